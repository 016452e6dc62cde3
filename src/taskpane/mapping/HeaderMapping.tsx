import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ColumnWords } from "../../ledger/header";
import { type HeaderCandidate, headerChoices } from "../../ledger/header-candidates";
import { COLUMNS } from "../../ledger/ledger";
import { readMemory } from "../../ledger/workbook-memory";
import { cellAddress } from "../../workbook/port";
import { FailureMessage } from "../FailureMessage";
import { useInsetForm } from "../inset-form";
import { usePane } from "../pane-context";
import { type Failure, failureOf } from "../store";
import { useReading } from "../use-reading";
import { ReadingUnderWay } from "../WorkUnderWay";
import { type Assignment, assignmentOf, columnWords, mappingProblem } from "./mapping-form";
import { mappingWords } from "./mapping-words";

const useStyles = makeStyles({
  cells: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
  },
  cell: { overflowWrap: "anywhere" },
});

type Reading =
  | { readonly phase: "reading" }
  | { readonly phase: "failed"; readonly failure: Failure }
  | { readonly phase: "ready"; readonly choices: readonly HeaderCandidate[] };

interface HeaderMappingProps {
  /** Words that were pointed out before, in this session. */
  readonly columns: ColumnWords | null;
  readonly onUse: (columns: ColumnWords) => void;
  readonly onCancel: () => void;
}

/** The clerk points at the header row and says what each of its cells stands for. */
export default function HeaderMapping({ columns, onUse, onCancel }: HeaderMappingProps) {
  const { locale } = usePane();
  const words = mappingWords(locale);
  const ownReading = useReading();
  const { read } = ownReading;
  const [reading, setReading] = useState<Reading>({ phase: "reading" });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let isWanted = true;
    const settle = (next: Reading) => {
      if (isWanted) setReading(next);
    };
    read().then(
      (snapshot) => {
        const kept = readMemory(snapshot).profile.columns;
        settle({ phase: "ready", choices: headerChoices(snapshot, { ...kept, ...columns }) });
      },
      (error: unknown) => {
        settle({ phase: "failed", failure: failureOf(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [read, columns, attempt]);
  const retry = () => {
    setReading({ phase: "reading" });
    setAttempt(attempt + 1);
  };
  switch (reading.phase) {
    case "reading":
      return <ReadingUnderWay words={words.reading} reading={ownReading} />;
    case "failed":
      return <FailureMessage failure={reading.failure} onRetry={retry} onCancel={onCancel} />;
    case "ready":
      return <MappingForm choices={reading.choices} onUse={onUse} onCancel={onCancel} />;
  }
}

function MappingForm({
  choices,
  onUse,
  onCancel,
}: Omit<HeaderMappingProps, "columns"> & { readonly choices: readonly HeaderCandidate[] }) {
  const styles = useStyles();
  const inset = useInsetForm();
  const { locale, actions } = usePane();
  const words = mappingWords(locale);
  const [place, setPlace] = useState(0);
  const [changed, setChanged] = useState<Assignment | null>(null);
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const chosen = choices[place];
  if (chosen === undefined) {
    return (
      <div className={inset.form}>
        <p>{words.noRow}</p>
        <div className={inset.buttons}>
          <Button size="small" onClick={onCancel}>
            {words.cancel}
          </Button>
        </div>
      </div>
    );
  }
  const assignment = changed ?? assignmentOf(chosen);
  const problem = wasSubmitted ? mappingProblem(chosen, assignment) : null;
  const choose = (index: number) => {
    setPlace(index);
    setChanged(null);
    setWasSubmitted(false);
    const cell = choices[index]?.cells[0];
    if (cell !== undefined) {
      void actions.goTo({ worksheet: choices[index]?.worksheet ?? "", address: cellAddress(cell.position) });
    }
  };
  return (
    <form
      className={inset.form}
      aria-label={words.open}
      noValidate
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setWasSubmitted(true);
        if (mappingProblem(chosen, assignment) === null) onUse(columnWords(chosen, assignment));
      }}
    >
      <Field label={words.which}>
        <Select
          name="row"
          autoFocus
          value={String(place)}
          onChange={(_event, { value }) => {
            choose(Number(value));
          }}
        >
          {choices.map(({ worksheet, row, cells }, index) => (
            <option key={`${worksheet} ${String(row)}`} value={String(index)}>
              {words.row(
                worksheet,
                row + 1,
                cells.map(({ text }) => text),
              )}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className={styles.cells}>
        <legend>{words.assign}</legend>
        {chosen.cells.map(({ position, text }, index) => (
          <Field
            key={position.column}
            className={styles.cell}
            label={words.cell(cellAddress(position), text)}
            orientation="horizontal"
          >
            <Select
              size="small"
              value={assignment[index] ?? ""}
              onChange={(_event, { value }) => {
                const column = COLUMNS.find((each) => each === value) ?? "";
                setChanged(assignment.map((each, at) => (at === index ? column : each)));
              }}
            >
              {COLUMNS.map((column) => (
                <option key={column} value={column}>
                  {words.columns[column]}
                </option>
              ))}
              <option value="">{words.unused}</option>
            </Select>
          </Field>
        ))}
      </fieldset>
      <p>{words.hint}</p>
      {problem !== null && (
        <p role="alert">
          {problem.kind === "twice"
            ? words.problems.twice(words.columns[problem.column])
            : problem.kind === "same-word"
              ? words.problems["same-word"](problem.word)
              : words.problems.bearing}
        </p>
      )}
      <div className={inset.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {words.use}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
