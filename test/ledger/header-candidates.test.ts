import { headerCandidates } from "../../src/ledger/header-candidates";
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

test("two words for one column count once", () => {
  const [candidate] = headerCandidates(workbook([{ name: "1", rows: [["时间", "日期", "内容"]] }]));
  expect(candidate?.cells.map(({ column }) => column)).toEqual(["time", null, "content"]);
});
