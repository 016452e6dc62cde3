/** Faults that are planted into clean books, each with the finding that must be made of it and no other. */
import type { Column, CoverField } from "../../../src/ledger/ledger";
import { checklist, problem } from "../../check/checklist-fixtures";
import {
  type Book,
  formal,
  LEADER,
  monthOf,
  type MonthTable,
  newRow,
  reword,
  type Row,
  serialOf,
  weekdays,
} from "./book";
import type { LayoutName, Places } from "./layouts";
import type { Random } from "./random";

export interface Expected {
  readonly rule: string;
  /** `3月!B7`; the sheet alone, or null, where no cell can be named. */
  readonly at: (places: Places) => string | null;
  /** Data that must be stated, at least. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Fault {
  readonly rule: string;
  readonly name: string;
  /** Layouts in which it cannot be planted. */
  readonly notIn?: readonly LayoutName[];
  /** Touches the cover, or nothing at all: one of each kind in a book. */
  readonly scope: "table" | "cover" | "book";
  /** Changes the book; null where it does not fit this book or table, which is then as it was. */
  readonly plant: (book: Book, table: MonthTable, random: Random) => readonly Expected[] | null;
}

const faults: Fault[] = [];
const tableFault = (
  rule: string,
  name: string,
  plant: Fault["plant"],
  notIn: readonly LayoutName[] = [],
): void => {
  faults.push({ rule, name, scope: "table", plant, notIn });
};

/** Plants into one row of the table, and expects a finding at one of its cells. */
function rowFault(
  rule: string,
  name: string,
  column: Column,
  change: (
    row: Row,
    place: { book: Book; table: MonthTable; random: Random; index: number },
  ) => Expected["data"] | null,
): void {
  tableFault(rule, name, (book, table, random) => {
    const index = random.between(0, table.rows.length - 1);
    const row = table.rows[index];
    if (row === undefined) return null;
    const data = change(row, { book, table, random, index });
    if (data === null) return null;
    return [
      { rule, at: (places) => places.cell(table, index, column), ...(data === undefined ? {} : { data }) },
    ];
  });
}

const isInMiddle = (book: Book, table: MonthTable): boolean =>
  table !== book.tables[0] && table !== book.tables.at(-1);
const renumber = (table: MonthTable): void => {
  table.rows.forEach((row, index) => {
    row.serial = index + 1;
  });
};
const inspection = { kind: "inspection", role: "lead", meeting: null } as const;

// ---- cover --------------------------------------------------------------------------------------------------------

/** Puts a value into a field of the cover, or of the cover above the table. */
function setCover(book: Book, table: MonthTable, field: CoverField, value: string): void {
  table.ownCover = { ...table.ownCover, [field]: value };
  if (book.cover !== null) book.cover = { ...book.cover, [field]: value };
}

