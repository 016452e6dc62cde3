import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellReference, Readings } from "../../check/report";
import type { RowReading } from "../../ledger/decisions";
import { describeApplied, describeLapsed, readingWords } from "../../text/reading-sentences";
import { qualifiedAddress } from "../../workbook/port";
import { useSectionStyles } from "../decisions/section-styles";
import { usePane } from "../pane-context";
import { ChangeReading } from "./ChangeReading";

/** Loaded when first used. */
const plans = () => import("./plan-reading");

/** Decisions whose words are no longer there, to be made anew; nothing where there are none. */
export function LapsedRows({ readings }: { readonly readings: Readings | undefined }) {
  const { locale } = usePane();
  const words = readingWords(locale);
  const lapsed = readings?.lapsed ?? [];
  if (lapsed.length === 0) return null;
  return (
    <Rows heading={words.lapsed(lapsed.length)}>
      {lapsed.map((row) => {
        const { decision, now } = row;
        const sentences = describeLapsed(row, locale);
        const address = now?.address ?? decision.address;
        return (
          <Row
            key={keyOf(decision)}
            cell={{ worksheet: decision.worksheet, address }}
            decision={decision}
            text={sentences.now}
            what={sentences.what}
            why={sentences.why}
          >
            {now !== null && now.text !== "" && (
              <ChangeReading
                of={row}
                cell={{ worksheet: decision.worksheet, address, text: now.text }}
                before={decision}
              />
            )}
          </Row>
        );
      })}
    </Rows>
  );
}

/** The rows that count by the clerk's decision; nothing where there are none. */
export function AppliedRows({ readings }: { readonly readings: Readings | undefined }) {
  const { locale } = usePane();
  const words = readingWords(locale);
  const applied = readings?.applied ?? [];
  if (applied.length === 0) return null;
  return (
    <Rows heading={words.applied(applied.length)}>
      {applied.map((row) => {
        const { worksheet, address, decision } = row;
        const { what, why } = describeApplied(row, locale);
        return (
          <Row
            key={keyOf(decision)}
            cell={row}
            decision={decision}
            text={decision.text}
            what={what}
            why={why}
          >
            <ChangeReading of={row} cell={{ worksheet, address, text: decision.text }} before={decision} />
          </Row>
        );
      })}
    </Rows>
  );
}

const keyOf = ({ worksheet, address, text }: RowReading): string =>
  JSON.stringify([worksheet, address, text]);

function Rows({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useSectionStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

interface RowProps {
  readonly cell: CellReference;
  readonly decision: RowReading;
  readonly text: string;
  readonly what: string;
  readonly why: string;
  readonly children: ReactNode;
}

function Row({ cell, decision, text, what, why, children }: RowProps) {
  const styles = useSectionStyles();
  const { locale, actions } = usePane();
  const words = readingWords(locale);
  const where = qualifiedAddress(cell.worksheet, cell.address);
  const takeBack = () => {
    void actions.prepare({
      plan: async (snapshot) =>
        (await plans()).planTakingBack(snapshot, decision, locale) ?? words.plan.needless,
      words: { confirm: words.takeBack, done: words.plan.takenBack },
      resultAfter: "checked-again",
    });
  };
  return (
    <li>
      <div>
        <Link
          inline
          style={{ fontSize: "inherit" }}
          onClick={() => void actions.goTo({ worksheet: cell.worksheet, address: cell.address })}
        >
          {where}
        </Link>{" "}
        {text}
      </div>
      <div>{what}</div>
      <div className={styles.muted}>{why}</div>
      <div className={styles.row}>
        {children}
        <Link
          inline
          style={{ fontSize: "inherit" }}
          aria-label={`${words.takeBack} ${where}`}
          onClick={takeBack}
        >
          {words.takeBack}
        </Link>
      </div>
    </li>
  );
}
