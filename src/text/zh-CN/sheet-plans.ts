/** Titles of the plans that put sheets of ours into a workbook. What stands on those sheets is always Chinese. */
export const sheets = {
  newLedger: (leader: string, year: number): string => `新建${leader}${String(year)}年履职台账`,
  report: "添加检查结果表",
  sample: "打开示例台账",
};
