import * as v from "valibot";
import { checkWorkbook } from "../../../src/check/engine";
import type { Unjudged } from "../../../src/check/report";
import { profileSchema } from "../../../src/ledger/profile";
import {
  cover,
  type CoverLiteral,
  month,
  monthWithCover,
  workbook,
  type WorksheetLiteral,
} from "../ledger-fixtures";

const LED = "带队到某企业检查安全生产工作";
type ProfileLiteral = v.InferInput<typeof profileSchema>;

function unjudged(
  sheets: readonly WorksheetLiteral[],
  profile: ProfileLiteral = {},
  asOf = "2030-12-31",
): readonly Unjudged[] | undefined {
  const options = { profile: v.parse(profileSchema, profile), asOf, prompts: false };
  return checkWorkbook(workbook(sheets), options).unjudged;
}

/** The ledger of one month of a year, with its cover above it. */
const of = (year: number, number: number, fields: CoverLiteral = {}): WorksheetLiteral =>
  monthWithCover(
    `${String(year)}年${String(number)}月`,
    [[1, `${String(year)}年${String(number)}月4日`, LED, "王某", null]],
    { period: `${String(year)}年${String(number)}月`, ...fields },
  );

test("a leader with a duty that has a number is judged, whatever became of it", () => {
  expect(unjudged([of(2022, 3)])).toBeUndefined();
  // Open still, and a quarter of which two months are absent.
  expect(unjudged([of(2022, 3)], {}, "2022-03-10")).toBeUndefined();
  expect(unjudged([of(2022, 3, { position: "局长", sectors: "" })])).toBeUndefined();
});

test("each leader is told with the years and the reason, in the order of the ledgers", () => {
  const sheets = [
    of(2022, 1),
    of(2022, 2, { leader: "王某", unit: "某单位", position: "一级主任科员" }),
    of(2022, 3, { leader: "李某", unit: "晋中市某单位", position: "一级主任科员" }),
    of(2022, 4, { leader: "赵某", position: "专班人员" }),
  ];
  expect(unjudged(sheets)).toEqual([
    { leader: "王某", reason: "no-region", years: ["2022"] },
    { leader: "李某", reason: "no-organ", years: ["2022"] },
    { leader: "赵某", reason: "no-post", years: ["2022"] },
  ]);
  const profile: ProfileLiteral = {
    region: "jinzhong",
    level: "city",
    organ: "department",
    leaders: [{ name: "赵某", post: "deputy" }],
  };
  expect(unjudged(sheets, profile)).toBeUndefined();
});

describe("years", () => {
  const secretary = { unit: "中共某县委", position: "县委书记", sectors: "" };
  const here: ProfileLiteral = { region: "shanxi", level: "county" };

  test("that are silent are told beside those that are judged", () => {
    expect(unjudged([of(2013, 12, secretary), of(2018, 3, secretary)], here)).toEqual([
      { leader: "张某", reason: "silent", years: ["2013"] },
    ]);
  });

  test("without a yearly notice have a reason of their own", () => {
    expect(unjudged([of(2001, 12, secretary), of(2013, 1, secretary)], here)).toEqual([
      { leader: "张某", reason: "no-notice", years: ["2001"] },
      { leader: "张某", reason: "silent", years: ["2013"] },
    ]);
  });

  test("are judged where the number of the year before is carried over", () => {
    const carried = { ...here, obligations: { carryOver: true } };
    const sheets = [of(2018, 12, secretary), of(2019, 1, secretary)];
    const years = (profile: ProfileLiteral) => unjudged(sheets, profile)?.flatMap((each) => each.years);
    expect([years(here), years(carried)]).toEqual([["2019"], undefined]);
  });
});

