/** What the rows of a table say: their cells, numbers, days, matters and leaders. */
import type { Entry, Ledger } from "../../src/ledger/ledger";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { cellAddress } from "../../src/workbook/port";
import { type CellLiteral, workbook } from "../check/ledger-fixtures";
import { FORM } from "../fixtures/layouts/layout";

type Rows = readonly (readonly CellLiteral[])[];
const DUTY = "安全生产党政同责一岗双责履职统计表（2022年3月）";
const PLAIN = "安全生产党政同责一岗双责履职统计表";

interface Sheet {
  readonly title?: string;
  readonly name?: string;
  readonly header?: readonly (string | null)[];
  readonly merges?: readonly string[];
}
function ledgers(
  rows: Rows,
  { title = DUTY, name = "3月", header = FORM, merges = [] }: Sheet = {},
): readonly Ledger[] {
  return readLedgers(workbook([{ name, rows: [[title], header, ...rows], merges }]), EMPTY_PROFILE).ledgers;
}
const entries = (rows: Rows, sheet?: Sheet): readonly Entry[] => ledgers(rows, sheet)[0]?.table.entries ?? [];
const dayOf = ({ time }: Entry) =>
  time.kind === "day" ? (time.lastDay === time.day ? time.day : `${time.day}~${time.lastDay}`) : time.kind;
const days = (rows: Rows, sheet?: Sheet) => entries(rows, sheet).map(dayOf);
/** The cells of 序号 时间 工作内容 参加人员 备注, with their texts. */
const cells = (entry: Entry) =>
  Object.values(entry.cells).map(({ position, text }) => `${cellAddress(position)} ${text}`.trim());

describe("the cells of a row", () => {
  test("a cell merged over several columns belongs to the first", () => {
    expect(entries([[1, "3月4日", "检查", null, "补"]], { merges: ["C3:D3"] }).map(cells)).toEqual([
      ["A3 1", "B3 3月4日", "C3 检查", "C3", "E3 补"],
    ]);
  });

  test("what a merge hides is not read", () => {
    expect(entries([[1, "3月4日", "检查", "李某", "补"]], { merges: ["C3:D3"] }).map(cells)).toEqual([
      ["A3 1", "B3 3月4日", "C3 检查", "C3", "E3 补"],
    ]);
    const header = ["序号", "时间", "地点", "工作内容", "参加人员"];
    const [entry] = entries([[1, "3月4日", null, "检查", "王某"], [2, "3月5日", null, "检查"], [3]], {
      header,
      merges: ["C2:C5"],
    });
    expect(entry?.beside).toBe("");
  });

  test("a cell merged over several rows belongs to all of them", () => {
    expect(
      entries(
        [
          [1, "3月4日", "检查", "王某"],
          [null, null, "开会"],
        ],
        { merges: ["A3:A4", "B3:B4", "D3:D4"] },
      ).map(cells),
    ).toEqual([
      ["A3 1", "B3 3月4日", "C3 检查", "D3 王某", "E3"],
      ["A3 1", "B3 3月4日", "C4 开会", "D3 王某", "E4"],
    ]);
  });

  test("a matter merged over rows with days of their own is an entry for each day", () => {
    expect(
      days(
        [
          [1, "3月4日", "检查", "王某"],
          [2, "3月5日"],
        ],
        { merges: ["C3:C4"] },
      ),
    ).toEqual(["2022-03-04", "2022-03-05"]);
  });

  test("a row that only goes on with people, or with nothing but a merged number, is none", () => {
    const rows = [[1, "3月4日", "检查", "王某"], [null, null, null, "李某"], [2, "3月5日", "检查"], []];
    const [ledger] = ledgers(rows, { merges: ["A3:A4", "B3:B4", "C3:C4", "A5:A6"] });
    expect(ledger?.table.entries.map(({ row }) => row + 1)).toEqual([3, 5]);
    expect(ledger?.table.emptyRows).toEqual([]);
  });

  test("people below a row without a matter are an entry", () => {
    expect(
      entries(
        [
          [1, "3月4日", null, "王某"],
          [null, null, null, "李某"],
        ],
        { merges: ["B3:B4", "C3:C4"] },
      ),
    ).toHaveLength(2);
    expect(
      entries(
        [
          ["3月4日", null, "王某"],
          [null, null, "李某"],
        ],
        { header: ["时间", "地点", "参加人员", "备注", "序号"] },
      ),
    ).toHaveLength(2);
  });

  test("the first rows may have nothing but a number", () => {
    const [ledger] = ledgers([[1], [2, "3月5日", "检查"], [3]]);
    expect(ledger?.table).toMatchObject({
      firstTimeCell: { row: 2, column: 1 },
      lastDataRow: 4,
      emptyRows: [
        { row: 2, serial: 1 },
        { row: 4, serial: 3 },
      ],
    });
  });
});

