import * as v from "valibot";
import { monthFilings } from "../../src/check/filings";
import type { Filing } from "../../src/ledger/decisions";
import { EMPTY_PROFILE, profileSchema } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { cover, entry, goodMonth, monthWithCover, workbook, type WorksheetLiteral } from "./ledger-fixtures";

const filing = { day: 26, to: null, whenDayOff: "same-day" } as const;
const mark: Filing = { leader: "张某", month: "2022-01", on: "2022-01-25", to: null };

const seen = (
  asOf: string,
  { sheets, by = filing }: { sheets?: readonly WorksheetLiteral[]; by?: typeof filing | null } = {},
) => {
  const book = readLedgers(
    workbook(sheets ?? [cover(), goodMonth("3月", 3), goodMonth("1月", 1), goodMonth("2月", 2)]),
    EMPTY_PROFILE,
  );
  return monthFilings(book, { filed: [mark], seals: [], filing: by, asOf }).map(
    ({ leader, isNamed, month, dueOn, mark: found, isOverdue }) =>
      [leader, isNamed, month, dueOn, found !== null, isOverdue] as const,
  );
};

test("the months that have begun, in order, each with its day", () => {
  const [january, february] = [
    ["张某", true, "2022-01", "2022-01-26", true, false],
    ["张某", true, "2022-02", "2022-02-26", false, true],
  ];
  expect(seen("2022-02-28")).toEqual([january, february]);
  expect(seen("2022-03-01")).toEqual([
    january,
    february,
    ["张某", true, "2022-03", "2022-03-26", false, false],
  ]);
});

test("the day itself is in time, the next is not", () => {
  expect(seen("2022-02-26").map(([, , month, , , isOverdue]) => [month, isOverdue])).toEqual([
    ["2022-01", false],
    ["2022-02", false],
  ]);
  expect(seen("2022-02-27")[1]).toEqual(["张某", true, "2022-02", "2022-02-26", false, true]);
});

test("where the profile names no day nothing is overdue", () => {
  expect(seen("2022-12-31", { by: null }).map(([, , , dueOn, , isOverdue]) => [dueOn, isOverdue])).toEqual([
    [null, false],
    [null, false],
    [null, false],
  ]);
});

test("tables that name nobody are known by their worksheet", () => {
  expect(seen("2022-01-31", { sheets: [goodMonth("1月", 1)] })).toEqual([
    ["", false, "2022-01", "2022-01-26", false, true],
  ]);
});

describe("tables that name nobody", () => {
  const leaders = (...sheets: readonly WorksheetLiteral[]) =>
    seen("2022-02-28", { sheets }).map(([leader, isNamed, month]) => [leader, isNamed, month]);
  const nobody = { leader: "", position: "", unit: "" };

  test("are known by the post on their cover, else by the unit, else by the worksheet", () => {
    const january = { ...goodMonth("1月", 1), name: "矿山股1月" };
    const known = (fields: Parameters<typeof cover>[0]) => leaders(cover({ ...nobody, ...fields }), january);
    expect(known({ position: "副局长", unit: "晋中市某局" })).toEqual([["副局长", false, "2022-01"]]);
    expect(known({ unit: "晋中市某局" })).toEqual([["晋中市某局", false, "2022-01"]]);
    expect(known({})).toEqual([["矿山股", false, "2022-01"]]);
  });

  test("are told apart by their covers", () => {
    const second = { ...cover({ ...nobody, position: "副局长" }), name: "封面2" };
    const sheets = [cover({ ...nobody, position: "局长" }), goodMonth("1月", 1), second];
    expect(leaders(...sheets, goodMonth("2月", 2))).toEqual([
      ["局长", false, "2022-01"],
      ["副局长", false, "2022-02"],
    ]);
  });

  test("are those of the only leader named, whose tenure is theirs", () => {
    const sheets = [goodMonth("1月", 1), monthWithCover("2月", [entry(1, "2022年2月8日")])];
    expect(leaders(...sheets)).toEqual([
      ["张某", true, "2022-01"],
      ["张某", true, "2022-02"],
    ]);
    const profile = v.parse(profileSchema, { leaders: [{ name: "张某", to: "2022-01" }, { name: "王某" }] });
    const filings = monthFilings(readLedgers(workbook(sheets), profile), {
      filed: [],
      seals: [],
      filing: null,
      asOf: "2022-12-31",
    });
    expect(filings.map(({ month }) => month)).toEqual(["2022-01"]);
  });
});

test("a mark answers for all tables of its leader; one without a name only where no table has one", () => {
  const sheets = [goodMonth("1月", 1), monthWithCover("2月", [entry(1, "2022年2月8日")])];
  const filed = (leader: string | null) =>
    monthFilings(readLedgers(workbook(sheets), EMPTY_PROFILE), {
      filed: ["2022-01", "2022-02"].map((month) => ({ ...mark, leader, month })),
      ...{ seals: [], filing, asOf: "2022-12-31" },
    }).map((month) => month.mark !== null);
  expect(filed("张某")).toEqual([true, true]);
  expect(filed(null)).toEqual([false, false]);
});

test("each sealed month of each leader is told with its day", () => {
  const sheets = [
    monthWithCover("1月", [entry(1, "2022年1月4日")]),
    monthWithCover("2月", [entry(1, "2022年2月8日")]),
    { ...monthWithCover("1月", [entry(1, "2022年1月5日")], { leader: "李某" }), name: "李某1月" },
  ];
  const book = readLedgers(workbook(sheets), EMPTY_PROFILE);
  const seal = (leader: string, month: string, on: string) => ({ leader, month, on, rows: [] });
  const seals = [seal("张某", "2022-02", "2022-03-01"), seal("李某", "2022-01", "2022-02-01")];
  expect(
    monthFilings(book, { filed: [], seals, filing: null, asOf: "2022-12-31" }).map(
      ({ leader, month, sealedOn }) => [leader, month, sealedOn],
    ),
  ).toEqual([
    ["张某", "2022-01", null],
    ["张某", "2022-02", "2022-03-01"],
    ["李某", "2022-01", "2022-02-01"],
  ]);
});
