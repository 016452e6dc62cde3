import type { dutySearch as zh } from "../zh-CN/duty-search";
import { periodWords } from "./findings";

const MAX_NAMED = 12;
const named = (worksheets: readonly string[]): string =>
  `${worksheets.slice(0, MAX_NAMED).join(", ")}${worksheets.length > MAX_NAMED ? " and others" : ""}`;

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `1 ${one}` : `${String(number)} ${many}`;

export const dutySearch: typeof zh = {
  searched: (worksheets, tables, entries) =>
    `Searched ${named(worksheets)}: ${count(tables, "table", "tables")} with ${entries === 0 ? "no entry" : count(entries, "entry", "entries")}`,
  withoutEntries: (worksheets) => `no entry in ${named(worksheets)}`,
  withoutTable: (months) => `no table for ${months.map(periodWords).join(", ")}`,
  joined: (parts) => parts.join("; ").replace(/^./, (first) => first.toUpperCase()),
};
