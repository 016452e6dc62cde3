import * as v from "valibot";
import { checkWorkbook } from "../../src/check/engine";
import { type Alternative, type ChangeList, whatIf } from "../../src/check/what-if";
import { profileSchema } from "../../src/ledger/profile";
import { RULEBOOK } from "../../src/rulebook";
import { withNotices } from "../../src/rulebook/rulebook";
import { OFFICE_NOTICE } from "../rulebook/office-notice";
import { book, COUNTY_DEPUTY, DEPUTY, HEAD, LED, MEETING, type Setting, table } from "./duty-books";
import { cover, month, workbook } from "./ledger-fixtures";

function compare({ sheets, asOf = "2030-12-31", profile }: Setting, alternative: Alternative) {
  const options = { profile: v.parse(profileSchema, profile ?? {}), asOf, prompts: false };
  return whatIf(workbook(sheets), options, alternative);
}
/** `张某 2019-04 shanxi-2018-08 0/2 null`. */
const said = ({ changes }: ChangeList): string[] =>
  changes.map(
    ({ duty: { owner, period, obligation, done, required }, otherwise }) =>
      `${owner} ${period} ${obligation} ${String(done)}/${String(required)} ${String(otherwise)}`,
  );

/** April to June 2019, a year whose notice gives no number. */
const silent = book(
  HEAD,
  "",
  table("2019-04", LED),
  table("2019-05", LED, `${LED}甲`),
  table("2019-06", MEETING),
);

