import { checkWorkbook } from "../../src/check/engine";
import type { Finding } from "../../src/check/report";
import type { Profile } from "../../src/ledger/profile";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { checklist, problem } from "./checklist-fixtures";
import {
  type CellLiteral,
  cover,
  day,
  entry,
  month,
  monthWithCover,
  withoutRow,
  workbook,
  type WorksheetLiteral,
} from "./ledger-fixtures";

function findingsOf(
  sheets: readonly WorksheetLiteral[],
  { rule, profile = {} }: { readonly rule: string; readonly profile?: Partial<Profile> },
): Finding[] {
  const options = { profile: { ...EMPTY_PROFILE, ...profile }, asOf: "2022-12-31", prompts: true };
  return checkWorkbook(workbook(sheets), options).findings.filter((finding) => finding.rule === rule);
}
const fingerprintsOf = (...args: Parameters<typeof findingsOf>) =>
  findingsOf(...args).map(({ identity }) => identity?.fingerprint);

const PLANNED = "计划到某企业检查安全生产工作";
const planned = (serial: CellLiteral, time: CellLiteral, content = PLANNED, people = "王某", remark = "") => [
  serial,
  time,
  content,
  people,
  remark,
];
const march = (...rows: readonly (readonly CellLiteral[])[]) => [cover(), month("3月", rows)];
const notDone = (...rows: readonly (readonly CellLiteral[])[]) =>
  fingerprintsOf(march(...rows), { rule: "row/not-done" });

/** Kept in workbooks, so it must not change from one version to the next. */
const ORIGINAL = "1rnkh6511g8sbs";

describe("of a row", () => {
  test("the same in every version", () => {
    expect(notDone(planned(1, "2022年3月4日"))).toEqual([ORIGINAL]);
  });

  test("moved down, numbered anew, on another worksheet: the same", () => {
    expect(notDone(entry(1, "2022年3月2日"), planned(2, "2022年3月4日"))).toEqual([ORIGINAL]);
    expect(
      fingerprintsOf([cover(), month("4月", [planned(7, "2022年3月4日")])], { rule: "row/not-done" }),
    ).toEqual([ORIGINAL]);
  });

  test("the same day written in another way, blanks and full-width forms: the same", () => {
    const shown = [day(44624), "2022.3.4", " 2022年03月04日 "];
    for (const time of shown) expect(notDone(planned(1, time))).toEqual([ORIGINAL]);
    expect(notDone(planned(1, "2022年3月4日", ` ${PLANNED} `, "王 某"))).toEqual([ORIGINAL]);
  });

  test.each([
    ["another day", planned(1, "2022年3月5日")],
    ["another content", planned(1, "2022年3月4日", "计划到某矿检查安全生产工作")],
    ["other people", planned(1, "2022年3月4日", PLANNED, "赵某")],
    ["a remark", planned(1, "2022年3月4日", PLANNED, "王某", "因故推迟")],
  ])("%s: another", (_, row) => {
    const [changed] = notDone(row);
    expect(changed).toMatch(/^[0-9a-z]{14}$/);
    expect(changed).not.toBe(ORIGINAL);
  });

  test("a column that is none of the form's counts too", () => {
    const table = (place: string) => [
      cover(),
      month("3月", [[1, "2022年3月4日", PLANNED, "王某", "", place]], {
        header: ["序号", "时间", "工作内容", "参加人员", "备注", "地点"],
      }),
    ];
    const [here] = fingerprintsOf(table("某矿"), { rule: "row/not-done" });
    const [there] = fingerprintsOf(table("某厂"), { rule: "row/not-done" });
    expect(here).not.toBe(there);
  });

  test("also between those of the form", () => {
    const [here, there] = ["某矿", "某厂"].map((unit) =>
      fingerprintsOf(
        [
          cover(),
          month("3月", [[1, "2022年3月4日", unit, PLANNED, "王某", ""]], {
            header: ["序号", "时间", "受检单位", "工作内容", "参加人员", "备注"],
          }),
        ],
        { rule: "row/not-done" },
      ),
    );
    expect(here).toHaveLength(1);
    expect(here).not.toEqual(there);
  });

  test("a table in another place of its worksheet: the same", () => {
    const table = month("3月", [[1, "2022年3月4日", PLANNED, "王某", "", "某矿"]], {
      header: ["序号", "时间", "工作内容", "参加人员", "备注", "地点"],
    });
    const of = (from: string, more = "") =>
      fingerprintsOf(
        [
          cover(),
          { ...table, from, rows: table.rows.map((row, index) => (index === 2 ? [...row, more] : row)) },
        ],
        { rule: "row/not-done" },
      );
    expect(of("A1")).toHaveLength(1);
    expect(of("D6")).toEqual(of("A1"));
    expect(of("D6", "栏外")).not.toEqual(of("D6"));
  });

  test("two equal rows have the same, two rules on one row do not", () => {
    expect(notDone(planned(1, "2022年3月4日"), planned(2, "2022年3月4日"))).toEqual([ORIGINAL, ORIGINAL]);
    const [format] = fingerprintsOf(march(planned(1, "2022.3.4")), { rule: "row/date-format" });
    expect(format).not.toBe(ORIGINAL);
  });

  test("the writing of the cell it points at counts", () => {
    const format = (time: string) => fingerprintsOf(march(entry(1, time)), { rule: "row/date-format" })[0];
    expect(format("2022.3.4")).not.toBe(format("2022-3-4"));
    const serial = (number: CellLiteral) =>
      fingerprintsOf(march([number, ...entry(1, "2022年3月4日").slice(1)]), { rule: "row/serial" })[0];
    expect(serial(3)).not.toBe(serial(4));
  });

  test("all the rows that a merged cell stands for", () => {
    const merged = (second: string): WorksheetLiteral[] => [
      cover(),
      {
        ...month("3月", [
          [1, "2022.3.4", "到甲企业检查安全生产工作", "王某", ""],
          [2, null, second, "王某", ""],
        ]),
        merges: ["B3:B4"],
      },
    ];
    const of = (second: string) => fingerprintsOf(merged(second), { rule: "row/date-format" });
    expect(of("到乙企业检查安全生产工作")).toHaveLength(1);
    expect(of("到乙企业检查安全生产工作")).not.toEqual(of("到丙企业检查安全生产工作"));
  });
});

