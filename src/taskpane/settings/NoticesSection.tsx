import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { RULEBOOK } from "../../rulebook";
import { withOfficeNotices } from "../../rulebook/office-notices";
import type { Notice } from "../../rulebook/rulebook";
import type { NoticeProblem } from "../../rulebook/schema";
import { MAX_MEMORY_BYTES } from "../../workbook/port";
import { Card } from "./Card";
import { FilePicker } from "./FilePicker";
import { readNoticeFile } from "./notice-file";
import { Problems } from "./Problems";
import { readTextFile } from "./read-text-file";
import { Section } from "./Section";
import { useSettings } from "./settings-context";

const titleOf = ({ documents: [document] }: Notice): string => document?.title ?? "";

/** What became of the file chosen last. */
type Outcome =
  | { readonly kind: "said"; readonly sentence: string; readonly intent: "info" | "error" }
  | { readonly kind: "wrong"; readonly file: string; readonly problems: readonly NoticeProblem[] };

/** 本单位的文件: notices of the office's own, judged by beside those that come with the program. */
export function NoticesSection() {
  const { words, notices, dispatch } = useSettings();
  const text = words.settings.notices;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { refused } = useMemo(() => withOfficeNotices(RULEBOOK, notices), [notices]);

  const load = async (file: File) => {
    const say = (sentence: string, intent: "info" | "error") => {
      setOutcome({ kind: "said", sentence, intent });
    };
    if (file.size > MAX_MEMORY_BYTES) {
      say(text.tooLarge(file.name), "error");
      return;
    }
    let source: string;
    try {
      source = await readTextFile(file);
    } catch {
      say(text.unreadable(file.name), "error"); // gone or locked since it was chosen
      return;
    }
    const reading = readNoticeFile(source, RULEBOOK, notices);
    if (!reading.ok) {
      setOutcome({ kind: "wrong", file: file.name, problems: reading.problems });
      return;
    }
    const [added] = reading.notices.slice(-1);
    dispatch({ type: "notices-changed", notices: reading.notices });
    const { replaced } = reading;
    say(
      replaced === null
        ? text.loaded(added === undefined ? "" : titleOf(added))
        : text.replaced(titleOf(replaced)),
      "info",
    );
  };

  return (
    <Section heading={text.heading(notices.length)}>
      <div>{text.intro}</div>
      {notices.map((notice) => (
        <Card
          key={notice.documents.map(({ id }) => id).join()}
          title={titleOf(notice)}
          remove={text.remove(titleOf(notice))}
          onRemove={() => {
            dispatch({ type: "notices-changed", notices: notices.filter((other) => other !== notice) });
          }}
        >
          <div>
            {notice.documents[0]?.number}{" "}
            {text.duties(
              notice.obligations.length,
              notice.obligations.filter(({ assessable }) => assessable === "from-ledger").length,
            )}
          </div>
        </Card>
      ))}
      {refused.map(({ notice, problems }) => (
        <Problems
          key={notice.documents.map(({ id }) => id).join()}
          title={text.refused(titleOf(notice))}
          problems={problems}
        />
      ))}
      <FilePicker words={text.load} label={text.choose} onFile={(file) => void load(file)} />
      <div role="status">
        {outcome?.kind === "said" && (
          <MessageBar intent={outcome.intent} layout="multiline">
            <MessageBarBody style={{ whiteSpace: "normal" }}>{outcome.sentence}</MessageBarBody>
          </MessageBar>
        )}
        {outcome?.kind === "wrong" && (
          <Problems title={text.wrong(outcome.file, outcome.problems.length)} problems={outcome.problems} />
        )}
      </div>
    </Section>
  );
}
