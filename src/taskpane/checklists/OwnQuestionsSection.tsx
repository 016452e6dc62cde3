import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ownQuestions } from "../../ledger/checklist/own-questions";
import { memoryText, readMemory } from "../../ledger/workbook-memory";
import { type OwnChecklist, readOwnChecklist } from "../../rulebook/own-checklists";
import type { WorkbookSnapshot } from "../../workbook/port";
import { usePane } from "../pane-context";
import { FilePicker } from "../settings/FilePicker";
import { readTextFile } from "../settings/read-text-file";
import { failureOf, type Failure, type PlannedChange } from "../store";
import { FailureMessage } from "../FailureMessage";
import { checklistWords } from "./checklist-words";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
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
export function OwnQuestionsSection() {
  const styles = useStyles();
  const { locale, services, actions } = usePane();
  const { own: words } = checklistWords(locale).tab;
  const [kept, setKept] = useState<readonly OwnChecklist[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = ({ title, questions }: OwnChecklist) => words.questions(title, questions.length);

  const read = async () => {
    setFailure(null);
    try {
      const snapshot = await services.host.read();
      setKept(readMemory(snapshot).profile.checklists);
      return snapshot;
    } catch (error) {
      setFailure(failureOf(error));
      return null;
    }
  };
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
    const reading = readOwnChecklist(await readTextFile(file));
    if (reading.ok) await save(add([reading.checklist]));
    else setProblem(words.unreadable);
  };
  const fromSheet = async () => {
    const snapshot = await read();
    if (snapshot === null) return;
    const { checklists, tooLong } = ownQuestions(snapshot);
    if (tooLong.length > 0) setProblem(words.tooLong(tooLong));
    else if (checklists.length === 0) setProblem(words.noQuestions);
    else await save(add(checklists));
  };
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void read();
      }}
    >
      <summary>{words.heading(kept?.length ?? 0)}</summary>
      <div className={styles.body}>
        <div>{words.intro}</div>
        {failure !== null && <FailureMessage failure={failure} onRetry={() => void read()} />}
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
          <Button onClick={() => void fromSheet()}>{words.sheet}</Button>
        </div>
        {problem !== null && <div role="alert">{problem}</div>}
      </div>
    </details>
  );
}
