/** The form of an office's settings: what stands in the fields, what is wrong with it, and the profile it asks for. */
import * as v from "valibot";
import { COLUMNS, type Column } from "../../ledger/ledger";
import { plainName } from "../../ledger/office";
import { profileSchema, type LeaderProfile, type Profile } from "../../ledger/profile";
import type { AddedObligation } from "../../rulebook/questions";
import type { Level, Organ, Post, RegionId } from "../../rulebook/terms";
import { commonUnit, namedLeaders, type LedgerFacts } from "./ledger-facts";
import { dayTyped, monthTyped, plainDigits, sectorsTyped } from "./typed-text";

/** Greatest length of a short text, and of what a duty asks. */
export const MAX_LENGTH = 60;
export const MAX_DUTY_LENGTH = 200;

/** A leader as typed. `isProposed`: read from the ledgers, nothing of it saved or typed. */
export interface LeaderRow {
  readonly key: string;
  readonly name: string;
  readonly position: string;
  /** Empty: inferred from the position. */
  readonly post: Post | "";
  readonly sectors: string;
  readonly from: string;
  readonly to: string;
  /** The organ of this post; empty: that of the office. */
  readonly organ: Organ | "";
  readonly leave: readonly LeaveRow[];
  readonly isProposed: boolean;
}

/** 请假、离岗学习 as typed; an empty `to` is open. */
export interface LeaveRow {
  readonly from: string;
  readonly to: string;
}

const EMPTY_LEADER: Omit<LeaderRow, "key" | "isProposed"> = {
  ...{ name: "", position: "", post: "", sectors: "", from: "", to: "" },
  organ: "",
  leave: [],
};

/** An office's own duty as typed. */
export interface OwnDutyRow extends Omit<AddedObligation, "atLeast" | "by"> {
  readonly atLeast: string;
  /** Means nothing unless it is owed once. */
  readonly by: string;
}

export interface SettingsForm {
  readonly unit: string;
  readonly isUnitProposed: boolean;
  readonly region: RegionId | "";
  readonly level: Level | "";
  readonly organ: Organ | "";
  readonly allLedgersOfOrgan: boolean;
  readonly leaders: readonly LeaderRow[];
  readonly filingDay: string;
  readonly filingTo: string;
  readonly whenDayOff: WhenDayOff;
  readonly carryOver: boolean;
  readonly keepContinuing: boolean;
  readonly disabled: readonly string[];
  readonly added: readonly OwnDutyRow[];
  readonly columns: Readonly<Record<Column, string>>;
}

/** What is wrong with a field; the words are in the texts. */
export type FieldProblem =
  | "name-missing"
  | "name-twice"
  | "month"
  | "months-reversed"
  | "day"
  | "filing-day-missing"
  | "duty-missing"
  | "times"
  | "deadline"
  | "basis-missing"
  | "word-twice"
  | "too-long";

/** Where the filing day goes when it is a day off, in the order in which it is offered. */
export const WHEN_DAY_OFF = ["before", "after", "same-day"] as const;
export type WhenDayOff = NonNullable<Profile["filing"]>["whenDayOff"];

/** Problems by the name of the field, in the order of the form. */
export type FieldProblems = ReadonlyMap<string, FieldProblem>;

/** The name of a field, also the `name` of its element. */
export const leaderField = (key: string, field: keyof LeaderRow): string => `leaders.${key}.${field}`;
export const leaveField = (key: string, place: number, field: keyof LeaveRow): string =>
  `leaders.${key}.leave.${String(place)}.${field}`;
export const dutyField = (id: string, field: keyof OwnDutyRow): string => `added.${id}.${field}`;
export const columnField = (column: Column): string => `columns.${column}`;

/** The fields of an own duty that may be wrong. */
const DUTY_TEXTS = ["text", "by", "atLeast", "document", "article"] as const;