test.each<[CellLiteral, Entry["serial"]]>([
  [7, 7],
  ["１", 1],
  ["2.", 2],
  ["3、", 3],
  [" 4 . 0", 4],
  [null, null],
  ["五", "unreadable"],
  ["1-2", "unreadable"],
  ["9".repeat(15), 999_999_999_999_999],
  ["9".repeat(16), "unreadable"],
])("序号 %p is read as %p", (serial, expected) => {
  expect(entries([[serial, "3月4日", "检查"]])[0]?.serial).toBe(expected);
});

describe("days in columns of their own", () => {
  const rowsOf = (...dates: Rows): Rows => dates.map((date, index) => [index + 1, ...date, "检查", "王某"]);
  const headerOf = (...words: string[]) => ["序号", ...words, "工作内容", "参加人员"];
  const read = (words: string[], sheet: Sheet, ...dates: Rows) =>
    days(rowsOf(...dates), { ...sheet, header: headerOf(...words) });
  const YEAR = { title: PLAIN, name: "2022年" };

  test("the month is written once and goes on below, also where it is merged", () => {
    const dates = [
      [3, 4],
      [null, 10],
      ["4月份", "2日"],
      [null, "5日上午"],
      ["五月", "十五"],
    ];
    const expected = ["2022-03-04", "2022-03-10", "2022-04-02", "2022-04-05", "2022-05-15"];
    expect(read(["月", "日"], YEAR, ...dates)).toEqual(expected);
    expect(read(["月", "日"], { ...YEAR, merges: ["B3:B4", "B5:B6"] }, ...dates)).toEqual(expected);
  });

  test("so is the year, in two digits or four", () => {
    expect(
      read(
        ["年", "月", "日"],
        { title: PLAIN, name: "台账" },
        [2021, 12, 30],
        [null, null, 31],
        ["22年", 1, 4],
        [null, 2, 8],
        ["２０２３年度", 3, 1],
        ["全年", 3, 2],
      ),
    ).toEqual(["2021-12-30", "2021-12-31", "2022-01-04", "2022-02-08", "2023-03-01", "2023-03-02"]);
  });

  test("a year in the column of months", () => {
    expect(
      read(
        ["年月", "日"],
        { title: PLAIN, name: "台账" },
        ["2021.12", 30],
        ["2022年1月", 4],
        [null, 5],
        ["2月", 8],
      ),
    ).toEqual(["2021-12-30", "2022-01-04", "2022-01-05", "2022-02-08"]);
  });

  test("days as clerks write them", () => {
    expect(
      read(
        ["月", "日"],
        {},
        [3, "4-6"],
        [3, "7、8"],
        [3, "9日至10日"],
        [3, "11 上午"],
        [3, "3月12日"],
        [3, "2021年3月13日"],
        [3, 32],
        [3, null],
        ["上旬", 14],
        ["三", 15],
      ),
    ).toEqual([
      "2022-03-04~2022-03-06",
      "2022-03-07~2022-03-08",
      "2022-03-09~2022-03-10",
      "2022-03-11",
      "2022-03-12",
      "2021-03-13",
      "impossible",
      "empty",
      "2022-03-14",
      "2022-03-15",
    ]);
  });

  test("a date of several cells is never one whole text", () => {
    const [first] = entries(rowsOf([2022, 3, 4]), { header: headerOf("年", "月", "日") });
    expect(first?.time).toMatchObject({ isWhole: false, isFormal: true, shown: "2022年3月4日" });
    const [second] = entries(rowsOf([2022, "3月4日"]), { header: headerOf("年度", "日期") });
    expect(second?.time).toMatchObject({ isWhole: false, shown: "3月4日" });
  });

  test("a month beside whole days, or days of which only the number is written", () => {
    expect(
      read(
        ["月份", "日期"],
        YEAR,
        ["3月", "4日"],
        [null, "5"],
        ["4月", "4月6日"],
        [null, "7日"],
        ["5月", "2022.5.8"],
      ),
    ).toEqual(["2022-03-04", "2022-03-05", "2022-04-06", "2022-04-07", "2022-05-08"]);
  });

  test("a year beside days: the table's month is that of its own year only", () => {
    expect(
      read(["年度", "日期"], {}, [2022, "4日"], [2021, "5日"], [2021, "3月6日"], ["22年", "3月7日"]),
    ).toEqual(["2022-03-04", "unreadable", "2021-03-06", "2022-03-07"]);
  });

  test("a whole day beside its month is one text still", () => {
    const rows = rowsOf(["3月", "2022年3月4日"]);
    expect(entries(rows, { header: headerOf("月份", "日期") })[0]?.time).toMatchObject({ isWhole: true });
  });

  test("the year over the columns, else that of the title", () => {
    const header = ["序号", "2021年", null, "工作内容", "参加人员"];
    const rows = [[null, "月", "日"], ...rowsOf([3, 4])];
    expect(
      days(rows, { title: PLAIN, name: "台账", header, merges: ["A2:A3", "B2:C2", "D2:D3", "E2:E3"] }),
    ).toEqual(["2021-03-04"]);
    expect(read(["月", "日"], { title: `2021年${PLAIN}` }, [3, 4])).toEqual(["2021-03-04"]);
    expect(read(["月", "日"], { title: PLAIN, name: "台账" }, [3, 4])).toEqual(["unreadable"]);
  });
});

