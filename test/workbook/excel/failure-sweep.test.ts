/**
 * Every write of the program with a failure, or a stop, at each of its requests in turn: afterwards the workbook is as
 * before, or the error carries the receipt, which says what stands and takes it back.
 */
import { checkWorkbook } from "../../../src/check/engine";
import { planFixes } from "../../../src/check/fixes";
import type { Finding } from "../../../src/check/report";
import { planTidying } from "../../../src/check/tidying";
import { EMPTY_PROFILE } from "../../../src/ledger/profile";
import { checklistPlan } from "../../../src/sheets/checklist/checklist-plan";
import { dutyGridPlan } from "../../../src/sheets/duty-grid-sheet";
import { ledgerPlan } from "../../../src/sheets/ledger-template";
import { clearMarksPlan, marksPlan } from "../../../src/sheets/marks";
import { reportPlan } from "../../../src/sheets/report-sheet";
import type { WorkbookPlan, WorkbookSnapshot } from "../../../src/workbook/port";
import { HostError, planOfParts } from "../../../src/workbook/port";
import type { WorkbookDescription, WorkbookState } from "../contract/description";
import type { OpenInExcel } from "./subject";
import { openInExcel, stoppedAfter } from "./subject";

const BOOK: WorkbookDescription = {
  worksheets: [
    {
      name: "3月",
      paper: "A3",
      cells: {
        A1: "安全生产党政同责一岗双责履职统计表（2022年3月）",
        A2: "序号",
        B2: "时间",
        C2: "工作内容",
        D2: "参加人员",
        E2: "备注",
        A3: 1,
        B3: { value: "2022.3.21", numberFormat: "@" },
        C3: "到甲煤矿检查安全生产工作",
        D3: "王某 ",
        A4: 3,
        B4: { value: 44624, numberFormat: "m/d/yyyy" },
        C4: { value: "到乙煤矿检查安全生产工作", format: { fill: "#FFFF00" } },
        D4: "赵某",
        A5: "本人签字：",
      },
      conditionalFormats: [
        { ranges: ["A3"], formula: '=LEN("履职台账助手")>0', fill: "#EF9A91" },
        { ranges: ["A3:E4"], formula: "=MOD(ROW(),2)=0", fill: "#EEEEEE" },
      ],
    },
  ],
  memory: '{"unit":"某县"}',
};

const OPTIONS = { profile: EMPTY_PROFILE };

const findingsIn = (snapshot: WorkbookSnapshot): readonly Finding[] =>
  checkWorkbook(snapshot, { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false }).findings;

const fixOf = (rule: string) => (snapshot: WorkbookSnapshot) =>
  planOfParts(
    "修正",
    planFixes(
      snapshot,
      findingsIn(snapshot).filter((finding) => finding.rule === rule),
      OPTIONS,
    ),
  );

