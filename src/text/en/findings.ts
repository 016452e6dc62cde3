/** The sentences about findings in English; shapes and meaning follow the Chinese file. */
import type * as zh from "../zh-CN/findings";
import type { Facts } from "../facts";
import { headlineWith, MAX_LISTED } from "../shortened";

const FIELDS: Readonly<Record<string, string>> = {
  leader: "Leader's name",
  position: "Leader's post",
  sectors: "Sectors in charge",
  period: "Period",
  unit: "Recording unit",
  recorder: "Recorder",
  serial: "No.",
  time: "Date",
  content: "Work done",
  participants: "Participants",
  remark: "Remarks",
};

const POSTS: Readonly<Record<string, string>> = {
  principal: "principal",
  deputy: "deputy",
  member: "member",
};

const field = ({ text }: Facts, key = "field"): string => FIELDS[text(key)] ?? text(key);

export const periodWords: typeof zh.periodWords = (period) => period;
export const dutyPeriodWords: typeof zh.dutyPeriodWords = (period, by) =>
  by === undefined || by === "" ? periodWords(period) : `by ${by}`;

export const dayWords: typeof zh.dayWords = (day) => day;

const NEAR_MISSES: Readonly<Record<string, string>> = {
  planned: "planned, not yet done",
  delegated: "done by somebody else",
  attended: "took part, did not lead",
  "date-unreadable": "the date cannot be read",
  "outside-period": "dated outside the period",
  "other-post": "done in another post",
  "not-safety": "does not say that it is about work safety",
};

const LACKS: Readonly<Record<string, string>> = {
  place: "The work done names no place",
  matter: "The work done names no matter",
};

const TO_ADD: Readonly<Record<string, string>> = { place: "Add where", matter: "Add what was done" };

const NOT_DONE: Readonly<Record<string, string>> = {
  planned: "A plan, not something done",
  delegated: "Done by somebody else",
  negated: "Not done or not attended",
};

export const nearMissWords: typeof zh.nearMissWords = (why) => NEAR_MISSES[why] ?? why;

const CHECKLIST_FIELDS: Readonly<Record<string, string>> = {
  problem: "a description",
  responsible: "a responsible person",
  due: "a due date",
};

const itemOf = (serial: string): string => (serial === "" ? "This item" : `Item ${serial}`);

