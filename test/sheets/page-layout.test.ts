import { heightOfLines, lineCount } from "../../src/sheets/page-layout";

// A column of 31 characters has 166.5 points, 161.5 inside: fifteen signs of 10.5 points.
const line = (length: number) => "安".repeat(length);

test.each([
  ["nothing takes a line", "", 1],
  ["fifteen signs fit", line(15), 1],
  ["the sixteenth begins a line", line(16), 2],
  ["thirty fit two lines", line(30), 2],
  ["the thirty-first begins the third", line(31), 3],
  ["a break of the writer's counts", `安\n${line(16)}`, 3],
  ["a closing mark takes the sign before it along", `${line(15)}。`, 2],
  ["a word is not torn apart", `${line(14)}GB/T9704`, 2],
  ["a word longer than the line goes on below", "A".repeat(60), 3],
])("%s", (_, text, lines) => {
  expect(lineCount(text, [31], 10.5)).toBe(lines);
});

test("merged columns count together", () => {
  expect(lineCount(line(16), [31], 10.5)).toBe(2);
  expect(lineCount(line(16), [31, 13], 10.5)).toBe(1);
});

test("height grows with the lines", () => {
  expect([1, 2, 3].map((lines) => heightOfLines(lines, 10.5))).toEqual([20, 35, 50]);
});
