import { reportTexts } from "../../src/sheets/report-rows";
import { DUTIES } from "../taskpane/canned";

test("a duty under way says what is still owed and by when, before the rows that counted", () => {
  const check = { status: "checked", ledgers: [], findings: [], duties: DUTIES, rules: [] } as const;
  const { duties } = reportTexts([{ path: "", check }], { asOf: "2022-06-02", version: "1", title: "结果" });
  expect(duties.map(({ status, note }) => [status, note])).toEqual([
    ["不足", "3月!C5（是参加或陪同，不是带队、主持）；能算数的记录：带队检查"],
    [
      "未到期",
      "还差1次；2022年6月2日至2022年6月30日有20个工作日；报送日2022年6月24日，还有17个工作日；3月!C3；能算数的记录：带队检查",
    ],
    ["已达到", "3月!C3"],
    ["无法判断", "不能从台账计数"],
  ]);
});
