/** Makes the pages about the rules, docs/rules/; `npm run rules:doc` writes them, a test keeps them up to date. */
import { checkWorkbook } from "../../src/check/engine";
import type { Finding } from "../../src/check/report";
import { type Rule, ruleDoc } from "../../src/check/rule";
import { RULES } from "../../src/check/rules";
import { cellText } from "../../src/ledger/cell-text";
import { basisWords, describeFinding, type FindingSentences } from "../../src/text/finding-sentences";
import * as en from "../../src/text/en/findings";
import * as zh from "../../src/text/zh-CN/findings";
import { cellAddress, columnName, type WorksheetSnapshot } from "../../src/workbook/port";
import { RULE_REASONS, type RuleReason, type ShownExample } from "./rule-reasons";
import { tablesOf } from "./rule-tables";
import { type Example, settingOf } from "./test-rule";

const MAX_ROWS = 8;
const MAX_SHEETS = 4;

const NEEDS: Readonly<Record<Rule["scope"], (rule: Rule) => string>> = {
  cover: () => "封面",
  checklist: () => "检查表",
  workbook: () => "台账（整个工作簿一起看）",
  ledger: (rule) => {
    const needs = rule.scope === "ledger" ? rule.needs : [];
    const words = [
      ...(needs.includes("rows") ? ["有“时间”和“工作内容”两栏"] : []),
      ...(needs.includes("period") ? ["看得出是哪个月"] : []),
    ];
    return words.length === 0 ? "统计表" : `统计表，${words.join("，")}`;
  },
};

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

function sheetTable(sheet: WorksheetSnapshot, date1904: boolean, findings: readonly Finding[]): string {
  const { name, paper, origin, values, numberFormats } = sheet;
  const rows = values.slice(0, MAX_ROWS);
  const columns = Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, (_, index) => index);
  const marked = new Set(
    findings.filter(({ worksheet }) => worksheet === name).map(({ address }) => address ?? ""),
  );
  const body = rows.map((row, index) => [
    String(origin.row + index + 1),
    ...columns.map((column) => {
      const text = cellText(row[column] ?? null, numberFormats[index]?.[column] ?? "General", date1904);
      const address = cellAddress({ row: origin.row + index, column: origin.column + column });
      if (!marked.has(address)) return escaped(text);
      return text === "" ? "◀" : `**${escaped(text)}** ◀`;
    }),
  ]);
  const more = values.length - rows.length;
  return [
    `工作表“${name}”${paper === null ? "" : `（纸张${paper}）`}：`,
    "",
    markdownTable(["", ...columns.map((column) => columnName(origin.column + column))], body),
    ...(more > 0 ? ["", `（下面还有${String(more)}行）`] : []),
  ].join("\n");
}

function findingLine({ where, headline, found, required, action, fix }: FindingSentences): string {
  const sentences = [
    headline,
    ...(found === null ? [] : [`现状：${found}`]),
    `要求：${required}`,
    `处理：${action}`,
    ...(fix === null ? [] : [`修正：${fix}`]),
  ];
  return `- \`${where}\` ${sentences.map((sentence) => `${escaped(sentence)}。`).join("")}`;
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

function exampleSection(rule: Rule, title: string, shown: ShownExample, example: Example): string[] {
  const { snapshot, options } = settingOf(example);
  const { findings } = checkWorkbook(snapshot, options, [rule]);
  const sheets = shownSheets(rule, snapshot.worksheets, findings);
  const more = sheets.length - MAX_SHEETS;
  return [
    `### ${title}：${shown.shows}`,
    "",
    `检查日期：${zh.dayWords(options.asOf)}。${example.profile === undefined ? "" : `本单位设置：\`${JSON.stringify(example.profile)}\`。`}`,
    "",
    ...sheets.slice(0, MAX_SHEETS).flatMap((sheet) => [sheetTable(sheet, snapshot.date1904, findings), ""]),
    ...(more > 0 ? [`（还有${String(more)}张工作表）`, ""] : []),
    findings.length === 0
      ? "不报。"
      : findings.map((finding) => findingLine(describeFinding(finding, "zh-CN"))).join("\n"),
    "",
  ];
}

/** What the one-click fix does, by the first finding of the rule's examples that has one. */
function fixWords(rule: Rule): string {
  if (!("fix" in rule)) return "没有，要手工改";
  for (const { examples } of tablesOf(rule.id)) {
    for (const example of examples.fires) {
      const { snapshot, options } = settingOf(example);
      const fixable = checkWorkbook(snapshot, options, [rule]).findings.find((finding) => finding.fixable);
      if (fixable !== undefined) return `如：${describeFinding(fixable, "zh-CN").fix ?? ""}`;
    }
  }
  throw new Error(`${rule.id}: no example shows its fix`);
}

const severityOf = ({ severity }: Rule): string => `${zh.severityNames[severity] ?? ""}（${severity}）`;
const basisOf = ({ basis }: Rule): string =>
  basis.length === 0 ? "每项职责各自的文件和条款" : basisWords(basis);

function rulePage(rule: Rule, { why, whyEn, fires, quiet, boundary }: RuleReason): string {
  return [
    `# ${rule.id} ${zh.findings[rule.id]?.name ?? ""}`,
    "",
    "<!-- Written by `npm run rules:doc`; change the rule, its test table or test/check/rule-reasons.ts. -->",
    "<!-- prettier-ignore-start -->",
    "",
    why,
    "",
    markdownTable(
      ["项目", "内容"],
      [
        ["规则号", `\`${rule.id}\``],
        ["程度", severityOf(rule)],
        ["需要", NEEDS[rule.scope](rule)],
        ["依据", basisOf(rule)],
        ["一键修正", fixWords(rule)],
      ],
    ),
    "",
    "## 例",
    "",
    "“◀”是报出的单元格。",
    "",
    ...exampleSection(rule, "报", fires, findExample(rule, fires, ["fires"])),
    ...exampleSection(rule, "不报", quiet, findExample(rule, quiet, ["quiet"])),
    ...exampleSection(rule, "分界", boundary, findExample(rule, boundary, ["quiet", "fires"])),
    `## ${en.findings[rule.id]?.name ?? ""}`,
    "",
    whyEn,
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
        severityOf(rule),
        basisOf(rule),
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

/** Every page by its path in the repository: the index, and one for each rule of the catalogue. */
export function rulePages(): ReadonlyMap<string, string> {
  const explained = RULES.flatMap((rule) => {
    const reason = RULE_REASONS[rule.id];
    return reason === undefined ? [] : [{ rule, reason }];
  });
  return new Map([
    ["docs/rules/README.md", indexPage(explained.map(({ rule }) => rule))],
    ...explained.map(({ rule, reason }) => [ruleDoc(rule.id), rulePage(rule, reason)] as const),
  ]);
}
