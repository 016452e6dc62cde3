/** A checklist (检查表) for one audience: one worksheet to tick by hand or fill on the spot, A4 landscape. */
import { FORMAL_DATE_FORMAT, formalDay, type Day } from "../../ledger/dates";
import { RULEBOOK } from "../../rulebook";
import type { CampaignShare } from "../../rulebook/campaign-shares";
import type { ChecklistAudience } from "../../rulebook/checklist-audiences";
import type { CheckItem, ChecklistPart } from "../../rulebook/checklist-items";
import { CHECKLISTS_DOCUMENT } from "../../rulebook/checklists";
import { OWN_BASIS } from "../../rulebook/own-checklists";
import { documentById } from "../../rulebook/rulebook";
import type { PlanOperation } from "../../workbook/port";
import {
  A4_LANDSCAPE,
  FANG_SONG,
  heightOfLines,
  lineCount,
  PAGE_NUMBER_FOOTER,
  SONG,
  TABLE_TEXT_SIZE,
} from "../page-layout";
import { linkedCell, onWorksheet } from "../worksheet-operations";

/** 小五, for the columns that are looked up and not read. */
const SMALL_TEXT_SIZE = 9;

/** The columns; together the text area of A4 landscape at the eight pixels a digit of 宋体 11. */
export const CHECKLIST_COLUMNS = [
  { label: "序号", width: 4.5, size: TABLE_TEXT_SIZE },
  { label: "检查项目", width: 11, size: SMALL_TEXT_SIZE },
  { label: "检查内容", width: 28.5, size: TABLE_TEXT_SIZE },
  { label: "查看资料", width: 8, size: SMALL_TEXT_SIZE },
  { label: "依据", width: 15, size: SMALL_TEXT_SIZE },
  { label: "结果", width: 6.5, size: TABLE_TEXT_SIZE },
  { label: "存在问题", width: 10.5, size: TABLE_TEXT_SIZE },
  { label: "责任人", width: 6.5, size: TABLE_TEXT_SIZE },
  { label: "整改期限", width: 8, size: TABLE_TEXT_SIZE },
  { label: "整改情况", width: 7, size: TABLE_TEXT_SIZE },
  { label: "备注", width: 4, size: TABLE_TEXT_SIZE },
] as const;

/** 结果. */
export const CHECKLIST_ANSWERS = ["是", "否", "不适用"] as const;

const WIDTHS = CHECKLIST_COLUMNS.map(({ width }) => width);
const TITLE_SIZE = 16;
const FIELD_SIZE = 11;
const SIGNATURE_SIZE = 12;
/** Rows of the fields, of the notices and how to answer, of the header, and of the first item. */
const FIELD_ROW = 2;
const BASIS_ROW = 3;
const HEADER_ROW = 4;
const FIRST_ROW = 5;
/** Points. A row has room for two lines of handwriting. */
const HEIGHTS = {
  title: 32,
  fields: 26,
  header: 24,
  item: heightOfLines(2, TABLE_TEXT_SIZE),
  signature: 60,
};
/**
 * A column beside the print area whose empty cells carry a large font: when Excel fits a row to its text, this keeps
 * room for handwriting. Nothing is ever written there but the way back to the index, beside the title.
 */
const ROW_HEIGHT_COLUMN = "L";
const ROW_HEIGHT_FONT_SIZE = 26;
const EMPTY_DATE = "　　　年　　月　　日";

/** Marks what is asked first. */
const MUST = "★";
const HANDBOOK = "检查指导手册";

/** 检查项目 of items that have no topic of their own. */
const TOPICS: Readonly<Record<ChecklistPart, string>> = {
  common: "履职情况",
  own: "本部门职责",
  campaign: "专项行动任务",
  shared: "共同职责",
  enterprise: "企业主体责任",
  office: "本单位补充",
};

const SHARES: Readonly<Record<CampaignShare, string>> = {
  named: "点名列出",
  every: "与各单位同",
  relevant: "属有关部门",
};

export interface ChecklistSheetOptions {
  readonly audience: ChecklistAudience;
  readonly items: readonly CheckItem[];
  /** 被检查单位; null: a department by its name, a line to write on for all others. */
  readonly unit: string | null;
  readonly year: number;
  /** The day of the inspection; null leaves the line free. */
  readonly date: Day | null;
  /** 检查人员; empty leaves the line free. */
  readonly inspectors: string;
  /** The worksheet with the index, to which a link beside the printed page leads; null where there is none. */
  readonly index: string | null;
}

/** Questions stand as they are; what a notice lays down is asked for. */
function contentOf({ part, text, meets, task }: CheckItem): string {
  const asked = part === "common" || part === "office" ? text : `是否落实：${text}`;
  const lines = [
    asked,
    ...meets.map(({ topic, departments }) => `（${topic}：与${departments.join("、")}职责交叉）`),
    ...(task === null
      ? []
      : [
          `（${task.due === null ? "长期坚持" : `${formalDay(task.due)}前`}；责任：${task.responsible}；本单位${SHARES[task.share]}）`,
        ]),
  ];
  return lines.join("\n");
}

