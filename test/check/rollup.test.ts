/** A folder judged together: leaders in several workbooks, organs in the ledgers of all their leaders, who has none. */
import * as v from "valibot";
import { checkedBook } from "../../src/check/engine";
import { type CheckedWorkbook, rollUp, type Rollup } from "../../src/check/rollup";
import { type Decisions, NO_DECISIONS } from "../../src/ledger/decisions";
import { profileSchema } from "../../src/ledger/profile";
import {
  ACCOMPANIED,
  book,
  COUNTY_DEPUTY,
  COUNTY_HEAD,
  DEPUTY,
  HEAD,
  LED,
  MEETING,
  say,
  type Setting,
  table,
} from "./duty-books";
import { cover, workbook } from "./ledger-fixtures";

const AS_OF = "2018-12-31";

function checked(
  path: string,
  { sheets, profile }: Setting,
  decisions: Decisions = NO_DECISIONS,
  asOf = AS_OF,
): CheckedWorkbook {
  const parsed = v.parse(profileSchema, profile ?? {});
  const options = { profile: parsed, asOf, prompts: false, decisions };
  return { path, profile: parsed, ...checkedBook(workbook(sheets), options) };
}

const rolled = (...workbooks: readonly CheckedWorkbook[]) => rollUp(workbooks, { asOf: AS_OF });

const duties = ({ duties: all }: Rollup, obligation: string): string[] =>
  all
    .filter((duty) => duty.obligation === obligation)
    .map((duty) => `${duty.owner} ${duty.period} ${say(duty)}`);

const findings = ({ findings: all }: Rollup, family: RegExp): string[] =>
  all
    .filter(({ finding }) => family.test(finding.rule))
    .map(
      ({ path, finding: { rule, worksheet, address, data } }) =>
        `${String(path)} ${String(worksheet)}!${String(address)} ${rule} ${String(data.period)}`,
    );

/** The ledger of a head of a bureau for some months of 2018, one inspection in each. */
const months = (first: number, last: number, owner = HEAD, content = LED): Setting =>
  book(
    owner,
    `2018年${String(first)}月至${String(last)}月`,
    ...Array.from({ length: last - first + 1 }, (_, index) =>
      table(`2018-${String(first + index).padStart(2, "0")}`, `${content}第${String(first + index)}次`),
    ),
  );

