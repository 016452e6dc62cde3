/** What every output says of rows that are read as their clerk decided, and the words of the form that decides. */
import type { reading as zh } from "../zh-CN/reading";
import { explain } from "./explain";

const choices = {
  "inspection-lead": "an inspection led",
  "inspection-attend": "an inspection attended",
  "meeting-lead": "a meeting chaired",
  "meeting-attend": "a meeting attended",
  lecture: "a lecture",
  study: "study",
  training: "training",
  drill: "a drill",
  report: "a report",
  talk: "a talk with those responsible",
  other: "other work for safety",
  planned: "only planned, not done yet",
  delegated: "done by somebody else, without the leader",
  negated: "not done or not attended",
  unrelated: "nothing about work safety",
};

export const reading: typeof zh = {
  choices,
  meeting: (what, kind) => (kind === "other" ? what : `${what} (${explain.meetings[kind]})`),
  without: (what) => `${what}, ${choices.unrelated}`,

  countsAs: (what) => `By the clerk's decision this counts as ${what}`,
  signed: (why, by, day) => `${why} (${by}, ${day})`,
  applied: (count) => `Rows read by the clerk's decision: ${String(count)}`,
  lapsed: (count) => `Rows to be decided anew, their words having changed: ${String(count)}`,
  appliedLabel: "By the clerk's decision",
  lapsedLabel: "To be decided anew",
  was: (what, text) => `“${text}” counted as ${what}`,
  now: (text) => `it now says “${text}”`,
  gone: "no row stands there now",

  change: "Count it otherwise…",
  again: "Decide anew…",
  takeBack: "Take the decision back",
  form: {
    heading: (where) => `What the row at ${where} counts as`,
    content: "Work done",
    what: "Counts as",
    meeting: "Kind of meeting",
    meetings: explain.meetings,
    why: "Reason",
    whyHint: "Say why, for instance that the leader led it and the words do not say so",
    by: "Decided by",
    preview: "Preview",
    cancel: "Cancel",
    problems: {
      what: "Choose one",
      why: "Give a reason",
      by: "Say who decides",
      "too-long": "Too long, shorten it",
    },
    note: "The decision holds for these words only; when they change it is asked for again. Reports show it.",
  },
  plan: {
    title: (where) => `Decide on ${where}`,
    line: (where) => `${where} counts as`,
    byItsWords: "read by its words",
    confirm: "Decide",
    done: "Counted as decided",
    needless: "Decided so already, nothing to write",
    takeBackTitle: (where) => `Take back the decision on ${where}`,
    takenBack: "Taken back, the row is read by its words",
    nothingThere: "The words there have changed. Check again, then decide",
  },
};
