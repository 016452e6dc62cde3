/** Every word about notices and duties, in English. */
import type { rulebook as zh } from "../zh-CN/rulebook";

const periods: (typeof zh)["periods"] = {
  day: "a day",
  week: "a week",
  month: "a month",
  quarter: "a quarter",
  "half-year": "a half-year",
  year: "a year",
  once: "once",
};

const activities: (typeof zh)["activities"] = {
  inspection: "inspection",
  meeting: "meeting",
  lecture: "lecture",
  study: "study",
  training: "training",
  drill: "drill",
  report: "report",
  talk: "talk",
  other: "other",
};

const meetings: (typeof zh)["meetings"] = {
  "party-committee": "party committee meeting",
  government: "government meeting",
  "committee-plenary": "plenary meeting of the safety committee",
  "committee-regular": "regular meeting of the safety committee (office)",
  department: "department meeting",
  video: "video meeting",
  special: "special meeting",
  other: "other meeting",
};

const problemWords = {
  "not-json": "this is not JSON text",
  missing: "this is missing",
  "unknown-field": "there is no field of this name; check the spelling",
  "wrong-value": "this value is not possible",
  "id-taken": "this id is taken; choose another",
  "unknown-document": "no document of the file has this id",
  "counted-without-number":
    "a counted duty needs counts, atLeast and a period of month, quarter, half-year or year; once with deadline.date",
  "deadline-too-early": "the deadline is before the notice",
  "listed-without-reason": "a duty that is not counted needs a reason",
  "person-without-posts": "a duty of persons needs posts",
  "counted-without-bodies": "a counted duty needs owner.bodies, the bodies that owe it",
  "no-time": "it is not known from when it is in force: give date, year or inForce",
};

function times(number: number): string {
  return number === 1 ? "once" : number === 2 ? "twice" : `${String(number)} times`;
}

export const rulebook: typeof zh = {
  regions: {
    shanxi: "Shanxi Province",
    jinzhong: "Jinzhong City",
    shuozhou: "Shuozhou City",
    jincheng: "Jincheng City",
    huiji: "Huiji District, Zhengzhou",
  },
  levels: { province: "province", city: "city", county: "county", town: "town (sub-district)" },
  organs: {
    party: "party committee",
    government: "government",
    department: "department",
    town: "town (sub-district)",
    enterprise: "enterprise",
  },
  posts: { principal: "principal", deputy: "deputy in charge", member: "member of the leading body" },
  periods,
  activities,
  meetings,
  matters: {
    "party-meeting": "party committee meetings",
    "government-meeting": "government meetings",
    "committee-meeting": "safety committee meetings",
    "leader-inspection": "inspections by leaders",
    "department-meeting": "department meetings",
    "department-principal-inspection": "inspections by principals of departments",
    lecture: "lectures",
    study: "study",
    drill: "drills",
    talk: "talks",
    report: "reports on performance",
    "enterprise-self-check": "self-checks of enterprises",
    "enterprise-inspection": "inspections of enterprises",
    bulletin: "bulletins, assessments, reviews",
    training: "training",
    "ledger-filing": "keeping and filing ledgers",
  },
  notCounted: {
    "no-number": "the notice gives no number, only a word such as regularly or often",
    "no-frequency": "the notice asks for it but does not say how often",
    "no-period": "the notice gives a number but no period",
    paper: "shown by papers issued, sent or filed, not counted from a ledger",
    task: "a task with a deadline, shown by its completion",
    event: "due only after an accident or another event",
    continuous: "round-the-clock duty, not counted in times",
    enterprise: "owed by enterprises",
    "other-body": "owed by bodies that keep no such ledger",
    "per-unit": "counted for each enterprise, mine or unit; a ledger does not show how many there are",
    "counts-things": "the number is of people, things or a share, not of times",
    "upper-limit": "the number is an upper limit, not a lower one",
    "office-work": "everyday work of the office, not an act of one leader",
    "act-unclear": "the notice does not say by what act it is done",
    "same-act": "the same act as another duty, not counted twice",
    speech: "from a speech, not a notice",
    "condition-unknown": "only for leaders who meet a condition that a ledger does not show",
  },
  conditions: {
    "in-charge-of-safety": "only the leader in charge of work safety",
    "answers-for-a-unit": "only leaders who answer for a unit by name",
  },
  whyNot: {
    unknown: "there is no such duty",
    disabled: "the office has turned this duty off",
    "other-place": "the notice is not of this place",
    "not-binding": "the document does not bind",
    "owed-by-organ": "owed by the body as a whole, not by each leader",
    "owed-by-persons": "owed by leaders, not by the body as a whole",
    "other-organ": "asked of another kind of body",
    "other-level": "asked of another level",
    "other-post": "asked of another post",
    "condition-not-met": "not in charge of work safety",
    "not-in-force": "the notice does not bind at this time",
  },
  changes: {
    begins: "no number last year, one this year",
    ends: "a number last year, none this year",
    differs: "the number, the period or the owner changed",
  },
  silence: {
    speaks: "this year's notice gives numbers",
    silent: "this year's notice gives no number; that is neither zero nor as last year",
    "no-notice": "there is no yearly notice of this year",
  },
  assessable: {
    "from-ledger": "counted from the ledger",
    "by-filing": "checked by papers",
    "not-from-ledger": "not judged from a ledger",
  },
  aliasKinds: {
    short: "short name",
    full: "full name",
    successor: "successor after the reform of 2018 (our addition, not in the notice)",
  },
  howOften: (period, atLeast, unit) => {
    if (atLeast === null) return period === null || period === "once" ? null : `once ${periods[period]}`;
    const number = unit === null ? `at least ${times(atLeast)}` : `at least ${String(atLeast)} (${unit})`;
    return period === null || period === "once" ? number : `${number} ${periods[period]}`;
  },
  onceBy: (number, day) => `${number} by ${day}`,
  within: (what, from, by) => `${what}, from ${from} to ${by}`,
  whatCounts: ({ kinds, role, meetings: kindsOfMeeting, meetingsIfLed }) =>
    kinds
      .map((kind) => {
        if (kind !== "meeting")
          return role === "lead" ? `${activities[kind]} led by the leader` : activities[kind];
        const any =
          kindsOfMeeting === null
            ? "any meeting"
            : kindsOfMeeting.map((meeting) => meetings[meeting]).join(", ");
        const main = role === "lead" ? `${any}, held by the leader` : any;
        const led = meetingsIfLed.map((meeting) => meetings[meeting]).join(", ");
        return led === "" ? main : `${main}; if held by the leader also ${led}`;
      })
      .join(", "),
  problem: ({ code, path, found, allowed }) => {
    const place = path === "" ? "" : `${path}: `;
    const now = found === null ? "" : `; found ${found}`;
    const may = allowed.length === 0 ? "" : `; possible: ${allowed.join(", ")}`;
    return `${place}${problemWords[code]}${now}${may}`;
  },
  inferred: "subject inferred from the text before",
  carriedFrom: (year) => `kept on from ${String(year)}`,
  continues: "to be kept up for long",
  loose: (word) => `the notice says only “${word}”`,
  inForce: (from, to) => `from ${from}${to === null ? "" : ` to ${to}`}`,
};
