/** A leader's ledger of a year as its keeper means it: what stands where is decided later, by a layout. */
import type { Filing } from "../../../src/ledger/decisions";
import type { Column } from "../../../src/ledger/ledger";
import type { Paper } from "../../../src/workbook/port";
import {
  type CellLiteral,
  type CoverLiteral,
  day as dateCell,
  type WorksheetLiteral,
} from "../../check/ledger-fixtures";
import {
  type Act,
  COUNTED_DUTIES,
  type CountedDuty,
  type DutyPeriod,
  type Holder,
  isOwed,
  periodsOf,
  serves,
} from "./owed";
import type { Random } from "./random";
import { type Speech, type Wording, wordingOf } from "./wording";

export interface Row {
  serial: CellLiteral;
  time: CellLiteral;
  /** `2022-03-04`; null where nobody can read one. */
  day: string | null;
  content: string | null;
  /** What the content says was done for work safety; null for what counts as nothing. */
  act: Act | null;
  people: string | null;
}

export interface MonthTable {
  /** 1 to 12. */
  readonly month: number;
  sheet: string;
  title: string;
  rows: Row[];
  /** Rows with a number and nothing else below the last. */
  numbered: number;
  signature: boolean;
  without: readonly Column[];
  paper: Paper | null;
  /** What its own cover says, in layouts that have one above each table. */
  ownCover: CoverLiteral;
}

export interface Book {
  readonly year: number;
  readonly asOf: string;
  readonly speech: Speech;
  readonly wording: Wording;
  /** As cover and profile tell it. */
  holder: Holder;
  /** Whether anything tells the place. */
  isPlaced: boolean;
  cover: CoverLiteral | null;
  tables: MonthTable[];
  /** Months that two places of a table claim: no duty of theirs is judged. */
  readonly disputed: Set<string>;
  readonly profile: {
    region?: string;
    level?: string;
    organ?: string;
    allLedgersOfOrgan?: boolean;
    filing?: { day: number; to: string };
  };
  filed: Filing[];
  /** A month that was sealed, and the tables as they were then. */
  sealed: { readonly month: string; readonly tables: MonthTable[] } | null;
  readonly otherSheets: WorksheetLiteral[];
}

export const LEADER = "张某";

const two = (number: number): string => String(number).padStart(2, "0");
export const monthOf = (year: number, month: number): string => `${String(year)}-${two(month)}`;

/** Mondays to Fridays of a month. */
export function weekdays(year: number, month: number): string[] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: days }, (_, index) => `${monthOf(year, month)}-${two(index + 1)}`).filter(
    (name) => ![0, 6].includes(new Date(`${name}T00:00:00Z`).getUTCDay()),
  );
}

/** `2022-03-04` → `2022年3月4日`. */
export function formal(name: string): string {
  const [year = 0, month = 0, date = 0] = name.split("-").map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}

/** Days since 1899-12-30, as Excel counts them. */
export const serialOf = (name: string): number => Date.parse(`${name}T00:00:00Z`) / 86_400_000 + 25_569;

export function newRow(serial: number, day: string, act: Act | null, content: string, random: Random): Row {
  const time = random.chance(50) ? formal(day) : dateCell(serialOf(day));
  return { serial, time, day, content, act, people: "王某、赵某" };
}

const FILLER: Act = { kind: "meeting", role: "attend", meeting: "other" };

/** Meetings that such a body holds or attends itself. */
const MEETINGS: Readonly<Record<string, readonly string[]>> = {
  department: ["department", "committee-plenary", "special", "other"],
  town: ["party-committee", "special", "committee-plenary", "other"],
};

/** Some act that serves the duty, as this body may do it. */
function actFor(duty: CountedDuty, organ: string, random: Random): Act {
  const kinds = duty.kinds.flatMap((kind): Act[] => {
    if (kind !== "meeting") {
      return (["lead", "attend"] as const).map((role) => ({ kind, role, meeting: null }));
    }
    const known = MEETINGS[organ];
    return [...(duty.meetings ?? ["other"]), ...duty.meetingsIfLed]
      .filter((meeting) => known === undefined || known.includes(meeting))
      .flatMap((meeting) => (["lead", "lead", "attend"] as const).map((role) => ({ kind, role, meeting })));
  });
  // A video meeting is held elsewhere: a leader takes part.
  const possible = kinds.filter(
    (act) => serves(act, duty) && !(act.meeting === "video" && act.role === "lead"),
  );
  return random.pick(possible);
}

/** The acts of a year, by month, that meet every duty of the holder exactly, and what else was attended. */
function actsOf(holder: Holder, year: number, random: Random): Act[][] {
  const months = Array.from({ length: 12 }, (): Act[] => []);
  for (const duty of COUNTED_DUTIES.filter((each) => each.window === null && isOwed(each, holder))) {
    for (const period of periodsOf(duty, year)) {
      const numbers = period.months.map((month) => Number(month.slice(5)));
      const done = () =>
        numbers.reduce(
          (sum, number) => sum + (months[number - 1] ?? []).filter((act) => serves(act, duty)).length,
          0,
        );
      while (done() < duty.atLeast)
        months[random.pick(numbers) - 1]?.push(actFor(duty, holder.organ, random));
    }
  }
  return months.map((acts) => {
    const all = [...acts, ...Array.from({ length: random.between(1, 2) }, () => FILLER)];
    while (all.length < 4) all.push(FILLER);
    return random.some(all, all.length);
  });
}

