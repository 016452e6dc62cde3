/** Every word of the tab Settings of the task pane, in English. */
import type { settings as zh } from "../zh-CN/settings";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const month = (number: number): string => MONTHS[number - 1] ?? String(number);
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export const settings: typeof zh = {
  intro: "Preview first; only what you confirm is written into this workbook. Checks use only what is saved.",
  reading: "Reading the workbook…",
  remove: "Remove",
  fromLedger: "Read from the ledgers, not saved",
  damaged: {
    everything:
      "The settings kept in the workbook cannot be read; the fields are empty. Saving replaces them.",
    profile:
      "The office's settings kept in the workbook cannot be read; the fields are empty. Saving replaces them.",
    notices: "A notice kept in the workbook cannot be read and is not used. Load its file again and save.",
  },

  office: {
    heading: "Office",
    unit: "Full name of the office",
    unitHint: "Where a ledger's cover names the unit, the cover counts",
    region: "Place",
    noRegion: "Not set (inferred from the name)",
    regionHint: "Choose it where the name does not tell",
    level: "Level",
    organ: "Body",
    inferred: "Inferred",
    allLedgers: "This workbook has the ledgers of all leaders of the office",
    allLedgersHint: "Then duties of the office as a whole are judged too",
  },

  leaders: {
    heading: (count, proposed) =>
      `Leaders (${String(count)}${proposed > 0 ? `, ${String(proposed)} not saved` : ""})`,
    intro: "What stands on the covers need not be repeated. Post, sectors and tenure given here count.",
    one: (place) => `Leader ${String(place)}`,
    name: "Name",
    position: "Position",
    post: "Post",
    inferredPost: (post) => (post === null ? "Inferred (cannot tell)" : `Inferred (${post})`),
    sectors: "Sectors in charge",
    sectorsHint: "Separate several with commas",
    from: "From",
    to: "To",
    monthHint: "e.g. 2021-01; empty: open",
    organ: "Body of this post",
    officeOrgan: "As the office",
    leave: "Leave",
    leaveHint: "Whole months away, in which nothing is owed; empty last month: still away",
    leaveFrom: (place) => `Leave ${String(place)}, first month`,
    leaveTo: (place) => `Leave ${String(place)}, last month`,
    addLeave: "Add a leave",
    addLeaveOf: (name) => (name === "" ? "Add a leave of this leader" : `Add a leave of ${name}`),
    removeLeave: (place, name) =>
      name === "" ? `Remove leave ${String(place)}` : `Remove leave ${String(place)} of ${name}`,
    remove: (name) => (name === "" ? "Remove this leader" : `Remove ${name}`),
    add: "Add a leader",
  },

  filing: {
    heading: "Filing day",
    day: "Filed each month before day",
    dayHint: "1 to 31, such as 26; empty: nothing is said to be overdue",
    to: "Filed with",
    whenDayOff: "When the filing day is a day off",
    dayOff: {
      before: "the workday before",
      after: "the workday after",
      "same-day": "the same day",
    },
  },

  choices: {
    heading: "Where the yearly notice gives no number",
    carryOver: "Carry last year's numbers over",
    carryOverHint: "In a year whose notice gives no number, the last one given counts",
    keepContinuing: "Keep what is to be kept up for good",
    keepContinuingHint: "Duties of a campaign that its notice wants kept up count after its end",
  },

  off: {
    heading: (count) => `Duties switched off (${String(count)})`,
    none: "None. They can be switched off under “What this leader owes this year”.",
    unknown: "not in the notices at hand",
    restore: (text) => `Switch “${text}” on again`,
    restoreShort: "Switch on",
  },

  own: {
    heading: (count) => `The office's own duties (${String(count)})`,
    one: (place) => `Own duty ${String(place)}`,
    text: "What is to be done",
    kind: "Activity",
    meetings: "Which meetings (none: all count)",
    posts: "Who owes it (none: every leader)",
    period: "How often",
    atLeast: "At least",
    by: "Deadline",
    byHint: "e.g. 2022-06-30; what was done from January of that year counts",
    document: "Based on",
    article: "Article",
    articleHint: "May stay empty",
    remove: (place) => `Remove own duty ${String(place)}`,
    add: "Add a duty",
  },

  columns: {
    heading: "Header words",
    intro:
      "Where your table heads differ from the form's, give your words; the columns are then recognised by them.",
    names: {
      serial: "序号 (serial)",
      time: "时间 (time)",
      content: "工作内容 (content)",
      participants: "参加人员 (participants)",
      remark: "备注 (remark)",
    },
  },

  notices: {
    heading: (count) => `The office's own notices (${String(count)})`,
    intro:
      "Load a notice file; it counts beside the notices that come with the program. See docs/adding-a-notice.md.",
    load: "Load a file",
    choose: "Notice file to load",
    duties: (all, countedDuties) =>
      `${counted(all, "duty", "duties")}, ${String(countedDuties)} counted from ledgers`,
    remove: (title) => `Remove “${title}”`,
    wrong: (file, count) => `“${file}” was not loaded; ${counted(count, "problem")}:`,
    loaded: (title) => `“${title}” is loaded, not saved yet.`,
    replaced: (title) => `“${title}” is replaced by the file just loaded, not saved yet.`,
    refused: (title) => `“${title}” is not used:`,
    unreadable: (file) => `“${file}” cannot be read. Make sure that it is still there and choose it again.`,
    tooLarge: (file) => `“${file}” has more than 200 kB and was not loaded.`,
  },

  exchange: {
    heading: "Settings file",
    intro: "The command line uses the same file. Paste the exported text into a text file and save it.",
    exported: "Exported text",
    copy: "Copy",
    copied: "Copied",
    selected: "Selected; press the copy key",
    paste: "Paste the text of a settings file here",
    takeOver: "Put into the form",
    file: "Settings file to read",
    load: "Read from a file",
    done: "The form is filled in, not saved yet.",
    unused: (places) => `Not used; check the names: ${places.join(", ")}`,
    wrong: (count) => `Not put into the form; ${counted(count, "problem")}:`,
  },

  duties: {
    heading: "What this leader owes this year",
    leader: "Leader",
    year: "Year",
    yearName: (year) => String(year),
    nobody: "Neither the ledgers nor the list name a leader. Add one under “Leaders” to see the duties.",
    who: (name, body, year) => `${name} (${body}), ${String(year)}`,
    lacks: {
      region: "The place is not known; choose it under “Office”.",
      organ: "The kind of body is not known; choose it under “Office”.",
      post: "The post is not known; choose it under “Leaders”.",
    },
    noLevel: "The level is not known, so only duties of every level are listed; choose it under “Office”.",
    own: (count) => `The leader (${String(count)})`,
    organ: (count) => `The office as a whole (${String(count)})`,
    listed: (count) => `Not counted from ledgers (${String(count)})`,
    none: "None",
    counts: "What counts",
    basis: "Basis",
    inForce: "Months",
    allYear: "All year",
    months: (first, last) => (first === last ? month(first) : `${month(first)} to ${month(last)}`),
    monthsJoined: (runs) => runs.join(", "),
    doubts: (count) => `Doubts in the text (${String(count)})`,
    reading: "Read as",
    ownDuty: "The office's own",
    off: "Switched off",
    isOn: (text) => `“${text}” applies`,
    on: "Applies here",
  },

  problems: {
    "name-missing": "Fill in the name, or remove this leader",
    "name-twice": "The same as one above; for another post, state the post or its time",
    month: "Write year and month, e.g. 2021-01",
    "months-reversed": "The last month must not come before the first",
    day: "Write a number from 1 to 31",
    "filing-day-missing": "Give the day of the month",
    "duty-missing": "Say what is to be done, or remove this duty",
    times: "Write a number from 1 to 99",
    deadline: "write a day such as 2022-06-30",
    "basis-missing": "Give the basis, e.g. a paper of the office",
    "word-twice": "This word is used for another column",
    "too-long": "Too long; shorten it",
  },
  tooLarge: (kilobytes) =>
    `Settings and notices come to ${String(kilobytes)} kB; a workbook keeps 200 kB at most. Remove a notice or some leaders.`,

  plan: {
    title: "Keep the settings in this workbook",
    confirm: "Write them",
    done: "The settings are kept in this workbook",
    needless: "The settings are kept already",
  },

  footer: {
    preview: "Preview and save",
    reset: "Back to what is saved",
    unsaved: "Not saved yet",
    saved: "As saved",
    problems: (count) => `${String(count)} to correct`,
  },

  lines: {
    unit: "Office",
    region: "Place",
    level: "Level",
    organ: "Body",
    leader: (name) => `Leader ${name}`,
    leaderWords: (parts) => (parts.length === 0 ? "name only" : parts.join(", ")),
    sectors: (sectors) => `in charge of ${sectors.join(", ")}`,
    tenure: (from, to) => `${from ?? "…"} to ${to ?? "now"}`,
    leave: (from, to) => `on leave ${from} to ${to ?? "now"}`,
    filing: "Filing day",
    filingWords: (day, to, dayOff) =>
      `before day ${String(day)}${to === null ? "" : `, with ${to}`}; on a day off: ${dayOff}`,
    carryOver: "Carry last year's numbers over",
    keepContinuing: "Keep what is to be kept up for good",
    allLedgers: "All leaders' ledgers are in this workbook",
    yes: "yes",
    off: "Duties switched off",
    own: (text) => `Own duty: ${text}`,
    column: (column) => `Header word of “${column}”`,
    notice: "The office's own notice",
    renewed: (title) => `${title} (other contents)`,
    damaged: "Old settings that cannot be read",
    damagedFrom: "unreadable",
    damagedTo: "replaced by what stands here",
  },
};
