import { readChecklists } from "../../src/ledger/checklist/read-checklists";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { entityListPlan } from "../../src/sheets/entity-list";
import { added, cells, operations, snapshotOf } from "./plan-reading";

const plan = entityListPlan({ unit: "某县应急管理局", year: 2026, title: "entities" }, ["监管对象明细表"]);
const NAME = "监管对象明细表(2)";

test("says whose and of which year it is, and that the form is ours", () => {
  expect(added(plan)).toEqual([NAME]);
  const { A1, A2, A3 } = cells(plan, NAME);
  expect(A1).toBe("2026年安全生产监管对象明细表");
  expect(A2).toContain("单位：某县应急管理局");
  expect(A3).toBe(
    "依据：市安办发〔2017〕14号附件2填表说明3，每年填写一次。文件没有附格式，本表由本工具拟定，可以增减栏目。",
  );
});

test("thirty numbered rows, codes as text, grades to choose from", () => {
  const shown = cells(plan, NAME);
  expect([shown.A5, shown.A34, shown.B5, shown.A35]).toEqual([1, 30, undefined, undefined]);
  expect(operations(plan, "set-number-format").map(({ range, format }) => [range, format])).toEqual([
    ["C5:C34", "@"],
    ["G5:G34", "@"],
  ]);
  expect(operations(plan, "set-validation").map(({ range, rule }) => [range, rule])).toEqual([
    ["I5:I34", { kind: "list", values: ["重大", "较大", "一般", "低"] }],
  ]);
});

test("is no ledger and no checklist", () => {
  expect(readLedgers(snapshotOf(plan), EMPTY_PROFILE).ledgers).toEqual([]);
  expect(readChecklists(snapshotOf(plan), [])).toEqual([]);
});