describe("of a cover or a table", () => {
  const unsigned = (name: string, title: string) =>
    month(name, [entry(1, `2022年${name}4日`)], { signature: false, title });

  test("kept in workbooks too", () => {
    const [finding] = findingsOf([cover({ recorder: "" }), ...march(entry(1, "2022年3月4日")).slice(1)], {
      rule: "cover/required-field",
    });
    expect(finding?.identity).toEqual({ subject: "封面!B7", fingerprint: "0hj2tdr0xs16i1" });
  });

  test("a field of another leader's cover is another, also where title and not cover name the leader", () => {
    const rule = { rule: "cover/sector-not-for-principal" };
    const head = (leader: string) => cover({ leader, position: "局长" });
    const march = month("3月", [entry(1, "2022年3月4日")]);
    const [ofZhang] = fingerprintsOf([head("张某"), march], rule);
    expect(ofZhang).toMatch(/^[0-9a-z]{14}$/);
    expect(fingerprintsOf([head("张 某"), march], rule)).toEqual([ofZhang]);
    expect(fingerprintsOf([head("王某"), march], rule)).not.toEqual([ofZhang]);
    const titled = (leader: string) => [
      withoutRow(head(""), "领导姓名"),
      month("3月", [entry(1, "2022年3月4日")], { title: `${leader}同志履职统计表（2022年3月）` }),
    ];
    expect(fingerprintsOf(titled("张某"), rule)).toHaveLength(1);
    expect(fingerprintsOf(titled("张某"), rule)).not.toEqual(fingerprintsOf(titled("王某"), rule));
  });

  test("of two covers alike each leans on its own leader", () => {
    const rule = { rule: "cover/sector-not-for-principal" };
    const of = (first: string, second: string) =>
      fingerprintsOf(
        [
          monthWithCover("3月", [entry(1, "2022年3月4日")], { leader: first, position: "局长" }),
          monthWithCover("4月", [entry(1, "2022年4月4日")], { leader: second, position: "局长" }),
        ],
        rule,
      );
    const [march, april] = of("张某", "王某");
    expect(of("李某", "王某")[1]).toBe(april);
    expect(of("张某", "李某")[0]).toBe(march);
    expect(of("张某", "李某")[1]).not.toBe(april);
    const untold = (leader: string) =>
      fingerprintsOf(
        [
          monthWithCover("1月", [entry(1, "2022年1月4日")], { position: "副局长" }),
          withoutRow(cover({ leader: "", position: "局长" }), "领导姓名"),
          month("3月", [entry(1, "2022年3月4日")], { title: `${leader}同志履职统计表（2022年3月）` }),
        ],
        rule,
      );
    expect(untold("王某")).toHaveLength(1);
    expect(untold("王某")).not.toEqual(untold("李某"));
  });

  test("what is found elsewhere does not lean on the cover's leader", () => {
    const of = (leader: string) =>
      fingerprintsOf([cover({ leader }), month("3月", [entry(1, "2022年3月4日")], { signature: false })], {
        rule: "table/no-signature",
      });
    expect(of("张某")).toEqual(of("王某"));
    expect(of("张某")).toHaveLength(1);
  });

  test("each month's table has its own, whatever is entered in it", () => {
    const of = (sheets: WorksheetLiteral[]) => fingerprintsOf(sheets, { rule: "table/no-signature" });
    const [march1, april] = of([
      cover(),
      unsigned("3月", "统计表（2022年3月）"),
      unsigned("4月", "统计表（2022年4月）"),
    ]);
    expect(march1).not.toBe(april);
    const longer = month("3月", [entry(1, "2022年3月4日"), entry(2, "2022年3月5日")], { signature: false });
    expect(of([cover(), longer])).toEqual([march1]);
    // A sheet of the same name in the next year's workbook is another table.
    const next = month("3月", [entry(1, "2021年3月4日")], { signature: false, title: "统计表（2021年3月）" });
    expect(of([cover({ period: "2021年1月至12月" }), next])).not.toEqual([march1]);
  });

  test("a missing month is known by leader and month", () => {
    const [finding] = findingsOf(
      [cover(), month("1月", [entry(1, "2022年1月4日")]), month("3月", [entry(1, "2022年3月4日")])],
      { rule: "period/missing-month" },
    );
    expect(finding?.identity).toEqual({ subject: "张某 2022-02", fingerprint: "0676ups1ws0dca" });
  });
});

