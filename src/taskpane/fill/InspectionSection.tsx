import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { countAnswers, type Checklist } from "../../ledger/checklist/checklist";
import { readChecklists } from "../../ledger/checklist/read-checklists";
import { type InspectionEntry, inspectionEntry } from "../../sheets/inspection-entry";
import { fillWords } from "../../text/fill-sentences";
import type { WorkbookSnapshot } from "../../workbook/port";
import { usePane } from "../pane-context";
import type { ChangeState } from "../store";
import { useAskedReading } from "../use-reading";
import { AskedReadingLine } from "../WorkUnderWay";
import { EMPTY_ENTRY, type EntryForm } from "./entry-form";
import { EntrySection } from "./EntrySection";
import { fillBook, ledgerKey, type FillBook } from "./fill-book";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
  narrow: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
});

const isAnswered = (checklist: Checklist): boolean => countAnswers(checklist).none < checklist.items.length;

/** The checklists that someone filled in, with the ledgers they may be entered in. */
function filledIn(snapshot: WorkbookSnapshot) {
  const book = fillBook(snapshot);
  return { book, checklists: readChecklists(snapshot, book.ledgers).filter(isAnswered) };
}

/** 写进履职台账: an inspection as its checklist tells it, to be read over and added like any entry. */
export function InspectionSection({ change }: { readonly change: ChangeState }) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = fillWords(locale).inspection;
  const reading = useAskedReading(filledIn);
  const { found, isReading } = reading;
  const [chosen, setChosen] = useState<string | null>(null);
  const list = () => void reading.ask();
  const checklist = found?.checklists.find(({ worksheet }) => worksheet === chosen) ?? found?.checklists[0];
  return (
    <details>
      <summary>{words.heading}</summary>
      <div className={styles.body}>
        <div>{words.intro}</div>
        <div>
          <Button disabledFocusable={isReading} onClick={list}>
            {words.list}
          </Button>
        </div>
        <AskedReadingLine reading={reading} onRetry={list} />
        {found !== null && checklist === undefined && <div>{words.nothing}</div>}
        {found !== null && checklist !== undefined && (
          <>
            <Field label={words.checklist} className={styles.narrow}>
              <Select
                value={checklist.worksheet}
                onChange={(_event, { value }) => {
                  setChosen(value);
                }}
              >
                {found.checklists.map(({ worksheet, unit }) => (
                  <option key={worksheet} value={worksheet}>
                    {unit === null ? worksheet : `${worksheet} ${unit.text}`}
                  </option>
                ))}
              </Select>
            </Field>
            <FromChecklist
              key={checklist.worksheet}
              checklist={checklist}
              book={found.book}
              change={change}
            />
          </>
        )}
      </div>
    </details>
  );
}

interface FromChecklistProps {
  readonly checklist: Checklist;
  readonly book: FillBook;
  readonly change: ChangeState;
}

function FromChecklist({ checklist, book, change }: FromChecklistProps) {
  const { locale } = usePane();
  const words = fillWords(locale).inspection;
  const month = inspectionEntry(checklist, null).month;
  const ofMonth = month === null ? book.ledgers : book.ledgers.filter(({ months }) => months.includes(month));
  const [ledger] = ofMonth;
  if (ledger === undefined) return <div>{words.noLedger}</div>;
  const entry = inspectionEntry(checklist, ledger.leader);
  return (
    <>
      {entry.missing.map((what) => (
        <div key={what}>{words.missing[what]}</div>
      ))}
      <EntrySection book={book} change={change} initial={formOf(entry)} initialKey={ledgerKey(ledger)} />
    </>
  );
}

const formOf = ({ day, content, participants, remark }: InspectionEntry): EntryForm => ({
  ...EMPTY_ENTRY,
  day: day ?? "",
  content,
  participants,
  remark,
});