/** What is owed once in a year, on days on which it counts. */
function actsByDay(holder: Holder, year: number, random: Random): { day: string; act: Act }[] {
  return COUNTED_DUTIES.filter((each) => each.window !== null && isOwed(each, holder)).flatMap((duty) =>
    periodsOf(duty, year).flatMap(({ months, first, last }) => {
      const days = months
        .filter((month) => month.startsWith(String(year)))
        .flatMap((month) => weekdays(year, Number(month.slice(5))))
        .filter((day) => day >= first && day <= last);
      return random.some(days, duty.atLeast).map((day) => ({ day, act: actFor(duty, holder.organ, random) }));
    }),
  );
}

const PLACES: Readonly<Record<string, Readonly<Record<string, readonly [name: string, self: string]>>>> = {
  shanxi: { province: ["山西省", "省"], city: ["太原市", "市"], county: ["临汾市洪洞县", "县"] },
  jinzhong: { city: ["晋中市", "市"], county: ["祁县", "县"] },
  shuozhou: { city: ["朔州市", "市"], county: ["应县", "县"] },
  jincheng: { city: ["晋城市", "市"], county: ["沁水县", "县"] },
  huiji: { county: ["郑州市惠济区", "区"], town: ["郑州市惠济区古荥镇", "镇"] },
};

/** Where leaders keep such ledgers: the regions, and the levels of each. */
export const REGION_LEVELS: readonly (readonly [region: string, level: string])[] = Object.entries(
  PLACES,
).flatMap(([region, levels]) => Object.keys(levels).map((level) => [region, level] as const));

interface Office {
  readonly unit: string;
  readonly position: string;
  readonly speech: Speech;
  /** Whether unit and position say which organ it is. */
  readonly isPlain: boolean;
}

function officeOf({ region, level, organ, post }: Holder): Office {
  const [place, self] = PLACES[region]?.[level] ?? ["", ""];
  const rank = (principal: string, deputy: string, member: string): string =>
    post === "principal" ? principal : post === "deputy" ? deputy : member;
  const hall = level === "province" ? "厅" : "局";
  switch (organ) {
    case "government":
      return {
        unit: `${place}人民政府办公${hall === "厅" ? "厅" : "室"}`,
        position: rank(`${self}长`, `副${self}长`, `${self}政府党组成员`),
        speech: { self, organ },
        isPlain: post !== "member" && level !== "town",
      };
    case "party":
      return {
        unit: `中共${place}委办公室`,
        position: rank(`${self}委书记`, `${self}委副书记`, `${self}委常委`),
        speech: { self, organ },
        isPlain: level !== "town",
      };
    case "town":
      return {
        unit: `${place}人民政府`,
        position: rank(`${self}长`, `副${self}长`, `${self}党委委员`),
        speech: { self, organ },
        isPlain: true,
      };
    default:
      return {
        unit: `${place}应急管理${hall}`,
        position: rank(`党组书记、${hall}长`, `党组成员、副${hall}长`, "党组成员"),
        speech: { self: "局", organ },
        isPlain: true,
      };
  }
}

export interface BookSetting {
  readonly holder: Holder;
  readonly year: number;
  /** Today; the first of June of the next year unless told otherwise. */
  readonly asOf?: string;
  /** The months there are tables for; all unless told otherwise. */
  readonly lastMonth?: number;
  /** Whether the workbook answers for its organ too. */
  readonly isWholeOrgan: boolean;
}

/** A ledger without any fault, every duty met. */
export function cleanBook(
  { holder, year, asOf, lastMonth = 12, isWholeOrgan }: BookSetting,
  random: Random,
): Book {
  const { unit, position, speech, isPlain } = officeOf(holder);
  const wording = wordingOf(speech, random);
  const usesProfile = !isPlain || random.chance(25);
  const sectors =
    holder.post === "principal"
      ? ""
      : holder.inChargeOfSafety
        ? "安全生产综合监管"
        : random.pick(["非煤矿山", "教育、文旅"]);
  const cover: CoverLiteral = {
    leader: LEADER,
    position,
    sectors,
    period: `${String(year)}年1月至${String(lastMonth)}月`,
    unit,
    recorder: "李某",
  };
  const acts = actsOf(holder, year, random);
  const byDay = actsByDay(holder, year, random);
  const tables = acts.slice(0, lastMonth).map((of, index): MonthTable => {
    const month = index + 1;
    const dated = byDay.filter(({ day }) => day.startsWith(monthOf(year, month)));
    const free = weekdays(year, month).filter((each) => dated.every(({ day }) => day !== each));
    const days = random.some(free, of.length);
    const all = [...of.map((act, row) => ({ day: days[row] ?? "", act })), ...dated].sort((one, other) =>
      one.day < other.day ? -1 : 1,
    );
    return {
      month,
      sheet: `${String(month)}月`,
      title: `安全生产党政同责一岗双责履职统计表（${String(year)}年${String(month)}月）`,
      rows: all.map(({ day, act }, row) => newRow(row + 1, day, act, wording.of(act), random)),
      numbered: random.pick([0, 0, 3]),
      signature: true,
      without: [],
      paper: random.pick([null, "A4"]),
      ownCover: { ...cover, period: `${String(year)}年${String(month)}月` },
    };
  });
  const { region, level, organ } = holder;
  return {
    year,
    asOf: asOf ?? `${String(year + 1)}-06-01`,
    speech,
    wording,
    holder,
    isPlaced: true,
    cover,
    tables,
    disputed: new Set(),
    profile: { ...(usesProfile ? { region, level, organ } : {}), allLedgersOfOrgan: isWholeOrgan },
    filed: [],
    sealed: null,
    otherSheets: [],
  };
}

