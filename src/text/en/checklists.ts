import type { checklists as zh } from "../zh-CN/checklists";

export const checklists: typeof zh = {
  kinds: {
    leaders: "leaders",
    "party-department": "party department",
    department: "department",
    county: "county",
    enterprise: "enterprise",
  },
  parts: {
    common: "common questions",
    own: "own duties",
    campaign: "campaign tasks",
    shared: "shared duties",
    enterprise: "duties of enterprises",
    office: "own questions",
  },
  foundBy: {
    name: "name",
    start: "name",
    part: "name",
    initials: "initials",
    pinyin: "pinyin",
    sector: "sector",
  },
  title: (count) => (count === 1 ? "Make a checklist" : `Make ${String(count)} checklists`),
  command: {
    summary: "Make checklists: leaders, party departments, the 51 city departments, counties, enterprises",
    file: "the .xlsx file to make; a file that exists is never overwritten",
    audience: "who is inspected: id or name, several separated by commas; all for everyone",
    date: "day of the inspection, such as 2026-11-22; left free otherwise",
    year: "year; by default that of the day, or the current one",
    inspectors: "inspectors; left free otherwise",
    unit: "the unit inspected; with a single audience only",
    parts:
      "what to include: common (questions), own (duties), campaign (Shuozhou's tasks of 2022), shared (duties), enterprise (duties), office (own questions), separated by commas; by default all but campaign",
    own: "file with your own questions: .json, or .xlsx with the header of a checklist; may be given again",
    profile: "your office's settings (JSON); the questions in it are included",
    splitFolder: "one workbook for each audience, in this folder",
    list: "only list the audiences",
    search: "list the audiences that fit this word: name, short, old or new name, pinyin, sector",
    format: "form of the list: text, json",
    examples: `
Examples:
  duty-ledger checklist police.xlsx --audience gonganju --date 2026-11-22
  duty-ledger checklist all.xlsx --audience all
  duty-ledger checklist --audience zhujianju,jiaotongju --split-folder checklists
  duty-ledger checklist --list --search yj`,
  },
  marks: {
    file: "checklists.xlsx",
    audience: "audience",
    day: "yyyy-mm-dd",
    people: "names",
    parts: "parts",
    own: "questions",
    folder: "folder",
    word: "word",
  },
  done: (path, sheets, items) => `Made "${path}": ${String(sheets)} checklists, ${String(items)} items.`,
  doneFolder: (folder, files) => `Made ${String(files)} workbooks in "${folder}".`,
  progress: (done, all, name) => `Making checklists: ${String(done)}/${String(all)} ${name}`,
  line: (id, name, kind, others) =>
    `${id}  ${name} (${kind})${others.length === 0 ? "" : `: ${others.join(", ")}`}`,
  found: (by, matched) => ` (found by ${by}: ${matched})`,
  nothingFound: (word) => `No audience fits "${word}". Try another word, or list all without --search.`,
  audienceMissing: "No audience is given. Name one with --audience; --list shows them.",
  noFile: "No file is given. Name an .xlsx file, or a folder with --split-folder.",
  fileAndFolder: "Give either a file or --split-folder, not both.",
  unknownAudience: (name) =>
    `There is no audience "${name}". Look for it with: duty-ledger checklist --list --search ${name}`,
  unitOfSeveral: "--unit goes with a single audience only.",
  yearDisagrees: (year, date) => `--year ${year} and --date ${date} are not of the same year.`,
  noQuestions: (path) =>
    `No checklist was found in "${path}" (looked for headers such as 检查内容 and 结果).`,
  tooLong: (path, cells) =>
    `These rows of "${path}" are too long for a checklist; shorten them: ${cells.join(", ")}.`,
};
