import { checkWorkbook } from "../../src/check/engine";
import { planFixes } from "../../src/check/fixes";
import type { Finding } from "../../src/check/report";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { planOfParts } from "../../src/workbook/port";
import { cover, entry, month, workbook, type WorksheetLiteral } from "./ledger-fixtures";

const FORMAT = 'yyyy"年"m"月"d"日"';

/** The plan that puts right the findings that are chosen, as found at the end of 2022. */
function fixWhere(
  isChosen: (finding: Finding) => boolean,
  sheets: readonly WorksheetLiteral[],
  date1904 = false,
) {
  const snapshot = workbook(sheets, date1904);
  const { findings } = checkWorkbook(snapshot, {
    profile: EMPTY_PROFILE,
    asOf: "2022-12-31",
    prompts: false,
  });
  const parts = planFixes(snapshot, findings.filter(isChosen), { profile: EMPTY_PROFILE });
  return parts.length === 0 ? null : planOfParts("修正", parts);
}

/** The operations that put right every finding of one rule. */
const fix = (rule: string, sheets: readonly WorksheetLiteral[], date1904 = false) =>
  fixWhere((finding) => finding.rule === rule, sheets, date1904);

describe("row/serial", () => {
  test("renumbers the table, changing only the numbers that are wrong", () => {
    const rows = [entry(1, "2022年3月1日"), entry(3, "2022年3月2日"), entry(4, "2022年3月3日")];
    expect(fix("row/serial", [cover(), month("3月", rows)])).toEqual({
      title: "修正",
      operations: [
        { kind: "set-values", worksheet: "3月", range: "A4", values: [[2]], keepsFormulas: true },
        { kind: "set-values", worksheet: "3月", range: "A5", values: [[3]], keepsFormulas: true },
      ],
    });
  });

  test("an empty number becomes a number, whatever emptiness it was", () => {
    const rows = [
      entry(1, "2022年3月1日"),
      ["", ...entry(2, "2022年3月2日").slice(1)],
      [null, ...entry(3, "2022年3月3日").slice(1)],
    ];
    expect(fix("row/serial", [cover(), month("3月", rows)])?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "A4", values: [[2]], keepsFormulas: true },
      { kind: "set-values", worksheet: "3月", range: "A5", values: [[3]], keepsFormulas: true },
    ]);
  });

  test("counts anew below the name of a month where the table does, and only there", () => {
    const fixed = (...serials: number[]) => {
      const [first, second, third, fourth] = serials.map((serial, index) =>
        entry(serial, `2022年${index < 2 ? "1" : "2"}月${String(index + 4)}日`),
      );
      const rows = [["1月"], first ?? [], second ?? [], ["2月"], third ?? [], fourth ?? []];
      return fix("row/serial", [cover(), month("台账", rows)])?.operations.map((operation) =>
        operation.kind === "set-values" ? [operation.range, operation.values] : operation,
      );
    };
    expect(fixed(1, 3, 1, 3)).toEqual([
      ["A5", [[2]]],
      ["A8", [[2]]],
    ]);
    expect(fixed(1, 3, 4, 5)).toEqual([
      ["A5", [[2]]],
      ["A7", [[3]]],
      ["A8", [[4]]],
    ]);
    expect(fixed(1, 1, 1, 1)).toEqual([
      ["A5", [[2]]],
      ["A8", [[2]]],
    ]);
  });

  test("text stays text, and numbered empty rows go on counting", () => {
    const rows = [
      ["1", ...entry(1, "2022年3月1日").slice(1)],
      ["5", ...entry(2, "2022年3月2日").slice(1)],
      [6],
    ];
    expect(fix("row/serial", [cover(), month("3月", rows)])?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "A4", values: [["2"]], keepsFormulas: true },
      { kind: "set-values", worksheet: "3月", range: "A5", values: [[3]], keepsFormulas: true },
    ]);
  });
});

