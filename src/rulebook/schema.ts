/** The form of a notice file, and how one of unknown origin is read: with every problem named by its place. */
import * as v from "valibot";
import { DUTY_PERIODS, isDayName, isMonthName, PERIOD_KINDS } from "./periods";
import {
  inForceOf,
  MATTERS,
  NOT_COUNTED_REASONS,
  OWNER_CONDITIONS,
  windowOf,
  type DayWindow,
  type Notice,
  type ObligationEntry,
  type Rulebook,
} from "./rulebook";
import { ACTIVITY_KINDS, LEVELS, MEETING_KINDS, ORGANS, POSTS, REGION_IDS } from "./terms";

const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/i));
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const dayOrMonth = v.pipe(
  v.string(),
  v.check((text) => isMonthName(text) || isDayName(text)),
);
const day = v.pipe(v.string(), v.check(isDayName));
const levels = v.optional(v.array(v.picklist(LEVELS)));

const inForce = v.strictObject({ from: month, to: v.nullable(month) });

const documentEntry = v.strictObject({
  id,
  number: v.optional(v.nullable(words)),
  title: words,
  label: v.optional(words),
  issuer: v.optional(v.nullable(words)),
  region: v.picklist(REGION_IDS),
  date: v.optional(v.nullable(dayOrMonth)),
  year: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2999)))),
  annual: v.optional(v.boolean()),
  inForce: v.optional(v.nullable(inForce)),
  replaces: v.optional(v.array(words)),
  partOf: v.optional(v.nullable(id)),
  note: v.optional(words),
  noteEn: v.optional(words),
});

const owner = v.strictObject({
  kind: v.picklist(["person", "organ"]),
  who: words,
  whoEn: v.optional(words),
  bodies: v.optional(
    v.strictObject({
      party: levels,
      government: levels,
      department: levels,
      town: levels,
      enterprise: levels,
    } satisfies Record<(typeof ORGANS)[number], typeof levels>),
  ),
  posts: v.optional(v.pipe(v.array(v.picklist(POSTS)), v.minLength(1))),
  condition: v.optional(v.picklist(OWNER_CONDITIONS)),
  inferred: v.optional(v.boolean()),
});

const obligationEntry = v.strictObject({
  id,
  document: v.optional(id),
  article: words,
  text: words,
  textEn: v.optional(words),
  owner,
  counts: v.optional(
    v.strictObject({
      kinds: v.pipe(v.array(v.picklist(ACTIVITY_KINDS)), v.minLength(1)),
      role: v.optional(v.picklist(["lead", "any"])),
      meetings: v.optional(v.array(v.picklist(MEETING_KINDS))),
      meetingsIfLed: v.optional(v.array(v.picklist(MEETING_KINDS))),
    }),
  ),
  period: v.optional(v.picklist(DUTY_PERIODS)),
  atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  unit: v.optional(words),
  assessable: v.picklist(["from-ledger", "by-filing", "not-from-ledger"]),
  reason: v.optional(v.picklist(NOT_COUNTED_REASONS)),
  deadline: v.optional(
    v.strictObject({
      says: words,
      date: v.optional(day),
      dayOfMonth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31))),
    }),
  ),
  ambiguities: v.optional(
    v.array(
      v.strictObject({
        question: words,
        questionEn: v.optional(words),
        reading: words,
        readingEn: v.optional(words),
      }),
    ),
  ),
  loose: v.optional(words),
  matter: v.optional(v.picklist(MATTERS)),
  continues: v.optional(v.boolean()),
  sameAs: v.optional(id),
  inForce: v.optional(inForce),
});

const noticeSchema = v.strictObject({
  documents: v.pipe(v.array(documentEntry), v.minLength(1)),
  obligations: v.array(obligationEntry),
});

/** What is wrong with a notice file. The sentences are in the texts (`rulebook.problems`). */
export type NoticeProblemCode =
  /** The text is no JSON. */
  | "not-json"
  /** A field that must be there is not. */
  | "missing"
  /** A field the form does not know; often a slip of the pen. */
  | "unknown-field"
  /** A value the field cannot have; `allowed` lists those it can, where they can be listed. */
  | "wrong-value"
  /** An id that stands twice, in the file or in the rulebook. */
  | "id-taken"
  /** An obligation names a document that is not in the file. */
  | "unknown-document"
  /** `from-ledger` without `counts`, `atLeast` or a `period`: month, quarter, half-year, year, or once with a deadline's day. */
  | "counted-without-number"
  /** Counted and owed once, by a day before the notice. */
  | "deadline-too-early"
  /** `by-filing` or `not-from-ledger` without `reason`. */
  | "listed-without-reason"
  /** A duty of persons without `posts`. */
  | "person-without-posts"
  /** A counted duty whose owner has no `bodies`: nobody would ever owe it. */
  | "counted-without-bodies"
  /** No date, no year, no inForce: it is not known from when the notice binds. */
  | "no-time";

