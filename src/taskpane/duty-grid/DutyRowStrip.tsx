import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent } from "react";
import type { DutyCell, DutyRow } from "../../check/duty-grid";
import { isExplained } from "../../check/report";
import { obligationWords } from "../../text/duty-sentences";
import { DutyItem } from "../DutyItem";
import { usePane } from "../pane-context";
import { dutyGridWords, dutyInYear } from "./duty-grid-words";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  what: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  cells: {
    display: "grid",
    gridTemplateColumns: "repeat(6, minmax(0, 1fr))",
    gap: "2px",
    margin: `${tokens.spacingVerticalXXS} 0`,
  },
  few: { gridTemplateColumns: "repeat(4, minmax(0, 1fr))" },
  cell: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    minWidth: 0,
    padding: "1px 2px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  missing: {
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  pending: { color: tokens.colorNeutralForeground1 },
  "not-assessable": { color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground3 },
  chosen: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
  },
  details: { listStyleType: "none", margin: 0, padding: 0 },
});

const isChoosable = ({ duty }: DutyCell): boolean => duty !== null;

/** One duty through a year: a cell a period, by sign, number and colour; a chosen cell shows its rows. */
export function DutyRowStrip({ row }: { readonly row: DutyRow }) {
  const styles = useStyles();
  const { locale, text } = usePane();
  const words = dutyGridWords(locale);
  const [chosen, setChosen] = useState<string | null>(null);
  const headingId = useId();
  const cell = row.cells.find(({ period }) => period === chosen);

  // Arrow keys move within the row; Tab goes from row to row.
  const first = row.cells.find(isChoosable)?.period;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
    const place = buttons.findIndex((button) => button === event.target);
    const target = new Map([
      ["ArrowRight", buttons[place + 1]],
      ["ArrowLeft", buttons[place - 1]],
      ["Home", buttons[0]],
      ["End", buttons.at(-1)],
    ]).get(event.key);
    if (place < 0 || target === undefined) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <div className={styles.row}>
      <div id={headingId} className={styles.what}>
        {obligationWords(row.source, locale)}
      </div>
      <div
        role="group"
        aria-labelledby={headingId}
        className={mergeClasses(styles.cells, row.cells.length <= 4 && styles.few)}
        onKeyDown={onKeyDown}
      >
        {row.cells.map((each) => {
          const status = each.status ?? "none";
          const isSettled = each.duty !== null && isExplained(each.duty);
          const said = words.statuses[status];
          const by = each.duty?.window?.by;
          const label = dutyInYear(each.period, by, words);
          const content = (
            <>
              <span className={styles.label}>{label}</span>
              <span className={styles[status]}>
                {words.signs[status]} {each.required > 0 && words.counts(each.found, each.required)}
              </span>
              {isSettled && <span className={styles.label}>{words.explained}</span>}
            </>
          );
          const spoken = text.findings.dutyPeriodWords(each.period, by);
          if (!isChoosable(each)) {
            return (
              <div
                key={each.period}
                className={styles.cell}
                style={{ cursor: "default" }}
                role="img"
                aria-label={words.cellNothing(spoken, said)}
              >
                {content}
              </div>
            );
          }
          return (
            <button
              key={each.period}
              type="button"
              className={mergeClasses(styles.cell, each.period === chosen && styles.chosen)}
              aria-expanded={each.period === chosen}
              aria-label={words.cell(
                spoken,
                isSettled ? words.explainedStatus(said) : said,
                each.found,
                each.required,
              )}
              tabIndex={each.period === (chosen ?? first) ? 0 : -1}
              onClick={() => {
                setChosen(each.period === chosen ? null : each.period);
              }}
            >
              {content}
            </button>
          );
        })}
      </div>
      {cell?.duty != null && (
        <ul
          className={styles.details}
          aria-label={words.details(text.findings.dutyPeriodWords(cell.period, cell.duty.window?.by))}
        >
          <DutyItem duty={cell.duty} />
        </ul>
      )}
    </div>
  );
}
