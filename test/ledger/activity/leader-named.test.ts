import { understand } from "../../../src/ledger/activity/understand";

test.each([
  ["局长李某带队到东山煤矿检查安全生产", "李某"],
  ["县委常委、副县长李建国带队，到东山煤矿检查安全生产", "李建国"],
  ["县长李某某率应急局检查加油站，副县长张某陪同", "李某某"],
  ["局长李强主持召开安全生产会议", "李强"],
  // Nobody, or nobody by name.
  ["带队到东山煤矿检查安全生产", null],
  ["县长某带队检查加油站", null],
  ["县长带队检查加油站", null],
  ["陪同县长李某检查加油站", null],
  ["由局长李某带队检查加油站", null],
  ["局长李某检查加油站", null],
  ["应急局李某带队检查加油站", null],
  // Several.
  ["局长李某、副局长张某带队检查加油站", null],
  ["局长李某和副局长带队检查加油站", null],
  // No names.
  ["县长连续带队检查加油站", null],
  ["局长全程带队检查加油站", null],
  ["县长高度重视，带队检查加油站", null],
  ["带队检查加油站，局长李某带队检查煤矿", null],
])("%s: %s", (text, name) => {
  expect(understand(text).ledBy).toBe(name);
});
