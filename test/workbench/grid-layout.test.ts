import {
  areaAt,
  indexAt,
  mergesWithin,
  offsetsOf,
  rectangleOf,
  scrollToSee,
  startOf,
  stepFrom,
  stretchBetween,
  wrappedLines,
} from "../../src/workbench/grid-layout";

/** Rows of 20 pixels; the third is hidden, the fifth is high. */
const TOPS = offsetsOf(6, (row) => (row === 2 ? 0 : row === 4 ? 100 : 20));

test("rows stand one below the other", () => {
  expect([...TOPS]).toEqual([0, 20, 40, 40, 60, 160, 180]);
  expect(startOf(TOPS, 99)).toBe(180);
});

test.each([
  [-5, 0],
  [0, 0],
  [19, 0],
  [20, 1],
  [40, 3],
  [159, 4],
  [160, 5],
  [9_999, 5],
])("at %d pixels stands row %d", (position, row) => {
  expect(indexAt(TOPS, position)).toBe(row);
});

test("what is drawn reaches a little beyond what is seen, never beyond the sheet", () => {
  expect(stretchBetween(TOPS, 65, 100, 0)).toEqual({ first: 4, last: 4 });
  expect(stretchBetween(TOPS, 65, 100, 2)).toEqual({ first: 2, last: 5 });
});

test("a step goes over hidden rows, and stays where there is nowhere to go", () => {
  expect(stepFrom(TOPS, 1, 1)).toBe(3);
  expect(stepFrom(TOPS, 3, -1)).toBe(1);
  expect(stepFrom(TOPS, 5, 1)).toBe(5);
  expect(stepFrom(TOPS, 0, -1)).toBe(0);
  const onlyFirstSeen = offsetsOf(3, (row) => (row === 0 ? 20 : 0));
  expect(stepFrom(onlyFirstSeen, 0, 1)).toBe(0);
});

test("a merged area is one cell", () => {
  const merge = { top: 1, left: 0, bottom: 4, right: 1 };
  expect(areaAt([merge], { row: 3, column: 1 })).toBe(merge);
  expect(areaAt([merge], { row: 5, column: 1 })).toEqual({ top: 5, left: 1, bottom: 5, right: 1 });
  expect(
    rectangleOf(
      TOPS,
      offsetsOf(3, () => 50),
      merge,
    ),
  ).toEqual({ top: 20, left: 0, width: 100, height: 140 });
});

test("merged areas that only reach into what is seen belong to it", () => {
  const long = { top: 0, left: 0, bottom: 5, right: 0 };
  const aside = { top: 0, left: 5, bottom: 5, right: 6 };
  expect(mergesWithin([long, aside], { first: 3, last: 4 }, { first: 0, last: 2 })).toEqual([long]);
});

test.each([
  ["seen already", 100, 50, 110, 130, 100],
  ["above", 100, 50, 40, 60, 40],
  ["below", 100, 50, 180, 200, 150],
  ["higher than the view", 100, 50, 120, 300, 120],
])("scrolling to a cell that is %s", (_, scroll, length, start, end, expected) => {
  expect(scrollToSee(scroll, length, start, end)).toBe(expected);
});

test.each([
  ["安全生产", 8, 1],
  ["安全生产", 7, 2],
  ["abcdefgh", 8, 1],
  ["一\n\n二", 8, 3],
  ["", 8, 1],
  ["安全", 0, 4],
])("%j in %d characters takes %d lines", (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});
