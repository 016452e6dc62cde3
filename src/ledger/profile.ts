/**
 * What an office tells us about itself: the `profile.json` of the command line, and the same object kept in the
 * workbook by the pane.
 */
import * as v from "valibot";
import { ownChecklistSchema } from "../rulebook/own-checklists";
import { isDayName, PERIOD_KINDS } from "../rulebook/periods";
import { ACTIVITY_KINDS, LEVELS, MEETING_KINDS, ORGANS, POSTS, REGION_IDS } from "../rulebook/terms";

/** `2021-01`. */
const monthText = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** 请假、离岗学习: first and last month; null is open. */
const leave = v.pipe(
  v.object({ from: monthText, to: v.optional(v.nullable(monthText), null) }),
  v.check(({ from, to }) => to === null || from <= to),
);

/** A post that somebody holds. Who holds several, one after another or at once, has an entry for each. */
const leaderProfile = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1)),
  position: v.optional(v.nullable(v.string()), null),
  post: v.optional(v.nullable(v.picklist(POSTS)), null),
  /** Where it is not that of the office. */
  organ: v.optional(v.nullable(v.picklist(ORGANS)), null),
  sectors: v.optional(v.array(v.string()), []),
  /** First and last month of the tenure; null is open. */
  from: v.optional(v.nullable(monthText), null),
  to: v.optional(v.nullable(monthText), null),
  /** Whole months in which nothing is owed. */
  leave: v.optional(v.array(leave), []),
});

/** An office's own duty, counted like those of the notices. */
const addedObligation = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    text: v.string(),
    kind: v.picklist(ACTIVITY_KINDS),
    meetings: v.optional(v.array(v.picklist(MEETING_KINDS)), []),
    posts: v.optional(v.array(v.picklist(POSTS)), []),
    period: v.picklist([...PERIOD_KINDS, "once"]),
    /** Last day of what is owed once, and only of that. */
    by: v.optional(v.pipe(v.string(), v.check(isDayName))),
    atLeast: v.pipe(v.number(), v.integer(), v.minValue(1)),
    document: v.string(),
    article: v.string(),
  }),
  v.forward(
    v.partialCheck([["period"], ["by"]], ({ period, by }) => (period === "once") === (by !== undefined)),
    ["by"],
  ),
);

export const profileSchema = v.object({
  unit: v.optional(v.nullable(v.string()), null),
  region: v.optional(v.nullable(v.picklist(REGION_IDS)), null),
  level: v.optional(v.nullable(v.picklist(LEVELS)), null),
  organ: v.optional(v.nullable(v.picklist(ORGANS)), null),
  leaders: v.optional(v.array(leaderProfile), []),
  filing: v.optional(
    v.nullable(
      v.object({
        day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
        to: v.optional(v.nullable(v.string()), null),
        /**
         * When the day is a day off: filed on the last workday before it, on the first after it, or on the day itself.
         * The day is a limit (26日前), so an office that has not said is safe with the day before.
         */
        whenDayOff: v.optional(v.picklist(["before", "after", "same-day"]), "before"),
      }),
    ),
    null,
  ),
  obligations: v.optional(
    v.object({
      disabled: v.optional(v.array(v.string()), []),
      added: v.optional(v.array(addedObligation), []),
      /** 沿用上年: in a year whose notice gives no number, the last one given goes on. */
      carryOver: v.optional(v.boolean(), false),
      /** What a campaign's notice calls 长期坚持 goes on after its end. */
      keepContinuing: v.optional(v.boolean(), false),
    }),
    { disabled: [], added: [], carryOver: false, keepContinuing: false },
  ),
  /** Header words of this office for the columns of the form, by column id. */
  columns: v.optional(v.record(v.string(), v.string()), {}),
  /** The workbook holds the ledgers of every leader of the organ, so an organ's duty not shown is missing. */
  allLedgersOfOrgan: v.optional(v.boolean(), false),
  /** The office's own questions, mixed into the checklists it makes. */
  checklists: v.optional(v.array(ownChecklistSchema), []),
  /** Writings of a leader's or a unit's name that are one (`[["张某","张某书记"]]`); the first stands for all. */
  sameNames: v.optional(
    v.array(v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1))), v.minLength(2))),
    [],
  ),
});

export type Profile = v.InferOutput<typeof profileSchema>;
export type LeaderProfile = Profile["leaders"][number];

/** The profile of an office that has said nothing. */
export const EMPTY_PROFILE: Profile = v.parse(profileSchema, {});
