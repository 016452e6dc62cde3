/** A small ledger, a check that reads it, and the words for what it finds: enough to drive the pane. */
import { planTidying } from "../../src/check/tidying";
import type { ChecklistSummary, Duty, Finding, RuleRun, WorkbookCheck } from "../../src/check/report";
import type { WhatIf } from "../../src/check/what-if";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { RULEBOOK } from "../../src/rulebook";
import type { PaneServices } from "../../src/taskpane/services";
import { planSettings } from "../../src/taskpane/settings/plan-settings";
import type { DutySentences } from "../../src/text/duty-sentences";
import type { FindingSentences } from "../../src/text/finding-sentences";
import {
  qualifiedAddress,
  type ChangePart,
  type WorkbookHost,
  type WorkbookSnapshot,
} from "../../src/workbook/port";
import { workbook, worksheet } from "./memory-host";

const source = RULEBOOK.obligations.find(({ id }) => id === "jz-hb-199b");
if (source?.assessable !== "from-ledger") throw new Error("the rulebook lacks the duty");

export const NOTICE = { document: "市安办发〔2017〕14号", article: "附件2 填表说明2" };

/** Two dates in the wrong form and one row without its content. */
export function ledgerBook(): WorkbookSnapshot {
  return workbook(
    worksheet("3月", [
      ["2022年3月履职统计表"],
      ["序号", "时间", "工作内容", "参加人员", "备注"],
      [1, "2022.3.4", "到某企业检查安全生产工作", "王某", ""],
      [2, "2022年3月9日", "", "王某", ""],
      [3, "2022.3.21", "召开安全生产专题会议", "李某", ""],
    ]),
  );
}

const WRONG_DATE = /^(\d{4})\.(\d+)\.(\d+)$/;

const monthly: Duty = {
  obligation: "jz-hb-199b",
  owner: "张某",
  ownerKind: "person",
  period: "2022-03",
  required: 1,
  done: 0,
  status: "missing",
  reason: null,
  evidence: [],
  nearMisses: [{ worksheet: "3月", address: "C5", why: "attended" }],
  forecast: null,
  basis: { document: "晋中市手册", article: "第三章" },
  source,
};

/** The duties of the ledger: one missed with near misses, one still open, one met, one that cannot be judged. */
export const DUTIES: readonly Duty[] = [
  monthly,
  {
    obligation: "shanxi-2018-04",
    owner: "张某",
    ownerKind: "person",
    period: "2022-Q2",
    required: 2,
    done: 1,
    status: "pending",
    reason: null,
    evidence: [{ worksheet: "3月", address: "C3", day: "2022-03-04" }],
    nearMisses: [],
    forecast: {
      owed: 1,
      from: "2022-06-02",
      lastDay: "2022-06-30",
      workdaysLeft: 20,
      filingDay: "2022-06-24",
      workdaysToFiling: 17,
      calendarKnown: true,
    },
    basis: { document: "晋安发〔2018〕4号", article: "第五条" },
    source,
  },
  {
    obligation: "met",
    owner: "张某",
    ownerKind: "person",
    period: "2022-03",
    required: 1,
    done: 1,
    status: "met",
    reason: null,
    evidence: [{ worksheet: "3月", address: "C3", day: "2022-03-04" }],
    nearMisses: [],
    forecast: null,
    basis: { document: "晋安发〔2018〕4号", article: "第六条" },
    source,
  },
  {
    obligation: "often",
    owner: "张某",
    ownerKind: "person",
    period: "2022",
    required: 0,
    done: 0,
    status: "not-assessable",
    reason: "not-countable",
    evidence: [],
    nearMisses: [],
    forecast: null,
    basis: { document: "晋安发〔2018〕4号", article: "第七条" },
    source,
  },
];

/** A year of two leaders' monthly duty, every third month missed, and a quarterly one. */
export const GRID_DUTIES: readonly Duty[] = ["张某", "李某"].flatMap((owner) => [
  ...Array.from({ length: 12 }, (_, index): Duty => {
    const month = `2022-${String(index + 1).padStart(2, "0")}`;
    const isMissed = index % 3 === 2;
    const evidence = { worksheet: "3月", address: "C3", day: `${month}-04` };
    return {
      ...monthly,
      owner,
      period: month,
      done: isMissed ? 0 : 1,
      status: isMissed ? "missing" : "met",
      evidence: isMissed ? [] : [evidence],
      nearMisses: isMissed ? monthly.nearMisses : [],
    };
  }),
  ...DUTIES.slice(1).map((duty) => ({ ...duty, owner, source: { ...source, id: duty.obligation } })),
]);

