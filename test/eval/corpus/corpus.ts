/**
 * The corpus: ledgers as offices keep them, clean, with one fault, with several; faults of every rule, and a miss of every
 * counted duty of every place, body and year. What a check must find follows from what was planted.
 */
import * as v from "valibot";
import type { CheckOptions } from "../../../src/check/engine";
import { rowsToSeal } from "../../../src/check/seals";
import { NO_DECISIONS, type Seal } from "../../../src/ledger/decisions";
import { profileSchema } from "../../../src/ledger/profile";
import { readLedgers } from "../../../src/ledger/read-ledgers";
import { otherTables } from "../../fixtures/layouts/other-tables";
import {
  type Book,
  cleanBook,
  type BookSetting,
  fallShort,
  LEADER,
  missedDuties,
  REGION_LEVELS,
} from "./book";
import { type Expected, type Fault, FAULTS } from "./faults";
import { type LaidOut, type LayoutName, LAYOUTS, layOut, type Places } from "./layouts";
import { COUNTED_DUTIES, type CountedDuty, type Holder, isOwed, isUnder, periodsOf } from "./owed";
import { type Random, randomOf } from "./random";

export interface ExpectedFinding {
  readonly rule: string;
  readonly at: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Case {
  readonly name: string;
  readonly kind: "clean" | "duty" | "one fault" | "several faults";
  readonly laidOut: LaidOut;
  readonly options: CheckOptions;
  readonly expected: readonly ExpectedFinding[];
}

/** A book that is yet to be made: making one costs time, so a slice makes only its own. */
export interface Plan {
  readonly name: string;
  readonly kind: Case["kind"];
  readonly make: () => Promise<Case | null>;
}

const FIRST_YEAR = 2009;
const LAST_YEAR = 2026;
const POSTS = ["principal", "deputy", "member"] as const;

/** Registers that lie in the same workbook and are nobody's ledger; checklists are planted on purpose. */
const NOISE = otherTables.filter(({ sheets }) =>
  sheets.every(
    ({ name, rows }) => !/检查|\d月/.test(name) && !rows.flat().some((cell) => cell === "检查内容"),
  ),
);

async function caseOf(
  plan: Pick<Plan, "name" | "kind">,
  book: Book,
  layout: LayoutName,
  planted: readonly Expected[],
  random: Random,
): Promise<Case> {
  if (random.chance(30)) book.otherSheets.push(...random.pick(NOISE).sheets);
  const hasPaper = book.tables.some(({ paper }) => paper !== null && paper !== "A4");
  const laidOut = await layOut(book, layout, !hasPaper && random.chance(15));
  const { places } = laidOut;
  const duties = missedDuties(book).map(({ owner, period, by, lastMonth, obligations }) => {
    const table = book.tables.find(({ month }) => month === lastMonth);
    const isBare = table?.rows.length === 0 && table.numbered === 0 && layout !== "form";
    const at =
      table === undefined
        ? null
        : isBare
          ? places.header(table, "content")
          : places.cell(table, 0, "content");
    return { rule: "duty/missing", at, data: { owner, period, by, obligation: [...obligations].sort() } };
  });
  return {
    ...plan,
    laidOut,
    options: {
      profile: v.parse(profileSchema, book.profile),
      asOf: book.asOf,
      prompts: true,
      decisions: { ...NO_DECISIONS, filed: book.filed, seals: await sealsOf(book, layout) },
    },
    expected: [...planted.map(({ rule, at, data = {} }) => ({ rule, at: at(places), data })), ...duties],
  };
}

/** The seal of a month, made of the book as it was then. */
async function sealsOf(book: Book, layout: LayoutName): Promise<Seal[]> {
  if (book.sealed === null) return [];
  const { month, tables } = book.sealed;
  const { snapshot } = await layOut({ ...book, tables }, layout, false);
  const of = { leader: LEADER, month };
  const ledgers = readLedgers(snapshot, v.parse(profileSchema, book.profile));
  return [{ ...of, on: `${month}-28`, rows: rowsToSeal(snapshot, ledgers, of) }];
}

/** Bodies and levels of a duty in a region that keep such ledgers. */
function holdersOf(duty: CountedDuty, region: string): Omit<Holder, "post">[] {
  return REGION_LEVELS.filter(([place]) => place === region).flatMap(([, level]) =>
    Object.entries(duty.bodies)
      .filter(([, levels]) => levels.includes(level))
      .map(([organ]) => ({
        region,
        level,
        organ,
        inChargeOfSafety: duty.condition === "in-charge-of-safety",
      })),
  );
}

const REGIONS = [...new Set(REGION_LEVELS.map(([region]) => region))];
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

/** Every counted duty, missed once in every place, body and year in which it binds. */
function dutyPlans(seed: number): Plan[] {
  return COUNTED_DUTIES.flatMap((duty) =>
    REGIONS.filter((region) => isUnder(region, duty.region)).flatMap((region) =>
      holdersOf(duty, region).flatMap((body) =>
        YEARS.filter((year) => periodsOf(duty, year).length > 0).map((year): Plan => {
          const { level, organ } = body;
          const name = `${duty.id} ${region} ${level} ${organ} ${String(year)}`;
          return {
            name,
            kind: "duty",
            make: async () => {
              const random = randomOf(seed + hashOf(name));
              const post = random.pick(duty.ownerKind === "organ" ? POSTS : duty.posts);
              const holder: Holder = { ...body, post };
              const isWholeOrgan = duty.ownerKind === "organ" || random.chance(30);
              const book = cleanBook({ holder, year, isWholeOrgan }, random);
              const period = random.pick(periodsOf(duty, year));
              const planned = isOwed(duty, holder) ? fallShort(book, duty, period, random) : null;
              if (planned === null) return null;
              const expected = planned.map(({ table, index }) => ({
                rule: "row/not-done",
                at: (places: Places) => places.cell(table, index, "content"),
                data: { status: "planned" },
              }));
              return caseOf({ name, kind: "duty" }, book, random.pick(LAYOUTS), expected, random);
            },
          };
        }),
      ),
    ),
  );
}

/** FNV-1a: the same book whatever other books there are. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Some leader of some place in some year. */
function anySetting(random: Random): BookSetting {
  const [region, level] = random.pick(REGION_LEVELS);
  const organ =
    level === "town"
      ? "town"
      : random.pick(["government", "party", "department"].slice(0, level === "province" ? 1 : 3));
  const post = random.pick(POSTS);
  const inChargeOfSafety = post !== "principal" && random.chance(50);
  const year = random.between(FIRST_YEAR, LAST_YEAR);
  return { holder: { region, level, organ, post, inChargeOfSafety }, year, isWholeOrgan: random.chance(50) };
}

function cleanPlans(seed: number, count: number): Plan[] {
  return Array.from({ length: count }, (_, index): Plan => {
    const layout = LAYOUTS[index % LAYOUTS.length] ?? "sheets";
    const name = `clean ${String(index)} ${layout}`;
    return {
      name,
      kind: "clean",
      make: () => {
        const random = randomOf(seed + hashOf(name));
        const setting = anySetting(random);
        const { year } = setting;
        // Some are looked at in the middle of the year, when the last month is still open.
        const lastMonth = layout === "form" || random.chance(75) ? 12 : random.between(2, 11);
        const isRunning = lastMonth < 12;
        const last = `${String(year)}-${String(lastMonth).padStart(2, "0")}-28`;
        const book = cleanBook({ ...setting, lastMonth, ...(isRunning ? { asOf: last } : {}) }, random);
        if (isRunning)
          for (const table of book.tables) table.rows = table.rows.filter(({ day }) => (day ?? "") <= last);
        return caseOf({ name, kind: "clean" }, book, layout, [], random);
      },
    };
  });
}

const fits = (fault: Fault, layout: LayoutName): boolean => fault.notIn?.includes(layout) !== true;

/** Plants a fault in some table that nothing else was done to. Null where it fits none. */
function plantSomewhere(
  fault: Fault,
  book: Book,
  free: Set<number>,
  random: Random,
): readonly Expected[] | null {
  for (const month of random.some([...free], free.size).sort(() => (random.chance(50) ? 1 : -1))) {
    const table = book.tables.find((each) => each.month === month);
    if (table === undefined) continue;
    const expected = fault.plant(book, table, random);
    if (expected !== null) {
      free.delete(month);
      return expected;
    }
  }
  return null;
}

function oneFaultPlans(seed: number, times: number): Plan[] {
  return FAULTS.flatMap((fault) =>
    LAYOUTS.filter((layout) => fits(fault, layout)).flatMap((layout) =>
      Array.from({ length: times }, (_, time): Plan => {
        const name = `${fault.rule} (${fault.name}) ${layout} ${String(time)}`;
        return {
          name,
          kind: "one fault",
          make: async () => {
            const random = randomOf(seed + hashOf(name));
            for (let attempt = 0; attempt < 20; attempt++) {
              const book = cleanBook(anySetting(random), random);
              const expected = plantSomewhere(
                fault,
                book,
                new Set(book.tables.map(({ month }) => month)),
                random,
              );
              if (expected !== null)
                return caseOf({ name, kind: "one fault" }, book, layout, expected, random);
            }
            return null;
          },
        };
      }),
    ),
  );
}

/** Faults that say something of the whole book, or lean on another month, stand alone. */
const MIXED = FAULTS.filter(
  ({ scope, rule }) =>
    scope === "table" && !["row/copied-text", "filing/overdue", "seal/changed"].includes(rule),
);
const ON_COVERS = FAULTS.filter(
  ({ name, rule }) => rule === "cover/required-field" && name.startsWith("recorder"),
);

function severalFaultsPlans(seed: number, count: number): Plan[] {
  return Array.from({ length: count }, (_, index): Plan => {
    const name = `several ${String(index)}`;
    return {
      name,
      kind: "several faults",
      make: () => {
        const random = randomOf(seed + hashOf(name));
        const layout = random.pick(LAYOUTS);
        const book = cleanBook(anySetting(random), random);
        const free = new Set(book.tables.map(({ month }) => month));
        const wanted = random.some(
          MIXED.filter((fault) => fits(fault, layout)),
          random.between(2, 6),
        );
        const covers = ON_COVERS.filter((fault) => fits(fault, layout) && random.chance(20)).slice(0, 1);
        const expected = [...wanted, ...covers].flatMap(
          (fault) => plantSomewhere(fault, book, free, random) ?? [],
        );
        return caseOf({ name, kind: "several faults" }, book, layout, expected, random);
      },
    };
  });
}

/** Every book of the corpus, in a fixed order. */
export function corpusPlans(seed: number): readonly Plan[] {
  return [
    ...cleanPlans(seed, 120),
    ...oneFaultPlans(seed, 2),
    ...severalFaultsPlans(seed, 200),
    ...dutyPlans(seed),
  ];
}
