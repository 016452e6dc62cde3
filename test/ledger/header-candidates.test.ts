import { headerCandidates, headerChoices } from "../../src/ledger/header-candidates";
import { cellAddress } from "../../src/workbook/port";
import { workbook } from "../check/ledger-fixtures";

const seen = (...args: Parameters<typeof headerCandidates>) =>
  headerCandidates(...args).map(({ worksheet, row, cells, missing }) => ({
    at: `${worksheet} ${String(row + 1)}`,
    cells: cells.map(
      ({ position, text, column }) =>
        `${cellAddress(position)} ${text}${column === null ? "" : ` → ${column}`}`,
    ),
    missing,
  }));

test("the row with most words of the form comes first, with the words nobody knows", () => {
  const snapshot = workbook([
    { name: "说明", rows: [["备注"], ["填写要求"]] },
    {
      name: "台账",
      from: "B2",
      rows: [
        ["某局领导活动"],
        ["序号", "何时", "干了啥", "参加人员", "备注"],
        [1, "2022.3.4", "检查", "王某"],
      ],
    },
  ]);
  expect(seen(snapshot)).toEqual([
    {
      at: "台账 3",
      cells: ["B3 序号 → serial", "C3 何时", "D3 干了啥", "E3 参加人员 → participants", "F3 备注 → remark"],
      missing: ["time", "content"],
    },
    { at: "说明 1", cells: ["A1 备注 → remark"], missing: ["serial", "time", "content", "participants"] },
  ]);
  expect(seen(snapshot, { time: "何时", content: "干了啥" })[0]?.missing).toEqual([]);
});

test("at most five, and none where no word is known", () => {
  const rows = Array.from({ length: 20 }, () => ["备注"]);
  expect(headerCandidates(workbook([{ name: "1", rows }])).map(({ row }) => row)).toEqual([0, 1, 2, 3, 4]);
  expect(headerCandidates(workbook([{ name: "1", rows: [["姓名", "电话"], [], ["张某", 1]] }]))).toEqual([]);
});

test("the more columns a row names the earlier it comes, of the same number the upper one; however many rows there are", () => {
  const rows = [
    ["备注"],
    ["时间"],
    ["日期", "内容"],
    ["序号"],
    ["附注"],
    ["编号"],
    ["序号", "时间", "备注"],
    ["事项", "备注"],
  ];
  const found = headerCandidates(workbook([{ name: "1", rows }]));
  expect(found.map(({ row, missing }) => [row + 1, missing.length])).toEqual([
    [7, 2],
    [3, 3],
    [8, 3],
    [1, 4],
    [2, 4],
  ]);
  expect(headerChoices(workbook([{ name: "1", rows }])).map(({ row }) => row + 1)).toEqual([7, 3, 8]);
});

test("a cell of sixty signs is shown, one of sixty-one is no word", () => {
  const rows = [["时间", "某".repeat(60), "某".repeat(61), "内容"]];
  expect(seen(workbook([{ name: "1", rows }]))[0]?.cells).toEqual([
    "A1 时间 → time",
    `B1 ${"某".repeat(60)}`,
    "D1 内容 → content",
  ]);
});

test("a word of thirty signs may be a header, one of thirty-one or with a digit is none", () => {
  const rowsOf = (word: string) => [
    ["何时", word],
    ["2022.3.4", "检查"],
  ];
  const choices = (word: string) => headerChoices(workbook([{ name: "1", rows: rowsOf(word) }])).length;
  expect([choices("某".repeat(30)), choices("某".repeat(31)), choices("干了啥1"), choices("——")]).toEqual([
    1, 0, 0, 0,
  ]);
});

test("of rows that are no header by their words the first fifteen are offered, forty in all", () => {
  const top = Array.from({ length: 20 }, () => ["何时", "干了啥"]);
  const sheets = (count: number) =>
    headerChoices(
      workbook(Array.from({ length: count }, (_, index) => ({ name: String(index), rows: top }))),
    );
  expect(sheets(1).map(({ row }) => row)).toEqual(Array.from({ length: 15 }, (_, row) => row));
  expect(sheets(3)).toHaveLength(40);
});

test("two words for one column count once", () => {
  const [candidate] = headerCandidates(workbook([{ name: "1", rows: [["时间", "日期", "内容"]] }]));
  expect(candidate?.cells.map(({ column }) => column)).toEqual(["time", null, "content"]);
});

test("a clerk may also point at rows of which no word is known: short texts at the top with something below", () => {
  const snapshot = workbook([
    {
      name: "台账",
      rows: [
        ["某局领导活动一览"],
        ["何时", "干了啥", "同去的人"],
        ["2022.3.4", "检查", "王某"],
        [1, "安全", "王某"],
        ["甲", "乙", "丙"],
      ],
    },
    {
      name: "附表",
      rows: [
        ["序号", "内容"],
        [1, "检查"],
      ],
    },
  ]);
  expect(
    headerChoices(snapshot).map(({ worksheet, row, cells }) => [
      `${worksheet} ${String(row + 1)}`,
      cells.map(({ text, column }) => `${text} ${String(column)}`),
    ]),
  ).toEqual([
    ["附表 1", ["序号 serial", "内容 content"]],
    ["台账 2", ["何时 null", "干了啥 null", "同去的人 null"]],
  ]);
});