describe("another year's notices", () => {
  test("2018: two inspections a month for the head of a department", () => {
    const result = compare(silent, { year: 2018 });
    expect(said(result.newlyMissing)).toEqual([
      "张某 2019-04 shanxi-2018-08 1/2 null",
      "张某 2019-06 shanxi-2018-08 0/2 null",
    ]);
    expect(result.newlyMissing).toMatchObject({ leaders: 1, organs: 0 });
    expect(said(result.noLongerMissing)).toEqual([]);
    expect([result.isPresent, result.isYearWithoutNotice]).toEqual([false, false]);
  });

  test("2026: a number becomes a loose word, and what was missing is so no longer", () => {
    const months = [table("2022-04", MEETING), table("2022-05", MEETING), table("2022-06", LED)];
    const result = compare(book(COUNTY_DEPUTY, "", ...months), { year: 2026 });
    expect(said(result.newlyMissing)).toEqual([]);
    expect(said(result.noLongerMissing)).toEqual([
      "张某 2022-04 shanxi-2022-03 0/1 null",
      "张某 2022-05 shanxi-2022-03 0/1 null",
    ]);
    expect(said(result.newlyNotAssessable)).toEqual(["张某 2022 shanxi-2026-06 0/0 missing"]);
    expect(result.newlyNotAssessable.changes.every(({ duty }) => duty.reason === "not-countable")).toBe(true);
  });

  test("2026, for a year that is silent beside one with a number: only what had one is not assessable any more", () => {
    const months = [table("2020-04", MEETING), table("2022-04", MEETING)];
    const result = compare(book(COUNTY_DEPUTY, "", ...months), { year: 2026 });
    expect(said(result.newlyNotAssessable)).toEqual(["张某 2022 shanxi-2026-06 0/0 missing"]);
  });

  test("months in which the year's notice did not bind yet stay free", () => {
    // 晋政发〔2018〕1号 binds from February.
    const result = compare(book(HEAD, "", table("2019-01", MEETING), table("2019-02", MEETING)), {
      year: 2018,
    });
    expect(said(result.newlyMissing)).toEqual(["张某 2019-02 shanxi-2018-08 0/2 null"]);
  });

  test("every year of the workbook is judged by it", () => {
    const years = ["2019-12", "2020-01", "2020-02"].map((period) => table(period, MEETING));
    const { newlyMissing } = compare(book(HEAD, "", ...years), { year: 2022 });
    expect(said(newlyMissing)).toEqual(
      ["2019-12", "2020-02"].map((period) => `张某 ${period} shanxi-2022-06 0/2 null`),
    );
  });

  test("the earlier year comes first, whatever comes first in the workbook; no year but its own is present", () => {
    const years = ["2020-02", "2019-12"].map((period) => table(period, MEETING));
    const { newlyMissing } = compare(book(HEAD, "", ...years), { year: 2022 });
    expect(said(newlyMissing)).toEqual(
      ["2019-12", "2020-02"].map((period) => `张某 ${period} shanxi-2022-06 0/2 null`),
    );
    expect(compare(book(HEAD, "", ...years), { year: 2019 }).isPresent).toBe(false);
  });

  test("of a notice without end each year's duties count once", () => {
    const years = ["2021-12", "2022-01"].map((period) => table(period, MEETING));
    const { before, after } = compare(book(DEPUTY, "", ...years), { year: 2024 });
    expect([before.missing, after.missing]).toEqual([2, 2]);
  });

  test("a number carried over names the year that gave it", () => {
    const january = book(HEAD, "", table("2018-01", MEETING));
    const profile = { obligations: { carryOver: true }, region: "shanxi" as const };
    const { newlyMissing } = compare({ ...january, profile }, { year: 2019 });
    expect(newlyMissing.changes.map(({ duty }) => [duty.period, duty.source.carriedFrom])).toEqual([
      ["2018-01", 2018],
    ]);
  });

  test("the same in other words is no difference: 2018 and 2022 ask the same of the head of a department", () => {
    const months = [table("2022-04", LED), table("2022-05", MEETING), table("2022-06", MEETING)];
    const result = compare(book(HEAD, "", ...months), { year: 2018 });
    expect([said(result.newlyMissing), said(result.noLongerMissing)]).toEqual([[], []]);
    expect(result.isPresent).toBe(false);
    expect(result.after.missing).toBe(result.before.missing);
  });

  test("duties keep the time and the wording of their own notice", () => {
    const { newlyMissing } = compare(silent, { year: 2018 });
    expect(newlyMissing.changes[0]?.duty).toMatchObject({
      basis: { document: "晋政发〔2018〕1号" },
      source: { id: "shanxi-2018-08", inForce: { from: "2018-02", to: "2018-12" }, carriedFrom: null },
    });
  });

  test("沿用上年 goes on from the year asked for", () => {
    const carried = { ...silent, profile: { obligations: { carryOver: true } } };
    // 2021 is silent for the head of a department; 2018 gave the last number.
    const { newlyMissing } = compare(
      { ...carried, profile: { ...carried.profile, region: "shanxi" } },
      { year: 2021 },
    );
    expect(newlyMissing.changes).toEqual([]);
    const [change] = compare(silent, { year: 2018 }).newlyMissing.changes;
    expect(change?.duty.source.carriedFrom).toBeNull();
    const before = compare({ ...carried, profile: { ...carried.profile, region: "shanxi" } }, { year: 2017 });
    expect(said(before.noLongerMissing)).toEqual([
      "张某 2019-04 shanxi-2018-08 1/2 null",
      "张某 2019-06 shanxi-2018-08 0/2 null",
    ]);
  });

  test("a year without a notice is said to be one", () => {
    expect(compare(silent, { year: 2049 }).isYearWithoutNotice).toBe(true);
    expect(compare(silent, { year: 2026 }).isYearWithoutNotice).toBe(false);
  });
});

