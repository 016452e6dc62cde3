import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ownQuestions } from "../../ledger/checklist/own-questions";
import { memoryText, readMemory } from "../../ledger/workbook-memory";
import { type OwnChecklist, readOwnChecklist } from "../../rulebook/own-checklists";
import type { WorkbookSnapshot } from "../../workbook/port";
import { usePane } from "../pane-context";
import { FilePicker } from "../settings/FilePicker";
import { readTextFile } from "../settings/read-text-file";
import type { ChangeState, PlannedChange } from "../store";
import { useAskedReading } from "../use-reading";
import { AskedReadingLine } from "../WorkUnderWay";
import { checklistWords } from "./checklist-words";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Those that the workbook keeps, and those of its tables. */
const questionsIn = (snapshot: WorkbookSnapshot) => ({
  kept: readMemory(snapshot).profile.checklists,
  ...ownQuestions(snapshot),
});

type Change = (kept: readonly OwnChecklist[]) => readonly OwnChecklist[];

/** The workbook's memory with other questions of the office; null where they are kept already. */
function planQuestions(
  snapshot: WorkbookSnapshot,
  change: Change,
  words: { readonly title: string; readonly line: string; readonly name: (list: OwnChecklist) => string },
): PlannedChange | null {
  const memory = readMemory(snapshot);
  const before = memory.profile.checklists;
  const after = [...change(before)];
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const text = memoryText({ ...memory, profile: { ...memory.profile, checklists: after } });
  const named = (lists: readonly OwnChecklist[]) =>
    lists.length === 0 ? null : lists.map(words.name).join("、");
  return {
    plan: { title: words.title, operations: [{ kind: "remember", memory: text }] },
    lines: [{ label: words.line, from: named(before), to: named(after) }],
  };
}

/** The office's own questions: kept in the workbook, loaded from a file or from a table of it. */
export function OwnQuestionsSection({ change }: { readonly change: ChangeState }) {
  const styles = useStyles();
  const { locale, actions } = usePane();
  const { own: words } = checklistWords(locale).tab;
  const [problem, setProblem] = useState<string | null>(null);
  const reading = useAskedReading(questionsIn);
  const { ask, isReading } = reading;
  const kept = reading.found?.kept ?? null;
  const name = ({ title, questions }: OwnChecklist) => words.questions(title, questions.length);

  /** What the reading under way, or the last one, is for. */
  const wanted = useRef<"kept" | "sheet">("kept");
  const details = useRef<HTMLDetailsElement>(null);
  const { phase } = change;
  // A change of our own may have been one of these.
  useEffect(() => {
    if ((phase !== "applied" && phase !== "undone") || details.current?.open !== true) return;
    wanted.current = "kept";
    void ask();
  }, [ask, phase]);
  const save = async (change: Change) => {
    setProblem(null);
    await actions.prepare({
      resultAfter: "outdated",
      words,
      plan: (snapshot) => planQuestions(snapshot, change, { ...words, name }) ?? words.needless,
    });
  };
  /** A list of the same title is a newer version. */
  const add = (lists: readonly OwnChecklist[]): Change => {
    const titles = new Set(lists.map(({ title }) => title));
    return (before) => [...before.filter(({ title }) => !titles.has(title)), ...lists];
  };
  const fromFile = async (file: File) => {
    setProblem(null);
    let source: string;
    try {
      source = await readTextFile(file);
    } catch {
      setProblem(words.fileUnreadable(file.name)); // gone or locked since it was chosen
      return;
    }
    const reading = readOwnChecklist(source);
    if (reading.ok) await save(add([reading.checklist]));
    else setProblem(words.unreadable);
  };
  const fromSheet = async () => {
    wanted.current = "sheet";
    setProblem(null);
    const found = await ask();
    if (found === null) return;
    const { checklists, tooLong } = found;
    if (tooLong.length > 0) setProblem(words.tooLong(tooLong));
    else if (checklists.length === 0) setProblem(words.noQuestions);
    else await save(add(checklists));
  };
  return (
    <details
      ref={details}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) return;
        wanted.current = "kept";
        void ask();
      }}
    >
      <summary>{words.heading(kept?.length ?? null)}</summary>
      <div className={styles.body}>
        <div>{words.intro}</div>
        <AskedReadingLine
          reading={reading}
          onRetry={() => void (wanted.current === "sheet" ? fromSheet() : ask())}
        />
        {kept !== null && kept.length > 0 && (
          <ul className={styles.list}>
            {kept.map((list) => (
              <li key={list.title}>
                {name(list)}{" "}
                <Button
                  size="small"
                  aria-label={`${words.remove} ${list.title}`}
                  onClick={() => void save((before) => before.filter(({ title }) => title !== list.title))}
                >
                  {words.remove}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.row}>
          <FilePicker words={words.file} label={words.fileLabel} onFile={(file) => void fromFile(file)} />
          <Button disabledFocusable={isReading} onClick={() => void fromSheet()}>
            {words.sheet}
          </Button>
        </div>
        {problem !== null && <div role="alert">{problem}</div>}
      </div>
    </details>
  );
}
