/** An office's own questions: the form of a checklist file, and how one of unknown origin is read. */
import * as v from "valibot";
import { formProblem, type NoticeProblem } from "./schema";

/** Text of at most so many characters: a row of the sheet with the longest of all still fits a page. */
const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

const ownQuestion = v.strictObject({
  question: words(300),
  /** 检查项目. */
  topic: v.optional(words(60)),
  /** The papers in which the answer is looked for. */
  evidence: v.optional(v.pipe(v.array(words(12)), v.maxLength(6)), []),
  /** Notice and article; a question without one is the office's own. */
  document: v.optional(words(60)),
  article: v.optional(words(30)),
  /** Asked before all others. */
  must: v.optional(v.boolean(), false),
  /** Ids of audiences; left out: everyone. */
  audiences: v.optional(v.pipe(v.array(words(40)), v.minLength(1))),
});

export const ownChecklistSchema = v.strictObject({
  title: words(60),
  questions: v.pipe(v.array(ownQuestion), v.minLength(1), v.maxLength(500)),
});

/** 依据 of a question that names no notice. */
export const OWN_BASIS = "本单位自拟";

export type OwnChecklist = v.InferOutput<typeof ownChecklistSchema>;

export type OwnChecklistReading =
  | { readonly ok: true; readonly checklist: OwnChecklist }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

/** Reads a checklist file: text of JSON. Every problem is listed by its place, none thrown. */
export function readOwnChecklist(source: string): OwnChecklistReading {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, problems: [{ code: "not-json", path: "", found: null, allowed: [] }] };
  }
  const form = v.safeParse(ownChecklistSchema, value);
  return form.success
    ? { ok: true, checklist: form.output }
    : { ok: false, problems: form.issues.map(formProblem) };
}