describe("days that lean on a line above", () => {
  const YEAR = { title: PLAIN, name: "2022年" };
  test("the same number of two months", () => {
    expect(
      days([["一月份"], [1, "4日", "检查"], [2, "4日", "检查"], ["二月份"], [1, "4日", "检查"]], YEAR),
    ).toEqual(["2022-01-04", "2022-01-04", "2022-02-04"]);
  });

  test("the year of the line before that of the table; without any there is no day", () => {
    expect(days([["2021年12月"], [1, "4日", "检查"], ["一月份"], [1, "4日", "检查"]], YEAR)).toEqual([
      "2021-12-04",
      "2022-01-04",
    ]);
    expect(days([["一月份"], [1, "4日", "检查"]], { title: PLAIN, name: "台账" })).toEqual(["unreadable"]);
  });

  test("a day above the first line leans on the table's month", () => {
    expect(days([[1, "4日", "检查"], ["四月份"], [2, "5日", "检查"]])).toEqual(["2022-03-04", "2022-04-05"]);
  });
});

test("the year that most days name is that of the others", () => {
  const rows = [
    [1, "2021年3月4日", "检查"],
    [2, "2022年3月5日", "检查"],
    [3, "3月6日", "检查"],
    [4, "2022.3.7", "检查"],
  ];
  expect(days(rows, { title: PLAIN })).toEqual(["2021-03-04", "2022-03-05", "2022-03-06", "2022-03-07"]);
});

