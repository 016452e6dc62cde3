import { EMPTY_PROFILE, type Profile } from "../../../src/ledger/profile";
import { ledgerFacts, readAsWritten } from "../../../src/taskpane/settings/ledger-facts";
import {
  formProblems,
  profileOf,
  settingsForm,
  withDuty,
  withDutyOff,
  withLeader,
  withNewDuty,
  withNewLeader,
  type SettingsForm,
} from "../../../src/taskpane/settings/settings-form";
import { dayTyped, monthTyped } from "../../../src/taskpane/settings/typed-text";
import { officeBook } from "./office-book";

const full: Profile = {
  unit: "某县应急管理局",
  region: "jinzhong",
  level: "county",
  organ: "department",
  leaders: [
    {
      name: "张某",
      position: "局长",
      post: "principal",
      organ: null,
      sectors: ["煤矿", "消防"],
      from: "2018-02",
      to: null,
      leave: [{ from: "2018-04", to: "2018-05" }],
    },
    {
      ...{ name: "李某", position: null, post: null, organ: null, sectors: [] },
      ...{ from: null, to: "2018-11", leave: [] },
    },
    // A second post of the same leader.
    {
      ...{ name: "张某", position: "副县长", post: null, organ: "government", sectors: [] },
      ...{ from: "2018-06", to: null, leave: [] },
    },
  ],
  filing: { day: 25, to: "某县安委办", whenDayOff: "after" },
  obligations: {
    disabled: ["shanxi-2018-08"],
    added: [
      {
        id: "own-3",
        text: "参加安全生产会议",
        kind: "meeting",
        meetings: ["special"],
        posts: ["deputy"],
        period: "quarter",
        atLeast: 2,
        document: "某文件",
        article: "三",
      },
      {
        ...{ id: "own-4", text: "检查烟花爆竹", kind: "inspection", meetings: [], posts: [] },
        ...{ period: "once", by: "2022-06-30", atLeast: 1, document: "某文件", article: "四" },
      },
    ],
    carryOver: true,
    keepContinuing: true,
  },
  columns: { content: "履职情况", future: "某栏" },
  allLedgersOfOrgan: true,
  sameNames: [["张某", "张某书记"]],
  checklists: [
    { title: "本单位补充", questions: [{ question: "值班表是否上墙？", evidence: [], must: true }] },
  ],
};

const empty = settingsForm(EMPTY_PROFILE, []);
const problems = (form: SettingsForm) => [...formProblems(form)].map((each) => each.join(" "));

test("a profile goes through the form unchanged, with what the form does not know", () => {
  const form = settingsForm(full, []);
  expect(problems(form)).toEqual([]);
  expect(profileOf(form, full)).toEqual(full);
  expect(profileOf(empty, EMPTY_PROFILE)).toEqual(EMPTY_PROFILE);
});

test("what the ledgers say is proposed beside what is kept, and only what is not kept", () => {
  const ledgers = ledgerFacts(readAsWritten(officeBook(), {}));
  const form = settingsForm(EMPTY_PROFILE, ledgers);
  expect([form.unit, form.isUnitProposed]).toEqual(["晋中市某局", true]);
  expect(form.leaders).toEqual([
    {
      ...{ key: "leader-1", name: "张某", position: "局长", post: "", sectors: "", from: "", to: "" },
      ...{ organ: "", leave: [] },
      isProposed: true,
    },
  ]);
  const kept = settingsForm(full, ledgers);
  expect([kept.unit, kept.isUnitProposed]).toEqual(["某县应急管理局", false]);
  expect(kept.leaders.map(({ name, isProposed }) => [name, isProposed])).toEqual([
    ["张某", false],
    ["李某", false],
    ["张某", false],
  ]);
});

test("no unit is proposed where the ledgers name several", () => {
  const [facts] = ledgerFacts(readAsWritten(officeBook(), {}));
  if (facts === undefined) throw new Error("the ledger was not found");
  expect(settingsForm(EMPTY_PROFILE, [facts, { ...facts, unit: "另一个局" }]).unit).toBe("");
});

test("a proposal that a person changes is theirs", () => {
  const form = settingsForm(EMPTY_PROFILE, ledgerFacts(readAsWritten(officeBook(), {})));
  expect(withLeader(form, "leader-1", { post: "deputy" }).leaders[0]).toMatchObject({
    name: "张某",
    post: "deputy",
    isProposed: false,
  });
});

test("new leaders and duties get keys and ids that are not taken", () => {
  const form = withNewDuty(withNewLeader(settingsForm(full, [])));
  expect(form.leaders.map(({ key }) => key)).toEqual(["leader-1", "leader-2", "leader-3", "leader-4"]);
  expect(form.added.map(({ id }) => id)).toEqual(["own-3", "own-4", "own-5"]);
});

test("a duty is switched off once, and on again", () => {
  const off = withDutyOff(withDutyOff(empty, "a", true), "a", true);
  expect(off.disabled).toEqual(["a"]);
  expect(withDutyOff(off, "a", false).disabled).toEqual([]);
});

