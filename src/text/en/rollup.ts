/** Words of `duty-ledger rollup` in English. */
import type { rollup as zh } from "../zh-CN/rollup";
import { periodWords } from "./findings";

export const rollup: typeof zh = {
  command: {
    summary:
      "Roll up all ledgers of a folder: who lacks months, who did too little, which files cannot be read",
    folder: "the folder with the ledgers (and all below it)",
    out: "the .xlsx file for the result",
    profile: "the office's settings (JSON file); leaders it names who have no ledger are listed too",
    format: "output: text, json",
    prompts: "also list what only asks for a look",
    examples: `
Examples:
  duty-ledger rollup ledgers --out summary.xlsx
  duty-ledger rollup ledgers --out summary.xlsx --profile profile.json --as-of 2022-12-31

Ledgers of one leader in several files are judged together. What a unit itself owes (such as monthly government meetings) is judged as if the folder held the ledgers of its principal and of all its other leaders.
Exit status: 0 nothing that must be put right; 1 something; 2 wrong usage, or a file that cannot be read.`,
  },
  folderMark: "folder",
  noFolder: (path) => `There is no folder "${path}".`,
  noRollup: (path) =>
    `"${path}" exists and is no earlier roll-up. It was not overwritten. Choose another name.`,
  leaders: (leaders, units) => `${String(leaders)} leaders, ${String(units)} units`,
  withoutLedger: (names) => `Leaders without a ledger: ${names.join(", ")}`,
  missingMonths: ({ leader, missingMonths }) =>
    `${leader} lacks the months: ${missingMonths.map(periodWords).join(", ")}`,
  missed: "Duties missed:",
  duty: (owner, what, periods) => `${owner}  ${what}: ${periods.join(", ")}`,
  ofPeriod: (period, sentence) => `${period}: ${sentence}`,
  saved: (path, worksheets) => `Saved as "${path}", with ${String(worksheets)} worksheets.`,
};