describe("a leader whose ledgers stand in several workbooks", () => {
  test("owes a quarter that no workbook alone shows", () => {
    const parts = [months(4, 4, HEAD, MEETING), months(5, 5, HEAD, MEETING), months(6, 6, HEAD, MEETING)].map(
      (setting, index) => checked(`${String(index + 4)}月.xlsx`, setting),
    );
    expect(duties(rolled(...parts.slice(0, 1)), "jz-hb-199a")).toEqual([
      "张某 2018-Q2 not-assessable (months-absent) 0/1",
    ]);
    const all = rolled(...parts);
    expect(duties(all, "jz-hb-199a")).toEqual(["张某 2018-Q2 missing 0/1"]);
    expect(findings(all, /^duty/).filter((line) => line.includes("Q2"))).toEqual([
      "6月.xlsx 2018年6月!C3 duty/missing 2018-Q2",
    ]);
    expect(all.leaders).toEqual([
      {
        leader: "张某",
        unit: "晋中市某局",
        position: "局长",
        paths: ["4月.xlsx", "5月.xlsx", "6月.xlsx"],
        months: ["2018-04", "2018-05", "2018-06"],
        missingMonths: [],
        entries: 3,
      },
    ]);
  });

  test("is met by a row in another workbook, named as Excel names other workbooks' cells", () => {
    const all = rolled(checked("a.xlsx", months(4, 5, HEAD, MEETING)), checked("b/c.xlsx", months(6, 6)));
    const [quarter] = all.duties.filter(({ obligation }) => obligation === "jz-hb-199a");
    expect(quarter).toMatchObject({
      status: "met",
      evidence: [{ worksheet: "[b/c.xlsx]2018年6月", address: "C3", day: "2018-06-04" }],
    });
  });

  test("lacks the months between them, and no month that another workbook has", () => {
    const gap = rolled(checked("a.xlsx", months(2, 3)), checked("b.xlsx", months(6, 6)));
    expect(gap.leaders.map(({ missingMonths }) => missingMonths)).toEqual([["2018-04", "2018-05"]]);
    expect(findings(gap, /^period/)).toEqual([
      "null null!null period/missing-month 2018-04",
      "null null!null period/missing-month 2018-05",
    ]);
    const filled = rolled(
      checked("a.xlsx", book(HEAD, "2018年2月至4月", table("2018-02", LED), table("2018-04", LED))),
      checked("b.xlsx", months(3, 3)),
    );
    expect(findings(filled, /^period/)).toEqual([]);
  });

  test("has one month twice: the table in the later workbook is named", () => {
    const twice = rolled(checked("a.xlsx", months(2, 3)), checked("b.xlsx", months(3, 3)));
    expect(findings(twice, /^period/)).toEqual(["b.xlsx 2018年3月!A1 period/duplicate-month 2018-03"]);
    expect(
      twice.findings.find(({ finding }) => finding.rule === "period/duplicate-month")?.finding.data,
    ).toEqual({
      period: "2018-03",
      leader: "张某",
      earlier: "[a.xlsx]2018年3月",
    });
  });

  test("keeps what one workbook explained or accepted as known", () => {
    const alone = checked("a.xlsx", months(4, 6, HEAD, MEETING));
    const missed = alone.check.findings.find(
      ({ rule, data }) => rule === "duty/missing" && data.period === "2018-Q2",
    );
    const explanation = {
      rule: "duty/missing",
      subject: missed?.identity?.subject ?? "",
      fingerprint: missed?.identity?.fingerprint ?? "",
      headline: "二季度没有带队检查",
      why: "住院",
      by: "李某",
      on: "2018-07-01",
    };
    const explained = checked("a.xlsx", months(4, 6, HEAD, MEETING), {
      ...NO_DECISIONS,
      explanations: [explanation],
    });
    const all = rolled(explained, checked("b.xlsx", months(7, 7)));
    expect(
      all.findings
        .filter(({ finding }) => finding.rule === "duty/missing" && finding.data.period === "2018-Q2")
        .map(({ path, finding }) => [path, finding.explanation?.why]),
    ).toEqual([["a.xlsx", "住院"]]);
    const missedDuties = all.duties.filter(({ status }) => status === "missing");
    expect(missedDuties.map(({ period, explanation }) => [period, explanation?.why])).toContainEqual([
      "2018-Q2",
      "住院",
    ]);
    expect(
      missedDuties.filter(({ period, explanation }) => period !== "2018-Q2" && explanation !== undefined),
    ).toEqual([]);
    const known = checked("a.xlsx", months(4, 6, HEAD, MEETING), {
      ...NO_DECISIONS,
      baseline: { by: "李某", on: "2018-07-01", findings: [explanation.fingerprint] },
    });
    expect(
      rolled(known, checked("b.xlsx", months(7, 7)))
        .findings.filter(({ isKnown }) => isKnown)
        .map(({ finding }) => finding.data.period),
    ).toEqual(["2018-Q2"]);
  });
});