describe("of a table whose months its dates tell", () => {
  test("another month's entry does not make it another table", () => {
    const sheet = (...rows: (readonly CellLiteral[])[]) => [
      { ...month("3月", rows, { title: "履职统计表", signature: false }), name: "统计表" },
    ];
    const of = (...rows: (readonly CellLiteral[])[]) =>
      fingerprintsOf(sheet(...rows), { rule: "table/no-signature" });
    const march = entry(1, "2022年3月4日");
    expect(of(march)).toHaveLength(1);
    expect(of(march, entry(2, "2022年4月5日"))).toEqual(of(march));
  });
});

describe("of a row beside another table", () => {
  const beside = (content: string, own = "") => {
    const left = month("3月", [planned(1, "2022年3月4日", PLANNED, "王某", own)]).rows;
    const right = month("4月", [entry(1, "2022年4月4日", content)]).rows;
    return [
      cover(),
      {
        name: "台账",
        rows: left.map((row, index) => [
          ...Array.from({ length: 5 }, (_, at) => row[at] ?? null),
          null,
          ...(right[index] ?? []),
        ]),
      },
    ];
  };
  const of = (...args: Parameters<typeof beside>) =>
    fingerprintsOf(beside(...args), { rule: "row/not-done" });

  test("what is written there does not count", () => {
    expect(of("到某矿检查安全生产工作")).toHaveLength(1);
    expect(of("到某厂检查安全生产工作")).toEqual(of("到某矿检查安全生产工作"));
    expect(of("到某矿检查安全生产工作", "因故推迟")).not.toEqual(of("到某矿检查安全生产工作"));
  });
});

