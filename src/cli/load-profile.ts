/** The office's profile from a file, with what the command line adds to it. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { type Profile, profileSchema } from "../ledger/profile";
import { LEVELS, REGION_IDS } from "../rulebook/terms";
import { text } from "./language";
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

/** Reads `--profile`, `--region` and `--level`. @throws UsageError with a sentence of what is wrong where */
export function loadProfile({ profile: path, region, level }: ProfileOptions): ProfileChoice {
  return {
    given: path === undefined ? null : readProfile(path),
    overrides: {
      ...(region === undefined ? {} : { region: oneOf(REGION_IDS, region, "--region") }),
      ...(level === undefined ? {} : { level: oneOf(LEVELS, level, "--level") }),
    },
  };
}

function readProfile(path: string): Profile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(text.profileUnreadable(path, error instanceof SyntaxError));
  }
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new UsageError(text.profileNoObject(path));
  const result = v.safeParse(profileSchema, json);
  if (result.success) return result.output;
  throw new UsageError(
    text.profileWrong(
      path,
      result.issues.map((issue) => v.getDotPath(issue) ?? ""),
    ),
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
