/** What an office asked to have remembered in the workbook itself: its profile and its own notices. */
import * as v from "valibot";
import type { Notice } from "../rulebook/rulebook";
import { readNotice } from "../rulebook/schema";
import type { WorkbookSnapshot } from "../workbook/port";
import { EMPTY_PROFILE, type Profile, profileSchema } from "./profile";

export interface Memory {
  readonly profile: Profile;
  /** The office's own notices, in the form of a notice file (docs/adding-a-notice.md). */
  readonly notices: readonly Notice[];
  /** What else is kept there, by whatever version of this program: written back as it was read. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** A part that stands in the workbook and cannot be understood. */
export type MemoryPart = "everything" | "profile" | "notices";

export interface MemoryReading extends Memory {
  /** These parts are empty here, not in the workbook. */
  readonly damaged: readonly MemoryPart[];
}

const NOTHING: MemoryReading = { profile: EMPTY_PROFILE, notices: [], others: {}, damaged: [] };

const storedObject = v.record(v.string(), v.unknown());

/** What is kept in the workbook. A damaged part is empty and named in `damaged`; the others are read. */
export function readMemory({ memory }: Pick<WorkbookSnapshot, "memory">): MemoryReading {
  if (memory === null) return NOTHING;
  let json: unknown;
  try {
    json = JSON.parse(memory);
  } catch {
    return { ...NOTHING, damaged: ["everything"] };
  }
  const stored = v.safeParse(storedObject, json);
  if (!stored.success || Array.isArray(json)) return { ...NOTHING, damaged: ["everything"] };
  const { profile, notices = [], ...others } = stored.output;
  const readProfile = v.safeParse(profileSchema, profile ?? {});
  const readings = (Array.isArray(notices) ? notices : [null]).map((notice) => readNotice(notice));
  return {
    profile: readProfile.success ? readProfile.output : EMPTY_PROFILE,
    notices: readings.flatMap((reading) => (reading.ok ? [reading.notice] : [])),
    others,
    damaged: [
      ...(readProfile.success ? [] : ["profile" as const]),
      ...(readings.every(({ ok }) => ok) ? [] : ["notices" as const]),
    ],
  };
}

/** The text to keep in the workbook; null where there is nothing to keep. */
export function memoryText({ profile, notices, others }: Memory): string | null {
  const saysNothing = JSON.stringify(profile) === JSON.stringify(EMPTY_PROFILE);
  if (saysNothing && notices.length === 0 && Object.keys(others).length === 0) return null;
  const text = JSON.stringify({ profile, notices, ...others });
  // XML has no place for these two characters, JSON another way to write them.
  return text.replaceAll(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