/** Other rules ask two leaders for more, ask one for less, and cannot be judged in part. */
const cannedWhatIf: WhatIf = {
  status: "checked",
  isPresent: false,
  isYearWithoutNotice: true,
  before: { met: 16, missing: 8, pending: 2, "not-assessable": 2 },
  after: { met: 9, missing: 14, pending: 2, "not-assessable": 3 },
  newlyMissing: {
    changes: GRID_DUTIES.filter(({ period }) => period >= "2022-04" && period <= "2022-10").map(
      (duty, index) => ({
        duty: { ...duty, status: "missing", required: 2 },
        otherwise: index % 7 === 2 ? null : "met",
      }),
    ),
    leaders: 2,
    organs: 0,
  },
  noLongerMissing: { changes: [{ duty: monthly, otherwise: null }], leaders: 1, organs: 0 },
  newlyNotAssessable: {
    changes: DUTIES.slice(3).map((duty) => ({ duty, otherwise: "missing" })),
    leaders: 1,
    organs: 0,
  },
};

const missingDuty: Finding = {
  rule: "duty/missing",
  severity: "error",
  worksheet: "3月",
  address: "C3",
  found: null,
  fixable: false,
  basis: [{ document: "晋中市手册", article: "第三章" }],
  data: { owner: "张某", period: "2022-03", obligations: ["jz-hb-199b"] },
};

function findingsOf(snapshot: WorkbookSnapshot): readonly Finding[] {
  return snapshot.worksheets.flatMap(({ name, values }) =>
    values.slice(2).flatMap((row, index): Finding[] => {
      const number = String(index + 3);
      const [, time, content] = row;
      return [
        ...(typeof time === "string" && WRONG_DATE.test(time)
          ? [
              {
                rule: "row/date-format",
                severity: "warning" as const,
                worksheet: name,
                address: `B${number}`,
                found: time,
                fixable: true,
                basis: [NOTICE],
                data: {},
              },
            ]
          : []),
        ...(content === ""
          ? [
              {
                rule: "row/required-field",
                severity: "error" as const,
                worksheet: name,
                address: `C${number}`,
                found: null,
                fixable: false,
                basis: [NOTICE],
                data: { field: "content" },
              },
            ]
          : []),
      ];
    }),
  );
}

export const RULES: readonly RuleRun[] = [
  { rule: "row/date-format", status: "ran", reason: null, findings: 2 },
  { rule: "row/required-field", status: "ran", reason: null, findings: 1 },
  { rule: "duty/missing", status: "ran", reason: null, findings: 1 },
  { rule: "cover/required-field", status: "skipped", reason: "no-cover", findings: 0 },
];

/** Checks a workbook like that of `ledgerBook`; one without a sheet of two rows or more has no ledger. */
export function cannedCheck(snapshot: WorkbookSnapshot): WorkbookCheck {
  const sheet = snapshot.worksheets.find(({ values }) => values.length > 2);
  if (sheet === undefined) {
    return { status: "no-ledger", ledgers: [], findings: [], duties: [], rules: [] };
  }
  return {
    status: "checked",
    ledgers: [
      {
        worksheet: sheet.name,
        leader: "张某",
        position: "局长",
        post: "principal",
        postBasis: "position",
        unit: "某县应急管理局",
        organ: "department",
        region: "jinzhong",
        level: "county",
        period: "2022-03",
        table: `A2:E${String(sheet.values.length)}`,
        entries: sheet.values.length - 2,
        confidence: "sure",
        words: ["序号", "时间", "工作内容", "参加人员", "备注"],
      },
    ],
    findings: [...findingsOf(snapshot), missingDuty],
    duties: DUTIES,
    rules: RULES,
  };
}

/** Two checklists without any ledger: one half answered with an overdue problem, one still blank. */
export const CHECKLISTS: readonly ChecklistSummary[] = [
  {
    worksheet: "某局检查表",
    table: "A4:I33",
    unit: "某县某局",
    date: "2022-03-10",
    ...{ items: 30, answered: 28, yes: 24, no: 3, notApplicable: 1, open: 2, overdue: 1 },
  },
  {
    worksheet: "空白检查表",
    table: "A4:I33",
    unit: null,
    date: null,
    ...{ items: 30, answered: 0, yes: 0, no: 0, notApplicable: 0, open: 0, overdue: 0 },
  },
];

