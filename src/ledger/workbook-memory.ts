/** What an office asked to have remembered in the workbook itself. */
import * as v from "valibot";
import type { WorkbookSnapshot } from "../workbook/port";
import { EMPTY_PROFILE, type Profile, profileSchema } from "./profile";

const memorySchema = v.object({ profile: v.optional(profileSchema) });

/** The profile kept in the workbook; an empty one where there is none, or where it cannot be understood. */
export function profileIn({ memory }: WorkbookSnapshot): Profile {
  if (memory === null) return EMPTY_PROFILE;
  try {
    const result = v.safeParse(memorySchema, JSON.parse(memory));
    return (result.success ? result.output.profile : undefined) ?? EMPTY_PROFILE;
  } catch {
    return EMPTY_PROFILE;
  }
}
