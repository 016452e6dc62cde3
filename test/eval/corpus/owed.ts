/**
 * Which counted duties somebody owes, and how many rows serve them: worked out anew from the notices' files, by the letter
 * of the contract, without the code that is to be tried.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a planted row is, by construction. */
export interface Act {
  readonly kind: string;
  readonly role: "lead" | "attend";
  readonly meeting: string | null;
}

/** A leader and the body they stand in. */
export interface Holder {
  readonly region: string;
  readonly level: string;
  readonly organ: string;
  /** Null where nothing on the cover tells it. */
  readonly post: string | null;
  readonly inChargeOfSafety: boolean;
}

interface NoticeFile {
  readonly documents: readonly {
    readonly id: string;
    readonly region: string;
    readonly date?: string | null;
    readonly year?: number | null;
    readonly annual?: boolean;
    readonly inForce?: { readonly from: string; readonly to: string | null } | null;
  }[];
  readonly obligations: readonly {
    readonly id: string;
    readonly document?: string;
    readonly assessable: string;
    readonly owner: {
      readonly kind: "person" | "organ";
      readonly bodies?: Readonly<Record<string, readonly string[]>>;
      readonly posts?: readonly string[];
      readonly condition?: string;
    };
    readonly counts?: {
      readonly kinds: readonly string[];
      readonly role?: string;
      readonly meetings?: readonly string[];
      readonly meetingsIfLed?: readonly string[];
    };
    readonly period?: string;
    readonly atLeast?: number;
    readonly deadline?: { readonly date?: string };
    readonly inForce?: { readonly from: string; readonly to: string | null };
  }[];
}

export interface CountedDuty {
  readonly id: string;
  readonly region: string;
  readonly from: string;
  readonly to: string | null;
  readonly ownerKind: "person" | "organ";
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  readonly posts: readonly string[];
  readonly condition: string | null;
  readonly kinds: readonly string[];
  readonly mustLead: boolean;
  readonly meetings: readonly string[] | null;
  readonly meetingsIfLed: readonly string[];
  /** Months of its period: 1, 3, 6 or 12; 0 of what is owed once. */
  readonly months: number;
  /** First and last day of what is owed once; null of the rest. */
  readonly window: readonly [first: string, last: string] | null;
  readonly atLeast: number;
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };
const NOTICES = join(__dirname, "../../../src/rulebook/notices");

/** The first month that lies wholly after a day (`2018-01-02`) or a month (`2017-12`). */
function nextMonth(date: string): string {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return month === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(month + 1).padStart(2, "0")}`;
}

function timeOf(document: NoticeFile["documents"][number]): { from: string; to: string | null } | null {
  if (document.inForce !== undefined) return document.inForce;
  const to = document.annual === true ? `${String(document.year)}-12` : null;
  if (document.date != null) return { from: nextMonth(document.date), to };
  return document.year == null ? null : { from: `${String(document.year)}-01`, to };
}

/** From the day of the notice to the deadline; from the first of a month where no day is said. */
function windowOf(
  { inForce, deadline }: NoticeFile["obligations"][number],
  { date }: NoticeFile["documents"][number],
  binds: string,
): [first: string, last: string] {
  const said = inForce === undefined ? (date ?? binds) : binds;
  return [`${said}-01`.slice(0, 10), deadline?.date ?? ""];
}

/** Every duty that a ledger is counted for, as the files of the notices state it. */
export const COUNTED_DUTIES: readonly CountedDuty[] = readdirSync(NOTICES)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .flatMap((file) => {
    const notice = JSON.parse(readFileSync(join(NOTICES, file), "utf8")) as NoticeFile;
    return notice.obligations.flatMap((entry): CountedDuty[] => {
      const document = notice.documents.find(({ id }) => id === (entry.document ?? notice.documents[0]?.id));
      const time = document === undefined ? null : (entry.inForce ?? timeOf(document));
      const { owner, counts } = entry;
      if (
        entry.assessable !== "from-ledger" ||
        counts === undefined ||
        document === undefined ||
        time === null
      )
        return [];
      return [
        {
          id: entry.id,
          region: document.region,
          ...time,
          ownerKind: owner.kind,
          bodies: owner.bodies ?? {},
          posts: owner.posts ?? [],
          condition: owner.condition ?? null,
          kinds: counts.kinds,
          mustLead: counts.role === "lead",
          meetings: counts.meetings ?? null,
          meetingsIfLed: counts.meetingsIfLed ?? [],
          months: MONTHS[entry.period ?? ""] ?? 0,
          window: entry.period === "once" ? windowOf(entry, document, time.from) : null,
          atLeast: entry.atLeast ?? 0,
        },
      ];
    });
  });

/** Whether a place's leaders and bodies are bound by the notices of another. */
export function isUnder(region: string, issuing: string): boolean {
  return region === issuing || (issuing === "shanxi" && region !== "huiji");
}

/** Whether the duty is this leader's own, or their body's. */
export function isOwed(duty: CountedDuty, { region, level, organ, post, inChargeOfSafety }: Holder): boolean {
  if (!isUnder(region, duty.region) || duty.bodies[organ]?.includes(level) !== true) return false;
  if (duty.ownerKind === "organ") return true;
  const holds = duty.condition === null || (duty.condition === "in-charge-of-safety" && inChargeOfSafety);
  return post !== null && duty.posts.includes(post) && holds;
}

export interface DutyPeriod {
  readonly name: string;
  readonly months: readonly string[];
  /** No day of it is before or after these. */
  readonly first: string;
  readonly last: string;
}

/** The months from one to another. */
function monthsFrom(first: string, last: string): string[] {
  return first > last ? [] : [first, ...monthsFrom(nextMonth(first), last)];
}

/** The periods of a duty in a year that it binds for at least a month; of what is owed once the year of its deadline. */
export function periodsOf(duty: CountedDuty, year: number): DutyPeriod[] {
  if (duty.window !== null) {
    const [first, last] = duty.window;
    const months = monthsFrom(first.slice(0, 7), last.slice(0, 7));
    return last.startsWith(String(year)) ? [{ name: String(year), months, first, last }] : [];
  }
  const all = Array.from({ length: 12 / duty.months }, (_, index) => {
    const months = Array.from(
      { length: duty.months },
      (_unused, offset) => `${String(year)}-${String(index * duty.months + offset + 1).padStart(2, "0")}`,
    );
    const number = String(index + 1);
    const name =
      duty.months === 1
        ? (months[0] ?? "")
        : duty.months === 12
          ? String(year)
          : `${String(year)}-${duty.months === 3 ? "Q" : "H"}${number}`;
    return { name, months, first: `${months[0] ?? ""}-01`, last: `${months.at(-1) ?? ""}-31` };
  });
  return all.filter(({ months }) =>
    months.some((month) => month >= duty.from && (duty.to === null || month <= duty.to)),
  );
}

/** Whether an act of work safety that was done serves the duty. */
export function serves(act: Act, { kinds, mustLead, meetings, meetingsIfLed }: CountedDuty): boolean {
  if (!kinds.includes(act.kind)) return false;
  if (act.kind !== "meeting" || meetings === null) return !mustLead || act.role === "lead";
  if (act.meeting === null) return false;
  if (meetings.includes(act.meeting)) return !mustLead || act.role === "lead";
  return meetingsIfLed.includes(act.meeting) && act.role === "lead";
}
