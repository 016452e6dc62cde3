/** Makes the pages about the rules, docs/rules/ and src/text/rule-pages.json; `npm run rules:doc` writes them, a test keeps them up to date. */
import { checkWorkbook } from "../../src/check/engine";
import type { Finding } from "../../src/check/report";
import { type Rule, ruleDoc } from "../../src/check/rule";
import { RULES } from "../../src/check/rules";
import { cellText } from "../../src/ledger/cell-text";
import { basisWords, describeFinding, type FindingSentences } from "../../src/text/finding-sentences";
import * as en from "../../src/text/en/findings";
import type { Locale } from "../../src/text/locale";
import {
  type RulePage,
  type RulePageExample,
  type RulePageSheet,
  type RulePageWords,
  rulePageWords,
} from "../../src/text/rule-page";
import * as zh from "../../src/text/zh-CN/findings";
import { cellAddress, columnName, type WorksheetSnapshot } from "../../src/workbook/port";
import { RULE_REASONS, type RuleReason, type ShownExample } from "./rule-reasons";
import { tablesOf } from "./rule-tables";
import { type Example, settingOf } from "./test-rule";

const TEXTS = { "zh-CN": zh, en };
const WORDS = rulePageWords("zh-CN");

const MAX_ROWS = 8;
const MAX_SHEETS = 4;

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const escaped = (text: string): string => text.replaceAll(/[\\|_*<`]/g, "\\$&").replaceAll(/\s*\n\s*/g, " ");

/** Sheets a reader must see to understand the example: those with findings, and those the rule is about. */
function shownSheets(
  rule: Rule,
  sheets: readonly WorksheetSnapshot[],
  findings: readonly Finding[],
): readonly WorksheetSnapshot[] {
  const family = rule.id.slice(0, rule.id.indexOf("/"));
  const isCover = (sheet: WorksheetSnapshot) => sheet.name.startsWith("封面");
  const hasFinding = (sheet: WorksheetSnapshot) => findings.some(({ worksheet }) => worksheet === sheet.name);
  const isAbout = (sheet: WorksheetSnapshot): boolean => {
    if (family === "row" || family === "table") return !isCover(sheet);
    if (family !== "cover" || rule.id === "cover/period-disagrees") return true;
    return isCover(sheet) || !sheets.some(isCover);
  };
  return sheets.filter((sheet) => hasFinding(sheet) || isAbout(sheet));
}

function pageSheet(sheet: WorksheetSnapshot, date1904: boolean, findings: readonly Finding[]): RulePageSheet {
  const { name, paper, origin, values, numberFormats } = sheet;
  const rows = values.slice(0, MAX_ROWS);
  const columns = Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, (_, index) => index);
  const marked = new Set(
    findings.filter(({ worksheet }) => worksheet === name).map(({ address }) => address ?? ""),
  );
  return {
    name,
    paper,
    columns: columns.map((column) => columnName(origin.column + column)),
    rows: rows.map((row, index) => ({
      number: origin.row + index + 1,
      cells: columns.map((column) =>
        cellText(row[column] ?? null, numberFormats[index]?.[column] ?? "General", date1904),
      ),
      reported: columns.filter((column) =>
        marked.has(cellAddress({ row: origin.row + index, column: origin.column + column })),
      ),
    })),
    moreRows: values.length - rows.length,
  };
}

function findExample(rule: Rule, { name }: ShownExample, among: readonly ("quiet" | "fires")[]): Example {
  const found = tablesOf(rule.id).flatMap(({ examples }) =>
    among.flatMap((kind) => examples[kind].filter((example) => example.name === name)),
  );
  const [example] = found;
  if (example === undefined || found.length > 1)
    throw new Error(`${rule.id}: ${String(found.length)} examples named “${name}”`);
  return example;
}

const KINDS = ["fires", "quiet", "boundary"] as const;

/** The examples that a page shows, with what the rule reports of them. */
function examplesOf(rule: Rule, reason: RuleReason) {
  return KINDS.map((kind) => {
    const among = kind === "boundary" ? (["quiet", "fires"] as const) : [kind];
    const example = findExample(rule, reason[kind], among);
    const { snapshot, options } = settingOf(example);
    const { findings } = checkWorkbook(snapshot, options, [rule]);
    const sheets = shownSheets(rule, snapshot.worksheets, findings);
    const shown: RulePageExample = {
      kind,
      asOf: options.asOf,
      profile: example.profile === undefined ? null : JSON.stringify(example.profile),
      sheets: sheets.slice(0, MAX_SHEETS).map((sheet) => pageSheet(sheet, snapshot.date1904, findings)),
      moreSheets: Math.max(0, sheets.length - MAX_SHEETS),
    };
    return { shown, findings, shows: reason[kind].shows };
  });
}

/** What the one-click fix does, by the first finding of the rule's examples that has one. */
function fixWords(rule: Rule, locale: Locale): string {
  const words = rulePageWords(locale);
  if (!("fix" in rule)) return words.noFix;
  for (const { examples } of tablesOf(rule.id)) {
    for (const example of examples.fires) {
      const { snapshot, options } = settingOf(example);
      const fixable = checkWorkbook(snapshot, options, [rule]).findings.find((finding) => finding.fixable);
      if (fixable !== undefined) return words.fixLike(describeFinding(fixable, locale).fix ?? "");
    }
  }
  throw new Error(`${rule.id}: no example shows its fix`);
}

/** Why the rule could not judge, by the examples of its tests; a prompt also where nobody asked for it. */
function skipReasonsOf({ id, severity }: Rule, locale: Locale): string[] {
  const skipped = tablesOf(id).flatMap(({ examples }) => examples.skipped ?? []);
  const reasons = new Set(skipped.map(({ reason }) => reason));
  if (severity === "prompt") reasons.add("not-asked-for");
  return [...reasons].map((reason) => TEXTS[locale].skipReasons[reason] ?? reason);
}

function needsOf(rule: Rule, locale: Locale): string {
  const words = rulePageWords(locale);
  if (rule.scope !== "ledger") return words[rule.scope];
  return words.table({ rows: rule.needs.includes("rows"), period: rule.needs.includes("period") });
}

const severityOf = ({ severity }: Rule, locale: Locale): string =>
  TEXTS[locale].severityNames[severity] ?? "";
/** With its name in data, for who reads the sources. */
const severityInMarkdown = (rule: Rule): string => `${severityOf(rule, "zh-CN")}（${rule.severity}）`;
const basisOf = ({ basis }: Rule, locale: Locale): string =>
  basis.length === 0 ? rulePageWords(locale).ownBasis : basisWords(basis);

function sentencesOf({ headline, found, required, action, fix }: FindingSentences, locale: Locale): string[] {
  const words = rulePageWords(locale);
  return [
    headline,
    ...(found === null ? [] : [words.found(found)]),
    words.required(required),
    words.action(action),
    ...(fix === null ? [] : [words.fixed(fix)]),
  ];
}

function rulePage(rule: Rule, reason: RuleReason): RulePage {
  const examples = examplesOf(rule, reason);
  const inLanguage = (locale: Locale): RulePageWords => {
    const words = rulePageWords(locale);
    return {
      name: TEXTS[locale].findings[rule.id]?.name ?? "",
      why: locale === "en" ? reason.whyEn : reason.why,
      facts: [
        { label: words.rule, value: rule.id },
        { label: words.severity, value: severityOf(rule, locale) },
        { label: words.needs, value: needsOf(rule, locale) },
        { label: words.basis, value: basisOf(rule, locale) },
        { label: words.fix, value: fixWords(rule, locale) },
        { label: words.skipped, value: words.reasons(skipReasonsOf(rule, locale)) },
      ],
      examples: examples.map(({ shows, findings }) => ({
        shows: locale === "en" ? null : shows,
        findings: findings.map((finding) => {
          const sentences = describeFinding(finding, locale);
          return { where: sentences.where, sentences: sentencesOf(sentences, locale) };
        }),
      })),
    };
  };
  return {
    words: { "zh-CN": inLanguage("zh-CN"), en: inLanguage("en") },
    examples: examples.map(({ shown }) => shown),
  };
}

function markdownSheet({ name, paper, columns, rows, moreRows }: RulePageSheet): string[] {
  const body = rows.map(({ number, cells, reported }) => [
    String(number),
    ...cells.map((text, column) => {
      if (!reported.includes(column)) return escaped(text);
      return text === "" ? "◀" : `**${escaped(text)}** ◀`;
    }),
  ]);
  return [
    WORDS.sheet(name, paper),
    "",
    markdownTable(["", ...columns], body),
    ...(moreRows > 0 ? ["", WORDS.moreRows(moreRows)] : []),
    "",
  ];
}

/** The page as Markdown: Chinese, and why the rule is there in English too. */
function markdownPage(rule: Rule, { words, examples }: RulePage): string {
  const { name, why, facts, examples: shown } = words["zh-CN"];
  const { id } = rule;
  const told = new Map([
    [WORDS.rule, `\`${id}\``],
    [WORDS.severity, severityInMarkdown(rule)],
  ]);
  return [
    `# ${id} ${name}`,
    "",
    "<!-- Written by `npm run rules:doc`; change the rule, its test table or test/check/rule-reasons.ts. -->",
    "<!-- prettier-ignore-start -->",
    "",
    why,
    "",
    markdownTable(
      ["项目", "内容"],
      facts.map((fact) => [fact.label, told.get(fact.label) ?? fact.value]),
    ),
    "",
    `## ${WORDS.examples}`,
    "",
    WORDS.mark,
    "",
    ...examples.flatMap(({ kind, asOf, profile, sheets, moreSheets }, index) => {
      const { shows = null, findings = [] } = shown[index] ?? {};
      return [
        `### ${WORDS.example(WORDS.kinds[kind], shows)}`,
        "",
        `${WORDS.asOf(asOf)}${profile === null ? "" : `${WORDS.profile}\`${profile}\`。`}`,
        "",
        ...sheets.flatMap(markdownSheet),
        ...(moreSheets > 0 ? [WORDS.moreSheets(moreSheets), ""] : []),
        ...(findings.length === 0
          ? [WORDS.notReported]
          : findings.map(
              ({ where, sentences }) => `- \`${where}\` ${WORDS.sentences(sentences.map(escaped))}`,
            )),
        "",
      ];
    }),
    `## ${words.en.name}`,
    "",
    words.en.why,
    "",
    "<!-- prettier-ignore-end -->",
    "",
  ].join("\n");
}

