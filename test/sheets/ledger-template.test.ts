import { ledgerPlan, type LedgerOptions } from "../../src/sheets/ledger-template";
import { lineCount } from "../../src/sheets/page-layout";
import { added, cells, operations } from "./plan-reading";

const OPTIONS: LedgerOptions = {
  unit: "某县人民政府办公室",
  leader: "张某",
  position: "副县长",
  sectors: ["煤矿", "非煤矿山"],
  recorder: "李某",
  year: 2018,
  firstMonth: 1,
  lastMonth: 12,
  title: "新建台账",
};

const MONTHS = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];

describe("the worksheets", () => {
  test("are the cover, one for each month, and the notes", () => {
    expect(added(ledgerPlan(OPTIONS, []))).toEqual(["封面", ...MONTHS, "填表说明"]);
  });

  test("are those of the months asked for", () => {
    const plan = ledgerPlan({ ...OPTIONS, firstMonth: 11, lastMonth: 12 }, []);
    expect(added(plan)).toEqual(["封面", "11月", "12月", "填表说明"]);
  });

  test("get a new name where theirs is taken, and leave the old ones alone", () => {
    const existing = ["封面", "3月", "3月(2)", "填表说明"];
    const plan = ledgerPlan({ ...OPTIONS, firstMonth: 2, lastMonth: 3 }, existing);
    expect(added(plan)).toEqual(["封面(2)", "2月", "3月(3)", "填表说明(2)"]);
    const written = plan.operations.flatMap((operation) =>
      "worksheet" in operation ? [operation.worksheet] : [],
    );
    expect(written.filter((worksheet) => existing.includes(worksheet))).toEqual([]);
  });

  test("are added before anything else is done to them", () => {
    const seen = new Set<string>();
    for (const operation of ledgerPlan(OPTIONS, []).operations) {
      if (!("worksheet" in operation)) continue;
      if (operation.kind === "add-worksheet") seen.add(operation.worksheet);
      expect(seen.has(operation.worksheet)).toBe(true);
    }
  });
});

describe("the cover", () => {
  test("has each label in one cell and its value in the merged cell to the right", () => {
    const plan = ledgerPlan(OPTIONS, []);
    expect(cells(plan, "封面")).toEqual({
      A2: "党政领导履行安全生产党政同责\n一岗双责台账",
      A4: "领导姓名：",
      B4: "张某",
      A5: "领导职务：",
      B5: "副县长",
      A6: "分管行业领域（部门）：",
      B6: "煤矿、非煤矿山",
      A7: "记录时间：",
      B7: "2018年1月至12月",
      A8: "记录单位（盖章）：",
      B8: "某县人民政府办公室",
      A9: "记录人员：",
      B9: "李某",
    });
    expect(operations(plan, "merge", "封面").map(({ range }) => range)).toEqual([
      "A2:C2",
      "B4:C4",
      "B5:C5",
      "B6:C6",
      "B7:C7",
      "B8:C8",
      "B9:C9",
    ]);
  });

  test("names one month alone as a month", () => {
    const plan = ledgerPlan({ ...OPTIONS, firstMonth: 3, lastMonth: 3 }, []);
    expect(cells(plan, "封面").B7).toBe("2018年3月");
  });

  test("leaves the line of a recorder who is not known free and goes there", () => {
    const plan = ledgerPlan({ ...OPTIONS, recorder: null, sectors: [] }, []);
    expect(Object.keys(cells(plan, "封面"))).not.toContain("B9");
    expect(Object.keys(cells(plan, "封面"))).not.toContain("B6");
    expect(operations(plan, "go-to")).toEqual([{ kind: "go-to", worksheet: "封面", address: "B9" }]);
  });

  test("goes to the first day to enter when nothing is missing", () => {
    const plan = ledgerPlan({ ...OPTIONS, firstMonth: 5 }, []);
    expect(operations(plan, "go-to")).toEqual([{ kind: "go-to", worksheet: "5月", address: "B3" }]);
  });

  test("makes the line of many sectors tall enough for all of them", () => {
    const many = Array.from({ length: 12 }, () => "安全生产综合监管");
    const plan = ledgerPlan({ ...OPTIONS, sectors: many }, []);
    const height = operations(plan, "set-row-height", "封面").find(({ first }) => first === 5)?.height ?? 0;
    const lines = lineCount(many.join("、"), [19, 19], 16);
    expect(lines).toBeGreaterThanOrEqual(7);
    expect(height).toBeGreaterThanOrEqual(lines * 16 * 1.45);
  });
});

