import { EMPTY_PROFILE, type Profile } from "../../../src/ledger/profile";
import { RULEBOOK } from "../../../src/rulebook";
import type { Adjustments } from "../../../src/rulebook/questions";
import { ledgerFacts, readAsWritten } from "../../../src/taskpane/settings/ledger-facts";
import {
  askableYears,
  bindsAllYear,
  defaultYear,
  leaderChoices,
  leaderDuties,
  monthRuns,
  type DutyLine,
} from "../../../src/taskpane/settings/leader-duties";
import { officeBook } from "./office-book";

const ledgers = ledgerFacts(readAsWritten(officeBook(), {}));
const zhang = {
  ...{ name: "张某", position: null, post: null, organ: null, sectors: [] },
  ...{ from: null, to: null, leave: [] },
};

function choice(profile: Partial<Profile> = {}) {
  const [first] = leaderChoices(ledgers, { ...EMPTY_PROFILE, ...profile });
  if (first === undefined) throw new Error("no leader");
  return first;
}

function duties(year: number, adjustments: Adjustments = {}, profile: Partial<Profile> = {}) {
  const answer = leaderDuties(RULEBOOK, choice(profile).standing, year, adjustments);
  if (answer.kind !== "duties") throw new Error(answer.lacks.join());
  return answer;
}

const ids = (lines: readonly DutyLine[]) => lines.map(({ obligation }) => obligation.id);

test.each([
  [[], []],
  [["2018-03"], [["2018-03", "2018-03"]]],
  [
    ["2018-02", "2018-03", "2018-06", "2018-12"],
    [
      ["2018-02", "2018-03"],
      ["2018-06", "2018-06"],
      ["2018-12", "2018-12"],
    ],
  ],
])("the months %j run %j", (months, runs) => {
  expect(monthRuns(months)).toEqual(runs);
});

describe("the head of a city department in Jinzhong", () => {
  // 晋政发〔2018〕1号 一（二）: two inspections a month; the handbook of 2017: a plenary meeting and an inspection a quarter.
  test("in 2018 owes these, from these months", () => {
    const { silence, own, organ, listed } = duties(2018);
    expect(silence).toBe("speaks");
    expect(
      own.map(({ obligation: { id, period, atLeast }, months }) => [
        id,
        period,
        atLeast,
        months[0],
        months.length,
      ]),
    ).toEqual([
      ["shanxi-2018-08", "month", 2, "2018-02", 11],
      ["jz-hb-197", "quarter", 1, "2018-01", 12],
      ["jz-hb-199a", "quarter", 1, "2018-01", 12],
    ]);
    expect(ids(organ)).toEqual(["shanxi-2018-07"]);
    expect(ids(listed)).toContain("jz-14-sign");
    expect(listed.every(({ obligation }) => obligation.reason !== null)).toBe(true);
  });

  test("in 2019 finds the notice silent; 沿用上年 keeps the number of 2018 on, all year", () => {
    const { silence, own } = duties(2019);
    expect([silence, ids(own)]).toEqual(["silent", ["jz-hb-197", "jz-hb-199a"]]);
    const carried = duties(2019, { carryOver: true });
    expect(carried.silence).toBe("silent");
    expect(ids(carried.own)).toEqual(["jz-hb-197", "jz-hb-199a", "shanxi-2018-08"]);
    expect(carried.own[2]).toMatchObject({ obligation: { carriedFrom: 2018 }, isOff: false });
    expect(carried.own.map(({ months }) => bindsAllYear(months))).toEqual([true, true, true]);
  });

  test("a duty that is switched off stays in its place, marked", () => {
    const { own } = duties(2018, { disabled: ["jz-hb-197"] });
    expect(own.map(({ obligation, isOff }) => [obligation.id, isOff])).toEqual([
      ["shanxi-2018-08", false],
      ["jz-hb-197", true],
      ["jz-hb-199a", false],
    ]);
  });

  test("the office's own duty comes last, and is not switched", () => {
    const added = [
      {
        ...{ id: "own-1", text: "检查", kind: "inspection" as const, meetings: [], posts: [] },
        ...{ period: "month" as const, atLeast: 1, document: "某文件", article: "" },
      },
    ];
    expect(duties(2018, { added }).own.slice(-1)).toMatchObject([
      { obligation: { id: "own-1" }, isOwn: true },
    ]);
  });

  test("owes nothing outside of the tenure", () => {
    const from = { leaders: [{ ...zhang, from: "2018-11" }] };
    expect(duties(2018, {}, from).own.map(({ months }) => months)).toEqual([
      ["2018-11", "2018-12"],
      ["2018-11", "2018-12"],
      ["2018-11", "2018-12"],
    ]);
    expect(duties(2018, {}, { leaders: [{ ...zhang, to: "2017-12" }] }).own).toEqual([]);
  });
});

test("what must be known first is named", () => {
  const [nowhere] = leaderChoices(
    ledgerFacts(readAsWritten(officeBook({ unit: "某局" }), {})),
    EMPTY_PROFILE,
  );
  expect(nowhere && leaderDuties(RULEBOOK, nowhere.standing, 2018, {})).toEqual({
    kind: "lacking",
    lacks: ["region"],
  });
  const [nobody] = leaderChoices([], { ...EMPTY_PROFILE, leaders: [zhang] });
  expect(nobody && leaderDuties(RULEBOOK, nobody.standing, 2018, {})).toEqual({
    kind: "lacking",
    lacks: ["region", "organ", "post"],
  });
});

test("leaders of the ledgers come first, each once, then those of the roster", () => {
  const leaders = [
    { ...zhang, name: "李某" },
    { ...zhang, post: "member" as const },
  ];
  const choices = leaderChoices([...ledgers, ...ledgers], { ...EMPTY_PROFILE, leaders });
  expect(choices.map(({ name, standing, years }) => [name, standing.post, years])).toEqual([
    ["张某", "member", [2018]],
    ["李某", null, []],
  ]);
});

test("who holds several posts is a choice for each", () => {
  const leaders = [
    { ...zhang, position: "局长" },
    { ...zhang, position: "副县长", organ: "government" as const },
    { ...zhang, position: "副县长", from: "2019-01" },
  ];
  const choices = leaderChoices(ledgers, { ...EMPTY_PROFILE, leaders });
  expect(choices.map(({ name, standing: { post, organ } }) => [name, post, organ])).toEqual([
    ["张某 · 局长", "principal", "department"],
    ["张某 · 副县长", "deputy", "government"],
    ["张某 · 副县长 · 3", "deputy", "government"],
  ]);
});

test("the year is that of the leader's ledgers, else of any ledger, else this one", () => {
  const [own, other] = leaderChoices(ledgers, { ...EMPTY_PROFILE, leaders: [{ ...zhang, name: "李某" }] });
  expect(defaultYear(own, ledgers, "2026-11-22")).toBe(2018);
  expect(defaultYear(other, ledgers, "2026-11-22")).toBe(2018);
  expect(defaultYear(undefined, [], "2026-11-22")).toBe(2026);
  const years = askableYears(RULEBOOK, ledgers, "2031-01-01");
  expect([years[0], years[1], years[years.length - 1]]).toEqual([2031, 2026, 2009]);
});
