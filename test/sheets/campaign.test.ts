/** The tracker is generated, filled in by script, read back, and the report says exactly what was filled in. */
import { readTracker } from "../../src/ledger/campaign-tracker";
import { readChecklists } from "../../src/ledger/checklist/read-checklists";
import { serialOfDay } from "../../src/ledger/dates";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { SHUOZHOU_CAMPAIGN } from "../../src/rulebook/shuozhou-tasks";
import { campaignReportPlan } from "../../src/sheets/campaign-report";
import { trackerPlan } from "../../src/sheets/campaign-tracker";
import { createWorkbook, readWorkbook } from "../../src/workbook/file";
import type { CellValue, PlanOperation, WorkbookPlan } from "../../src/workbook/port";
import { added, cells, operations, snapshotOf } from "./plan-reading";

const tracker = trackerPlan(
  { unit: "某县安委办", asOf: "2022-06-05", campaign: SHUOZHOU_CAMPAIGN, title: "tracker" },
  [],
);
const MEASURES = "十五项措施";
const OWN = "三年行动重点任务";
const rowOf = (no: number): string =>
  Object.entries(cells(tracker, MEASURES))
    .find(([address, value]) => address.startsWith("A") && value === no)?.[0]
    .slice(1) ?? "";

const put = (worksheet: string, range: string, values: readonly CellValue[]): PlanOperation => ({
  kind: "set-values",
  worksheet,
  range,
  values: [values],
});
const date = (day: string) => serialOfDay(day, false);
/** Task 1 done in time, 4 done late, 2 under way, 7 told of but not done; one own task, overdue. */
const filled: WorkbookPlan = {
  ...tracker,
  operations: [
    ...tracker.operations,
    put(MEASURES, `E${rowOf(1)}:G${rowOf(1)}`, ["已完成", date("2022-05-20"), "已印发文件"]),
    put(MEASURES, `E${rowOf(2)}:G${rowOf(2)}`, ["进行中", null, "按季听取"]),
    put(MEASURES, `E${rowOf(4)}:F${rowOf(4)}`, ["已完成", date("2022-07-02")]),
    put(MEASURES, `G${rowOf(7)}`, ["正在起草"]),
    put(OWN, "B5:D5", ["完成重点任务甲", "县应急管理局", "2022年6月30日"]),
  ],
};

describe("the tracker", () => {
  test("has the 58 tasks under their 15 measures, each with its unit and its day", () => {
    const tasks = readTracker(snapshotOf(tracker));
    expect(added(tracker)).toEqual([MEASURES, OWN]);
    expect(
      tasks.map(({ serial, text, responsible, measure }) => [serial, text, responsible, measure]),
    ).toEqual(
      SHUOZHOU_CAMPAIGN.tasks.map(({ no, text, responsible, measure }) => [
        String(no),
        text,
        responsible,
        measure,
      ]),
    );
    expect(tasks.map(({ deadline }) => deadline.day)).toEqual(
      SHUOZHOU_CAMPAIGN.tasks.map(({ deadline }) => deadline.date),
    );
    expect(tasks).toHaveLength(58);
  });

  test("states the status of the day it was made for", () => {
    const shown = cells(tracker, MEASURES);
    expect([1, 2, 4, 25].map((no) => shown[`E${rowOf(no)}`])).toEqual(["逾期", "未到期", "未到期", "逾期"]);
    expect(Object.values(shown).filter((value) => value === "逾期")).toHaveLength(
      SHUOZHOU_CAMPAIGN.tasks.filter(({ deadline }) => deadline.date !== null && deadline.date < "2022-06-05")
        .length,
    );
    expect(shown.A3).toContain("第25项原文印作“5月10月底前”，按2022年5月10日。");
  });

  test("offers statuses and days on every row of both sheets", () => {
    const last = 4 + 58 + 15;
    expect(
      operations(tracker, "set-validation").map(({ worksheet, range, rule }) => [
        worksheet,
        range,
        rule.kind,
      ]),
    ).toEqual([
      [MEASURES, `E5:E${String(last)}`, "list"],
      [MEASURES, `F5:F${String(last)}`, "date-between"],
      [OWN, "E5:E24", "list"],
      [OWN, "F5:F24", "date-between"],
    ]);
  });

  test("is read back as filled in, from a file too", async () => {
    const fromFile = await readWorkbook(createWorkbook(filled));
    for (const snapshot of [snapshotOf(filled), fromFile]) {
      const tasks = readTracker(snapshot);
      expect(tasks).toHaveLength(59);
      expect(tasks[0]).toEqual({
        worksheet: MEASURES,
        list: "measures",
        measure: 1,
        serial: "1",
        text: SHUOZHOU_CAMPAIGN.tasks[0]?.text,
        responsible: "各级党委、政府",
        deadline: { says: "2022年5月31日", day: "2022-05-31" },
        says: "done",
        completed: "2022-05-20",
        progress: "已印发文件",
      });
      expect(tasks[1]).toMatchObject({ says: "under-way", deadline: { says: "长期坚持", day: null } });
      expect(tasks[58]).toMatchObject({
        list: "three-year",
        measure: null,
        text: "完成重点任务甲",
        deadline: { day: "2022-06-30" },
        says: null,
      });
    }
  });

  test("is no ledger and no checklist", () => {
    const { ledgers } = readLedgers(snapshotOf(filled), EMPTY_PROFILE);
    expect(ledgers).toEqual([]);
    expect(readChecklists(snapshotOf(filled), ledgers)).toEqual([]);
  });

  test("other words, moved rows and a sheet without tasks", () => {
    const header = ["责任部门", "编号", "重点任务", "时限", "完成情况", "实际完成日期", "落实情况"];
    const plan: WorkbookPlan = {
      title: "moved",
      operations: [
        { kind: "add-worksheet", worksheet: "说明" },
        { kind: "add-worksheet", worksheet: "任务" },
        put("任务", "B3", ["2023年任务表"]),
        put("任务", "B5:H5", header),
        put("任务", "B7:H7", ["某局", "三", "甲", "3月底前", "已完成", "3.20", "已办"]),
      ],
    };
    expect(readTracker(snapshotOf(plan))).toEqual([
      {
        worksheet: "任务",
        list: "measures",
        measure: null,
        serial: "三",
        text: "甲",
        responsible: "某局",
        deadline: { says: "3月底前", day: "2023-03-31" },
        says: "done",
        completed: "2023-03-20",
        progress: "已办",
      },
    ]);
  });
});

