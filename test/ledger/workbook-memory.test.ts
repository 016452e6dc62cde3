import { NO_DECISIONS } from "../../src/ledger/decisions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import {
  EMPTY_MEMORY,
  memoryIsSound,
  memoryText,
  planMemory,
  readMemory,
} from "../../src/ledger/workbook-memory";
import { MAX_MEMORY_BYTES } from "../../src/workbook/port";
import { OFFICE_NOTICE } from "../rulebook/office-notice";

const profile = { ...EMPTY_PROFILE, unit: "某县应急管理局", region: "jinzhong" as const };
const memory = { ...EMPTY_MEMORY, profile, notices: [OFFICE_NOTICE] };

test("what is kept is read back as it was", () => {
  expect(readMemory({ memory: memoryText(memory) })).toEqual({
    ...memory,
    damaged: [],
    damagedDecisions: [],
  });
});

test("nothing is kept of an office that said nothing", () => {
  expect(memoryText(EMPTY_MEMORY)).toBeNull();
  expect(readMemory({ memory: null })).toEqual({ ...EMPTY_MEMORY, damaged: [], damagedDecisions: [] });
});

test("parts that another version keeps there stay", () => {
  const kept = '{"profile":{},"seals":[{"finding":"a"}]}';
  const reading = readMemory({ memory: kept });
  expect(reading.others).toEqual({ seals: [{ finding: "a" }] });
  expect(JSON.parse(memoryText({ ...reading, profile }) ?? "")).toEqual({
    profile,
    seals: [{ finding: "a" }],
  });
});

test.each([
  ["{", ["everything"]],
  ["[]", ["everything"]],
  ["null", ["everything"]],
  ['{"profile":{"region":"mars"}}', ["profile"]],
  ['{"notices":[{}]}', ["notices"]],
  ['{"notices":"x"}', ["notices"]],
  ['{"profile":7,"notices":{}}', ["profile", "notices"]],
])("a damaged part of %s is empty, and named", (kept, damaged) => {
  expect(readMemory({ memory: kept })).toMatchObject({ profile: EMPTY_PROFILE, notices: [], damaged });
});

test("a damaged part does not take the others along", () => {
  const kept = JSON.stringify({ profile: { region: "mars" }, notices: [{ documents: 1 }, OFFICE_NOTICE] });
  expect(readMemory({ memory: kept })).toEqual({
    profile: EMPTY_PROFILE,
    notices: [OFFICE_NOTICE],
    decisions: NO_DECISIONS,
    others: {},
    damaged: ["profile", "notices"],
    damagedDecisions: [],
  });
  const other = JSON.stringify({ profile, notices: 1 });
  expect(readMemory({ memory: other })).toMatchObject({ profile, damaged: ["notices"] });
});

test("characters that XML cannot hold are written another way", () => {
  const odd = { ...profile, unit: "某局\uFFFE" };
  const text = memoryText({ ...memory, profile: odd }) ?? "";
  expect(text).not.toContain("\uFFFE");
  expect(readMemory({ memory: text }).profile.unit).toBe("某局\uFFFE");
});

const signature = { why: "当日在企业蹲点，照片在案", by: "王某", on: "2022-04-01" };
const decisions = {
  readings: [
    {
      worksheet: "3月",
      address: "C7",
      text: "赴某企业",
      activity: { kind: "inspection", role: "lead", meeting: null, status: "done" },
      safety: true,
      ...signature,
    },
  ],
  explanations: [
    { rule: "row/not-done", subject: "3月!C8", fingerprint: "a1", headline: "记的是计划", ...signature },
  ],
  filed: [{ leader: "张某", month: "2022-03", on: "2022-03-25", to: "县安委办" }],
  seals: [{ leader: "张某", month: "2022-03", on: "2022-03-26", rows: ["a1 -", "- b2"] }],
  baseline: { on: "2022-04-01", by: "王某", findings: ["a1", "b2"] },
} as const;

test("decisions are read back as they were", () => {
  expect(readMemory({ memory: memoryText({ ...EMPTY_MEMORY, decisions }) })).toEqual({
    ...EMPTY_MEMORY,
    decisions,
    damaged: [],
    damagedDecisions: [],
  });
});

test("a damaged decision is named, does not take the others along, and stays in the workbook", () => {
  const damaged = { readings: [{ text: "" }], filed: decisions.filed };
  const reading = readMemory({ memory: JSON.stringify(damaged) });
  expect(reading).toMatchObject({
    decisions: { ...NO_DECISIONS, filed: decisions.filed },
    damaged: [],
    damagedDecisions: ["readings"],
  });
  expect(JSON.parse(memoryText(reading) ?? "")).toEqual(damaged);
  const decided = { ...reading, decisions: { ...reading.decisions, readings: decisions.readings } };
  expect(JSON.parse(memoryText(decided) ?? "")).toEqual({
    filed: damaged.filed,
    readings: decisions.readings,
  });
});

test("sound is what can be read whole", () => {
  const kept = ['{"profile":{}}', '{"profile":7}', '{"filed":7}', '{"profile":7,"filed":7}'];
  expect(kept.map((memory) => memoryIsSound(readMemory({ memory })))).toEqual([true, false, false, false]);
});

test("as much is kept as there is room for, and no byte more", () => {
  const { length } = memoryText({ ...EMPTY_MEMORY, others: { notes: "" } }) ?? "";
  const plan = (bytes: number) =>
    planMemory({ memory: null }, { others: { notes: "a".repeat(bytes - length) } }, "设置")?.operations
      .length;
  expect(plan(MAX_MEMORY_BYTES)).toBe(1);
  expect(() => plan(MAX_MEMORY_BYTES + 1)).toThrow("too-large");
});
