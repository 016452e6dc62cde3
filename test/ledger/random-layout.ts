/** Random ledgers whose truth is known: every choice an office has in laying out its table, and what must be read. */
import fc from "fast-check";
import type { CellRange, CellValue, WorkbookSnapshot } from "../../src/workbook/port";
import { cellAddress, rangeAddress } from "../../src/workbook/port";
import type { ExpectedLedger } from "../fixtures/layouts";

const WORDS = {
  serial: ["序号", "编号", "序 号", "序\n号"],
  time: ["时间", "日期", "时\n间", "活动时间", "检查日期", "履职时间", "时间（年月日）", "日　期"],
  content: [
    "工作内容",
    "主要工作内容",
    "工 作 内 容",
    "活动内容",
    "履职内容",
    "工作内容\n（地点、事项）",
    "履职情况",
  ],
  participants: ["参加人员", "参会人员", "参加\n人员", "陪同人员", "参加人员（职务）", "随行人员"],
  remark: ["备注", "备 注", "备注："],
} as const;
type Column = keyof typeof WORDS;
const COLUMNS = ["serial", "time", "content", "participants", "remark"] as const;

/** Columns of an office's own, with a value that looks like those of the form. */
const EXTRA = {
  地点: "某煤矿",
  发现问题: "消防通道堵塞",
  整改期限: "2022年4月20日",
  复查日期: "2022.4.21",
  参会人数: 12,
  参加单位: "应急局、公安局",
  填报日期: "2022年12月26日",
  带队领导: "张某",
  是否通报: "是",
  检查方式: "抽查",
} as const;

const CONTENTS = [
  "到某煤矿检查安全生产工作",
  "召开安全生产专题会议，研究部署工作",
  "参加全县安全生产视频会议",
  "督导某镇森林防火和地质灾害防治",
  "1.到某加油站检查；2.到某学校检查",
  "合计检查企业3家，说明：均已整改",
  "传达上级文件，时间安排见附件",
  "3月安全生产履职情况统计表已签字上报",
];
const PEOPLE = ["王某、赵某", "应急局全体人员", "张某", "李某（副局长）\n王某", "负责人：王某"];

/** How a day is written, when its month and year are known from elsewhere (`bare`) or not. */
const STYLES: readonly {
  readonly bare: "no" | "year" | "month";
  readonly write: (year: number, month: number, day: number) => CellValue;
  readonly format?: string;
}[] = [
  { bare: "no", write: (y, m, d) => `${String(y)}年${String(m)}月${String(d)}日` },
  { bare: "no", write: (y, m, d) => `${String(y)}.${String(m)}.${String(d)}` },
  { bare: "no", write: (y, m, d) => `${String(y)}-${two(m)}-${two(d)}` },
  { bare: "no", write: (y, m, d) => `${String(y)}/${String(m)}/${String(d)} 9:30` },
  { bare: "no", write: (y, m, d) => `${String(y)} 年 ${String(m)} 月 ${String(d)} 日上午` },
  { bare: "no", write: serial, format: 'yyyy"年"m"月"d"日"' },
  { bare: "no", write: serial, format: "mm-dd-yy" },
  { bare: "no", write: serial },
  { bare: "no", write: (y, m, d) => y * 10_000 + m * 100 + d },
  { bare: "year", write: (_, m, d) => `${String(m)}月${String(d)}日` },
  { bare: "year", write: (_, m, d) => `${String(m)}月${String(d)}日下午3点` },
  { bare: "year", write: (_, m, d) => `${String(m)}.${String(d)}` },
  { bare: "month", write: (_, __, d) => `${String(d)}日` },
];
/** A blank of full width. */
const GAP = "\u3000";
const two = (value: number) => String(value).padStart(2, "0");
function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** What may stand below the rows. Every one ends the table. */
const TAILS: readonly (readonly (readonly CellValue[])[])[] = [
  [],
  [["本人签字："]],
  [["合计", null, "3次"], ["本人签字："]],
  [["说明：本表每月26日前报送。"], ["1.参加人员写明职务。"]],
  [["注：1.本表一式两份"], ["2.由本人签字"]],
  [["填报人：李某", null, "审核人：王某"]],
  [[], [], ["领导签字：", null, null, "年  月  日"]],
];