export const findings: typeof zh.findings = {
  "cover/required-field": {
    name: "Cover fields",
    headline: (facts) => {
      if (!facts.has("field")) return "No ledger cover was found";
      return facts.hasCell ? `Cover: ${field(facts)} is empty` : `Cover: ${field(facts)} is not there`;
    },
    required: (facts) =>
      facts.has("field") ? `${field(facts)} filled in` : "A cover with name, post, period, unit and recorder",
    action: (facts) => {
      if (!facts.has("field")) return "Add a cover, or insert the standard ledger and copy the rows";
      return facts.hasCell ? `Fill in ${field(facts)}` : `Add ${field(facts)} to the cover and fill it in`;
    },
  },
  "cover/sector-required": {
    name: "Sectors in charge",
    headline: () => "Cover: the sectors in charge are empty",
    required: ({ text }) => `A ${POSTS[text("post")] ?? ""} names the sectors (departments) in charge`,
    action: () => "Fill in the sectors, or 安全生产综合监管",
  },
  "cover/sector-not-for-principal": {
    name: "No sectors for a principal",
    headline: () => "A principal has sectors filled in",
    required: () => "A principal leaves this field empty",
    action: () => "Check the post; empty the field or explain",
  },
  "cover/period-format": {
    name: "How the period is written",
    headline: () => "The period is no year and month",
    required: () => "Written like 2022年3月 or 2022年1月至12月",
    action: () => "Rewrite the period as year and month",
  },
  "cover/period-disagrees": {
    name: "Months disagree",
    headline: () => "Title, cover, sheet name: months differ",
    required: () => "Title, period on the cover and sheet name name the same month",
    action: () => "Find out which month it is and correct the others, or explain",
  },
  "table/missing-column": {
    name: "Missing column",
    headline: (facts) => `The column ${field(facts, "column")} is missing`,
    required: () => "The five columns 序号, 时间, 工作内容, 参加人员, 备注",
    action: (facts) =>
      `Add ${field(facts, "column")} to the header, or name your own word for it in the profile`,
  },
  "table/empty-month": {
    name: "Month without entries",
    headline: ({ text }) => `No entry in ${periodWords(text("period"))}`,
    required: () => "The month is over: it has its entries",
    action: () => "Add what was done; if nothing was, check with the leader",
  },
  "table/no-signature": {
    name: "No signature line",
    headline: () => "No 本人签字 below the table",
    required: () => "A line 本人签字 below the table, signed every month",
    action: () => "Add the line below the table",
  },
  "row/required-field": {
    name: "Empty field in a row",
    headline: (facts) => `${field(facts)} is empty`,
    required: () => "Each entry says when, what and with whom",
    action: (facts) => `Fill in ${field(facts)}`,
  },
  "row/serial": {
    name: "Numbering",
    headline: ({ text }) => `The number should be ${text("expected")}`,
    required: ({ text }) => `Counted from 1 by ones; here ${text("expected")}`,
    action: () => "Correct the number, or let Fix renumber",
    fix: () => "Renumber this table",
  },
  "row/date-unreadable": {
    name: "Unreadable date",
    headline: ({ text }) =>
      text("isAmbiguous") === "true"
        ? "The date may be read as several days"
        : "No day can be read from the date",
    required: () => "Year, month and day, like 2022年3月4日",
    action: () => "Look at the original record and write the full date",
  },
  "row/date-impossible": {
    name: "Impossible date",
    headline: () => "The calendar has no such day",
    required: () => "A day that exists",
    action: () => "Look at the original record and correct the date",
  },
  "row/date-format": {
    name: "How dates are written",
    headline: () => "The date is not shown as 年月日",
    required: ({ text }) => `Written as ${text("expected")}`,
    action: ({ fixable }) => (fixable ? "Rewrite it, or use Fix" : "Rewrite it"),
    fix: ({ text }) => `Show it as ${text("expected")}`,
  },
  "row/date-outside-period": {
    name: "Date outside the month",
    headline: ({ text }) => `The date is not in ${rangeWords(text("first"), text("last"))}`,
    required: ({ text }) => `A date in ${rangeWords(text("first"), text("last"))}`,
    action: () => "Correct the date, or move the row to its month",
  },
  "row/date-future": {
    name: "Date in the future",
    headline: ({ text }) => `The date is after ${text("asOf")}`,
    required: ({ text }) => `Not after ${text("asOf")}`,
    action: () => "Correct the date; record what is not yet done once it is",
  },
  "row/date-order": {
    name: "Order of dates",
    headline: () => "The date is earlier than the entry above",
    required: ({ quote }) => `Not before ${quote("above")} above`,
    action: () => "Check the date, or move the row up",
    fix: () => "Move the rows of this table into the order of their dates; the numbers stay",
  },
  "row/duplicate": {
    name: "Duplicate entry",
    headline: () => "Same day and work as an earlier entry",
    required: ({ text }) =>
      `One entry for one act; the earlier one is ${text("worksheet")}!${text("address")}`,
    action: () => "Delete one of them; if there were two acts, tell them apart",
  },
  "row/content-incomplete": {
    name: "Incomplete content",
    headline: ({ text }) => LACKS[text("lacks")] ?? "The work done names no place, no matter",
    required: () => "Place and matter, in as much detail as possible",
    action: ({ text }) => TO_ADD[text("lacks")] ?? "Add where and what",
  },
  "row/not-done": {
    name: "Not done",
    headline: ({ text }) => NOT_DONE[text("status")] ?? "Not something the leader has done",
    required: () => "What the leader has done in person",
    action: () => "Reword it if it was done; take it out if not, or explain",
  },
  "row/not-safety": {
    name: "Not about work safety",
    headline: () => "Nothing in the row is about work safety",
    required: () => "What was done for work safety",
    action: () => "Have a look: say what it had to do with safety, or take it out",
  },
  "row/copied-text": {
    name: "Copied text",
    headline: () => "The text is that of another entry",
    required: () => "Each act is recorded as it was",
    action: ({ text }) =>
      `Have a look: but for digits and punctuation the same as ${text("worksheet")}!${text("address")}`,
  },
  "row/two-places": {
    name: "Two places at one time",
    headline: () => "Two places at the same time",
    required: ({ text, quote }) =>
      `One place at a time; the other is ${quote("otherPlace")} at ${text("worksheet")}!${text("address")}`,
    action: () => "Have a look: correct the time or the place, or write the times apart",
  },
  "row/rest-day": {
    name: "Inspection on a day off",
    headline: () => "An inspection on a weekend",
    required: () => "The date is as it was",
    action: () => "Have a look: nothing to do if it was so; otherwise correct the date",
  },
  "filing/overdue": {
    name: "Not filed in time",
    headline: ({ text }) =>
      headlineWith(text("leader"), (leader) => `${leader}: ${periodWords(text("period"))} was not filed`),
    required: ({ text, has, quote }) =>
      `Filed${has("to") ? ` with ${quote("to")}` : ""} by ${dayWords(text("due"))}`,
    action: () => "File it soon; if it was filed, mark it as filed",
  },
  "filing/not-a4": {
    name: "Paper",
    headline: () => "The paper is not A4",
    required: () => "Tables and cover are printed on A4",
    action: () => "Set the paper to A4 in the page set-up",
    fix: () => "Set the paper of this worksheet to A4",
  },
  "seal/changed": {
    name: "Changed after sealing",
    headline: ({ text, hasCell }) =>
      headlineWith(text("leader"), (leader) =>
        hasCell
          ? `${leader}: ${periodWords(text("period"))} was changed after sealing`
          : `${leader}: sealed ${periodWords(text("period"))} is gone`,
      ),
    required: ({ text }) => `The same as when it was sealed on ${dayWords(text("sealed"))}`,
    action: () =>
      "Undo the change; if it was right, have the month signed and stamped anew and seal it again",
  },
  "period/missing-month": {
    name: "Missing month",
    headline: ({ text }) => {
      const told = `No table for ${periodWords(text("period"))}`;
      return text("leader") === "" ? told : headlineWith(text("leader"), (leader) => `${told}: ${leader}`);
    },
    required: () => "One table for each month in the post that is over",
    action: () => "Add the table, or state the tenure in the profile",
  },
  "period/duplicate-month": {
    name: "Duplicate month",
    headline: ({ text }) =>
      headlineWith(
        text("leader"),
        (leader) => `More than one table, ${periodWords(text("period"))}: ${leader}`,
      ),
    required: ({ text }) => `One a month; the first is in ${text("earlier")}`,
    action: () => "Check the month; merge the two if they are of the same",
  },
  "checklist/unanswered": {
    name: "Unanswered question",
    headline: ({ text }) =>
      headlineWith(text("item"), (item) =>
        text("isReadable") === "true"
          ? `${itemOf(item)} has no answer`
          : `${itemOf(item)}: neither 是 nor 否`,
      ),
    required: ({ quote }) => `Answer “${quote("question")}” with 是, 否 or 不适用`,
    action: ({ text }) =>
      text("isReadable") === "true"
        ? "Fill in the answer"
        : "Write 是, 否 or 不适用; what was found goes to the problem column",
  },
  "checklist/problem-incomplete": {
    name: "Problem not filled in",
    headline: ({ text }) =>
      text("hasColumn") === "true"
        ? headlineWith(
            text("item"),
            (item) => `${itemOf(item)} lacks ${CHECKLIST_FIELDS[text("field")] ?? ""}`,
          )
        : `No column for ${CHECKLIST_FIELDS[text("field")] ?? ""}`,
    required: () => "Every 否 names the problem, who puts it right and by when",
    action: ({ text }) =>
      text("hasColumn") === "true"
        ? `Fill in ${CHECKLIST_FIELDS[text("field")] ?? ""}`
        : `Add a column for ${CHECKLIST_FIELDS[text("field")] ?? ""} and fill it in`,
  },
  "checklist/action-overdue": {
    name: "Overdue problem",
    headline: ({ text }) =>
      headlineWith(text("item"), (item) => `${itemOf(item)} is overdue by ${text("days")} days`),
    required: ({ text }) => `Put right by ${text("due")}`,
    action: ({ has, text }) =>
      has("action") && text("action") !== ""
        ? "Verify; write 已完成 if it was put right, otherwise see to it"
        : "Fill in what was done; otherwise see to it",
  },
  "duty/missing": {
    name: "Duties not reached",
    headline: ({ text }) =>
      headlineWith(
        text("owner"),
        (owner) => `Duties missed, ${dutyPeriodWords(text("period"), text("by"))}: ${owner}`,
      ),
    required: ({ duties }) =>
      duties
        .map(({ text, required, done }) => `${text}: ${String(required)} required, ${String(done)} found`)
        .join("; "),
    action: ({ nearMisses }) =>
      nearMisses.length === 0
        ? "Add what was done but not recorded; otherwise explain"
        : `Nearly counted: ${nearMisses
            .slice(0, MAX_LISTED)
            .map(({ place, why }) => `${place} (${nearMissWords(why)})`)
            .join(
              ", ",
            )}${nearMisses.length > MAX_LISTED ? ` and ${String(nearMisses.length - MAX_LISTED)} more` : ""}. Add or reword what was done`,
  },
};

