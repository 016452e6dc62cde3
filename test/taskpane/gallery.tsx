/** Every state of the pane from canned data, for screenshots: `gallery.html?state=done&theme=dark&locale=en`. */
import { createRoot } from "react-dom/client";
import type { Finding, WorkbookCheck } from "../../src/check/report";
import { BootMessage } from "../../src/taskpane/BootMessage";
import { findingList, partList } from "../../src/taskpane/lazy-parts";
import { Pane } from "../../src/taskpane/Pane";
import {
  joinedChanges,
  type CellChange,
  type LayoutChange,
  type PlannedChanges,
} from "../../src/taskpane/preview";
import type { PaneServices } from "../../src/taskpane/services";
import {
  INITIAL_STATE,
  reduce,
  type AppliedChange,
  type ChangeRequest,
  type CheckResult,
  type Failure,
  type PaneState,
  type Preview,
} from "../../src/taskpane/store";
import { keyFindings } from "../../src/taskpane/summary";
import {
  cannedCheck,
  cannedServices,
  checklistsCheck,
  DUTIES,
  GRID_DUTIES,
  ledgerBook,
  NOTICE,
  RULES,
} from "./canned";
import type { RowReading } from "../../src/ledger/decisions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText } from "../../src/ledger/workbook-memory";
import { pane } from "../../src/text/zh-CN/pane";
import { settings } from "../../src/text/zh-CN/settings";
import type { WorkbookSnapshot } from "../../src/workbook/port";
import { OFFICE_NOTICE } from "../rulebook/office-notice";
import { MemoryHost, workbook, worksheet } from "./memory-host";
import { officeBook } from "./settings/office-book";

function finding(part: Partial<Finding> & Pick<Finding, "rule" | "severity">): Finding {
  return { worksheet: "3月", address: "B7", found: null, fixable: false, basis: [NOTICE], data: {}, ...part };
}

/** All severities, long texts, a quoted worksheet name, findings without a cell. */
const various: WorkbookCheck = {
  ...cannedCheck(ledgerBook()),
  findings: [
    ...cannedCheck(ledgerBook()).findings,
    finding({
      rule: "row/date-outside-period",
      severity: "error",
      worksheet: "2022年 安全生产台账（副本）",
      found: "2022年4月2日",
      data: {},
    }),
    finding({ rule: "period/missing-month", severity: "error", worksheet: null, address: null }),
    finding({
      rule: "row/not-done",
      severity: "query",
      address: "C9",
      found:
        "拟于下月会同应急、公安、交通、市场监管等部门到辖区内重点企业、加油站、烟花爆竹经营点开展一次安全生产联合检查，届时由某同志带队",
    }),
    finding({ rule: "row/rest-day", severity: "prompt", found: "2022年3月12日" }),
  ],
};

const result = (check: WorkbookCheck): CheckResult => ({
  check,
  worksheets: 3,
  isEmpty: false,
  isMemoryDamaged: false,
});
const done = (check: WorkbookCheck): PaneState =>
  reduce(
    {
      ...INITIAL_STATE,
      check: { phase: "checking", run: 1, previous: null, changedMeanwhile: false },
    },
    { type: "check-finished", run: 1, result: result(check) },
  );
const failure = (code: Failure["code"], cause: string | null = null): Failure => ({
  code,
  worksheet: "3月",
  address: code === "changed-since" ? "B3" : null,
  cause,
});

/** A request of the pane's own words, for nothing. */
const asked = (words: ChangeRequest["words"], resultAfter: ChangeRequest["resultAfter"]): ChangeRequest => ({
  plan: () => "",
  words,
  resultAfter,
});

