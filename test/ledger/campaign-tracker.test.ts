import { readTracker } from "../../src/ledger/campaign-tracker";
import { workbook, type WorksheetLiteral } from "../check/ledger-fixtures";

const HEADER = ["序号", "工作任务", "完成时限", "状态"];
const tasks = (...rows: WorksheetLiteral["rows"]) => readTracker(workbook([{ name: "任务", rows }]));
const texts = (...rows: WorksheetLiteral["rows"]) => tasks(...rows).map(({ text }) => text);

test("without 责任单位, 完成日期 and 工作进展", () => {
  expect(tasks(HEADER, [3, "甲", "5月底前", "推进中"])).toEqual([
    {
      worksheet: "任务",
      list: "measures",
      measure: null,
      serial: "3",
      text: "甲",
      responsible: "",
      deadline: { says: "5月底前", day: "2022-05-31" },
      says: "under-way",
      completed: null,
      progress: "",
    },
  ]);
});

test.each(["工作任务", "完成时限", "状态"])("no tracker without %s", (word) => {
  expect(
    tasks(
      HEADER.filter((other) => other !== word),
      [1, "甲", "乙"],
    ),
  ).toEqual([]);
});

test("neither a title in the column of tasks nor the header of a new page is a task", () => {
  expect(texts([null, "2023年任务"], HEADER, [1, "甲"], HEADER, [2, "乙"])).toEqual(["甲", "乙"]);
});

test("a measure has its line for itself", () => {
  const rows = [HEADER, ["措施1　落实责任"], [1, "甲"], ["措施2", "乙"], [3, "丙"]];
  expect(tasks(...rows).map(({ text, measure }) => [text, measure])).toEqual([
    ["甲", 1],
    ["乙", 1],
    ["丙", 1],
  ]);
});

test("the title stands at most six rows above the header", () => {
  const yearOf = (above: number) =>
    tasks(["2023年任务"], ...Array.from({ length: above - 1 }, () => []), HEADER, [1, "甲", "5月底前"])[0]
      ?.deadline.day;
  expect([yearOf(6), yearOf(7)]).toEqual(["2023-05-31", "2022-05-31"]);
});