describe("what else stands in the workbooks of such a leader", () => {
  const other = cover({ ...HEAD, leader: "王某", period: "2018年4月至6月" });
  const two: Setting = {
    sheets: [
      ...months(4, 6, HEAD, MEETING).sheets,
      { ...other, name: "封面2" },
      ...[4, 5, 6].map((number) => ({
        ...table(`2018-0${String(number)}`, `${MEETING}第${String(number)}次`),
        name: `王某${String(number)}月`,
      })),
    ],
  };
  const all = rolled(checked("a.xlsx", two), checked("b.xlsx", months(7, 7)));

  test("another leader's missed duties stay as the check found them, each once", () => {
    const missed = all.findings.filter(
      ({ finding: { rule, data } }) => rule === "duty/missing" && data.period === "2018-Q2",
    );
    expect(
      missed.map(({ path, finding }) => [path, finding.data.owner, finding.identity !== undefined]),
    ).toEqual([
      ["a.xlsx", "王某", true],
      ["a.xlsx", "张某", false],
    ]);
  });

  test("every duty is there once, and faults of rows and covers stay", () => {
    const keys = all.duties.map(({ obligation, owner, ownerKind, period }) =>
      JSON.stringify([obligation, owner, ownerKind, period]),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(all.duties.map(({ owner, ownerKind }) => `${ownerKind} ${owner}`))).toEqual(
      new Set(["person 张某", "person 王某", "organ 晋中市某局"]),
    );
    const unsigned = { ...table("2018-08", LED), rows: table("2018-08", LED).rows.slice(0, -1) };
    const faulty = rolled(
      checked("a.xlsx", months(7, 7)),
      checked("b.xlsx", book(HEAD, "2018年8月", unsigned)),
    );
    expect(findings(faulty, /^table/)).toEqual(["b.xlsx 2018年8月!A3 table/no-signature undefined"]);
  });
});

test("of two leaders in one workbook each has the duties of one, and the tables that were searched", () => {
  const one = checked("a.xlsx", {
    sheets: [
      ...months(4, 4, DEPUTY, MEETING).sheets,
      { ...cover({ ...DEPUTY, leader: "王某", period: "2018年4月" }), name: "封面2" },
      { ...table("2018-04", MEETING), name: "王某4月" },
    ],
  });
  const missed = rolled(one).duties.filter(({ obligation }) => obligation === "jz-hb-199b");
  expect(missed.map(({ owner, searched }) => [owner, searched])).toEqual([
    [
      "张某",
      { tables: [{ worksheet: "[a.xlsx]2018年4月", range: "A2:E3", entries: 1 }], monthsWithoutTable: [] },
    ],
    [
      "王某",
      { tables: [{ worksheet: "[a.xlsx]王某4月", range: "A2:E3", entries: 1 }], monthsWithoutTable: [] },
    ],
  ]);
});

test("a leader's months that are late stay as the check found them, however many workbooks there are", () => {
  const filed = [{ leader: "张某", month: "2018-04", on: "2018-04-26", to: null }];
  const late: Setting = { ...months(4, 5), profile: { filing: { day: 26 } } };
  const all = rolled(checked("a.xlsx", late, { ...NO_DECISIONS, filed }), checked("b.xlsx", months(6, 6)));
  expect(findings(all, /^filing\/overdue/)).toEqual(["a.xlsx null!null filing/overdue 2018-05"]);
});

describe("who cannot be judged", () => {
  const clerk = { position: "一级主任科员", unit: "晋中市某单位" };

  test("is told, of one workbook and of several", () => {
    const beside = (path: string, month: string) =>
      checked(path, {
        sheets: [
          ...months(4, 4).sheets,
          { ...cover({ ...clerk, leader: "王某", period: "2018年4月" }), name: "封面2" },
          { ...table(month, MEETING), name: "王某4月" },
        ],
      });
    const unjudged = [{ leader: "王某", reason: "no-organ", years: ["2018"] }];
    expect(rolled(beside("a.xlsx", "2018-04")).unjudged).toEqual(unjudged);
    expect(rolled(beside("a.xlsx", "2018-04"), beside("b.xlsx", "2018-05")).unjudged).toEqual(unjudged);
  });

  test("is told by the unit, where two bear one name", () => {
    const one = checked("a.xlsx", months(4, 4, { ...HEAD, ...clerk }));
    const other = checked("b.xlsx", months(4, 4, { ...HEAD, unit: "祁县某局" }));
    expect(rolled(one, other).unjudged).toEqual([
      { leader: "张某（晋中市某单位）", reason: "no-organ", years: ["2018"] },
    ]);
  });
});

