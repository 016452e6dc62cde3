/** Covers: their labels, where each value belongs, and what is no cover. */
import { COVER_FIELDS } from "../../src/ledger/ledger";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { cellAddress } from "../../src/workbook/port";
import {
  type CellLiteral,
  cover,
  goodMonth,
  monthWithCover,
  workbook,
  type WorksheetLiteral,
} from "../check/ledger-fixtures";

/** The covers that speak for a table; March behind the given sheets. */
const covers = (...sheets: WorksheetLiteral[]) =>
  readLedgers(workbook([...sheets, goodMonth("3月", 3)]), EMPTY_PROFILE).covers;
/** Fields with their cells and texts. */
const fields = (...sheets: WorksheetLiteral[]) =>
  covers(...sheets).map(({ worksheet, fields: of }) => ({
    worksheet,
    ...Object.fromEntries(
      COVER_FIELDS.flatMap((field) => {
        const value = of[field];
        return value === undefined ? [] : [[field, `${cellAddress(value.cell)} ${value.text}`]];
      }),
    ),
  }));
const sheet = (
  rows: readonly (readonly CellLiteral[])[],
  merges: readonly string[] = [],
): WorksheetLiteral => ({
  name: "封面",
  rows,
  merges,
});

describe("fields", () => {
  test("labels and values in cells of their own", () => {
    expect(fields(cover())).toEqual([
      {
        worksheet: "封面",
        leader: "B2 张某",
        position: "B3 副局长",
        sectors: "B4 非煤矿山",
        period: "B5 2022年1月至12月",
        unit: "B6 晋中市某局",
        recorder: "B7 李某",
      },
    ]);
  });

  test.each<[string, readonly CellLiteral[], string]>([
    ["记录时间 in cells of its own", ["记录时间：", 2022, "年", 3, "月"], "period B1 2022年3月"],
    ["a range", ["记录时间：", 2022, "年", 1, "月", "至", 12, "月", "止"], "period B1 2022年1月至12月"],
    ["the next label behind it", ["记录时间：", "2022年3月", "记录人员：", "李某"], "period B1 2022年3月"],
    ["not filled in", ["记录时间：", null, "年", null, "月"], "period B1 "],
    ["not filled in, in one cell", ["记录时间：", "    年   月"], "period B1 "],
    ["not filled in, with lines", ["记录时间：", "____年__月"], "period B1 "],
    ["not filled in, beside its label", ["记录时间：    年  月"], "period A1 "],
    ["a year and no month", ["记录时间：", "2022年  月"], "period B1 2022年  月"],
    ["a formula without a result", ["领导姓名：", "#REF!"], "leader B1 "],
    ["a stroke", ["记录人员：", "/"], "recorder B1 "],
    ["the place of the seal", ["记录单位：", "（盖章）"], "unit B1 "],
    ["behind the name", ["记录单位：", "晋中市某局\n（公 章）"], "unit B1 晋中市某局"],
    ["in one cell", ["记录单位：晋中市某局（盖章）"], "unit A1 晋中市某局"],
  ])("%s", (_, row, expected) => {
    const [cell = {}] = fields(sheet([row, [], ["领导职务：", "局长"]]));
    expect(Object.entries(cell).map(([field, value]) => `${field} ${String(value)}`)).toContain(expected);
  });

  test("a colon in a cell of its own", () => {
    const rows = [
      ["领导姓名", ":", "张某"],
      ["领导职务", "：", "副局长"],
      ["记录时间", "：", null, "2022年3月"],
      ["记录单位", "："],
      ["记录人员", "：", "____"],
    ];
    expect(fields(sheet(rows, ["B3:C3"]))).toEqual([
      {
        worksheet: "封面",
        leader: "C1 张某",
        position: "C2 副局长",
        period: "D3 2022年3月",
        unit: "C4 ",
        recorder: "C5 ",
      },
    ]);
  });

  test("unit and recorder below the table, where the cover above it lacks them", () => {
    const table = goodMonth("3月", 3);
    const [title = [], ...rows] = table.rows;
    const rest = readLedgers(
      workbook([
        {
          name: "3月",
          rows: [
            title,
            ["领导姓名：张某", null, "领导职务：局长", "记录时间：2022年3月"],
            ...rows,
            ["记录单位（盖章）：晋中市某局", null, null, "记录人员：李某"],
          ],
        },
      ]),
      EMPTY_PROFILE,
    ).covers.flatMap(({ fields: of }) => [of.leader?.text, of.unit?.text, of.recorder?.text]);
    expect(rest).toEqual(["张某", "晋中市某局", "李某"]);
  });

  test("short labels without colons above a table, each with its value beside it", () => {
    const table = goodMonth("3月", 3);
    const [title = [], ...rows] = table.rows;
    const sheets = [
      {
        name: "3月",
        rows: [title, ["姓名", "张某", "职务", "局长"], ["单位", "晋中市某局", "填报人", "李某"], ...rows],
      },
    ];
    const [found] = readLedgers(workbook(sheets), EMPTY_PROFILE).covers;
    expect(COVER_FIELDS.flatMap((field) => found?.fields[field]?.text ?? [])).toEqual([
      "张某",
      "局长",
      "晋中市某局",
      "李某",
    ]);
  });

  test("label and value in one cell, several in a row, underlined", () => {
    expect(
      fields(
        sheet([
          ["领导姓名：张某    领导职务：副局长"],
          ["分管行业领域（部门）：__非煤矿山__", null, "记录时间：2022年3月"],
          ["记录单位（盖章）：晋中市某局", null, "记录人员：_____"],
        ]),
      ),
    ).toEqual([
      {
        worksheet: "封面",
        leader: "A1 张某",
        position: "A1 副局长",
        sectors: "A2 非煤矿山",
        period: "C2 2022年3月",
        unit: "A3 晋中市某局",
        recorder: "C3 ",
      },
    ]);
  });

  test.each<[string, string]>([
    ["记录单位（公章）：", "unit"],
    ["记录单位（签章）", "unit"],
    ["单位(盖章)：", "unit"],
    ["记录时间（年月）：", "period"],
    ["领导职务（职级）：", "position"],
    ["领导姓名（签字）：", "leader"],
    ["记录人员 （签字） ：", "recorder"],
    ["分管行业（领域）：", "sectors"],
  ])("an addition in brackets changes nothing: %s", (label, field) => {
    const [found] = fields(
      sheet([
        ["领导姓名：", "张某"],
        ["领导职务：", "局长"],
        [label, "某某"],
        ["填报人：", "李某"],
      ]),
    );
    const isFilled = field === "leader" || field === "position";
    expect(found).toMatchObject(
      isFilled ? { leader: "B1 张某", position: "B2 局长" } : { [field]: "B3 某某" },
    );
    expect(
      fields(sheet([[`${label.replace(/：$/, "")}：某某`], ["领导姓名：张某"], ["领导职务：局长"]]))[0],
    ).toMatchObject({
      [field]: "A1 某某",
    });
  });

  test("in brackets behind a label another label, or more than a few words, is no addition", () => {
    const [found] = fields(
      sheet([
        ["领导姓名：", "张某"],
        ["领导职务：", "局长"],
        ["单位（职务）：", "某某"],
        ["记录时间（由记录人员按实际工作所在的年月如实填写）：", "2022年3月"],
      ]),
    );
    expect(found).toEqual({ worksheet: "封面", leader: "B1 张某", position: "B2 局长" });
  });

  test("merged labels and values, a gap between them", () => {
    expect(
      fields(
        sheet(
          [
            ["领导姓名：", null, "张某"],
            ["领导职务：", null, null, "副局长"],
            ["记录时间：", null, ""],
          ],
          ["A1:B1", "C1:E1", "A2:B2", "A3:B3", "C3:E3"],
        ),
      ),
    ).toEqual([{ worksheet: "封面", leader: "C1 张某", position: "D2 副局长", period: "C3 " }]);
  });

  test("an empty value between two labels belongs beside its own", () => {
    expect(
      fields(
        sheet([
          ["领导姓名：", null, "领导职务：", "副局长"],
          ["记录单位：", "某局", "记录人员：", null],
        ]),
      ),
    ).toEqual([
      { worksheet: "封面", leader: "B1 ", position: "D1 副局长", unit: "B2 某局", recorder: "D2 " },
    ]);
  });

  test.each<[string, CellLiteral]>([
    ["underscores", "____"],
    ["full-width underscores", "＿＿＿"],
    ["dashes", "——"],
    ["blanks", "\u3000 "],
  ])("%s are empty", (_, value) => {
    expect(
      fields(
        sheet([
          ["领导姓名：", value],
          ["领导职务：", "副局长"],
        ]),
      ),
    ).toEqual([{ worksheet: "封面", leader: "B1 ", position: "B2 副局长" }]);
  });

  test("labels of the office's own kind", () => {
    expect(
      fields(
        sheet([
          ["姓名：", "张某"],
          ["职务：", "副局长"],
          ["单位：", "晋中市某局"],
        ]),
      ),
    ).toEqual([{ worksheet: "封面", leader: "B1 张某", position: "B2 副局长", unit: "B3 晋中市某局" }]);
  });

  test("letters set apart, brackets and colons of either width", () => {
    expect(
      fields(
        sheet([
          ["领 导 姓 名:", "张某"],
          ["记录单位(盖章)：", "某局"],
          ["记录人", "李某"],
        ]),
      ),
    ).toEqual([{ worksheet: "封面", leader: "B1 张某", unit: "B2 某局", recorder: "B3 李某" }]);
  });
});