test("one number in two formats is a formal date only where it is shown as one", () => {
  const formats = ["General", 'yyyy"年"m"月"d"日"', "yyyy/m/d", 'yyyy"年"m"月"d"日"'];
  const rows = formats.map((format, index) => [index + 1, { value: 44624, format }, "检查"]);
  expect(entries(rows).map(({ time }) => time.kind === "day" && time.isFormal)).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

describe("a matter over two columns", () => {
  const header = ["序号", "时间", "工作内容", "具体情况", "参加人员", "备注"];
  const read = (...matters: Rows) =>
    entries(
      matters.map((matter, index) => [index + 1, "3月4日", ...matter]),
      { header },
    ).map(
      ({
        cells: { content },
        beside,
        understanding: { activities, safety, place, hasMatter, hasParticulars },
      }) => ({
        content: content === undefined ? null : cellAddress(content.position),
        beside,
        kinds: activities.map(({ kind, role, status }) => `${kind} ${role} ${status}`).join(", "),
        also: Object.entries({ safety, place, hasMatter, hasParticulars })
          .filter(([, value]) => value !== false && value !== null)
          .map(([name]) => name)
          .join(" "),
      }),
    );

  test("the second stands for an empty first, and is then not beside it", () => {
    expect(
      read([null, "到某煤矿检查安全生产"], ["检查", "到某煤矿检查安全生产"]).map(({ content, beside }) => [
        content,
        beside,
      ]),
    ).toEqual([
      ["D3", ""],
      ["C4", "到某煤矿检查安全生产"],
    ]);
    const three = ["序号", "时间", "工作内容", "具体情况", "情况说明", "参加人员"];
    const rows = [
      [1, "3月4日", null, null, "检查"],
      [2, "3月5日", null, "检查", "发现问题"],
      [3, "3月6日", null, null, null, "王某"],
    ];
    expect(
      entries(rows, { header: three }).map(({ cells: { content }, beside }) => [
        content && cellAddress(content.position),
        beside,
      ]),
    ).toEqual([
      ["E3", ""],
      ["D4", "发现问题"],
      ["C5", ""],
    ]);
  });

  test("what stands beside it, from left to right", () => {
    const around = ["序号", "时间", "具体情况", "工作内容", "开展情况", "参加人员"];
    expect(entries([[1, "3月4日", "甲", "检查", "乙", "王某"]], { header: around })[0]?.beside).toBe("甲 乙");
  });

  test("a row with nothing but the second is an entry, unless that is merged with the row above", () => {
    const rows = [
      [1, null, null, "到某煤矿检查"],
      [null, null, null, null],
    ];
    expect(entries(rows, { header }).map(({ row }) => row + 1)).toEqual([3]);
    expect(
      entries([[1, "3月4日", null, "到某煤矿检查"], []], { header, merges: ["D3:D4"] }).map(
        ({ row }) => row + 1,
      ),
    ).toEqual([3]);
    expect(
      entries(
        [
          [1, "3月4日", null, "到某煤矿检查"],
          [null, null, null, null, "王某"],
        ],
        { header, merges: ["D3:D4", "B3:B4"] },
      ).map(({ row }) => row + 1),
    ).toEqual([3]);
  });

  test("what one of them does not say the other does", () => {
    expect(
      read(
        ["检查", "到某煤矿检查安全生产"],
        ["检查某煤矿安全生产", "到某镇"],
        ["检查安全生产", "主持召开调度会"],
        ["检查安全生产", "陪同市领导到某煤矿检查"],
        ["检查安全生产", "安排李某到某煤矿检查"],
        ["其他工作", "主持召开安全生产专题会议"],
        ["检查", "到某煤矿检查烟花爆竹安全"],
        ["检查烟花爆竹安全", "发现问题2处"],
        ["检查安全生产", "参加县安委会会议"],
        ["检查", "到某镇"],
        ["召开会议", "研究人事"],
      ).map(({ kinds, also }) => [kinds, also]),
    ).toEqual([
      ["inspection lead done", "safety place hasMatter"],
      ["inspection lead done", "safety place hasMatter"],
      ["inspection lead done", "safety hasMatter hasParticulars"],
      ["inspection attend done", "safety place hasMatter"],
      ["inspection unclear delegated", "safety place hasMatter"],
      ["meeting lead done", "safety hasMatter hasParticulars"],
      ["inspection lead done", "safety place hasMatter hasParticulars"],
      ["inspection lead done", "safety hasMatter hasParticulars"],
      ["inspection lead done", "safety hasMatter hasParticulars"],
      ["inspection lead done", "safety place"],
      ["meeting lead done", "hasMatter hasParticulars"],
    ]);
  });
});

describe("whether a row is about work safety", () => {
  const safety = (content: string, remark: string | null) =>
    entries([[1, "3月4日", content, "王某", remark]])[0]?.understanding.safety;
  test.each<[string, string | null, boolean]>([
    ["召开会议", null, false],
    ["召开会议", "补记", false],
    ["召开会议", "安全生产", true],
    ["召开安全生产会议", null, true],
    ["召开安全生产会议", "补记", true],
  ])("%s, %s", (content, remark, isSafety) => {
    expect(safety(content, remark)).toBe(isSafety);
  });
});

describe("the leader of each row", () => {
  const read = (header: readonly string[], rows: Rows, merges: readonly string[] = []) =>
    ledgers(rows, { title: "县领导履职台账（2022年3月）", header, merges }).map(
      ({ leader, position, table }) => [leader, position, table.entries.map(({ row }) => row + 1).join(" ")],
    );
  const header = ["县领导", "职务", "时间", "工作内容", "参加人员"];

  test("with the post beside the name; a post beside two names is neither's", () => {
    const rows = [
      ["张某", "县长", "3月4日", "检查"],
      ["李某", null, "3月5日", "检查"],
      ["王某、赵某", "副县长", "3月6日", "检查"],
    ];
    expect(read(header, rows)).toEqual([
      ["张某", "县长", "3"],
      ["李某", null, "4"],
      ["王某", null, "5"],
      ["赵某", null, "5"],
    ]);
  });

  test("an empty cell, or one that names nobody, goes on with the row above", () => {
    const rows = [
      ["张某", "县长", "3月4日", "检查"],
      [null, null, "3月5日", "检查"],
      [2, null, "3月6日", "检查"],
      ["李某", null, "3月7日", "检查"],
    ];
    expect(read(header, rows)).toEqual([
      ["张某", "县长", "3 4 5"],
      ["李某", null, "6"],
    ]);
  });

  test("without a column of posts there is none", () => {
    const rows = [
      ["张某", "3月4日", "检查"],
      ["李某", "3月5日", "检查"],
    ];
    expect(read(["县领导", "时间", "工作内容", "参加人员"], rows)).toEqual([
      ["张某", null, "3"],
      ["李某", null, "4"],
    ]);
  });

  test("rows above the first line that names a leader are the first leader's", () => {
    const rows = [[1, "3月4日", "检查"], ["张某"], [2, "3月5日", "检查"], ["李某"], [3, "3月6日", "检查"]];
    expect(read(FORM, rows)).toEqual([
      ["张某", null, "3 5"],
      ["李某", null, "7"],
    ]);
  });
});