describe("leaders of one name", () => {
  test("in two units are two, told by their units", () => {
    const all = rolled(
      checked("a.xlsx", months(4, 5)),
      checked("b.xlsx", months(6, 6, { ...HEAD, unit: "晋中市另局" })),
    );
    expect(all.leaders.map(({ leader, paths }) => [leader, ...paths])).toEqual([
      ["张某（晋中市某局）", "a.xlsx"],
      ["张某（晋中市另局）", "b.xlsx"],
    ]);
    expect(duties(all, "jz-hb-199a")).toEqual([
      "张某（晋中市某局） 2018-Q2 met 2/1",
      "张某（晋中市另局） 2018-Q2 met 1/1",
    ]);
  });

  test("a unit in short and in full is one", () => {
    const office = (path: string, month: number, unit: string) =>
      checked(path, months(month, month, { ...HEAD, unit }));
    const all = rolled(office("a.xlsx", 4, "平遥县应急管理局"), office("b.xlsx", 5, "平遥县应急局"));
    expect(all.leaders).toMatchObject([
      {
        leader: "张某",
        unit: "平遥县应急管理局",
        paths: ["a.xlsx", "b.xlsx"],
        months: ["2018-04", "2018-05"],
      },
    ]);
    expect(new Set(all.duties.map(({ owner }) => owner))).toEqual(new Set(["张某", "平遥县应急管理局"]));
  });

  test("stay with their workbooks where no unit is known", () => {
    const all = rolled(
      checked("a.xlsx", months(4, 4, { ...HEAD, unit: "" })),
      checked("b.xlsx", months(5, 5, { ...HEAD, unit: "" })),
    );
    expect(all.leaders.map(({ leader, paths }) => [leader, ...paths])).toEqual([
      ["张某（a.xlsx）", "a.xlsx"],
      ["张某（b.xlsx）", "b.xlsx"],
    ]);
  });
});

describe("a leader in one workbook", () => {
  test("has the rows that counted and those that nearly did with the name of the workbook", () => {
    const setting = book(
      HEAD,
      "2018年4月至6月",
      table("2018-04", ACCOMPANIED),
      table("2018-05", MEETING),
      table("2018-06", MEETING),
    );
    const of = (period: string, id: string) =>
      rolled(checked("a.xlsx", setting)).duties.find(
        (duty) => duty.period === period && duty.obligation === id,
      );
    expect(of("2018-Q2", "jz-hb-199a")?.nearMisses).toEqual([
      { worksheet: "[a.xlsx]2018年4月", address: "C3", why: "attended" },
    ]);
    const met = rolled(checked("a.xlsx", months(4, 6))).duties.find(
      ({ obligation }) => obligation === "jz-hb-199a",
    );
    expect(met?.evidence.map(({ worksheet }) => worksheet)).toEqual([
      "[a.xlsx]2018年4月",
      "[a.xlsx]2018年5月",
      "[a.xlsx]2018年6月",
    ]);
  });

  test("is told by what any of the tables tells: unit, name, position; months in order", () => {
    const later = rolled(
      checked("b.xlsx", { sheets: [{ ...table("2018-05", LED), name: "5月" }, ...months(4, 4).sheets] }),
      checked("c.xlsx", months(2, 2)),
    );
    expect(later.leaders).toMatchObject([
      { leader: "张某", unit: "晋中市某局", position: "局长", months: ["2018-02", "2018-04", "2018-05"] },
    ]);
  });

  test("is judged as the check of the workbook does, finding by finding", () => {
    const one = checked("a.xlsx", months(4, 6, DEPUTY, MEETING));
    const all = rolled(one, checked("b.xlsx", months(4, 6, { ...DEPUTY, leader: "王某" })));
    expect(all.findings.filter(({ path }) => path === "a.xlsx").map(({ finding }) => finding)).toEqual(
      one.check.findings,
    );
    expect(all.duties.filter(({ owner }) => owner === "张某").map(say)).toEqual(
      one.check.duties.filter(({ ownerKind }) => ownerKind === "person").map(say),
    );
  });
});

