/** Words on the inserted table of duties; sheets are always Chinese. */
export const dutyGridSheet = {
  name: (year: string): string => `${year}年履职频次`,
  title: (year: string): string => `${year}年履职频次表`,
  asOf: (day: string): string => `截至${day}`,
  owner: "责任人",
  duty: "职责",
  month: (month: number): string => `${String(month)}月`,
  basis: (basis: string): string => `依据：${basis}`,
  /** In a cell of a period. */
  cell: (sign: string, counts: string): string => `${sign} ${counts}`,
  legend: (signs: readonly (readonly [sign: string, status: string])[]): string =>
    `${signs.map(([sign, status]) => `${sign} ${status}`).join("  ")}  数字为已有次数/应有次数`,
  /** In the cell of a missed duty that was explained, below its counts; and above the list of what was said. */
  explained: "已说明",
  explanations: "不足的，说明的原因",
  toDo: "眼下要做的",
  duties: "各项职责",
  found: (what: string): string => `${what}已有`,
  owed: (what: string): string => `${what}应有`,
  lacking: (what: string): string => `${what}还缺`,
  chart: (year: string): string => `${year}年每月检查、会议次数`,
  inspections: "检查",
  meetings: "会议",
};
