import { cutToWidth, displayWidth, onOneLine } from "../../src/cli/display-width";

test("Chinese characters and full-width signs take two columns", () => {
  expect(displayWidth("a台账，b")).toBe(8);
  expect(displayWidth("“a”")).toBe(3);
});

test("a cut never exceeds the columns", () => {
  expect(cutToWidth("1/2 台账.xlsx", 7)).toBe("1/2 台");
  expect(cutToWidth("1/2", 7)).toBe("1/2");
});

test("control characters become blanks", () => {
  expect(onOneLine("a\u001b[2J\r\nb\u009bc")).toBe("a [2J b c");
});