const FEATURES: readonly [string, (snapshot: WorkbookSnapshot) => WorkbookPlan | null][] = [
  [
    "a new ledger",
    () =>
      ledgerPlan(
        {
          unit: "某县应急管理局",
          leader: "张某",
          position: "副局长",
          sectors: ["非煤矿山"],
          recorder: null,
          year: 2026,
          firstMonth: 1,
          lastMonth: 2,
          title: "插入台账",
        },
        ["3月"],
      ),
  ],
  ["renumbering", fixOf("row/serial")],
  ["dates in the form's writing", fixOf("row/date-format")],
  ["rows in order", fixOf("row/date-order")],
  ["A4", fixOf("filing/not-a4")],
  [
    "all fixes at once",
    (snapshot) =>
      planOfParts("修正", planFixes(snapshot, findingsIn(snapshot), { ...OPTIONS, tidies: true })),
  ],
  ["tidying", (snapshot) => planOfParts("整理", planTidying(snapshot, EMPTY_PROFILE))],
  [
    "an inserted row",
    () => ({
      title: "插入",
      operations: [
        { kind: "insert-rows", worksheet: "3月", before: 3, count: 1 },
        {
          kind: "set-values",
          worksheet: "3月",
          range: "A4:C5",
          values: [
            [2, 44623, "新"],
            [3, null, null],
          ],
        },
        { kind: "set-number-format", worksheet: "3月", range: "B4", format: "0" },
        { kind: "merge", worksheet: "3月", range: "D4:E4" },
      ],
    }),
  ],
  ["remembering", () => ({ title: "记住", operations: [{ kind: "remember", memory: '{"unit":"某市"}' }] })],
  ["marks", (snapshot) => marksPlan(snapshot, findingsIn(snapshot), "标出").plan],
  ["clearing marks", (snapshot) => clearMarksPlan(snapshot, "清除")],
  [
    "the result sheets",
    () =>
      reportPlan(
        {
          title: "结果",
          summary: [{ label: "必须改正", value: 1 }],
          findings: [],
          nothingFound: "没有发现需要改正的地方。",
          duties: [],
          rules: [],
        },
        ["3月"],
      ),
  ],
  [
    "checklists with their index",
    () =>
      checklistPlan(
        {
          audiences: ["bianban", "gonganju"],
          parts: ["own"],
          year: 2026,
          date: null,
          inspectors: "",
          checklists: [],
          title: "检查表",
        },
        ["3月"],
      ),
  ],
  [
    "the table of duties",
    (snapshot) =>
      dutyGridPlan(
        checkWorkbook(snapshot, {
          profile: { ...EMPTY_PROFILE, region: "jinzhong", level: "county", organ: "department" },
          asOf: "2022-12-31",
          prompts: false,
        }),
        { asOf: "2022-12-31", title: () => "频次表" },
        ["3月"],
      ),
  ],
];

/** The workbook open in Excel, and the plan for it; counting and failing begin with the plan. */
async function opened(
  planOf: (snapshot: WorkbookSnapshot) => WorkbookPlan | null,
  options: Parameters<typeof openInExcel>[1] = {},
): Promise<OpenInExcel & { readonly plan: WorkbookPlan; readonly before: WorkbookState }> {
  const workbook = openInExcel(BOOK, options);
  const plan = planOf(await workbook.host.read());
  if (plan === null) throw new Error("No plan");
  const before = await workbook.state();
  workbook.server.resetCounters();
  return { ...workbook, plan, before };
}

/** Selecting a cell is no change and is not taken back. */
const apartFromSelection = ({ worksheets, memory }: WorkbookState) => ({ worksheets, memory });

async function failureOf(action: Promise<unknown>): Promise<HostError | null> {
  const outcome: unknown = await action.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome !== null && !(outcome instanceof HostError)) throw outcome as Error;
  return outcome;
}

/** Nothing of it, some of it, all of it (the answer was lost). */
const DONE = [0, 1, 3, 10, 30, Number.MAX_SAFE_INTEGER];
const CODES = ["GeneralException", "HostRestartNeeded"];

