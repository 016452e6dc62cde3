/** The duties of a check as tables: a year, whose duty by which period, and what each month shows. Pure data. */
import type { Obligation } from "../rulebook/rulebook";
import {
  kindOf,
  monthOfDay,
  type MonthName,
  monthsOf,
  type Period,
  periodsWithin,
} from "../rulebook/periods";
import { spanOf } from "./duties/span";
import type { Duty, DutyStatus, Forecast, NotAssessableReason, WorkbookCheck } from "./report";

/** One year: counted duties as rows, those that no ledger shows apart. */
export interface DutyYear {
  /** `2022`. */
  readonly year: Period;
  /** By owner in the order of the ledgers, then by obligation in the order of the rulebook. */
  readonly rows: readonly DutyRow[];
  readonly listed: readonly ListedDuty[];
  /** January to December. */
  readonly months: readonly MonthTotals[];
}

/** A duty of one owner through a year: one cell a period, 12, 4, 2 or 1 of them by `source.period`; 1 of what is owed once. */
export interface DutyRow {
  readonly owner: string;
  readonly ownerKind: Duty["ownerKind"];
  /** The obligation, for the sentences about it. */
  readonly source: Obligation;
  readonly cells: readonly DutyCell[];
}

export interface DutyCell {
  /** `2022-03`, `2022-Q1`, `2022-H1` or `2022`. */
  readonly period: Period;
  /** The months it spans, of which a year's table has twelve columns. */
  readonly months: readonly MonthName[];
  readonly found: number;
  readonly required: number;
  /** Null where nothing is owed, or the workbook has no table of the period. */
  readonly status: DutyStatus | null;
  readonly reason: NotAssessableReason | null;
  readonly evidence: Duty["evidence"];
  readonly nearMisses: Duty["nearMisses"];
  readonly forecast: Forecast | null;
  /** The duty itself, for the sentences about it. */
  readonly duty: Duty | null;
}

/** A duty that no ledger shows (`not-countable`). */
export interface ListedDuty {
  readonly owner: string;
  readonly ownerKind: Duty["ownerKind"];
  readonly duty: Duty;
}

/** What counted in a month against what was owed in it. */
export interface MonthTotals {
  readonly month: MonthName;
  readonly inspections: Total;
  readonly meetings: Total;
}

/** Of all owners together; a surplus of one does not make up for what another lacks. */
export interface Total {
  /** Rows of the month that count towards such a duty, each once for its owner. */
  readonly found: number;
  /**
   * For each owner the greatest number that one duty asks, for the same rows may serve several. What is asked by the
   * quarter, half-year or year is owed in its last month, what is asked once in that of its deadline, less what earlier
   * months have shown.
   */
  readonly owed: number;
  /** How many of those owed are not found. */
  readonly lacking: number;
}

/** The duties of a check, year by year, the earliest first. */
export function dutyGrid({ duties }: Pick<WorkbookCheck, "duties">): DutyYear[] {
  const years = [...new Set(duties.map(({ period }) => yearText(period)))].sort();
  return years.map((year) => {
    const ofYear = duties.filter(({ period }) => yearText(period) === year);
    const counted = ofYear.filter(({ source }) => source.assessable === "from-ledger");
    return {
      year,
      rows: dutyRows(year, counted),
      listed: ofYear
        .filter((duty) => !counted.includes(duty))
        .map((duty) => ({ owner: duty.owner, ownerKind: duty.ownerKind, duty })),
      months: monthsOf(year).map((month) => ({
        month,
        inspections: totalOf(month, counted, "inspection"),
        meetings: totalOf(month, counted, "meeting"),
      })),
    };
  });
}

const yearText = (period: Period): Period => period.slice(0, 4);
const ownerOf = ({ owner, ownerKind }: Duty): string => JSON.stringify([ownerKind, owner]);

/** By a key, in the order in which the keys first come. */
function grouped(duties: readonly Duty[], keyOf: (duty: Duty) => string): (readonly [Duty, ...Duty[]])[] {
  const groups = new Map<string, [Duty, ...Duty[]]>();
  for (const duty of duties) {
    const group = groups.get(keyOf(duty));
    if (group === undefined) groups.set(keyOf(duty), [duty]);
    else group.push(duty);
  }
  return [...groups.values()];
}

/** Two organs of one unit may owe the same duty under the unit's name: each has its own row. */
function rowKeys(duties: readonly Duty[]): (duty: Duty) => string {
  const rows = new Map<Duty, number>();
  const seen = new Map<string, number>();
  for (const duty of duties) {
    const cell = JSON.stringify([duty.obligation, duty.period]);
    const before = seen.get(cell) ?? 0;
    rows.set(duty, before);
    seen.set(cell, before + 1);
  }
  return (duty) => JSON.stringify([duty.obligation, rows.get(duty)]);
}

function dutyRows(year: Period, duties: readonly Duty[]): DutyRow[] {
  return grouped(duties, ownerOf).flatMap((own) =>
    grouped(own, rowKeys(own)).map((group): DutyRow => {
      const [{ owner, ownerKind, source, period }] = group;
      return {
        owner,
        ownerKind,
        source,
        cells: periodsWithin(year, kindOf(period)).map((name) =>
          cellOf(name, group.find((duty) => duty.period === name) ?? null),
        ),
      };
    }),
  );
}

function cellOf(period: Period, duty: Duty | null): DutyCell {
  return {
    period,
    months: monthsOf(period),
    found: duty?.done ?? 0,
    required: duty?.required ?? 0,
    status: duty?.status ?? null,
    reason: duty?.reason ?? null,
    evidence: duty?.evidence ?? [],
    nearMisses: duty?.nearMisses ?? [],
    forecast: duty?.forecast ?? null,
    duty,
  };
}

/** What one kind of activity shows in a month. */
function totalOf(month: MonthName, duties: readonly Duty[], kind: "inspection" | "meeting"): Total {
  const such = duties.filter(({ source }) => source.counts?.kinds.includes(kind) === true);
  const owners = grouped(such, ownerOf).map((own) => {
    const rows = own.flatMap(({ evidence }) => evidence.filter(({ day }) => monthOfDay(day) === month));
    const found = new Set(rows.map(({ worksheet, address }) => JSON.stringify([worksheet, address]))).size;
    const owed = Math.max(0, ...own.map((duty) => owedIn(month, duty)));
    return { found, owed, lacking: Math.max(0, owed - found) };
  });
  const sum = (field: keyof Total) => owners.reduce((all, total) => all + total[field], 0);
  return { found: sum("found"), owed: sum("owed"), lacking: sum("lacking") };
}

/** What a duty asks of a month, if it is the last of its period. */
function owedIn(month: MonthName, duty: Duty): number {
  const { required, evidence } = duty;
  if (spanOf(duty).months.at(-1) !== month) return 0;
  return Math.max(0, required - evidence.filter(({ day }) => monthOfDay(day) < month).length);
}
