/**
 * The workbooks of one folder judged together: a leader whose ledgers stand in several of them, what the organs owe by
 * the ledgers of all their leaders, and who has no ledger at all. Pure.
 */
import type { Day, Month } from "../ledger/dates";
import { NO_DECISIONS } from "../ledger/decisions";
import type { Ledger } from "../ledger/ledger";
import { personName, unitKey } from "../ledger/name-variants";
import { placeLed } from "../ledger/office";
import type { Profile } from "../ledger/profile";
import type { LedgerBook } from "../ledger/read-ledgers";
import { recallNothing } from "../ledger/recall";
import type { Standing } from "../ledger/standing";
import { RULEBOOK } from "../rulebook";
import { isOver } from "../rulebook/periods";
import type { Rulebook } from "../rulebook/rulebook";
import { explainedDuties } from "./decided";
import { judgeOrgans, judgePersons } from "./duties";
import { spanOf } from "./duties/span";
import { unjudgedLeaders } from "./duties/unjudged";
import { judgeBy } from "./engine";
import { leaderGroups, missingMonths, ownerKey } from "./leader-months";
import type { Duty, Finding, Unjudged, WorkbookCheck } from "./report";
import type { WorkbookContext, WorkbookRule } from "./rule";
import { dutyMissing } from "./rules/duty/missing";
import { periodDuplicateMonth } from "./rules/period/duplicate-month";
import { periodMissingMonth } from "./rules/period/missing-month";

/** A workbook with ledgers, as it was checked alone, and what it was judged by. */
export interface CheckedWorkbook {
  readonly path: string;
  readonly check: WorkbookCheck;
  readonly book: LedgerBook;
  readonly profile: Profile;
}

export interface LeaderSummary {
  /** The name; with the unit where leaders of two units bear it. */
  readonly leader: string;
  readonly unit: string | null;
  readonly position: string | null;
  /** The workbooks with their ledgers; none for a leader that only the profile names. */
  readonly paths: readonly string[];
  readonly months: readonly Month[];
  /** Months that are over and have no table, as `period/missing-month` has them. */
  readonly missingMonths: readonly Month[];
  readonly entries: number;
}

/** A finding and the workbook it stands in; null where it is of no single one. */
export interface FolderFinding {
  readonly path: string | null;
  readonly finding: Finding;
  readonly isKnown: boolean;
}

export interface Rollup {
  readonly leaders: readonly LeaderSummary[];
  /** Of all leaders and then of all organs. Worksheets are named as Excel does in formulas: `[张某.xlsx]3月`. */
  readonly duties: readonly Duty[];
  /** Leaders of whom no duty with a number could be judged. */
  readonly unjudged: readonly Unjudged[];
  /** By workbook in their order, then those that several workbooks show together. */
  readonly findings: readonly FolderFinding[];
}

export interface RollupOptions {
  readonly asOf: Day;
  readonly rulebook?: Rulebook;
  /** The leaders who should have a ledger. */
  readonly roster?: Profile["leaders"];
}

/** A workbook, and what a leader is called in it. */
interface Named {
  readonly workbook: CheckedWorkbook;
  readonly leader: string;
}

/** One leader of one unit, with the ledgers in all workbooks. */
interface Person {
  readonly leader: string;
  readonly unit: string | null;
  readonly workbooks: readonly [Named, ...Named[]];
  /** Worksheets named as in the folder. */
  readonly ledgers: readonly [Ledger, ...Ledger[]];
}

/** The rules that judge all tables of a leader or an organ at once. */
const JUDGED_TOGETHER = [periodMissingMonth, periodDuplicateMonth, dutyMissing];

/** What is judged of one owner or of all organs. */
interface Judged {
  readonly duties: readonly Duty[];
  readonly unjudged: readonly Unjudged[];
  readonly findings: readonly Finding[];
  /** Whether a finding of a single workbook gives way to these; null where none does. */
  readonly replaces: ((alone: FolderFinding) => boolean) | null;
}