/** A cover of these rows before a month's sheet. */
const page = (...rows: readonly (readonly CellLiteral[])[]) =>
  fields(sheet(rows)).map(({ worksheet: _worksheet, ...found }) => found);
const blanks = (count: number): null[] => Array.from({ length: count }, () => null);

describe("where values stand", () => {
  test.each<[string, readonly (readonly CellLiteral[])[], object]>([
    [
      "several labels in one cell, parted by signs",
      [["领导姓名：张某；领导职务：副局长，记录人员：李某"]],
      { leader: "A1 张某", position: "A1 副局长", recorder: "A1 李某" },
    ],
    [
      "a label without a colon stands alone in its cell",
      [["领导姓名", "张某"], ["记录人员不得代签"], ["某局（记录单位）"]],
      { leader: "B1 张某" },
    ],
    [
      "the eighth cell to the right, not the ninth",
      [
        ["领导姓名：", ...blanks(7), "张某"],
        ["记录人员：", ...blanks(8), "李某"],
      ],
      { leader: "I1 张某", recorder: "B2 " },
    ],
    [
      "below, where labels stand in a row",
      [["领导姓名", "职务"], ["张某", "副局长"], ["本页由办公室填写"]],
      { leader: "A2 张某", position: "B2 副局长" },
    ],
    [
      "not below one label alone",
      [["领导姓名："], ["领导职务："], ["二〇二二年三月"]],
      { leader: "B1 ", position: "B2 " },
    ],
    [
      "not below a label with its value",
      [
        ["领导姓名：张某", "记录人员："],
        ["2022年", "3月"],
      ],
      { leader: "A1 张某", recorder: "B1 " },
    ],
    [
      "not below labels of another kind",
      [
        ["记录单位：", "某局", "记录人员：", "李某"],
        ["姓名", "职务"],
        ["王某", "科员"],
      ],
      { unit: "B1 某局", recorder: "D1 李某" },
    ],
    [
      "empty: in the cell, where most values are",
      [["领导姓名：张某"], ["领导职务：副局长"], ["记录单位：", "某局"], ["记录人员："]],
      { leader: "A1 张某", position: "A2 副局长", unit: "B3 某局", recorder: "A4 " },
    ],
    [
      "empty: beside, where as many are",
      [["领导姓名：张某"], ["领导职务：", "副局长"], ["记录人员："]],
      { leader: "A1 张某", position: "B2 副局长", recorder: "B3 " },
    ],
    [
      "of two labels the one that is filled in, else the first",
      [
        ["领导姓名：", "张某", "姓名：", "李某"],
        ["记录单位：", "____", "记录人：", null],
        ["单位：", "某局", "填报人：", null],
      ],
      { leader: "B1 张某", unit: "B3 某局", recorder: "D2 " },
    ],
  ])("%s", (_, rows, expected) => {
    expect(page(...rows)).toEqual([expected]);
  });

  test("a label in 120 signs, not in 121", () => {
    const long = (length: number) => ["领导职务：".padEnd(length, "某")];
    expect([120, 121].map((length) => page(["领导姓名：张某"], long(length)))).toEqual([
      [{ leader: "A1 张某", position: `A2 ${"某".repeat(115)}` }],
      [{ leader: "A1 张某" }],
    ]);
  });
});

