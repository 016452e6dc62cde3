import type { decisions as decisionsZh } from "../zh-CN/decisions";

const places = (count: number): string => (count === 1 ? "1 finding" : `${String(count)} findings`);

export const decisions: typeof decisionsZh = {
  explained: (why, by, day) => `Explained: ${why} (${by}, ${day})`,
  toConfirm: (why, by, day) => `The rows have changed; confirm the explanation anew: ${why} (${by}, ${day})`,
  explainedCount: (count) => `${String(count)} of them explained`,
  known: (count) => `${places(count)} more accepted as known`,
  knownSince: (count, by, day) => `${places(count)} more accepted as known (${by}, ${day})`,
  knownSeverity: (severity) => `known (${severity})`,
  unmatched: (count) =>
    count === 1
      ? "1 explanation matches no finding now"
      : `${String(count)} explanations match no finding now`,
  filed: (day, to) => `filed on ${day}${to === null ? "" : ` (${to})`}`,
};