describe.each(FEATURES)("%s", (_name, planOf) => {
  it("takes at most three requests, and as many to take back", async () => {
    const { host, server, state, plan, before } = await opened(planOf);
    const receipt = await host.apply(plan);
    expect(server.counters.requests).toBeLessThanOrEqual(3);
    expect(await state()).not.toEqual(before);
    server.resetCounters();
    await host.undo(receipt);
    expect(server.counters.requests).toBeLessThanOrEqual(3);
    expect(apartFromSelection(await state())).toEqual(apartFromSelection(before));
  });

  it("leaves the workbook as it was when one request fails", async () => {
    const whole = await opened(planOf);
    await whole.host.apply(whole.plan);
    const { requests } = whole.server.counters;
    expect(requests).toBeGreaterThan(1);
    for (let request = 1; request <= requests; request++) {
      for (const afterActions of DONE) {
        for (const code of CODES) {
          const { host, server, state, plan, before } = await opened(planOf);
          server.failOn({ request, afterActions, code });
          const error = await failureOf(host.apply(plan));
          const where = { request, afterActions, code };
          expect({ ...where, receipt: error?.detail.receipt }).toEqual({ ...where, receipt: undefined });
          expect({ ...where, failed: error !== null }).toEqual({ ...where, failed: true });
          expect({ ...where, state: apartFromSelection(await state()) }).toEqual({
            ...where,
            state: apartFromSelection(before),
          });
          expect([server.workbook.enableEvents, server.workbook.calculationMode]).toEqual([
            true,
            "Automatic",
          ]);
        }
      }
    }
  });

  it("leaves the workbook as it was when it is stopped after any of its requests", async () => {
    const whole = await opened(planOf);
    await whole.host.apply(whole.plan);
    const { requests } = whole.server.counters;
    for (let request = 0; request <= requests; request++) {
      const stop = stoppedAfter(request);
      const { host, server, state, plan, before } = await opened(planOf, stop.options);
      stop.watch(server);
      const error = await failureOf(host.apply(plan, { signal: stop.signal }));
      expect({ request, code: error?.code, receipt: error?.detail.receipt }).toEqual({
        ...{ request, code: "stopped", receipt: undefined },
      });
      expect({ request, state: apartFromSelection(await state()) }).toEqual({
        request,
        state: apartFromSelection(before),
      });
      expect([server.workbook.enableEvents, server.workbook.calculationMode]).toEqual([true, "Automatic"]);
    }
  });

  it("says what stands where it is stopped and Excel fails to take it back", async () => {
    const whole = await opened(planOf);
    await whole.host.apply(whole.plan);
    const { requests } = whole.server.counters;
    const stop = stoppedAfter(requests);
    const { host, server, state, plan, before } = await opened(planOf, stop.options);
    stop.watch(server);
    for (let next = 1; next <= 4; next++)
      server.failOn({ request: requests + next, code: "GeneralException" });
    const error = await failureOf(host.apply(plan, { signal: stop.signal }));
    expect(error?.code).toBe("stopped");
    const receipt = error?.detail.receipt;
    if (receipt === undefined) throw new Error("No receipt");
    for (let tries = 0; tries < 4 && (await failureOf(host.undo(receipt))) !== null; tries++);
    expect(apartFromSelection(await state())).toEqual(apartFromSelection(before));
  });

  it("says what stands, and takes it back later, when Excel goes on failing", async () => {
    const whole = await opened(planOf);
    await whole.host.apply(whole.plan);
    const { requests } = whole.server.counters;
    for (const afterActions of DONE) {
      const { host, server, state, plan, before } = await opened(planOf);
      server.failOn({ request: requests, afterActions, code: "ActivityLimitReached" });
      for (let next = 1; next <= 12; next++) {
        server.failOn({ request: requests + next, code: "ActivityLimitReached" });
      }
      const error = await failureOf(host.apply(plan));
      expect(error?.code).toBe("busy");
      const receipt = error?.detail.receipt;
      if (receipt === undefined) throw new Error("No receipt");
      const named = receipt.added.length + receipt.touched.length;
      const isNamed = plan.operations.some(({ kind }) => kind !== "remember" && kind !== "set-page");
      expect(named > 0).toBe(isNamed);
      for (let tries = 0; tries < 12 && (await failureOf(host.undo(receipt))) !== null; tries++);
      expect({ afterActions, state: apartFromSelection(await state()) }).toEqual({
        afterActions,
        state: apartFromSelection(before),
      });
      expect(server.workbook.enableEvents).toBe(true);
    }
  });

  it("can be taken back at the second attempt when the first fails", async () => {
    const whole = await opened(planOf);
    const receiptOfWhole = await whole.host.apply(whole.plan);
    whole.server.resetCounters();
    await whole.host.undo(receiptOfWhole);
    const { requests } = whole.server.counters;
    for (let request = 1; request <= requests; request++) {
      for (const afterActions of DONE) {
        const { host, server, state, plan, before } = await opened(planOf);
        const receipt = await host.apply(plan);
        server.failOn({ request, afterActions, code: "GeneralException" });
        expect((await failureOf(host.undo(receipt)))?.code).toBe("unknown");
        await host.undo(receipt);
        expect({ request, afterActions, state: apartFromSelection(await state()) }).toEqual({
          request,
          afterActions,
          state: apartFromSelection(before),
        });
      }
    }
  });
});
