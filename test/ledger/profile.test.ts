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
