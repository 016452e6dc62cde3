import { sharedRows } from "../../../src/workbook/port";

describe("rows that equal the one above", () => {
  test.each<[string, readonly (readonly string[])[], readonly number[]]>([
    [
      "are one list",
      [
        ["日", "文"],
        ["日", "文"],
        ["日", "文"],
      ],
      [0, 0, 0],
    ],
    ["begin anew after another row", [["日"], ["文"], ["日"], ["日"]], [0, 1, 2, 2]],
    ["are no shorter and no longer", [["日"], ["日", "文"], ["日"]], [0, 1, 2]],
    ["may be empty", [["日"], [], []], [0, 1, 1]],
  ])("%s", (_name, rows, first) => {
    const shared = sharedRows(rows);
    expect(shared).toEqual(rows);
    expect(shared.map((row) => shared.indexOf(row))).toEqual(first);
  });
});