/** Judges the workbooks of a folder together. */
export function rollUp(workbooks: readonly CheckedWorkbook[], options: RollupOptions): Rollup {
  const { asOf, roster = [] } = options;
  const persons = personsIn(workbooks);
  const names = persons.map(({ leader }) => leader);
  const label = ({ leader, unit, workbooks: [first] }: Person): string =>
    names.indexOf(leader) === names.lastIndexOf(leader)
      ? leader
      : `${leader}（${unit ?? first.workbook.path}）`;
  const alone = workbooks.flatMap(({ path, check: { findings, known = [] } }): FolderFinding[] => [
    ...findings.map((finding) => ({ path, finding, isKnown: false })),
    ...known.map((finding) => ({ path, finding, isKnown: true })),
  ]);
  const inFolder = ({ duties, findings, replaces, unjudged }: Judged) => {
    const told = replaces === null ? [] : decidedAlone(findings, alone.filter(replaces));
    const explained = explainedDuties(
      duties,
      told.map(({ finding }) => finding),
    );
    return { duties: explained, findings: told, replaces, unjudged };
  };
  const ofPersons = persons.map((person) => {
    const { duties, unjudged, ...judged } = inFolder(judgePerson(person, options));
    const owner = label(person);
    return {
      ...judged,
      duties: duties.map((duty) => ({ ...duty, owner })),
      unjudged: unjudged.map((each) => ({ ...each, leader: owner })),
    };
  });
  const judged = [...ofPersons, inFolder(organsOf(workbooks, persons, options))];
  const replacing = judged.flatMap(({ replaces }) => replaces ?? []);
  return {
    leaders: [
      ...persons.map((person) => ({ ...summaryOf(person, asOf), leader: label(person) })),
      ...withoutLedger(roster, names),
    ],
    duties: judged.flatMap(({ duties }) => duties),
    unjudged: judged.flatMap(({ unjudged }) => unjudged),
    findings: [
      ...alone.filter((each) => !replacing.some((replaces) => replaces(each))),
      ...judged.flatMap(({ findings }) => findings),
    ],
  };
}

/** The duties of a leader, as the only workbook has them, or judged by all of them. */
function judgePerson(
  { leader, ledgers, workbooks }: Person,
  { asOf, rulebook = RULEBOOK }: RollupOptions,
): Judged {
  const [first, ...others] = workbooks;
  const { path, check, profile } = first.workbook;
  if (others.length === 0) {
    const own = check.duties.filter(({ owner, ownerKind }) => ownerKind === "person" && owner === leader);
    return {
      duties: own.map((duty) => withWorksheets(duty, (worksheet) => worksheetIn(path, worksheet))),
      unjudged: (check.unjudged ?? []).filter((each) => each.leader === leader),
      findings: [],
      replaces: null,
    };
  }
  const book = bookOf(ledgers);
  const duties = judgePersons(book, profile, asOf, rulebook);
  const unjudged = unjudgedLeaders(book, duties, profile.obligations, rulebook);
  const called = new Map(workbooks.map((each) => [each.workbook.path, each.leader]));
  return {
    duties,
    unjudged,
    findings: judgedBy(JUDGED_TOGETHER, { book, duties, unjudged, profile, asOf }),
    replaces: ({ path: file, finding: { rule, data } }) =>
      JUDGED_TOGETHER.some(({ id }) => id === rule) &&
      data.ownerKind !== "organ" &&
      called.get(file ?? "") === (data.owner ?? data.leader),
  };
}

/**
 * What the organs owe by all ledgers of the folder, which is taken to hold those of all their leaders where it holds
 * those of the principal.
 */
