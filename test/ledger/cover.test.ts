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
