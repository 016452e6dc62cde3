/** Every way in which decisions change. Each gives new decisions; dates and names are the caller's. */
import type { Baseline, Decisions, Explanation, Filing, RowReading, Seal } from "./decisions";

const isSame = (one: Explanation, other: Explanation): boolean =>
  one.rule === other.rule && one.subject === other.subject && one.fingerprint === other.fingerprint;

/** With an explanation, in place of the one that was given before (null: none was). */
export function explain(decisions: Decisions, given: Explanation, before: Explanation | null): Decisions {
  const { explanations } = before === null ? decisions : takeBack(decisions, before);
  return { ...decisions, explanations: [...explanations, given] };
}

/** Without the explanation; of several alike only the first goes. */
export function takeBack(decisions: Decisions, explanation: Explanation): Decisions {
  const index = decisions.explanations.findIndex((each) => isSame(each, explanation));
  return { ...decisions, explanations: decisions.explanations.filter((_, place) => place !== index) };
}

/** With a month marked as filed, by leaders and months in order; a month is filed once. */
export function markFiled(decisions: Decisions, filing: Filing): Decisions {
  const filed = [...unmarkFiled(decisions, filing).filed, filing];
  return { ...decisions, filed: filed.sort((one, other) => (monthKey(one) < monthKey(other) ? -1 : 1)) };
}

const monthKey = ({ leader, month }: Pick<Filing, "leader" | "month">): string => `${leader ?? ""} ${month}`;

/** Without the mark of a leader's month. */
export function unmarkFiled(
  decisions: Decisions,
  { leader, month }: Pick<Filing, "leader" | "month">,
): Decisions {
  const filed = decisions.filed.filter((each) => each.leader !== leader || each.month !== month);
  return { ...decisions, filed };
}

/** With a leader's month sealed as it is now; a month has one seal. */
export function sealMonth(decisions: Decisions, seal: Seal): Decisions {
  const seals = [...unsealMonth(decisions, seal).seals, seal];
  return { ...decisions, seals: seals.sort((one, other) => (monthKey(one) < monthKey(other) ? -1 : 1)) };
}

/** Without the seal of a leader's month. */
export function unsealMonth(
  decisions: Decisions,
  { leader, month }: Pick<Seal, "leader" | "month">,
): Decisions {
  const seals = decisions.seals.filter((each) => each.leader !== leader || each.month !== month);
  return { ...decisions, seals };
}

/** With a row read as decided, in place of what was decided about the same words in the same cell, and of `before`. */
export function overrule(decisions: Decisions, reading: RowReading, before: RowReading | null): Decisions {
  const { readings } = before === null ? decisions : takeBackReading(decisions, before);
  return { ...decisions, readings: [...readings.filter((each) => !isSameRow(each, reading)), reading] };
}

/** With the row read by its own words again. */
export function takeBackReading(decisions: Decisions, reading: RowReading): Decisions {
  return { ...decisions, readings: decisions.readings.filter((each) => !isSameRow(each, reading)) };
}

const isSameRow = (one: RowReading, other: RowReading): boolean =>
  one.worksheet === other.worksheet && one.address === other.address && one.text === other.text;

/** With what stands accepted as known from now on; null accepts nothing. */
export function acceptKnown(decisions: Decisions, baseline: Baseline | null): Decisions {
  return { ...decisions, baseline };
}
