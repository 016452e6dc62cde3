/** Reads every ledger in a workbook: tables, covers, months, owners. Pure; knows no clock. */
import type { Paper, WorkbookSnapshot } from "../workbook/port";
import type { Understanding } from "./activity/activity";
import { understand } from "./activity/understand";
import { readCoverAround, readCoverSheet } from "./cover";
import type { DateContext } from "./dates";
import { LEDGER_WORDS } from "./header";
import type { Cover, EmptyRow, Entry, Ledger, Reading } from "./ledger";
import { joinNames } from "./joined-names";
import { isPersonName, personInSheetName, personName, personsOf } from "./name-variants";
import { monthsOfSheet, type NamedMonths, namedMonths, numberedMonths } from "./named-months";
import { plainName } from "./office";
import { leaderOnCover, ownerOf, type RowOwner } from "./owner";
import { outvote, ownMentions } from "./period-mentions";
import type { Profile } from "./profile";
import { type Recall, recallNothing, recallTexts } from "./recall";
import { findTables, SAMPLE_DAY, type TableFrame, titleOf } from "./table";
import { monthsOfDays, monthsOfMentions, periodMentions, yearAbove } from "./table-months";
import { daysOf, ledByColumn, type RawRows, rawRows, readTable, rowOwners, yearOfRows } from "./table-rows";
import { viewWorksheet, type WorksheetView } from "./worksheet-view";

/** All the ledgers of a workbook, in the order of worksheets and rows, and the covers found. */
export interface LedgerBook {
  readonly date1904: boolean;
  readonly ledgers: readonly Ledger[];
  readonly covers: readonly Cover[];
  /** The paper size each worksheet states; null where none is stated. */
  readonly papers: ReadonlyMap<string, Paper | null>;
}

/**
 * Reads the ledgers. `profile` overrules what is inferred, and names header words of the office's own. `recall` has what
 * was read of the same worksheets by the same profile.
 */