/** A profile in the fields, and what the ledgers say beside it as proposals. */
export function settingsForm(profile: Profile, ledgers: readonly LedgerFacts[]): SettingsForm {
  const proposedUnit = profile.unit === null ? commonUnit(ledgers) : null;
  const known = new Set(profile.leaders.map(({ name }) => plainName(name)));
  const proposed = namedLeaders(ledgers).filter(({ name }) => !known.has(plainName(name)));
  const { obligations, filing } = profile;
  return {
    unit: profile.unit ?? proposedUnit ?? "",
    isUnitProposed: proposedUnit !== null,
    region: profile.region ?? "",
    level: profile.level ?? "",
    organ: profile.organ ?? "",
    allLedgersOfOrgan: profile.allLedgersOfOrgan,
    leaders: [
      ...profile.leaders.map((leader) => ({
        name: leader.name,
        position: leader.position ?? "",
        post: leader.post ?? ("" as const),
        sectors: leader.sectors.join("、"),
        from: leader.from ?? "",
        to: leader.to ?? "",
        organ: leader.organ ?? ("" as const),
        leave: leader.leave.map((away) => ({ from: away.from, to: away.to ?? "" })),
        isProposed: false,
      })),
      ...proposed.map(({ name, position }) => ({
        ...EMPTY_LEADER,
        ...{ name, position: position ?? "" },
        isProposed: true,
      })),
    ].map((row, index) => ({ key: `leader-${String(index + 1)}`, ...row })),
    filingDay: filing === null ? "" : String(filing.day),
    filingTo: filing?.to ?? "",
    whenDayOff: filing?.whenDayOff ?? "before",
    carryOver: obligations.carryOver,
    keepContinuing: obligations.keepContinuing,
    disabled: obligations.disabled,
    added: obligations.added.map((duty) => ({ ...duty, atLeast: String(duty.atLeast), by: duty.by ?? "" })),
    columns: {
      serial: profile.columns.serial ?? "",
      time: profile.columns.time ?? "",
      content: profile.columns.content ?? "",
      participants: profile.columns.participants ?? "",
      remark: profile.columns.remark ?? "",
    },
  };
}

/** The first of `prefix-1`, `prefix-2` … above all that are taken: an id is not used again while others remain. */
function freeId(prefix: string, taken: readonly string[]): string {
  const numbers = taken.map((id) => (id.startsWith(`${prefix}-`) ? Number(id.slice(prefix.length + 1)) : 0));
  return `${prefix}-${String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1)}`;
}

/** The form with one more leader, all of it empty. */
export function withNewLeader(form: SettingsForm): SettingsForm {
  const key = freeId(
    "leader",
    form.leaders.map((leader) => leader.key),
  );
  return { ...form, leaders: [...form.leaders, { ...EMPTY_LEADER, key, isProposed: false }] };
}

/** The form with one more duty of the office's own, all of it empty. */
export function withNewDuty(form: SettingsForm): SettingsForm {
  const id = freeId("own", [...form.added.map((duty) => duty.id), ...form.disabled]);
  const row: OwnDutyRow = {
    ...{ id, text: "", kind: "inspection", meetings: [], posts: [] },
    ...{ period: "month", by: "", atLeast: "1", document: "", article: "" },
  };
  return { ...form, added: [...form.added, row] };
}

/** The form with a leader changed by a person: from then on it is no mere proposal. */
export function withLeader(form: SettingsForm, key: string, change: Partial<LeaderRow>): SettingsForm {
  return {
    ...form,
    leaders: form.leaders.map((row) => (row.key === key ? { ...row, isProposed: false, ...change } : row)),
  };
}

