/** 履职频次表: a worksheet a year with whose duty by which period, what is still owed, and the months with a chart; A4 landscape. */
import { dutyGrid, type DutyCell, type DutyRow, type DutyYear, type Total } from "../check/duty-grid";
import { type Duty, type DutyStatus, isExplained, type WorkbookCheck } from "../check/report";
import { describeExplanation } from "../text/decision-sentences";
import { describeForecast, obligationWords } from "../text/duty-sentences";
import { basisWords } from "../text/finding-sentences";
import { dutyGrid as gridWords } from "../text/zh-CN/duty-grid";
import { dutyGridSheet as words } from "../text/zh-CN/duty-grid-sheet";
import { dayWords, dutyPeriodWords } from "../text/zh-CN/findings";
import {
  type CellRange,
  type CellValue,
  freeWorksheetName,
  type PlanOperation,
  rangeAddress,
  type WorkbookPlan,
} from "../workbook/port";
import {
  A4_LANDSCAPE,
  FANG_SONG,
  heightOfLines,
  lineCount,
  PAGE_NUMBER_FOOTER,
  SONG,
  TABLE_TEXT_SIZE,
} from "./page-layout";
import { onWorksheet } from "./worksheet-operations";

export interface DutyGridSheetOptions {
  /** `2022-12-31`. */
  readonly asOf: string;
  /** The plan's title in the language of the pane, for the years it adds. */
  readonly title: (years: readonly string[]) => string;
}

/** The plan that adds the table of each year with counted duties; null where there is none. Names taken stay untouched. */
export function dutyGridPlan(
  check: Pick<WorkbookCheck, "duties">,
  { asOf, title }: DutyGridSheetOptions,
  existingNames: readonly string[],
): WorkbookPlan | null {
  const years = dutyGrid(check).filter(({ rows }) => rows.length > 0);
  const last = years.at(-1);
  if (last === undefined) return null;
  const names = years.map(({ year }) => freeWorksheetName(words.name(year), existingNames));
  return {
    title: title(years.map(({ year }) => year)),
    operations: [
      ...years.flatMap((year, index) => yearSheet(names[index] ?? "", year, asOf)),
      onWorksheet(names.at(-1) ?? "").goTo("A1"),
    ],
  };
}

const OWNER = 0;
const DUTY = 1;
const FIRST_MONTH = 2;
const LAST = FIRST_MONTH + 11;
const WIDTHS = [11, 33, ...Array.from({ length: 12 }, () => 6.5)];
/** Title, day, months: repeated on every page. */
const HEADER_ROWS = 3;
const ROW_HEIGHT = 20;
/** Rows the chart covers. With title, header and months they are as tall as a page can be: 160 mm. */
const CHART_ROWS = 11;

/** Signs tell the status as well: a copier knows no colours. */
const FILLS: Readonly<Record<DutyStatus, string | null>> = {
  met: null,
  missing: "#F8CBAD",
  pending: "#FFF2CC",
  "not-assessable": "#E7E6E6",
};

const LIGHT_AND_DARK = {
  inspections: { found: "#1F4E79", owed: "#9DC3E6" },
  meetings: { found: "#C55A11", owed: "#F4B183" },
} as const;

/** One row of the sheet: what stands in it, and how. */
interface Line {
  /** One value a column. */
  readonly values: readonly CellValue[];
  readonly height: number;
  /** Columns that are one cell, first and last. */
  readonly merges: readonly (readonly [number, number])[];
  /** Columns with a fill, first and last. */
  readonly fills: readonly (readonly [number, number, string])[];
  readonly kind: "header" | "heading" | "note" | "duty" | "owed" | "total" | "blank";
}