export function readLedgers(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  recall: Recall = recallNothing,
): LedgerBook {
  const { date1904, worksheets } = snapshot;
  const views = worksheets.map((worksheet) =>
    recall("view", worksheet, [date1904], () => {
      const view = viewWorksheet(worksheet, date1904);
      return { view, speaksOfLedgers: speaksOfLedgers(view) };
    }),
  );
  const isInLedgerBook = views.some((sheet) => sheet.speaksOfLedgers);
  const sheets = views.map(({ view }) =>
    recall("frames", view, [isInLedgerBook], () => {
      const named = namedMonths(view.name);
      const isMonthSheet = named.first !== null && named.first === named.last;
      const frames = findTables(view, profile.columns, { isMonthSheet, isInLedgerBook });
      // Below a table that is not the last one the fields may be the next table's.
      const heads = frames.map((frame, position) =>
        readCoverAround(frame.view, frame.above, position === frames.length - 1 ? frame.below : null),
      );
      const isTable = frames.length > 0;
      return {
        view,
        frames,
        heads,
        ownCover: isTable ? null : readCoverSheet(view),
        person: isTable ? personInSheetName(view.name) : null,
      };
    }),
  );
  const coverSheets = sheets.flatMap(({ ownCover }, index) =>
    ownCover === null ? [] : [{ index, cover: ownCover }],
  );
  // Sheets named for several leaders are each that leader's, whatever a cover before them says.
  const persons = sheets.map(({ person }) => person);
  const isSheetPerLeader = new Set(persons.filter((person) => person !== null)).size > 1;
  const understandText = recallTexts(recall, "understood", understand);
  const nameOf = recallTexts(recall, "names", (leader) => personName(leader).name);
  const monthOfName = numberedMonths(
    sheets.filter(({ frames }) => frames.length > 0).map(({ view }) => view.name),
    rangeOfCovers(coverSheets.map(({ cover }) => cover)),
  );
  const coverSheetOf = coverFinder(coverSheets, nameOf);
  const all: Ledger[] = [];
  sheets.forEach(({ view, frames, heads }, index) => {
    const sheetMonth = monthOfName.get(view.name) ?? null;
    const named = recall("months of the name", view, [sheetMonth], () =>
      monthsOfSheet(view.name, sheetMonth),
    );
    // Of several tables on 一季度 or 上半年 each has months of its own.
    const isOfAll = named.first !== named.last && frames.length > 1;
    const onSheetName = isOfAll ? { ...named, first: null, last: null } : named;
    // What stands above the first table of a sheet speaks for the tables below it that have nothing of their own.
    let head: Cover | null = null;
    frames.forEach((frame, position) => {
      head = heads[position] ?? head;
      const ofThisSheet = (cover: Cover | null = null): Cover | null => {
        const person = isSheetPerLeader ? (persons[index] ?? null) : null;
        const leader = leaderOnCover(cover, null);
        return person === null || leader === null || nameOf(leader) === person ? cover : null;
      };
      const sheetCover = ofThisSheet(coverSheetOf(frame, head, index));
      const own = head !== null && isWholeCover(head, sheetCover) ? head : null;
      const cover = own ?? sheetCover ?? ofThisSheet(all.at(-1)?.cover);
      const covers = { cover, head, onCoverSheet: own === null ? sheetCover : null, onSheetName };
      const above = all.filter(({ worksheet }) => worksheet === frame.view.name).pop();
      const yearOnSheet = above?.mentions.find(({ year }) => year !== null)?.year ?? null;
      const parts = [cover, covers.head, covers.onCoverSheet, sheetMonth, yearOnSheet];
      all.push(
        ...recall("ledgers", frame, parts, () =>
          readFrame(frame, covers, yearOnSheet, profile, understandText),
        ),
      );
    });
  });
  const ledgers = all.filter((ledger) => !isSpareForm(ledger, all));
  const monthsUnder = ownMonthsByCover(ledgers);
  const speaking = new Set(ledgers.map(({ cover }) => cover));
  const covers = [...coverSheets.map(({ cover }) => cover), ...sheets.flatMap(({ heads }) => heads)];
  const names = personsOf(ledgers.flatMap(({ leader }) => leader ?? []));
  const joined = joinNames(profile.sameNames);
  return {
    date1904,
    ledgers: ledgers.map((ledger) => {
      const { leader: written } = ledger;
      const person = written === null ? null : joinedPerson(written, names, joined);
      // 副县长张某 is shown without the title, unless the title tells two people apart.
      const leader = written === null ? null : (names.get(written) ?? written);
      const months = monthsUnder.get(ledger.cover) ?? new Set();
      return recall("person", ledger, [person, leader, months.size > 1], () => {
        const mentions = outvote(ledger, months);
        return { ...ledger, person, leader, mentions };
      });
    }),
    covers: covers.filter((cover): cover is Cover => cover !== null && speaking.has(cover)),
    papers: new Map(worksheets.map(({ name, paper }) => [name, paper])),
  };
}

/** A cover on a worksheet of its own, and where that stands in the workbook. */
interface CoverSheet {
  readonly index: number;
  readonly cover: Cover;
}

/**
 * Which cover sheet is a table's: of covers of several leaders those of the one whom a line above the table, the sheet's
 * name or the title names, else all; of these the nearest before the table, else the first.
 */
function coverFinder(
  coverSheets: readonly CoverSheet[],
  nameOf: (leader: string) => string,
): (frame: TableFrame, head: Cover | null, index: number) => Cover | undefined {
  const bearers = coverSheets.map((sheet) => {
    const { cover } = sheet;
    // Where 领导姓名 is not filled in, the name of the cover's sheet may tell.
    const inName = cover.worksheet.replace(/封面|[\s\-—_（）()]/g, "");
    const leader = leaderOnCover(cover, null);
    return { sheet, name: leader === null ? (isPersonName(inName) ? inName : "") : nameOf(leader) };
  });
  const isOfSeveral = new Set(bearers.map(({ name }) => name)).size > 1;
  const namedBy = (text: string | null): readonly CoverSheet[] => {
    const plain = plainName(text ?? "");
    const named = bearers.filter(({ name }) => name.length > 1 && plain.includes(name));
    const longest = Math.max(...named.map(({ name }) => name.length));
    return named.filter(({ name }) => name.length === longest).map(({ sheet }) => sheet);
  };
  return (frame, head, index) => {
    const places = isOfSeveral
      ? [() => leaderOnCover(null, head), () => frame.view.name, () => titleOf(frame)?.text ?? null]
      : [];
    let known: readonly CoverSheet[] = [];
    for (const place of places) if (known.length === 0) known = namedBy(place());
    if (known.length === 0) known = coverSheets;
    return (known.filter((sheet) => sheet.index < index).pop() ?? known[0])?.cover;
  };
}

