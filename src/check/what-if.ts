/** The same workbook judged by another year's notices, as of another place or level, or with a further notice. Pure. */
import { RULEBOOK } from "../rulebook";
import { addMonths, monthOfDay, type Period, yearOf } from "../rulebook/periods";
import { appliesAt } from "../rulebook/questions";
import { isCounted, isOwedOnce, type Obligation, type Rulebook } from "../rulebook/rulebook";
import type { Level, RegionId } from "../rulebook/terms";
import type { WorkbookSnapshot } from "../workbook/port";
import { lastDayOfMonth } from "./calendar";
import { type CheckOptions, checkWorkbook } from "./engine";
import type { Duty, DutyStatus, WorkbookCheck } from "./report";

/** What is to be otherwise; what is left out stays as it is. */
export interface Alternative {
  /** Every year of the workbook is judged by the notices that were in force in this one, month by month. */
  readonly year?: number;
  readonly region?: RegionId;
  readonly level?: Level;
  readonly rulebook?: Rulebook;
}

/** A duty on one side, and what stands for it on the other. */
export interface DutyChange {
  readonly duty: Duty;
  /**
   * The status there of the strictest duty of the same matter, owner and period; null where none is owed. Of a duty that
   * can no longer be judged, the gravest status of its year.
   */
  readonly otherwise: DutyStatus | null;
}

/** Some changes, and how many they concern. */
export interface ChangeList {
  readonly changes: readonly DutyChange[];
  readonly leaders: number;
  readonly organs: number;
}

export interface WhatIf {
  readonly status: WorkbookCheck["status"];
  /** The alternative is what holds already: there was nothing to compare. */
  readonly isPresent: boolean;
  /** A year was asked for of which no yearly notice applies to any ledger here. */
  readonly isYearWithoutNotice: boolean;
  /** Counted duties by status. */
  readonly before: Readonly<Record<DutyStatus, number>>;
  readonly after: Readonly<Record<DutyStatus, number>>;
  /** Missing then; now no duty of the same matter, owner and period that asks as much is. */
  readonly newlyMissing: ChangeList;
  /** Missing now; then no duty of the same matter, owner and period is. */
  readonly noLongerMissing: ChangeList;
  /** Could be judged now; then duties of the same matter and owner stand in its year, and none can be. */
  readonly newlyNotAssessable: ChangeList;
}

/** Judges the workbook as it is and by the alternative, and tells the difference in its duties. */
export function whatIf(snapshot: WorkbookSnapshot, options: CheckOptions, alternative: Alternative): WhatIf {
  const now = checkWorkbook(snapshot, options, []);
  const { rulebook = options.rulebook ?? RULEBOOK, region, level, year } = alternative;
  const profile = {
    ...options.profile,
    ...(region === undefined ? {} : { region }),
    ...(level === undefined ? {} : { level }),
  };
  const asked = { ...options, profile, rulebook };
  const then = checkWorkbook(snapshot, asked, []);
  const duties = year === undefined ? then.duties : dutiesOfYear(snapshot, asked, then, year, rulebook);
  return {
    status: now.status,
    isPresent: isPresent(now, then, alternative, options),
    isYearWithoutNotice: year !== undefined && !hasNotice(rulebook, then, year),
    before: countsOf(now.duties),
    after: countsOf(duties),
    ...differences(now.duties, duties),
  };
}

/** Whether everything that was to be otherwise is so already. */
function isPresent(
  now: WorkbookCheck,
  then: WorkbookCheck,
  { year, rulebook }: Alternative,
  options: CheckOptions,
): boolean {
  const where = ({ ledgers }: WorkbookCheck) =>
    JSON.stringify(ledgers.map(({ region, level }) => [region, level]));
  const years = now.ledgers.flatMap(({ period }) => period ?? []).map(yearOf);
  return (
    where(now) === where(then) &&
    (rulebook === undefined || asksTheSame(rulebook, options.rulebook ?? RULEBOOK)) &&
    (year === undefined || years.every((own) => own === year))
  );
}

function asksTheSame(one: Rulebook, other: Rulebook): boolean {
  return JSON.stringify(one.obligations) === JSON.stringify(other.obligations);
}

function hasNotice({ documents }: Rulebook, { ledgers }: WorkbookCheck, year: number): boolean {
  const regions = new Set(ledgers.flatMap(({ region }) => region ?? []));
  return documents.some(
    (document) =>
      document.annual &&
      document.year === year &&
      [...regions].some((region) => appliesAt(document.region, region)),
  );
}

/** Each year of the workbook by the notices of another: all of them are moved by the years between, the one as the other. */
function dutiesOfYear(
  snapshot: WorkbookSnapshot,
  asked: CheckOptions,
  then: WorkbookCheck,
  year: number,
  rulebook: Rulebook,
): Duty[] {
  const own = new Set(then.ledgers.flatMap(({ period }) => period ?? []).map(yearOf));
  for (const { period } of then.duties) own.add(yearOf(period));
  return [...own].sort().flatMap((bookYear) => {
    const years = bookYear - year;
    const moved = movedBy(years, rulebook);
    const { duties } = checkWorkbook(snapshot, { ...asked, rulebook: moved }, []);
    const original = new Map(rulebook.obligations.map((obligation) => [obligation.id, obligation]));
    return duties
      .filter(({ period }) => yearOf(period) === bookYear)
      .map((duty) => ({ ...duty, source: asIssued(duty.source, original.get(duty.obligation), years) }));
  });
}

