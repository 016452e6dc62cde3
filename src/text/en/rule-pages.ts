/** The words around what the page of a rule holds. */
import type { rulePages as zh } from "../zh-CN/rule-pages";

export const rulePages: typeof zh = {
  rule: "Rule",
  severity: "Severity",
  needs: "Needs",
  basis: "Basis",
  fix: "One-click fix",
  noFix: "none, to be put right by hand",
  fixLike: (fix) => `for example: ${fix}`,
  ownBasis: "the notice and article of each duty",
  cover: "a cover",
  checklist: "a checklist",
  workbook: "the ledgers of the whole workbook",
  table: ({ rows, period }) =>
    [
      "a table of what was done",
      ...(rows ? ["with the columns 时间 and 工作内容"] : []),
      ...(period ? ["of a known month"] : []),
    ].join(", "),
  found: (words) => `Found: ${words}`,
  required: (words) => `Required: ${words}`,
  action: (words) => `To do: ${words}`,
  fixed: (words) => `Fix: ${words}`,
  sentences: (sentences) => sentences.map((each) => `${each}.`).join(" "),

  skipped: "Cannot be judged where",
  reasons: (reasons) => reasons.join("; "),

  examples: "Examples",
  mark: "“◀” marks the cells that are reported.",
  kinds: { fires: "Reported", quiet: "Not reported", boundary: "At the limit" },
  example: (kind, shows) => (shows === null ? kind : `${kind}: ${shows}`),
  asOf: (day) => `Checked as of ${day}.`,
  profile: "Settings of the office: ",
  sheet: (name, paper) => `Worksheet “${name}”${paper === null ? "" : ` (paper ${paper})`}:`,
  moreRows: (count) => `(and ${String(count)} more below)`,
  moreSheets: (count) => `(other worksheets: ${String(count)})`,
  notReported: "Nothing is reported.",
};