describe("what is wrong is named by its field", () => {
  const leader = withNewLeader(empty);
  const named = withLeader(leader, "leader-1", { name: "张某" });
  const duty = withNewDuty(empty);
  const right = { text: "检查", document: "某文件" };
  test.each<[string, SettingsForm, string[]]>([
    ["nothing", named, []],
    ["a leader without a name", leader, ["leaders.leader-1.name name-missing"]],
    [
      "the same name twice, blanks aside",
      withLeader(withNewLeader(named), "leader-2", { name: "张 某" }),
      ["leaders.leader-2.name name-twice"],
    ],
    [
      "the same name in another post",
      withLeader(withNewLeader(named), "leader-2", { name: "张某", position: "副县长" }),
      [],
    ],
    [
      "a month that is none",
      withLeader(named, "leader-1", { from: "2018年13月" }),
      ["leaders.leader-1.from month"],
    ],
    [
      "an end before the beginning",
      withLeader(named, "leader-1", { from: "2018-03", to: "2018.2" }),
      ["leaders.leader-1.to months-reversed"],
    ],
    ["one month in the post", withLeader(named, "leader-1", { from: "2018-03", to: "2018-3" }), []],
    ["day 0", { ...empty, filingDay: "0" }, ["filingDay day"]],
    ["day 31", { ...empty, filingDay: "31" }, []],
    ["day 32", { ...empty, filingDay: "32" }, ["filingDay day"]],
    ["a receiver without a day", { ...empty, filingTo: "某办" }, ["filingDay filing-day-missing"]],
    ["a day off without a day", { ...empty, whenDayOff: "after" }, ["filingDay filing-day-missing"]],
    [
      "the same post of two organs",
      withLeader(withNewLeader(named), "leader-2", { name: "张某", organ: "party" }),
      [],
    ],
    [
      "a leave of one month",
      withLeader(named, "leader-1", { leave: [{ from: "2018.4", to: "2018-4" }] }),
      [],
    ],
    ["an open leave", withLeader(named, "leader-1", { leave: [{ from: "2018-04", to: "" }] }), []],
    [
      "a leave without a beginning, and one that ends before it",
      withLeader(named, "leader-1", {
        leave: [
          { from: "", to: "2018-04" },
          { from: "2018-04", to: "2018-03" },
        ],
      }),
      ["leaders.leader-1.leave.0.from month", "leaders.leader-1.leave.1.to months-reversed"],
    ],
    [
      "a leave until no month",
      withLeader(named, "leader-1", { leave: [{ from: "2018-04", to: "至今" }] }),
      ["leaders.leader-1.leave.0.to month"],
    ],
    ["an empty duty", duty, ["added.own-1.text duty-missing", "added.own-1.document basis-missing"]],
    ["no times", withDuty(duty, "own-1", { ...right, atLeast: "0" }), ["added.own-1.atLeast times"]],
    ["a right duty", withDuty(duty, "own-1", { ...right, atLeast: "９" }), []],
    [
      "once without its day",
      withDuty(duty, "own-1", { ...right, period: "once", by: "6月30日" }),
      ["added.own-1.by deadline"],
    ],
    ["once by a day", withDuty(duty, "own-1", { ...right, period: "once", by: "2022年6月30日" }), []],
    [
      "one word for two columns",
      { ...empty, columns: { ...empty.columns, time: "日期", remark: "日期" } },
      ["columns.remark word-twice"],
    ],
    ["a unit of 61 characters", { ...empty, unit: "某".repeat(61) }, ["unit too-long"]],
    ["a unit of 60 characters", { ...empty, unit: "某".repeat(60) }, []],
  ])("%s", (_case, form, expected) => {
    expect(problems(form)).toEqual(expected);
  });
});

test("what is wrong is left out of the profile, the rest stays", () => {
  const form = withNewDuty({ ...settingsForm(full, []), filingDay: "99" });
  expect(profileOf(form, full)).toEqual({ ...full, filing: null });
  const away = [
    { from: "2018-13", to: "" },
    { from: "2018-04", to: "2018-03" },
    { from: "2018-04", to: "去年" },
    { from: "2018年6月", to: "" },
  ];
  const leaders = profileOf(withLeader(settingsForm(full, []), "leader-1", { leave: away }), full).leaders;
  expect(leaders[0]?.leave).toEqual([{ from: "2018-06", to: null }]);
});

test("a day of what is owed once is not kept of what is owed again and again", () => {
  const form = withDuty(settingsForm(full, []), "own-4", { period: "year" });
  expect(profileOf(form, full).obligations.added[1]).toMatchObject({ id: "own-4", period: "year" });
  expect(profileOf(form, full).obligations.added[1]).not.toHaveProperty("by");
});

test.each([
  ["2022-06-30", "2022-06-30"],
  [" ２０２２年６月３日 ", "2022-06-03"],
  ["2022.6.30", "2022-06-30"],
  ["2022-06-31", undefined],
  ["6月30日", undefined],
  ["", undefined],
])("%s is the day %s", (typed, day) => {
  expect(dayTyped(typed)).toBe(day);
});

test.each([
  ["2021-01", "2021-01"],
  ["2021.1", "2021-01"],
  [" ２０２１年１２月 ", "2021-12"],
  ["2021/7", "2021-07"],
  ["", null],
  ["2021", undefined],
  ["2021-13", undefined],
  ["去年", undefined],
])("%s is the month %s", (typed, month) => {
  expect(monthTyped(typed)).toBe(month);
});
