/** Makes docs/rulebook.md out of the data; `npm run rulebook:doc` writes it, a test keeps it up to date. */
import { RULEBOOK } from "../../src/rulebook";
import { CHECKLIST_TOPICS } from "../../src/rulebook/checklists";
import { DEPARTMENTS, SHARED_DUTIES } from "../../src/rulebook/departments";
import { ENTERPRISE_DUTIES } from "../../src/rulebook/enterprise-duties";
import { yearOf } from "../../src/rulebook/periods";
import {
  isCounted,
  isOwedOnce,
  MATTERS,
  NOT_COUNTED_REASONS,
  type Matter,
  type Obligation,
  type RulebookDocument,
} from "../../src/rulebook/rulebook";
import { SHUOZHOU_CAMPAIGN } from "../../src/rulebook/shuozhou-tasks";
import { dayWords } from "../../src/text/zh-CN/findings";
import { rulebook as words } from "../../src/text/zh-CN/rulebook";

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function often(obligation: Obligation): string {
  const number = words.howOften(obligation.period, obligation.atLeast, obligation.unit);
  if (number === null) return obligation.loose ?? "—";
  return isOwedOnce(obligation) ? words.onceBy(number, dayWords(obligation.window.by)) : number;
}

function inForce({ inForce: time }: RulebookDocument): string {
  return time === null ? "不约束" : words.inForce(time.from, time.to);
}

function documentRow(document: RulebookDocument): string[] {
  return [
    document.id,
    document.number ?? "—",
    document.title,
    words.regions[document.region],
    document.date ?? "—",
    inForce(document),
    document.replaces.join("、") || "—",
    document.note ?? "",
  ];
}

const COUNTED_MATTERS = MATTERS.filter((matter) =>
  RULEBOOK.obligations.some(
    (obligation) => obligation.annual && obligation.matter === matter && isCounted(obligation),
  ),
);

function yearCell(year: number, matter: Matter): string {
  const found = RULEBOOK.obligations.filter(
    (obligation) =>
      obligation.annual &&
      obligation.matter === matter &&
      obligation.inForce !== null &&
      yearOf(obligation.inForce.from) === year,
  );
  const numbers = found
    .filter(isCounted)
    .map((obligation) => `${obligation.owner.who}${often(obligation)}（${obligation.id}）`);
  const loose = found
    .filter((obligation) => !isCounted(obligation) && obligation.loose !== null)
    .map(({ owner, loose: word }) => `${owner.who}“${word ?? ""}”`);
  return [...numbers, ...loose].join("；") || "—";
}

function dutyRow(obligation: Obligation): string[] {
  const judged = isCounted(obligation)
    ? words.whatCounts(obligation.counts)
    : `${words.assessable[obligation.assessable]}：${words.notCounted[obligation.reason]}`;
  const remarks = [
    obligation.owner.inferred ? words.inferred : "",
    obligation.owner.kind === "person" && obligation.owner.condition !== null
      ? words.conditions[obligation.owner.condition]
      : "",
    obligation.deadline?.says ?? "",
  ];
  return [
    obligation.id,
    obligation.article,
    obligation.owner.who,
    obligation.text,
    often(obligation),
    judged,
    remarks.filter((remark) => remark !== "").join("；"),
  ];
}

function dutiesOf(document: RulebookDocument): string {
  const duties = RULEBOOK.obligations.filter((obligation) => obligation.document === document.id);
  if (duties.length === 0) return "";
  return [
    `### ${document.label}`,
    "",
    `${document.title}，${inForce(document)}，共${String(duties.length)}条。`,
    "",
    table(["编号", "条款", "由谁履行", "内容", "多久", "怎样判断", "备注"], duties.map(dutyRow)),
    "",
  ].join("\n");
}

/** The whole of docs/rulebook.md. */
export function rulebookDoc(): string {
  const { documents, obligations } = RULEBOOK;
  const years = documents.flatMap(({ annual, year }) => (annual && year !== null ? [year] : []));
  const listed = obligations.filter((obligation) => !isCounted(obligation));
  const doubts = new Map<string, { reading: string; ids: string[] }>();
  for (const { id, ambiguities } of obligations) {
    for (const { question, reading } of ambiguities) {
      const known = doubts.get(question) ?? { reading, ids: [] };
      doubts.set(question, { reading, ids: [...known.ids, id] });
    }
  }
  return [
    "# 规则手册",
    "",
    "The rulebook as data says it. This file is written by `npm run rulebook:doc`; change the notices in",
    "`src/rulebook/notices/`, not this file. How to add a notice: [adding-a-notice.md](adding-a-notice.md).",
    "",
    "<!-- prettier-ignore-start -->",
    "",
    "## 数量",
    "",
    table(
      ["项目", "数量"],
      [
        ["文件（含摘编、附件）", documents.length],
        ["其中山西省年度文件", years.length],
        ["要求", obligations.length],
        ["其中凭台账计数", obligations.filter(isCounted).length],
        ["部门", DEPARTMENTS.length],
        ["部门职责", DEPARTMENTS.flatMap(({ duties }) => duties).length],
        ["部门共同职责", SHARED_DUTIES.length],
        ["检查主题", CHECKLIST_TOPICS.length],
        ["检查问题", CHECKLIST_TOPICS.flatMap(({ items }) => items).length],
        ["朔州任务", SHUOZHOU_CAMPAIGN.tasks.length],
        ["企业主体责任", ENTERPRISE_DUTIES.length],
      ].map((row) => row.map(String)),
    ),
    "",
    "## 文件",
    "",
    "有日期的文件从成文后第一个整月起生效；没有日期的年度文件从当年1月起；年度文件到当年12月止；其他文件到被替代为止。",
    "",
    table(["编号", "文号", "标题", "地区", "日期", "生效", "废止", "说明"], documents.map(documentRow)),
    "",
    "## 山西省年度文件逐年的次数",
    "",
    "“—”：当年文件没有写，既不等于零，也不等于沿用上年。引号中的词是原文的说法，没有次数。",
    "",
    table(
      ["年", ...COUNTED_MATTERS.map((matter) => words.matters[matter])],
      years.map((year) => [String(year), ...COUNTED_MATTERS.map((matter) => yearCell(year, matter))]),
    ),
    "",
    "## 其他文件的次数",
    "",
    table(
      ["编号", "文件", "条款", "由谁履行", "内容", "多久", "计什么"],
      obligations
        .filter(isCounted)
        .filter(({ annual }) => !annual)
        .map((obligation) => [
          obligation.id,
          obligation.basis.document,
          obligation.article,
          obligation.owner.who,
          obligation.text,
          often(obligation),
          words.whatCounts(obligation.counts),
        ]),
    ),
    "",
    "## 不从台账计数的要求",
    "",
    table(
      ["原因", "条数"],
      NOT_COUNTED_REASONS.map((reason) => [
        words.notCounted[reason],
        String(listed.filter((obligation) => obligation.reason === reason).length),
      ]),
    ),
    "",
    "## 原文的疑问和采用的读法",
    "",
    table(
      ["疑问", "读法", "涉及"],
      [...doubts].map(([question, { reading, ids }]) => [question, reading, ids.join("、")]),
    ),
    "",
    "## 全部要求",
    "",
    ...documents.map(dutiesOf).filter((section) => section !== ""),
    "<!-- prettier-ignore-end -->",
    "",
  ].join("\n");
}