export function withDuty(form: SettingsForm, id: string, change: Partial<OwnDutyRow>): SettingsForm {
  return { ...form, added: form.added.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

/** The form with a duty of the notices switched off or on for this office. */
export function withDutyOff(form: SettingsForm, id: string, isOff: boolean): SettingsForm {
  const others = form.disabled.filter((other) => other !== id);
  return { ...form, disabled: isOff ? [...others, id] : others };
}

/** What is wrong with the form, by field; empty when nothing is. */
export function formProblems(form: SettingsForm): FieldProblems {
  const problems = new Map<string, FieldProblem>();
  const note = (field: string, problem: FieldProblem, isSo: boolean) => {
    if (isSo && !problems.has(field)) problems.set(field, problem);
  };
  const short = (field: string, text: string) => {
    note(field, "too-long", text.trim().length > MAX_LENGTH);
  };
  short("unit", form.unit);
  const entries = new Set<string>();
  for (const row of form.leaders) {
    const field = (name: keyof LeaderRow) => leaderField(row.key, name);
    const name = plainName(row.name);
    note(field("name"), "name-missing", name === "");
    // Who holds two posts, one after another or at once, stands there twice.
    const { position, post, organ, sectors } = row;
    const entry = JSON.stringify([name, position, post, organ, sectors, row.from, row.to]);
    note(field("name"), "name-twice", entries.has(entry));
    entries.add(entry);
    short(field("name"), row.name);
    short(field("position"), row.position);
    const [from, to] = [monthTyped(row.from), monthTyped(row.to)];
    note(field("from"), "month", from === undefined);
    note(field("to"), "month", to === undefined);
    note(field("to"), "months-reversed", from != null && to != null && to < from);
    row.leave.forEach((away, place) => {
      const [first, last] = [monthTyped(away.from), monthTyped(away.to)];
      note(leaveField(row.key, place, "from"), "month", first == null);
      note(leaveField(row.key, place, "to"), "month", last === undefined);
      note(
        leaveField(row.key, place, "to"),
        "months-reversed",
        first != null && last != null && last < first,
      );
    });
  }
  const day = plainDigits(form.filingDay);
  note("filingDay", "day", day !== "" && !/^(?:[1-9]|[12]\d|3[01])$/.test(day));
  const saysHow = form.filingTo.trim() !== "" || form.whenDayOff !== "before";
  note("filingDay", "filing-day-missing", day === "" && saysHow);
  short("filingTo", form.filingTo);
  for (const row of form.added) {
    const field = (name: keyof OwnDutyRow) => dutyField(row.id, name);
    note(field("text"), "duty-missing", row.text.trim() === "");
    note(field("text"), "too-long", row.text.trim().length > MAX_DUTY_LENGTH);
    note(field("by"), "deadline", row.period === "once" && dayTyped(row.by) === undefined);
    note(field("atLeast"), "times", !/^[1-9]\d?$/.test(plainDigits(row.atLeast)));
    note(field("document"), "basis-missing", row.document.trim() === "");
    short(field("document"), row.document);
    short(field("article"), row.article);
  }
  const words = new Set<string>();
  for (const column of COLUMNS) {
    const word = plainName(form.columns[column]);
    note(columnField(column), "word-twice", word !== "" && words.has(word));
    words.add(word);
    short(columnField(column), form.columns[column]);
  }
  return problems;
}

const textOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

const monthOrNull = (text: string): string | null => monthTyped(text) ?? null;

function leaderOf(row: LeaderRow): LeaderProfile {
  return {
    name: row.name.trim(),
    position: textOrNull(row.position),
    post: row.post === "" ? null : row.post,
    sectors: sectorsTyped(row.sectors),
    from: monthOrNull(row.from),
    to: monthOrNull(row.to),
    organ: row.organ === "" ? null : row.organ,
    leave: row.leave.flatMap(leaveOf),
  };
}

/** None where the months are wrong. */
function leaveOf(row: LeaveRow): LeaderProfile["leave"] {
  const [from, to] = [monthTyped(row.from), monthTyped(row.to)];
  const isWrong = from == null || to === undefined || (to !== null && to < from);
  return isWrong ? [] : [{ from, to }];
}

/**
 * The profile the form asks for; what the form does not know is that of `kept`. What is wrong in
 * the form (`formProblems`) is left out, so that the rest can be looked at.
 */
export function profileOf(form: SettingsForm, kept: Profile): Profile {
  const problems = formProblems(form);
  const day = problems.has("filingDay") ? "" : plainDigits(form.filingDay);
  const words = COLUMNS.map((column) => [column, form.columns[column].trim()] as const);
  const strange = Object.entries(kept.columns).filter(([id]) => COLUMNS.every((column) => column !== id));
  return v.parse(profileSchema, {
    unit: textOrNull(form.unit),
    region: form.region === "" ? null : form.region,
    level: form.level === "" ? null : form.level,
    organ: form.organ === "" ? null : form.organ,
    leaders: form.leaders.filter(({ name }) => name.trim() !== "").map(leaderOf),
    filing:
      day === ""
        ? null
        : {
            day: Number(day),
            to: textOrNull(form.filingTo),
            whenDayOff: form.whenDayOff,
          },
    obligations: {
      disabled: [...form.disabled],
      added: form.added
        .filter(({ id }) => DUTY_TEXTS.every((field) => !problems.has(dutyField(id, field))))
        .map(({ by, ...row }) => ({
          ...row,
          ...(row.period === "once" ? { by: dayTyped(by) } : {}),
          text: row.text.trim(),
          meetings: row.kind === "meeting" ? [...row.meetings] : [],
          posts: [...row.posts],
          atLeast: Number(plainDigits(row.atLeast)),
          document: row.document.trim(),
          article: row.article.trim(),
        })),
      carryOver: form.carryOver,
      keepContinuing: form.keepContinuing,
    },
    columns: Object.fromEntries([...strange, ...words.filter(([, word]) => word !== "")]),
    allLedgersOfOrgan: form.allLedgersOfOrgan,
    checklists: kept.checklists,
    sameNames: kept.sameNames,
  } satisfies Profile);
}