const fixPreview: Preview = {
  request: asked(pane.fix, "checked-again"),
  plan: { title: "修正5处格式问题", operations: [] },
  changes: {
    addedWorksheets: [],
    cells: [
      {
        worksheet: "3月",
        address: "B3",
        from: "2022.3.4",
        to: "2022年3月4日",
        storedBefore: "text",
        storedAfter: "text",
      },
      { worksheet: "3月", address: "A4", from: "3", to: "3", storedBefore: "text", storedAfter: "number" },
      { worksheet: "3月", address: "A5", from: "", to: "4", storedBefore: null, storedAfter: "number" },
      {
        worksheet: "2022年 安全生产台账（副本）",
        address: "D12",
        from: " 王某、李某 ",
        to: "王某、李某",
        storedBefore: "text",
        storedAfter: "text",
      },
      {
        worksheet: "3月",
        address: "C9",
        from: "会同应急、公安、交通等部门到辖区内重点企业、加油站、烟花爆竹经营点开展安全生产联合检查",
        to: "到某企业检查安全生产工作",
        storedBefore: "text",
        storedAfter: "text",
      },
    ],
    layout: [{ kind: "set-format", worksheet: "3月", range: "B3:B9" }],
    memory: null,
  },
  lines: [],
};
/** Changes of several kinds, of which two are left out. */
const choiceParts: readonly (readonly [kind: string, changes: PlannedChanges])[] = [
  ["row/serial", partChanges(fixPreview.changes.cells.slice(1, 3))],
  ["row/date-format", partChanges(fixPreview.changes.cells.slice(0, 1))],
  ["row/date-format", partChanges(fixPreview.changes.cells.slice(0, 1).map(inRow(9)))],
  ["row/date-order", partChanges([], "sort-rows", "B3:E9 6→4, 4→5")],
  ["filing/not-a4", partChanges([], "set-page", "")],
  ["tidy/blanks", partChanges(fixPreview.changes.cells.slice(3, 4))],
  ["tidy/blanks", partChanges(fixPreview.changes.cells.slice(3, 4).map(inRow(14)))],
];
const choiceLeftOut: ReadonlySet<number> = new Set([2, 6]);
const choicePreview: Preview = {
  ...fixPreview,
  plan: { title: pane.fix.titleOfAll, operations: [] },
  changes: joinedChanges(
    choiceParts.flatMap(([, changes], index) => (choiceLeftOut.has(index) ? [] : [changes])),
  ),
  choice: {
    parts: choiceParts.map(([kind]) => ({ kind, operations: [] })),
    leftOut: choiceLeftOut,
    changes: choiceParts.map(([, changes]) => changes),
    snapshot: ledgerBook(),
  },
};

/** The same change in another row. */
function inRow(row: number) {
  return (change: CellChange): CellChange => ({
    ...change,
    address: change.address.replace(/\d+$/, String(row)),
  });
}

function partChanges(
  cells: PlannedChanges["cells"],
  kind: LayoutChange["kind"] = "set-page",
  range: string | null = null,
): PlannedChanges {
  const layout = range === null ? [] : [{ kind, worksheet: "3月", range }];
  return { addedWorksheets: [], cells, layout, memory: null };
}

const ledgerPreview: Preview = {
  request: asked(pane.fill, "outdated"),
  plan: { title: "新建张某的履职台账", operations: [] },
  changes: {
    addedWorksheets: [
      "封面",
      ...Array.from({ length: 12 }, (_, index) => `${String(index + 1)}月`),
      "填表说明",
    ],
    cells: [],
    layout: [],
    memory: null,
  },
  lines: [],
};
const settingsPreview: Preview = {
  request: asked(settings.plan, "checked-again"),
  plan: { title: "写入本工作簿的设置", operations: [] },
  changes: { addedWorksheets: [], cells: [], layout: [], memory: { from: null, to: "{}" } },
  lines: [
    { label: "单位", from: "某县安监局", to: "某县应急管理局" },
    { label: "领导张某", from: null, to: "局长，主要负责人，任职2018-02至今" },
    { label: "停用的职责", from: "检查安全生产工作（每月至少2次） 晋政发〔2018〕1号 一（二）", to: null },
  ],
};

const applied: AppliedChange = {
  preview: fixPreview,
  receipt: { title: "", added: [], touched: [{ worksheet: "3月", range: "B3:B5" }] },
  isWhole: true,
};
const base = done(various);

const many = {
  ...various,
  findings: Array.from({ length: 2000 }, (_, index) =>
    finding({
      rule: ["row/required-field", "row/date-format", "row/serial"][index % 3] ?? "",
      severity: index % 3 === 0 ? "error" : "warning",
      address: `B${String(index + 3)}`,
      found: "2022.3.4",
      fixable: index % 3 > 0,
    }),
  ),
};

const decision = (address: string): RowReading => ({
  worksheet: "3月",
  address,
  text: "拟于下月会同应急、公安、交通等部门到重点企业开展一次安全生产联合检查",
  activity: { kind: "inspection", role: "lead", meeting: null, status: "done" },
  safety: true,
  why: "当天已由张某带队检查，记录时照抄了通知",
  by: "李某",
  on: "2022-04-01",
});