describe("above a table", () => {
  const TITLE = "安全生产党政同责一岗双责履职统计表（2022年3月）";
  /** Leader, position, unit of the table with these rows above its header, and others below it. */
  const ledger = (
    above: readonly (readonly CellLiteral[])[],
    below: readonly (readonly CellLiteral[])[] = [],
  ) => {
    const rows = [...above, ...goodMonth("3月", 3).rows.slice(1), ...below];
    const found = readLedgers(workbook([{ name: "3月", rows }]), EMPTY_PROFILE).ledgers;
    expect(found).toHaveLength(1);
    return found.map(({ leader, position, unit }) => [leader, position, unit])[0];
  };

  test.each<[string, readonly (readonly CellLiteral[])[], (string | null)[]]>([
    [
      "a label and its value in each row",
      [[TITLE], ["姓名", "张某"], ["职务", "局长"]],
      ["张某", "局长", null],
    ],
    ["one of the labels with a colon", [[TITLE], ["姓名：张某", "职务", "局长"]], ["张某", "局长", null]],
    ["a label without its value", [[TITLE], ["姓名", "张某", "职务"]], [null, null, null]],
    ["headers of a list", [["姓名", "职务"], ["李某", "科员"], [TITLE]], [null, null, null]],
    ["one label of another kind", [[TITLE], ["单位：晋中市某局"]], [null, null, null]],
    [
      "two of another kind",
      [[TITLE], ["单位：晋中市某局", null, "填报人：李某"]],
      [null, null, "晋中市某局"],
    ],
    ["one of the form's", [[TITLE], ["记录单位：晋中市某局"]], [null, null, "晋中市某局"]],
    ["empty fields over the title", [["领导姓名：", null, "领导职务："], [TITLE]], [null, null, null]],
  ])("%s", (_, above, expected) => {
    expect(ledger(above)).toEqual(expected);
  });

  test("below it only unit and recorder are taken, where none is filled in above", () => {
    const above = [[TITLE], ["领导姓名：张某", null, "记录单位：____"]];
    expect(ledger(above, [["领导职务：局长", null, "记录单位：晋中市某局"]])).toEqual([
      "张某",
      null,
      "晋中市某局",
    ]);
    const full = [[TITLE], ["领导姓名：张某", null, "记录单位：晋中市某局"]];
    expect(ledger(full, [["单位：某县某局"]])).toEqual(["张某", null, "晋中市某局"]);
  });
});