describe("a month", () => {
  const plan = ledgerPlan({ ...OPTIONS, firstMonth: 3, lastMonth: 3 }, []);

  test("has title, header, twenty numbered rows and the signature", () => {
    const numbers = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`A${String(index + 3)}`, index + 1]),
    );
    expect(cells(plan, "3月")).toEqual({
      A1: "安全生产党政同责一岗双责履职统计表（2018年3月）",
      A2: "序号",
      B2: "时间",
      C2: "工作内容",
      D2: "参加人员",
      E2: "备注",
      ...numbers,
      A23: "本人签字：",
      D24: "年　　月　　日",
    });
    expect(operations(plan, "merge", "3月").map(({ range }) => range)).toEqual([
      "A1:E1",
      "A23:C23",
      "D23:E23",
      "D24:E24",
    ]);
  });

  test("shows dates with year, month and day signs", () => {
    expect(operations(plan, "set-number-format", "3月")).toEqual([
      { kind: "set-number-format", worksheet: "3月", range: "B3:B22", format: 'yyyy"年"m"月"d"日"' },
    ]);
  });

  test("is printed on A4 with the margins of GB/T 9704, one page wide, header repeated, pages numbered", () => {
    expect(operations(plan, "set-page", "3月").map(({ page }) => page)).toEqual([
      {
        paper: "A4",
        orientation: "portrait",
        margins: { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 23 },
        centerHorizontally: true,
        fitToWidth: 1,
        printArea: "A1:E24",
        titleRows: { first: 0, last: 1 },
        footer: "第 &P 页，共 &N 页",
      },
    ]);
    expect(operations(plan, "freeze-rows", "3月").map(({ rows }) => rows)).toEqual([2]);
  });

  test("has rows that grow, and a blank month fits the 225 mm of one page", () => {
    const heights = operations(plan, "set-row-height", "3月");
    expect(heights.filter(({ grows }) => grows === true)).toEqual([
      { kind: "set-row-height", worksheet: "3月", first: 2, last: 21, height: 26, grows: true },
    ]);
    const total = heights.reduce((sum, { first, last, height }) => sum + (last - first + 1) * height, 0);
    expect(total).toBe(622);
    expect(total).toBeLessThan((225 / 25.4) * 72);
  });

  test("writes nothing outside the print area", () => {
    expect(Object.keys(cells(plan, "3月")).filter((address) => /^[F-Z]/.test(address))).toEqual([]);
  });
});

describe("the dates a month accepts", () => {
  const limits = (options: Partial<LedgerOptions>, worksheet: string) =>
    operations(ledgerPlan({ ...OPTIONS, ...options }, []), "set-validation", worksheet).map(
      ({ range, rule }) => ({
        range,
        rule,
      }),
    );

  test.each([
    ["2018-02, no leap year", { year: 2018 }, "2月", 43132, 43159],
    ["2020-02, a leap year", { year: 2020 }, "2月", 43862, 43890],
    ["2000-02, a leap year all the same", { year: 2000 }, "2月", 36557, 36585],
    ["2018-12", { year: 2018 }, "12月", 43435, 43465],
    ["2020-02 counted from 1904", { year: 2020, date1904: true }, "2月", 42400, 42428],
  ] as const)("%s", (_, options, worksheet, from, to) => {
    expect(limits(options, worksheet)).toEqual([
      { range: "B3:B22", rule: { kind: "date-between", from, to } },
    ]);
  });

  test("are told in Chinese, within the lengths Excel allows", () => {
    const [validation] = operations(ledgerPlan({ ...OPTIONS, year: 2020 }, []), "set-validation", "2月");
    expect(validation?.texts).toEqual({
      promptTitle: "时间",
      prompt: "填2020年2月内的日期，如 2020-2-5，显示为2020年2月5日。",
      errorTitle: "不是本月的日期",
      error: "这张表只记2020年2月1日至2020年2月29日的工作。改正日期，或者记到那个月的表里。",
    });
    for (const { texts } of operations(ledgerPlan(OPTIONS, []), "set-validation")) {
      expect(texts.promptTitle.length).toBeLessThanOrEqual(32);
      expect(texts.prompt.length).toBeLessThanOrEqual(255);
      expect(texts.errorTitle.length).toBeLessThanOrEqual(32);
      expect(texts.error.length).toBeLessThanOrEqual(225);
    }
  });
});

describe("the notes", () => {
  test("name the notice and an article for every line", () => {
    const notes = cells(ledgerPlan(OPTIONS, []), "填表说明");
    expect(notes.A1).toBe("填表说明");
    expect(notes.A2).toBe("依据：市安办发〔2017〕14号");
    const lines = Object.keys(notes).filter((address) => /^A(?:[4-9]|1\d)$/.test(address));
    expect(lines).toHaveLength(11);
    for (const address of lines)
      expect(notes[address.replace("A", "B")]).toMatch(/附件2 填表说明\d|三（|一；/);
  });
});

test.each([
  ["months in the wrong order", { firstMonth: 4, lastMonth: 3 }],
  ["a month 0", { firstMonth: 0 }],
  ["a month 13", { lastMonth: 13 }],
  ["half a month", { firstMonth: 1.5 }],
  ["a year before 1905", { year: 1904 }],
  ["a year of five digits", { year: 20180 }],
])("%s is refused", (_, options) => {
  expect(() => ledgerPlan({ ...OPTIONS, ...options }, [])).toThrow(RangeError);
});
