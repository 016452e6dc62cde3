/** The ways offices lay a ledger out: a book becomes worksheets, and every cell gets its address. */
import type { Column, CoverField } from "../../../src/ledger/ledger";
import { ledgerPlan } from "../../../src/sheets/ledger-template";
import { createWorkbook, readWorkbook } from "../../../src/workbook/file";
import {
  cellAddress,
  parseCell,
  type PlanOperation,
  type WorkbookSnapshot,
} from "../../../src/workbook/port";
import {
  type CellLiteral,
  type CoverLiteral,
  cover,
  workbook,
  type WorksheetLiteral,
} from "../../check/ledger-fixtures";
import { planOf } from "../../fixtures/plan-of-snapshot";
import type { Book, MonthTable } from "./book";

export const LAYOUTS = ["sheets", "offset", "own-cover", "one-sheet", "other-columns", "form"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** Where things stand, as `3月!B7`. */
export interface Places {
  readonly cell: (table: MonthTable, row: number, column: Column) => string;
  readonly header: (table: MonthTable, column: Column) => string;
  readonly leftmostHeader: (table: MonthTable) => string;
  readonly title: (table: MonthTable) => string;
  /** The cell of a cover field; of the cover above the table in layouts that have one each. */
  readonly cover: (table: MonthTable, field: CoverField) => string;
}

export interface LaidOut {
  readonly snapshot: WorkbookSnapshot;
  readonly places: Places;
}

interface TableColumn {
  readonly column: Column | null;
  readonly word: string;
}

const FORM_COLUMNS: readonly TableColumn[] = [
  { column: "serial", word: "序号" },
  { column: "time", word: "时间" },
  { column: "content", word: "工作内容" },
  { column: "participants", word: "参加人员" },
  { column: "remark", word: "备注" },
];
/** An office's own order and words, with a column nobody asked for. */
const OFFICE_COLUMNS: readonly TableColumn[] = [
  { column: "serial", word: "编号" },
  { column: "content", word: "履职内容" },
  { column: null, word: "责任科室" },
  { column: "time", word: "履职时间" },
  { column: "participants", word: "参加\n人员" },
  { column: "remark", word: "备 注" },
];

const COVER_CELLS: Readonly<Record<CoverField, string>> = {
  leader: "B2",
  position: "B3",
  sectors: "B4",
  period: "B5",
  unit: "B6",
  recorder: "B7",
};
/** The cover above a table: three lines under the title. */
const OWN_COVER_CELLS: Readonly<Record<CoverField, string>> = {
  leader: "B2",
  position: "D2",
  sectors: "B3",
  period: "D3",
  unit: "B4",
  recorder: "D4",
};

const coverLines = (fields: CoverLiteral): CellLiteral[][] => [
  ["领导姓名：", fields.leader ?? null, "领导职务：", fields.position ?? null],
  ["分管行业领域（部门）：", fields.sectors ?? null, "记录时间：", fields.period ?? null],
  ["记录单位（盖章）：", fields.unit ?? null, "记录人员：", fields.recorder ?? null],
];

interface Placed {
  readonly sheet: string;
  readonly titleRow: number;
  readonly headerRow: number;
  readonly left: number;
  readonly columns: readonly TableColumn[];
}

/** The lines of one table: title, its cover where it has one, header, entries, numbers, signature. */
function linesOf(table: MonthTable, columns: readonly TableColumn[], ownCover: boolean): CellLiteral[][] {
  const valueOf = (row: MonthTable["rows"][number], column: Column | null): CellLiteral => {
    switch (column) {
      case "serial":
        return row.serial;
      case "time":
        return row.time;
      case "content":
        return row.content;
      case "participants":
        return row.people;
      case "remark":
        return null;
      case null:
        return "综合科";
    }
  };
  const numbers = Array.from({ length: table.numbered }, (_, index): CellLiteral[] =>
    columns.map(({ column }) => (column === "serial" ? table.rows.length + index + 1 : null)),
  );
  return [
    [table.title],
    ...(ownCover ? coverLines(table.ownCover) : []),
    columns.map(({ word }) => word),
    ...table.rows.map((row) => columns.map(({ column }) => valueOf(row, column))),
    ...numbers,
    ...(table.signature ? [["本人签字："]] : []),
  ];
}

/** A book on worksheets of ours, in any layout but the form's own file. */
function onSheets(book: Book, layout: Exclude<LayoutName, "form">): LaidOut {
  const placed = new Map<MonthTable, Placed>();
  const ownCover = layout === "own-cover";
  const from = layout === "offset" ? "C4" : "A1";
  const { row: top, column: left } = parseCell(from);
  const columnsOf = ({ without }: MonthTable) =>
    (layout === "other-columns" ? OFFICE_COLUMNS : FORM_COLUMNS).filter(
      ({ column }) => column === null || !without.includes(column),
    );
  const months: WorksheetLiteral[] = [];
  if (layout === "one-sheet") {
    const rows: CellLiteral[][] = [];
    for (const table of book.tables) {
      const columns = columnsOf(table);
      placed.set(table, {
        sheet: "统计表",
        titleRow: rows.length,
        headerRow: rows.length + 1,
        left: 0,
        columns,
      });
      rows.push(...linesOf(table, columns, false), []);
    }
    months.push({
      name: "统计表",
      rows,
      paper: book.tables.find(({ paper }) => paper !== null)?.paper ?? null,
    });
  } else {
    for (const table of book.tables) {
      const columns = columnsOf(table);
      const headerRow = top + (ownCover ? 4 : 1);
      placed.set(table, { sheet: table.sheet, titleRow: top, headerRow, left, columns });
      months.push({ name: table.sheet, from, rows: linesOf(table, columns, ownCover), paper: table.paper });
    }
  }
  const covers = ownCover || book.cover === null ? [] : [cover(book.cover)];
  const placeOf = (table: MonthTable): Placed => {
    const place = placed.get(table);
    if (place === undefined) throw new Error("The table is not in the book");
    return place;
  };
  const at = (sheet: string, row: number, column: number) => `${sheet}!${cellAddress({ row, column })}`;
  const offsetOf = ({ columns }: Placed, wanted: Column) =>
    columns.findIndex(({ column }) => column === wanted);
  const places: Places = {
    cell: (table, row, column) => {
      const place = placeOf(table);
      return at(place.sheet, place.headerRow + 1 + row, place.left + offsetOf(place, column));
    },
    header: (table, column) => {
      const place = placeOf(table);
      return at(place.sheet, place.headerRow, place.left + offsetOf(place, column));
    },
    leftmostHeader: (table) => {
      const place = placeOf(table);
      return at(
        place.sheet,
        place.headerRow,
        place.left + place.columns.findIndex(({ column }) => column !== null),
      );
    },
    title: (table) => {
      const place = placeOf(table);
      return at(place.sheet, place.titleRow, place.left);
    },
    cover: (table, field) =>
      ownCover ? `${table.sheet}!${OWN_COVER_CELLS[field]}` : `封面!${COVER_CELLS[field]}`,
  };
  return { snapshot: workbook([...covers, ...months, ...book.otherSheets]), places };
}

const FORM_COVER_ROWS: readonly CoverField[] = [
  "leader",
  "position",
  "sectors",
  "period",
  "unit",
  "recorder",
];

/** A book in the ledger that the product itself inserts, as a file. */
async function onForm(book: Book): Promise<LaidOut> {
  const { cover: fields } = book;
  const text = (field: CoverField): string => {
    const value = fields?.[field];
    return typeof value === "string" ? value : "";
  };
  const plan = ledgerPlan(
    {
      unit: text("unit"),
      leader: text("leader"),
      position: text("position"),
      sectors: [text("sectors")],
      recorder: text("recorder"),
      year: book.year,
      firstMonth: 1,
      lastMonth: 12,
      title: "新建",
    },
    [],
  );
  const set = (worksheet: string, range: string, cell: CellLiteral): PlanOperation[] => {
    const isStyled = typeof cell === "object" && cell !== null;
    return [
      // Null would leave what the form has there.
      { kind: "set-values", worksheet, range, values: [[isStyled ? cell.value : (cell ?? "")]] },
      ...(isStyled
        ? [{ kind: "set-number-format", worksheet, range, format: cell.format } as const]
        : typeof cell === "number" && range.startsWith("B")
          ? [{ kind: "set-number-format", worksheet, range, format: "General" } as const]
          : []),
    ];
  };
  const entries = book.tables.flatMap((table) =>
    table.rows.flatMap((row, index) => {
      const line = String(index + 3);
      return [
        ...set(table.sheet, `A${line}`, row.serial),
        ...set(table.sheet, `B${line}`, row.time),
        ...set(table.sheet, `C${line}`, row.content),
        ...set(table.sheet, `D${line}`, row.people),
      ];
    }),
  );
  const titles = book.tables.flatMap((table) => set(table.sheet, "A1", table.title));
  const period = set("封面", "B7", text("period"));
  const bytes = createWorkbook({
    ...plan,
    operations: [...plan.operations, ...titles, ...period, ...entries],
  });
  const letters: Readonly<Record<Column, string>> = {
    serial: "A",
    time: "B",
    content: "C",
    participants: "D",
    remark: "E",
  };
  const places: Places = {
    cell: ({ sheet }, row, column) => `${sheet}!${letters[column]}${String(row + 3)}`,
    header: ({ sheet }, column) => `${sheet}!${letters[column]}2`,
    leftmostHeader: ({ sheet }) => `${sheet}!A2`,
    title: ({ sheet }) => `${sheet}!A1`,
    cover: (_, field) => `封面!B${String(FORM_COVER_ROWS.indexOf(field) + 4)}`,
  };
  const snapshot = await readWorkbook(bytes);
  return {
    snapshot: { ...snapshot, worksheets: [...snapshot.worksheets, ...workbook(book.otherSheets).worksheets] },
    places,
  };
}

/** Lays a book out; `throughFile` writes it into an .xlsx file and reads it back (the form always goes that way). */
export async function layOut(book: Book, layout: LayoutName, throughFile: boolean): Promise<LaidOut> {
  if (layout === "form") return onForm(book);
  const laidOut = onSheets(book, layout);
  if (!throughFile) return laidOut;
  const read = await readWorkbook(createWorkbook(planOf(laidOut.snapshot)));
  // What the writing plan does not carry is put back: it is not what is tried here.
  const papers = new Map(laidOut.snapshot.worksheets.map(({ name, paper }) => [name, paper]));
  const worksheets = read.worksheets.map((sheet) => ({ ...sheet, paper: papers.get(sheet.name) ?? null }));
  return { ...laidOut, snapshot: { ...read, worksheets } };
}
