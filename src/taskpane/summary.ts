/** What the pane shows of a check: who, the verdict, findings grouped by rule, duties grouped by owner and period. */
import {
  isExplained,
  SEVERITIES,
  type Duty,
  type Finding,
  type Severity,
  type WorkbookCheck,
} from "../check/report";

/** The rule whose findings stand with the duties they speak of. */
export const DUTY_RULE = "duty/missing";

/** One finding per question of a blank form: their group starts folded, with its count. */
const FOLDED_AT_FIRST: ReadonlySet<string> = new Set(["checklist/unanswered"]);

/** Up to this many findings, every group starts open; beyond it only the first does. */
export const OPEN_ALL_UP_TO = 40;

/** The groups that start open, and whether all do that may. */
export function openAtFirst(check: WorkbookCheck): {
  readonly rules: readonly string[];
  readonly isShort: boolean;
} {
  const groups = findingGroups(check).filter(({ rule }) => !FOLDED_AT_FIRST.has(rule));
  const isShort = check.findings.filter(({ rule }) => !FOLDED_AT_FIRST.has(rule)).length <= OPEN_ALL_UP_TO;
  const rules = groups.map(({ rule }) => rule);
  return { rules: isShort ? rules : rules.slice(0, 1), isShort };
}

/** A finding with a key that stays the same from one check to the next as long as its place does. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  /** Those that stand explained come last. */
  readonly findings: readonly KeyedFinding[];
  readonly fixable: number;
  readonly explained: number;
}

export interface DutyGroup {
  readonly owner: string;
  readonly period: string;
  /** Last day of what is owed once. */
  readonly by: string | undefined;
  /** What the check says of the missing ones; null while all of them are only pending, or known. */
  readonly finding: KeyedFinding | null;
  /** Whether the missing ones stand explained or were accepted as known: nothing is left to do about them. */
  readonly isSettled: boolean;
  readonly isKnown: boolean;
  /** Missing ones first. */
  readonly duties: readonly Duty[];
}

export interface Verdict {
  /** Findings by severity; those of missed duties and those that stand explained not among them. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly explained: number;
  readonly known: number;
  /** How many of the known ones stand explained. */
  readonly knownExplained: number;
  readonly missingDuties: number;
  readonly pendingDuties: number;
  readonly rulesRan: number;
  readonly rulesSkipped: number;
  readonly rulesFailed: number;
}

/** A check is looked at from many sides in one drawing: what is worked out of thousands of findings is kept with it. */
function keptWith<From extends object, Answer>(work: (from: From) => Answer): (from: From) => Answer {
  const kept = new WeakMap<From, { readonly answer: Answer }>();
  return (from) => {
    const known = kept.get(from);
    if (known !== undefined) return known.answer;
    const answer = work(from);
    kept.set(from, { answer });
    return answer;
  };
}

/** Rule, place, and which of several of the same rule at the same place. */
export const keyFindings = keptWith((findings: readonly Finding[]): readonly KeyedFinding[] => {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = JSON.stringify([finding.rule, finding.worksheet, finding.address]);
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return { key: `${place}#${String(count)}`, finding };
  });
});

/** Findings by rule, the gravest severity first, otherwise in the order of the check; without missed duties. */
export const findingGroups = keptWith((check: WorkbookCheck): readonly FindingGroup[] => {
  const byRule = new Map<string, KeyedFinding[]>();
  for (const keyed of keyFindings(check.findings)) {
    if (keyed.finding.rule === DUTY_RULE) continue;
    const group = byRule.get(keyed.finding.rule);
    if (group === undefined) byRule.set(keyed.finding.rule, [keyed]);
    else group.push(keyed);
  }
  const gravity = (severity: Severity) => SEVERITIES.indexOf(severity);
  return [...byRule]
    .map(([rule, findings]) => ({
      rule,
      severity: findings
        .map(({ finding }) => finding.severity)
        .reduce((gravest, severity) => (gravity(severity) < gravity(gravest) ? severity : gravest)),
      findings: [...findings].sort(byExplained),
      fixable: findings.filter(({ finding }) => finding.fixable).length,
      explained: findings.filter(({ finding }) => isExplained(finding)).length,
    }))
    .sort((one, other) => gravity(one.severity) - gravity(other.severity));
});

const byExplained = ({ finding: one }: KeyedFinding, { finding: other }: KeyedFinding): number =>
  Number(isExplained(one)) - Number(isExplained(other));

