/** What was searched for a duty that was missed. */
import { monthSpans } from "./rollup";

/** The worksheets of a year, and no more, are named one by one. */
const MAX_NAMED = 12;
const named = (worksheets: readonly string[]): string =>
  `${worksheets.slice(0, MAX_NAMED).join("、")}${worksheets.length > MAX_NAMED ? "等" : ""}`;

export const dutySearch = {
  searched: (worksheets: readonly string[], tables: number, entries: number): string =>
    `查了${named(worksheets)}，共${String(tables)}张表${entries === 0 ? "，没有一条记录" : `、${String(entries)}条记录`}`,
  withoutEntries: (worksheets: readonly string[]): string => `其中${named(worksheets)}没有记录`,
  withoutTable: (months: readonly string[]): string => `${monthSpans(months)}没有统计表`,
  joined: (parts: readonly string[]): string => parts.join("，"),
};