function organsOf(
  [first]: readonly CheckedWorkbook[],
  persons: readonly Person[],
  { asOf, rulebook = RULEBOOK }: RollupOptions,
): Judged {
  if (first === undefined) return { duties: [], unjudged: [], findings: [], replaces: null };
  const book = bookOf(sameOffices(persons.flatMap(({ ledgers }) => ledgers)));
  const profile = { ...first.profile, allLedgersOfOrgan: true, organ: null };
  const duties = judgeOrgans(book, profile, asOf, rulebook).map((duty) =>
    first.profile.allLedgersOfOrgan || showsOrgan(duty, book, asOf) ? duty : incomplete(duty),
  );
  return {
    duties,
    unjudged: [],
    findings: judgedBy([dutyMissing], { book, duties, unjudged: [], profile, asOf }),
    replaces: ({ finding: { data } }) => data.ownerKind === "organ",
  };
}

/** What rules say of ledgers that stand in several workbooks. @throws Error where a rule fails */
function judgedBy(
  rules: readonly WorkbookRule[],
  judged: Pick<WorkbookContext, "book" | "duties" | "unjudged" | "profile" | "asOf">,
): Finding[] {
  const context = { ...NO_WORKBOOK, ...judged };
  return rules.flatMap((rule) => {
    const { findings, error } = judgeBy(rule, context, (finding) => finding, recallNothing);
    if (error !== null) throw new Error(`${rule.id}: ${error}`);
    return findings;
  });
}

const NO_WORKBOOK = {
  snapshot: { date1904: false, worksheets: [], memory: null },
  checklists: [],
  decisions: NO_DECISIONS,
};

/** As Excel names a worksheet of another workbook. */
const worksheetIn = (path: string, worksheet: string): string => `[${path}]${worksheet}`;

/** What such a name stands for; nulls where there is none. */
function originOf(name: string | null): { readonly path: string | null; readonly worksheet: string | null } {
  const [, path = null, worksheet = null] = /^\[(.*)\]([^\]]*)$/s.exec(name ?? "") ?? [];
  return { path, worksheet };
}

const bookOf = (ledgers: readonly Ledger[]): LedgerBook => ({
  date1904: false,
  ledgers,
  covers: [],
  papers: new Map(),
});

const withWorksheets = (duty: Duty, name: (worksheet: string) => string): Duty => ({
  ...duty,
  evidence: duty.evidence.map((row) => ({ ...row, worksheet: name(row.worksheet) })),
  nearMisses: duty.nearMisses.map((row) => ({ ...row, worksheet: name(row.worksheet) })),
  ...(duty.searched === undefined
    ? {}
    : {
        searched: {
          ...duty.searched,
          tables: duty.searched.tables.map((table) => ({ ...table, worksheet: name(table.worksheet) })),
        },
      }),
});

/**
 * Each leader of each unit, in the order of the workbooks. One name in two units is two leaders; whose name or unit is
 * not known stays with the workbook.
 */
function personsIn(workbooks: readonly CheckedWorkbook[]): Person[] {
  const persons = new Map<string, Person>();
  for (const workbook of workbooks) {
    const { path, book } = workbook;
    for (const { leader, ledgers: own } of leaderGroups(book)) {
      const unit = own.find((ledger) => ledger.unit !== null)?.unit ?? null;
      const written = own.find(({ person }) => person !== null)?.person ?? null;
      const person = written === null ? `\n${path}\n${ownerKey(own[0])}` : personName(written).name;
      const key = JSON.stringify(
        written === null || unit === null ? [path, person] : [person, unitKey(unit)],
      );
      const inFolder = (ledger: Ledger): Ledger => ({
        ...ledger,
        worksheet: worksheetIn(path, ledger.worksheet),
        person,
      });
      const [first, ...rest] = own;
      const there = [inFolder(first), ...rest.map(inFolder)] as const;
      const known = persons.get(key);
      persons.set(key, {
        leader: known?.leader ?? leader,
        unit: known?.unit ?? unit,
        workbooks: known === undefined ? [{ workbook, leader }] : [...known.workbooks, { workbook, leader }],
        ledgers: known === undefined ? there : [...known.ledgers, ...there],
      });
    }
  }
  return [...persons.values()];
}

