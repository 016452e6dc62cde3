/** Ledger workbooks in a few literal lines, for the tests of reading and judging. */
import type { CellValue, WorkbookSnapshot, WorksheetSnapshot } from "../../src/workbook/port";
import { parseRange } from "../../src/workbook/port";

/** A value, or a value with its number format. */
export type CellLiteral = CellValue | { readonly value: CellValue; readonly format: string };

/** A date cell as the form wants it shown. */
export const day = (serial: number): CellLiteral => ({ value: serial, format: 'yyyy"年"m"月"d"日"' });

export interface WorksheetLiteral {
  readonly name: string;
  /** Row by row from A1, or from `from`. */
  readonly rows: readonly (readonly CellLiteral[])[];
  readonly from?: string;
  readonly merges?: readonly string[];
  readonly visibility?: WorksheetSnapshot["visibility"];
  readonly paper?: WorksheetSnapshot["paper"];
}

/** A worksheet of a snapshot from literal rows. */
export function worksheet({
  name,
  rows,
  from = "A1",
  merges = [],
  visibility = "visible",
  paper = null,
}: WorksheetLiteral): WorksheetSnapshot {
  const { top, left } = parseRange(from);
  const valueOf = (cell: CellLiteral): CellValue =>
    typeof cell === "object" && cell !== null ? cell.value : cell;
  const formatOf = (cell: CellLiteral): string =>
    typeof cell === "object" && cell !== null ? cell.format : "General";
  return {
    name,
    visibility,
    isProtected: false,
    paper,
    origin: { row: top, column: left },
    values: rows.map((row) => row.map(valueOf)),
    numberFormats: rows.map((row) => row.map(formatOf)),
    merges: merges.map(parseRange),
  };
}

export function workbook(worksheets: readonly WorksheetLiteral[], date1904 = false): WorkbookSnapshot {
  return { date1904, worksheets: worksheets.map(worksheet), memory: null };
}

export interface CoverLiteral {
  readonly leader?: string;
  readonly position?: string;
  readonly sectors?: string;
  readonly period?: CellLiteral;
  readonly unit?: string;
  readonly recorder?: string;
}

/** A filled cover on a sheet of its own: labels in A, values in B; 领导姓名 in row 2 down to 记录人员 in row 7. */
export function cover(fields: CoverLiteral = {}): WorksheetLiteral {
  return {
    name: "封面",
    rows: [
      ["党政领导履行安全生产党政同责一岗双责台账"],
      ["领导姓名：", fields.leader ?? "张某"],
      ["领导职务：", fields.position ?? "副局长"],
      ["分管行业领域（部门）：", fields.sectors ?? "非煤矿山"],
      ["记录时间：", fields.period ?? "2022年1月至12月"],
      ["记录单位（盖章）：", fields.unit ?? "晋中市某局"],
      ["记录人员：", fields.recorder ?? "李某"],
    ],
  };
}

/** Serial, time, content, participants, remark. */
export type EntryLiteral = readonly CellLiteral[];

/**
 * A month's table: title in row 1, header in row 2, entries from row 3, then 本人签字.
 * `3月` of 2022 unless told otherwise; `title` null leaves the title row empty.
 */
export function month(
  name: string,
  entries: readonly EntryLiteral[],
  {
    title,
    header,
    signature = true,
  }: { title?: string | null; header?: readonly string[]; signature?: boolean } = {},
): WorksheetLiteral {
  return {
    name,
    rows: [
      [title === undefined ? `安全生产党政同责一岗双责履职统计表（2022年${name}）` : title],
      header ?? ["序号", "时间", "工作内容", "参加人员", "备注"],
      ...entries,
      ...(signature ? [["本人签字："]] : []),
    ],
  };
}

/** A correct entry: 2022年3月`date`日, an inspection led, with people. */
export function entry(
  serial: number,
  date: string,
  content = `到某企业检查安全生产工作第${String(serial)}次`,
): EntryLiteral {
  return [serial, date, content, "王某、赵某", null];
}

/** A month's table with its cover above it: title in row 1, cover fields in rows 2 to 4, header in row 5. */
export function monthWithCover(
  name: string,
  entries: readonly EntryLiteral[],
  fields: CoverLiteral = {},
): WorksheetLiteral {
  const { leader = "张某", position = "副局长", sectors = "非煤矿山" } = fields;
  const { period = `2022年${name}`, unit = "晋中市某局", recorder = "李某" } = fields;
  return {
    name,
    rows: [
      ["安全生产党政同责一岗双责履职统计表"],
      ["领导姓名：", leader, "领导职务：", position],
      ["分管行业领域（部门）：", sectors, "记录时间：", period],
      ["记录单位（盖章）：", unit, "记录人员：", recorder],
      ["序号", "时间", "工作内容", "参加人员", "备注"],
      ...entries,
      ["本人签字："],
    ],
  };
}

/** The same worksheet without the row that bears a label. */
export function withoutRow(sheet: WorksheetLiteral, label: string): WorksheetLiteral {
  return {
    ...sheet,
    rows: sheet.rows.filter(([first]) => typeof first !== "string" || !first.startsWith(label)),
  };
}

/** The months `1月` to `12月` of 2022, each with one correct entry. */
export function wholeYear(position: (name: string, number: number) => WorksheetLiteral): WorksheetLiteral[] {
  return Array.from({ length: 12 }, (_, index) => position(`${String(index + 1)}月`, index + 1));
}

/** A month of 2022 with `count` correct entries on its first days. */
export function goodMonth(name: string, number: number, count = 1): WorksheetLiteral {
  const entries = Array.from({ length: count }, (_, index) =>
    entry(index + 1, `2022年${String(number)}月${String(index + 1)}日`),
  );
  return month(name, entries);
}
