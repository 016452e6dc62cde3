import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, use } from "react";
import {
  rulePage,
  rulePageWords,
  type RulePage as Page,
  type RulePageExample,
  type RulePageSheet,
  type RulePageWords,
} from "../text/rule-page";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalS}` },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, minWidth: 0 },
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  sheet: { overflowX: "auto", marginBottom: tokens.spacingVerticalS },
  table: {
    borderCollapse: "collapse",
    overflowWrap: "normal",
    "& th, & td": {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `1px ${tokens.spacingHorizontalXS}`,
      textAlign: "start",
      verticalAlign: "top",
    },
    "& tbody td": { minWidth: "3.2em" },
    "& th": { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  },
  caption: { textAlign: "start", whiteSpace: "nowrap" },
  reported: { fontWeight: tokens.fontWeightSemibold },
  where: { fontWeight: tokens.fontWeightSemibold },
});

const pages = new Map<string, Promise<Page | null>>();

/** The same promise each time, as React asks of what it waits for. */
function pageOf(rule: string): Promise<Page | null> {
  const asked = pages.get(rule);
  if (asked !== undefined) return asked;
  const page = rulePage(rule);
  pages.set(rule, page);
  page.catch(() => pages.delete(rule)); // to be tried again
  return page;
}

/** Why a rule is there, what it rests on, and its examples: what it reports, what not, and the nearest to the line. */
export default function RulePage({ rule }: { readonly rule: string }) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = rulePageWords(locale);
  const page = use(pageOf(rule));
  if (page === null) return null;
  const own = page.words[locale];
  return (
    <>
      <h3 className={styles.heading}>{own.name}</h3>
      <p className={styles.paragraph}>{own.why}</p>
      <dl className={styles.facts}>
        {own.facts.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <h3 className={styles.heading}>{words.examples}</h3>
      <p className={styles.paragraph}>{words.mark}</p>
      {page.examples.map((example, index) => (
        <Example key={example.kind} example={example} told={own.examples[index]} />
      ))}
    </>
  );
}

function Example({
  example: { kind, asOf, profile, sheets, moreSheets },
  told,
}: {
  readonly example: RulePageExample;
  readonly told: RulePageWords["examples"][number] | undefined;
}) {
  const styles = useStyles();
  const words = rulePageWords(usePane().locale);
  const { shows = null, findings = [] } = told ?? {};
  return (
    <section className={styles.small}>
      <h4 className={styles.heading}>{words.example(words.kinds[kind], shows)}</h4>
      <p className={styles.paragraph}>
        {words.asOf(asOf)}
        {profile !== null && ` ${words.profile}${profile}`}
      </p>
      {sheets.map((sheet) => (
        <Sheet key={sheet.name} sheet={sheet} />
      ))}
      {moreSheets > 0 && <p className={styles.paragraph}>{words.moreSheets(moreSheets)}</p>}
      {findings.length === 0 && <p className={styles.paragraph}>{words.notReported}</p>}
      {findings.map(({ where, sentences }, index) => (
        <p key={index} className={styles.paragraph}>
          <span className={styles.where}>{where}</span> {words.sentences(sentences)}
        </p>
      ))}
    </section>
  );
}

/** From so many characters on a text alone in its row is a title. */
const TITLE_LENGTH = 5;

/** The cells of a row as they are drawn: a title stands over the empty cells beside it, as it does in a worksheet. */
function drawnCells({ cells, reported }: RulePageSheet["rows"][number]): readonly string[] {
  const [first = "", ...others] = cells;
  const isTitle =
    first.length >= TITLE_LENGTH && others.every((cell) => cell === "") && reported.length === 0;
  return isTitle ? [first] : cells;
}

function Sheet({ sheet: { name, paper, columns, rows, moreRows } }: { readonly sheet: RulePageSheet }) {
  const styles = useStyles();
  const words = rulePageWords(usePane().locale);
  return (
    // Scrolls sideways, so the keyboard must reach it.
    <div className={styles.sheet} tabIndex={0} role="group" aria-label={words.sheet(name, paper)}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.sheet(name, paper)}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              {drawnCells(row).map((cell, column, shown) => (
                <td
                  key={column}
                  colSpan={row.cells.length - shown.length + 1}
                  className={row.reported.includes(column) ? styles.reported : undefined}
                >
                  {cell}
                  {row.reported.includes(column) && " ◀"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {moreRows > 0 && words.moreRows(moreRows)}
    </div>
  );
}
