import type { whatIf as whatIfZh } from "../zh-CN/what-if";

const count = (number: number, one: string, many: string): string =>
  `${String(number)} ${number === 1 ? one : many}`;
const duties = (number: number): string => count(number, "duty", "duties");

export const whatIf: typeof whatIfZh = {
  summary: "Judge a workbook by another year, place, level or with a further notice, and tell the difference",
  file: "workbook",
  profile: "the office's settings (JSON file), as they are now",
  year: "by the notices of which year, e.g. 2026",
  region: "as if the place were: shanxi, jinzhong, shuozhou, jincheng, huiji",
  level: "as if the level were: province, city, county, town",
  rulebook: "as if this notice were added (JSON; see docs/adding-a-notice.md)",
  format: "output: text, json",
  examples: `
Examples:
  duty-ledger what-if ledger.xlsx --year 2026
  duty-ledger what-if ledger.xlsx --profile profile.json --level county --year 2018
  duty-ledger what-if ledger.xlsx --rulebook notice.json --format json

The workbook is not changed. Exit status: 0 compared; 2 wrong usage, or the file could not be read.`,
  nothingAsked: "It is not said what to suppose. Add --year, --region, --level or --rulebook.",
  asked: (parts) => `Supposed: ${parts.join(", ")}`,
  askedYear: (year) => `the notices of ${year}`,
  askedRegion: (region) => `place ${region}`,
  askedLevel: (level) => `level ${level}`,
  askedRulebook: (path) => `“${path}” added`,
  isPresent: "This is what holds already: there is nothing to compare.",
  yearWithoutNotice: (year) =>
    `No yearly notice of ${year} applies here; only lasting notices were used to judge.`,
  nothingOwedNow:
    "No counted duty is owed now: where place, organ or post cannot be told, state them in the settings.",
  nothingOwedThen: "No counted duty would be owed.",
  now: (states) => `Now: ${states}`,
  then: (states) => `Then: ${states}`,
  states: (counts) => counts.map(([status, number]) => `${status} ${String(number)}`).join(", "),
  noDifference: "No difference in what is missing.",
  newlyMissing: (number, whom) => `Newly missing: ${duties(number)} of ${whom}:`,
  noLongerMissing: (number, whom) => `No longer missing: ${duties(number)} of ${whom}:`,
  newlyNotAssessable: (number, whom) => `Can no longer be judged: ${duties(number)} of ${whom}:`,
  whom: (leaders, organs) =>
    [
      ...(leaders === 0 ? [] : [count(leaders, "leader", "leaders")]),
      ...(organs === 0 ? [] : [count(organs, "organ", "organs")]),
    ].join(" and "),
  duty: (owner, period, what) => `${owner}  ${period}  ${what}`,
  notOwed: "no such number is asked",
  said: (parts) => parts.join("; "),
  done: (done, required) => `${String(required)} required, ${String(done)} done`,
};
