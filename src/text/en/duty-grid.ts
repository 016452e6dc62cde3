/** The words of the tab of duties. */
import type { dutyGrid as zh } from "../zh-CN/duty-grid";

export const dutyGrid: typeof zh = {
  notChecked: "Check once in the tab Check; then each leader's months and quarters are listed here.",
  check: "Check now",
  noLedger:
    "No ledger was found, so nothing is counted yet. Point at the header of yours under Check, or add a new one under Fill.",
  none: "No duty can be counted. If place or post is not known, fill them in under Settings and check again.",
  stale: "The workbook was changed after the check; check again to be right.",
  again: "Check again",

  year: "Year",
  yearOf: (year) => year,
  owner: "Whose duties",
  everyone: "All",

  signs: { met: "✓", missing: "✕", pending: "…", "not-assessable": "?", none: "–" },
  statuses: {
    met: "met",
    missing: "missing",
    pending: "still open",
    "not-assessable": "cannot be judged",
    none: "not required",
  },
  counts: (found, required) => `${String(found)}/${String(required)}`,
  cell: (period, status, found, required) =>
    `${period}, ${status}, ${String(found)} of ${String(required)} found`,
  explained: "explained",
  explainedStatus: (status) => `${status} (explained)`,
  cellNothing: (period, status) => `${period}, ${status}`,
  month: (month) =>
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1] ?? "",
  quarter: (quarter) => `Q${String(quarter)}`,
  half: (half) => `H${String(half)}`,
  by: (month, day) => `by ${String(month)}-${String(day)}`,
  wholeYear: "Year",

  details: (period) => `About ${period}`,

  toDo: "To do now",

  chart: {
    heading: "Times a month",
    inspections: "Led inspections",
    meetings: "Meetings",
    found: "found",
    owed: "owed",
    month: (month, found, owed) => `${month}: ${String(found)} found, ${String(owed)} owed`,
  },

  more: (left) => `${String(left)} more`,
  listed: (count) => `${String(count)} more duties cannot be counted from a ledger`,

  whatIf: {
    heading: "Try other rules",
    intro:
      "The same ledgers judged by another year, place or level, or with one more notice, and the difference. The workbook is not changed.",
    year: "By the notices of",
    region: "As if the place were",
    level: "As if the level were",
    unchanged: "As it is",
    notice: "One more notice",
    load: "Load a file",
    choose: "Notice file for this trial only",
    loaded: (title) => `“${title}”, for this trial only, not saved`,
    drop: "Remove",
    dropNotice: (title) => `Remove “${title}”`,
    tooLarge: (file) => `“${file}” has more than 200 kB and was not loaded.`,
    run: "Try",
    nothingAsked: "Change at least one thing, then try.",
    running: "Trying…",
    noLedger: "No table of duties was found.",
    headline: (parts) => `New rules: ${parts.join("; ")}`,
    more: (duties, whom) => `${String(duties)} more missing, of ${whom}`,
    fewer: (duties, whom) => `${String(duties)} no longer missing, of ${whom}`,
    same: "no difference in what is missing",
    newlyMissing: (duties) => `Newly missing (${String(duties)})`,
    noLongerMissing: (duties) => `No longer missing (${String(duties)})`,
    newlyNotAssessable: (duties) => `Can no longer be judged (${String(duties)})`,
    periods: (year, periods, said) => `${year} ${periods.join(", ")}: ${said}`,
    basis: "Basis",
  },

  sheet: {
    button: "Insert as a sheet",
    title: (years) => `Insert the table of duties for ${years}`,
    years: (years) => years.join(", "),
    confirm: "Add",
    done: "The table of duties was added",
    needless: "No duty can be counted; nothing to insert",
  },
};
