import { readAnswer, readMarks } from "../../../src/ledger/checklist/answers";
import type { Answer } from "../../../src/ledger/checklist/checklist";

test.each<[string, Answer]>([
  ["", "none"],
  ["是", "yes"],
  ["√", "yes"],
  ["N/A", "not-applicable"],
  ["否，灭火器过期", "no"],
  ["是，符合", "yes"],
  ["基本落实", "unreadable"],
  ["是/否", "none"],
  ["□", "none"],
  ["□是 □否", "none"],
  ["☑是 □否", "yes"],
  ["□是 ☑否", "no"],
  ["☑ 是 □ 否", "yes"],
  ["是☑ 否□", "yes"],
  ["☑是 ☑否", "unreadable"],
  ["□是 √否 √不适用", "unreadable"],
  // Fewer boxes than words: a box belongs to the word it touches.
  ["√是 否", "yes"],
  ["是 √否", "no"],
  ["是 否 不适用√", "not-applicable"],
  ["√是 □否 不适用", "yes"],
  ["□是 否 不适用", "none"],
  ["√ 是 否", "unreadable"],
  ["√ □ 是", "unreadable"],
  ["■是否存在隐患", "unreadable"],
])("%p is answered %s", (text, answer) => {
  expect(readAnswer(text)).toBe(answer);
});

test.each<[string, string, string, Answer]>([
  ["", "", "", "none"],
  ["√", "", "", "yes"],
  ["", "×", "", "no"],
  ["", "", "/", "not-applicable"],
  ["□", "√", "□", "no"],
  ["√", "√", "", "unreadable"],
  // It may mark 是 or deny it.
  ["×", "", "", "unreadable"],
])("under 是 %p, under 否 %p, under 不适用 %p: %s", (yes, no, notApplicable, answer) => {
  const marks = [
    { answer: "yes", text: yes },
    { answer: "no", text: no },
    { answer: "not-applicable", text: notApplicable },
  ] as const;
  expect(readMarks(marks)).toBe(answer);
});