for (const field of ["leader", "position", "period", "unit", "recorder"] as const) {
  for (const blank of ["", "____"]) {
    faults.push({
      rule: "cover/required-field",
      name: `${field} ${blank === "" ? "empty" : "with a line only"}`,
      scope: "cover",
      // A cover above each table: the other months still say who and where.
      notIn: ["own-cover"],
      plant: (book, table) => {
        if (field !== "recorder" && book.profile.allLedgersOfOrgan === true) return null;
        setCover(book, table, field, blank);
        if (field === "leader") book.cover = { ...book.cover, leader: blank === "" ? "" : blank };
        if (field === "position") book.holder = { ...book.holder, post: null };
        if (field === "unit" && book.profile.region === undefined) book.isPlaced = false;
        return [
          { rule: "cover/required-field", at: (places) => places.cover(table, field), data: { field } },
        ];
      },
    });
  }
}
faults.push({
  rule: "cover/required-field",
  name: "one cover of several without its recorder",
  scope: "cover",
  notIn: ["sheets", "offset", "one-sheet", "other-columns", "form"],
  plant: (_, table) => {
    table.ownCover = { ...table.ownCover, recorder: "" };
    return [
      {
        rule: "cover/required-field",
        at: (places) => places.cover(table, "recorder"),
        data: { field: "recorder" },
      },
    ];
  },
});
faults.push({
  rule: "cover/required-field",
  name: "no cover at all",
  scope: "book",
  notIn: ["own-cover", "form", "one-sheet"],
  plant: (book) => {
    if (book.profile.allLedgersOfOrgan === true) return null;
    book.cover = null;
    book.holder = { ...book.holder, post: null };
    return [{ rule: "cover/required-field", at: () => book.tables[0]?.sheet ?? null, data: { field: null } }];
  },
});
for (const blank of ["", "——", "无"]) {
  faults.push({
    rule: "cover/sector-required",
    name: `a deputy or member with ${blank === "" ? "nothing" : blank}`,
    scope: "cover",
    notIn: ["own-cover"],
    plant: (book, table) => {
      const { post } = book.holder;
      if (post !== "deputy" && post !== "member") return null;
      setCover(book, table, "sectors", blank);
      book.holder = { ...book.holder, inChargeOfSafety: false };
      return [
        { rule: "cover/sector-required", at: (places) => places.cover(table, "sectors"), data: { post } },
      ];
    },
  });
}
faults.push({
  rule: "cover/sector-not-for-principal",
  name: "a principal with a sector",
  scope: "cover",
  notIn: ["own-cover"],
  plant: (book, table) => {
    if (book.holder.post !== "principal") return null;
    setCover(book, table, "sectors", "危险化学品");
    return [{ rule: "cover/sector-not-for-principal", at: (places) => places.cover(table, "sectors") }];
  },
});
for (const [name, write] of [
  ["a year alone", (year: number) => `${String(year)}年`],
  ["全年", (year: number) => `${String(year)}年全年`],
  ["points", (year: number) => `${String(year)}.1-${String(year)}.12`],
  ["a day", (year: number) => `${String(year)}年1月5日`],
] as const) {
  faults.push({
    rule: "cover/period-format",
    name,
    scope: "cover",
    notIn: ["own-cover"],
    plant: (book, table) => {
      setCover(book, table, "period", write(book.year));
      return [{ rule: "cover/period-format", at: (places) => places.cover(table, "period") }];
    },
  });
}
faults.push({
  rule: "cover/period-disagrees",
  name: "the title of the next month",
  scope: "book",
  notIn: ["one-sheet"],
  plant: (book, table) => {
    if (!isInMiddle(book, table)) return null;
    const next = table.month + 1;
    table.title = table.title.replace(/\d+月/, `${String(next)}月`);
    for (const month of [table.month, next]) book.disputed.add(monthOf(book.year, month));
    return [{ rule: "cover/period-disagrees", at: (places) => places.cover(table, "period") }];
  },
});
faults.push({
  rule: "cover/period-disagrees",
  name: "the title of the year before",
  scope: "book",
  notIn: ["one-sheet"],
  plant: (book, table) => {
    if (!isInMiddle(book, table)) return null;
    table.title = table.title.replace(/\d{4}年/, `${String(book.year - 1)}年`);
    book.disputed.add(monthOf(book.year, table.month));
    return [{ rule: "cover/period-disagrees", at: (places) => places.cover(table, "period") }];
  },
});

// ---- tables and months --------------------------------------------------------------------------------------------