/** `市政发〔2017〕34号`, below it `三（八）3`; the handbook, which has no number, by its short name. */
function basisOf({ basis: { document, article } }: CheckItem): string {
  if (document === null) return OWN_BASIS;
  const label = document === CHECKLISTS_DOCUMENT ? HANDBOOK : labelOf(document);
  return article === null ? label : `${label}\n${article}`;
}

/** Documents of the rulebook are named by number; an office writes its own. */
function labelOf(document: string): string {
  return documentById(RULEBOOK, document)?.label ?? document;
}

/** 依据 of the whole sheet, and how to answer. */
function basisLine(items: readonly CheckItem[]): string {
  const documents = [...new Set(items.flatMap(({ basis }) => basis.document ?? []))];
  const named = documents.map((document) =>
    document === CHECKLISTS_DOCUMENT ? `${labelOf(document)}（表中简称${HANDBOOK}）` : labelOf(document),
  );
  return [
    ...(named.length === 0 ? [] : [`依据：${named.join("、")}。`]),
    `填法：先问带${MUST}的；结果填${CHECKLIST_ANSWERS.join("、")}；填否的，写明存在问题、责任人、整改期限。`,
  ].join("\n");
}

/** The inspected unit: a department by its printed name, with its name since 2018; the others have a line to write on. */
function unitOf({ name, department }: ChecklistAudience): string {
  if (department === null) return "";
  const successor = department.aliases.find(
    (alias) => alias.kind === "successor" && alias.name.startsWith("市"),
  );
  return successor === undefined ? name : `${name}（现${successor.name}）`;
}

/** `2026年安全生产检查表（市公安局）`. */
function titleOf({ audience, year }: ChecklistSheetOptions): string {
  return `${String(year)}年安全生产检查表（${audience.name}）`;
}

/** Adds one checklist as a worksheet of that (free) name. */
export function checklistSheet(worksheet: string, options: ChecklistSheetOptions): PlanOperation[] {
  const { audience, items, unit, date, inspectors, index } = options;
  const sheet = onWorksheet(worksheet);
  const rows = items.map((item, index) => [
    index + 1,
    `${item.isMust ? MUST : ""}${item.topic === "" ? TOPICS[item.part] : item.topic}`,
    contentOf(item),
    item.evidence.join("、"),
    basisOf(item),
  ]);
  const lastRow = HEADER_ROW + rows.length;
  const across = (row: number, last = row) => `A${String(row)}:K${String(last)}`;
  const column = (letter: string) => `${letter}${String(FIRST_ROW)}:${letter}${String(lastRow)}`;
  const basis = basisLine(items);
  const heights = rows.map((cells) => {
    const needed = cells.map((cell, index) => {
      const { width, size } = CHECKLIST_COLUMNS[index] ?? CHECKLIST_COLUMNS[0];
      return heightOfLines(lineCount(String(cell), [width], size), size);
    });
    return Math.max(HEIGHTS.item, ...needed);
  });
  const table = {
    font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
    horizontal: "left",
    vertical: "center",
  } as const;
  return [
    sheet.add(),
    ...sheet.columnWidths(WIDTHS),
    sheet.values("A1", [[titleOf(options)]]),
    sheet.merge(across(1)),
    sheet.format(across(1), {
      font: { name: SONG, size: TITLE_SIZE, bold: true },
      horizontal: "center",
      vertical: "center",
    }),
    sheet.rowHeight(1, 1, HEIGHTS.title),
    ...(index === null ? [] : wayBack(sheet, index)),
    ...fields(sheet, [
      ["A", "B", "被检查单位：", "C", "D", unit ?? unitOf(audience)],
      ["E", "E", "检查日期：", "F", "G", date === null ? EMPTY_DATE : formalDay(date)],
      ["H", "I", "检查人员：", "J", "K", inspectors],
    ]),
    sheet.values(`A${String(BASIS_ROW)}`, [[basis]]),
    sheet.merge(across(BASIS_ROW)),
    sheet.format(across(BASIS_ROW), {
      font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
      horizontal: "left",
      vertical: "center",
      wrap: true,
    }),
    sheet.rowHeight(
      BASIS_ROW,
      BASIS_ROW,
      heightOfLines(lineCount(basis, WIDTHS, TABLE_TEXT_SIZE), TABLE_TEXT_SIZE),
    ),
    sheet.values(across(HEADER_ROW), [CHECKLIST_COLUMNS.map(({ label }) => label)]),
    sheet.rowHeight(HEADER_ROW, HEADER_ROW, HEIGHTS.header),
    sheet.format(across(HEADER_ROW, lastRow), { ...table, wrap: true, borders: "thin" }),
    sheet.format(across(HEADER_ROW), {
      font: { name: SONG, size: TABLE_TEXT_SIZE, bold: true },
      fill: "#EDEDED",
      horizontal: "center",
    }),
    ...(rows.length === 0
      ? []
      : [
          sheet.values(`A${String(FIRST_ROW)}:E${String(lastRow)}`, rows),
          sheet.format(column("A"), { horizontal: "center" }),
          ...["B", "D", "E"].map((letter) =>
            sheet.format(column(letter), { font: { size: SMALL_TEXT_SIZE } }),
          ),
          sheet.format(column("F"), { horizontal: "center" }),
          sheet.numberFormat(column("I"), FORMAL_DATE_FORMAT),
          sheet.format(column(ROW_HEIGHT_COLUMN), { font: { name: SONG, size: ROW_HEIGHT_FONT_SIZE } }),
          ...sheet.rowHeights(FIRST_ROW, heights, true),
          sheet.validation(
            column("F"),
            { kind: "list", values: CHECKLIST_ANSWERS },
            {
              promptTitle: "结果",
              prompt: "做到了填是，没有做到填否，与本单位无关填不适用。",
              errorTitle: "结果只有三种",
              error: `从${CHECKLIST_ANSWERS.join("、")}里选一个。说明写在存在问题或备注里。`,
            },
          ),
        ]),
    ...signatures(sheet, lastRow + 1),
    sheet.page({
      ...A4_LANDSCAPE,
      printArea: across(1, lastRow + 1),
      titleRows: { first: HEADER_ROW - 1, last: HEADER_ROW - 1 },
      footer: `${audience.name.replaceAll("&", "&&")}\u3000${PAGE_NUMBER_FOOTER}`,
    }),
    sheet.freezeRows(HEADER_ROW),
  ];
}

