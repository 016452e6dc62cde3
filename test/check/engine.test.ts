import { checkWorkbook } from "../../src/check/engine";
import type { WorkbookCheck } from "../../src/check/report";
import type { LedgerRule, Rule } from "../../src/check/rule";
import { RULES } from "../../src/check/rules";
import { type Decisions, NO_DECISIONS, type RowReading } from "../../src/ledger/decisions";
import { EMPTY_PROFILE, type Profile } from "../../src/ledger/profile";
import { NAMES } from "../eval/corpus/wording";
import { checklist, problem } from "./checklist-fixtures";
import {
  type CellLiteral,
  cover,
  type CoverLiteral,
  entry,
  type EntryLiteral,
  month,
  workbook,
  type WorksheetLiteral,
} from "./ledger-fixtures";
import { sealed } from "./seal-fixtures";

interface Office {
  readonly cover: CoverLiteral;
  /** What the leader did in a month, by its number. */
  readonly work: (month: number) => readonly string[];
}

/** Something of its own for each month, so that no month repeats another. */
const WHERE = NAMES.slice(0, 12);
const ABOUT = [
  "春节",
  "复工",
  "两会",
  "清明",
  "劳动节",
  "汛前",
  "主汛期",
  "暑期",
  "中秋",
  "国庆",
  "供暖",
  "岁末",
];
const where = (number: number) => WHERE[number - 1] ?? "";
const about = (number: number) => ABOUT[number - 1] ?? "";

const HEAD: Office = {
  cover: { position: "党组书记、局长", sectors: "", unit: "晋中市某局" },
  work: (number) => [
    `在局会议室主持召开局党组会议，研究${about(number)}安全生产工作`,
    `带队到${where(number)}煤业有限公司检查安全生产工作`,
    `在局会议室主持召开局安委会全体会议，安排部署${about(number)}安全生产工作`,
    `带队到${where(number)}化工有限公司检查危险化学品安全生产工作`,
    `在市政府会议室参加全市${about(number)}安全生产工作会议`,
  ],
};
const DEPUTY: Office = {
  cover: { position: "党组成员、副局长", sectors: "非煤矿山、危险化学品", unit: "晋中市某局" },
  work: (number) => [
    `带队到${where(number)}石料厂检查非煤矿山安全生产工作`,
    `陪同市领导到${where(number)}加气站检查燃气安全工作`,
    `在局会议室参加局安委会全体会议，研究${about(number)}安全防范工作`,
    `到${where(number)}镇督导重大危险源安全管理工作`,
  ],
};
const COUNTY_DEPUTY: Office = {
  cover: { position: "县委常委、常务副县长", sectors: "安全生产综合监管", unit: "祁县人民政府办公室" },
  work: (number) => [
    `在县政府会议室参加县政府常务会议，研究${about(number)}安全生产工作`,
    `带队到${where(number)}煤业有限公司检查安全生产工作`,
    `在县政府会议室主持召开县安委会全体会议，安排部署${about(number)}安全生产工作`,
    `到${where(number)}乡加油站检查消防安全`,
  ],
};
const COUNTY_HEAD: Office = {
  cover: { position: "县委副书记、县长", sectors: "", unit: "祁县人民政府办公室" },
  work: (number) => [
    `在县政府会议室主持召开县政府常务会议，研究${about(number)}安全生产工作`,
    `带队到${where(number)}煤业有限公司检查安全生产工作`,
    `在县政府会议室主持召开县安委会全体会议，安排部署${about(number)}安全生产工作`,
  ],
};

/** A year's ledger as it ought to be: a cover and twelve months, days written as text or as dates. */
function year({ cover: fields, work }: Office, number: number): WorksheetLiteral[] {
  const months = Array.from({ length: 12 }, (_, index) => {
    const entries = work(index + 1).map((content, row): EntryLiteral => {
      const day = workday(number, index + 1, row * 6 + 3);
      const text = `${String(number)}年${String(index + 1)}月${String(day)}日`;
      const serial = Date.UTC(number, index, day) / 86_400_000 + 25_569;
      const time: CellLiteral = row % 2 === 0 ? text : { value: serial, format: 'yyyy"年"m"月"d"日"' };
      return [row + 1, time, content, "王某、赵某", null];
    });
    const name = `${String(index + 1)}月`;
    return {
      ...month(name, entries, { title: `安全生产党政同责一岗双责履职统计表（${String(number)}年${name}）` }),
    };
  });
  return [cover({ ...fields, period: `${String(number)}年1月至12月` }), ...months];
}