for (const column of ["serial", "time", "content", "participants", "remark"] as const) {
  tableFault(
    "table/missing-column",
    column,
    (_, table) => {
      table.without = [column];
      if (column === "serial") table.numbered = 0;
      return [
        { rule: "table/missing-column", at: (places) => places.leftmostHeader(table), data: { column } },
      ];
    },
    ["form"],
  );
}
tableFault("table/empty-month", "rows with numbers only", (book, table) => {
  table.rows = [];
  table.numbered = 5;
  const period = monthOf(book.year, table.month);
  return [{ rule: "table/empty-month", at: (places) => places.cell(table, 0, "time"), data: { period } }];
});
tableFault(
  "table/empty-month",
  "nothing below the header",
  (_, table) => {
    table.rows = [];
    table.numbered = 0;
    return [{ rule: "table/empty-month", at: (places) => places.header(table, "time") }];
  },
  ["form"],
);
tableFault(
  "table/no-signature",
  "nothing below the rows",
  (_, table) => {
    table.signature = false;
    const last = table.rows.length + table.numbered - 1;
    return [{ rule: "table/no-signature", at: (places) => places.cell(table, last, "serial") }];
  },
  ["form"],
);
tableFault(
  "period/missing-month",
  "no table of a month in the middle",
  (book, table) => {
    if (!isInMiddle(book, table)) return null;
    book.tables = book.tables.filter((each) => each !== table);
    return [
      {
        rule: "period/missing-month",
        at: () => null,
        data: { period: monthOf(book.year, table.month), leader: LEADER },
      },
    ];
  },
  ["form"],
);
tableFault(
  "period/duplicate-month",
  "a second table of the month",
  (book, table, random) => {
    const days = random.some(weekdays(book.year, table.month), 3);
    const act = { kind: "meeting", role: "attend", meeting: "other" } as const;
    const second: MonthTable = {
      ...table,
      sheet: `${table.sheet} (2)`,
      rows: days.map((day, index) => newRow(index + 1, day, act, book.wording.of(act), random)),
    };
    book.tables = book.tables.flatMap((each) => (each === table ? [each, second] : [each]));
    const period = monthOf(book.year, table.month);
    return [
      {
        rule: "period/duplicate-month",
        at: (places) => places.title(second),
        data: { period, leader: LEADER },
      },
    ];
  },
  ["form"],
);
tableFault(
  "filing/not-a4",
  "A3",
  (_, table) => {
    table.paper = "A3";
    return [
      {
        rule: "filing/not-a4",
        at: (places) => places.title(table).replace(/!.*$/, ""),
        data: { paper: "A3" },
      },
    ];
  },
  ["form", "one-sheet"],
);
tableFault("filing/overdue", "a month without a mark", (book, table) => {
  if (book.profile.filing !== undefined) return null;
  book.profile.filing = { day: 26, to: "县安委办" };
  const period = monthOf(book.year, table.month);
  book.filed = book.tables
    .map(({ month }) => monthOf(book.year, month))
    .filter((month) => month !== period)
    .map((month) => ({ leader: LEADER, month, on: `${month}-25`, to: null }));
  return [{ rule: "filing/overdue", at: () => null, data: { period, leader: LEADER } }];
});

rowFault("seal/changed", "one more person", "participants", (row, { book, table }) => {
  if (row.people === null || row.people === "") return null;
  book.sealed = { month: monthOf(book.year, table.month), tables: structuredClone(book.tables) };
  row.people += "、钱某";
  return { period: book.sealed.month, leader: LEADER };
});

// ---- rows ---------------------------------------------------------------------------------------------------------

rowFault("row/required-field", "time", "time", (row) => {
  row.time = null;
  row.day = null;
  return { field: "time" };
});
rowFault("row/required-field", "content", "content", (row) => {
  row.content = null;
  row.act = null;
  return { field: "content" };
});
rowFault("row/required-field", "participants", "participants", (row) => {
  row.people = "";
  return { field: "participants" };
});

rowFault("row/serial", "left out", "serial", (row, { index }) => {
  row.serial = null;
  return { expected: index + 1 };
});
rowFault("row/serial", "no number", "serial", (row, { index }) => {
  row.serial = "甲";
  return { expected: index + 1 };
});
rowFault("row/serial", "skipped, the rest goes on", "serial", (_, { table, index }) => {
  table.rows.slice(index).forEach((each, offset) => {
    each.serial = index + offset + 3;
  });
  // Numbers below that have no entry go on as they are; nobody reports them.
  return { expected: index + 1 };
});

for (const [name, write] of [
  ["a third of a month", () => "上旬"],
  ["a month alone", (day: string) => formal(day).replace(/\d+日$/, "")],
  ["words", () => "周三上午"],
  ["not filled in", () => "年  月  日"],
] as const) {
  rowFault("row/date-unreadable", name, "time", (row) => {
    if (row.day === null) return null;
    row.time = write(row.day);
    row.day = null;
    return undefined;
  });
}
for (const [name, write] of [
  ["the 32nd", (day: string) => formal(day).replace(/\d+日$/, "32日")],
  ["30 February", (day: string) => `${day.slice(0, 4)}年2月30日`],
  ["with points", (day: string) => `${day.slice(0, 4)}.${String(Number(day.slice(5, 7)))}.33`],
] as const) {
  rowFault("row/date-impossible", name, "time", (row) => {
    if (row.day === null) return null;
    row.time = write(row.day);
    row.day = null;
    return undefined;
  });
}
for (const [name, write] of [
  ["points", (day: string) => day.replaceAll("-", ".")],
  ["hyphens", (day: string) => day],
  ["strokes", (day: string) => day.replaceAll("-", "/")],
  ["without its year", (day: string) => formal(day).slice(5)],
  ["号", (day: string) => formal(day).replace("日", "号")],
  ["a bare serial number", (day: string) => serialOf(day)],
  ["the PC's short date", (day: string) => ({ value: serialOf(day), format: "mm-dd-yy" })],
  ["a date shown as year and month", (day: string) => ({ value: serialOf(day), format: 'yyyy"年"m"月"' })],
] as const) {
  rowFault("row/date-format", name, "time", (row) => {
    if (row.day === null) return null;
    row.time = write(row.day);
    return { expected: formal(row.day), day: row.day };
  });
}