/** Missing and pending duties by owner and period, groups with missing ones first. */
export const dutyGroups = keptWith((check: WorkbookCheck): readonly DutyGroup[] => {
  const keyOf = ({ owner, period, by }: Finding["data"]) => JSON.stringify([owner, period, by]);
  const findings = new Map<string, KeyedFinding>();
  for (const keyed of keyFindings(check.findings)) {
    const key = keyOf(keyed.finding.data);
    if (keyed.finding.rule === DUTY_RULE && !findings.has(key)) findings.set(key, keyed);
  }
  const known = new Set(
    (check.known ?? []).flatMap(({ rule, data }) => (rule === DUTY_RULE ? [keyOf(data)] : [])),
  );
  const groups = new Map<string, Duty[]>();
  for (const duty of check.duties) {
    if (duty.status !== "missing" && duty.status !== "pending") continue;
    const { owner, period, window } = duty;
    const key = keyOf({ owner, period, ...window });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [duty]);
    else group.push(duty);
  }
  const leftToDo = ({ duties, isSettled }: DutyGroup) =>
    isSettled ? 2 : duties.some(({ status }) => status === "missing") ? 0 : 1;
  return [...groups]
    .map(([key, duties]) => {
      const { owner = "", period = "", window } = duties[0] ?? {};
      const finding = findings.get(key) ?? null;
      const isKnown = known.has(key);
      return {
        owner,
        period,
        by: window?.by,
        finding,
        isSettled: isKnown || (finding !== null && isExplained(finding.finding)),
        isKnown,
        duties: [...duties].sort(
          (one, other) => Number(one.status === "pending") - Number(other.status === "pending"),
        ),
      };
    })
    .sort((one, other) => leftToDo(one) - leftToDo(other));
});

/** Findings of missed duties that belong to no duty group: shown all the same. */
export const looseDutyFindings = keptWith((check: WorkbookCheck): readonly KeyedFinding[] => {
  const placed = new Set(dutyGroups(check).map(({ finding }) => finding?.key));
  return keyFindings(check.findings).filter(
    ({ key, finding }) => finding.rule === DUTY_RULE && !placed.has(key),
  );
});

/** All findings in the order in which the pane lists them. */
export const listedFindings = keptWith((check: WorkbookCheck): readonly KeyedFinding[] => {
  return [
    ...findingGroups(check).flatMap(({ findings }) => findings),
    ...looseDutyFindings(check),
    ...dutyGroups(check).flatMap(({ finding }) => (finding === null ? [] : [finding])),
  ];
});

export const verdict = keptWith((check: WorkbookCheck): Verdict => {
  const findings: Record<Severity, number> = { error: 0, query: 0, warning: 0, prompt: 0 };
  for (const finding of check.findings) {
    if (finding.rule !== DUTY_RULE && !isExplained(finding)) findings[finding.severity]++;
  }
  const missing = dutyGroups(check)
    .filter(({ isSettled }) => !isSettled)
    .flatMap((group) => group.duties.filter(({ status }) => status === "missing"));
  const loose = looseDutyFindings(check).filter(({ finding }) => !isExplained(finding));
  const duties = (status: Duty["status"]) => check.duties.filter((duty) => duty.status === status).length;
  const rules = (status: "ran" | "skipped" | "failed") =>
    check.rules.filter((rule) => rule.status === status).length;
  return {
    findings,
    explained: check.findings.filter(isExplained).length,
    known: check.known?.length ?? 0,
    knownExplained: (check.known ?? []).filter(isExplained).length,
    // A missed duty without a duty of its own in the report must still count.
    missingDuties: missing.length + loose.length,
    pendingDuties: duties("pending"),
    rulesRan: rules("ran"),
    rulesSkipped: rules("skipped"),
    rulesFailed: rules("failed"),
  };
});

/** Whether the workbook has neither a ledger nor a checklist. */
export function hasNothingToCheck({ status, checklists = [] }: WorkbookCheck): boolean {
  return status === "no-ledger" && checklists.length === 0;
}

/** The leaders and years of the ledgers, each once; leaders in the order of the ledgers, years ascending. */
export function whose(check: WorkbookCheck): {
  readonly leaders: readonly string[];
  readonly years: readonly string[];
} {
  const leaders = new Set<string>();
  const years = new Set<string>();
  for (const { leader, period } of check.ledgers) {
    if (leader !== null) leaders.add(leader);
    if (period !== null) years.add(period.slice(0, 4));
  }
  return { leaders: [...leaders], years: [...years].sort() };
}

/** Who decided last about this workbook, so that a name is typed once; empty where nobody did. */
export function lastDecider(check: WorkbookCheck): string {
  const explanations = check.findings.flatMap(({ explanation }) => explanation ?? []);
  const decisions = [...(check.readings?.applied ?? []).map(({ decision }) => decision), ...explanations];
  return (
    decisions.sort((one, other) => (one.on < other.on ? -1 : 1)).at(-1)?.by ?? check.knownSince?.by ?? ""
  );
}