describe("the monthly report", () => {
  const plan = campaignReportPlan(
    {
      unit: "某县安委办",
      asOf: "2022-07-31",
      campaign: SHUOZHOU_CAMPAIGN,
      tasks: readTracker(snapshotOf(filled)),
      title: "report",
    },
    ["小结"],
  );
  const texts = (worksheet: string) => Object.values(cells(plan, worksheet)).map(String);

  test("is a summary, a table and two lists; names that are taken stay untouched", () => {
    expect(added(plan)).toEqual(["小结(2)", "报表", "十五项措施清单", "三年行动清单"]);
    expect(cells(plan, "小结(2)").A1).toBe("大检查大整治大提升和专项整治三年行动小结");
    expect(cells(plan, "报表").A1).toBe("大检查大整治大提升行动情况报表（截至2022年7月31日）");
    expect(cells(plan, "十五项措施清单").A1).toBe("安全生产十五项措施落实清单（截至2022年7月31日）");
    expect(cells(plan, "三年行动清单").A1).toBe("三年行动2022年重点任务清单（截至2022年7月31日）");
  });

  test("counts the tasks as filled in", () => {
    const dated = SHUOZHOU_CAMPAIGN.tasks.filter(({ deadline }) => deadline.date !== null);
    const past = dated.filter(
      ({ no, deadline }) => (deadline.date ?? "") < "2022-07-31" && ![1, 4].includes(no),
    ).length;
    const notDue = 58 - 2 - past - 1;
    expect(texts("小结(2)")).toContain(
      `截至2022年7月31日，安全生产十五项措施58项任务：已完成2项，进行中1项，逾期${String(past)}项，未到期${String(notDue)}项，完成率3.4%。`,
    );
    expect(texts("小结(2)")).toContain(
      "截至2022年7月31日，三年行动2022年重点任务1项任务：已完成0项，进行中0项，逾期1项，未到期0项，完成率0.0%。",
    );
    const table = cells(plan, "报表");
    expect(["A3", "B3", "C3", "D3", "H3"].map((address) => table[address])).toEqual([
      "1",
      "严格落实地方党委安全生产责任",
      6,
      2,
      "33.3%",
    ]);
    expect(["B18", "C18", "F18", "B19", "C19", "D19"].map((address) => table[address])).toEqual([
      "三年行动2022年重点任务",
      1,
      1,
      "合计",
      59,
      2,
    ]);
  });

  test("names what was done this month, what is overdue, and what is due next", () => {
    const summary = texts("小结(2)");
    const between = (from: string, to: string) =>
      summary.slice(summary.indexOf(from) + 1, summary.indexOf(to)).map((line) => line.split("：")[0]);
    expect(between("二、本月完成的任务", "三、逾期的任务")).toEqual(["第4项"]);
    expect(between("三、逾期的任务", "四、下月到期的任务").slice(0, 2)).toEqual(["第7项", "第10项"]);
    expect(between("三、逾期的任务", "四、下月到期的任务").slice(-1)).toEqual(["第1项"]);
    const next = SHUOZHOU_CAMPAIGN.tasks.filter(
      ({ deadline }) => deadline.date?.startsWith("2022-08") === true,
    );
    expect(between("四、下月到期的任务", "五、检查整改情况、存在的问题和下一步打算（由单位填写）")).toEqual(
      next.map(({ no }) => `第${String(no)}项`),
    );
    expect(summary).toContain("2022年8月2日前报市政府安委办。依据：朔安发〔2022〕3号五（三）一。");
  });

  test("lists every task with its status", () => {
    const list = cells(plan, "十五项措施清单");
    expect(["A3", "B3", "E3", "F3", "G3", "H3"].map((address) => list[address])).toEqual([
      "1",
      1,
      "2022年5月31日",
      "已完成",
      "2022年5月20日",
      "已印发文件",
    ]);
    expect(list.F6).toBe("逾期完成");
    expect(list.F4).toBe("进行中");
    expect(list.F9).toBe("逾期");
    expect(cells(plan, "三年行动清单").F3).toBe("逾期");
  });

  test("an empty tracker has nothing to count", () => {
    const empty = campaignReportPlan(
      { unit: null, asOf: "2022-12-31", campaign: SHUOZHOU_CAMPAIGN, tasks: [], title: "empty" },
      [],
    );
    expect(Object.values(cells(empty, "小结"))).toContain("安全生产十五项措施：进度表里没有填入任务。");
    expect(Object.values(cells(empty, "小结"))).toContain(
      "2023年1月2日前报市政府安委办。依据：朔安发〔2022〕3号五（三）一。",
    );
    expect(cells(empty, "三年行动清单").A3).toBe("进度表里没有填入任务。");
  });
});