/** Another day for the row, shown as the form has it. */
function setDay(row: Row, day: string): void {
  row.day = day;
  row.time = formal(day);
}
rowFault("row/date-outside-period", "a day of the next month", "time", (row, { book, table, random }) => {
  const [year, month] = table.month === 12 ? [book.year + 1, 1] : [book.year, table.month + 1];
  const day = random.pick(weekdays(year, month));
  if (day > book.asOf) return null;
  setDay(row, day);
  return { day };
});
rowFault("row/date-outside-period", "a day of the year before", "time", (row, { book, table, random }) => {
  const day = random.pick(weekdays(book.year - 1, table.month));
  setDay(row, day);
  return { day };
});
rowFault("row/date-future", "a year that is to come", "time", (row, { book, table, random }) => {
  const day = random.pick(weekdays(book.year + 3, table.month));
  setDay(row, day);
  return { day, asOf: book.asOf };
});
rowFault("row/date-future", "the day after the check", "time", (row, { book }) => {
  const next = new Date(Date.parse(`${book.asOf}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  if ([0, 6].includes(new Date(`${next}T00:00:00Z`).getUTCDay())) return null;
  setDay(row, next);
  return { day: next };
});
tableFault("row/date-order", "two dates the wrong way round", (_, table, random) => {
  const index = random.between(0, table.rows.length - 2);
  const [first, second] = table.rows.slice(index, index + 2);
  if (first?.day == null || second?.day == null) return null;
  [first.time, second.time] = [second.time, first.time];
  [first.day, second.day] = [second.day, first.day];
  return [{ rule: "row/date-order", at: (places) => places.cell(table, index + 1, "time") }];
});
for (const [name, change] of [
  ["word for word", (text: string) => text],
  ["with other punctuation", (text: string) => `${text.replaceAll("，", "、")}。`],
] as const) {
  tableFault("row/duplicate", name, (_, table, random) => {
    const index = random.between(0, table.rows.length - 1);
    const row = table.rows[index];
    if (row?.day == null || row.content === null) return null;
    // Counted once: the copy is no act of its own.
    const copy: Row = { ...row, time: formal(row.day), content: change(row.content), act: null };
    table.rows = table.rows.flatMap((each) => (each === row ? [each, copy] : [each]));
    renumber(table);
    return [
      {
        rule: "row/duplicate",
        at: (places) => places.cell(table, index + 1, "content"),
        data: { day: row.day },
      },
    ];
  });
}

rowFault("row/content-incomplete", "a meeting about nothing", "content", (row, { random }) => {
  row.content = random.pick(["召开会议", "参加会议"]);
  row.act = null;
  return { lacks: ["matter"] };
});
rowFault("row/content-incomplete", "an inspection of nothing, nowhere", "content", (row) => {
  row.content = "开展检查";
  // Incomplete, yet an inspection: no rule says that it does not count.
  row.act = inspection;
  return { lacks: ["place", "matter"] };
});
rowFault("row/content-incomplete", "an inspection that names no place", "content", (row) => {
  row.content = "带队检查安全生产工作";
  row.act = inspection;
  return { lacks: ["place"] };
});
for (const [status, write] of [
  ["planned", (book: Book) => book.wording.notDone("planned")],
  ["delegated", (book: Book) => book.wording.notDone("delegated")],
  ["negated", () => "因病未参加全市安全生产工作会议"],
] as const) {
  rowFault("row/not-done", status, "content", (row, { book }) => {
    row.content = write(book);
    row.act = null;
    return { status };
  });
}
rowFault("row/not-safety", "another matter", "content", (row, { random }) => {
  row.content = random.pick([
    "到某村调研招商引资工作",
    "参加全市文化旅游产业发展推进会",
    "主持召开乡村振兴工作推进会",
  ]);
  row.act = null;
  return undefined;
});
tableFault("row/copied-text", "the words of another month", (book, table, random) => {
  const place = book.tables.indexOf(table);
  const earlier = book.tables[random.between(0, place - 1)];
  if (place < 1 || earlier === undefined || earlier.without.length > 0) return null;
  const from = random.between(0, earlier.rows.length - 1);
  const to = random.between(0, table.rows.length - 1);
  const [source, copy] = [earlier.rows[from], table.rows[to]];
  if (source?.content == null || copy === undefined || source.act === null) return null;
  copy.content = source.content;
  copy.act = source.act;
  return [{ rule: "row/copied-text", at: (places) => places.cell(table, to, "content") }];
});
tableFault("row/two-places", "hours that overlap", (book, table, random) => {
  const index = random.between(0, table.rows.length - 2);
  const [first, second] = table.rows.slice(index, index + 2);
  if (first?.day == null || second?.day == null) return null;
  const { day } = first;
  setDay(second, day);
  first.time = `${formal(day)}9:00至11:00`;
  second.time = `${formal(day)}${random.pick(["10:00至12:00", "9时30分", "10:59"])}`;
  reword(book, first, inspection);
  do reword(book, second, inspection);
  while (siteOf(first) === siteOf(second));
  return [
    { rule: "row/two-places", at: (places) => places.cell(table, index + 1, "content"), data: { day } },
  ];
});
const siteOf = ({ content }: Row): string => /[到赴](.{2}.+?)(?:督导)?检查/.exec(content ?? "")?.[1] ?? "";

/** Months without holidays or make-up workdays: their weekends are plain in every year. */
const PLAIN_MONTHS = [3, 7, 8, 11];
tableFault("row/rest-day", "an inspection on a weekend", (book, table) => {
  if (!PLAIN_MONTHS.includes(table.month)) return null;
  const index = table.rows.length - 1;
  const [before, last] = table.rows.slice(-2);
  if (before?.day == null || last === undefined) return null;
  const start = Date.parse(`${before.day}T00:00:00Z`);
  const weekend = Array.from({ length: 7 }, (_, offset) => new Date(start + offset * 86_400_000))
    .filter((date) => [0, 6].includes(date.getUTCDay()) && date.getUTCMonth() + 1 === table.month)
    .map((date) => date.toISOString().slice(0, 10));
  const [day] = weekend;
  if (day === undefined) return null;
  setDay(last, day);
  reword(book, last, inspection);
  return [{ rule: "row/rest-day", at: (places) => places.cell(table, index, "time"), data: { day } }];
});

// ---- checklists ---------------------------------------------------------------------------------------------------

const CHECKLIST_NAME = "履职检查表";
type Answers = Parameters<typeof checklist>[0];
/** A sheet of six questions, some of them badly answered; the first stands in row 4. */
function checklistFault(
  rule: string,
  name: string,
  bad: (book: Book) => Answers[number],
  at: readonly (readonly [column: string, data: Record<string, unknown>])[],
): void {
  faults.push({
    rule,
    name,
    scope: "book",
    plant: (book, _, random) => {
      const answers: Answers[number][] = Array.from({ length: 6 }, () => [
        random.pick(["是", "√", "不适用"]),
      ]);
      const index = random.between(0, 5);
      answers[index] = bad(book);
      const date = `${String(book.year)}年5月10日`;
      book.otherSheets.push({ ...checklist(answers, { date }), name: CHECKLIST_NAME });
      return at.map(([column, data]) => ({
        rule,
        at: () => `${CHECKLIST_NAME}!${column}${String(index + 4)}`,
        data,
      }));
    },
  });
}
checklistFault("checklist/unanswered", "empty", () => [""], [["F", { isReadable: true }]]);
checklistFault("checklist/unanswered", "neither 是 nor 否", () => ["基本符合"], [
  ["F", { isReadable: false }],
]);
checklistFault("checklist/problem-incomplete", "否 and nothing more", () => ["否"], [
  ["G", { field: "problem" }],
  ["H", { field: "responsible" }],
  ["I", { field: "due" }],
]);
checklistFault(
  "checklist/problem-incomplete",
  "否 without a responsible person",
  ({ year }) => ["×", "台账缺页", "", `${String(year)}年5月31日`, "已完成"],
  [["H", { field: "responsible" }]],
);
checklistFault(
  "checklist/action-overdue",
  "past its day",
  ({ year }) => problem(`${String(year)}年5月31日`, ""),
  [["I", { action: "" }]],
);
checklistFault(
  "checklist/action-overdue",
  "past its day, still going on",
  ({ year }) => problem(`${String(year)}.5.31`, "正在整改"),
  [["I", { action: "正在整改" }]],
);

export const FAULTS: readonly Fault[] = faults;
