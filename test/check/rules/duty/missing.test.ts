import { dutyMissing } from "../../../../src/check/rules/duty/missing";
import type { Datum } from "../../../../src/check/report";
import {
  cover,
  type EntryLiteral,
  month,
  monthWithCover,
  type WorksheetLiteral,
} from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const CHECK = "带队到某企业检查安全生产工作";
const row = (serial: number, date: string, content: string): EntryLiteral => [
  serial,
  date,
  content,
  "王某",
  null,
];
/** A month of 2022 with contents on its days 4, 5, 6 … */
const of = (number: number, ...contents: string[]): WorksheetLiteral =>
  month(
    `${String(number)}月`,
    contents.map((content, index) =>
      row(index + 1, `2022年${String(number)}月${String(index + 4)}日`, content),
    ),
  );
const head = { position: "局长", sectors: "" };
/** What the duties ask, in both languages. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  "jz-hb-197": ["召开本部门安委会全体会议", "Hold the plenary meeting of the department's safety committee"],
  "jz-hb-199a": ["带队检查安全生产", "Lead a work-safety inspection"],
  "jz-hb-199b": ["带队检查安全生产", "Lead a work-safety inspection"],
  "shanxi-2022-05": ["研究安全生产工作", "Study work safety"],
  "shanxi-2022-06": ["深入基层指导检查", "Go to the grass roots to guide and inspect"],
  "own-1": ["带队检查", "带队检查"],
  "own-half-year": ["讲课", "讲课"],
  "own-year": ["讲课", "讲课"],
};
const missed = (data: { readonly obligation: readonly string[] } & Readonly<Record<string, Datum>>) => ({
  owner: "张某",
  ownerKind: "person",
  what: data.obligation.map((id) => WORDS[id]?.[0] ?? ""),
  whatEn: data.obligation.map((id) => WORDS[id]?.[1] ?? ""),
  ...data,
});

testRule(dutyMissing, {
  quiet: [
    { name: "a deputy who led one inspection in the month", sheets: [cover(), of(3, CHECK)] },
    { name: "the month is not over", sheets: [cover(), of(3, "参加全县安全生产会议")], asOf: "2022-03-31" },
    {
      name: "a month without any entry is left to table/empty-month",
      sheets: [cover(), month("3月", [[1]])],
    },
    {
      name: "an absent month is left to period/missing-month",
      sheets: [cover({ period: "2022年1月至3月" }), of(1, CHECK), of(3, CHECK)],
    },
    { name: "one month does not show the quarter", sheets: [cover(head), of(3, CHECK, `${CHECK}甲`)] },
    {
      name: "not before the leader came",
      sheets: [cover({ period: "2022年3月至4月" }), of(3, "参加全县安全生产会议"), of(4, CHECK)],
      profile: {
        leaders: [{ name: "张某", position: null, post: null, sectors: [], from: "2022-04", to: null }],
      },
    },
    {
      name: "one of two leaders can be judged",
      sheets: [
        monthWithCover("1月", [row(1, "2022年1月4日", CHECK)]),
        monthWithCover("2月", [row(1, "2022年2月4日", CHECK)], { leader: "王某", unit: "某单位" }),
      ],
    },
    {
      name: "one of two leaders could be judged by the ledgers of the whole quarter",
      sheets: [
        monthWithCover("1月", [row(1, "2019年1月4日", "参加全县安全生产会议")], {
          ...head,
          period: "2019年1月",
        }),
        monthWithCover("2月", [row(1, "2019年2月4日", CHECK)], {
          ...{ leader: "王某", unit: "某单位", period: "2019年2月" },
        }),
      ],
    },
    {
      name: "a title with last year's number is left to cover/period-disagrees",
      sheets: [cover(), month("3月", [row(1, "2022年3月4日", CHECK)], { title: "履职统计表（2021年3月）" })],
    },
  ],
  fires: [
    {
      name: "where 工作内容 begins in the month's table, with what nearly counted",
      sheets: [cover(), of(3, "陪同市领导到某企业检查安全生产工作", "参加全县安全生产会议")],
      findings: [
        {
          at: "3月!C3",
          found: null,
          data: missed({
            obligation: ["jz-hb-199b"],
            period: "2022-03",
            required: ["1"],
            done: ["0"],
            nearMisses: ["3月!C3 attended"],
          }),
        },
      ],
    },
    {
      name: "of the leader whose place is known, beside one whose place is not",
      sheets: [
        cover({ leader: "李某", unit: "某局" }),
        month("3月", []),
        { ...cover(), name: "封面2" },
        { ...of(3, "参加全县安全生产会议"), name: "张某3月" },
      ],
      findings: [{ at: "张某3月!C3" }],
    },
    {
      name: "in the leader's own table, where another's of the month comes before it",
      sheets: [
        { ...monthWithCover("3月", [row(1, "2022年3月4日", CHECK)], { leader: "丁某" }), name: "丁某3月" },
        monthWithCover("3月", [row(1, "2022年3月4日", "参加全县安全生产会议")]),
      ],
      findings: [{ at: "3月!C6" }],
    },
    {
      name: "an organ's in the table of the leader who comes first by name, in whatever order they stand",
      sheets: [
        monthWithCover("3月", [row(1, "2022年3月4日", CHECK)]),
        { ...monthWithCover("3月", [row(1, "2022年3月4日", CHECK)], { leader: "丁某" }), name: "丁某3月" },
      ],
      profile: { allLedgersOfOrgan: true },
      findings: [{ at: "丁某3月!C6" }],
    },
    {
      name: "an organ's, where of its leader nothing can be judged",
      sheets: [
        cover({ position: "专班人员", unit: "祁县人民政府", period: "2022年3月" }),
        of(3, "参加全县安全生产会议"),
      ],
      profile: { allLedgersOfOrgan: true },
      findings: [{ at: "3月!C3" }],
    },
    {
      name: "on the first day of the next month",
      sheets: [cover(), of(3, "参加全县安全生产会议")],
      asOf: "2022-04-01",
      findings: [{ at: "3月!C3" }],
    },
    {
      name: "a department's head: two inspections a month",
      sheets: [cover(head), of(3, CHECK)],
      findings: [
        {
          at: "3月!C3",
          data: missed({
            obligation: ["shanxi-2022-06"],
            period: "2022-03",
            required: ["2"],
            done: ["1"],
            nearMisses: [],
          }),
        },
      ],
    },
    {
      name: "one finding for the quarter, naming all it misses, in the table of its last month",
      sheets: [cover(head), ...[1, 2, 3].map((number) => of(number, "参加全县安全生产会议"))],
      profile: { obligations: { disabled: ["shanxi-2022-06"], added: [] } },
      findings: [
        {
          at: "3月!C3",
          data: missed({
            obligation: ["jz-hb-197", "jz-hb-199a"],
            period: "2022-Q1",
            required: ["1", "1"],
            done: ["0", "0"],
            nearMisses: [],
          }),
        },
      ],
    },
    {
      name: "the first table of the month, not in A1",
      sheets: [
        cover(),
        { ...of(3, "参加全县安全生产会议"), from: "C5" },
        { ...of(3, "参加全市安全生产会议"), name: "3月 (2)" },
      ],
      findings: [{ at: "3月!E7" }],
    },
    {
      name: "no table in the period's last month: no cell",
      sheets: [
        cover({ ...head, period: "2022年1月至2月" }),
        of(1, "参加全县安全生产会议"),
        of(2, "参加全县安全生产会议"),
      ],
      profile: {
        leaders: [{ name: "张某", position: null, post: null, sectors: [], from: "2022-01", to: "2022-02" }],
        obligations: { disabled: ["shanxi-2022-06", "jz-hb-197"], added: [] },
      },
      findings: [
        {
          at: null,
          data: missed({
            obligation: ["jz-hb-199a"],
            period: "2022-Q1",
            required: ["1"],
            done: ["0"],
            nearMisses: [],
          }),
        },
      ],
    },
    {
      name: "every reason why a row nearly counted",
      sheets: [
        cover(),
        month("3月", [
          row(1, "2022年3月4日", "计划于下周带队到某企业检查安全生产工作"),
          row(2, "2022年3月7日", "安排科室负责人到某企业检查安全生产工作"),
          row(3, "2022年3月8日", "陪同市领导到某企业检查安全生产工作"),
          row(4, "上旬", `${CHECK}一`),
          row(5, "2022年4月8日", `${CHECK}二`),
          row(6, "2022年3月9日", "带队到某村检查食品安全"),
        ]),
      ],
      findings: [
        {
          at: "3月!C3",
          data: missed({
            obligation: ["jz-hb-199b"],
            period: "2022-03",
            required: ["1"],
            done: ["0"],
            nearMisses: [
              "3月!C3 planned",
              "3月!C4 delegated",
              "3月!C5 attended",
              "3月!C6 date-unreadable",
              "3月!C7 outside-period",
              "3月!C8 not-safety",
            ],
          }),
        },
      ],
    },
    {
      name: "a half-year and a year",
      asOf: "2023-01-01",
      sheets: [
        cover(),
        ...Array.from({ length: 12 }, (_, index) => of(index + 1, `${CHECK}${String(index)}`)),
      ],
      profile: {
        obligations: {
          disabled: [],
          added: (["half-year", "year"] as const).map((period) => ({
            id: `own-${period}`,
            text: "讲课",
            kind: "lecture",
            meetings: [],
            posts: ["deputy"],
            period,
            atLeast: 1,
            document: "某局〔2022〕1号",
            article: "三",
          })),
        },
      },
      findings: ["2022-H1", "2022-H2", "2022"].map((period) => ({
        at: period === "2022-H1" ? "6月!C3" : "12月!C3",
        data: missed({
          obligation: [period === "2022" ? "own-year" : "own-half-year"],
          period,
          required: ["1"],
          done: ["0"],
          nearMisses: [],
        }),
      })),
    },
    {
      name: "a duty of the office's own",
      sheets: [cover(), of(3, CHECK)],
      profile: {
        obligations: {
          disabled: [],
          added: [
            {
              id: "own-1",
              text: "带队检查",
              kind: "inspection",
              meetings: [],
              posts: ["deputy"],
              period: "month",
              atLeast: 2,
              document: "某局〔2022〕1号",
              article: "三",
            },
          ],
        },
      },
      findings: [
        {
          at: "3月!C3",
          data: missed({
            obligation: ["own-1"],
            period: "2022-03",
            required: ["2"],
            done: ["1"],
            nearMisses: [],
          }),
        },
      ],
    },
    {
      name: "two organs, each in its own table",
      sheets: [
        cover({ leader: "李某", unit: "晋中市另一局" }),
        { ...of(3, CHECK), name: "李某3月" },
        { ...cover(), name: "封面2" },
        of(3, CHECK),
      ],
      profile: { allLedgersOfOrgan: true },
      findings: [{ at: "李某3月!C3" }, { at: "3月!C3" }],
    },
    {
      name: "an organ, where the workbook holds all its ledgers",
      sheets: [cover(), of(3, CHECK)],
      profile: { allLedgersOfOrgan: true },
      findings: [
        {
          at: "3月!C3",
          data: missed({
            obligation: ["shanxi-2022-05"],
            period: "2022-03",
            owner: "晋中市某局",
            ownerKind: "organ",
            required: ["1"],
            done: ["0"],
            nearMisses: [],
          }),
        },
      ],
    },
  ],
  skipped: [
    {
      name: "a place that is not known",
      sheets: [cover({ unit: "某局" }), of(3, "参加全县安全生产会议")],
      reason: "no-region",
    },
    {
      name: "an office whose kind is not known",
      sheets: [cover({ unit: "晋中市某单位", position: "一级调研员" }), of(3, "参加全县安全生产会议")],
      reason: "no-organ",
    },
    {
      name: "an office whose level is not known",
      sheets: [cover({ unit: "某局", position: "副局长" }), of(3, "参加全县安全生产会议")],
      profile: { region: "jinzhong" },
      reason: "no-level",
    },
    {
      name: "a post that is not known",
      sheets: [cover({ position: "专班人员" }), of(3, "参加全县安全生产会议")],
      reason: "no-post",
    },
    {
      name: "a month that is not known",
      sheets: [
        cover({ period: "" }),
        month("台账", [row(1, "某日", CHECK)], { title: "安全生产履职统计表" }),
      ],
      reason: "no-period",
    },
    {
      name: "no post was held in the months of the tables",
      sheets: [cover({ period: "2022年3月" }), of(3, "参加全县安全生产会议")],
      profile: {
        leaders: [{ name: "张某", position: null, post: null, sectors: [], from: "2023-01", to: null }],
      },
      reason: "not-in-office",
    },
    {
      name: "the office does not count the only duty with a number",
      sheets: [cover(), of(3, "参加全县安全生产会议")],
      profile: { obligations: { disabled: ["jz-hb-199b"], added: [] } },
      reason: "disabled",
    },
    {
      name: "a year whose notice gives the post no number",
      sheets: [
        cover({ unit: "中共某县委", position: "县委书记", sectors: "", period: "2013年3月" }),
        month("3月", [row(1, "2013年3月4日", CHECK)], { title: "履职统计表（2013年3月）" }),
      ],
      profile: { region: "shanxi", level: "county" },
      reason: "silent",
    },
    {
      name: "a year of which no notice is known",
      sheets: [
        cover({ unit: "中共某县委", position: "县委书记", sectors: "", period: "2001年3月" }),
        month("3月", [row(1, "2001年3月4日", CHECK)], { title: "履职统计表（2001年3月）" }),
      ],
      profile: { region: "shanxi", level: "county" },
      reason: "no-notice",
    },
  ],
});