describe("duties of an organ", () => {
  const GOVERNMENT = "主持召开县政府常务会议，研究安全生产工作";
  const head = (content: string) => checked("县长.xlsx", months(3, 3, COUNTY_HEAD, content));
  const deputy = (content: string, unit = "祁县人民政府") =>
    checked("副县长.xlsx", months(3, 3, { ...COUNTY_DEPUTY, leader: "王某", unit }, content));

  test("are met by any leader's ledger, whatever the office that keeps it is called", () => {
    for (const unit of ["祁县人民政府", "祁县政府办", "晋中市祁县人民政府办公室"]) {
      expect(duties(rolled(head(LED), deputy(GOVERNMENT, unit)), "shanxi-2018-03")).toEqual([
        "祁县人民政府办公室 2018-03 met 1/1",
      ]);
    }
  });

  test("are missing where the principal's ledger is there and no row shows them", () => {
    const all = rolled(head(LED), deputy(LED));
    expect(duties(all, "shanxi-2018-03")).toEqual(["祁县人民政府办公室 2018-03 missing 0/1"]);
    expect(
      all.findings
        .filter(({ finding }) => finding.data.ownerKind === "organ")
        .map(({ path, finding }) => [path, finding.worksheet, finding.address, finding.data.obligation]),
    ).toEqual([["县长.xlsx", "2018年3月", "C3", ["shanxi-2018-03"]]]);
  });

  test("are not judged by the ledgers of deputies alone, unless the office says that these are all", () => {
    expect(duties(rolled(deputy(LED)), "shanxi-2018-03")).toEqual([
      "祁县人民政府 2018-03 not-assessable (organ-ledgers-incomplete) 0/1",
    ]);
    const declared = months(3, 3, { ...COUNTY_DEPUTY, unit: "祁县人民政府" });
    expect(
      duties(
        rolled(checked("a.xlsx", { ...declared, profile: { allLedgersOfOrgan: true } })),
        "shanxi-2018-03",
      ),
    ).toEqual(["祁县人民政府 2018-03 missing 0/1"]);
  });

  test("are not judged by the ledger of another organ's principal", () => {
    expect(duties(rolled(head(LED), deputy(LED, "平遥县人民政府")), "shanxi-2018-03")).toEqual([
      "祁县人民政府办公室 2018-03 missing 0/1",
      "平遥县人民政府 2018-03 not-assessable (organ-ledgers-incomplete) 0/1",
    ]);
  });

  test("of a quarter are judged only where the principal's ledger is there for each month that is over", () => {
    const secretary = { position: "县委书记", sectors: "", unit: "中共祁县委办公室" };
    const member = { leader: "王某", position: "县委常委、宣传部部长", unit: "中共祁县委" };
    const quarter = (...ofSecretary: readonly number[]) =>
      duties(
        rolled(
          ...ofSecretary.map((number) =>
            checked(`书记${String(number)}.xlsx`, months(number, number, secretary, MEETING)),
          ),
          checked("常委.xlsx", months(4, 6, member, MEETING)),
        ),
        "shanxi-2018-02",
      );
    expect(quarter(4, 5, 6)).toEqual(["中共祁县委办公室 2018-Q2 missing 0/1"]);
    expect(quarter(4, 6)).toEqual(["中共祁县委办公室 2018-Q2 not-assessable (organ-ledgers-incomplete) 0/1"]);
  });

  test("of a month that is running are open where there is a ledger of the principal", () => {
    const running = (path: string, owner: typeof COUNTY_HEAD) =>
      checked(path, months(3, 3, owner), NO_DECISIONS, "2018-03-20");
    const judge = (...workbooks: readonly CheckedWorkbook[]) =>
      rollUp(workbooks, { asOf: "2018-03-20" }).duties.filter(
        ({ obligation }) => obligation === "shanxi-2018-03",
      );
    expect(judge(running("a.xlsx", COUNTY_HEAD)).map(say)).toEqual(["pending 0/1"]);
    const [alone] = judge(running("b.xlsx", { ...COUNTY_DEPUTY, leader: "王某" }));
    expect(alone).toMatchObject({
      status: "not-assessable",
      reason: "organ-ledgers-incomplete",
      forecast: null,
    });
  });

  test("that no ledger shows keep their reason", () => {
    const reasons = rolled(deputy(LED))
      .duties.filter(({ ownerKind, source }) => ownerKind === "organ" && source.counts === null)
      .map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(["not-countable"]));
  });

  test("of departments whose names begin with the government's are their own", () => {
    const office = (path: string, unit: string, leader: string) =>
      checked(path, months(3, 3, { ...HEAD, position: "主任", unit, leader }, MEETING));
    const all = rolled(
      office("a.xlsx", "祁县政府采购中心", "张某"),
      office("b.xlsx", "祁县政府信息中心", "王某"),
    );
    expect(duties(all, "shanxi-2018-07")).toEqual([
      "祁县政府采购中心 2018-03 missing 0/1",
      "祁县政府信息中心 2018-03 missing 0/1",
    ]);
  });

  test("declared in a workbook and judged by the folder are said once, with its own explanation", () => {
    const declared = (path: string, leader: string, unit: string, decisions?: Decisions) =>
      checked(
        path,
        { ...months(3, 3, { ...COUNTY_HEAD, leader, unit }), profile: { allLedgersOfOrgan: true } },
        decisions,
      );
    const ofOrgan = ({
      rule,
      data,
    }: {
      readonly rule: string;
      readonly data: Readonly<Record<string, unknown>>;
    }) => rule === "duty/missing" && data.ownerKind === "organ";
    const missed = declared("b.xlsx", "王某", "平遥县人民政府").check.findings.find(ofOrgan);
    const explanations = [
      {
        rule: "duty/missing",
        subject: missed?.identity?.subject ?? "",
        fingerprint: missed?.identity?.fingerprint ?? "",
        headline: "没有开会",
        why: "推迟到四月",
        by: "李某",
        on: "2018-04-01",
      },
    ];
    const all = rolled(
      declared("a.xlsx", "张某", "祁县人民政府"),
      declared("b.xlsx", "王某", "平遥县人民政府", { ...NO_DECISIONS, explanations }),
    );
    expect(
      all.findings
        .filter(({ finding }) => ofOrgan(finding))
        .map(({ path, finding }) => [path, finding.data.owner, finding.explanation?.why]),
    ).toEqual([
      ["a.xlsx", "祁县人民政府", undefined],
      ["b.xlsx", "平遥县人民政府", "推迟到四月"],
    ]);
  });

  test("of two counties are two", () => {
    const other = checked(
      "另.xlsx",
      months(3, 3, { ...COUNTY_HEAD, leader: "赵某", unit: "平遥县人民政府" }, GOVERNMENT),
    );
    expect(duties(rolled(head(LED), other), "shanxi-2018-03")).toEqual([
      "祁县人民政府办公室 2018-03 missing 0/1",
      "平遥县人民政府 2018-03 met 1/1",
    ]);
  });
});

describe("who has no ledger", () => {
  const roster = v.parse(profileSchema, {
    leaders: [
      { name: "张某", position: "局长" },
      { name: "赵某", position: "副局长" },
      { name: "赵某", position: "党组成员" },
    ],
  }).leaders;

  test("is listed once, after those who have one", () => {
    const all = rollUp([checked("a.xlsx", months(4, 4))], { asOf: AS_OF, roster });
    expect(all.leaders.map(({ leader, position, paths }) => [leader, position, paths.length])).toEqual([
      ["张某", "局长", 1],
      ["赵某", "党组成员", 0],
    ]);
  });

  test("an empty folder has nobody else", () => {
    expect(rollUp([], { asOf: AS_OF })).toEqual({ leaders: [], duties: [], unjudged: [], findings: [] });
    expect(rollUp([], { asOf: AS_OF, roster }).leaders.map(({ leader }) => leader)).toEqual(["张某", "赵某"]);
  });
});