/** The months that the tables under each cover name themselves. */
function ownMonthsByCover(ledgers: readonly Ledger[]): ReadonlyMap<Cover | null, ReadonlySet<number>> {
  const byCover = new Map<Cover | null, Set<number>>();
  for (const { cover, mentions } of ledgers) {
    const months = byCover.get(cover) ?? new Set();
    for (const { first } of ownMentions(mentions)) if (first !== null) months.add(first);
    byCover.set(cover, months);
  }
  return byCover;
}

/** First and last month of the year, where all covers name the same range. */
function rangeOfCovers(covers: readonly Cover[]): readonly [number, number] | null {
  const ranges = covers.map(({ period }) => (period?.kind === "months" ? period : null));
  const [first] = ranges;
  if (first == null || !ranges.every((range) => range?.first === first.first && range.last === first.last))
    return null;
  return [Number(first.first.slice(5)), Number(first.last.slice(5))];
}

/** The person a name stands for: the one it was said to be, else the one its writing tells. */
function joinedPerson(
  name: string,
  persons: ReadonlyMap<string, string>,
  joined: (name: string) => string,
): string {
  const said = joined(name);
  return said === name ? joined(persons.get(name) ?? personName(name).name) : said;
}

/** Titles of duty ledgers, and a label only their covers have. */
const LEDGER_PLACE = new RegExp(`${LEDGER_WORDS.source}|领导姓名\\s*[:：]`, "u");
/** Rows at the top of a worksheet in which a title or a cover stands. */
const HEAD_ROWS = 12;
/** A longer text is no title. */
const MAX_TITLE = 60;

/** Whether the worksheet's name, or what stands at its top, speaks of duty ledgers. */
function speaksOfLedgers(view: WorksheetView): boolean {
  const rows = Array.from({ length: HEAD_ROWS }, (_, index) => view.filled(view.used.top + index));
  const isSaid = rows.flat().some(({ text }) => text.length <= MAX_TITLE && LEDGER_PLACE.test(text));
  return isSaid || LEDGER_WORDS.test(view.name);
}

/** Whether the fields above a table are a cover: with most of the fields, or, where no cover sheet is, with a name or post. */
function isWholeCover({ fields }: Cover, sheetCover: Cover | null): boolean {
  if (Object.keys(fields).length >= 4) return true;
  return sheetCover === null && (fields.leader !== undefined || fields.position !== undefined);
}

/** What speaks for a table beside its title. */
interface Covers {
  /** The cover to be judged: above the table, on the cover sheet, at worst that of the table before. */
  readonly cover: Cover | null;
  /** The cover fields above the table, were it only one. */
  readonly head: Cover | null;
  /** The cover sheet, where the fields above the table are no cover of their own. */
  readonly onCoverSheet: Cover | null;
  /** The months that the worksheet's name names. */
  readonly onSheetName: NamedMonths;
}

/**
 * The ledgers in one table: one, or one for each leader that a column of it names. `yearOnSheet` is that of the table
 * above it, where nothing of its own names one.
 */
function readFrame(
  frame: TableFrame,
  covers: Covers,
  yearOnSheet: number | null,
  profile: Profile,
  understandText: (text: string) => Understanding,
): Ledger[] {
  const { cover, head } = covers;
  const { view } = frame;
  const title = titleOf(frame);
  const mentions = periodMentions(frame, title, head, covers.onCoverSheet, covers.onSheetName);
  const rows = rawRows(frame);
  if (isSample(`${view.name} ${title?.text ?? ""}`, rows)) return [];
  const saidYear = mentions.find(({ year }) => year !== null)?.year ?? null;
  const year = (): number | null => yearOfRows(frame, rows.entries) ?? yearAbove(frame) ?? yearOnSheet;
  const named = monthsOfMentions(mentions, year);
  const { months, source } =
    named.months.length > 0 ? named : monthsOfDays(daysOf(frame, rows.entries, saidYear ?? year()));
  const period = months.length === 1 ? (months[0] ?? null) : null;
  const context: DateContext = {
    month: period,
    year: saidYear ?? year(),
  };
  const table = readTable(frame, title, rows, context, understandText);
  const names = { sheet: view.name, title: title?.text ?? null, months };
  const ledgerOf = (entries: readonly Entry[], rowOwner: RowOwner | null): Ledger => {
    const { owner, leaderFrom } = ownerOf(cover, head, names, profile, rowOwner);
    const own = new Set(entries);
    const others = rowOwner === null ? [] : table.entries.filter((entry) => !own.has(entry));
    return {
      worksheet: view.name,
      cover,
      table: {
        ...table,
        entries,
        othersRows: others.map(({ row, cells, serial }): EmptyRow => ({ row, cells, serial })),
      },
      reading: { ...readingOf(frame), leaderFrom, leaderText: owner.leader },
      person: null,
      months,
      period,
      periodSource: source,
      mentions,
      ...owner,
    };
  };
  const leader = leaderOnCover(cover, head);
  const shared = sharedBy(frame, table.entries, leader, joinNames(profile.sameNames));
  if (shared.length > 0) return shared.map(({ entries, owner }) => ledgerOf(entries, owner));
  const isLedBesides = leader !== null && frame.ownerIsLead;
  return [ledgerOf(isLedBesides ? ledByColumn(frame, table.entries, leader) : table.entries, null)];
}

