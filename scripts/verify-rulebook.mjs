/**
 * Checks every number of the rulebook against the notices: `node scripts/verify-rulebook.mjs <folder with the notices>`.
 * The folder holds the notices as UTF-8 text files, one or several in a file. Each number, period, unit and deadline is
 * looked for in its notice at its article; what is not found there is printed, and the exit status is then 1.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const NOTICES = path.join(path.dirname(fileURLToPath(import.meta.url)), "../src/rulebook/notices");

/** The kinds of headings, from the highest down; the first group is the number. */
const HEADINGS = [
  /^([一二三四五六七八九十]+)、/,
  /^第([一二三四五六七八九十百]+)条/,
  /^[（(]([一二三四五六七八九十]+)[）)]/,
  /^(\d+)[.、．]/,
  /^[（(](\d+)[）)]/,
];

const PERIODS = {
  day: ["日查", "每日"],
  week: ["周查", "每周", "周报"],
  month: ["每月", "月查", "月通报", "月调度"],
  quarter: ["每季度", "季查", "季发布", "季约谈"],
  "half-year": ["每半年", "半年发布"],
  year: ["每年", "全年", "年内", "年度", "逐年", "年考核", "年终", "年底"],
};
/** Activities of one week or month each year show a year by their names. */
const YEARLY = /安全生产月|消防宣传月|宣传周|岁末年初|\d{4}年/;
const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** What of an article is no heading: a word after it, the annex that says the same. */
function headingsOf(article) {
  const path = article.split("／")[0].replace(/^.*·/, "");
  const parts = path.matchAll(
    /第([一二三四五六七八九十百]+)条|[（(]([一二三四五六七八九十]+)[）)]|[（(](\d+)[）)]|([一二三四五六七八九十]+)、?|(\d+)/g,
  );
  return [...parts].map(([, article, bracket, bracketDigit, top, digit]) => {
    if (article !== undefined) return [1, article];
    if (bracket !== undefined) return [2, bracket];
    if (bracketDigit !== undefined) return [4, bracketDigit];
    return top === undefined ? [3, digit] : [0, top];
  });
}

