/** Findings in the light of what the clerk has decided: explained, accepted as known, or new. */
import type { Decisions, Explanation } from "../ledger/decisions";
import {
  type Duty,
  type Finding,
  type FindingExplanation,
  isExplainable,
  type WorkbookCheck,
} from "./report";

/**
 * Puts explanations to their findings and takes those accepted as known out of them. `ran` says whether a rule ran: an
 * explanation of one that did not is neither matched nor unmatched.
 */
export function decided(
  findings: readonly Finding[],
  { explanations, baseline }: Decisions,
  ran: (rule: string) => boolean,
): Required<Pick<WorkbookCheck, "findings" | "known" | "unmatchedExplanations">> {
  if (explanations.length === 0 && baseline === null)
    return { findings, known: [], unmatchedExplanations: [] };
  const matches = matched(findings, explanations);
  const used = new Set(matches.values());
  const explained = findings.map((finding): Finding => {
    const explanation = matches.get(finding);
    if (explanation === undefined) return finding;
    const isCurrent = explanation.fingerprint === finding.identity?.fingerprint;
    return { ...finding, explanation: { ...explanation, isCurrent } };
  });
  const left = countsOf(baseline?.findings ?? []);
  const isKnown = new Set(
    explained.filter(({ identity }) => identity !== undefined && takeOne(left, identity.fingerprint)),
  );
  return {
    findings: explained.filter((finding) => !isKnown.has(finding)),
    known: [...isKnown],
    unmatchedExplanations: explanations.filter(
      (explanation) => !used.has(explanation) && ran(explanation.rule),
    ),
  };
}

/** The duties, those missed with what was explained of them: one finding speaks for all of an owner and a period. */
export function explainedDuties(duties: readonly Duty[], findings: readonly Finding[]): readonly Duty[] {
  const explanations = new Map<string, FindingExplanation>();
  for (const { rule, data, explanation } of findings)
    if (explanation !== undefined && rule === "duty/missing") explanations.set(missedKey(data), explanation);
  if (explanations.size === 0) return duties;
  return duties.map((duty) => {
    if (duty.status !== "missing" || duty.reason !== null) return duty;
    const explanation = explanations.get(missedKeyOf(duty));
    return explanation === undefined ? duty : { ...duty, explanation };
  });
}

/** The duties that a finding of `duty/missing` names. */
export function dutiesNamed({ data }: Finding, duties: readonly Duty[]): readonly Duty[] {
  const key = missedKey(data);
  return duties.filter(
    (duty) => duty.status === "missing" && duty.reason === null && missedKeyOf(duty) === key,
  );
}

const missedKey = ({ ownerKind, owner, period, by }: Finding["data"]): string =>
  JSON.stringify([ownerKind, owner, period, by]);
const missedKeyOf = ({ ownerKind, owner, period, window }: Duty): string =>
  missedKey({ ownerKind, owner, period, ...window });

/**
 * One explanation for one finding: first where nothing has changed, then where the rows were moved, at last where they
 * are others than those explained.
 */
function matched(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): ReadonlyMap<Finding, Explanation> {
  const matches = new Map<Finding, Explanation>();
  if (explanations.length === 0) return matches;
  const used = new Set<Explanation>();
  const explainable = findings.filter(isExplainable);
  for (const keyOf of [
    ({ fingerprint, subject }: Explained) => [fingerprint, subject],
    ({ fingerprint }: Explained) => [fingerprint],
    ({ subject }: Explained) => [subject],
  ]) {
    const open = new Map<string, Explanation[]>();
    for (const explanation of explanations) {
      if (used.has(explanation)) continue;
      const key = JSON.stringify([explanation.rule, ...keyOf(explanation)]);
      open.set(key, [...(open.get(key) ?? []), explanation]);
    }
    for (const finding of explainable) {
      if (matches.has(finding) || finding.identity === undefined) continue;
      const explanation = open.get(JSON.stringify([finding.rule, ...keyOf(finding.identity)]))?.shift();
      if (explanation === undefined) continue;
      matches.set(finding, explanation);
      used.add(explanation);
    }
  }
  return matches;
}

type Explained = Pick<Explanation, "fingerprint" | "subject">;

function countsOf(fingerprints: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fingerprint of fingerprints) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return counts;
}

/** Whether there was one left; then there is one less. */
function takeOne(left: Map<string, number>, fingerprint: string): boolean {
  const count = left.get(fingerprint) ?? 0;
  left.set(fingerprint, count - 1);
  return count > 0;
}