function yearSheet(worksheet: string, year: DutyYear, asOf: string): PlanOperation[] {
  const sheet = onWorksheet(worksheet);
  // Months and chart come first: at the head of the first page nothing can part them, however wide its columns print.
  const chartLines = Array.from({ length: CHART_ROWS + 1 }, blank);
  const totals = TOTALS.map((total) => totalLine(year, total));
  const lines = [
    header(),
    ...totals,
    ...chartLines,
    ...toDoLines(year.rows),
    heading(words.duties),
    note(words.legend(LEGEND.map((status) => [gridWords.signs[status], gridWords.statuses[status]]))),
    ...year.rows.map(dutyLine),
    ...explainedLines(year.rows),
  ];
  const first = HEADER_ROWS;
  const lastRow = first + lines.length - 1;
  const chartTop = first + 1 + totals.length;
  return [
    sheet.add(),
    ...sheet.columnWidths(WIDTHS),
    sheet.values("A1", [[words.title(year.year)]]),
    sheet.merge(across(1)),
    sheet.format(across(1), {
      font: { name: SONG, size: 15, bold: true },
      horizontal: "center",
      vertical: "center",
    }),
    sheet.rowHeight(1, 1, TITLE_HEIGHT),
    sheet.values("A2", [[words.asOf(dayWords(asOf))]]),
    sheet.merge(across(2)),
    sheet.format(across(2), {
      font: { name: FANG_SONG, size: TABLE_TEXT_SIZE },
      horizontal: "right",
      vertical: "center",
    }),
    sheet.rowHeight(2, 2, ROW_HEIGHT),
    sheet.values(
      across(first, lastRow),
      lines.map(({ values }) => values),
    ),
    ...styleRuns(lines).flatMap(({ kind, from, to }) => styled(sheet, kind, first + from, first + to)),
    ...lines.flatMap(({ merges }, index) =>
      merges.map(([left, right]) => sheet.merge(at(first + index, left, right))),
    ),
    ...lines.flatMap(({ fills }, index) =>
      fills.map(([left, right, fill]) => sheet.format(at(first + index, left, right), { fill })),
    ),
    ...sheet.rowHeights(
      first,
      lines.map(({ height }) => height),
    ),
    {
      kind: "add-chart",
      worksheet,
      name: words.name(year.year),
      title: words.chart(year.year),
      categories: at(HEADER_ROWS, FIRST_MONTH, LAST),
      series: TOTALS.flatMap(({ of, field }, index) =>
        field === "lacking"
          ? []
          : [
              {
                name: words[field](words[of]),
                values: at(first + 1 + index, FIRST_MONTH, LAST),
                color: LIGHT_AND_DARK[of][field],
              },
            ],
      ),
      valueStep: Math.max(1, Math.ceil(greatest(year) / 6)),
      range: across(chartTop, chartTop + CHART_ROWS - 1),
    },
    sheet.page({
      ...A4_LANDSCAPE,
      printArea: across(1, lastRow),
      titleRows: { first: 0, last: HEADER_ROWS - 1 },
      footer: PAGE_NUMBER_FOOTER,
    }),
    sheet.freezeRows(HEADER_ROWS),
  ];
}

const TITLE_HEIGHT = 32;
const LEGEND = ["met", "missing", "pending", "not-assessable", "none"] as const;
const TOTALS = (["inspections", "meetings"] as const).flatMap((of) =>
  (["found", "owed", "lacking"] as const).map((field) => ({ of, field })),
);

/** A1 address of columns in a row, by Excel's number of it; both ends included. */
const at = (row: number, left: number, right: number): string =>
  rangeAddress({ top: row - 1, left, bottom: row - 1, right });
const across = (firstRow: number, lastRow = firstRow): string =>
  rangeAddress({ top: firstRow - 1, left: 0, bottom: lastRow - 1, right: LAST } satisfies CellRange);

/** Values from the first column on, the rest empty. */
const filled = (...values: readonly CellValue[]): CellValue[] =>
  WIDTHS.map((_, column) => values[column] ?? "");
const months = (say: (month: number) => CellValue): CellValue[] =>
  Array.from({ length: 12 }, (_, index) => say(index + 1));

const PLAIN = { merges: [], fills: [], height: ROW_HEIGHT } as const;

const blank = (): Line => ({ ...PLAIN, kind: "blank", values: filled() });
const header = (): Line => ({
  ...PLAIN,
  kind: "header",
  values: filled(words.owner, words.duty, ...months(words.month)),
});
const heading = (text: string): Line => ({
  ...PLAIN,
  kind: "heading",
  values: filled(text),
  merges: [[OWNER, LAST]],
});
const note = (text: string): Line => ({ ...heading(text), kind: "note" });

/** One duty of one owner: a cell a period, as wide as its months. */
function dutyLine({ owner, source, cells }: DutyRow): Line {
  const text = `${obligationWords(source, "zh-CN")}\n${words.basis(basisWords([source.basis]))}`;
  const wide = 12 / cells.length;
  const spans = cells.map((cell, index) => {
    const left = FIRST_MONTH + index * wide;
    return { cell, left, right: left + wide - 1 };
  });
  const values = filled(owner, text);
  for (const { cell, left } of spans) values[left] = cellText(cell);
  return {
    kind: "duty",
    values,
    height: textHeight([
      [owner, [OWNER]],
      [text, [DUTY]],
    ]),
    merges: wide === 1 ? [] : spans.map(({ left, right }) => [left, right] as const),
    fills: fillRuns(spans),
  };
}

function cellText({ status, found, required, duty }: DutyCell): string {
  const sign = gridWords.signs[status ?? "none"];
  if (status === null || required === 0) return sign;
  const counts = words.cell(sign, gridWords.counts(found, required));
  return duty !== null && isExplained(duty) ? `${counts}\n${words.explained}` : counts;
}

/** Neighbours of one status are filled together. */
function fillRuns(
  spans: readonly { readonly cell: DutyCell; readonly left: number; readonly right: number }[],
): Line["fills"] {
  const runs: [number, number, string][] = [];
  for (const { cell, left, right } of spans) {
    const fill = cell.status === null ? null : FILLS[cell.status];
    if (fill === null) continue;
    const last = runs.at(-1);
    if (last?.[1] === left - 1 && last[2] === fill) last[1] = right;
    else runs.push([left, right, fill]);
  }
  return runs;
}