type Sheet = ReturnType<typeof onWorksheet>;

/** Beside the title, outside of what is printed. */
function wayBack(sheet: Sheet, index: string): PlanOperation[] {
  const cell = `${ROW_HEIGHT_COLUMN}1`;
  return [
    sheet.values(cell, [["回目录"]]),
    sheet.format(cell, { font: { name: FANG_SONG, size: TABLE_TEXT_SIZE }, vertical: "center" }),
    ...linkedCell(sheet, cell, { worksheet: index, address: "A1" }),
  ];
}

/** Labels with lines to write on: first and last column of the label, its text, first and last column of the line, its text. */
function fields(
  sheet: Sheet,
  all: readonly (readonly [string, string, string, string, string, string])[],
): PlanOperation[] {
  const row = String(FIELD_ROW);
  const font = { name: FANG_SONG, size: FIELD_SIZE };
  return [
    ...all.flatMap(([labelFrom, labelTo, label, lineFrom, lineTo, text]) => {
      const labelCells = labelFrom === labelTo ? `${labelFrom}${row}` : `${labelFrom}${row}:${labelTo}${row}`;
      const line = `${lineFrom}${row}:${lineTo}${row}`;
      return [
        sheet.values(`${labelFrom}${row}`, [[label]]),
        ...(labelFrom === labelTo ? [] : [sheet.merge(labelCells)]),
        sheet.format(labelCells, { font, horizontal: "right", vertical: "bottom" }),
        ...(text === "" ? [] : [sheet.values(`${lineFrom}${row}`, [[text]])]),
        sheet.merge(line),
        sheet.format(line, { font, horizontal: "left", vertical: "bottom", wrap: true, underline: "thin" }),
      ];
    }),
    sheet.rowHeight(FIELD_ROW, FIELD_ROW, HEIGHTS.fields),
  ];
}

/** Both sides sign, above the day; in one row, so that no page parts them. */
function signatures(sheet: Sheet, row: number): PlanOperation[] {
  const font = { name: FANG_SONG, size: SIGNATURE_SIZE };
  const number = String(row);
  return [
    ...[
      { label: ["A", "C"], line: ["D", "E"], text: "检查人员签字：" },
      { label: ["F", "H"], line: ["I", "K"], text: "被检查单位负责人签字：" },
    ].flatMap(({ label: [from = "", to = ""], line: [start = "", end = ""], text }) => {
      const label = `${from}${number}:${to}${number}`;
      const line = `${start}${number}:${end}${number}`;
      return [
        sheet.values(`${from}${number}`, [[text]]),
        sheet.merge(label),
        sheet.format(label, { font, horizontal: "right", vertical: "center" }),
        sheet.values(`${start}${number}`, [[EMPTY_DATE]]),
        sheet.merge(line),
        sheet.format(line, { font, horizontal: "right", vertical: "bottom", underline: "thin" }),
      ];
    }),
    sheet.rowHeight(row, row, HEIGHTS.signature),
  ];
}