function indexPage(rules: readonly Rule[]): string {
  return [
    "# 检查规则",
    "",
    "每条规则一页：为什么查、要什么条件、依据什么、怎样算报。规则号就是页面的路径。",
    "",
    "One page a rule, its id the path. Written by `npm run rules:doc` from the rules themselves and from the tables of their",
    "tests, so that no example can be untrue; `test/check/rule-reasons.ts` holds the reasons.",
    "",
    "<!-- prettier-ignore-start -->",
    "",
    markdownTable(
      ["规则号", "名称", "程度", "依据"],
      rules.map((rule) => [
        `[${rule.id}](${rule.id}.md)`,
        zh.findings[rule.id]?.name ?? "",
        severityInMarkdown(rule),
        basisOf(rule, "zh-CN"),
      ]),
    ),
    "",
    "<!-- prettier-ignore-end -->",
    "",
  ].join("\n");
}

/** Rules of the catalogue of which nobody has said why they are there: they have no page. */
export function rulesWithoutReason(): readonly string[] {
  return RULES.flatMap(({ id }) => (RULE_REASONS[id] === undefined ? [id] : []));
}

/** Every page by its path in the repository: the index, one for each rule of the catalogue, and all of them as data. */
export function rulePages(): ReadonlyMap<string, string> {
  const explained = RULES.flatMap((rule) => {
    const reason = RULE_REASONS[rule.id];
    return reason === undefined ? [] : [{ rule, page: rulePage(rule, reason) }];
  });
  const data = Object.fromEntries(explained.map(({ rule, page }) => [rule.id, page]));
  return new Map([
    ["docs/rules/README.md", indexPage(explained.map(({ rule }) => rule))],
    ...explained.map(({ rule, page }) => [ruleDoc(rule.id), markdownPage(rule, page)] as const),
    ["src/text/rule-pages.json", `${JSON.stringify(data, null, 1)}\n`],
  ]);
}
