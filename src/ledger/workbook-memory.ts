/** What an office asked to have remembered in the workbook itself: its profile, its own notices, its decisions. */
import * as v from "valibot";
import type { Notice } from "../rulebook/rulebook";
import { readNotice } from "../rulebook/schema";
import { HostError, MAX_MEMORY_BYTES, type WorkbookPlan, type WorkbookSnapshot } from "../workbook/port";
import { type Decisions, decisionSchemas, NO_DECISIONS } from "./decisions";
import { EMPTY_PROFILE, type Profile, profileSchema } from "./profile";

export interface Memory {
  readonly profile: Profile;
  /** The office's own notices, in the form of a notice file (docs/adding-a-notice.md). */
  readonly notices: readonly Notice[];
  readonly decisions: Decisions;
  /** What else is kept there, by whatever version of this program: written back as it was read. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** A part of the settings that stands in the workbook and cannot be understood. */
export type MemoryPart = "everything" | "profile" | "notices";

export interface MemoryReading extends Memory {
  /** These parts are empty here, not in the workbook. */
  readonly damaged: readonly MemoryPart[];
  /** Likewise; kept among `others` until somebody decides anew. */
  readonly damagedDecisions: readonly (keyof Decisions)[];
}

/** Of an office that asked to have nothing remembered. */
export const EMPTY_MEMORY: Memory = {
  profile: EMPTY_PROFILE,
  notices: [],
  decisions: NO_DECISIONS,
  others: {},
};

const NOTHING: MemoryReading = { ...EMPTY_MEMORY, damaged: [], damagedDecisions: [] };

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
  const { profile, notices = [], readings, explanations, filed, seals, baseline, ...others } = stored.output;
  const readProfile = v.safeParse(profileSchema, profile ?? {});
  const noticeReadings = (Array.isArray(notices) ? notices : [null]).map((notice) => readNotice(notice));
  const damagedDecisions: (keyof Decisions)[] = [];
  const decision = <K extends keyof Decisions>(
    name: K,
    schema: v.GenericSchema<unknown, Decisions[K]>,
    kept: unknown,
  ): Decisions[K] => {
    if (kept === undefined) return NO_DECISIONS[name];
    const reading = v.safeParse(schema, kept);
    if (reading.success) return reading.output;
    damagedDecisions.push(name);
    others[name] = kept;
    return NO_DECISIONS[name];
  };
  const decisions: Decisions = {
    readings: decision("readings", decisionSchemas.readings, readings),
    explanations: decision("explanations", decisionSchemas.explanations, explanations),
    filed: decision("filed", decisionSchemas.filed, filed),
    seals: decision("seals", decisionSchemas.seals, seals),
    baseline: decision("baseline", decisionSchemas.baseline, baseline),
  };
  return {
    profile: readProfile.success ? readProfile.output : EMPTY_PROFILE,
    notices: noticeReadings.flatMap((reading) => (reading.ok ? [reading.notice] : [])),
    decisions,
    others,
    damaged: [
      ...(readProfile.success ? [] : ["profile" as const]),
      ...(noticeReadings.every(({ ok }) => ok) ? [] : ["notices" as const]),
    ],
    damagedDecisions,
  };
}

/** Whether everything kept in the workbook could be read. */
export function memoryIsSound({ damaged, damagedDecisions }: MemoryReading): boolean {
  return damaged.length === 0 && damagedDecisions.length === 0;
}

/** The text to keep in the workbook; null where there is nothing to keep. Parts that say nothing are left out. */
export function memoryText({ profile, notices, decisions, others }: Memory): string | null {
  const { readings, explanations, filed, seals, baseline } = decisions;
  const own = {
    ...(JSON.stringify(profile) === JSON.stringify(EMPTY_PROFILE) ? {} : { profile }),
    ...(notices.length === 0 ? {} : { notices }),
    ...(readings.length === 0 ? {} : { readings }),
    ...(explanations.length === 0 ? {} : { explanations }),
    ...(filed.length === 0 ? {} : { filed }),
    ...(seals.length === 0 ? {} : { seals }),
    ...(baseline === null ? {} : { baseline }),
  };
  // Twice: the first states the order, the second that what could be read goes before what could not.
  const kept = { ...own, ...others, ...own };
  if (Object.keys(kept).length === 0) return null;
  // XML has no place for these two characters, JSON another way to write them.
  return JSON.stringify(kept).replaceAll(
    /[\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

/** How long a text is in UTF-8. */
export const bytesOf = (text: string | null): number => new Blob([text ?? ""]).size;

/**
 * The plan that keeps these parts in the workbook, what else is kept staying as it is; null where nothing would change.
 * @throws HostError `too-large`
 */
export function planMemory(
  snapshot: Pick<WorkbookSnapshot, "memory">,
  parts: Partial<Memory>,
  title: string,
): WorkbookPlan | null {
  const memory = memoryText({ ...readMemory(snapshot), ...parts });
  if (bytesOf(memory) > MAX_MEMORY_BYTES) throw new HostError("too-large");
  return memory === snapshot.memory ? null : { title, operations: [{ kind: "remember", memory }] };
}

/**
 * The plan that keeps other decisions, and nothing else; null where they are the same. Settings that cannot be read would
 * be lost in writing, so they are to be put in order first; decisions that cannot be read give way to new ones of their kind.
 * @throws HostError `unsupported` where they cannot be read; `too-large`
 */
export function planDecisions(
  snapshot: Pick<WorkbookSnapshot, "memory">,
  decide: (decisions: Decisions) => Decisions,
  title: string,
): WorkbookPlan | null {
  const { damaged, decisions } = readMemory(snapshot);
  if (damaged.length > 0) throw new HostError("unsupported", { cause: damaged });
  return planMemory(snapshot, { decisions: decide(decisions) }, title);
}
