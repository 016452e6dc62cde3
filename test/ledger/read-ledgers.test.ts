/** Whose ledger a table is, for which month, and what its rows say. */
import * as v from "valibot";
import type { Ledger } from "../../src/ledger/ledger";
import { isInDispute } from "../../src/ledger/period-mentions";
import { profileSchema } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { cellAddress } from "../../src/workbook/port";
import {
  type CellLiteral,
  cover,
  entry,
  goodMonth,
  month,
  monthWithCover,
  wholeYear,
  workbook,
  type WorksheetLiteral,
} from "../check/ledger-fixtures";

const read = (sheets: readonly WorksheetLiteral[], profile: v.InferInput<typeof profileSchema> = {}) =>
  readLedgers(workbook(sheets), v.parse(profileSchema, profile)).ledgers;
const only = (sheets: readonly WorksheetLiteral[], profile?: v.InferInput<typeof profileSchema>): Ledger => {
  const [ledger, ...others] = read(sheets, profile);
  expect(others).toEqual([]);
  if (ledger === undefined) throw new Error("no ledger");
  return ledger;
};

const HEADER = ["序号", "时间", "工作内容", "参加人员", "备注"];

describe("the month of a table", () => {
  const bare = (name: string, title: string): WorksheetLiteral => ({ ...month("", [], { title }), name });
  const TITLED = "履职统计表（2022年3月）";
  const PLAIN = "履职统计表";

  test.each<[string, readonly WorksheetLiteral[], string | null, string | null]>([
    ["its title", [cover(), bare("统计表", TITLED)], "2022-03", "title"],
    [
      "the title before all others",
      [cover({ period: "2022年5月" }), bare("4月", TITLED)],
      "2022-03",
      "title",
    ],
    [
      "a row of its own under the title",
      [
        cover(),
        {
          ...bare("统计表", PLAIN),
          rows: [[PLAIN], ["2022 年 3 月"], ["序号", "时间", "工作内容", "参加人员", "备注"]],
        },
      ],
      "2022-03",
      "title",
    ],
    [
      "the cover on its sheet",
      [monthWithCover("统计表", [], { period: "2022年3月" })],
      "2022-03",
      "cover-on-sheet",
    ],
    [
      "the cover on its sheet before the sheet's name",
      [monthWithCover("4月", [], { period: "2022年3月" })],
      "2022-03",
      "cover-on-sheet",
    ],
    ["the sheet's name", [cover(), bare("3月", PLAIN)], "2022-03", "sheet-name"],
    [
      "the sheet's name before the cover sheet",
      [cover({ period: "2022年5月" }), bare("2022.3", PLAIN)],
      "2022-03",
      "sheet-name",
    ],
    ["the cover sheet", [cover({ period: "2022年3月" }), bare("统计表", PLAIN)], "2022-03", "cover-sheet"],
    [
      "the cover sheet in another writing",
      [cover({ period: "2022.3" }), bare("统计表", PLAIN)],
      "2022-03",
      "cover-sheet",
    ],
    [
      "the cover on its sheet in another writing",
      [monthWithCover("统计表", [], { period: "2022.3" })],
      "2022-03",
      "cover-on-sheet",
    ],
    [
      "a row under the title, not one above it",
      [
        {
          name: "统计表",
          rows: [["2022年5月"], [PLAIN], ["2022年3月"], ["序号", "时间", "工作内容", "参加人员"]],
        },
      ],
      "2022-03",
      "title",
    ],
    ["a sheet of three months under a cover", [cover(), bare("1-3月", PLAIN)], null, "sheet-name"],
    ["a sheet named for leader and month", [cover(), bare("张某-3月", PLAIN)], "2022-03", "sheet-name"],
    ["the year in two digits", [bare("22.03", PLAIN)], "2022-03", "sheet-name"],
    [
      "a month under a title of the year",
      [cover(), bare("3月", "2022年1月至12月履职统计表")],
      "2022-03",
      "sheet-name",
    ],
    ["days of a whole month", [bare("统计表", "2022年3月1日至3月31日履职统计表")], "2022-03", "title"],
    ["nothing", [bare("统计表", PLAIN)], null, null],
    ["a month without any year", [bare("3月", PLAIN)], null, null],
    [
      "the year of the title, the month of the sheet",
      [bare("3月", "2022年履职统计表")],
      "2022-03",
      "sheet-name",
    ],
    ["Chinese numerals", [bare("统计表", "二〇二二年十二月履职统计表")], "2022-12", "title"],
    [
      "a sheet behind its cover",
      [bare("统计表", PLAIN), cover({ period: "2022年3月" })],
      "2022-03",
      "cover-sheet",
    ],
    ["a cover without a time", [cover({ period: "" }), bare("统计表", PLAIN)], null, null],
    [
      "the cover sheet, where a field above the table tells no time",
      [cover({ period: "2022年3月" }), { name: "统计表", rows: [[PLAIN], ["领导姓名：", "张某"], HEADER] }],
      "2022-03",
      "cover-sheet",
    ],
    [
      "a cover of October",
      [cover({ period: "2022年10月" }), bare("统计表", PLAIN)],
      "2022-10",
      "cover-sheet",
    ],
    [
      "a cover of November",
      [cover({ period: "2022年11月" }), bare("统计表", PLAIN)],
      "2022-11",
      "cover-sheet",
    ],
  ])("%s", (_, sheets, period, source) => {
    const ledger = only(sheets);
    expect({ period: ledger.period, source: ledger.periodSource }).toEqual({ period, source });
  });
  const spread = (length: number) => `2022年${" ".repeat(length - 7)}3月`;
  test.each<[string, readonly (readonly string[])[], string | null]>([
    ["alone in its row", [["（2022年3月）"]], "2022-03"],
    ["twenty signs are a month", [[spread(20)]], "2022-03"],
    ["twenty-one are too many", [[spread(21)]], null],
    ["beside another cell", [["2022年3月", "填报人：李某"]], null],
    ["below such a row", [["2022年5月", "填报人：李某"], ["2022年3月"]], "2022-03"],
    ["the higher of two", [["2022年3月"], ["2022年5月"]], "2022-03"],
    ["in words", [["2022年"], ["（三月份）"]], "2022-03"],
    ["behind a label", [["统计月份：2022年3月"]], "2022-03"],
    ["behind a label, beside another cell", [["单位：某局", "月份：2022年3月"]], "2022-03"],
    ["days of a whole month", [["（2022年3月1日至3月31日）"]], "2022-03"],
    ["a day is none", [["2022年3月31日"]], null],
  ])("a month under the title: %s", (_, rows, period) => {
    expect(only([{ name: "统计表", rows: [[PLAIN], ...rows, HEADER] }]).period).toBe(period);
  });

  test.each([
    ["goes before a range in the title", "2022年1月至12月履职统计表", "3月", "2022-03"],
    ["of the title goes before another below it", "2022年3月履职统计表", "5月", "2022-03"],
  ])("a single month %s", (_, title, heading, period) => {
    const { period: read, mentions } = only([{ name: "统计表", rows: [[title], [heading], HEADER] }]);
    expect([read, isInDispute({ mentions })]).toEqual([period, false]);
  });

  test.each<[string, readonly (readonly string[])[], readonly (string | null)[]]>([
    ["3月份", [["3月份"], HEADER, ["1"], ["本人签字："], [], ["4月份"], HEADER], ["2022-03", "2022-04"]],
    ["三月", [["三月"], HEADER], ["2022-03"]],
    ["月份：3月", [["月份：3月"], HEADER], ["2022-03"]],
    ["2022年4月", [["2022年4月"], HEADER], ["2022-04"]],
    [
      "the day of signing is none",
      [["3月"], HEADER, ["1"], ["本人签字："], ["2022年3月"], HEADER],
      ["2022-03", null],
    ],
    [
      "a month below a signature is one",
      [["3月"], HEADER, ["1"], ["本人签字："], ["4月"], HEADER],
      ["2022-03", "2022-04"],
    ],
    [
      "nor what stands above it, right above the next header",
      [["3月"], HEADER, ["1"], ["合计"], ["2022年3月"], ["本人签字："], HEADER],
      ["2022-03", null],
    ],
    [
      "nor what stands above it",
      [["3月"], HEADER, ["1"], ["合计"], ["2022年3月"], ["本人签字："], [], HEADER],
      ["2022-03", null],
    ],
  ])("a month above a header without a title: %s", (_, rows, periods) => {
    expect(read([cover(), { name: "台账", rows }]).map(({ period }) => period)).toEqual(periods);
  });

  test.each([
    ["once", [1, 2]],
    ["twice", [1, 2, 3]],
  ])(
    "a month above a header that comes again below the next month, %s, is that of its rows only",
    (_, numbers) => {
      const rows = numbers.flatMap((number) => [
        [`${String(number)}月`],
        HEADER,
        [number, `2022年${String(number)}月4日`, "到某企业检查", "王某"],
      ]);
      const ledger = only([{ name: "台账", rows: [[PLAIN], ...rows, ["本人签字："]] }]);
      expect(ledger.months).toEqual(numbers.map((number) => `2022-0${String(number)}`));
      expect(ledger.table.entries).toHaveLength(numbers.length);
    },
  );

  test("a line below the last row of a table is the next one's", () => {
    const table = (number: number) => [
      [`${String(number)}月`],
      HEADER,
      [1, `2022年${String(number)}月4日`, "到某企业检查", "王某"],
      [2, `2022年${String(number)}月5日`, "到某企业检查", "王某"],
    ];
    const ledgers = read([{ name: "台账", rows: [...table(3), ...table(4)] }]);
    expect(ledgers.map(({ period, table: { monthLines } }) => [period, monthLines])).toEqual([
      ["2022-03", []],
      ["2022-04", []],
    ]);
  });

  const long = (length: number) => `${"某".repeat(length - 5)}2022年`;
  test.each<[string, readonly (readonly string[])[], string | null]>([
    ["above the title", [["2022年"], [PLAIN]], "2022-03"],
    ["between title and header", [[PLAIN], ["年度：2022年", "填报人：李某"]], "2022-03"],
    ["the one nearest to the header", [["2021年"], [PLAIN], ["年度：2022年", "填报人：李某"]], "2022-03"],
    ["not that of a print", [["2022年"], [PLAIN], ["打印时间：2021年5月", "李某"]], "2022-03"],
    ["not that of an edition", [["2022年"], ["2017年版"], [PLAIN]], "2022-03"],
    ["nor that of a notice alone", [["附件2（市安办发〔2017〕14号，2017年3月修订）"], [PLAIN]], null],
    ["in sixty signs", [[long(60)], [PLAIN]], "2022-03"],
    ["not in sixty-one", [[long(61)], [PLAIN]], null],
    ["no year is part of a number", [["文号：12022年"], [PLAIN]], null],
    ["of no other century", [["1822年"], [PLAIN]], null],
  ])("the year for the sheet's month: %s", (_, rows, period) => {
    expect(only([{ name: "3月", rows: [...rows, HEADER] }]).period).toBe(period);
  });

  test("the year of its own dates, where nothing else names one", () => {
    const dated = {
      ...month("", [entry(1, "2022年3月4日"), entry(2, "2021.3.5"), entry(3, "2022-3-6")], { title: PLAIN }),
      name: "3月",
    };
    expect(only([dated]).period).toBe("2022-03");
  });

  test.each<[string, string, string, readonly string[]]>([
    ["a quarter by the sheet's name", "一季度", PLAIN, ["2022-01", "2022-02", "2022-03"]],
    ["a quarter by the title", "统计表", "2022年第二季度履职统计表", ["2022-04", "2022-05", "2022-06"]],
    ["a range by the title", "统计表", "2022年1月至3月履职统计表", ["2022-01", "2022-02", "2022-03"]],
    ["the shorter of two ranges", "Q4", "2022年下半年履职统计表", ["2022-10", "2022-11", "2022-12"]],
  ])("several months: %s", (_, name, title, months) => {
    const ledger = only([cover(), bare(name, title)]);
    expect(ledger.months).toEqual(months);
    expect(ledger.period).toBeNull();
  });

  test("of several tables on the sheet of a quarter each has the month of its dates", () => {
    const tables = [1, 2].flatMap((number) => [
      ...month("", [entry(1, `2022年${String(number)}月4日`)], { title: PLAIN }).rows,
      [],
    ]);
    expect(read([{ name: "2022年一季度", rows: tables }]).map(({ period }) => period)).toEqual([
      "2022-01",
      "2022-02",
    ]);
  });

  test.each<[string, readonly string[], readonly (string | null)[]]>([
    [
      "（1） to （12）",
      Array.from({ length: 12 }, (_, index) => `（${String(index + 1)}）`),
      ["2022-01", "2022-12"],
    ],
    [
      "but not Sheet1 to Sheet12",
      Array.from({ length: 12 }, (_, index) => `Sheet${String(index + 1)}`),
      [null, null],
    ],
  ])("sheets named by numbers, %s", (_, names, ends) => {
    const periods = read([cover(), ...names.map((name) => bare(name, PLAIN))]).map(({ period }) => period);
    expect([periods[0], periods.at(-1)]).toEqual(ends);
  });

  test("a range of months", () => {
    const ledger = only([cover({ period: "2022年4月至6月" }), bare("统计表", PLAIN)]);
    expect(ledger.months).toEqual(["2022-04", "2022-05", "2022-06"]);
    expect(ledger.period).toBeNull();
  });

  test("a real date on the cover, in either date system", () => {
    const dated = (value: number): WorksheetLiteral[] => [
      cover({ period: { value, format: 'yyyy"年"m"月"' } }),
      bare("统计表", PLAIN),
    ];
    expect(only(dated(44621)).period).toBe("2022-03");
    const [ledger] = readLedgers(workbook(dated(43159), true), v.parse(profileSchema, {})).ledgers;
    expect(ledger?.period).toBe("2022-03");
  });

  test("twelve sheets, one cover", () => {
    expect(read([cover(), ...wholeYear(goodMonth)]).map(({ period }) => period)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, "0")}`),
    );
  });

  test("bare days lean on the month", () => {
    const ledger = only([cover(), month("3月", [entry(1, "4日"), entry(2, "3月5日"), entry(3, "3.6")])]);
    expect(ledger.table.entries.map(({ time }) => (time.kind === "day" ? time.day : time.kind))).toEqual([
      "2022-03-04",
      "2022-03-05",
      "2022-03-06",
    ]);
  });
});

describe("whose ledger", () => {
  test("the cover sheet's", () => {
    expect(only([cover(), goodMonth("3月", 3)])).toMatchObject({
      leader: "张某",
      position: "副局长",
      post: "deputy",
      postBasis: "position",
      unit: "晋中市某局",
      organ: "department",
      region: "jinzhong",
      level: "city",
      sectors: ["非煤矿山"],
      tenure: { from: null, to: null },
    });
  });

  test("the cover above the table before the cover sheet", () => {
    const ledger = only([
      cover(),
      monthWithCover("3月", [], { leader: "王 某", position: "局长", sectors: "" }),
    ]);
    expect(ledger).toMatchObject({
      leader: "王某",
      position: "局长",
      post: "principal",
      cover: { worksheet: "3月" },
    });
  });

  test("the nearest cover sheet before the table", () => {
    const sheets = [
      cover(),
      goodMonth("3月", 3),
      { ...cover({ leader: "王某", position: "局长" }), name: "封面2" },
      { ...goodMonth("3月", 3), name: "王某3月" },
      { ...goodMonth("4月", 4), name: "王某4月" },
    ];
    expect(read(sheets).map(({ leader, post, cover: of }) => [leader, post, of?.worksheet])).toEqual([
      ["张某", "deputy", "封面"],
      ["王某", "principal", "封面2"],
      ["王某", "principal", "封面2"],
    ]);
  });

  test("a cover above the first table speaks for the second on the sheet", () => {
    const both: WorksheetLiteral = {
      name: "台账",
      rows: [
        ...monthWithCover("3月", [], { period: "2022年3月至4月" }).rows,
        [],
        ...goodMonth("4月", 4).rows,
      ],
    };
    expect(read([both]).map(({ leader }) => leader)).toEqual(["张某", "张某"]);
  });

  test("unit and recorder above each table add to the cover sheet", () => {
    const { rows } = goodMonth("3月", 3);
    const ledger = only([
      cover({ unit: "" }),
      {
        name: "3月",
        rows: [rows[0] ?? [], ["填报单位：晋中市某局", null, "填报人：李某"], ...rows.slice(1)],
      },
    ]);
    expect(ledger).toMatchObject({ leader: "张某", unit: "晋中市某局", cover: { worksheet: "封面" } });
  });

  test("the profile's post, tenure and sectors for the leader of that name", () => {
    const ledger = only([cover({ position: "某某" }), goodMonth("3月", 3)], {
      region: "shanxi",
      level: "county",
      organ: "government",
      leaders: [
        { name: "李某", position: "县长" },
        {
          name: "张 某",
          position: "副县长",
          post: "member",
          sectors: ["煤矿"],
          from: "2022-01",
          to: "2022-06",
        },
      ],
    });
    expect(ledger).toMatchObject({
      leader: "张某",
      position: "某某",
      post: "member",
      postBasis: "profile",
      sectors: ["煤矿"],
      region: "shanxi",
      level: "county",
      organ: "government",
      tenure: { from: "2022-01", to: "2022-06" },
    });
  });

  test("without a cover: the profile's leader the sheet is named for, else its only one", () => {
    const leaders = [
      { name: "张某", position: "副局长" },
      { name: "王某", position: "局长" },
    ];
    const named = { ...goodMonth("3月", 3), name: "王某3月" };
    expect(only([named], { unit: "晋中市某局", leaders })).toMatchObject({
      leader: "王某",
      post: "principal",
      unit: "晋中市某局",
    });
    expect(only([goodMonth("3月", 3)], { leaders })).toMatchObject({ leader: null, post: null });
    expect(only([goodMonth("3月", 3)], { leaders: leaders.slice(0, 1) })).toMatchObject({
      leader: "张某",
      post: "deputy",
    });
  });

  test("what cannot be told is null", () => {
    expect(only([goodMonth("3月", 3)])).toMatchObject({
      leader: null,
      position: null,
      post: null,
      postBasis: null,
      unit: null,
      organ: null,
      region: null,
      level: null,
      sectors: undefined,
    });
  });

  test("enterprises have no level", () => {
    expect(
      only([cover({ position: "总经理", unit: "晋中市某煤业有限公司" }), goodMonth("3月", 3)]),
    ).toMatchObject({ organ: "enterprise", level: null, region: "jinzhong" });
  });
});

describe("whether a table is a ledger", () => {
  const table = (name: string): WorksheetLiteral => ({
    name,
    rows: [
      ["序号", "时间", "工作内容"],
      [1, "2022年3月4日", "到某企业检查"],
      [2, "2022年3月5日", "召开会议"],
    ],
  });
  const blank = (count: number) => Array.from({ length: count }, () => [null]);
  const TITLE = "一岗双责台账";
  test.each<[string, readonly WorksheetLiteral[], number]>([
    ["neither its sheet nor another speaks of one", [table("表一"), { name: "说明", rows: [["说明"]] }], 0],
    ["its sheet is named for a month", [table("3月")], 1],
    ["another sheet is named for ledgers", [table("表一"), { name: "履职说明", rows: [["说明"]] }], 1],
    [
      "another has their title beside other words",
      [table("表一"), { name: "说明", rows: [["某局", TITLE]] }],
      1,
    ],
    ["a label of their cover", [table("表一"), { name: "说明", rows: [["领导姓名："]] }], 1],
    [
      "a title in the twelfth row",
      [table("表一"), { name: "说明", from: "B9", rows: [...blank(11), [TITLE]] }],
      1,
    ],
    [
      "not in the thirteenth",
      [table("表一"), { name: "说明", from: "B9", rows: [...blank(12), [TITLE]] }],
      0,
    ],
    ["a title of sixty letters", [table("表一"), { name: "说明", rows: [[TITLE.padStart(60, "某")]] }], 1],
    ["not of sixty-one", [table("表一"), { name: "说明", rows: [[TITLE.padStart(61, "某")]] }], 0],
  ])("%s", (_, sheets, count) => {
    expect(read(sheets)).toHaveLength(count);
  });

  const SAMPLE = [entry(1, "2017年X月XX日"), entry(2, "2017年X月XX日")];
  test.each<[string, WorksheetLiteral, number]>([
    ["the form's sample by its title", month("附件", SAMPLE, { title: "履职统计表（样表）" }), 0],
    ["the form's sample by its sheet", { ...month("3月", SAMPLE), name: "样表" }, 0],
    ["a row of its own", { ...month("3月", [...SAMPLE, entry(3, "2022年3月4日")]), name: "样表" }, 1],
    ["not filled in yet", { ...month("3月", []), name: "样表" }, 1],
    ["days left open in a ledger", month("3月", SAMPLE), 1],
  ])("%s", (_, sheet, count) => {
    expect(read([sheet])).toHaveLength(count);
  });

  const form = (
    name: string,
    title = "履职统计表（    年  月）",
    ...rows: WorksheetLiteral["rows"]
  ): WorksheetLiteral => ({
    name,
    rows: [[title], ["序号", "时间", "工作内容", "参加人员", "备注"], ...rows, ["本人签字："]],
  });
  test.each<[string, readonly WorksheetLiteral[], readonly string[]]>([
    ["a blank form by its sheet", [cover(), goodMonth("3月", 3), form("模板", "履职统计表")], ["3月"]],
    ["before the ledger", [cover(), form("空白表", "履职统计表"), goodMonth("3月", 3)], ["3月"]],
    ["by its title", [cover(), goodMonth("3月", 3), form("表一", "履职统计表（样表）")], ["3月"]],
    ["its month left open", [cover(), goodMonth("3月", 3), form("表一")], ["3月"]],
    ["with lines", [cover(), goodMonth("3月", 3), form("表一", "履职统计表（20__年__月）")], ["3月"]],
    [
      "numbered",
      [cover(), goodMonth("3月", 3), form("表一", "安全生产履职统计表（ 年 月）", [1], [2])],
      ["3月"],
    ],
    [
      "a sample by its title's month",
      [
        cover(),
        goodMonth("3月", 3),
        { ...month("3月", [entry(1, "2022年1月4日")], { title: "履职统计表（2022年X月）" }), name: "范例" },
      ],
      ["3月"],
    ],
    ["the only table", [cover(), form("表一")], ["表一"]],
    ["all of them empty", [cover(), month("3月", []), form("模板")], ["3月", "模板"]],
    [
      "a month under the sample's title",
      [cover(), goodMonth("3月", 3), form("4月", "履职统计表（样表）")],
      ["3月", "4月"],
    ],
    ["a month by its sheet", [cover(), goodMonth("3月", 3), form("4月")], ["3月", "4月"]],
    [
      "another leader's",
      [
        cover(),
        goodMonth("3月", 3),
        { ...cover({ leader: "李某", position: "局长" }), name: "封面二" },
        form("表一"),
      ],
      ["3月", "表一"],
    ],
    [
      "a row in it",
      [cover(), goodMonth("3月", 3), { ...goodMonth("模板", 3), name: "模板" }],
      ["3月", "模板"],
    ],
  ])("%s", (_, sheets, names) => {
    expect(read(sheets).map(({ worksheet }) => worksheet)).toEqual(names);
  });
});

describe("which cover speaks for a table", () => {
  const coverOf = (...sheets: readonly WorksheetLiteral[]) =>
    read(sheets).map(({ leader, position, cover: of }) => [leader, position, of?.worksheet ?? null]);
  const withHead = (name: string, ...head: readonly (readonly CellLiteral[])[]): WorksheetLiteral => {
    const { rows } = goodMonth("3月", 3);
    return { name, rows: [...rows.slice(0, 1), ...head, ...rows.slice(1)] };
  };

  test("a sheet named for somebody keeps its cover; sheets named for several have each their own", () => {
    const named = (name: string, number: number) => ({ ...goodMonth(`${String(number)}月`, number), name });
    expect(coverOf(cover(), named("王某", 3), named("表一", 4))).toEqual([
      ["张某", "副局长", "封面"],
      ["张某", "副局长", "封面"],
    ]);
    expect(
      coverOf(cover({ leader: "副县长张某", position: "副县长" }), named("张某", 3), named("李某", 4)),
    ).toEqual([
      ["张某", "副县长", "封面"],
      ["李某", null, null],
    ]);
  });

  test("the nearest cover sheet above, of three", () => {
    expect(
      coverOf(page("张某"), page("李某"), page("王某"), goodMonth("3月", 3), page("赵某")).map(
        ([leader]) => leader,
      ),
    ).toEqual(["王某"]);
  });

  const page = (leader: string, name = `封面-${leader}`) => ({
    ...cover({ leader, position: leader }),
    name,
  });
  const table = (name: string, number: number, title?: string, head?: string): WorksheetLiteral => {
    const [titled = [], ...rows] = goodMonth(`${String(number)}月`, number).rows;
    return {
      name,
      rows: [title === undefined ? titled : [title], ...(head === undefined ? [] : [[head]]), ...rows],
    };
  };
  const months = (leader: string) => [4, 5].map((number) => table(`${leader}${String(number)}月`, number));
  const TITLE = "安全生产党政同责一岗双责履职统计表";
  test.each<[string, readonly WorksheetLiteral[], readonly string[]]>([
    [
      "the one that bears the leader in the sheet's name, all covers first",
      [page("张某"), page("赵某"), ...months("张某"), ...months("赵某")],
      ["封面-张某", "封面-张某", "封面-赵某", "封面-赵某"],
    ],
    [
      "each cover behind its tables",
      [...months("张某"), page("张某"), ...months("赵某"), page("赵某")],
      ["封面-张某", "封面-张某", "封面-赵某", "封面-赵某"],
    ],
    [
      "the leader in the title",
      [
        page("副县长张某", "封面1"),
        page("赵 某", "封面2"),
        table("表1", 4, `张某2022年4月${TITLE}`),
        table("表2", 4, `2022年4月赵某同志${TITLE}`),
      ],
      ["封面1", "封面2"],
    ],
    [
      "a line above the table that names the leader, before the sheet's name",
      [
        page("张某"),
        page("赵某"),
        table("表1", 4, `${TITLE}（2022年4月）`, "领导姓名：张某"),
        table("赵某4月", 4, `${TITLE}（2022年4月）`, "领导姓名：张某"),
      ],
      ["封面-张某", "封面-张某"],
    ],
    [
      "the longer of two names",
      [page("张某"), page("张某某"), page("赵某"), ...months("张某某"), ...months("张某")],
      ["封面-张某某", "封面-张某某", "封面-张某", "封面-张某"],
    ],
    [
      "the nearest cover of that leader",
      [page("张某", "封面1"), page("赵某"), ...months("张某"), page("张某", "封面2"), ...months("张某")],
      ["封面1", "封面1", "封面2", "封面2"],
    ],
    [
      "a cover named for the leader, whose name is not filled in",
      [{ ...page(""), name: "封面-张某" }, page("赵某"), ...months("张某"), ...months("赵某")],
      ["封面-张某", "封面-张某", "封面-赵某", "封面-赵某"],
    ],
    [
      "else the nearest before it",
      [page("张某"), table("表1", 4), page("赵某"), table("表2", 4)],
      ["封面-张某", "封面-赵某"],
    ],
  ])("of several covers: %s", (_, sheets, expected) => {
    expect(read(sheets).map(({ cover: of }) => of?.worksheet)).toEqual(expected);
  });

  test("that of the table before, where there is no cover sheet", () => {
    const sheets = [
      withHead("3月", ["领导姓名：张某"]),
      { ...goodMonth("4月", 4) },
      withHead("5月", ["领导姓名：李某", null, "领导职务：局长"]),
      { ...goodMonth("6月", 6) },
    ];
    expect(coverOf(...sheets)).toEqual([
      ["张某", null, "3月"],
      ["张某", null, "3月"],
      ["李某", "局长", "5月"],
      ["李某", "局长", "5月"],
    ]);
  });

  const FOUR = [
    ["领导姓名：王某", null, "领导职务：局长"],
    ["记录单位：某局", null, "记录人员：赵某"],
  ];
  const THREE = [["领导姓名：王某", null, "领导职务：局长"], ["记录单位：某局"]];
  test.each<[string, readonly WorksheetLiteral[], string | null]>([
    ["four fields above it, before the cover sheet", [cover(), withHead("3月", ...FOUR)], "3月"],
    ["not three", [cover(), withHead("3月", ...THREE)], "封面"],
    ["a name, without a cover sheet", [withHead("3月", ["领导姓名：王某"])], "3月"],
    ["a post, without a cover sheet", [withHead("3月", ["领导职务：局长"])], "3月"],
    ["neither", [withHead("3月", ["记录单位：某局", null, "记录人员：赵某"])], null],
  ])("%s", (_, sheets, worksheet) => {
    expect(only(sheets).cover?.worksheet ?? null).toBe(worksheet);
  });

  test("with a cover of its own the cover sheet says nothing of its month", () => {
    expect(only([cover({ period: "2022年5月" }), withHead("统计表", ...FOUR)]).mentions).toEqual(
      only([withHead("统计表", ...FOUR)]).mentions,
    );
  });

  test("what stands between two tables is the next one's", () => {
    const [first, second] = [
      monthWithCover("3月", [entry(1, "2022年3月4日")], { unit: "" }),
      goodMonth("4月", 4),
    ];
    const [title = [], ...rest] = second.rows;
    const rows = [...first.rows, [], title, ["填报单位：乙局", null, "填报人：李某"], ...rest];
    expect(read([{ name: "台账", rows }]).map(({ unit }) => unit)).toEqual([null, "乙局"]);
  });

  test("the year of the table above on the same sheet, not of another sheet", () => {
    const bare = (name: string, number: number, ...head: readonly (readonly CellLiteral[])[]) => {
      const rows = month("", [], { title: `履职统计表（${String(number)}月）` }).rows;
      return { name, rows: [...rows.slice(0, 1), ...head, ...rows.slice(1)] };
    };
    const first = bare("台账", 3, ["记录时间：2022年3月", null, "记录单位：某局"]);
    const second = bare("台账", 4, ["记录单位：某局", null, "记录人员：李某"]);
    expect(
      read([{ name: "台账", rows: [...first.rows, [], ...second.rows] }]).map(({ period }) => period),
    ).toEqual(["2022-03", "2022-04"]);
    expect(read([first, bare("表二", 4)]).map(({ period }) => period)).toEqual(["2022-03", null]);
  });
});

describe("entries", () => {
  const rows = (ledger: Ledger) =>
    ledger.table.entries.map(({ row, cells, serial, time }) => ({
      row,
      serial,
      time: time.kind === "day" ? time.day : time.kind,
      content: cells.content?.text,
      at: cells.content === undefined ? null : cellAddress(cells.content.position),
    }));

  test("their cells, numbers and days", () => {
    const ledger = only([
      cover(),
      month("3月", [
        ["１", "2022年3月4日", " 到某企业检查 ", "王某", null],
        [null, null, "召开会议", null, null],
      ]),
    ]);
    expect(rows(ledger)).toEqual([
      { row: 2, serial: 1, time: "2022-03-04", content: "到某企业检查", at: "C3" },
      { row: 3, serial: null, time: "empty", content: "召开会议", at: "C4" },
    ]);
  });

  test("rows with nothing but 序号 are none, in the middle and at the end", () => {
    const { table } = only([
      cover(),
      month("3月", [entry(1, "2022年3月4日"), [2], entry(3, "2022年3月5日"), [4], [5]]),
    ]);
    expect(table.entries.map(({ row }) => row)).toEqual([2, 4]);
    expect(table.emptyRows.map(({ row, serial }) => [row, serial])).toEqual([
      [3, 2],
      [5, 4],
      [6, 5],
    ]);
    expect(table.lastDataRow).toBe(6);
  });

  test("a merged cell serves each of its rows", () => {
    const ledger = only([
      cover(),
      {
        ...month("3月", [
          [1, "2022年3月4日", "到甲企业检查", "王某"],
          [2, null, "到乙企业检查", null],
          [3, null, "到丙企业检查", null],
        ]),
        merges: ["B3:B5", "D3:D5"],
      },
    ]);
    expect(
      ledger.table.entries.map(({ cells }) =>
        [cells.time, cells.participants].map((cell) =>
          cell === undefined ? null : `${cellAddress(cell.position)} ${cell.text}`,
        ),
      ),
    ).toEqual([0, 1, 2].map(() => ["B3 2022年3月4日", "D3 王某"]));
    expect(rows(ledger).map(({ time }) => time)).toEqual(["2022-03-04", "2022-03-04", "2022-03-04"]);
  });

  test.each<[string, readonly CellLiteral[]]>([
    ["合计", ["合计", "1次", "检查1次"]],
    ["合 计 behind an empty cell", [null, "合  计", null, "1次"]],
    ["总计：", ["总计：1"]],
    ["说明", ["说明：按月填写"]],
    ["注", ["注：1.按月填写"]],
    ["备注", [null, null, "备注：按月填写"]],
    ["a signature", ["本人签字："]],
    ["a signature in the last column", [null, null, null, null, "本人签字："]],
    ["a line for a date", [null, null, null, "年   月   日"]],
    ["who filled it in", ["填表人：李某", null, "审核人：王某"]],
  ])("%s ends the table", (_, end) => {
    const { table } = only([
      cover(),
      month("3月", [entry(1, "2022年3月4日"), end, entry(2, "2022年3月5日")]),
    ]);
    expect(table.entries.map(({ row }) => row)).toEqual([2]);
    expect(table.range).toEqual({ top: 1, left: 0, bottom: 2, right: 4 });
  });

  test.each<[string, readonly CellLiteral[]]>([
    ["a row with nothing but a date", [2, "2022年3月5日"]],
    ["a date without a number", [null, "2022年3月5日"]],
    ["a content that begins like a total", [2, null, "累计检查企业5家"]],
    ["a content about signing", [null, "2022年3月5日", "组织企业负责人签字", "王某"]],
    ["a blank row", []],
    ["a row with nothing but a remark", [null, null, null, null, "补"]],
  ])("%s does not", (_, row) => {
    const { table } = only([
      cover(),
      month("3月", [entry(1, "2022年3月4日"), row, entry(3, "2022年3月6日")]),
    ]);
    expect(table.entries.at(-1)?.row).toBe(4);
  });

  test("hidden sheets are read like any other", () => {
    expect(
      read([
        { ...cover(), visibility: "hidden" },
        { ...goodMonth("3月", 3), visibility: "veryHidden" },
      ]).map(({ leader, period }) => [leader, period]),
    ).toEqual([["张某", "2022-03"]]);
  });

  test("ten thousand rows", () => {
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      entry(index + 1, "2022年3月4日", "到某企业检查"),
    );
    expect(only([cover(), month("3月", entries)]).table.entries.length).toBe(10_000);
  });
});
