import {
  acceptKnown,
  explain,
  markFiled,
  overrule,
  takeBack,
  takeBackReading,
  sealMonth,
  unmarkFiled,
  unsealMonth,
} from "../../src/ledger/decide";
import { type Explanation, type Filing, NO_DECISIONS, type RowReading } from "../../src/ledger/decisions";
import {
  memoryText,
  EMPTY_MEMORY,
  planDecisions,
  planMemory,
  readMemory,
} from "../../src/ledger/workbook-memory";

const explanation = (why: string, fingerprint = "a"): Explanation => ({
  rule: "row/not-done",
  subject: "3月!C4",
  fingerprint,
  headline: "写的是计划",
  why,
  by: "李某",
  on: "2022-04-01",
});
const filing = (leader: string | null, month: string, on = "2022-04-01"): Filing => ({
  leader,
  month,
  on,
  to: null,
});
const whys = ({ explanations }: { explanations: readonly Explanation[] }) =>
  explanations.map(({ why }) => why);

test("an explanation is added, put in the place of another, taken back", () => {
  const one = explain(NO_DECISIONS, explanation("甲"), null);
  const two = explain(one, explanation("乙", "b"), null);
  expect(whys(two)).toEqual(["甲", "乙"]);
  expect(whys(explain(two, explanation("丙", "c"), explanation("甲")))).toEqual(["乙", "丙"]);
  expect(whys(takeBack(two, explanation("…", "b")))).toEqual(["甲"]);
  const twice = explain(explain(NO_DECISIONS, explanation("甲"), null), explanation("乙"), null);
  expect(whys(takeBack(twice, explanation("…")))).toEqual(["乙"]);
  expect(takeBack(two, explanation("…", "none"))).toEqual(two);
});

test("an explanation is known by its rule, its subject and its fingerprint", () => {
  const given = explanation("甲");
  const others = [
    { ...given, rule: "row/duplicate" },
    { ...given, subject: "3月!C5" },
    { ...given, fingerprint: "b" },
  ];
  const decisions = { ...NO_DECISIONS, explanations: [...others, given] };
  expect(takeBack(decisions, given).explanations).toEqual(others);
});

test("a month of a leader is filed once, in order", () => {
  const marks = [
    filing("李某", "2022-02"),
    filing("张某", "2022-01"),
    filing(null, "2022-03"),
    filing("李某", "2022-01"),
  ];
  const all = marks.reduce(markFiled, NO_DECISIONS);
  expect(all.filed.map(({ leader, month }) => [leader, month])).toEqual([
    [null, "2022-03"],
    ["张某", "2022-01"],
    ["李某", "2022-01"],
    ["李某", "2022-02"],
  ]);
  expect(markFiled(all, filing("张某", "2022-01", "2022-05-01")).filed[1]?.on).toBe("2022-05-01");
  expect(unmarkFiled(all, { leader: null, month: "2022-03" }).filed).toHaveLength(3);
});

test("a month of a leader has one seal, in order", () => {
  const seal = (leader: string, month: string, rows: readonly string[] = ["a1"]) => ({
    leader,
    month,
    on: "2022-04-01",
    rows,
  });
  const all = [seal("李某", "2022-02"), seal("张某", "2022-01"), seal("李某", "2022-01")].reduce(
    sealMonth,
    NO_DECISIONS,
  );
  const anew = sealMonth(all, seal("张某", "2022-01", ["b2"]));
  expect(anew.seals.map(({ leader, month, rows }) => [leader, month, ...rows])).toEqual([
    ["张某", "2022-01", "b2"],
    ["李某", "2022-01", "a1"],
    ["李某", "2022-02", "a1"],
  ]);
  expect(unsealMonth(anew, { leader: "李某", month: "2022-01" }).seals.map(({ month }) => month)).toEqual([
    "2022-01",
    "2022-02",
  ]);
});

test("the memory holds 5,000 known findings", () => {
  const findings = Array.from({ length: 5_000 }, (_, index) => String(index).padStart(14, "0"));
  const plan = planDecisions(
    { memory: null },
    (decisions) => acceptKnown(decisions, { on: "2022-04-01", by: "李某", findings }),
    "…",
  );
  expect(plan?.operations).toHaveLength(1);
  const many = { memory: null };
  const tooMany = { on: "2022-04-01", by: "李某", findings: [...findings, ...findings, ...findings] };
  expect(() => planDecisions(many, (decisions) => acceptKnown(decisions, tooMany), "…")).toThrow("too-large");
});

describe("planning what is kept", () => {
  const kept = memoryText({
    ...EMPTY_MEMORY,
    decisions: { ...NO_DECISIONS, filed: [filing("张某", "2022-01")] },
  });
  const mark = (memory: string | null) =>
    planDecisions({ memory }, (decisions) => markFiled(decisions, filing("张某", "2022-02")), "标记");

  test("what else is kept stays; the same again is no change", () => {
    const plan = mark(kept);
    expect(plan?.title).toBe("标记");
    const [operation] = plan?.operations ?? [];
    const memory = operation?.kind === "remember" ? operation.memory : null;
    expect(readMemory({ memory }).decisions.filed.map(({ month }) => month)).toEqual(["2022-01", "2022-02"]);
    expect(mark(memory)).toBeNull();
  });

  test("settings that cannot be read are not written over", () => {
    expect(() => mark('{"profile":{"region":"nowhere"}}')).toThrow("unsupported");
    expect(() => mark("{")).toThrow("unsupported");
  });

  test("decisions of another kind that cannot be read stay as they are", () => {
    const [operation] = mark('{"explanations":7}')?.operations ?? [];
    expect(operation).toMatchObject({
      memory: '{"filed":[{"leader":"张某","month":"2022-02","on":"2022-04-01","to":null}],"explanations":7}',
    });
  });

  test("nothing left to keep removes the part", () => {
    const plan = planMemory({ memory: kept }, { decisions: NO_DECISIONS }, "…");
    expect(plan?.operations).toEqual([{ kind: "remember", memory: null }]);
  });
});

const reading = (address: string, text: string, why = "当天由张某带队"): RowReading => ({
  worksheet: "3月",
  address,
  text,
  activity: { kind: "inspection", role: "lead", meeting: null, status: "done" },
  safety: true,
  why,
  by: "李某",
  on: "2022-04-01",
});

test("a row is decided once; a decision about its new words takes the place of the old one", () => {
  const [first, other] = [reading("C3", "检查"), reading("C4", "检查")];
  const both = overrule(overrule(NO_DECISIONS, first, null), other, null);
  expect(both.readings).toEqual([first, other]);
  const again = reading("C3", "检查", "核对过");
  expect(overrule(both, again, null).readings).toEqual([other, again]);
  const anew = reading("C3", "检查某煤矿");
  expect(overrule(both, anew, first).readings).toEqual([other, anew]);
  expect(takeBackReading(both, first).readings).toEqual([other]);
  expect(takeBackReading(both, { ...first, worksheet: "4月" }).readings).toEqual([first, other]);
  expect(takeBackReading(both, anew).readings).toEqual([first, other]);
});
