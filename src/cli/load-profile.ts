/** The office's profile from a file, with what the command line adds to it. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { type Profile, profileSchema } from "../ledger/profile";
import { LEVELS, REGION_IDS } from "../rulebook/terms";
import { text } from "./language";
import type { Output } from "./output";
import { UsageError } from "./usage-error";

export interface ProfileOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly level?: string;
}

/** The profile of `--profile` (null: the one kept in each workbook), and what overrules it. */
export interface ProfileChoice {
  readonly given: Profile | null;
  readonly overrides: Partial<Profile>;
}

/**
 * Reads `--profile`, `--region` and `--level`; warns of entries it does not know, which may be misspelt.
 * @throws UsageError with a sentence of what is wrong where
 */
export function loadProfile(
  { profile: path, region, level }: ProfileOptions,
  { warn }: Pick<Output, "warn">,
): ProfileChoice {
  return {
    given: path === undefined ? null : readProfile(path, warn),
    overrides: {
      ...(region === undefined ? {} : { region: oneOf(REGION_IDS, region, "--region") }),
      ...(level === undefined ? {} : { level: oneOf(LEVELS, level, "--level") }),
    },
  };
}

function readProfile(path: string, warn: Output["warn"]): Profile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(text.profileUnreadable(path, error instanceof SyntaxError));
  }
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new UsageError(text.profileNoObject(path));
  const result = v.safeParse(profileSchema, json);
  if (result.success) {
    const unknown = unknownEntries(json, result.output);
    if (unknown.length > 0) warn(text.profileUnknown(path, unknown));
    return result.output;
  }
  throw new UsageError(
    text.profileWrong(
      path,
      result.issues.map((issue) => v.getDotPath(issue) ?? ""),
    ),
  );
}

/** Where an entry of what was given is missing from what was understood: `filing.dya`, `leaders.0.titel`. */
function unknownEntries(given: unknown, understood: unknown): string[] {
  if (typeof given !== "object" || given === null || typeof understood !== "object" || understood === null)
    return [];
  const known = new Map<string, unknown>(Object.entries(understood));
  return Object.entries(given).flatMap(([key, value]) =>
    known.has(key) ? unknownEntries(value, known.get(key)).map((rest) => `${key}.${rest}`) : [key],
  );
}

/** @throws UsageError when the value is none of the choices */
export function oneOf<Choice extends string>(
  choices: readonly Choice[],
  value: string,
  option: string,
): Choice {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new UsageError(text.notAChoice(option, value, choices));
  return choice;
}