/** What a form is called that is kept beside the ledgers: to be copied, or to show how it is filled in. */
const FORM_NAME = /样[表本例]|示例|范[例本]|模板/;

/** The form's own sample, kept beside the ledgers: 2017年X月XX日. */
const isSample = (name: string, { entries }: RawRows): boolean =>
  FORM_NAME.test(name) &&
  entries.length > 0 &&
  (SAMPLE_DAY.test(name) || entries.every(({ cells: { time } }) => SAMPLE_DAY.test(time?.text ?? "")));

/**
 * An empty form kept beside the ledgers, by its name, or by a title in which the month is left open; where others of its
 * cover are filled in.
 */
function isSpareForm(ledger: Ledger, all: readonly Ledger[]): boolean {
  const { worksheet, table, periodSource, cover, leader } = ledger;
  if (table.entries.length > 0) return false;
  const title = table.title?.text ?? "";
  const isByName = FORM_NAME.test(worksheet) || /空白?表/.test(worksheet);
  const hasMonth = periodSource !== null && periodSource !== "cover-sheet";
  const isByTitle = !hasMonth && (FORM_NAME.test(title) || /年[\s_＿]*月/.test(title));
  if (!isByName && !isByTitle) return false;
  return all.some(
    (other) => other.table.entries.length > 0 && other.cover === cover && other.leader === leader,
  );
}

function readingOf({
  headerRows,
  headerCells,
  confidence,
}: TableFrame): Omit<Reading, "leaderFrom" | "leaderText"> {
  const words = Object.fromEntries(Object.entries(headerCells).map(([column, { text }]) => [column, text]));
  return { headerRows, words, confidence };
}

/** More names than an organ has leaders are a list of people. */
const MAX_LEADERS = 100;

/**
 * The entries of each leader that a column of the table names. Empty where no column does, or where the cover names the
 * leader and the column only who was in the lead (带队领导).
 */
function sharedBy(
  frame: TableFrame,
  entries: readonly Entry[],
  leader: string | null,
  joined: (name: string) => string,
): { readonly owner: RowOwner; readonly entries: readonly Entry[] }[] {
  const owners = rowOwners(frame, entries);
  const names = [...owners.values()].flat();
  const persons = personsOf(names.map(({ name }) => name));
  const personOf = (name: string) => joinedPerson(name, persons, joined);
  const distinct = new Set(names.map(({ name }) => personOf(name)));
  if (distinct.size > MAX_LEADERS) return [];
  if (leader !== null && (frame.ownerIsLead || distinct.size === 1)) return [];
  const groups = new Map<string, { owner: RowOwner; entries: Entry[] }>();
  const unnamed: Entry[] = [];
  for (const entry of entries) {
    const named = owners.get(entry) ?? [];
    if (named.length === 0) unnamed.push(entry);
    for (const owner of named) {
      const person = personOf(owner.name);
      const group = groups.get(person) ?? { owner, entries: [] };
      if (group.entries[group.entries.length - 1] !== entry) group.entries.push(entry);
      groups.set(person, group);
    }
  }
  // Rows above the first name belong to the first leader rather than to nobody.
  const [first] = groups.values();
  if (first !== undefined) first.entries.unshift(...unnamed);
  return [...groups.values()];
}