function rangeWords(first: string, last: string): string {
  return first === last ? periodWords(first) : `${periodWords(first)} to ${periodWords(last)}`;
}

export const places: typeof zh.places = {
  workbook: "Whole workbook",
  worksheet: (name) => `Worksheet ${name}`,
};
export const severityNames: typeof zh.severityNames = {
  error: "Must be corrected",
  query: "Correct or explain",
  warning: "Should be corrected",
  prompt: "Have a look",
};

export const notClean: typeof zh.notClean = {
  nothingRan: "No rule could run: this does not say that nothing is wrong",
  someFailed: (count) => `${String(count)} rules failed: this does not say that nothing is wrong`,
};

export const skipReasons: typeof zh.skipReasons = {
  "no-ledger": "no ledger was found",
  "not-asked-for": "prompts were not asked for",
  "no-cover": "there is no cover",
  "no-period": "the month is not known",
  "no-time-column": "the column 时间 is missing",
  "no-content-column": "the column 工作内容 is missing",
  "no-filing-marks": "there are no filing marks",
  "no-filing-day": "no filing day is set",
  "no-seal": "nothing was sealed",
  "no-checklist": "there is no checklist",
  "no-region": "the place is not known, so no duties apply",
  "no-organ": "the kind of body is not known, so no duties apply",
  "no-level": "the level is not known, so no duties apply",
  "no-post": "the kind of post is not known, so no duties apply",
  "no-sectors": "it is not known who is in charge of work safety, and only they owe duties with a number",
  "not-in-office": "by the settings, no post was held in these months",
  disabled: "all duties with a number are switched off",
  silent: "the notices that apply give this post no number",
  "no-notice": "no yearly notice is known that applies, and the others give this post no number",
};

export const dutyReasons: typeof zh.dutyReasons = {
  "months-absent": "some months of the period have no table",
  "month-disputed": "Title, cover and sheet name disagree on the month; put that right first",
  "organ-ledgers-incomplete": "a duty of the organ; the workbook does not hold all its ledgers",
  "not-countable": "not counted from a ledger",
  "columns-missing": "the table lacks 时间 or 工作内容",
  "no-entries": "the period has no entry",
};

export const dutyStatuses: typeof zh.dutyStatuses = {
  met: "met",
  missing: "missing",
  pending: "open",
  "not-assessable": "not assessable",
};

export const satisfiedBy: typeof zh.satisfiedBy = (what) => `Entries that count: ${what}`;

export const lookalike: typeof zh.lookalike = (where, words, missing) =>
  `${where}: understood ${words.join(", ")}; lacks ${missing.map((column) => FIELDS[column] ?? column).join(", ")}`;
