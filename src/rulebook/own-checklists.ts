/** An office's own questions: the form of a checklist file, and how one of unknown origin is read. */
import * as v from "valibot";
import { formProblem, type NoticeProblem } from "./schema";

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));

const ownQuestion = v.strictObject({
  question: words,
  /** 检查项目. */
  topic: v.optional(words),
  /** The papers in which the answer is looked for. */
  evidence: v.optional(v.array(words), []),
  /** Notice and article; a question without one is the office's own. */
  document: v.optional(words),
  article: v.optional(words),
  /** Asked before all others. */
  must: v.optional(v.boolean(), false),
  /** Ids of audiences; left out: everyone. */
  audiences: v.optional(v.pipe(v.array(words), v.minLength(1))),
});

export const ownChecklistSchema = v.strictObject({
  title: words,
  questions: v.pipe(v.array(ownQuestion), v.minLength(1), v.maxLength(500)),
});

export type OwnChecklist = v.InferOutput<typeof ownChecklistSchema>;
export type OwnQuestion = OwnChecklist["questions"][number];

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