/**
 * The ledgers with one unit for all that is kept for one government or party committee (某县人民政府, 某县政府办公室),
 * and for each other unit in whatever writing.
 */
function sameOffices(ledgers: readonly Ledger[]): Ledger[] {
  const units = new Map<string, string | null>();
  const renamed = <Kind extends Standing>(standing: Kind): Kind => {
    const { organ, level, region, unit } = standing;
    const place = organ === "party" || organ === "government" ? placeLed(unit) : null;
    const key = JSON.stringify([region, level, organ, place ?? (unit === null ? null : unitKey(unit))]);
    if (!units.has(key)) units.set(key, unit);
    return { ...standing, unit: units.get(key) ?? null };
  };
  return ledgers.map((ledger) => ({ ...renamed(ledger), stints: ledger.stints.map(renamed) }));
}

/** Whether there are ledgers of the organ's principal, and for every month of the period that is over. */
function showsOrgan(duty: Duty, { ledgers }: LedgerBook, asOf: Day): boolean {
  const { owner } = duty;
  const ofPrincipal = new Set(
    ledgers
      .filter(({ unit, worksheet, post }) => (unit ?? worksheet) === owner && post === "principal")
      .flatMap(({ months }) => months),
  );
  const isThere = (month: Month) => !isOver(month, asOf) || ofPrincipal.has(month);
  return ofPrincipal.size > 0 && spanOf(duty).months.every(isThere);
}

/** Only what is missing tells where it was searched for. */
function incomplete({ searched: _searched, ...duty }: Duty): Duty {
  if (duty.status === "missing" || duty.status === "pending")
    return { ...duty, status: "not-assessable", reason: "organ-ledgers-incomplete", forecast: null };
  return duty;
}

function summaryOf({ leader, unit, workbooks, ledgers }: Person, asOf: Day): LeaderSummary {
  const [group] = leaderGroups(bookOf(ledgers));
  return {
    leader,
    unit,
    position: ledgers.find(({ position }) => position !== null)?.position ?? null,
    paths: [...new Set(workbooks.map(({ workbook }) => workbook.path))],
    months: [...new Set(ledgers.flatMap(({ months }) => months))].sort(),
    missingMonths: group === undefined ? [] : missingMonths(group, asOf),
    entries: ledgers.reduce((sum, { table }) => sum + table.entries.length, 0),
  };
}

/** The leaders of the roster whose name no ledger bears. */
function withoutLedger(roster: Profile["leaders"], names: readonly string[]): LeaderSummary[] {
  const there = new Set(names.map((name) => personName(name).name));
  const absent = roster.filter(({ name }) => !there.has(personName(name).name));
  return [...new Map(absent.map((leader) => [leader.name, leader])).values()].map(({ name, position }) => ({
    leader: name,
    unit: null,
    position,
    paths: [],
    months: [],
    missingMonths: [],
    entries: 0,
  }));
}

/** By what a finding of one workbook is the same as that of the folder. */
const keyOf = ({ rule, data }: Finding): string =>
  JSON.stringify([rule, data.period, data.by, data.ownerKind === "organ" ? data.owner : null]);

/** The findings of a folder in their workbooks; what was explained or accepted as known in one of these stays so. */
function decidedAlone(findings: readonly Finding[], alone: readonly FolderFinding[]): FolderFinding[] {
  const before = new Map(alone.map((each) => [keyOf(each.finding), each]));
  return findings.map((finding) => {
    const { path, worksheet } = originOf(finding.worksheet);
    const earlier = before.get(keyOf(finding));
    const explanation = earlier?.finding.explanation;
    return {
      path,
      finding: {
        ...finding,
        worksheet,
        ...(explanation === undefined ? {} : { explanation }),
      },
      isKnown: earlier?.isKnown ?? false,
    };
  });
}
