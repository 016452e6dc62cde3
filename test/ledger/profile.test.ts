import * as v from "valibot";
import { profileSchema } from "../../src/ledger/profile";

test.each([
  ["2022-03", "2022-03", true],
  ["2022-03", "2022-05", true],
  ["2022-03", null, true],
  ["2022-05", "2022-03", false],
])("a leave from %s to %p is understood: %p", (from, to, isUnderstood) => {
  const profile = { leaders: [{ name: "张某", leave: [{ from, to }] }] };
  expect(v.safeParse(profileSchema, profile).success).toBe(isUnderstood);
});

test.each([
  [{ filing: { day: 1 } }, true],
  [{ filing: { day: 31 } }, true],
  [{ filing: { day: 0 } }, false],
  [{ filing: { day: 32 } }, false],
  [{ sameNames: [["张某", "张某书记"]] }, true],
  [{ sameNames: [["张某"]] }, false],
])("%j is understood: %p", (profile, isUnderstood) => {
  expect(v.safeParse(profileSchema, profile).success).toBe(isUnderstood);
});