describe("another place, level or notice", () => {
  const months = book(
    DEPUTY,
    "",
    table("2022-04", MEETING),
    table("2022-05", MEETING),
    table("2022-06", MEETING),
  );

  test("another place", () => {
    const { newlyMissing, noLongerMissing } = compare(months, { region: "shuozhou" });
    expect(said(newlyMissing)).toEqual([]);
    expect(said(noLongerMissing)).toEqual(
      ["2022-04", "2022-05", "2022-06"].map((period) => `张某 ${period} jz-hb-199b 0/1 null`),
    );
  });

  test("another level", () => {
    const { noLongerMissing, after } = compare(months, { level: "province" });
    expect(noLongerMissing.changes.length).toBe(3);
    expect(after.missing).toBe(0);
  });

  test("a further notice that asks more than what is missed, and one that asks no more", () => {
    const more = (atLeast: number, base = RULEBOOK, id = "extra") =>
      withNotices(base, [
        {
          documents: [{ id, title: "某通知", region: "jinzhong", date: "2022-01-05" }],
          obligations: [
            {
              ...{
                id: `${id}-1`,
                article: "一",
                text: "带队检查",
                assessable: "from-ledger",
                period: "month",
                atLeast,
              },
              owner: { kind: "person", who: "班子成员", bodies: { department: ["city"] }, posts: ["deputy"] },
              counts: { kinds: ["inspection"], role: "lead" },
              matter: "leader-inspection",
            },
          ],
        },
      ]);
    expect(said(compare(months, { rulebook: more(2) }).newlyMissing)).toEqual(
      ["2022-04", "2022-05", "2022-06"].map((period) => `张某 ${period} extra-1 0/2 missing`),
    );
    expect(said(compare(months, { rulebook: more(1) }).newlyMissing)).toEqual([]);
    // Of several that are missed now the strictest decides, whichever comes last.
    const now = more(1, more(3), "weaker");
    const options = {
      profile: v.parse(profileSchema, {}),
      asOf: "2030-12-31",
      prompts: false,
      rulebook: now,
    };
    const than = (atLeast: number) =>
      whatIf(workbook(months.sheets), options, { rulebook: more(atLeast, now, "further") }).newlyMissing;
    expect([than(3).changes.length, than(4).changes.length]).toEqual([0, 3]);
  });

  test("leaders and organs are counted apart, each once", () => {
    const sheets = [
      ...silent.sheets,
      { ...cover({ ...HEAD, leader: "王某", period: "2019年4月" }), name: "封面2" },
      { ...table("2019-04", MEETING), name: "王某4月" },
    ];
    const profile = { allLedgersOfOrgan: true };
    const { newlyMissing } = compare({ sheets, profile }, { year: 2018 });
    expect(newlyMissing).toMatchObject({ leaders: 2, organs: 1 });
  });
});

describe("never silently the same", () => {
  test.each<[string, Alternative]>([
    ["nothing", {}],
    ["the year", { year: 2019 }],
    ["the place", { region: "jinzhong" }],
    ["the level", { level: "city" }],
    ["the notices", { rulebook: withNotices(RULEBOOK, []) }],
  ])("%s that holds already", (_case, alternative) => {
    expect(compare(silent, alternative).isPresent).toBe(true);
  });

  test.each<[string, Alternative]>([
    ["another year", { year: 2018 }],
    ["another place", { region: "shanxi" }],
    ["another level", { level: "county" }],
    ["a further notice", { rulebook: withNotices(RULEBOOK, [OFFICE_NOTICE]) }],
  ])("%s", (_case, alternative) => {
    expect(compare(silent, alternative).isPresent).toBe(false);
  });
});

test("where nothing is to be otherwise, the profile holds and nothing changes", () => {
  const result = compare({ ...silent, profile: { region: "shanxi", level: "county" } }, {});
  expect(result).toMatchObject({ isPresent: true, isYearWithoutNotice: false, after: result.before });
  expect(Object.values(result.before).some((count) => count > 0)).toBe(true);
});

test("what stands now is what the check says", () => {
  const options = { profile: v.parse(profileSchema, {}), asOf: "2030-12-31", prompts: false };
  const { duties } = checkWorkbook(workbook(silent.sheets), options);
  const { before } = whatIf(workbook(silent.sheets), options, { year: 2018 });
  for (const status of ["met", "missing", "pending", "not-assessable"] as const) {
    const counted = duties.filter((duty) => duty.status === status && duty.reason !== "not-countable");
    expect([status, before[status]]).toEqual([status, counted.length]);
  }
});

test("a workbook without a ledger is said to have none", () => {
  const sheets = [{ ...month("", [], { header: ["姓名"], title: "通讯录" }), name: "通讯录" }];
  expect(compare({ sheets }, { year: 2018 })).toMatchObject({
    status: "no-ledger",
    newlyMissing: { changes: [] },
  });
});
