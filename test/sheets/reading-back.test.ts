/** What we write, our own reader understands. */
import { cellAddress, rangeAddress } from "../../src/workbook/port";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { ledgerPlan } from "../../src/sheets/ledger-template";
import { reportPlan } from "../../src/sheets/report-sheet";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";
import { snapshotOf } from "./plan-reading";

const plan = ledgerPlan(
  {
    unit: "晋中市某县人民政府办公室",
    leader: "张某",
    position: "副县长",
    sectors: ["煤矿", "非煤矿山"],
    recorder: null,
    year: 2018,
    firstMonth: 1,
    lastMonth: 12,
    title: "新建台账",
  },
  [],
);

test("a new ledger is read as twelve empty months of its leader, and the notes as none", () => {
  const { ledgers, covers } = readLedgers(snapshotOf(plan), EMPTY_PROFILE);
  expect(covers).toHaveLength(1);
  expect(
    ledgers.map(({ worksheet, leader, position, post, unit, period }) => ({
      worksheet,
      leader,
      position,
      post,
      unit,
      period,
    })),
  ).toEqual(
    Array.from({ length: 12 }, (_, index) => ({
      worksheet: `${String(index + 1)}月`,
      leader: "张某",
      position: "副县长",
      post: "deputy",
      unit: "晋中市某县人民政府办公室",
      period: `2018-${String(index + 1).padStart(2, "0")}`,
    })),
  );
  for (const { table } of ledgers) {
    expect(table.entries).toEqual([]);
    expect(table.firstTimeCell && cellAddress(table.firstTimeCell)).toBe("B3");
    expect(table.signature).not.toBeNull();
    expect(Object.values(table.columns)).toEqual([0, 1, 2, 3, 4]);
    expect(rangeAddress(table.range)).toBe("A2:E22");
  }
});

test("the cover is read field by field, the free line included", () => {
  const [cover] = readLedgers(snapshotOf(plan), EMPTY_PROFILE).covers;
  const fields = Object.entries(cover?.fields ?? {}).map(([field, { cell, text }]) => [
    field,
    cellAddress(cell),
    text,
  ]);
  expect(fields).toEqual([
    ["leader", "B4", "张某"],
    ["position", "B5", "副县长"],
    ["sectors", "B6", "煤矿、非煤矿山"],
    ["period", "B7", "2018年1月至12月"],
    ["unit", "B8", "晋中市某县人民政府办公室"],
    ["recorder", "B9", ""],
  ]);
  expect(cover?.period).toEqual({ kind: "months", first: "2018-01", last: "2018-12" });
});

test("the sample is read as six months of one leader", () => {
  const { ledgers } = readLedgers(snapshotOf(sampleLedgerPlan()), EMPTY_PROFILE);
  expect(
    ledgers.map(({ worksheet, period, region, level, table }) => [
      worksheet,
      period,
      region,
      level,
      table.entries.length,
      table.signature !== null,
    ]),
  ).toEqual([
    ["1月", "2022-01", "jinzhong", "county", 4, true],
    ["2月", "2022-02", "jinzhong", "county", 3, false],
    ["3月", "2022-03", "jinzhong", "county", 4, true],
    ["4月", "2022-04", "jinzhong", "county", 4, true],
    ["5月", "2022-05", "jinzhong", "county", 0, true],
    ["6月", "2022-06", "jinzhong", "county", 6, true],
  ]);
});

test("result sheets are not taken for ledgers", () => {
  const finding = {
    file: null,
    place: "3月!B7",
    severity: "必须改正",
    problem: "时间：2022年4月1日",
    action: "改成本月的日期。",
    basis: "附件2 填表说明2",
    rule: "row/date-outside-period",
  };
  const report = reportPlan(
    {
      title: "添加检查结果表",
      summary: [{ label: "领导姓名", value: "张某" }],
      findings: [finding],
      nothingFound: "没有发现需要改正的地方。",
      duties: [],
      rules: [{ file: null, rule: "row/serial", status: "已执行", findings: 0, reason: "" }],
    },
    [],
  );
  expect(readLedgers(snapshotOf(report), EMPTY_PROFILE).ledgers).toEqual([]);
});