describe("what is not known", () => {
  test("the level, where numbers depend on it", () => {
    expect(unjudged([of(2022, 3, { unit: "某局" })], { region: "jinzhong" })).toEqual([
      { leader: "张某", reason: "no-level", years: ["2022"] },
    ]);
  });

  test("who is in charge of work safety, where only they have a number", () => {
    const deputy = { unit: "某县人民政府", position: "副县长" };
    const here: ProfileLiteral = { region: "shanxi", level: "county" };
    const reasons = (sectors: string) =>
      unjudged([of(2016, 3, { ...deputy, sectors })], here)?.map(({ reason }) => reason);
    expect([reasons(""), reasons("教育"), reasons("安全生产")]).toEqual([
      ["no-sectors"],
      ["silent"],
      undefined,
    ]);
  });

  test("the months: no year can be told", () => {
    const sheets = [
      cover({ period: "" }),
      month("台账", [[1, "某日", LED, "王某", null]], { title: "履职统计表" }),
    ];
    expect(unjudged(sheets)).toEqual([{ leader: "张某", reason: "no-period", years: [] }]);
    const [sheet, table] = sheets;
    if (sheet === undefined || table === undefined) throw new Error("There are two.");
    expect(unjudged([cover({ period: "", unit: "某局" }), table])).toEqual([
      { leader: "张某", reason: "no-region", years: [] },
    ]);
  });
});

test("what the office decided is a reason: no post held, no duty counted", () => {
  const leaders = [{ name: "张某", from: "2023-01" }];
  expect(unjudged([of(2022, 3)], { leaders })).toEqual([
    { leader: "张某", reason: "not-in-office", years: ["2022"] },
  ]);
  const disabled = ["jz-hb-199b"];
  expect(unjudged([of(2022, 3)], { obligations: { disabled } })).toEqual([
    { leader: "张某", reason: "disabled", years: ["2022"] },
  ]);
});

describe("of several reasons the one that holds in the months of the ledgers", () => {
  const reasons = (sheets: readonly WorksheetLiteral[], profile: ProfileLiteral = {}) =>
    unjudged(sheets, profile)?.map(({ leader, reason }) => `${leader} ${reason}`);
  const clerk = { unit: "晋中市某单位", position: "一级主任科员" };

  test("a post that begins after the last of them is none", () => {
    expect(unjudged([of(2022, 3)], { leaders: [{ name: "张某", from: "2022-06" }] }, "2022-04-01")).toEqual([
      { leader: "张某", reason: "not-in-office", years: ["2022"] },
    ]);
  });

  test("a post held in one of them is one", () => {
    const sheets = [of(2022, 1, clerk), of(2022, 3, clerk)];
    expect(reasons(sheets, { leaders: [{ name: "张某", from: "2022-03" }] })).toEqual(["张某 no-organ"]);
  });

  test("a place that one of them tells is known", () => {
    expect(reasons([of(2022, 1, clerk), of(2022, 3, { ...clerk, unit: "某单位" })])).toEqual([
      "张某 no-organ",
    ]);
  });

  test("the place, before whether the post was held; that of the first table, where one of them tells none", () => {
    const nowhere = { ...clerk, unit: "某单位" };
    expect(reasons([of(2022, 3, nowhere)], { leaders: [{ name: "张某", from: "2023-01" }] })).toEqual([
      "张某 no-region",
    ]);
    expect(reasons([of(2022, 1, nowhere), of(2022, 3, clerk)])).toEqual(["张某 no-region"]);
  });

  test("a number that binds later in the year was not taken away by the office", () => {
    // The province's notice of 2022 binds from February.
    const head = { unit: "朔州市某局", position: "局长", sectors: "" };
    expect(reasons([of(2022, 1, head)])).toEqual(["张某 silent"]);
  });

  test("a level that is known is not the one to be stated", () => {
    expect(reasons([of(2022, 3, { unit: "山西省人民政府", position: "副省长" })])).toEqual(["张某 silent"]);
  });

  test("an organ's duties are not those of the leader who goes by its name", () => {
    const nobody = { leader: "", position: "", unit: "祁县人民政府" };
    expect(reasons([of(2022, 3, nobody)])).toEqual(["祁县人民政府 no-post"]);
  });
});

test("without a ledger there is nobody", () => {
  expect(unjudged([{ name: "Sheet1", rows: [["通知"]] }])).toBeUndefined();
});

test("the duties that the office does not count are named", () => {
  const options = { asOf: "2022-12-31", prompts: false };
  const check = (profile: ProfileLiteral, sheets = [of(2022, 3)]) =>
    checkWorkbook(workbook(sheets), { ...options, profile: v.parse(profileSchema, profile) }).disabledDuties;
  expect(check({ obligations: { disabled: ["jz-hb-199b", "jz-hb-171"] } })).toEqual([
    "jz-hb-199b",
    "jz-hb-171",
  ]);
  expect(check({})).toBeUndefined();
  expect(check({ obligations: { disabled: ["jz-hb-199b"] } }, [])).toBeUndefined();
});
