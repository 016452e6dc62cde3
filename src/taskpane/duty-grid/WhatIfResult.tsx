import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { DutyStatus } from "../../check/report";
import type { ChangeList, WhatIf } from "../../check/what-if";
import { whatIf as whatIfEn } from "../../text/en/what-if";
import { whatIf as whatIfZh } from "../../text/zh-CN/what-if";
import { Paged } from "../Paged";
import { usePane } from "../pane-context";
import { dutyGridWords, dutyInYear } from "./duty-grid-words";
import { changesByOwner, type OwnerChanges, type SameCase } from "./what-if-changes";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  asked: { color: tokens.colorNeutralForeground2 },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  owner: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  duty: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Owners shown at first. */
const OWNERS_A_PAGE = 10;

const STATUSES = ["met", "missing", "pending", "not-assessable"] as const satisfies readonly DutyStatus[];

function useWords() {
  const { locale } = usePane();
  const grid = dutyGridWords(locale);
  return { grid, words: grid.whatIf, shared: locale === "en" ? whatIfEn : whatIfZh, statuses: grid.statuses };
}

interface WhatIfResultProps {
  readonly result: WhatIf;
  /** What was supposed, part by part. */
  readonly asked: readonly string[];
  readonly year: number | undefined;
}

/** What other rules would change: a headline, the counts, and the duties by leader with their basis. */
export function WhatIfResult({ result, asked, year }: WhatIfResultProps) {
  const styles = useStyles();
  const { words, shared, statuses } = useWords();
  const { newlyMissing, noLongerMissing, newlyNotAssessable, before, after } = result;
  const counts = (of: WhatIf["before"], say: (states: string) => string, nothing: string) => {
    const some = STATUSES.filter((status) => of[status] > 0);
    return some.length === 0
      ? nothing
      : say(shared.states(some.map((status) => [statuses[status], of[status]] as const)));
  };
  const whom = ({ leaders, organs }: ChangeList) => shared.whom(leaders, organs);
  const parts = [
    ...(newlyMissing.changes.length === 0
      ? []
      : [words.more(newlyMissing.changes.length, whom(newlyMissing))]),
    ...(noLongerMissing.changes.length === 0
      ? []
      : [words.fewer(noLongerMissing.changes.length, whom(noLongerMissing))]),
  ];
  const headline =
    result.status === "no-ledger"
      ? words.noLedger
      : result.isPresent
        ? shared.isPresent
        : words.headline(parts.length === 0 ? [words.same] : parts);
  return (
    <div className={styles.result}>
      <div className={styles.asked}>{shared.asked(asked)}</div>
      <MessageBar intent={newlyMissing.changes.length > 0 ? "warning" : "info"} layout="multiline">
        <MessageBarBody style={{ whiteSpace: "normal" }}>{headline}</MessageBarBody>
      </MessageBar>
      {result.status === "checked" && !result.isPresent && (
        <>
          {result.isYearWithoutNotice && <div>{shared.yearWithoutNotice(String(year))}</div>}
          <div>{counts(before, shared.now, shared.nothingOwedNow)}</div>
          <div>{counts(after, shared.then, shared.nothingOwedThen)}</div>
          <Changes title={words.newlyMissing} list={newlyMissing} elsewhere={shared.now} />
          <Changes title={words.noLongerMissing} list={noLongerMissing} elsewhere={shared.then} />
          <Changes title={words.newlyNotAssessable} list={newlyNotAssessable} elsewhere={shared.now} />
        </>
      )}
    </div>
  );
}

interface ChangesProps {
  readonly title: (duties: number) => string;
  readonly list: ChangeList;
  /** Tells how it stands on the other side. */
  readonly elsewhere: (status: string) => string;
}

function Changes({ title, list, elsewhere }: ChangesProps) {
  const styles = useStyles();
  const more = dutyGridWords(usePane().locale).more;
  if (list.changes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title(list.changes.length)}</h3>
      <Paged items={changesByOwner(list.changes)} size={OWNERS_A_PAGE} more={more} list={(owners) => owners}>
        {(own) => <Owner key={`${own.ownerKind} ${own.owner}`} own={own} elsewhere={elsewhere} />}
      </Paged>
    </section>
  );
}

function Owner({ own, elsewhere }: { readonly own: OwnerChanges } & Pick<ChangesProps, "elsewhere">) {
  const styles = useStyles();
  const { services } = usePane();
  const { grid, words, shared, statuses } = useWords();
  const said = ({ change: { duty, otherwise } }: SameCase): string => {
    const here =
      duty.status === "not-assessable"
        ? (services.describeDuty(duty).reason ?? "")
        : shared.done(duty.done, duty.required);
    const there = otherwise === null ? shared.notOwed : statuses[otherwise];
    return shared.said([here, elsewhere(there)]);
  };
  return (
    <>
      <h4 className={styles.owner}>{own.owner}</h4>
      <ul className={styles.list}>
        {own.duties.map(({ duty, cases }) => {
          const { what, basis } = services.describeDuty(duty);
          return (
            <li key={duty.obligation} className={styles.duty}>
              <div>{what}</div>
              {cases.map((same) => (
                <div key={same.periods[0]}>
                  {words.periods(
                    grid.yearOf(same.change.duty.period.slice(0, 4)),
                    same.periods.map((period) => dutyInYear(period, same.change.duty.window?.by, grid)),
                    said(same),
                  )}
                </div>
              ))}
              <div>
                <span className={styles.muted}>{words.basis}</span> {basis}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
