import type { forecast as forecastZh } from "../zh-CN/forecast";

const workdays = (count: number): string =>
  count === 0 ? "no workday" : count === 1 ? "1 workday" : `${String(count)} workdays`;

export const forecast: typeof forecastZh = {
  owed: (times) => `${String(times)} more owed`,
  workdays: (from, to, count) => `${workdays(count)} from ${from} to ${to}`,
  tenureOver: (day) => `the tenure ended on ${day}`,
  filing: (day, count) => `${workdays(count)} to the filing day, ${day}`,
  filingPassed: (day) => `the filing day, ${day}, has passed`,
  calendarUnknown: "the official holidays are not known yet: Mondays to Fridays are counted",
  joined: (parts) => parts.join("; "),
};