/** The day itself, or the Monday after it. */
function workday(year: number, month: number, day: number): number {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return day + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

interface Setting {
  readonly asOf?: string;
  readonly prompts?: boolean;
  readonly profile?: Partial<Profile>;
  readonly decisions?: Partial<Decisions>;
}

function check(
  sheets: readonly WorksheetLiteral[],
  { asOf = "2023-06-01", prompts = true, profile = {}, decisions = {} }: Setting = {},
): WorkbookCheck {
  return checkWorkbook(workbook(sheets), {
    profile: { ...EMPTY_PROFILE, ...profile },
    asOf,
    prompts,
    decisions: { ...NO_DECISIONS, ...decisions },
  });
}

const seen = ({ findings }: WorkbookCheck): string[] =>
  findings.map(({ rule, worksheet, address }) => `${rule} ${worksheet ?? "-"}!${address ?? "-"}`);

describe("a correctly filled year", () => {
  const offices = [
    ["the head of a department", HEAD],
    ["the deputy of a department", DEPUTY],
    ["the deputy of a county", COUNTY_DEPUTY],
    ["the head of a county", COUNTY_HEAD],
  ] as const;
  describe.each([2018, 2022])("%d", (number) => {
    test.each(offices)("%s gives no finding, and no duty is missing", (_, office) => {
      const result = check(year(office, number));
      expect(seen(result)).toEqual([]);
      expect(
        result.duties.filter(({ ownerKind, status }) => ownerKind === "person" && status === "met").length,
      ).toBeGreaterThan(10);
      expect(result.duties.filter(({ status }) => status === "missing" || status === "pending")).toEqual([]);
      expect(result.rules.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
      expect(
        result.rules.filter(
          ({ status, reason }) =>
            status !== "ran" && !["no-filing-marks", "no-seal", "no-checklist"].includes(reason ?? ""),
        ),
      ).toEqual([]);
      expect(
        result.ledgers.map(
          ({ period, table, entries }) => `${String(period)} ${table} ${String(entries)}`,
        )[2],
      ).toBe(
        `${String(number)}-03 A2:E${String(office.work(3).length + 2)} ${String(office.work(3).length)}`,
      );
    });
  });

  test("in the middle of the year: what is not over is pending, nothing is missing", () => {
    const result = check(year(DEPUTY, 2022).slice(0, 4), { asOf: "2022-03-31" });
    expect(seen(result)).toEqual([]);
    expect(result.duties.filter(({ status }) => status === "missing")).toEqual([]);
  });

  test("all leaders of an office in one workbook, the organ's duties demanded", () => {
    const rename = (sheets: WorksheetLiteral[], name: string) =>
      sheets.map((sheet) => ({ ...sheet, name: `${name}${sheet.name}` }));
    const head = { ...HEAD, cover: { ...HEAD.cover, leader: "李某" } };
    const result = check([...rename(year(head, 2022), "李某"), ...rename(year(DEPUTY, 2022), "张某")], {
      profile: { allLedgersOfOrgan: true },
    });
    // A drill of the year is not demanded of a department in 2022; its monthly meetings are met by the head.
    expect(seen(result)).toEqual([]);
  });
});

// ---- one fault, one finding ---------------------------------------------------------------------------------------

/** The same sheets with one cell of one sheet changed. */
function put(
  sheets: readonly WorksheetLiteral[],
  name: string,
  address: readonly [row: number, column: number],
  value: CellLiteral,
) {
  return sheets.map((sheet) =>
    sheet.name !== name
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, index) =>
            index === address[0] ? row.map((cell, column) => (column === address[1] ? value : cell)) : row,
          ),
        },
  );
}
const putRows = (
  sheets: readonly WorksheetLiteral[],
  name: string,
  change: (rows: WorksheetLiteral["rows"]) => WorksheetLiteral["rows"],
) => sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet));

