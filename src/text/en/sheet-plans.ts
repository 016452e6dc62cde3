import type { sheets as zh } from "../zh-CN/sheet-plans";

export const sheets: typeof zh = {
  newLedger: (leader, year) => `New ${String(year)} duty ledger for ${leader}`,
  report: "Add the sheets with the results",
  sample: "Open the sample ledger",
};