function bare(line) {
  return line
    .replace(/<[^>]*>/g, "")
    .replace(/[\s#*|]/g, "")
    .replace(/^-+/, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")");
}

function readLines(file) {
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => !line.startsWith("http"))
    .map(bare);
}

function headingAt(line) {
  for (const [kind, pattern] of HEADINGS.entries()) {
    const match = pattern.exec(line);
    if (match !== null) return [kind, match[1]];
  }
  return null;
}

/** From which line a document starts: its number, else its title, in one line or two. */
function startOf(lines, document) {
  if (document.number != null && !document.number.endsWith("附件"))
    return lines.findIndex((line) => line.endsWith(bare(document.number)));
  const title = bare(document.title);
  // The last: a table of contents may name it before.
  return lines.findLastIndex((line, index) => {
    const next = lines.slice(index + 1).find((other) => other !== "") ?? "";
    return line !== "" && (line === title || line + next === title);
  });
}

/** Every document that is found, with its lines. */
function locate(texts, documents) {
  const found = new Map();
  for (const lines of texts) {
    const starts = documents
      .map((document) => ({ document, start: startOf(lines, document) }))
      .filter(({ start }) => start >= 0);
    for (const { document, start } of starts) {
      // A document goes on to the next that is no part of it; what is annexed to it may still be cited by its articles.
      const next = starts
        .filter((other) => other.start > start && other.document.partOf !== document.id)
        .map((other) => other.start);
      if (!found.has(document.id))
        found.set(document.id, lines.slice(start, Math.min(...next, lines.length)));
    }
  }
  // A yearly notice without number and title stands after that of the year before: its headings begin anew.
  for (const document of documents.filter(({ annual, id }) => annual && !found.has(id))) {
    const before = documents.find(({ annual, year }) => annual && year === document.year - 1);
    const lines = found.get(before?.id);
    if (lines === undefined) continue;
    const firsts = lines.flatMap((line, index) => (/^一、/.test(line) ? [index] : []));
    if (firsts.length < 2) continue;
    found.set(document.id, lines.slice(firsts.at(-1)));
    found.set(before.id, lines.slice(0, firsts.at(-1)));
  }
  return found;
}

/** The text at an article: from its heading to the next of the same kind or a higher one. */
function textAt(lines, article) {
  let from = 0;
  let kind = -1;
  if (/填表说明/.test(article))
    from = Math.max(
      0,
      lines.findLastIndex((line) => line === "填表说明"),
    );
  for (const [wantedKind, number] of headingsOf(article)) {
    if (wantedKind <= kind) break; // 一是, 一要: a count within the article, no heading
    const index = lines.findIndex((line, at) => {
      const heading = at >= from ? headingAt(line) : null;
      return heading !== null && heading[0] === wantedKind && heading[1] === number;
    });
    if (index < 0) return { found: false, text: "" };
    from = index;
    kind = wantedKind;
  }
  const after = lines.findIndex((line, at) => {
    const heading = at > from ? headingAt(line) : null;
    return heading !== null && heading[0] <= kind;
  });
  return { found: kind >= 0, text: lines.slice(from, after < 0 ? undefined : after).join("") };
}

function numerals(number) {
  const words = [String(number)];
  if (number <= 10) words.push(DIGITS[number]);
  if (number === 2) words.push("两");
  return words;
}

/** Whether one sentence names both the period and the number; a period alone means once. */
function saysNumber(text, period, atLeast, unit) {
  return text.split(/[。；;]/).some((sentence) => {
    const named = PERIODS[period]?.some((word) => sentence.includes(word)) ?? false;
    if (atLeast === 1 && unit === undefined && named) return true;
    const numbered = numerals(atLeast).some((numeral) =>
      new RegExp(`${numeral}([—－～-]\\d+|至\\d+|以上)?${unit ?? "[次堂]"}`).test(sentence),
    );
    return numbered && (named || period === "once" || unit !== undefined);
  });
}

/** What of an obligation's numbers and loose words the text does not show. */
function missingIn(text, { period, atLeast, unit, deadline, assessable, loose, ambiguities }, title) {
  const missing = [];
  // Where the data itself says that the notice leaves the year out, only the number can be looked for.
  const noYear = (ambiguities ?? []).some(({ question }) => question.includes("年内"));
  const counted = assessable === "from-ledger";
  if (period !== undefined && period !== "once" && !noYear) {
    const shown =
      PERIODS[period].some((word) => text.includes(word)) ||
      (!counted && period === "year" && YEARLY.test(text));
    if (!shown) missing.push(`period ${period}`);
  }
  const number = atLeast !== undefined && (counted || atLeast > 1 || unit !== undefined);
  if (number && !saysNumber(text, noYear ? "once" : period, atLeast, unit)) {
    missing.push(`at least ${String(atLeast)}${unit ?? ""}`);
  }
  if (loose !== undefined && !text.includes(loose)) missing.push(loose);
  if (deadline?.dayOfMonth !== undefined && !text.includes(`${String(deadline.dayOfMonth)}日前`)) {
    missing.push(`day ${String(deadline.dayOfMonth)}`);
  }
  if (deadline?.date !== undefined) {
    const [year, month, day] = deadline.date.split("-").map(Number);
    const shown =
      [`${month}月底`, `${month}月${day}日`].some((words) => text.includes(words)) ||
      // The year's end, said in words, or by a notice that is for one year only.
      (month === 12 &&
        [`${year}年`, "年内", "年底", "年底前", "全年"].some((words) => (title + text).includes(words)));
    if (!shown) missing.push(`date ${deadline.date}`);
  }
  return missing;
}

/** The row of a table in an annex that has the task's number, or the heading of its first column. */
function annexText(located, documents, id, article) {
  const annexes = documents
    .filter(({ partOf }) => partOf === id)
    .flatMap(({ id: annex }) => located.get(annex) ?? []);
  const wanted = headingsOf(article).at(-1);
  if (wanted === undefined) return "";
  return annexes
    .filter((line) => {
      if (wanted[0] === 3) return new RegExp(`(^|\\D)${wanted[1]}\\.(?=\\D)`).test(line);
      const heading = headingAt(line);
      return heading !== null && heading[0] === wanted[0] && heading[1] === wanted[1];
    })
    .join("。");
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node scripts/verify-rulebook.mjs <folder with the notices as text files>");
  process.exit(2);
}

const notices = readdirSync(NOTICES)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(path.join(NOTICES, name), "utf8")));
const documents = notices.flatMap((notice) => notice.documents);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => readLines(path.join(folder, name)));
const located = locate(texts, documents);

let checked = 0;
const problems = [];
for (const notice of notices) {
  for (const obligation of notice.obligations) {
    const id = obligation.document ?? notice.documents[0].id;
    const lines = located.get(id);
    if (lines === undefined) {
      problems.push(`${obligation.id}: its notice (${id}) was not found`);
      continue;
    }
    const { found, text: ownText } = textAt(lines, obligation.article);
    const last = /结尾段/.test(obligation.article);
    const text = `${ownText}。${annexText(located, documents, id, obligation.article)}`;
    if (!found && !last) problems.push(`${obligation.id}: article ${obligation.article} was not found`);
    const title = documents.find((document) => document.id === id).title;
    const missing = missingIn(text, obligation, title);
    checked += 1;
    if (missing.length > 0)
      problems.push(`${obligation.id}: not at ${obligation.article}: ${missing.join(", ")}`);
  }
}
for (const document of documents.filter(({ id }) => !located.has(id))) {
  problems.push(`${document.id}: the document was not found by number or title`);
}
console.log(`${String(checked)} duties of ${String(located.size)} documents looked up`);
for (const problem of problems) console.log(problem);
console.log(
  problems.length === 0 ? "every number was found at its article" : `${String(problems.length)} to look at`,
);
process.exit(problems.length === 0 ? 0 : 1);
