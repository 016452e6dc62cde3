import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fillWords } from "../../text/fill-sentences";
import { FailureMessage } from "../FailureMessage";
import { usePane } from "../pane-context";
import { failureOf, type ChangeState, type Failure } from "../store";
import type { RosterEntry } from "../ledger-form";
import { useTabSection } from "../tab-section";
import { useReading } from "../use-reading";
import { ReadingUnderWay } from "../WorkUnderWay";
import { EntrySection } from "./EntrySection";
import { fillBook, type FillBook } from "./fill-book";
import { NextMonthSection } from "./NextMonthSection";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

export interface FillSectionsProps {
  readonly change: ChangeState;
  readonly isShown: boolean;
  /** Hears of the leaders the office keeps in its settings. */
  readonly onRoster: (roster: readonly RosterEntry[]) => void;
}

/** The parts of 填报 that go on with ledgers that are there. */
export default function FillSections({ change, isShown, onRoster }: FillSectionsProps) {
  const styles = useStyles();
  const section = useTabSection();
  const { locale } = usePane();
  const words = fillWords(locale);
  const reading = useReading();
  const { read: readWorkbook } = reading;
  const [book, setBook] = useState<FillBook | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  // Read anew whenever a change of our own was made or taken back, and when the tab is shown again.
  const settled = change.phase === "applied" || change.phase === "undone" ? change.phase : "";
  useEffect(() => {
    if (!isShown) return;
    let isWanted = true;
    readWorkbook().then(
      (snapshot) => {
        if (!isWanted) return;
        const read = fillBook(snapshot);
        setBook(read);
        setFailure(null);
        onRoster(
          read.roster.map(({ name, position, sectors }) => ({
            unit: read.profile.unit ?? "",
            leader: name,
            position: position ?? "",
            sectors: sectors.join("、"),
          })),
        );
      },
      (error: unknown) => {
        if (isWanted) setFailure(failureOf(error));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [readWorkbook, settled, isShown, attempt, onRoster]);
  const again = () => {
    setFailure(null);
    setAttempt(attempt + 1);
  };
  if (failure !== null) return <FailureMessage failure={failure} onRetry={again} />;
  if (book === null) return <ReadingUnderWay words={words.reading} reading={reading} />;
  if (book.ledgers.length === 0) {
    return (
      <div className={styles.row}>
        <span>{words.noLedger}</span>
        <Button size="small" onClick={again}>
          {words.again}
        </Button>
      </div>
    );
  }
  return (
    <div className={section.stack}>
      <h2 className={section.heading}>{words.entry.heading}</h2>
      <EntrySection book={book} change={change} />
      <NextMonthSection book={book} />
    </div>
  );
}
