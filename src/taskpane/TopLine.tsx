import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkbookCheck } from "../check/report";
import { usePane, type PaneText } from "./pane-context";
import { SeverityIcon, type Sign } from "./SeverityIcon";
import { lastResult, type CheckState } from "./store";
import { hasNothingToCheck, verdict, whose } from "./summary";

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  whose: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rest: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  verdict: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface VerdictWords {
  readonly sign: Sign;
  readonly words: string;
  /** What a clerk reads first, and what stands below it in small; together they say the same as `words`. */
  readonly first: string;
  readonly rest: string | null;
}

/** The verdict in words with its sign. "Nothing found" is said only where rules ran and none failed. */
export function verdictWords(check: WorkbookCheck, text: PaneText): VerdictWords {
  const { sign, parts, first = 1 } = verdictParts(check, text);
  const { join } = text.pane.verdict;
  const rest = parts.slice(first);
  return {
    sign,
    words: join(parts),
    first: join(parts.slice(0, first)),
    rest: rest.length === 0 ? null : join(rest),
  };
}

/** The verdict part by part; `first` of them are read first. */
function verdictParts(
  check: WorkbookCheck,
  { pane }: PaneText,
): { readonly sign: Sign; readonly parts: readonly string[]; readonly first?: number } {
  const { findings, missingDuties, explained, known, knownExplained, rulesRan, rulesFailed } = verdict(check);
  const { verdict: words } = pane;
  // Said in every verdict: what is explained or known is not hidden.
  const settled = [
    ...(explained > 0 ? [words.explained(explained)] : []),
    ...(known > 0 ? [words.known(known, knownExplained)] : []),
  ];
  const parts = [
    ...(findings.error > 0 ? [words.errors(findings.error)] : []),
    ...(missingDuties > 0 ? [words.duties(missingDuties)] : []),
    ...(findings.query > 0 ? [words.queries(findings.query)] : []),
    ...(findings.warning > 0 ? [words.warnings(findings.warning)] : []),
    ...(findings.prompt > 0 ? [words.prompts(findings.prompt)] : []),
    ...(rulesFailed > 0 ? [words.someFailed(rulesFailed)] : []),
  ];
  if (hasNothingToCheck(check) && parts.length === 0) return { sign: "warning", parts: [pane.top.noLedger] };
  if (rulesRan === 0 && rulesFailed === 0 && parts.length === 0)
    return { sign: "warning", parts: [words.nothingRan] };
  const clean = settled.length === 0 ? words.clean : words.nothingOpen;
  const unjudged = new Set(check.unjudged?.map(({ leader }) => leader));
  const notJudged =
    unjudged.size === 0 ? [] : [words.dutiesNotJudged(pane.top.leaders([...unjudged].filter(Boolean)))];
  if (parts.length === 0)
    return { sign: unjudged.size === 0 ? "ok" : "warning", parts: [clean, ...settled, ...notJudged] };
  const all = [...parts, ...settled, ...notJudged];
  if (findings.error > 0 || missingDuties > 0)
    return { sign: "error", parts: all, first: findings.error > 0 && missingDuties > 0 ? 2 : 1 };
  if (findings.query > 0) return { sign: "query", parts: all };
  return { sign: findings.warning > 0 || rulesFailed > 0 ? "warning" : "prompt", parts: all };
}

/** One line: whose ledgers, which year, and the verdict. */
export function TopLine({ check }: { readonly check: CheckState }) {
  const styles = useStyles();
  const { text } = usePane();
  const { top } = text.pane;
  const result = lastResult(check);
  if (result === null) {
    return (
      <header className={styles.header}>
        <h1 className={styles.whose}>{text.pane.title}</h1>
        <p className={styles.verdict}>{top.noResult}</p>
      </header>
    );
  }
  const { leaders, years } = whose(result.check);
  const { sign, first, rest } = verdictWords(result.check, text);
  const { ledgers, checklists = [] } = result.check;
  return (
    <header className={styles.header}>
      <h1 className={styles.whose}>
        {ledgers.length === 0
          ? checklists.length === 0
            ? text.pane.title
            : text.checkTab.checklists.count(checklists.length)
          : [top.leaders(leaders), top.years(years), top.ledgers(ledgers.length)].join(" · ")}
        {/* A check that failed says nothing of what stood there before. */}
        {(check.phase === "stale" || check.phase === "failed") && (
          <Badge appearance="tint" color="warning" title={top.stale}>
            {top.staleShort}
          </Badge>
        )}
      </h1>
      <p className={styles.verdict}>
        <SeverityIcon sign={sign} />
        <span>{first}</span>
      </p>
      {rest !== null && <p className={styles.rest}>{rest}</p>}
    </header>
  );
}