describe("of a question on a checklist", () => {
  const of = (...filled: Parameters<typeof checklist>[0]) =>
    fingerprintsOf([checklist(filled)], { rule: "checklist/action-overdue" });
  const overdue = problem("2022年5月31日");

  test("all that its row says counts", () => {
    expect(of(overdue)).toHaveLength(1);
    expect(of(["是"], overdue)).not.toEqual([]);
    expect(of([...overdue, "备注一"])).not.toEqual(of(overdue));
    expect(of([...overdue.slice(0, 2), "赵某", ...overdue.slice(3)])).not.toEqual(of(overdue));
  });

  test("what other rows say does not", () => {
    expect(of(overdue, ["是"])).toEqual(of(overdue));
    expect(of(overdue, ["否", "另一问题", "王某"])).toEqual(of(overdue));
  });
});

describe("of a missed duty", () => {
  const deputy = { position: "副县长", unit: "祁县人民政府", sectors: "非煤矿山" };
  const jinzhong = { region: "jinzhong", level: "county", organ: "government" } as const;
  const year = (rows: readonly (readonly CellLiteral[])[], others = "在会议室开会研究防汛工作") => [
    cover(deputy),
    ...Array.from({ length: 12 }, (_, index) =>
      month(
        `${String(index + 1)}月`,
        index === 2 ? rows : [entry(1, `2022年${String(index + 1)}月4日`, others)],
      ),
    ),
  ];
  const rows = [entry(1, "2022年3月4日", "参加县安委会会议"), entry(2, "2022年3月9日", "学习安全生产文件")];
  const missed = (sheets: WorksheetLiteral[]) =>
    findingsOf(sheets, { rule: "duty/missing", profile: jinzhong }).filter(
      ({ data }) => data.period === "2022-Q1" || data.period === "2022-03",
    );
  const IDENTITY = { subject: "张某 2022-03", fingerprint: "1yrzk6u0lm51dd" };

  test("known by owner and period", () => {
    expect(missed(year(rows))[0]?.identity).toEqual(IDENTITY);
  });

  test("the rows in another order: the same; another row, or another text: another", () => {
    const [first, second] = rows.map(([, ...cells]) => cells);
    const sorted = missed(
      year([
        [1, ...(second ?? [])],
        [2, ...(first ?? [])],
      ]),
    );
    expect(sorted[0]?.identity).toEqual(IDENTITY);
    const more = missed(year([...rows, entry(3, "2022年3月11日", "研究某事")]));
    expect(more[0]?.identity?.subject).toBe(IDENTITY.subject);
    expect(more[0]?.identity?.fingerprint).not.toBe(IDENTITY.fingerprint);
  });

  test("an organ's rests on all its leaders' rows of the period, also in tables of several months", () => {
    const of = (content: string, title = "履职统计表（2022年3月）") =>
      findingsOf([cover(deputy), month("3月", [entry(1, "2022年3月4日", content)], { title })], {
        rule: "duty/missing",
        profile: { ...jinzhong, allLedgersOfOrgan: true },
      })
        .filter(({ data }) => data.ownerKind === "organ" && data.period === "2022-03")
        .map(({ identity }) => identity?.fingerprint);
    expect(of("参加县安委会会议")).toHaveLength(1);
    expect(of("参加县安委会会议")).not.toEqual(of("学习安全生产文件"));
    const range = { ...month("", [entry(1, "2022年3月4日", "参加县安委会会议")]), name: "统计表" };
    const ofRange = (content: string) =>
      findingsOf(
        [
          cover({ ...deputy, period: "2022年2月至4月" }),
          { ...range, rows: [["履职统计表"], ...range.rows.slice(1, 2), entry(1, "2022年3月4日", content)] },
        ],
        { rule: "duty/missing", profile: jinzhong },
      )
        .filter(({ data }) => data.period === "2022-03")
        .map(({ identity }) => identity?.fingerprint);
    expect(ofRange("参加县安委会会议")).toHaveLength(1);
    expect(ofRange("参加县安委会会议")).not.toEqual(ofRange("学习安全生产文件"));
  });

  test("rows of other periods do not count", () => {
    const december = year(rows).map((sheet) =>
      sheet.name === "12月" ? month("12月", [entry(1, "2022年12月9日", "研究另一件事")]) : sheet,
    );
    expect(missed(december)[0]?.identity).toEqual(IDENTITY);
  });
});
