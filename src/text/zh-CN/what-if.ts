/** What `duty-ledger what-if` says: the same workbook by other notices, and the difference. */
export const whatIf = {
  summary: "同一份台账，换一年、换一地、换一级或另加文件来判断，列出差别",
  file: "工作簿",
  profile: "本单位设置（JSON文件），说明现在的情况",
  year: "按哪一年的规定，如2026",
  region: "假设的地方：shanxi、jinzhong、shuozhou、jincheng、huiji",
  level: "假设的级别：province、city、county、town",
  rulebook: "假设另加的文件（JSON，写法见docs/adding-a-notice.md）",
  format: "输出：text、json",
  examples: `
例：
  duty-ledger what-if 张某2022年台账.xlsx --year 2026
  duty-ledger what-if 张某2022年台账.xlsx --profile profile.json --level county --year 2018
  duty-ledger what-if 台账.xlsx --rulebook 新文件.json --format json

工作簿不改动。退出码：0 比较完；2 用法不对，或文件读不出。`,
  nothingAsked: "没有写明假设什么。加上 --year、--region、--level 或 --rulebook。",
  /** The alternative in words, part by part. */
  asked: (parts: readonly string[]): string => `假设：${parts.join("，")}`,
  askedYear: (year: string): string => `按${year}年的规定`,
  askedRegion: (region: string): string => `地方为${region}`,
  askedLevel: (level: string): string => `级别为${level}`,
  askedRulebook: (path: string): string => `另加“${path}”`,
  isPresent: "所假设的就是现在的规定，没有可比较的。",
  yearWithoutNotice: (year: string): string => `${year}年没有适用于这里的年度文件，只按长期有效的文件判断。`,
  nothingOwedNow: "现在没有可计数的履职要求：看不出地方、机关或职务的，在设置里写明。",
  nothingOwedThen: "所假设的规定没有可计数的履职要求。",
  now: (states: string): string => `现在：${states}`,
  then: (states: string): string => `假设：${states}`,
  states: (counts: readonly (readonly [string, number])[]): string =>
    counts.map(([status, count]) => `${status}${String(count)}项`).join("，"),
  noDifference: "缺漏没有差别。",
  newlyMissing: (duties: number, whom: string): string => `多出${String(duties)}项缺漏，涉及${whom}：`,
  noLongerMissing: (duties: number, whom: string): string => `不再缺漏${String(duties)}项，涉及${whom}：`,
  newlyNotAssessable: (duties: number, whom: string): string =>
    `不能再判断${String(duties)}项，涉及${whom}：`,
  whom: (leaders: number, organs: number): string =>
    [
      ...(leaders === 0 ? [] : [`${String(leaders)}位领导`]),
      ...(organs === 0 ? [] : [`${String(organs)}个单位`]),
    ].join("、"),
  duty: (owner: string, period: string, what: string): string => `${owner}  ${period}  ${what}`,
  /** Nothing of the kind is owed on the other side: silence is not zero. */
  notOwed: "没有这项次数要求",
  said: (parts: readonly string[]): string => parts.join("；"),
  done: (done: number, required: number): string => `应有${String(required)}次，已有${String(done)}次`,
};
