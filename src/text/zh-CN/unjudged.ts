/** Words about leaders of whom no duty with a number could be judged, and about duties that the office does not count. */
import type { UnjudgedReason } from "../../check/report";

const actions: Readonly<Record<UnjudgedReason, string>> = {
  "no-region": "封面的记录单位写明是哪个市县，或在“设置”里选定地方",
  "no-organ": "封面的记录单位写全称，或在“设置”里选定机关",
  "no-level": "封面的记录单位写全称，或在“设置”里选定级别",
  "no-post": "封面的领导职务写全，或在“设置”里选定这位领导的职务类别",
  "no-period": "在表的标题或封面的记录时间写明年月",
  "no-sectors": "封面填写分管行业领域（部门），或在“设置”里填写分管领域",
  "not-in-office": "任职起止、请假写错的，在“设置”里改正",
  disabled: "要计次数的，在“设置”里恢复停用的职责",
  silent: "以前给过次数的，可在“设置”里选“沿用上年”；本单位另有要求的，加一条职责",
  "no-notice": "有这一年的文件的，在“设置”里载入",
};

export const unjudged = {
  /** Whose, in which years, and why. */
  headline: (leaders: readonly string[], years: readonly string[], why: string): string =>
    `${leaders.join("、")}${years.map((year) => `${year}年`).join("、")}的履职次数没有判断：${why}`,
  unnamed: "姓名未填的领导",
  /** What to do about it. */
  actions,
  sentences: (parts: readonly string[]): string => parts.map((part) => `${part}。`).join(""),
  count: (leaders: number): string => `${String(leaders)}位领导的履职次数没有判断`,
  /** In lists of label and value. */
  label: "履职次数没有判断",
  disabled: (ids: readonly string[]): string =>
    `停用的职责${String(ids.length)}条，不计次数：${ids.join("、")}`,
  disabledLabel: "停用的职责（不计次数）",
};
