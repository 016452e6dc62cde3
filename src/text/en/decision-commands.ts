import type { decisionCommands as decisionCommandsZh } from "../zh-CN/decision-commands";

const findings = (count: number): string => (count === 1 ? "1 finding" : `${String(count)} findings`);

export const decisionCommands: typeof decisionCommandsZh = {
  marks: { month: "yyyy-mm", name: "name", place: "place", why: "reason", rule: "rule" },
  asOf: "the day of the check and of the record; today if left out",
  by: "who confirms it",
  filed: {
    summary: "mark a month as filed, in the settings kept in the workbook; no cell changes",
    file: "the workbook",
    month: "the month that was filed, such as 2022-03",
    leader: "whose ledger; may be left out where the workbook has one leader",
    on: "the day it was filed; today if left out",
    to: "with whom; that of the settings if left out",
    undo: "take the mark off",
    examples: `
Example:
  duty-ledger filed ledger.xlsx --month 2022-03 --on 2022-03-25 --to "Safety committee office"`,
    planTitle: "Mark as filed",
    done: (leader, month, when) => `${leader}, ${month}: ${when}.`,
    undone: (leader, month) => `${leader}, ${month}: no longer marked as filed.`,
    already: "It stands so already; nothing was changed.",
    noMonth: (month, months) =>
      months.length === 0
        ? "No table was found in the workbook."
        : `There is no table for ${month}; there is one for ${months.join(", ")}.`,
    notMarked: (month) => `${month} is not marked as filed.`,
    whichLeader: (leaders) => `There are several leaders; name one with --leader: ${leaders.join(", ")}.`,
    unnamed: "(no name)",
  },
  seal: {
    summary:
      "Seal the table of a month: later changes are reported by the check; the table itself stays as it is",
    file: "the workbook",
    month: "the month to seal, such as 2022-03",
    on: "the day of sealing; today if left out",
    undo: "break the seal of this month",
    examples: `
Examples:
  duty-ledger seal ledger.xlsx --month 2022-03
  duty-ledger seal ledger.xlsx --month 2022-03 --undo`,
    planTitle: "Seal",
    done: (leader, month, day) =>
      `The table of ${leader}, ${month}, is sealed (${day}). Later changes are reported by the check.`,
    already: (leader, month, day) =>
      `The table of ${leader}, ${month}, was sealed on ${day} and is as it was then.`,
    undone: (leader, month) => `The seal of ${leader}, ${month}, is broken.`,
    notSealed: (month) => `${month} is not sealed.`,
  },
  baseline: {
    summary:
      "accept what stands today as known, so that only new findings are reported; alone, list what is known",
    file: "the workbook",
    clear: "know nothing any more: everything is reported again",
    prompts: "accept what only asks for a look, too",
    examples: `
Examples:
  duty-ledger baseline ledger.xlsx --by "Li"
  duty-ledger baseline ledger.xlsx --by "Li" --profile profile.json
  duty-ledger baseline ledger.xlsx
  duty-ledger baseline ledger.xlsx --clear`,
    planTitle: "Accept as known",
    done: (count, by, day) =>
      `Accepted ${findings(count)} as known (${by}, ${day}). Where their rows change, they are reported again.`,
    cleared: (count) => `${findings(count)} known until now will be reported again.`,
    none: "No finding is accepted as known.",
    noLedger: "No ledger was found, so there is nothing to accept.",
    both: "Give either --by or --clear.",
  },
  explanations: {
    summary: "list the explanations of findings; with a place, a reason and a name, add one",
    file: "the workbook",
    at: "the place, such as 3月!C8; of a missed duty the name and the period, such as “张某 2022-Q1”",
    rule: "the rule; may be left out where the place has one finding",
    why: "why it stands as it is",
    by: "who says so",
    undo: "take the explanation back",
    examples: `
Examples:
  duty-ledger explanations ledger.xlsx
  duty-ledger explanations ledger.xlsx --at 3月!C8 --why "Put off by rain" --by "Li"
  duty-ledger explanations ledger.xlsx --at 3月!C8 --undo`,
    planTitle: "Explanation",
    none: "There is no explanation.",
    states: {
      current: "holds",
      stale: "rows have changed, confirm anew",
      unmatched: "matches no finding, may be taken back",
      unjudged: "its rule was not checked this time",
    },
    line: (state, where, headline) => `[${state}] ${where}  ${headline}`,
    said: (why, by, day) => `${why} (${by}, ${day})`,
    done: (where, headline) => `Explained ${where}: ${headline}.`,
    undone: (count, where) =>
      `Took back ${count === 1 ? "1 explanation" : `${String(count)} explanations`} of ${where}.`,
    incomplete: "To explain a finding, give --at, --why and --by.",
    undoWhat: "Say with --at which explanation is to be taken back.",
    nothingAt: (where, places) =>
      places.length === 0
        ? `There is no finding to explain at ${where}, nor anywhere else.`
        : `There is no finding to explain at ${where}; there are at: ${places.join(", ")}.`,
    notExplained: (where) => `There is no explanation of ${where}.`,
    whichRule: (where, rules) =>
      `There are several findings at ${where}; name one with --rule: ${rules.join(", ")}.`,
  },
  written: (path) => `Written into “${path}”; no cell was changed.`,
  notAMonth: (value) => `--month cannot be “${value}”; write it as year-month, such as 2022-03.`,
  notEdited: (path, why) => `“${path}” was not changed: ${why}`,
  isOpen: (path) =>
    `“${path}” is open in a spreadsheet program and was not changed. Save and close it, then try again.`,
  changedMeanwhile: (path) =>
    `“${path}” was just changed by another program; nothing was written. Try again.`,
  memoryDamaged:
    "the settings kept in it cannot be read and would be written over. Save them again in the settings of the add-in first.",
  tooLarge: "there is more to keep than the workbook may hold for us.",
  unsupported:
    "it is digitally signed or holds something that cannot be changed without risk. Save a copy with a spreadsheet program and use that.",
};
