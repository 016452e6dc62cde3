import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { memoryText, readMemory } from "../../src/ledger/workbook-memory";
import { OFFICE_NOTICE } from "../rulebook/office-notice";

const profile = { ...EMPTY_PROFILE, unit: "某县应急管理局", region: "jinzhong" as const };
const memory = { profile, notices: [OFFICE_NOTICE], others: {} };

test("what is kept is read back as it was", () => {
  expect(readMemory({ memory: memoryText(memory) })).toEqual({ ...memory, damaged: [] });
});

test("nothing is kept of an office that said nothing", () => {
  expect(memoryText({ profile: EMPTY_PROFILE, notices: [], others: {} })).toBeNull();
  expect(readMemory({ memory: null })).toEqual({
    profile: EMPTY_PROFILE,
    notices: [],
    others: {},
    damaged: [],
  });
});

test("parts that another version keeps there stay", () => {
  const kept = '{"profile":{},"decisions":[{"finding":"a"}]}';
  const reading = readMemory({ memory: kept });
  expect(reading.others).toEqual({ decisions: [{ finding: "a" }] });
  expect(JSON.parse(memoryText({ ...reading, profile }) ?? "")).toEqual({
    profile,
    notices: [],
    decisions: [{ finding: "a" }],
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
    others: {},
    damaged: ["profile", "notices"],
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