export interface RandomLayout {
  readonly snapshot: WorkbookSnapshot;
  readonly ledgers: readonly ExpectedLedger[];
}

/** An entry's row, and the day written there. */
interface DatedRow {
  readonly row: number;
  readonly day: string;
}

interface RowPlan {
  readonly kind: "entry" | "blank" | "number";
  readonly day: number;
  readonly style: number;
  readonly content: number;
  readonly people: number;
  /** The row shares the date of the entry above it, in one merged cell. */
  readonly isMerged: boolean;
}

const row: fc.Arbitrary<RowPlan> = fc.record({
  kind: fc.constantFrom("entry", "entry", "entry", "entry", "entry", "blank", "number"),
  day: fc.integer({ min: 1, max: 28 }),
  style: fc.nat(STYLES.length - 1),
  content: fc.nat(CONTENTS.length - 1),
  people: fc.nat(PEOPLE.length - 1),
  isMerged: fc.boolean(),
});

const sheetPlan = fc.record({
  /** Where the month is said; `dates` nowhere but in the cells. */
  monthIn: fc.constantFrom("title", "sheet-name", "cover", "dates"),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 2018, max: 2026 }),
  top: fc.nat(5),
  left: fc.nat(3),
  cover: fc.constantFrom("none", "one-cell", "two-cells"),
  blankAbove: fc.nat(2),
  words: fc.record({
    serial: fc.nat(),
    time: fc.nat(),
    content: fc.nat(),
    participants: fc.nat(),
    remark: fc.nat(),
  }),
  dropped: fc.constantFrom<Column | null>(null, null, null, "serial", "remark", "participants"),
  extras: fc.uniqueArray(
    fc.record({
      word: fc.constantFrom(...(Object.keys(EXTRA) as (keyof typeof EXTRA)[])),
      at: fc.nat(5),
    }),
    { maxLength: 3, selector: ({ word }) => word },
  ),
  hasClock: fc.boolean(),
  /** Columns of their own for the parts of the date. */
  split: fc.constantFrom("no", "no", "no", "month", "year"),
  headerRows: fc.constantFrom("one", "merged-down", "grouped"),
  rows: fc.array(row, { maxLength: 9 }),
  tail: fc.nat(TAILS.length - 1),
  hasStray: fc.boolean(),
  isMergedTitle: fc.boolean(),
});
type SheetPlan = typeof sheetPlan extends fc.Arbitrary<infer T> ? T : never;

/** A workbook of one to three ledgers, one a sheet. */
export const randomLayout: fc.Arbitrary<RandomLayout> = fc
  .array(sheetPlan, { minLength: 1, maxLength: 3 })
  .map((plans) => {
    const sheets = plans.map(build);
    // A sheet without a cover goes on with the leader of the sheet before it.
    let leader: string | null = null;
    const ledgers = sheets.map(({ ledger, inColumn }) => {
      leader = ledger.leader ?? leader;
      return { ...ledger, leader: leader ?? inColumn };
    });
    return {
      snapshot: { date1904: false, memory: null, worksheets: sheets.map(({ worksheet }) => worksheet) },
      ledgers,
    };
  });

/** The columns of the table from left to right: those of the form, and those of the office. */
function columnsOf(plan: SheetPlan) {
  const { dropped, extras, hasClock, words, year, month } = plan;
  const split = splitOf(plan);
  const columns: TableColumn[] = COLUMNS.filter((column) => column !== dropped).map((column) => {
    const list: readonly string[] = WORDS[column];
    return { column, word: list[words[column] % list.length] ?? "" };
  });
  for (const { word, at } of extras) columns.splice(at, 0, { column: null, word, value: EXTRA[word] });
  const time = columns.findIndex(({ column }) => column === "time");
  if (split !== "no") {
    const parts: TableColumn[] = [
      ...(split === "year" ? [{ column: null, word: "年", value: year, isOfDate: true }] : []),
      { column: null, word: "月", value: month, isOfDate: true },
      { column: "time", word: "日" },
    ];
    columns.splice(time, 1, ...parts);
    return columns;
  }
  const isDay = /日\s*期/.test(columns[time]?.word ?? "");
  if (hasClock && isDay) columns.splice(time + 1, 0, { column: null, word: "时间", value: "9:00" });
  return columns;
}