/** By name; the browser check looks at each of them. */
const said = { headline: "这一条写的是计划，不是已做的事", by: "李某", on: "2022-04-01" };
const identity = { subject: "3月!C9", fingerprint: "0" };
const because = (rule: string, why: string, isCurrent = true) => ({
  explanation: { rule, ...identity, ...said, why, isCurrent },
});

/** Findings explained, to be confirmed and known, explanations without a finding, months filed and not. */
const decided: WorkbookCheck = {
  ...various,
  findings: [
    ...various.findings.map((each) => (each.rule === "row/date-format" ? each : { ...each, identity })),
    finding({ rule: "row/not-done", severity: "query", address: "C10", identity }),
    finding({
      rule: "row/not-done",
      severity: "query",
      address: "C11",
      identity,
      ...because("row/not-done", "因连日降雨，经局长办公会研究改到四月上旬进行"),
    }),
    finding({
      rule: "row/not-done",
      severity: "query",
      address: "C12",
      identity,
      ...because("row/not-done", "另有安排", false),
    }),
  ].map((each) =>
    each.rule === "duty/missing"
      ? { ...each, ...because("duty/missing", "三月因公出差，由他人代为检查") }
      : each,
  ),
  known: [
    finding({ rule: "row/date-format", severity: "warning", address: "B21", found: "2022.3.30" }),
    finding({ rule: "period/missing-month", severity: "error", worksheet: null, address: null }),
  ],
  knownSince: { by: "王某", on: "2022-04-02" },
  unmatchedExplanations: [{ rule: "row/not-done", ...identity, ...said, why: "早已改正" }],
  filings: ["2022-01", "2022-02", "2022-03", "2022-04"].map((month, index) => ({
    leader: "张某",
    isNamed: true,
    month,
    dueOn: `${month}-26`,
    mark: index === 0 ? { leader: "张某", month, on: "2022-01-25", to: "某县安全生产委员会办公室" } : null,
    isOverdue: index === 1 || index === 2,
    sealedOn: index === 0 ? "2022-01-26" : null,
  })),
};

