/** The words of adding an entry, the next month's table and the entry of an inspection. */
import type { fill as zh, PatternField } from "../zh-CN/fill";

const needed = {
  place: { label: "Place or unit inspected", missing: "Write which place or unit" },
  matter: { label: "What was inspected", missing: "Write what was inspected" },
};

const optionalPlace: PatternField = { label: "Place", missing: null };
const meeting = { label: "Name of the meeting", missing: "Write which meeting" };

export const fill: typeof zh = {
  reading: "Reading the ledgers of the workbook…",
  failed: "The ledgers could not be read.",
  again: "Read again",
  noLedger:
    "No duty ledger was found in this workbook. Make a standard ledger first, or point at the header under Check.",

  entry: {
    heading: "Add an entry",
    intro: "It goes where its date belongs and gets its number; nothing is written before you confirm.",
    ledger: "Into which table",
    ledgerName: (month, worksheet) => (month === "" ? worksheet : `${month} (${worksheet})`),
    noName: "No leader named",
    day: "Date",
    kind: "Kind of work",
    kindHint: "With a kind, two fields make a sentence; change it as you like",
    ownWords: "Own words",
    content: "Work done, as it will stand",
    phrases: "Written before",
    choosePhrase: "Choose one, then change place and matter",
    people: "Who took part",
    peopleHint: "Several with 、 between them",
    addPerson: (name) => `Add ${name}`,
    takePersonOff: (name) => `Take off ${name}`,
    remark: "Note",
    preview: "Preview this entry",
    confirm: "Write it",
    title: (day) => `Add an entry of ${day}`,
    done: "One entry was added; go on with the next",
    goThere: "Go there",
    problems: {
      day: "The date is missing",
      month: "The date is not in the month of this table",
      future: "This day has not come yet",
      content: "The work done is missing",
    },
  },
  kinds: {
    inspection: { name: "Led an inspection", ...needed },
    chaired: { name: "Chaired a meeting", place: optionalPlace, matter: meeting },
    attended: { name: "Attended a meeting", place: optionalPlace, matter: meeting },
    lecture: {
      name: "Lecture",
      place: optionalPlace,
      matter: { label: "Subject", missing: "Write the subject" },
    },
    study: {
      name: "Study",
      place: null,
      matter: { label: "What was studied", missing: "Write what was studied" },
    },
    training: {
      name: "Training",
      place: null,
      matter: { label: "Name of the training", missing: "Write which training" },
    },
    drill: {
      name: "Drill",
      place: optionalPlace,
      matter: { label: "Name of the drill", missing: "Write which drill" },
    },
    talk: {
      name: "Admonition talk",
      place: { label: "Who was called in", missing: "Write who was called in" },
      matter: { label: "About what", missing: "Write about what" },
    },
  },
  obstacles: {
    "other-month": "This day is not in the month of this table. Choose another table or another day.",
    "no-column": "This table has no column for what is to be written. Write it by hand.",
    shared: "Several leaders share this table, and whose row it would be cannot be told. Write it by hand.",
    "as-above":
      "The next row says “as above” and would mean something else after a new row. Write out its words first.",
    merged: "A merged area reaches over this place. Unmerge it first, or write by hand.",
    full: "The worksheet is protected and no numbered row is free. Unprotect it under Review, or write by hand.",
    layout: "Read again, this table would not say what it should, so nothing was written. Write it by hand.",
  },

  understood: {
    heading: "Understood as",
    line: (parts) => `Understood as: ${parts.join("; ")}`,
    counts: (what) => what,
    also: "; also ",
    noPlace: "no place is named yet",
    noMatter: "no matter is named yet",
  },

  next: {
    heading: "Next month's table",
    intro: "An empty table: title, month, header, numbers and signature. No entry is copied.",
    after: "Following which table",
    standard: (month) => `The new table looks like the present one, for ${month}.`,
    own: (month) =>
      `The present table has a layout of your own, which cannot be copied as it is: the new one is a standard table for ${month}. To keep your layout, copy that worksheet in Excel, change the month in its title and delete the entries.`,
    coverPeriod: "The period on the cover does not include this month; change it afterwards.",
    exists: (month) => `There is a table for ${month} already.`,
    yearEnd: "A new year begins after December, with a book of its own: use New standard ledger below.",
    noMonth: "The month of this table cannot be read. Write year and month in its title first.",
    preview: (month) => `Preview the table for ${month}`,
    title: (month) => `New table for ${month}`,
    confirm: "Add it",
    done: "Next month's table was added",
  },

  inspection: {
    heading: "Into the duty ledger",
    intro:
      "Makes an entry of a checklist that was filled in: date, unit and people as it says; read the sentence before it is written.",
    list: "List checklists filled in",
    nothing: "No checklist that was filled in was found.",
    checklist: "Checklist",
    missing: {
      date: "The date cannot be read; give it below",
      unit: "The unit inspected is missing; add it to the sentence",
      inspectors: "The inspectors are missing",
    },
    noLedger: "There is no ledger for that month. Make that month's table first.",
  },
};