/** Another act in the row, said in other words; the day stays. */
export function reword(book: Book, row: Row, act: Act): void {
  row.act = act;
  row.content = book.wording.of(act);
}

/** A row that now tells of a plan. */
export interface PlannedRow {
  readonly table: MonthTable;
  readonly index: number;
}

/**
 * Takes acts out of a period until the duty is short by one: other things stand there, or the same was merely attended,
 * or planned (those rows are given back). Null where the duty never was met.
 */
export function fallShort(
  book: Book,
  duty: CountedDuty,
  { first, last }: DutyPeriod,
  random: Random,
): readonly PlannedRow[] | null {
  const serving = book.tables
    .flatMap((table) => table.rows.map((row, index) => ({ table, row, index })))
    .filter(({ row }) => row.day !== null && row.day >= first && row.day <= last)
    .filter(({ row }) => row.act !== null && serves(row.act, duty));
  if (serving.length < duty.atLeast) return null;
  const short = random.some(serving, serving.length - duty.atLeast + 1);
  return short.flatMap(({ table, row, index }) => {
    const attended = row.act === null ? FILLER : ({ ...row.act, role: "attend" } as const);
    if (!serves(attended, duty) && random.chance(50)) {
      reword(book, row, attended);
      return [];
    }
    if (random.chance(70)) {
      reword(book, row, FILLER);
      return [];
    }
    row.content = book.wording.notDone("planned");
    row.act = null;
    return [{ table, index }];
  });
}

export interface MissedDuty {
  readonly owner: string;
  readonly period: string;
  /** The deadline of what is owed once. */
  readonly by: string | undefined;
  readonly lastMonth: number;
  readonly obligations: readonly string[];
}

/** What the ledger leaves short, by owner and period, by the letter of the contract. */
export function missedDuties(book: Book): MissedDuty[] {
  const { cover, holder, tables, asOf, year, disputed } = book;
  if (!book.isPlaced) return [];
  const isBroken = ({ without }: MonthTable) => without.includes("time") || without.includes("content");
  const seen = new Set<string>();
  const done = tables
    .filter((table) => !isBroken(table))
    .flatMap(({ rows }) => rows)
    .filter(({ day, content }) => {
      if (day === null || content === null || day > asOf) return false;
      const act = `${day} ${content}`;
      return !seen.has(act) && seen.add(act).size > 0;
    });
  const missed = new Map<string, MissedDuty & { obligations: string[] }>();
  for (const duty of COUNTED_DUTIES.filter((each) => isOwed(each, holder))) {
    if (duty.ownerKind === "organ" && book.profile.allLedgersOfOrgan !== true) continue;
    const owner =
      duty.ownerKind === "organ" ? (cover?.unit ?? "") : (cover?.leader ?? "") || (cover?.position ?? "");
    for (const { name, months, first, last } of periodsOf(duty, year)) {
      const tablesOf = (month: string) => tables.filter((table) => monthOf(year, table.month) === month);
      const count = done.filter(
        ({ day, act }) => act !== null && serves(act, duty) && (day ?? "") >= first && (day ?? "") <= last,
      ).length;
      const isOpen = last >= asOf;
      const hasGap = months.some((month) => tablesOf(month).length === 0);
      const saysNothing = months.flatMap(tablesOf).every(({ rows }) => rows.length === 0);
      const isInDoubt = months.some((month) => disputed.has(month) || tablesOf(month).some(isBroken));
      if (count >= duty.atLeast || isOpen || hasGap || saysNothing || isInDoubt) continue;
      const by = duty.window?.[1];
      const key = `${owner} ${duty.ownerKind} ${name} ${by ?? ""}`;
      const known = missed.get(key) ?? {
        owner,
        period: name,
        by,
        lastMonth: Number(last.slice(5, 7)),
        obligations: [],
      };
      known.obligations.push(duty.id);
      missed.set(key, known);
    }
  }
  return [...missed.values()];
}