const CLEAN = year(DEPUTY, 2022);
const [TIME, CONTENT, PARTICIPANTS] = [1, 2, 3];
/** March of the deputy: title, header, entries on the 3rd, 9th, 15th and 21st in rows 3 to 6, signature in row 7. */
const faults: readonly (readonly [
  name: string,
  sheets: readonly WorksheetLiteral[],
  finding: string,
  setting?: Setting,
])[] = [
  ["a cover field is empty", put(CLEAN, "封面", [6, 1], ""), "cover/required-field 封面!B7"],
  ["the leader's name is empty", put(CLEAN, "封面", [1, 1], "____"), "cover/required-field 封面!B2"],
  ["the position is empty", put(CLEAN, "封面", [2, 1], ""), "cover/required-field 封面!B3"],
  ["记录时间 is empty", put(CLEAN, "封面", [4, 1], ""), "cover/required-field 封面!B5"],
  ["the unit is empty", put(CLEAN, "封面", [5, 1], ""), "cover/required-field 封面!B6"],
  [
    "no label of the recorder",
    putRows(CLEAN, "封面", (rows) => rows.slice(0, 6)),
    "cover/required-field 1月!-",
  ],
  ["no cover", CLEAN.slice(1), "cover/required-field 1月!-"],
  ["a deputy without 分管行业领域", put(CLEAN, "封面", [3, 1], "____"), "cover/sector-required 封面!B4"],
  [
    "a head with one",
    put(year(HEAD, 2022), "封面", [3, 1], "非煤矿山"),
    "cover/sector-not-for-principal 封面!B4",
  ],
  ["the cover names a year only", put(CLEAN, "封面", [4, 1], "2022年"), "cover/period-format 封面!B5"],
  ["the cover's time with dots", put(CLEAN, "封面", [4, 1], "2022.1-2022.12"), "cover/period-format 封面!B5"],
  ["the cover names a day", put(CLEAN, "封面", [4, 1], "2022年1月4日"), "cover/period-format 封面!B5"],
  [
    "the cover names last year",
    put(CLEAN, "封面", [4, 1], "2021年1月至12月"),
    "cover/period-disagrees 封面!B5",
  ],
  [
    "the cover names one month for all",
    put(CLEAN, "封面", [4, 1], "2022年3月"),
    "cover/period-disagrees 封面!B5",
  ],
  [
    "a title names the next month",
    put(CLEAN, "3月", [0, 0], "履职统计表（2022年4月）"),
    "cover/period-disagrees 封面!B5",
  ],
  [
    "a title names last year",
    put(CLEAN, "3月", [0, 0], "履职统计表（2021年3月）"),
    "cover/period-disagrees 封面!B5",
  ],
  [
    "a title without a cover",
    put(CLEAN.slice(1, 2), "1月", [0, 0], "履职统计表（2022年2月）").map((sheet) => ({
      ...sheet,
      rows: [
        ["领导姓名：", "张某", "领导职务：", "某某"],
        ["记录单位：", "某局", "记录人员：", "李某", "记录时间：", "2022年1月"],
        ...sheet.rows,
      ],
    })),
    "cover/period-disagrees 1月!F2",
  ],
  [
    "序号 is not there",
    putRows(CLEAN, "3月", (rows) =>
      rows.map((row) => [
        row[0] === "序号" ? null : typeof row[0] === "number" ? null : (row[0] ?? null),
        ...row.slice(1),
      ]),
    ),
    "table/missing-column 3月!B2",
  ],
  [
    "时间 is not there",
    putRows(CLEAN, "3月", (rows) => rows.map((row) => [row[0] ?? null, ...row.slice(2)])),
    "table/missing-column 3月!A2",
  ],
  [
    "工作内容 is not there",
    putRows(CLEAN, "3月", (rows) => rows.map((row) => [...row.slice(0, 2), ...row.slice(3)])),
    "table/missing-column 3月!A2",
  ],
  [
    "参加人员 is not there",
    putRows(CLEAN, "3月", (rows) => rows.map((row) => [...row.slice(0, 3), ...row.slice(4)])),
    "table/missing-column 3月!A2",
  ],
  [
    "备注 is not there",
    putRows(CLEAN, "3月", (rows) => rows.map((row) => row.slice(0, 4))),
    "table/missing-column 3月!A2",
  ],
  [
    "a month without any entry",
    putRows(CLEAN, "3月", (rows) => [...rows.slice(0, 2), [1], [2], ...rows.slice(-1)]),
    "table/empty-month 3月!B3",
  ],
  [
    "a month with nothing below the header",
    putRows(CLEAN, "3月", (rows) => [...rows.slice(0, 2), ...rows.slice(-1)]),
    "table/empty-month 3月!B2",
  ],
  ["no signature", putRows(CLEAN, "3月", (rows) => rows.slice(0, -1)), "table/no-signature 3月!A6"],
  ["a time is empty", put(CLEAN, "3月", [3, TIME], null), "row/required-field 3月!B4"],
  ["a content is empty", put(CLEAN, "3月", [3, CONTENT], null), "row/required-field 3月!C4"],
  ["the people are empty", put(CLEAN, "3月", [3, 3], ""), "row/required-field 3月!D4"],
  ["a number is left out", put(CLEAN, "3月", [3, 0], null), "row/serial 3月!A4"],
  ["a number is no number", put(CLEAN, "3月", [3, 0], "甲"), "row/serial 3月!A4"],
  ["a number is skipped", put(put(CLEAN, "3月", [4, 0], 4), "3月", [5, 0], 5), "row/serial 3月!A5"],
  ["a date cannot be read", put(CLEAN, "3月", [3, TIME], "上旬"), "row/date-unreadable 3月!B4"],
  ["a date names a month only", put(CLEAN, "3月", [3, TIME], "2022年3月"), "row/date-unreadable 3月!B4"],
  ["a day does not exist", put(CLEAN, "2月", [5, TIME], "2022年2月29日"), "row/date-impossible 2月!B6"],
  ["a date with dots", put(CLEAN, "3月", [3, TIME], "2022.3.9"), "row/date-format 3月!B4"],
  ["a date without its year", put(CLEAN, "3月", [3, TIME], "3月9日"), "row/date-format 3月!B4"],
  ["a serial number shown bare", put(CLEAN, "3月", [3, TIME], 44629), "row/date-format 3月!B4"],
  [
    "a date in the short format of the PC",
    put(CLEAN, "3月", [3, TIME], { value: 44629, format: "mm-dd-yy" }),
    "row/date-format 3月!B4",
  ],
  [
    "a date of the next month",
    put(CLEAN, "3月", [3, TIME], "2022年4月8日"),
    "row/date-outside-period 3月!B4",
  ],
  ["a date of last year", put(CLEAN, "3月", [3, TIME], "2021年3月9日"), "row/date-outside-period 3月!B4"],
  [
    "a date in the future, out of its month",
    put(CLEAN, "3月", [3, TIME], "2023年7月10日"),
    "row/date-future 3月!B4",
  ],
  ["two dates in the wrong order", put(CLEAN, "3月", [3, TIME], "2022年3月2日"), "row/date-order 3月!B4"],
  [
    "a row once more",
    putRows(CLEAN, "3月", (rows) => [
      ...rows.slice(0, 4),
      [3, ...(rows[3] ?? []).slice(1)],
      ...rows.slice(4).map((row, index) => (index < 2 ? [index + 4, ...row.slice(1)] : row)),
    ]),
    "row/duplicate 3月!C5",
  ],
  [
    "a content without a matter",
    put(CLEAN, "3月", [5, CONTENT], "召开会议"),
    "row/content-incomplete 3月!C6",
  ],
  [
    "an inspection that names no place",
    put(CLEAN, "3月", [5, CONTENT], "带队检查安全生产工作"),
    "row/content-incomplete 3月!C6",
  ],
  [
    "something planned",
    put(CLEAN, "3月", [5, CONTENT], "计划于下周到某企业检查安全生产工作"),
    "row/not-done 3月!C6",
  ],
  [
    "something handed to others",
    put(CLEAN, "3月", [5, CONTENT], "安排科室负责人到某企业检查安全生产工作"),
    "row/not-done 3月!C6",
  ],
  [
    "something not attended",
    put(CLEAN, "3月", [5, CONTENT], "因病未参加在市政府会议室召开的安全生产会议"),
    "row/not-done 3月!C6",
  ],
  [
    "something else than work safety",
    put(CLEAN, "3月", [5, CONTENT], "到某村调研招商引资工作"),
    "row/not-safety 3月!C6",
  ],
  ["an absent month", CLEAN.filter(({ name }) => name !== "3月"), "period/missing-month -!-"],
  ["the last month is absent", CLEAN.slice(0, -1), "period/missing-month -!-"],
  [
    "a month twice",
    [...CLEAN, ...CLEAN.filter(({ name }) => name === "3月").map((sheet) => ({ ...sheet, name: "3月 (2)" }))],
    "period/duplicate-month 3月 (2)!A1",
  ],
  [
    "a duty is missed",
    put(
      put(CLEAN, "3月", [5, CONTENT], "在局会议室参加全市安全生产工作会议"),
      "3月",
      [2, CONTENT],
      "陪同市领导到某非煤矿山企业检查安全生产工作",
    ),
    "duty/missing 3月!C3",
  ],
  [
    "a quarter's duty is missed",
    [1, 2, 3].reduce(
      (sheets, number) =>
        put(
          sheets,
          `${String(number)}月`,
          [4, CONTENT],
          `在局会议室主持召开局务会议，研究${about(number)}安全生产工作`,
        ),
      year(HEAD, 2022),
    ),
    "duty/missing 3月!C3",
  ],
  [
    "a text of the month before",
    put(CLEAN, "3月", [3, CONTENT], "陪同市领导到西岭加气站检查燃气安全工作"),
    "row/copied-text 3月!C4",
  ],
  [
    "two places at once",
    put(
      put(CLEAN, "3月", [2, TIME], "2022年3月3日9:00至11:00"),
      "3月",
      [3, TIME],
      "2022年3月3日10:00至12:00",
    ),
    "row/two-places 3月!C4",
  ],
  ["an inspection on a Saturday", put(CLEAN, "3月", [5, TIME], "2022年3月19日"), "row/rest-day 3月!B6"],
  [
    "a table on A3",
    CLEAN.map((sheet) => (sheet.name === "3月" ? { ...sheet, paper: "A3" } : sheet)),
    "filing/not-a4 3月!-",
  ],
  [
    "a sealed month that was changed",
    put(CLEAN, "3月", [2, PARTICIPANTS], "钱某"),
    "seal/changed 3月!D3",
    { decisions: { seals: [sealed(CLEAN, "2022-03")] } },
  ],
  [
    "a month not filed",
    CLEAN,
    "filing/overdue -!-",
    {
      profile: { filing: { day: 26, to: null, whenDayOff: "before" } },
      decisions: {
        filed: Array.from({ length: 11 }, (_, index) => ({
          leader: "张某",
          month: `2022-${String(index + 1).padStart(2, "0")}`,
          on: "2022-12-20",
          to: null,
        })),
      },
    },
  ],
  ["a question without an answer", [...CLEAN, checklist([["是"], [""]])], "checklist/unanswered 检查表!F5"],
  [
    "a problem without a person",
    [...CLEAN, checklist([["否", "台账缺页", "", "2023年12月31日"]])],
    "checklist/problem-incomplete 检查表!H4",
  ],
  [
    "a problem past its day",
    [...CLEAN, checklist([problem("2022年5月31日")])],
    "checklist/action-overdue 检查表!I4",
  ],
];

