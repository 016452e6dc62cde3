/** The words around what the page of a rule holds. */
import { dayWords } from "./findings";

export const rulePages = {
  rule: "规则号",
  severity: "程度",
  needs: "需要",
  basis: "依据",
  fix: "一键修正",
  noFix: "没有，要手工改",
  fixLike: (fix: string): string => `如：${fix}`,
  ownBasis: "每项职责各自的文件和条款",
  cover: "封面",
  checklist: "检查表",
  workbook: "台账（整个工作簿一起看）",
  table: (needs: { readonly rows: boolean; readonly period: boolean }): string =>
    [
      "统计表",
      ...(needs.rows ? ["有“时间”和“工作内容”两栏"] : []),
      ...(needs.period ? ["看得出是哪个月"] : []),
    ].join("，"),
  found: (words: string): string => `现状：${words}`,
  required: (words: string): string => `要求：${words}`,
  action: (words: string): string => `处理：${words}`,
  fixed: (words: string): string => `修正：${words}`,
  /** Sentences one after another. */
  sentences: (sentences: readonly string[]): string => sentences.map((each) => `${each}。`).join(""),

  skipped: "不能检查时",
  reasons: (reasons: readonly string[]): string => reasons.join("；"),

  examples: "例",
  mark: "“◀”是报出的单元格。",
  kinds: { fires: "报", quiet: "不报", boundary: "分界" },
  example: (kind: string, shows: string | null): string => (shows === null ? kind : `${kind}：${shows}`),
  asOf: (day: string): string => `检查日期：${dayWords(day)}。`,
  profile: "本单位设置：",
  sheet: (name: string, paper: string | null): string =>
    `工作表“${name}”${paper === null ? "" : `（纸张${paper}）`}：`,
  moreRows: (count: number): string => `（下面还有${String(count)}行）`,
  moreSheets: (count: number): string => `（还有${String(count)}张工作表）`,
  notReported: "不报。",
};