const STATES: Readonly<Record<string, PaneState>> = {
  idle: INITIAL_STATE,
  reading: {
    ...INITIAL_STATE,
    check: { phase: "reading", run: 1, previous: null, changedMeanwhile: false },
  },
  "reading-part": {
    ...INITIAL_STATE,
    check: { phase: "reading", run: 1, previous: null, changedMeanwhile: false },
    progress: { of: "rows", done: 300_000, total: 1_000_000 },
  },
  "checking-again": {
    ...base,
    check: { phase: "checking", run: 2, previous: result(various), changedMeanwhile: false },
  },
  "check-stopped": {
    ...base,
    check: { phase: "stale", result: result(various) },
    checkWasStopped: true,
  },
  done: { ...base, current: null },
  clean: done({ ...various, findings: [], duties: [], rules: RULES }),
  decided: done(decided),
  "duties-only": done({
    ...various,
    findings: [],
    duties: [...DUTIES, ...DUTIES.map((duty) => ({ ...duty, owner: "李某" }))],
  }),
  "nothing-ran": done({
    ...various,
    findings: [],
    duties: [],
    rules: RULES.map((rule) => ({ ...rule, status: "skipped", reason: "no-period" })),
  }),
  "rule-failed": done({
    ...various,
    findings: [],
    duties: [],
    rules: RULES.map((rule, index) =>
      index === 0 ? { ...rule, status: "failed", reason: "x is undefined" } : rule,
    ),
  }),
  stale: {
    ...base,
    current: keyFindings(various.findings)[2]?.key ?? null,
    check: { phase: "stale", result: result(various) },
  },
  "not-watching": { ...base, watching: false },
  many: done(many),
  "cell-editing": {
    ...INITIAL_STATE,
    check: { phase: "failed", failure: failure("cell-editing"), previous: null },
  },
  unknown: {
    ...base,
    check: {
      phase: "failed",
      failure: failure("unknown", "GeneralException: Range.load"),
      previous: result(various),
    },
  },
  "no-ledger": done({
    status: "no-ledger",
    ledgers: [],
    findings: [],
    duties: [],
    rules: RULES.map((rule) => ({ ...rule, status: "skipped", reason: "no-ledger" })),
    lookalikes: [
      {
        worksheet: "附表",
        address: "A3",
        words: ["序号", "内容", "备注"],
        missing: ["time", "participants"],
      },
    ],
  }),
  "checklists-only": done(checklistsCheck()),
  "read-only": {
    ...base,
    change: { phase: "failed", failure: failure("read-only"), step: { kind: "apply", preview: fixPreview } },
  },
  "too-large": {
    ...INITIAL_STATE,
    check: { phase: "failed", failure: { ...failure("too-large"), worksheet: null }, previous: null },
  },
  "selected-row": done({
    ...various,
    ledgers: various.ledgers.flatMap((ledger) => [ledger, { ...ledger, worksheet: "4月", leader: "李某" }]),
    findings: [...many.findings.slice(0, 30), ...various.findings.map((each) => ({ ...each, identity }))],
  }),
  empty: {
    ...INITIAL_STATE,
    check: {
      phase: "done",
      result: {
        check: { status: "no-ledger", ledgers: [], findings: [], duties: [], rules: [] },
        worksheets: 1,
        isEmpty: true,
        isMemoryDamaged: false,
      },
    },
  },
  preparing: { ...base, change: { phase: "preparing", request: fixPreview.request } },
  preview: { ...base, change: { phase: "previewing", preview: fixPreview, outdated: false } },
  "choice-preview": { ...base, change: { phase: "previewing", preview: choicePreview, outdated: false } },
  outdated: { ...base, change: { phase: "previewing", preview: fixPreview, outdated: true } },
  "rule-page": { ...base, rulePage: "row/date-format" },
  "ledger-preview": { ...base, change: { phase: "previewing", preview: ledgerPreview, outdated: false } },
  applying: { ...base, change: { phase: "applying", preview: fixPreview } },
  "applying-part": {
    ...base,
    change: { phase: "applying", preview: ledgerPreview },
    progress: { of: "changes", done: 1300, total: 5200 },
  },
  stopping: { ...base, change: { phase: "stopping", preview: ledgerPreview } },
  stopped: { ...base, change: { phase: "stopped", wasWriting: true } },
  "apply-failed": {
    ...base,
    change: { phase: "failed", failure: failure("protected"), step: { kind: "apply", preview: fixPreview } },
  },
  applied: { ...base, change: { phase: "applied", ...applied }, undoable: applied },
  "in-part": {
    ...base,
    change: { phase: "applied", ...applied, isWhole: false },
    undoable: { ...applied, isWhole: false },
  },
  undoing: { ...base, change: { phase: "undoing", ...applied }, undoable: applied },
  undone: { ...base, change: { phase: "undone" } },
  needless: { ...base, change: { phase: "nothing", why: pane.fix.unneeded } },
  "undo-failed": {
    ...base,
    change: { phase: "failed", failure: failure("changed-since"), step: { kind: "undo" } },
    undoable: applied,
  },
  "go-to-failed": {
    ...base,
    goToFailure: { failure: failure("worksheet-missing"), target: { worksheet: "3月", address: "B3" } },
  },
  "place-unknown": done({
    ...various,
    findings: [],
    duties: [],
    rules: RULES.map((rule) =>
      rule.rule === "duty/missing" ? { ...rule, status: "skipped", reason: "no-region" } : rule,
    ),
    unjudged: [{ leader: "张某", reason: "no-region", years: ["2022"] }],
    disabledDuties: ["jz-hb-199b"],
  }),
  likely: {
    ...done({
      ...various,
      ledgers: various.ledgers.map((ledger) => ({ ...ledger, confidence: "likely" })),
    }),
    columns: null,
  },
  "session-columns": {
    ...base,
    columns: { time: "何时", content: "干了啥" },
    check: { phase: "done", result: { ...result(various), isBySessionColumns: true } },
  },
  readings: done({
    ...various,
    readings: {
      applied: [{ worksheet: "3月", address: "C3", decision: decision("C3") }],
      lapsed: [
        {
          decision: { ...decision("C9"), worksheet: "2022年 安全生产台账（副本）" },
          now: { address: "C9", text: "已于当天到辖区内重点企业、加油站、烟花爆竹经营点开展联合检查" },
        },
      ],
    },
  }),
  "memory-damaged": {
    ...base,
    check: { phase: "done", result: { ...result(various), isMemoryDamaged: true } },
  },
  duties: { ...done({ ...various, duties: GRID_DUTIES }), tab: "duties" },
  "duties-unchecked": { ...INITIAL_STATE, tab: "duties" },
  fill: { ...INITIAL_STATE, tab: "fill" },
  "fill-entry": { ...INITIAL_STATE, tab: "fill" },
  checklists: { ...INITIAL_STATE, tab: "checklists" },
  settings: { ...INITIAL_STATE, tab: "settings" },
  "settings-empty": { ...INITIAL_STATE, tab: "settings" },
  "settings-kept": { ...INITIAL_STATE, tab: "settings" },
  "settings-damaged": { ...INITIAL_STATE, tab: "settings" },
  "settings-preview": {
    ...base,
    tab: "settings",
    change: { phase: "previewing", preview: settingsPreview, outdated: false },
  },
};

