import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formalMonth, type Month } from "../../ledger/dates";
import type { Ledger } from "../../ledger/ledger";
import { isOutsideCover, nextMonth, nextMonthPlan, type NextMonth } from "../../sheets/next-month";
import { fillWords } from "../../text/fill-sentences";
import { usePane } from "../pane-context";
import { fillBook, ledgerKey, ledgerOf, likelyLedger, type FillBook } from "./fill-book";
import { LedgerField } from "./LedgerField";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** 新建下月表: an empty table for the month after one that is there. */
export function NextMonthSection({ book }: { readonly book: FillBook }) {
  const styles = useStyles();
  const { locale, services, actions } = usePane();
  const words = fillWords(locale).next;
  const [key, setKey] = useState<string | null>(null);
  const ledger = (key === null ? undefined : ledgerOf(book, key)) ?? lastOf(book, services.today());
  if (ledger === null) return null;
  const next = nextMonth(ledger, book.ledgers);
  const prepare = (month: Month) => {
    void actions.prepare({
      resultAfter: "checked-again",
      words,
      plan: (snapshot) => {
        const now = fillBook(snapshot);
        const before = ledgerOf(now, ledgerKey(ledger));
        if (before === undefined || nextMonth(before, now.ledgers).kind !== "possible")
          return words.exists(formalMonth(month));
        const options = { date1904: snapshot.date1904, title: words.title(formalMonth(month)) };
        return { plan: nextMonthPlan(before, month, now.worksheets, options), lines: [] };
      },
    });
  };
  return (
    <details>
      <summary>{words.heading}</summary>
      <div className={styles.body}>
        <div>{words.intro}</div>
        <LedgerField
          label={words.after}
          ledgers={book.ledgers}
          chosen={ledgerKey(ledger)}
          onChange={setKey}
        />
        <div>{aboutNext(next, words)}</div>
        {next.kind === "possible" && isOutsideCover(ledger, next.month) && <div>{words.coverPeriod}</div>}
        {next.kind === "possible" && (
          <div>
            <Button
              onClick={() => {
                prepare(next.month);
              }}
            >
              {words.preview(formalMonth(next.month))}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** The last month of the leader whose ledger is likely under work. */
function lastOf(book: FillBook, today: string): Ledger | null {
  const likely = likelyLedger(book, today);
  const own = book.ledgers.filter(({ person, months }) => person === likely?.person && months.length > 0);
  return (
    own.reduce<Ledger | null>(
      (last, one) => (last === null || (one.months.at(-1) ?? "") > (last.months.at(-1) ?? "") ? one : last),
      null,
    ) ?? likely
  );
}

function aboutNext(next: NextMonth, words: ReturnType<typeof fillWords>["next"]): string {
  switch (next.kind) {
    case "no-month":
      return words.noMonth;
    case "year-end":
      return words.yearEnd;
    case "exists":
      return words.exists(formalMonth(next.month));
    case "possible":
      return next.isStandard ? words.standard(formalMonth(next.month)) : words.own(formalMonth(next.month));
  }
}