describe("one fault gives one finding", () => {
  test.each(faults.map(([name, sheets, finding, setting]) => ({ name, sheets, finding, setting })))(
    "$name",
    ({ sheets, finding, setting }) => {
      expect(seen(check(sheets, setting))).toEqual([finding]);
    },
  );

  test("every rule of the catalogue is among them", () => {
    const planted = new Set(faults.map(([, , finding]) => finding.split(" ")[0]));
    expect(RULES.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
  });
});

describe("checklists", () => {
  const sheets = [
    checklist([["是"], problem("2022年5月31日"), problem("2022年5月31日", "已完成"), ["不适用"], [""]]),
  ];

  test("without a ledger are judged all the same; every other rule says why it did not run", () => {
    const result = check(sheets, { asOf: "2022-06-10" });
    expect(result.status).toBe("no-ledger");
    expect(seen(result)).toEqual(["checklist/unanswered 检查表!F8", "checklist/action-overdue 检查表!I5"]);
    expect(result.checklists).toEqual([
      {
        worksheet: "检查表",
        table: "A3:K8",
        unit: "某县应急管理局",
        date: "2022-05-10",
        items: 5,
        answered: 4,
        yes: 1,
        no: 2,
        notApplicable: 1,
        open: 1,
        overdue: 1,
      },
    ]);
    expect(result.lookalikes).toEqual([]);
    const others = result.rules.filter(({ rule }) => !rule.startsWith("checklist/"));
    expect(new Set(others.map(({ status, reason }) => `${status} ${String(reason)}`))).toEqual(
      new Set(["skipped no-ledger"]),
    );
  });

  test("beside a ledger change nothing else in the report", () => {
    const { checklists, ...beside } = check([...CLEAN, ...sheets], { asOf: "2023-06-01" });
    const alone = check(CLEAN, { asOf: "2023-06-01" });
    expect(checklists).toHaveLength(1);
    expect(alone).not.toHaveProperty("checklists");
    expect(beside.duties).toEqual(alone.duties);
    expect(beside.ledgers).toEqual(alone.ledgers);
    expect(beside.findings.filter(({ rule }) => !rule.startsWith("checklist/"))).toEqual(alone.findings);
  });
});

describe("a table whose leader is not named", () => {
  /** The deputy's year with a cover above each table. */
  const covered = (fields: (month: number) => CoverLiteral): WorksheetLiteral[] =>
    CLEAN.slice(1).map((sheet, index) => {
      const { leader = "张某", position = "副局长" } = fields(index + 1);
      return {
        ...sheet,
        rows: [
          ["领导姓名：", leader, "领导职务：", position],
          ["分管行业领域（部门）：", "非煤矿山", "记录时间：", `2022年${String(index + 1)}月`],
          ["记录单位（盖章）：", "晋中市某局", "记录人员：", "李某"],
          ...sheet.rows,
        ],
      };
    });

  test("belongs to the only leader of the workbook", () => {
    expect(seen(check(covered(() => ({}))))).toEqual([]);
    expect(seen(check(covered((number) => (number === 3 ? { leader: "" } : {}))))).toEqual([
      "cover/required-field 3月!B1",
    ]);
  });

  test("may be any leader's: nobody's month is missing for it", () => {
    const two = covered((number) => (number === 3 ? { leader: "____" } : {}));
    const other = covered(() => ({ leader: "王某" })).map((sheet) => ({
      ...sheet,
      name: `王某${sheet.name}`,
    }));
    // What is alike in both leaders' books is not asked about here.
    expect(seen(check([...two, ...other], { prompts: false }))).toEqual(["cover/required-field 3月!B1"]);
  });

  test("twelve sheets named for months without any name are one leader's", () => {
    const bare = CLEAN.slice(1).filter(({ name }) => name !== "3月");
    expect(seen(check(bare))).toEqual(["cover/required-field 1月!-", "period/missing-month -!-"]);
    const nameless = covered(() => ({ leader: "" })).filter(({ name }) => name !== "3月");
    expect(
      check(nameless)
        .findings.filter(({ rule }) => rule !== "cover/required-field")
        .map(({ rule, data }) => [rule, data.period]),
    ).toEqual([["period/missing-month", "2022-03"]]);
  });
});

describe("the engine", () => {
  const rule = (
    id: string,
    check: LedgerRule["check"],
    severity: Rule["severity"] = "error",
  ): LedgerRule => ({
    id,
    severity,
    scope: "ledger",
    needs: [],
    basis: [],
    check,
  });
  const run = (rules: readonly Rule[], prompts = false) =>
    checkWorkbook(workbook(CLEAN), { profile: EMPTY_PROFILE, asOf: "2023-06-01", prompts }, rules);

  test("a rule that throws is reported as failed, without findings, and stops no other", () => {
    const { findings, rules } = run([
      rule("test/throws", ({ report }) => {
        report({ row: 0, column: 0 }, {});
        throw new Error("broken");
      }),
      rule("test/after", ({ ledger, report }) => {
        if (ledger.worksheet === "3月") report({ row: 1, column: 2 }, { found: "甲" });
      }),
    ]);
    expect(rules).toEqual([
      { rule: "test/throws", status: "failed", reason: "broken", findings: 0 },
      { rule: "test/after", status: "ran", reason: null, findings: 1 },
    ]);
    expect(findings).toEqual([
      {
        rule: "test/after",
        severity: "error",
        worksheet: "3月",
        address: "C2",
        found: "甲",
        fixable: false,
        basis: [],
        data: {},
        identity: { subject: "3月!C2", fingerprint: "08d8xag0lngqky" },
      },
    ]);
  });

  test("the same fault at the same cell is one finding", () => {
    const { findings } = run([
      rule("test/twice", ({ report }) => {
        for (const field of ["time", "content", "time"]) report({ row: 0, column: 0 }, { data: { field } });
      }),
    ]);
    expect(findings.length).toBe(24);
    expect(findings.slice(0, 2).map(({ data }) => data.field)).toEqual(["time", "content"]);
  });

  test("prompts are neither computed nor shown unless asked for", () => {
    let tables = 0;
    const prompt = rule("test/prompt", () => tables++, "prompt");
    expect(run([prompt]).rules).toEqual([
      { rule: "test/prompt", status: "skipped", reason: "not-asked-for", findings: 0 },
    ]);
    expect(tables).toBe(0);
    expect(run([prompt], true).rules[0]?.status).toBe("ran");
    expect(tables).toBe(12);
  });

  test.each([
    ["the first", "1月"],
    ["the last", "12月"],
  ])("a rule that throws at %s table only has no findings of the others either", (_, worksheet) => {
    const throws = rule("test/throws", ({ ledger, report }) => {
      if (ledger.worksheet === worksheet) throw new Error("broken");
      report(null, {});
    });
    expect(run([throws])).toMatchObject({ findings: [], rules: [{ status: "failed", reason: "broken" }] });
  });

  test.each([
    ["first", ["2月", "3月"]],
    ["last", ["3月", "2月"]],
  ])("a rule judges the tables that have what it needs, also where another comes %s", (_, names) => {
    const lacking = month("2月", [[1, "到某企业检查安全生产工作", "王某"]], {
      header: ["序号", "工作内容", "参加人员"],
    });
    const whole = month("3月", [entry(1, "2022.3.4")]);
    const sheets = names.map((name) => (name === "3月" ? whole : lacking));
    const { rules, findings } = check([cover(), ...sheets]);
    expect(rules).toContainEqual({ rule: "row/date-format", status: "ran", reason: null, findings: 1 });
    expect(findings).toContainEqual(expect.objectContaining({ rule: "row/date-format", worksheet: "3月" }));
    expect(check([cover(), lacking]).rules).toContainEqual({
      rule: "row/date-format",
      status: "skipped",
      reason: "no-time-column",
      findings: 0,
    });
  });

  test("a cover without tables of its own is not judged", () => {
    const unused = { ...cover({ leader: "李某", position: "" }), name: "封面（李某）" };
    const { rules, findings } = check([cover(), month("3月", [entry(1, "2022年3月4日")]), unused]);
    expect(rules.filter(({ status }) => status === "failed")).toEqual([]);
    expect(findings.filter(({ worksheet }) => worksheet === unused.name)).toEqual([]);
  });

  test("decisions about rows are told with their cells, and only where there are any", () => {
    const text = "拟于下周到某煤矿检查安全生产工作";
    const sheets = [cover(), month("3月", [entry(1, "2022年3月4日", text)])];
    const decide = (address: string, words: string): RowReading => ({
      ...{ worksheet: "3月", address, text: words, safety: true, why: "当天带队" },
      ...{ activity: { kind: "inspection", role: "lead", meeting: null, status: "done" } },
      ...{ by: "李某", on: "2022-04-01" },
    });
    const [held, changed, gone] = [decide("C3", text), decide("C3", "另一件事"), decide("C9", "又一件事")];
    expect(check(sheets, { decisions: { readings: [held, changed, gone] } }).readings).toEqual({
      applied: [{ worksheet: "3月", address: "C3", decision: held }],
      lapsed: [
        { decision: changed, now: { address: "C3", text } },
        { decision: gone, now: null },
      ],
    });
    expect(check(sheets).readings).toBeUndefined();
  });

  test("a workbook without a ledger", () => {
    const { status, ledgers, findings, duties, rules } = check([
      { name: "通讯录", rows: [["序号", "姓名", "电话"]] },
    ]);
    expect({ status, ledgers, findings, duties }).toEqual({
      status: "no-ledger",
      ledgers: [],
      findings: [],
      duties: [],
    });
    expect(rules).toEqual(
      RULES.map(({ id, scope }) => ({
        rule: id,
        status: "skipped",
        reason: scope === "checklist" ? "no-checklist" : "no-ledger",
        findings: 0,
      })),
    );
    expect(check([]).status).toBe("no-ledger");
    // That there is nothing to judge comes before what was not asked for.
    expect(check([], { prompts: false }).rules).toEqual(check([]).rules);
  });

  test("where no ledger is found, the rows that come nearest to a header are named", () => {
    const { lookalikes } = check([
      { name: "通讯录", rows: [["姓名", "电话", "备注"]] },
      { name: "附表", rows: [["记录"], [], [null, "序号", "内容", "备注"], [null, 1, "检查", null]] },
    ]);
    expect(lookalikes).toEqual([
      {
        worksheet: "附表",
        address: "B3",
        words: ["序号", "内容", "备注"],
        missing: ["time", "participants"],
      },
    ]);
    expect(check([]).lookalikes).toEqual([]);
    const twoWords = ["甲", "乙", "丙", "丁"].map((name) => ({ name, rows: [["姓名", "序号", "备注"]] }));
    expect(check(twoWords).lookalikes?.map(({ worksheet }) => worksheet)).toEqual(["甲", "乙", "丙"]);
    expect(
      check([cover(), month("3月", [[1, "2022年3月4日", "到某企业检查安全生产工作", "王某"]])]).lookalikes,
    ).toBeUndefined();
  });

  test("sheets that are no ledgers are left alone", () => {
    const others: WorksheetLiteral[] = [
      {
        name: "通讯录",
        rows: [
          ["通讯录"],
          ["序号", "姓名", "单位", "职务", "电话", "备注"],
          [1, "李某", "某局", "科长", "", ""],
        ],
      },
      {
        name: "隐患台账",
        rows: [
          ["隐患排查治理台账"],
          ["序号", "检查时间", "检查内容", "存在隐患", "整改期限", "责任人", "备注"],
          [1, "2022.3.4", "某企业", "灭火器过期", "2022.3.9", "李某", ""],
        ],
      },
      {
        name: "检查表",
        rows: [
          ["党政部门安全生产履职情况检查表"],
          ["被检查单位：", "", "检查时间：", ""],
          ["序号", "检查内容", "检查结果（是/否）", "问题描述", "责任人", "整改期限", "备注"],
          [1, "是否建立台账", "是"],
        ],
      },
      {
        name: "会议签到",
        rows: [["会议签到表"], ["记录人：李某"], ["序号", "姓名", "单位", "签到"], [1, "李某", "某局", ""]],
      },
      {
        name: "值班表",
        rows: [
          ["3月值班安排"],
          ["序号", "时间", "工作内容", "值班人员", "备注"],
          [1, "3.4", "值班", "李某", ""],
        ],
      },
    ];
    const [first, ...months] = CLEAN;
    expect(seen(check([...(first === undefined ? [] : [first]), ...others, ...months]))).toEqual([]);
    expect(seen(check([...others, ...CLEAN]))).toEqual([]);
    expect(check(others).status).toBe("no-ledger");
  });

  test("the same input gives the same report", () => {
    const faulty = faults.map(([, sheets]) => sheets);
    expect(faulty.map((sheets) => JSON.stringify(check(sheets)))).toEqual(
      faulty.map((sheets) => JSON.stringify(check(sheets))),
    );
  });

  test("what is known of each table", () => {
    const [first] = check(CLEAN).ledgers;
    expect(first).toEqual({
      worksheet: "1月",
      leader: "张某",
      position: "党组成员、副局长",
      post: "deputy",
      postBasis: "position",
      unit: "晋中市某局",
      organ: "department",
      region: "jinzhong",
      level: "city",
      period: "2022-01",
      table: "A2:E6",
      entries: 4,
      confidence: "sure",
      words: ["序号", "时间", "工作内容", "参加人员", "备注"],
    });
  });

  test.each([
    ["2022年3月", "2022-03"],
    ["2022年4月至6月", "2022-Q2"],
    ["2022年7月至12月", "2022-H2"],
    ["2022年1月至12月", "2022"],
    ["2022年2月至3月", null],
  ])("one table for %s has the period %s", (period, name) => {
    const sheets = [cover({ period }), { ...month("", [], { title: "履职统计表" }), name: "统计表" }];
    expect(check(sheets).ledgers.map((ledger) => ledger.period)).toEqual([name]);
  });
});
