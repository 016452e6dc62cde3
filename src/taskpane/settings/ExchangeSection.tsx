import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { NoticeProblem } from "../../rulebook/schema";
import { FilePicker } from "./FilePicker";
import { Problems } from "./Problems";
import { profileText, readProfileText } from "./profile-text";
import { readTextFile } from "./read-text-file";
import { Section } from "./Section";
import { useSettings } from "./settings-context";

const useStyles = makeStyles({
  text: { "& textarea": { minHeight: "96px" } },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

type Outcome =
  | { readonly kind: "done"; readonly unused: readonly string[] }
  | { readonly kind: "wrong"; readonly problems: readonly NoticeProblem[] }
  | { readonly kind: "unreadable"; readonly file: string };

/** 设置文件: the profile as text, out to the command line's `--profile` and in from it. */
export function ExchangeSection() {
  const styles = useStyles();
  const { words, profile, dispatch } = useSettings();
  const { exchange, notices } = words.settings;
  const exported = profileText(profile);
  const output = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"copied" | "selected" | null>(null);
  const [pasted, setPasted] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const copy = async () => {
    output.current?.select();
    try {
      await navigator.clipboard.writeText(exported);
      setCopied("copied");
    } catch {
      setCopied("selected"); // no clipboard here, or it is forbidden: the keys still work
    }
  };
  const takeOver = (source: string) => {
    const reading = readProfileText(source);
    if (reading.ok) dispatch({ type: "profile-taken-over", profile: reading.profile });
    setOutcome(
      reading.ok ? { kind: "done", unused: reading.unused } : { kind: "wrong", problems: reading.problems },
    );
  };

  return (
    <Section heading={exchange.heading}>
      <div>{exchange.intro}</div>
      <Field label={exchange.exported}>
        <Textarea
          textarea={{ ref: output }}
          className={styles.text}
          value={exported}
          readOnly
          resize="vertical"
        />
      </Field>
      <div className={styles.row}>
        <Button onClick={() => void copy()}>{exchange.copy}</Button>
        <span role="status">{copied !== null && exchange[copied]}</span>
      </div>
      <Field label={exchange.paste}>
        <Textarea
          className={styles.text}
          value={pasted}
          resize="vertical"
          onChange={(_event, { value }) => {
            setPasted(value);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button
          disabledFocusable={pasted.trim() === ""}
          onClick={() => {
            if (pasted.trim() !== "") takeOver(pasted);
          }}
        >
          {exchange.takeOver}
        </Button>
        <FilePicker
          words={exchange.load}
          label={exchange.file}
          onFile={(file) => {
            readTextFile(file).then(takeOver, () => {
              setOutcome({ kind: "unreadable", file: file.name });
            });
          }}
        />
      </div>
      <div role="status">
        {outcome?.kind === "done" && exchange.done}
        {outcome?.kind === "done" && outcome.unused.length > 0 && (
          <div>{exchange.unused(outcome.unused)}</div>
        )}
        {outcome?.kind === "unreadable" && notices.unreadable(outcome.file)}
        {outcome?.kind === "wrong" && (
          <Problems title={exchange.wrong(outcome.problems.length)} problems={outcome.problems} />
        )}
      </div>
    </Section>
  );
}