function movedBy(years: number, rulebook: Rulebook): Rulebook {
  const move = (month: string): string => addMonths(month, years * 12);
  // 29 February becomes the 28th where the year has none.
  const moveDay = (day: string): string => {
    const last = lastDayOfMonth(move(monthOfDay(day)));
    return last.slice(8) < day.slice(8) ? last : `${move(monthOfDay(day))}${day.slice(7)}`;
  };
  return {
    ...rulebook,
    obligations: rulebook.obligations.map((obligation): Obligation => {
      if (obligation.inForce === null) return obligation;
      const { from, to } = obligation.inForce;
      const inForce = { from: move(from), to: to === null ? null : move(to) };
      if (!isOwedOnce(obligation)) return { ...obligation, inForce };
      const { window } = obligation;
      return { ...obligation, inForce, window: { from: moveDay(window.from), by: moveDay(window.by) } };
    }),
  };
}

/** The obligation with its own time; an office's own duty was not moved. */
function asIssued(moved: Obligation, original: Obligation | undefined, years: number): Obligation {
  if (original === undefined) return moved;
  const { inForce } = original;
  if (isOwedOnce(moved) && isOwedOnce(original)) return { ...moved, inForce, window: original.window };
  return moved.carriedFrom === null
    ? { ...moved, inForce }
    : { ...moved, inForce, carriedFrom: moved.carriedFrom - years };
}

function countsOf(duties: readonly Duty[]): Record<DutyStatus, number> {
  const counts = { met: 0, missing: 0, pending: 0, "not-assessable": 0 };
  for (const { status, source } of duties) if (isCounted(source)) counts[status]++;
  return counts;
}

/** What a duty is about, whatever notice asks it: its matter, else itself. */
const matterOf = ({ owner, ownerKind, source }: Duty): string =>
  JSON.stringify([owner, ownerKind, source.matter ?? source.id]);
const yearText = (period: Period): string => period.slice(0, 4);
const inPeriod = (duty: Duty): string => JSON.stringify([matterOf(duty), duty.period]);
const inYear = (duty: Duty): string => JSON.stringify([matterOf(duty), yearText(duty.period)]);

function differences(
  now: readonly Duty[],
  then: readonly Duty[],
): Pick<WhatIf, "newlyMissing" | "noLongerMissing" | "newlyNotAssessable"> {
  const missing = (duties: readonly Duty[]) => duties.filter(({ status }) => status === "missing");
  const judged = (duties: readonly Duty[]) => duties.filter(({ status }) => status !== "not-assessable");
  const missed = strictest(missing(now), inPeriod);
  const stillMissed = strictest(missing(then), inPeriod);
  const judgedNow = strictest(judged(now), inYear);
  const judgedThen = strictest(judged(then), inYear);
  return {
    newlyMissing: listOf(
      missing(then).filter((duty) => duty.required > (missed.get(inPeriod(duty))?.required ?? 0)),
      strictest(now, inPeriod),
      inPeriod,
    ),
    noLongerMissing: listOf(
      missing(now).filter((duty) => !stillMissed.has(inPeriod(duty))),
      strictest(then, inPeriod),
      inPeriod,
    ),
    newlyNotAssessable: listOf(
      then.filter((duty) => judgedNow.has(inYear(duty)) && !judgedThen.has(inYear(duty))),
      gravest(judged(now), inYear),
      inYear,
    ),
  };
}

const GRAVITY: readonly DutyStatus[] = ["missing", "pending", "met"];

/** Of the duties with one key, that which stands worst. */
function gravest(duties: readonly Duty[], keyOf: (duty: Duty) => string): ReadonlyMap<string, Duty> {
  const rank = ({ status }: Duty): number => GRAVITY.indexOf(status);
  // The last one set is the one that stays.
  return new Map([...duties].sort((a, b) => rank(b) - rank(a)).map((duty) => [keyOf(duty), duty]));
}

/** Of the duties with one key, that which asks most. */
function strictest(duties: readonly Duty[], keyOf: (duty: Duty) => string): ReadonlyMap<string, Duty> {
  const most = new Map<string, Duty>();
  for (const duty of duties) {
    if (duty.required > (most.get(keyOf(duty))?.required ?? -1)) most.set(keyOf(duty), duty);
  }
  return most;
}

function listOf(
  duties: readonly Duty[],
  others: ReadonlyMap<string, Duty>,
  keyOf: (duty: Duty) => string,
): ChangeList {
  const owners = (kind: Duty["ownerKind"]) =>
    new Set(duties.filter(({ ownerKind }) => ownerKind === kind).map(({ owner }) => owner)).size;
  return {
    changes: duties.map((duty) => ({ duty, otherwise: others.get(keyOf(duty))?.status ?? null })),
    leaders: owners("person"),
    organs: owners("organ"),
  };
}
