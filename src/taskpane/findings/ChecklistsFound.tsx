import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkbookCheck } from "../../check/report";
import { Paged } from "../Paged";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& ul": { listStyleType: "none", margin: 0, padding: 0 },
    "& li": { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
    "& p": { margin: 0 },
  },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  late: { fontWeight: tokens.fontWeightSemibold },
});

/** The answered checklists of the workbook: whose, how far, and what is not put right yet. Nothing where there are none. */
export function ChecklistsFound({ check }: { readonly check: WorkbookCheck }) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const { checklists: words } = text.checkTab;
  const { checklists = [] } = check;
  if (checklists.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.count(checklists.length)}</h2>
      {check.status === "no-ledger" && <p>{words.noLedger}</p>}
      <Paged items={checklists} size={20} more={words.more} list={(items) => <ul>{items}</ul>}>
        {({ worksheet, table, unit, date, items, answered, no, open, overdue }) => (
          <li key={JSON.stringify([worksheet, table])}>
            <Link
              inline
              style={{ fontSize: "inherit" }}
              onClick={() => void actions.goTo({ worksheet, address: table })}
            >
              {worksheet}
            </Link>{" "}
            {words.join([
              unit ?? words.noUnit,
              date === null ? words.noDate : text.findings.dayWords(date),
              words.answered(answered, items),
              ...(answered === 0 ? [] : [words.problems(no)]),
            ])}
            {open > 0 && (
              <span className={overdue > 0 ? styles.late : undefined}>
                {words.join(["", words.open(open, overdue)])}
              </span>
            )}
          </li>
        )}
      </Paged>
    </section>
  );
}