export interface NoticeProblem {
  readonly code: NoticeProblemCode;
  /** Where, e.g. `obligations[2].period`; empty for the whole file. */
  readonly path: string;
  /** The value found, as JSON cut to 40 characters; null where there is none. */
  readonly found: string | null;
  readonly allowed: readonly string[];
}

export type NoticeReading =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

function problem(
  code: NoticeProblemCode,
  path: string,
  found?: unknown,
  allowed: readonly string[] = [],
): NoticeProblem {
  const json = JSON.stringify(found) as string | undefined; // stringify gives undefined for undefined
  return { code, path, found: json === undefined ? null : json.slice(0, 40), allowed };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === "number") return `${path}[${String(key)}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

function allowedBy(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? "").matchAll(/"([^"]+)"/g)].map(([, value]) => value ?? "");
}

/** What is wrong where, of an issue that a schema found. */
export function formProblem(issue: v.BaseIssue<unknown>): NoticeProblem {
  if (issue.type === "strict_object" && issue.expected === "never") {
    return problem("unknown-field", pathOf(issue));
  }
  if (issue.type === "strict_object" && issue.input === undefined) return problem("missing", pathOf(issue));
  if (issue.received === "undefined") return problem("missing", pathOf(issue), undefined, allowedBy(issue));
  return problem("wrong-value", pathOf(issue), issue.input, allowedBy(issue));
}

function repeated(ids: readonly string[], taken: ReadonlySet<string>): number[] {
  const seen = new Set(taken);
  return ids.flatMap((each, index) => {
    if (seen.has(each)) return [index];
    seen.add(each);
    return [];
  });
}

function windowIn(entry: ObligationEntry, { documents }: Notice): DayWindow | null {
  const document = documents.find(({ id }) => id === entry.document) ?? documents[0];
  return document === undefined
    ? null
    : windowOf(entry, { date: document.date ?? null, inForce: inForceOf(document) });
}

/** What the form alone cannot say: ids, references, and numbers that belong together. */
function contentProblems(notice: Notice, rulebook: Rulebook | null): NoticeProblem[] {
  const { documents, obligations } = notice;
  const takenDocuments = new Set((rulebook?.documents ?? []).map((document) => document.id));
  const takenObligations = new Set((rulebook?.obligations ?? []).map((obligation) => obligation.id));
  const own = new Set(documents.map((document) => document.id));
  const problems = [
    ...repeated(
      documents.map((document) => document.id),
      takenDocuments,
    ).map((index) => problem("id-taken", `documents[${String(index)}].id`, documents[index]?.id)),
    ...repeated(
      obligations.map((obligation) => obligation.id),
      takenObligations,
    ).map((index) => problem("id-taken", `obligations[${String(index)}].id`, obligations[index]?.id)),
  ];
  documents.forEach((document, index) => {
    if (document.date == null && document.year == null && document.inForce === undefined) {
      problems.push(problem("no-time", `documents[${String(index)}]`));
    }
  });
  obligations.forEach((entry, index) => {
    const at = `obligations[${String(index)}]`;
    if (entry.document !== undefined && !own.has(entry.document)) {
      problems.push(problem("unknown-document", `${at}.document`, entry.document, [...own]));
    }
    if (entry.owner.kind === "person" && entry.owner.posts === undefined) {
      problems.push(problem("person-without-posts", `${at}.owner.posts`, undefined, POSTS));
    }
    if (entry.assessable !== "from-ledger") {
      if (entry.reason === undefined) {
        problems.push(problem("listed-without-reason", `${at}.reason`, undefined, NOT_COUNTED_REASONS));
      }
      return;
    }
    const window = entry.period === "once" ? windowIn(entry, notice) : null;
    const hasPeriod =
      entry.period === "once" ? window !== null : PERIOD_KINDS.some((kind) => kind === entry.period);
    if (entry.counts === undefined || entry.atLeast === undefined || !hasPeriod) {
      problems.push(problem("counted-without-number", at));
    }
    if (window !== null && window.by < window.from) {
      problems.push(problem("deadline-too-early", `${at}.deadline.date`, window.by));
    }
    if (Object.keys(entry.owner.bodies ?? {}).length === 0) {
      problems.push(problem("counted-without-bodies", `${at}.owner.bodies`, undefined, ORGANS));
    }
  });
  return problems;
}

/**
 * Reads a notice file of unknown origin: text of JSON, or a value already parsed. Every problem is listed, none thrown.
 * With a rulebook, ids that stand there already are problems too.
 */
export function readNotice(source: unknown, rulebook: Rulebook | null = null): NoticeReading {
  let value = source;
  if (typeof source === "string") {
    try {
      value = JSON.parse(source) as unknown;
    } catch {
      return { ok: false, problems: [problem("not-json", "")] };
    }
  }
  const form = v.safeParse(noticeSchema, value);
  if (!form.success) return { ok: false, problems: form.issues.map(formProblem) };
  const notice: Notice = form.output;
  const problems = contentProblems(notice, rulebook);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, notice };
}