interface TableColumn {
  readonly column: Column | null;
  readonly word: string;
  readonly value?: CellValue;
  /** Year or month of the date. */
  readonly isOfDate?: boolean;
}

/** Where nothing else names the year, its column does. */
function splitOf({ split, monthIn, cover }: SheetPlan): SheetPlan["split"] {
  return split === "month" && monthIn === "dates" && cover === "none" ? "year" : split;
}

function build(plan: SheetPlan, index: number) {
  const { year, month, monthIn, top, left } = plan;
  const columns = columnsOf(plan);
  const positionOf = (column: Column) => columns.findIndex((entry) => entry.column === column);
  const dateAt = columns.findIndex(({ column, isOfDate }) => column === "time" || isOfDate === true);
  const [timeAt, contentAt] = [positionOf("time"), positionOf("content")];
  const grid: CellValue[][] = [];
  const formats: string[][] = [];
  const merges: CellRange[] = [];
  const put = (cells: readonly CellValue[], formatsOfRow: readonly string[] = []) => {
    grid.push([...cells]);
    formats.push([...formatsOfRow]);
    return top + grid.length - 1;
  };
  const merge = (from: number, to: number, first: number, last: number) => {
    if (from < to || first < last)
      merges.push({ top: from, bottom: to, left: left + first, right: left + last });
  };

  const monthText = `${String(year)}年${String(month)}月`;
  const titleRow = put([
    `安全生产党政同责一岗双责履职统计表${monthIn === "title" ? `（${monthText}）` : ""}`,
  ]);
  if (plan.isMergedTitle) merge(titleRow, titleRow, 0, columns.length - 1);
  const leader = plan.cover === "none" ? null : "张某";
  const period = monthIn === "cover" ? monthText : `${String(year)}年1月至12月`;
  if (plan.cover === "one-cell" || (plan.cover === "none" && monthIn === "cover")) {
    put([
      plan.cover === "none"
        ? `记录时间：${period}`
        : `领导姓名：张某${GAP}领导职务：副县长${GAP}记录时间：${period}${GAP}记录单位：某县政府办`,
    ]);
  } else if (plan.cover === "two-cells") {
    put(["领导姓名：", "张某", "领导职务：", "副县长"]);
    put(["记录时间：", period, "记录单位：", "某县政府办"]);
  }
  for (let blank = 0; blank < plan.blankAbove; blank++) put([]);

  // The header: in one row, merged down over two, or 时间 and 工作内容 under a group's name.
  const words = columns.map(({ word }) => word);
  let header: number;
  if (plan.headerRows === "one") {
    header = put(words);
  } else if (plan.headerRows === "merged-down") {
    header = put(words);
    put([]);
    columns.forEach((_, column) => {
      merge(header, header + 1, column, column);
    });
  } else {
    const isGrouped = (column: number) =>
      column >= Math.min(dateAt, contentAt) && column <= Math.max(timeAt, contentAt);
    const first = put(
      words.map((word, column) => (column === dateAt ? "履职记录" : isGrouped(column) ? null : word)),
    );
    header = put(words.map((word, column) => (isGrouped(column) ? word : null)));
    merge(first, first, dateAt, contentAt);
    columns.forEach((_, column) => {
      if (!isGrouped(column)) merge(first, header, column, column);
    });
  }

  const rangeKnown = plan.cover !== "none";
  const entries: string[] = [];
  let lastData: number | null = null;
  let count = 0;
  let run: DatedRow | null = null;
  for (const { kind, day, style: styleIndex, content, people, isMerged } of plan.rows) {
    if (kind === "blank") {
      put([]);
      run = null;
      continue;
    }
    count += 1;
    const hasSerial = positionOf("serial") >= 0;
    if (kind === "number") {
      if (!hasSerial) continue;
      lastData = put(columns.map(({ column }) => (column === "serial" ? count : null)));
      run = null;
      continue;
    }
    const known = monthIn === "dates" ? (rangeKnown ? "year" : "no") : "month";
    const wanted = STYLES[styleIndex];
    const fits = wanted !== undefined && (wanted.bare === "no" || known === "month" || wanted.bare === known);
    const style = (fits ? wanted : STYLES[0]) ?? { write: () => "" };
    const shares: DatedRow | null = isMerged ? run : null;
    const at = put(
      columns.map(({ column, value }) => {
        if (column === "serial") return count;
        if (column === "time" && shares !== null) return null;
        if (column === "time" && splitOf(plan) !== "no")
          return styleIndex % 2 === 0 ? day : `${String(day)}日${styleIndex % 3 === 0 ? "上午" : ""}`;
        if (column === "time") return style.write(year, month, day);
        if (column === "content") return `${CONTENTS[content] ?? ""}${String(count)}`;
        if (column === "participants") return PEOPLE[people] ?? "";
        return column === null ? (value ?? null) : null;
      }),
      columns.map(({ column }) =>
        column === "time" && shares === null && splitOf(plan) === "no"
          ? ("format" in style && style.format) || "General"
          : "General",
      ),
    );
    lastData = at;
    const dayText: string = shares?.day ?? `${String(year)}-${two(month)}-${two(day)}`;
    const timeRow: number = shares?.row ?? at;
    run = { row: timeRow, day: dayText };
    entries.push(
      COLUMNS.map((column) => {
        const position = positionOf(column);
        if (position < 0) return "-";
        const address = cellAddress({ row: column === "time" ? timeRow : at, column: left + position });
        return column === "time" ? `${address}:${dayText}` : address;
      }).join(" "),
    );
    if (timeRow < at) {
      const known = merges.findIndex(
        ({ top: from, left: column }) => from === timeRow && column === left + timeAt,
      );
      if (known >= 0) merges.splice(known, 1);
      merge(timeRow, at, timeAt, timeAt);
    }
  }
  for (const line of TAILS[plan.tail] ?? []) put(line);
  if (plan.hasStray) {
    for (let blank = 0; blank < 40; blank++) put([]);
    put([null, null, "x"]);
  }

  const form = columns.flatMap(({ column, isOfDate }, position) =>
    column === null && isOfDate !== true ? [] : [left + position],
  );
  const name = monthIn === "sheet-name" ? `${String(year)}年${String(month)}月` : `台账`;
  // A name for each sheet; a month's stays the month's.
  const sheetName = `${name}${index === 0 ? "" : ` (${"甲乙丙".charAt(index)})`}`;
  const said = monthIn === "title" || monthIn === "sheet-name" || monthIn === "cover";
  const fallback = rangeKnown ? `${String(year)}-01~${String(year)}-12` : null;
  const ledger: ExpectedLedger = {
    sheet: sheetName,
    leader,
    period: said
      ? `${String(year)}-${two(month)}`
      : (fallback ?? (entries.length > 0 ? `${String(year)}-${two(month)}` : null)),
    table: rangeAddress({
      top: header,
      left: Math.min(...form),
      bottom: lastData ?? header,
      right: Math.max(...form),
    }),
    entries,
  };
  // Without a cover, 带队领导 says whose the rows are.
  const hasLead = plan.extras.some(({ word }) => word === "带队领导");
  return {
    ledger,
    inColumn: hasLead && entries.length > 0 ? "张某" : null,
    worksheet: {
      name: sheetName,
      visibility: "visible" as const,
      isProtected: false,
      paper: null,
      origin: { row: top, column: left },
      values: grid,
      numberFormats: formats,
      merges,
    },
  };
}
