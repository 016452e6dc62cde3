import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { dutyGrid, type DutyRow } from "../../check/duty-grid";
import type { Duty, WorkbookCheck } from "../../check/report";
import { DutyItem } from "../DutyItem";
import { FailureMessage } from "../FailureMessage";
import { LazyPanel } from "../LazyPanel";
import { Paged } from "../Paged";
import { usePane } from "../pane-context";
import { isChecking, lastResult, type CheckState } from "../store";
import { DutyRowStrip } from "./DutyRowStrip";
import { dutyGridWords } from "./duty-grid-words";
import { YearChart } from "./YearChart";

const useStyles = makeStyles({
  note: { padding: `${tokens.spacingVerticalS} 0`, margin: 0 },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    "& > *": { flexGrow: 1, minWidth: "120px" },
    "& select": { minWidth: 0 },
  },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  insert: { padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
  folding: { padding: `${tokens.spacingVerticalS} 0`, cursor: "pointer" },
  foldingHeading: {
    display: "inline",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** Rows of the grid shown at first. */
const ROWS_A_PAGE = 30;

export interface DutyGridTabProps {
  readonly check: CheckState;
}

/** The tab 频次: what each leader and organ owed in each period, what was found, and the rows behind it. */
export default function DutyGridTab({ check }: DutyGridTabProps) {
  const styles = useStyles();
  const { locale, actions } = usePane();
  const words = dutyGridWords(locale);
  const result = lastResult(check);
  const failure = check.phase === "failed" && (
    <FailureMessage failure={check.failure} onRetry={() => void actions.check()} />
  );
  if (result === null) {
    return (
      <>
        {failure}
        <p className={styles.note}>{words.notChecked}</p>
        <Button
          appearance="primary"
          disabledFocusable={isChecking(check)}
          onClick={() => void actions.check()}
        >
          {words.check}
        </Button>
      </>
    );
  }
  return (
    <>
      {failure}
      {check.phase === "stale" && (
        <p className={styles.note}>
          {words.stale}{" "}
          <Button size="small" onClick={() => void actions.check()}>
            {words.again}
          </Button>
        </p>
      )}
      {result.check.ledgers.length === 0 ? (
        <p className={styles.note}>{words.noLedger}</p>
      ) : (
        <>
          <Grid check={result.check} />
          <InsertSheet />
          <WhatIfSection />
        </>
      )}
    </>
  );
}

/** Puts the tables of all years into the workbook, after a preview. */
function InsertSheet() {
  const styles = useStyles();
  const { locale, services, actions } = usePane();
  const words = dutyGridWords(locale).sheet;
  const insert = () =>
    actions.prepare({
      resultAfter: "outdated",
      words,
      plan: async (snapshot, signal) => {
        const { planDutyGridSheet } = await import("./plan-sheet");
        // The workbook may have changed since it was checked: what is put into it is checked anew.
        const asOf = services.today();
        const check = await services.check(snapshot, { asOf, signal });
        return planDutyGridSheet(snapshot, check, { asOf, locale }) ?? words.needless;
      },
    });
  return (
    <div className={styles.insert}>
      <Button data-preview-button onClick={() => void insert()}>
        {words.button}
      </Button>
    </div>
  );
}

const loadWhatIf = () => import("./WhatIfForm");

/** 换一种规定试算: loaded when first unfolded. */
function WhatIfSection() {
  const styles = useStyles();
  const words = dutyGridWords(usePane().locale).whatIf;
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
    >
      <summary className={styles.folding}>
        <h2 className={styles.foldingHeading}>{words.heading}</h2>
      </summary>
      {wasOpened && <LazyPanel load={loadWhatIf} props={{}} />}
    </details>
  );
}

const ownerKey = ({ ownerKind, owner }: Pick<DutyRow, "owner" | "ownerKind">): string =>
  JSON.stringify([ownerKind, owner]);

function Grid({ check }: { readonly check: WorkbookCheck }) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = dutyGridWords(locale);
  const years = useMemo(() => dutyGrid(check), [check]);
  const [chosenYear, setYear] = useState<string | null>(null);
  const [chosenOwner, setOwner] = useState<string | null>(null);
  const year = years.find((candidate) => candidate.year === chosenYear) ?? years.at(-1);
  if (year === undefined || (year.rows.length === 0 && year.listed.length === 0))
    return <p className={styles.note}>{words.none}</p>;
  const owners = new Map(year.rows.map((row) => [ownerKey(row), row.owner]));
  const owner = chosenOwner !== null && owners.has(chosenOwner) ? chosenOwner : null;
  const shown = [...owners].filter(([key]) => owner === null || key === owner);
  const pending = check.duties.filter(
    (duty) => duty.status === "pending" && (owner === null || ownerKey(duty) === owner),
  );
  return (
    <>
      <div className={styles.choices}>
        {years.length > 1 && (
          <Field label={words.year}>
            <Select
              value={year.year}
              onChange={(_event, { value }) => {
                setYear(value);
              }}
            >
              {years.map((each) => (
                <option key={each.year} value={each.year}>
                  {words.yearOf(each.year)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {owners.size > 1 && (
          <Field label={words.owner}>
            <Select
              value={owner ?? ""}
              onChange={(_event, { value }) => {
                setOwner(value === "" ? null : value);
              }}
            >
              <option value="">{words.everyone}</option>
              {[...owners].map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {pending.length > 0 && <ToDo duties={pending} />}
      <p className={styles.legend}>
        {(["met", "missing", "pending", "not-assessable", "none"] as const).map((status) => (
          <span key={status}>
            <span aria-hidden="true">{words.signs[status]}</span> {words.statuses[status]}
          </span>
        ))}
      </p>
      {shown.map(([key, name]) => (
        <section key={key}>
          <h2 className={styles.heading}>{name}</h2>
          <Paged
            items={year.rows.filter((row) => ownerKey(row) === key)}
            size={ROWS_A_PAGE}
            more={words.more}
            list={(rows) => rows}
          >
            {(row, index) => <DutyRowStrip key={`${row.source.id} ${String(index)}`} row={row} />}
          </Paged>
        </section>
      ))}
      <YearChart year={year} />
      {year.listed.length > 0 && (
        <details>
          <summary>{words.listed(year.listed.length)}</summary>
          <ul className={styles.list}>
            {year.listed.map(({ duty }) => (
              <DutyItem key={JSON.stringify([duty.obligation, duty.owner, duty.period])} duty={duty} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What is still owed in the periods under way, soonest first, each with the days left. */
function ToDo({ duties }: { readonly duties: readonly Duty[] }) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = dutyGridWords(locale);
  const soonest = [...duties].sort((one, other) =>
    (one.forecast?.lastDay ?? one.period) < (other.forecast?.lastDay ?? other.period) ? -1 : 1,
  );
  return (
    <details>
      <summary>
        {words.toDo} ({duties.length})
      </summary>
      <Paged
        items={soonest}
        size={ROWS_A_PAGE}
        more={words.more}
        list={(items) => <ul className={styles.list}>{items}</ul>}
      >
        {(duty) => <DutyItem key={JSON.stringify([duty.obligation, duty.owner, duty.period])} duty={duty} />}
      </Paged>
    </details>
  );
}