describe("row/date-format", () => {
  const sheet = (...times: (string | number | { value: number; format: string })[]) => [
    cover(),
    month(
      "3月",
      times.map((time, index) => [index + 1, time, `到某企业检查安全生产${String(index)}`, "王某", null]),
    ),
  ];

  test("text becomes the same day as a date", () => {
    expect(fix("row/date-format", sheet("2022.3.4"))?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "B3", values: [[44624]], keepsFormulas: true },
      { kind: "set-number-format", worksheet: "3月", range: "B3", format: FORMAT },
    ]);
  });

  test("only the dates that were chosen", () => {
    const sheets = sheet("2022.3.4", "2022.3.5", "2022.3.6");
    expect(fixWhere(({ address }) => address === "B4", sheets)?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "B4", values: [[44625]], keepsFormulas: true },
      { kind: "set-number-format", worksheet: "3月", range: "B4", format: FORMAT },
    ]);
  });

  test("a date shown otherwise keeps its value, clock part included", () => {
    expect(fix("row/date-format", sheet({ value: 44624.5, format: "m/d/yyyy" }))?.operations).toEqual([
      { kind: "set-number-format", worksheet: "3月", range: "B3", format: FORMAT },
    ]);
  });

  test("a clock time after the date is kept as written", () => {
    expect(fix("row/date-format", sheet("2022-3-4 上午9:00"))?.operations).toEqual([
      {
        kind: "set-values",
        worksheet: "3月",
        range: "B3",
        values: [["2022年3月4日上午9:00"]],
        keepsFormulas: true,
      },
    ]);
  });

  test("20220304 is no serial number", () => {
    expect(fix("row/date-format", sheet(20220304))?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "B3", values: [[44624]], keepsFormulas: true },
      { kind: "set-number-format", worksheet: "3月", range: "B3", format: FORMAT },
    ]);
  });

  test("a range of days, or a date among other words, is left to the clerk", () => {
    expect(fix("row/date-format", sheet("3月4日至6日", "3月7日补记"))).toBeNull();
  });

  test("the 1904 date system", () => {
    expect(fix("row/date-format", sheet("2022.3.4"), true)?.operations[0]).toEqual({
      kind: "set-values",
      worksheet: "3月",
      range: "B3",
      values: [[43162]],
      keepsFormulas: true,
    });
  });
});

test("what a cell says now is not put into the form of what was reported there", () => {
  const march = (time: string) => workbook([cover(), month("3月", [entry(1, time)])]);
  const { findings } = checkWorkbook(march("2022.3.4"), {
    ...{ profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false },
  });
  const plan = (time: string) => planFixes(march(time), findings, { profile: EMPTY_PROFILE });
  expect(plan("2022.3.5")).toHaveLength(1);
  for (const time of ["2022.3.4至2022.3.6", "2022.3.4、3.6", "2022.3.4（补录）", "上旬"])
    expect(plan(time)).toEqual([]);
});

