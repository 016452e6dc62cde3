import { openItems, totalsByUnit } from "../../src/check/open-items";
import { readChecklists } from "../../src/ledger/checklist/read-checklists";
import { checklist, type Filled, problem } from "./checklist-fixtures";
import { workbook } from "./ledger-fixtures";

const FIRST: readonly Filled[] = [
  ["是"],
  problem("2022年6月30日", "正在整改"),
  problem("2022年5月31日", "已完成"),
  ["否"],
  [""],
];
const SECOND: readonly Filled[] = [problem("2022年5月20日"), problem("立即整改"), ["不适用"]];
const checklists = readChecklists(
  workbook([
    checklist(FIRST, { name: "应急局" }),
    checklist(SECOND, { name: "教育局", unit: "某县教育局" }),
    checklist([["是"]], { name: "应急局二", date: "2022年6月1日" }),
    checklist([problem("2022年6月9日")], { name: "空白", unit: "" }),
  ]),
  [],
);
const AS_OF = "2022-06-10";

test("the open problems are exactly those planted, the longest overdue first, each with its cell", () => {
  const items = openItems(checklists, AS_OF);
  expect(
    items.map(({ worksheet, address, dueDay, daysOverdue }) => [worksheet, address, dueDay, daysOverdue]),
  ).toEqual([
    ["教育局", "G4", "2022-05-20", 21],
    ["空白", "G4", "2022-06-09", 1],
    ["应急局", "G5", "2022-06-30", 0],
    ["应急局", "G7", null, null],
    ["教育局", "G5", null, null],
  ]);
  expect(items[2]).toEqual({
    worksheet: "应急局",
    address: "G5",
    unit: "某县应急管理局",
    inspected: "2022-05-10",
    serial: "2",
    question: "第2件工作是否落实？",
    problem: "台账缺页",
    responsible: "王某",
    due: "2022年6月30日",
    action: "正在整改",
    dueDay: "2022-06-30",
    daysOverdue: 0,
  });
  expect(items[1]?.unit).toBeNull();
});

test.each(["责任人", "整改情况"])(
  "with %s alone the answer's cell is named, and nothing is made up",
  (word) => {
    const header = ["", "检查项目", "检查内容", "查看资料", "依据", "结果", word];
    const bare = readChecklists(workbook([checklist([["否"], ["部分"]], { header, date: "" })]), []);
    expect(openItems(bare, AS_OF)).toEqual([
      {
        worksheet: "检查表",
        address: "F4",
        unit: "某县应急管理局",
        inspected: null,
        serial: "",
        question: "第1件工作是否落实？",
        problem: "",
        responsible: "",
        due: "",
        action: "",
        dueDay: null,
        daysOverdue: null,
      },
    ]);
    expect(totalsByUnit(bare, AS_OF)).toMatchObject([{ items: 2, answered: 1, problems: 1, open: 1 }]);
  },
);

test("totals of each unit", () => {
  expect(totalsByUnit(checklists, AS_OF)).toEqual([
    {
      unit: "某县应急管理局",
      checklists: 2,
      items: 6,
      answered: 5,
      problems: 3,
      closed: 1,
      open: 2,
      overdue: 0,
    },
    { unit: "某县教育局", checklists: 1, items: 3, answered: 3, problems: 2, closed: 0, open: 2, overdue: 1 },
    { unit: null, checklists: 1, items: 1, answered: 1, problems: 1, closed: 0, open: 1, overdue: 1 },
  ]);
});
