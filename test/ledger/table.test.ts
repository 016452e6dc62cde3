/** Where tables stand: headers, columns, ranges, and what is no ledger at all. */
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { cellAddress, rangeAddress } from "../../src/workbook/port";
import { type CellLiteral, entry, month, workbook, type WorksheetLiteral } from "../check/ledger-fixtures";

const read = (...sheets: WorksheetLiteral[]) => readLedgers(workbook(sheets), EMPTY_PROFILE).ledgers;
const ranges = (...sheets: WorksheetLiteral[]): string[] =>
  read(...sheets).map(({ worksheet, table }) => `${worksheet}!${rangeAddress(table.range)}`);
const columns = (...sheets: WorksheetLiteral[]) =>
  read(...sheets).map(({ table }) => Object.keys(table.columns).sort());

const TITLE = "安全生产党政同责一岗双责履职统计表（2022年3月）";
const HEADER = ["序号", "时间", "工作内容", "参加人员", "备注"];
const ROW = [1, "2022年3月4日", "到某企业检查", "王某", null];
const sheet = (
  rows: readonly (readonly CellLiteral[])[],
  more: Partial<WorksheetLiteral> = {},
): WorksheetLiteral => ({
  name: "3月",
  rows,
  ...more,
});

describe("the range of a table: from its header row to its last data row", () => {
  test.each<[string, WorksheetLiteral, string]>([
    [
      "title, header, rows, signature",
      month("3月", [entry(1, "2022年3月4日"), entry(2, "2022年3月5日")]),
      "3月!A2:E4",
    ],
    ["header in row 1, no title", sheet([HEADER, ROW]), "3月!A1:E2"],
    [
      "header in row 7",
      sheet([["某发〔2022〕1号"], [], ["某局"], [], [], [TITLE], HEADER, ROW]),
      "3月!A7:E8",
    ],
    ["not from A1", sheet([[TITLE], HEADER, ROW], { from: "C4" }), "3月!C5:G6"],
    [
      "a merged label at its left",
      sheet(
        [[TITLE], [null, ...HEADER], ["履职情况", ...ROW], [null, 2, "2022年3月5日", "召开会议", "王某"]],
        { merges: ["A3:A4"] },
      ),
      "3月!B2:F4",
    ],
    ["no row below the header", month("3月", []), "3月!A2:E2"],
    [
      "numbered rows without an entry belong to it",
      month("3月", [entry(1, "2022年3月4日"), [2], [3]]),
      "3月!A2:E5",
    ],
    ["blank rows at its end do not", month("3月", [entry(1, "2022年3月4日"), [], []]), "3月!A2:E3"],
    [
      "columns of the office's own in between",
      sheet([
        [TITLE],
        ["序号", "时间", "地点", "工作内容", "参加人员", "备注"],
        [1, "2022年3月4日", "某企业", "检查", "王某"],
      ]),
      "3月!A2:F3",
    ],
    [
      "the header once more on the next page",
      month("3月", [entry(1, "2022年3月4日"), HEADER, entry(2, "2022年3月5日")]),
      "3月!A2:E5",
    ],
  ])("%s", (_, literal, range) => {
    expect(ranges(literal)).toEqual([range]);
  });

  test("a header over two rows begins where 时间 stands", () => {
    const two = sheet(
      [
        [TITLE],
        ["序号", "项目名称：某某", null, null, "填报人：李某"],
        [null, "时间", "工作内容", "参加人员", "备注"],
        ROW,
      ],
      { merges: ["A2:A3"] },
    );
    expect(ranges(two)).toEqual(["3月!A3:E4"]);
    expect(columns(two)).toEqual([["content", "participants", "remark", "serial", "time"]]);
  });

  test("two tables on one sheet, each with its own title and signature", () => {
    const both = sheet([
      ...month("3月", [entry(1, "2022年3月4日")]).rows,
      [],
      ...month("4月", [entry(1, "2022年4月4日"), entry(2, "2022年4月5日")], { signature: false }).rows,
    ]);
    const found = read({ ...both, name: "台账" });
    expect(found.map(({ table }) => rangeAddress(table.range))).toEqual(["A2:E3", "A7:E9"]);
    expect(
      found.map(({ period, table }) => [period, table.title?.text.slice(-8, -1), table.signature !== null]),
    ).toEqual([
      ["2022-03", "2022年3月", true],
      ["2022-04", "2022年4月", false],
    ]);
  });

  test("two tables without any row between them", () => {
    const both = sheet([
      ...month("3月", [entry(1, "2022年3月4日")], { signature: false }).rows,
      ...month("4月", [entry(1, "2022年4月4日")], { signature: false }).rows,
    ]);
    expect(ranges({ ...both, name: "台账" })).toEqual(["台账!A2:E3", "台账!A5:E6"]);
  });

  const BARE = "履职统计表";
  test("tables below each other have each their own title, month and signature, were the words in the entries", () => {
    const found = read(
      sheet(
        [
          [TITLE],
          HEADER,
          [1, "2022年3月4日", "完善4月履职台账", "王某"],
          HEADER,
          [1, "2022年4月5日", "检查", "王某"],
          ["本人签字："],
          [BARE],
          HEADER,
          [1, "2022年5月6日", "检查", "王某"],
        ],
        { name: "台账" },
      ),
    );
    expect(
      found.map(({ table, period }) => [
        rangeAddress(table.range),
        period,
        table.title?.position.row ?? null,
        table.signature?.position.row ?? null,
      ]),
    ).toEqual([
      ["A2:E3", "2022-03", 0, null],
      ["A4:E5", "2022-04", null, 5],
      ["A8:E9", "2022-05", 6, null],
    ]);
  });

  test("of tables side by side each has its own rows; what stands below belongs to both, and to neither's title", () => {
    const THREE = ["时间", "工作内容", "参加人员"];
    const row = (date: string, content = "检查") => [date, content, "王某"];
    const found = read(
      sheet(
        [
          [...THREE, ...THREE],
          [...row("2022年3月4日"), ...row("2022年4月4日")],
          [...row("2022年3月5日", "完善5月履职台账"), "本人签字："],
          [],
          ["本人签字："],
          THREE,
          row("2022年5月6日"),
        ],
        { name: "台账" },
      ),
    );
    expect(
      found.map(({ table, period }) => [
        rangeAddress(table.range),
        period,
        table.title,
        table.signature === null ? null : cellAddress(table.signature.position),
      ]),
    ).toEqual([
      ["A1:C3", "2022-03", null, "A5"],
      ["D1:F2", "2022-04", null, "D3"],
      ["A6:C7", "2022-05", null, null],
    ]);
  });

  test("tables without 序号 right below each other, the second with a line above its header", () => {
    const THREE = ["时间", "工作内容", "参加人员"];
    const row = ["2022年3月4日", "检查", "王某"];
    expect(ranges(sheet([THREE, row, THREE, row]))).toEqual(["3月!A1:C2", "3月!A3:C4"]);
    expect(ranges(sheet([THREE, row, ["某局"], THREE, row]))).toEqual(["3月!A1:C2", "3月!A4:C5"]);
  });

  test("the same word twice is no second table, unless a whole header stands before it", () => {
    const twice = ["序号", "时间", "时间", "工作内容", "参加人员"];
    expect(ranges(sheet([[TITLE], twice, [1, "2022年3月4日", "9:00", "检查", "王某"]]))).toEqual([
      "3月!A2:E3",
    ]);
  });

  test("a table far to the right of another keeps its own cells", () => {
    const blank = Array<null>(15).fill(null);
    const [ledger] = read(sheet([["台账"], [], [...blank, null, ...HEADER], [...blank, null, ...ROW], [1]]));
    expect(
      ledger?.table.entries.map(({ cells }) =>
        Object.values(cells).map(({ position }) => cellAddress(position)),
      ),
    ).toEqual([["Q4", "R4", "S4", "T4", "U4"]]);
    const [left] = read(sheet([[TITLE], HEADER, ROW, ROW, ROW]));
    expect(
      left?.table.entries.map(({ cells }) => cells.serial && cellAddress(cells.serial.position)),
    ).toEqual(["A3", "A4", "A5"]);
  });

  test.each<[string, number, string]>([
    ["nineteen blank rows", 19, "3月!A2:E23"],
    ["twenty", 20, "3月!A2:E3"],
  ])("%s before a lone matter", (_, count, range) => {
    const blank = Array.from({ length: count }, () => []);
    expect(ranges(sheet([[TITLE], HEADER, ROW, ...blank, [null, null, "补记检查"]]))).toEqual([range]);
  });

  test("a whole row after many blank ones belongs to the table", () => {
    const blank = Array.from({ length: 30 }, () => []);
    expect(ranges(sheet([[TITLE], HEADER, ROW, ...blank, ROW]))).toEqual(["3月!A2:E34"]);
  });

  test("a header merged down over the last row of the worksheet", () => {
    const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3"];
    expect(ranges(sheet([[TITLE], HEADER], { merges }))).toEqual(["3月!A2:E2"]);
  });

  test("the columns of year and month belong to the table", () => {
    const at = (header: string[], row: CellLiteral[]) => ranges(sheet([[TITLE], header, row]));
    expect(at(["月", "日", "工作内容", "参加人员"], [3, 4, "检查", "王某"])).toEqual(["3月!A2:D3"]);
    expect(at(["月份", "日期", "工作内容", "参加人员"], ["3月", "4日", "检查", "王某"])).toEqual([
      "3月!A2:D3",
    ]);
    expect(at(["工作内容", "参加人员", "年", "月", "日"], ["检查", "王某", 2022, 3, 4])).toEqual([
      "3月!A2:E3",
    ]);
  });

  test("where the first entry's cells belong", () => {
    const at = (literal: WorksheetLiteral) =>
      read(literal).map(({ table: { firstTimeCell, firstContentCell, leftmostHeader } }) =>
        [firstTimeCell, firstContentCell, leftmostHeader].map((cell) =>
          cell === null ? null : cellAddress(cell),
        ),
      );
    expect(at(month("3月", [entry(1, "2022年3月4日")]))).toEqual([["B3", "C3", "A2"]]);
    expect(at(month("3月", [[], []]))).toEqual([["B3", "C3", "A2"]]);
    expect(
      at(sheet([[TITLE], ["备注", "工作内容", "时间", "序号"], [null, "检查", "2022年3月4日", 1]])),
    ).toEqual([["C3", "B3", "A2"]]);
    expect(at(month("3月", [[]]))).toEqual([["B3", "C3", "A2"]]);
    expect(at(month("3月", []))).toEqual([["B2", "C2", "A2"]]);
    expect(at(sheet([[TITLE], ["序号", "工作内容", "参加人员", "备注"], [1, "检查", "王某"]]))).toEqual([
      [null, "B3", "A2"],
    ]);
    expect(at({ ...month("3月", []), from: "C4" })).toEqual([["D5", "E5", "C5"]]);
  });
});

