/** The office's profile as text, the same that the command line reads (`--profile`). */
import * as v from "valibot";
import { profileSchema, type Profile } from "../../ledger/profile";
import { formProblem, type NoticeProblem } from "../../rulebook/schema";

export type ProfileReading =
  /** `unused`: the places of what the profile does not know, which is left out. */
  | { readonly ok: true; readonly profile: Profile; readonly unused: readonly string[] }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

/** The text of a profile file. */
export function profileText(profile: Profile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** Reads the text of a profile file. Every problem is named by its place, none thrown. */
export function readProfileText(source: string): ProfileReading {
  let json: unknown;
  try {
    json = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, problems: [{ code: "not-json", path: "", found: null, allowed: [] }] };
  }
  const result = v.safeParse(profileSchema, json);
  if (!result.success) return { ok: false, problems: result.issues.map(formProblem) };
  return { ok: true, profile: result.output, unused: unusedPlaces(json, result.output, "") };
}

/** The places in `given` that are not in `used`. */
function unusedPlaces(given: unknown, used: unknown, path: string): string[] {
  if (typeof given !== "object" || given === null || typeof used !== "object" || used === null) return [];
  const known = new Map<string, unknown>(Object.entries(used));
  return Object.entries(given).flatMap(([key, value]) => {
    const place = Array.isArray(given) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    return known.has(key) ? unusedPlaces(value, known.get(key), place) : [place];
  });
}