const keptByOffice = memoryText({
  ...EMPTY_MEMORY,
  profile: {
    ...EMPTY_PROFILE,
    unit: "某县应急管理局",
    region: "jinzhong",
    level: "county",
    organ: "department",
    leaders: [
      {
        ...{ name: "张某", position: "党委书记、局长", post: "principal", organ: "party", sectors: [] },
        ...{ from: "2018-02", to: null, leave: [{ from: "2018-04", to: "2018-05" }] },
      },
      {
        name: "李某",
        position: "党委委员、副局长",
        post: null,
        organ: null,
        sectors: ["非煤矿山", "危险化学品和烟花爆竹"],
        from: null,
        to: "2018-11",
        leave: [],
      },
    ],
    filing: { day: 25, to: "某县安全生产委员会办公室", whenDayOff: "before" },
    obligations: {
      disabled: ["shanxi-2018-08"],
      added: [
        {
          id: "own-1",
          text: "到联系企业参加安全生产会议",
          kind: "meeting",
          meetings: ["special"],
          posts: ["deputy"],
          period: "quarter",
          atLeast: 2,
          document: "某局党委会议纪要",
          article: "三",
        },
      ],
      carryOver: true,
      keepContinuing: false,
    },
    columns: { content: "履职情况" },
  },
  notices: [OFFICE_NOTICE],
});

/** The workbooks of states whose pane reads one at once, or when a form is opened. */
const BOOKS: Readonly<Record<string, WorkbookSnapshot>> = {
  "no-ledger": workbook(
    worksheet("附表", [
      ["某局领导活动一览"],
      [],
      ["序号", "何时", "内容", "同去的人（姓名、职务、单位，写全称）", "备注"],
      [1, "2022年3月4日", "到某企业检查", "王某", ""],
    ]),
  ),
  "fill-entry": { ...ledgerBook(), memory: keptByOffice },
  settings: officeBook(),
  "settings-kept": officeBook({ memory: keptByOffice }),
  "settings-damaged": officeBook({ unit: "某局", memory: '{"profile":1,"notices":1}' }),
};

const parameters = new URLSearchParams(location.search);
const name = parameters.get("state") ?? "";
const locale = parameters.get("locale") === "en" ? "en" : "zh-CN";
const host = new MemoryHost(BOOKS[name] ?? workbook(worksheet("Sheet1", [])));
const services: PaneServices = {
  ...cannedServices(host),
  openSample: () => Promise.resolve(),
};
const root = document.getElementById("pane");
if (root === null) throw new Error("The page lacks the element of the pane.");
const state = STATES[name];
// By then the pane listens.
if (name === "selected-row")
  setTimeout(() => {
    host.select("3月", "B7");
  }, 300);

// As in the pane, where they are loaded before there is anything for them to show.
void Promise.all([findingList.load(), partList.load()]).then(() => {
  createRoot(root).render(shown());
});

const shown = () =>
  state !== undefined ? (
    <Pane
      services={services}
      locale={locale}
      theme={parameters.get("theme") === "dark" ? "dark" : "light"}
      initialState={state}
    />
  ) : name === "not-excel" || name === "no-office" ? (
    <BootMessage locale={locale} why={name} />
  ) : (
    <ul>
      {[...Object.keys(STATES), "not-excel", "no-office"].map((each) => (
        <li key={each}>
          <a href={`?state=${each}`} data-state={each}>
            {each}
          </a>
        </li>
      ))}
    </ul>
  );