describe("the table on the next page", () => {
  /** What stands between an entry and the header again; the rows of the entries and of the numbered empty rows. */
  const paged = (
    between: readonly (readonly CellLiteral[])[],
    number = 2,
    header = HEADER,
    below: readonly (readonly CellLiteral[])[] = [],
  ) => {
    const skip = header.length < HEADER.length ? 1 : 0;
    const rows = [
      [TITLE],
      header,
      ROW.slice(skip),
      ...between,
      header,
      ...below,
      [number, ...ROW.slice(1)].slice(skip),
    ];
    return read(sheet(rows)).map(({ table }) => [
      rangeAddress(table.range),
      table.entries.map(({ row }) => row + 1).join(" "),
      table.emptyRows.map(({ row }) => row + 1).join(" "),
    ]);
  };
  const blank = (count: number) => Array.from({ length: count }, () => []);

  test.each<[string, Parameters<typeof paged>, string[][]]>([
    ["the header alone", [[]], [["A2:E5", "3 5", ""]]],
    ["a row with nothing but a number is no page number", [[[2]], 3], [["A2:E6", "3 6", "4"]]],
    ["a page number is none of the rows", [[["- 2 -"]]], [["A2:E6", "3 6", ""]]],
    [
      "page numbers, the title and its continuation",
      [[["第1页，共2页"], [`${TITLE}（续1）`]], 1],
      [["A2:E7", "3 7", ""]],
    ],
    [
      "a title with blanks in it",
      [[["安全生产 党政同责一岗双责履职统计表（2022年3月）"]]],
      [["A2:E6", "3 6", ""]],
    ],
    [
      "a row for the page with something else in it",
      [[["第1页", null, null, null, "李某"]]],
      [["A2:E6", "3 6", ""]],
    ],
    [
      "numbers that begin anew are another table",
      [[[TITLE]], 1],
      [
        ["A2:E3", "3", ""],
        ["A5:E6", "6", ""],
      ],
    ],
    ["numbers that begin anew under 接上页", [[["（接上页）"]], 1], [["A2:E6", "3 6", ""]]],
    ["lines of which one is 续表", [[["续表"], [TITLE]], 1], [["A2:E7", "3 7", ""]]],
    ["up to eight lines", [blank(8)], [["A2:E13", "3 13", ""]]],
    ["a blank row below the header", [[], 2, HEADER, blank(1)], [["A2:E6", "3 6", ""]]],
    ["two blank rows below the header", [[], 2, HEADER, blank(2)], [["A2:E7", "3 7", ""]]],
    [
      "a day alone in its row is an entry",
      [[["2022-03-05"], ["续表"]], 2, HEADER.slice(1)],
      [["A2:D7", "3 4 7", ""]],
    ],
  ])("%s", (_, args, expected) => {
    expect(paged(...args)).toEqual(expected);
  });

  test("other words in the header are another table's", () => {
    const other = ["编号", ...HEADER.slice(1)];
    expect(ranges(sheet([[TITLE], HEADER, ROW, other, [2, ...ROW.slice(1)]]))).toEqual([
      "3月!A2:E3",
      "3月!A4:E5",
    ]);
    const elsewhere = [...HEADER.slice(0, 4), null, "备注"];
    expect(ranges(sheet([[TITLE], HEADER, ROW, elsewhere, [2, ...ROW.slice(1)]]))).toEqual([
      "3月!A2:E3",
      "3月!A4:F5",
    ]);
  });

  test("续表 with no row below it", () => {
    expect(ranges(sheet([[TITLE], HEADER, ROW, ["续表"], HEADER]))).toEqual(["3月!A2:E3"]);
  });
});

