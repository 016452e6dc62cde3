/** What is still to be done of a duty, and how many workdays are left for it. Days are given in words. */
export const forecast = {
  owed: (times: number): string => `还差${String(times)}次`,
  /** Both days counted. */
  workdays: (from: string, to: string, count: number): string =>
    count === 0 ? `${from}至${to}没有工作日` : `${from}至${to}有${String(count)}个工作日`,
  tenureOver: (day: string): string => `任职已于${day}结束`,
  filing: (day: string, count: number): string =>
    count === 0 ? `报送日${day}，之前没有工作日` : `报送日${day}，还有${String(count)}个工作日`,
  filingPassed: (day: string): string => `报送日${day}已过`,
  calendarUnknown: "放假安排还没有收录，按周一至周五计",
  /** The parts of one sentence. */
  joined: (parts: readonly string[]): string => parts.join("；"),
};