describe("row/date-order", () => {
  const row = (serial: number, time: string, ...more: (string | null)[]) => [
    serial,
    time,
    `到第${time}企业检查安全生产`,
    "王某",
    ...more,
  ];

  test("moves whole rows but for their numbers, the same day in its order", () => {
    const rows = [
      row(1, "2022年3月9日"),
      row(2, "2022年3月4日", "甲", null, "栏外"),
      row(3, "2022年3月4日"),
      row(4, "2022年3月1日"),
    ];
    expect(fix("row/date-order", [cover(), month("3月", rows)])?.operations).toEqual([
      { kind: "sort-rows", worksheet: "3月", range: "B3:G6", order: [3, 1, 2, 0] },
    ]);
  });

  test("what stands above the table or below it does not go along", () => {
    const { rows } = month("3月", [row(1, "2022年3月9日"), row(2, "2022年3月4日")]);
    const [title = [], ...table] = rows;
    const sheet = {
      name: "3月",
      from: "B4",
      rows: [
        [...title, null, null, null, null, null, "栏外"],
        ...table.slice(0, -1),
        ["本人签字：", null, null, null, null, null, "附注"],
      ],
    };
    expect(fix("row/date-order", [cover(), sheet])?.operations).toEqual([
      { kind: "sort-rows", worksheet: "3月", range: "C6:F7", order: [1, 0] },
    ]);
  });

  test("a mark left of the table goes along, an empty text right of it does not", () => {
    const times = ["2022年3月9日", "2022年3月4日"];
    const rows = times.map((time, index) => [index === 1 ? "√" : null, ...row(0, time).slice(1), ""]);
    const sheet = month("3月", rows, { header: ["", "时间", "工作内容", "参加人员"] });
    expect(fix("row/date-order", [cover(), sheet])?.operations).toEqual([
      { kind: "sort-rows", worksheet: "3月", range: "A3:D4", order: [1, 0] },
    ]);
  });

  test("a table without 序号 moves from its first column", () => {
    const sheet = month("3月", [row(0, "2022年3月9日").slice(1), row(0, "2022年3月4日").slice(1)], {
      header: ["时间", "工作内容", "参加人员"],
    });
    expect(fix("row/date-order", [cover(), sheet])?.operations).toEqual([
      { kind: "sort-rows", worksheet: "3月", range: "A3:C4", order: [1, 0] },
    ]);
  });
});

test("what is no number is left as it is in a row without an entry", () => {
  const rows = [entry(1, "2022年3月4日"), ["甲"], entry(5, "2022年3月5日")];
  expect(fix("row/serial", [cover(), month("3月", rows)])?.operations).toMatchObject([
    { range: "A5", values: [[2]] },
  ]);
});

test("all numbers of a table are one part, each date is one", () => {
  const rows = [entry(2, "2022.3.4"), entry(3, "2022.3.5")];
  const snapshot = workbook([cover(), month("3月", rows)]);
  const { findings } = checkWorkbook(snapshot, {
    ...{ profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false },
  });
  const parts = planFixes(snapshot, findings, { profile: EMPTY_PROFILE });
  expect(parts.map(({ kind, operations }) => `${kind} ${String(operations.length)}`)).toEqual([
    "row/serial 2",
    "row/date-format 2",
    "row/date-format 2",
  ]);
});