describe("lines between the rows", () => {
  const seen = (rows: readonly (readonly CellLiteral[])[], header = HEADER) =>
    read(sheet([["县领导履职台账（2022年3月）"], header, ...rows])).map(
      ({ leader, table }) => `${String(leader)} ${table.entries.map(({ row }) => row + 1).join(" ")}`,
    );
  const row = (
    number: number | null,
    date: string | null = "3月4日",
    content: string | null = "检查",
    people: string | null = "王某",
  ) => [number, date, content, people];

  test.each<[string, readonly (readonly CellLiteral[])[], string[]]>([
    ["a leader's, numbered", [["1、张某"], row(1), ["二、李某（副县长）"], row(1)], ["张某 4", "李某 6"]],
    [
      "a leader's with blank rows below",
      [["张某"], [], [], [], row(1), ["李某"], row(1)],
      ["张某 7", "李某 9"],
    ],
    ["a leader's with too many", [row(1), ["张某某"], [], [], [], [], row(2)], ["null 3"]],
    ["a name where the matter stands is an entry", [row(1), [null, null, "张某"], row(2)], ["null 3 4 5"]],
    [
      "a name where the people stand is one of them",
      [row(1), [null, null, null, "张某"], row(2)],
      ["null 3 4 5"],
    ],
    ["a name beside something else", [row(1), ["张某", null, null, null, "补"], row(2)], ["null 3 4 5"]],
    ["words of a section, the numbers go on", [row(1), ["会议情况"], row(2)], ["null 3 5"]],
    ["the next number alone is enough", [row(1), ["会议情况"], row(2, null, "检查", null)], ["null 3 5"]],
    ["numbers that begin anew need a whole entry", [row(1), ["会议情况"], row(1, null)], ["null 3"]],
    ["and a matter", [row(1), ["会议情况"], row(1, "3月5日", null)], ["null 3"]],
    ["no number and a whole entry", [row(1), ["会议情况"], row(null)], ["null 3 5"]],
    ["a number too great is a slip", [row(1), ["会议情况"], row(5)], ["null 3 5"]],
    ["but needs a whole entry", [row(1), ["会议情况"], row(5, null)], ["null 3"]],
    ["a number below the last ends it", [row(3), ["会议情况"], row(2)], ["null 3"]],
    ["a note below the header", [["注：按月填写"], row(1), row(2)], ["null 4 5"]],
    ["a note below the header, whatever number follows", [["注：按月填写"], row(5), row(6)], ["null 4 5"]],
    ["a note after the first entry ends it", [row(1), ["注：按月填写"], row(2)], ["null 3"]],
    ["two lines below each other end it", [row(1), ["会议情况"], ["本月没有会议"], row(2)], ["null 3"]],
    [
      "numbers in words and brackets go on",
      [["第1", "3月4日", "检查"], ["会议情况"], ["（2）", null, "检查"], ["小计"], ["３、", null, "检查"]],
      ["null 3 5 7"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(seen(rows)).toEqual(expected);
  });

  test("the header of another kind of table ends it, a row that names one of its words does not", () => {
    const other = ["序号", "姓名", "电话"];
    expect(seen([row(1), other, [1, "张某", "0354"]])).toEqual(["null 3"]);
    expect(seen([row(1), [2, "3月5日", "备注"], row(3)])).toEqual(["null 3 4 5"]);
  });
});

describe("what stands above a table", () => {
  const confidence = (...above: (readonly CellLiteral[])[]) =>
    read(
      sheet([...above, ["序号", "日期", "活动内容", "陪同人员"], [1, "2022.3.4", "检查", "王某"]], {
        name: "Sheet1",
      }),
    )[0]?.reading.confidence ?? null;
  const long = (length: number) => `${"某".repeat(length - 2)}履职`;

  test.each<[string, (readonly CellLiteral[])[], string | null]>([
    ["nothing", [], "likely"],
    ["a title that names the duty", [["履职情况"]], "sure"],
    ["one of sixty signs", [[long(60)]], "sure"],
    ["a note of sixty-one is no title", [[long(61)]], "likely"],
    ["the title of another register", [["会议登记"]], null],
    ["beside its number", [["会议登记", "附件3"]], null],
    ["a field of the cover is no title", [["分管工作：会议登记"]], "likely"],
    ["nor is one of several cells", [["会议登记", "甲", "乙"]], "likely"],
    ["a plan", [["三月计划"]], null],
    ["a plan, then how it was done", [["三月计划"], ["完成情况"]], "likely"],
    ["how it was done, then a plan", [["完成情况"], ["三月计划"]], null],
    ["what names the duty makes one of another register", [["会议登记"], ["履职情况"]], "sure"],
  ])("%s", (_, above, expected) => {
    expect(confidence(...above)).toBe(expected);
  });

  test("of the title of a table above only that it names the duty goes on", () => {
    const table = (month: number) => [
      ["序号", "日期", "活动内容", "陪同人员"],
      [1, `2022.${String(month)}.4`, "检查", "王某"],
    ];
    const seen = (...titles: string[]) =>
      read(
        sheet(
          titles.flatMap((title, index) => [[title], ...table(index + 1)]),
          { name: "Sheet1" },
        ),
      ).map(({ reading }) => reading.confidence);
    expect(seen("履职情况", "其他")).toEqual(["sure", "sure"]);
    expect(seen("履职情况", "会议登记")).toEqual(["sure", "sure"]);
  });

  test("the nearest title of two hundred signs or less; a month and a duty make one too", () => {
    const title = (...above: string[]) =>
      read(sheet([...above.map((text) => [text]), HEADER, ROW]))[0]?.table.title?.position.row ?? null;
    expect(title("一月统计表", TITLE)).toBe(1);
    expect(title(`${"某".repeat(197)}统计表`)).toBe(0);
    expect(title(`${"某".repeat(198)}统计表`)).toBeNull();
    expect(title("2022年3月履职情况")).toBe(0);
    expect(title("履职情况")).toBeNull();
    expect(title("2022年3月工作")).toBeNull();
  });

  test("what stands more than sixty rows above belongs to something else", () => {
    const rows = (count: number) => [[TITLE], ...Array.from({ length: count }, () => []), HEADER, ROW];
    expect(read(sheet(rows(59)))[0]?.table.title).not.toBeNull();
    expect(read(sheet(rows(60)))[0]?.table.title).toBeNull();
  });
});

describe("columns that say where", () => {
  test.each([
    ["地点", true],
    ["被查单位（全称）", true],
    ["参加单位", false],
  ])("%s", (header, isPlace) => {
    const [ledger] = read(
      sheet([
        [TITLE],
        ["序号", "时间", header, "工作内容", "参加人员"],
        [1, "3月4日", "某煤矿", "检查", "王某"],
      ]),
    );
    expect([ledger?.table.hasPlaceColumn, ledger?.table.entries[0]?.beside]).toEqual([
      isPlace,
      isPlace ? "某煤矿" : "",
    ]);
  });

  test("under a group, in the lower row of the header", () => {
    const rows = [
      [TITLE],
      ["序号", "时间", "工作情况", null, "参加人员"],
      [null, null, "地点", "内容"],
      [1, "3月4日", "某煤矿", "检查", "王某"],
    ];
    const [ledger] = read(sheet(rows, { merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"] }));
    expect([ledger?.table.hasPlaceColumn, ledger?.table.entries[0]?.beside]).toEqual([true, "某煤矿"]);
  });
});

describe("headers", () => {
  const of = (...header: string[]) => columns(sheet([[TITLE], header, [1, "2022年3月4日", "检查", "王某"]]));

  test.each<[string, string[]]>([
    ["the form's", HEADER],
    [
      "set apart, broken, in brackets, with a colon",
      ["序 号", "时间\n(年月日)", "工作 内容：", "参加\n人员", "备　注"],
    ],
    ["synonyms", ["编号", "日期", "主要工作内容", "参会人员", "附注"]],
    ["others", ["序", "活动时间", "活动内容", "陪同人员", "备注"]],
  ])("%s", (_, header) => {
    expect(of(...header)).toEqual([["content", "participants", "remark", "serial", "time"]]);
  });

  test("the form's own label comes before its kin", () => {
    const [ledger] = read(
      sheet([
        [TITLE],
        ["序号", "会议时间", "时间", "内容", "工作内容", "参加人员", "备注"],
        [1, "9点", "2022年3月4日", "会议", "召开会议", "王某"],
      ]),
    );
    expect(ledger?.table.columns).toEqual({ serial: 0, time: 2, content: 4, participants: 5, remark: 6 });
  });

  test("dates that are not the activity's are no 时间", () => {
    expect(of("序号", "填报时间", "工作内容", "参加人员", "备注")).toEqual([
      ["content", "participants", "remark", "serial"],
    ]);
  });
});

describe("what is no ledger", () => {
  test.each<[string, WorksheetLiteral]>([
    ["an empty sheet", sheet([])],
    [
      "a list of people",
      sheet(
        [["通讯录"], ["序号", "姓名", "单位", "职务", "电话", "备注"], [1, "李某", "某局", "科长", "", ""]],
        { name: "通讯录" },
      ),
    ],
    [
      "a ledger of hazards",
      sheet(
        [
          ["隐患台账"],
          ["序号", "排查时间", "隐患内容", "整改措施", "整改期限", "责任人", "备注"],
          [1, "2022.3.4", "某", "某", "2022.3.9", "李某", ""],
        ],
        { name: "隐患台账" },
      ),
    ],
    [
      "a ledger of hazards on a sheet named for a month",
      sheet([
        ["隐患排查治理台账"],
        ["序号", "检查时间", "检查内容", "检查人员", "隐患情况", "整改期限", "备注"],
        [1],
      ]),
    ],
    [
      "a checklist",
      sheet(
        [
          ["安全生产履职情况检查表"],
          ["序号", "检查内容", "检查结果", "整改期限", "备注"],
          [1, "是否建立台账"],
        ],
        { name: "检查表" },
      ),
    ],
    [
      "a checklist of two columns",
      sheet([["履职情况"], ["序号", "检查内容", "是/否"], [1, "是否建立台账"]], { name: "检查表" }),
    ],
    [
      "a sign-in sheet",
      sheet(
        [["会议签到表"], ["时间：2022年3月4日", "地点：某"], ["序号", "姓名", "单位", "签到", "备注"], [1]],
        { name: "签到" },
      ),
    ],
    [
      "minutes",
      sheet(
        [["会议记录"], ["会议时间", "会议地点", "主持人", "记录人"], ["2022年3月4日", "某", "王某", "李某"]],
        { name: "会议记录" },
      ),
    ],
    [
      "a plan",
      sheet(
        [["2022年工作计划"], ["序号", "时间", "工作内容", "责任人", "备注"], [1, "3月", "检查", "李某", ""]],
        { name: "计划" },
      ),
    ],
    [
      "a list of who is on duty",
      sheet([["3月值班表"], ["日期", "工作内容", "值班人员"], ["3.4", "值班", "李某"]], { name: "值班" }),
    ],
    [
      "a text that speaks of the form",
      sheet([["填表说明"], ["1. 时间按年月日填写"], ["2. 工作内容按“地点+内容”填写"]], { name: "填表说明" }),
    ],
  ])("%s", (_, literal) => {
    expect(ranges(literal)).toEqual([]);
  });

  test.each<[string, WorksheetLiteral]>([
    ["a bare table with the form's labels", sheet([HEADER, ROW], { name: "Sheet1" })],
    [
      "a table without 参加人员 under the form's title",
      sheet([[TITLE], ["序号", "时间", "工作内容", "备注"], ROW], { name: "Sheet1" }),
    ],
    [
      "a table with columns of the office's own under the form's title",
      sheet([[TITLE], ["序号", "时间", "工作内容", "参加人员", "发现问题", "整改情况", "备注"], ROW], {
        name: "Sheet1",
      }),
    ],
    [
      "other words under the form's title",
      sheet([["党政领导履职台账"], ["编号", "日期", "检查内容", "参检人员", "备注"], ROW], {
        name: "Sheet1",
      }),
    ],
  ])("but %s is one", (_, literal) => {
    expect(ranges(literal).length).toBe(1);
  });
});