/** What is still owed in the periods under way, soonest first, with the days left. */
function toDoLines(rows: readonly DutyRow[]): Line[] {
  const pending = rows.flatMap(({ cells }) =>
    cells.flatMap(({ duty, forecast }) => (duty === null || forecast === null ? [] : { duty, forecast })),
  );
  if (pending.length === 0) return [];
  const soonest = [...pending].sort((one, other) => (one.forecast.lastDay < other.forecast.lastDay ? -1 : 1));
  return [
    heading(words.toDo),
    ...soonest.map(({ duty, forecast }) => owedLine(duty, describeForecast(forecast, "zh-CN"))),
  ];
}

/** What was said of the duties that were missed. */
function explainedLines(rows: readonly DutyRow[]): Line[] {
  const lines = rows.flatMap(({ cells }) =>
    cells.flatMap(({ duty }) =>
      duty?.explanation === undefined ? [] : [owedLine(duty, describeExplanation(duty.explanation, "zh-CN"))],
    ),
  );
  return lines.length === 0 ? [] : [heading(words.explanations), ...lines];
}

const PERIOD_RIGHT = FIRST_MONTH + 1;

function owedLine({ owner, source, period, window }: Duty, left: string): Line {
  const when = dutyPeriodWords(period, window?.by);
  const duty = obligationWords(source, "zh-CN");
  const values = filled(owner, duty, when);
  values[PERIOD_RIGHT + 1] = left;
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    kind: "owed",
    values,
    height: textHeight([
      [owner, [OWNER]],
      [duty, [DUTY]],
      [when, range(FIRST_MONTH, PERIOD_RIGHT)],
      [left, range(PERIOD_RIGHT + 1, LAST)],
    ]),
    merges: [
      [FIRST_MONTH, PERIOD_RIGHT],
      [PERIOD_RIGHT + 1, LAST],
    ],
    fills: [],
  };
}

/** What all owners together have, owe or lack of a kind in each month. */
function totalLine(year: DutyYear, { of, field }: (typeof TOTALS)[number]): Line {
  return {
    ...PLAIN,
    kind: "total",
    values: filled(words[field](words[of]), "", ...year.months.map((month) => month[of][field])),
    merges: [[OWNER, DUTY]],
  };
}

function greatest({ months: totals }: DutyYear): number {
  const both = ({ found, owed }: Total) => Math.max(found, owed);
  return Math.max(0, ...totals.flatMap(({ inspections, meetings }) => [both(inspections), both(meetings)]));
}

/** Tall enough for each text in its columns. */
function textHeight(texts: readonly (readonly [text: string, columns: readonly number[]])[]): number {
  const lines = texts.map(([text, columns]) =>
    lineCount(
      text,
      columns.map((column) => WIDTHS[column] ?? 1),
      TABLE_TEXT_SIZE,
    ),
  );
  return Math.max(ROW_HEIGHT, heightOfLines(Math.max(...lines), TABLE_TEXT_SIZE));
}

/** Neighbouring rows of one kind are formatted together. */
function styleRuns(lines: readonly Line[]): { kind: Line["kind"]; from: number; to: number }[] {
  const runs: { kind: Line["kind"]; from: number; to: number }[] = [];
  lines.forEach(({ kind }, index) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.to = index;
    else runs.push({ kind, from: index, to: index });
  });
  return runs;
}

function styled(
  sheet: ReturnType<typeof onWorksheet>,
  kind: Line["kind"],
  from: number,
  to: number,
): PlanOperation[] {
  if (kind === "blank") return [];
  const rows = across(from, to);
  const columns = (left: number, right: number) =>
    rangeAddress({ top: from - 1, left, bottom: to - 1, right });
  const text = { font: { name: FANG_SONG, size: TABLE_TEXT_SIZE }, vertical: "center", wrap: true } as const;
  const table = { ...text, horizontal: "left", borders: "thin" } as const;
  switch (kind) {
    case "header":
      return [
        sheet.format(rows, {
          ...table,
          font: { name: SONG, size: TABLE_TEXT_SIZE, bold: true },
          fill: "#EDEDED",
          horizontal: "center",
        }),
      ];
    case "heading":
      return [
        sheet.format(rows, {
          ...text,
          font: { name: SONG, size: TABLE_TEXT_SIZE, bold: true },
          horizontal: "left",
        }),
      ];
    case "note":
      return [sheet.format(rows, { ...text, horizontal: "left" })];
    case "owed":
      return [sheet.format(rows, table)];
    case "duty":
    case "total":
      return [sheet.format(rows, table), sheet.format(columns(FIRST_MONTH, LAST), { horizontal: "center" })];
  }
}