describe("several tables and rules", () => {
  /** Two rows of a month in the wrong order, each day as a text without the signs 年 and 月. */
  const disorder = (month: number) => [
    [1, `2022.${String(month)}.9`, `到甲煤矿检查第${String(month)}次`, "王某", null],
    [1, `2022.${String(month)}.4`, `到乙煤矿检查第${String(month)}次`, "赵某", null],
  ];
  const [third, fourth, fifth] = [3, 4, 5].map((number) => month(`${String(number)}月`, disorder(number)));
  const below = { ...third, name: "台账", rows: [...(third?.rows ?? []), [], ...(fourth?.rows ?? [])] };
  const sheets = [cover(), below, fifth ?? below];

  test.each([
    ["台账", "B4", "B3:E4"],
    ["台账", "B10", "B9:E10"],
    ["5月", "B4", "B3:E4"],
  ])("only the table of the chosen finding is sorted: %s!%s", (worksheet, address, range) => {
    const isChosen = (finding: Finding) =>
      finding.rule === "row/date-order" && finding.worksheet === worksheet && finding.address === address;
    expect(fixWhere(isChosen, sheets)?.operations).toEqual([
      { kind: "sort-rows", worksheet, range, order: [1, 0] },
    ]);
  });

  test("what is written goes with its row, a number stays in its place", () => {
    const isChosen = ({ worksheet, address }: Finding) =>
      worksheet === "台账" && (address === "A10" || address === "B9" || address === "B10");
    const { operations = [] } = fixWhere(isChosen, sheets) ?? {};
    expect(
      operations.map((operation): readonly unknown[] =>
        operation.kind === "set-values" ? [operation.range, operation.values] : Object.values(operation),
      ),
    ).toEqual([
      ["A10", [[2]]],
      ["B10", [[44660]]],
      ["set-number-format", "台账", "B10", FORMAT],
      ["B9", [[44655]]],
      ["set-number-format", "台账", "B9", FORMAT],
      ["sort-rows", "台账", "B9:E10", [1, 0]],
    ]);
  });

  test("each part may be left out: a date by its cell, numbers and order by their table", () => {
    const snapshot = workbook([
      cover(),
      ...(third === undefined ? [] : [{ ...third, paper: "A3" as const }]),
    ]);
    const { findings } = checkWorkbook(snapshot, {
      profile: EMPTY_PROFILE,
      asOf: "2022-12-31",
      prompts: false,
    });
    const parts = planFixes(snapshot, findings, { profile: EMPTY_PROFILE, tidies: true });
    const named = (taken: typeof parts) =>
      planOfParts("", taken).operations.map((operation) => [
        operation.kind,
        "range" in operation ? operation.range : "",
      ]);
    expect(parts.map(({ kind }) => kind)).toEqual([
      "row/serial",
      "row/date-format",
      "row/date-format",
      "row/date-order",
      "filing/not-a4",
      "tidy/signature-date",
    ]);
    // The dates stand where they come to stand, or, with the rows left in their order, where they are.
    expect(named(parts.filter(({ kind }) => kind.startsWith("row/date")))).toEqual([
      ["set-values", "B4"],
      ["set-number-format", "B4"],
      ["set-values", "B3"],
      ["set-number-format", "B3"],
      ["sort-rows", "B3:E4"],
    ]);
    expect(named(parts.filter((_, index) => index === 1))).toEqual([
      ["set-values", "B3"],
      ["set-number-format", "B3"],
    ]);
  });

  test("a cell that a fix writes is not tidied as well", () => {
    const rows = [["２", "２０２２.3.4", "到甲煤矿检查安全生产工作 ", "王某", null]];
    const snapshot = workbook([cover(), month("3月", rows)]);
    const { findings } = checkWorkbook(snapshot, {
      profile: EMPTY_PROFILE,
      asOf: "2022-12-31",
      prompts: false,
    });
    const parts = planFixes(snapshot, findings, { profile: EMPTY_PROFILE, tidies: true });
    expect(
      parts.map(({ kind, operations }) => [kind, ...operations.map((each) => "range" in each && each.range)]),
    ).toEqual([
      ["row/serial", "A3"],
      ["row/date-format", "B3", "B3"],
      ["tidy/blanks", "C3"],
      ["tidy/signature-date", "A5"],
    ]);
  });

  test("a day still to come is not sorted in", () => {
    const rows = [entry(1, "2022年12月9日"), entry(2, "2022年12月4日"), entry(3, "2023年1月4日")];
    const sheet = month("台账", rows, { title: "安全生产党政同责一岗双责履职统计表" });
    const reported: unknown[] = [];
    const isChosen = ({ rule, address }: Finding) => rule === "row/date-order" && reported.push(address) > 0;
    expect(fixWhere(isChosen, [cover({ period: "" }), sheet])).toBeNull();
    expect(reported).toEqual(["B4"]);
  });
});

test("filing/not-a4 sets the paper of each sheet that was reported", () => {
  const sheets = [
    { ...cover(), paper: "A3" as const },
    { ...month("3月", [entry(1, "2022年3月1日")]), paper: "B5" as const },
  ];
  expect(fix("filing/not-a4", sheets)?.operations).toEqual([
    { kind: "set-page", worksheet: "封面", page: { paper: "A4" } },
    { kind: "set-page", worksheet: "3月", page: { paper: "A4" } },
  ]);
});

test("what no rule can fix gives no plan", () => {
  expect(
    fix("row/required-field", [cover(), month("3月", [[1, "2022年3月4日", "", "王某", null]])]),
  ).toBeNull();
});