/** What a check says of a workbook with these checklists only. */
export function checklistsCheck(): WorkbookCheck {
  const asked = (
    rule: string,
    severity: Finding["severity"],
    worksheet: string,
    address: string,
  ): Finding => ({
    ...{ rule, severity, worksheet, address, found: null, fixable: false, basis: [NOTICE], data: {} },
  });
  return {
    status: "no-ledger",
    ledgers: [],
    checklists: CHECKLISTS,
    findings: [
      asked("checklist/action-overdue", "warning", "某局检查表", "H9"),
      ...Array.from({ length: 30 }, (_, index) =>
        asked("checklist/unanswered", "warning", "空白检查表", `D${String(index + 4)}`),
      ),
    ],
    duties: [],
    rules: [{ rule: "checklist/unanswered", status: "ran", reason: null, findings: 30 }],
  };
}

const TITLES: Readonly<Record<string, string>> = {
  "row/date-format": "日期写法不统一",
  "row/required-field": "必填项空着",
  "row/date-outside-period": "日期不在本月",
  "cover/required-field": "封面必填项空着",
  "duty/missing": "履职次数不足",
};

const WORDS: Readonly<Record<string, Pick<FindingSentences, "required" | "action">>> = {
  "row/date-format": {
    required: "写成某年某月某日，例如2022年3月4日",
    action: "点“修正”，或自己改成年月日的写法",
  },
  "row/required-field": { required: "时间、工作内容、参加人员都要填写", action: "到单元格里补填工作内容" },
  "duty/missing": {
    required: "主要负责人每月至少带队检查一次安全生产",
    action: "核对当月是否有漏记的带队检查，有则补记；确实没有的，写明原因",
  },
};

export function describe(finding: Finding): FindingSentences {
  const words = WORDS[finding.rule] ?? { required: "按填表说明填写", action: "到单元格里改正" };
  return {
    where:
      finding.worksheet === null
        ? "整个工作簿"
        : finding.address === null
          ? finding.worksheet
          : qualifiedAddress(finding.worksheet, finding.address),
    headline: TITLES[finding.rule] ?? finding.rule,
    found: finding.found,
    required: words.required,
    basis: finding.basis.map(({ document, article }) => `${document} ${article}`).join("；"),
    action: words.action,
    fix: finding.fixable ? "改成年月日的写法" : null,
    rule: finding.rule,
  };
}

export function describeDuty(duty: Duty): DutySentences {
  return {
    what:
      duty.obligation === "jz-hb-199b" ? "每月至少带队检查一次安全生产" : "每季度至少研究两次安全生产工作",
    satisfiedBy: "能算数的记录：当期有一条写明带队检查的记录，时间、地点、内容都要写清",
    reason: null,
    searched: null,
    basis: `${duty.basis.document} ${duty.basis.article}`,
  };
}

/** The services of the pane over any host, with the day fixed. */
export function cannedServices(host: WorkbookHost): PaneServices {
  return {
    host,
    today: () => "2022-05-10",
    check: cannedCheck,
    whatIf: () => cannedWhatIf,
    describe,
    describeDuty,
    ruleTitle: (rule) => TITLES[rule] ?? rule,
    planFixes: (snapshot, findings, { tidies }) => {
      const fixes = findings.flatMap((finding): ChangePart[] => {
        const [, year = "", month = "", day = ""] = WRONG_DATE.exec(finding.found ?? "") ?? [];
        return finding.worksheet === null || finding.address === null
          ? []
          : [
              {
                kind: finding.rule,
                operations: [
                  {
                    kind: "set-values",
                    worksheet: finding.worksheet,
                    range: finding.address,
                    values: [[`${year}年${month}月${day}日`]],
                  },
                ],
              },
            ];
      });
      return tidies ? [...fixes, ...planTidying(snapshot, EMPTY_PROFILE)] : fixes;
    },
    planSettings: (snapshot, settings, { title }) =>
      planSettings(snapshot, settings, { title, locale: "zh-CN" }),
    planLedger: ({ firstMonth, lastMonth, title }, existingNames) => ({
      title,
      operations: ["封面", ...months(firstMonth, lastMonth), "填表说明"].map((name) => ({
        kind: "add-worksheet",
        worksheet: existingNames.includes(name) ? `${name}(2)` : name,
      })),
    }),
  };
}

const months = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${String(first + index)}月`);
