/**
 * Days off and make-up workdays as the General Office of the State Council arranged them for each year, written down from
 * its notices and independent of the library the product uses.
 */

interface Arrangement {
  /** First and last day of each holiday, weekends within it included. */
  readonly off: readonly (readonly [first: string, last: string])[];
  /** Saturdays and Sundays at work. */
  readonly work: readonly string[];
}

/** By year, in `MM-DD`; a day of a holiday that begins in the year before or ends in the next stands under its own year. */
const ARRANGEMENTS: Readonly<Record<string, Arrangement>> = {
  2016: {
    off: [
      ["01-01", "01-03"],
      ["02-07", "02-13"],
      ["04-02", "04-04"],
      ["04-30", "05-02"],
      ["06-09", "06-11"],
      ["09-15", "09-17"],
      ["10-01", "10-07"],
      ["12-31", "12-31"],
    ],
    work: ["02-06", "02-14", "06-12", "09-18", "10-08", "10-09"],
  },
  2017: {
    off: [
      ["01-01", "01-02"],
      ["01-27", "02-02"],
      ["04-02", "04-04"],
      ["04-29", "05-01"],
      ["05-28", "05-30"],
      ["10-01", "10-08"],
      ["12-30", "12-31"],
    ],
    work: ["01-22", "02-04", "04-01", "05-27", "09-30"],
  },
  2018: {
    off: [
      ["01-01", "01-01"],
      ["02-15", "02-21"],
      ["04-05", "04-07"],
      ["04-29", "05-01"],
      ["06-16", "06-18"],
      ["09-22", "09-24"],
      ["10-01", "10-07"],
      ["12-30", "12-31"],
    ],
    work: ["02-11", "02-24", "04-08", "04-28", "09-29", "09-30", "12-29"],
  },
  2019: {
    off: [
      ["01-01", "01-01"],
      ["02-04", "02-10"],
      ["04-05", "04-07"],
      ["05-01", "05-04"],
      ["06-07", "06-09"],
      ["09-13", "09-15"],
      ["10-01", "10-07"],
    ],
    work: ["02-02", "02-03", "04-28", "05-05", "09-29", "10-12"],
  },
  // The Spring Festival of 2020 was prolonged to 2 February.
  2020: {
    off: [
      ["01-01", "01-01"],
      ["01-24", "02-02"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-25", "06-27"],
      ["10-01", "10-08"],
    ],
    work: ["01-19", "04-26", "05-09", "06-28", "09-27", "10-10"],
  },
  2021: {
    off: [
      ["01-01", "01-03"],
      ["02-11", "02-17"],
      ["04-03", "04-05"],
      ["05-01", "05-05"],
      ["06-12", "06-14"],
      ["09-19", "09-21"],
      ["10-01", "10-07"],
    ],
    work: ["02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"],
  },
  2022: {
    off: [
      ["01-01", "01-03"],
      ["01-31", "02-06"],
      ["04-03", "04-05"],
      ["04-30", "05-04"],
      ["06-03", "06-05"],
      ["09-10", "09-12"],
      ["10-01", "10-07"],
      ["12-31", "12-31"],
    ],
    work: ["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"],
  },
  2023: {
    off: [
      ["01-01", "01-02"],
      ["01-21", "01-27"],
      ["04-05", "04-05"],
      ["04-29", "05-03"],
      ["06-22", "06-24"],
      ["09-29", "10-06"],
      ["12-30", "12-31"],
    ],
    work: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"],
  },
  2024: {
    off: [
      ["01-01", "01-01"],
      ["02-10", "02-17"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-08", "06-10"],
      ["09-15", "09-17"],
      ["10-01", "10-07"],
    ],
    work: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
  },
  2025: {
    off: [
      ["01-01", "01-01"],
      ["01-28", "02-04"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["05-31", "06-02"],
      ["10-01", "10-08"],
    ],
    work: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  2026: {
    off: [
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ],
    work: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
};

/** The last year written down here; later ones may be arranged by now, or not. */
export const LAST_ARRANGED = 2026;

/** The day `count` days later, by the calendar of the language itself. */
export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whether people are at work; after `LAST_ARRANGED` from Monday to Friday. */
export function isAtWork(day: string): boolean {
  const arranged = ARRANGEMENTS[day.slice(0, 4)];
  const date = day.slice(5);
  if (arranged?.work.includes(date) === true) return true;
  if (arranged?.off.some(([first, last]) => date >= first && date <= last) === true) return false;
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The days from `first` to `last` on which people are at work. */
export function daysAtWork(first: string, last: string): number {
  let count = 0;
  for (let day = first; day <= last; day = daysLater(day, 1)) if (isAtWork(day)) count++;
  return count;
}