describe("记录时间", () => {
  const period = (value: CellLiteral) => covers(cover({ period: value })).map((of) => of.period)[0];

  test.each<[CellLiteral, object | null]>([
    ["2022年3月", { kind: "months", first: "2022-03", last: "2022-03" }],
    ["2022年1月至12月", { kind: "months", first: "2022-01", last: "2022-12" }],
    [
      { value: 44621, format: 'yyyy"年"m"月"' },
      { kind: "months", first: "2022-03", last: "2022-03" },
    ],
    ["2022年", { kind: "informal", year: 2022, month: null }],
    ["2022.3", { kind: "informal", year: 2022, month: 3 }],
    ["2022年3月4日", { kind: "informal", year: 2022, month: 3 }],
    [
      { value: 44621, format: "m/d/yyyy" },
      { kind: "informal", year: 2022, month: 3 },
    ],
    ["2022年12月4日", { kind: "informal", year: 2022, month: 12 }],
    ["2022年7月至2023年6月", { kind: "unreadable" }],
    ["全年", { kind: "unreadable" }],
    ["____", null],
  ])("%j", (value, expected) => {
    expect(period(value)).toEqual(expected);
  });
});

describe("what is a cover", () => {
  test("none without a label of the form, and none that speaks for no table", () => {
    expect(covers(sheet([["安全生产工作"], ["目录"]]))).toEqual([]);
    expect(readLedgers(workbook([cover()]), EMPTY_PROFILE)).toMatchObject({ ledgers: [], covers: [] });
  });

  test("not the 记录人 and 记录时间 of some minutes", () => {
    expect(
      covers({ name: "会议记录", rows: [["会议记录"], ["记录时间：2022年3月4日"], ["记录人：李某"]] }),
    ).toEqual([]);
  });

  test("not the notes on how to fill it in", () => {
    expect(covers({ name: "填表说明", rows: [["领导姓名：填写姓名"], ["领导职务：填写职务"]] })).toEqual([]);
  });

  const UNIT = ["记录单位：", "某局"];
  const RECORDER = ["记录人员：", "李某"];
  test.each<[string, string, readonly (readonly CellLiteral[])[], boolean]>([
    ["领导姓名", "Sheet1", [["领导姓名：", "张某"]], true],
    ["领导职务", "Sheet1", [["领导职务：", "局长"]], true],
    ["分管行业领域", "Sheet1", [["分管行业领域：", "煤矿"]], true],
    ["a name of a curriculum vitae", "简历", [["姓名：", "张某"]], false],
    [
      "a name and a unit",
      "简历",
      [
        ["姓名：", "张某"],
        ["单位：", "某局"],
      ],
      false,
    ],
    [
      "a name and two more",
      "Sheet1",
      [
        ["姓名：", "张某"],
        ["单位：", "某局"],
        ["填报人：", "李某"],
      ],
      true,
    ],
    [
      "a post and two more",
      "Sheet1",
      [
        ["职务：", "局长"],
        ["单位：", "某局"],
        ["填报人：", "李某"],
      ],
      true,
    ],
    [
      "neither",
      "Sheet1",
      [
        ["记录月份：", "3月"],
        ["单位：", "某局"],
        ["填报人：", "李某"],
      ],
      false,
    ],
    ["unit and recorder of minutes", "Sheet1", [UNIT, RECORDER], false],
    ["unit and recorder under a ledger's title", "Sheet1", [["一岗双责台账"], UNIT, RECORDER], true],
    ["unit and recorder by the worksheet's name", "封面", [UNIT, RECORDER], true],
    ["one of them", "封面", [["一岗双责台账"], UNIT], false],
    [
      "pairs without colons",
      "通讯录",
      [
        ["姓名", "张某", "职务", "局长"],
        ["单位", "某局", "填报人", "李某"],
      ],
      false,
    ],
    [
      "a list of leaders",
      "名单",
      [
        ["领导姓名", "领导职务"],
        ["张某", "县长"],
        ["李某", "副县长"],
      ],
      false,
    ],
  ])("%s", (_, name, rows, isCover) => {
    expect(covers({ name, rows })).toHaveLength(isCover ? 1 : 0);
  });

  test("what stands in the first hundred rows of the used range", () => {
    const rows = (above: number) => [...Array.from({ length: above }, () => [null]), ["领导姓名：", "张某"]];
    expect(
      [99, 100].map((above) => covers({ name: "Sheet1", from: "A5", rows: rows(above) }).length),
    ).toEqual([1, 0]);
  });

  test("not the words in a sentence", () => {
    expect(
      covers(sheet([["本表由领导姓名栏所列领导本人签字"], ["参加单位：某局"], ["检查单位：某局"]])),
    ).toEqual([]);
  });

  test("on a sheet behind the table", () => {
    const { ledgers, covers: found } = readLedgers(workbook([goodMonth("3月", 3), cover()]), EMPTY_PROFILE);
    expect(found.map(({ worksheet }) => worksheet)).toEqual(["封面"]);
    expect(ledgers[0]?.cover).toBe(found[0]);
  });

  test("above the table; a line of unit and recorder is none where a cover sheet is", () => {
    const own = readLedgers(workbook([cover(), monthWithCover("3月", [])]), EMPTY_PROFILE);
    expect(own.covers.map(({ worksheet }) => worksheet)).toEqual(["3月"]);
    const { rows } = goodMonth("3月", 3);
    const line = readLedgers(
      workbook([cover(), { name: "3月", rows: [["单位：某局", null, "填报人：李某"], ...rows] }]),
      EMPTY_PROFILE,
    );
    expect(line.covers.map(({ worksheet }) => worksheet)).toEqual(["封面"]);
  });
});
