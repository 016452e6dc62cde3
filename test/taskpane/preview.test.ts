import { isEmptyWorkbook, plannedChanges, sameChanges } from "../../src/taskpane/preview";
import type { PlanOperation, WorkbookSnapshot } from "../../src/workbook/port";
import { ledgerBook, NOTICE } from "./canned";
import { workbook, worksheet } from "./memory-host";

const changes = (snapshot: WorkbookSnapshot, ...operations: readonly PlanOperation[]) =>
  plannedChanges({ title: NOTICE.document, operations }, snapshot);

const march = (...rows: readonly (readonly (string | number | null)[])[]) => workbook(worksheet("3月", rows));

test("says which cells change from what to what, row by row", () => {
  const planned = changes(march([1, "a"], [2, "b"]), {
    kind: "set-values",
    worksheet: "3月",
    range: "A1:B2",
    values: [
      [null, "c"],
      [5, "b"],
    ],
  });
  expect(planned.cells.map(({ address, from, to }) => [address, from, to])).toEqual([
    ["B1", "a", "c"],
    ["A2", "2", "5"],
  ]);
});

test("shows a date as it stands before and after a change of value and format", () => {
  const planned = changes(
    { ...march([44676]), worksheets: [{ ...worksheet("3月", [[44676]]), numberFormats: [["yyyy.m.d"]] }] },
    { kind: "set-number-format", worksheet: "3月", range: "A1", format: 'yyyy"年"m"月"d"日"' },
  );
  expect(planned.cells).toEqual([
    {
      worksheet: "3月",
      address: "A1",
      from: "2022.4.25",
      to: "2022年4月25日",
      storedBefore: "number",
      storedAfter: "number",
    },
  ]);
});

test("takes a value and a format for the same cell as one change", () => {
  const planned = changes(
    march(["2022.4.25"]),
    { kind: "set-number-format", worksheet: "3月", range: "A1", format: 'yyyy"年"m"月"d"日"' },
    { kind: "set-values", worksheet: "3月", range: "A1", values: [[44676]] },
  );
  expect(planned.cells.map(({ from, to }) => [from, to])).toEqual([["2022.4.25", "2022年4月25日"]]);
});

test("keeps the blanks at the ends of a text, and tells text from number", () => {
  const planned = changes(march(["王某 ", "3"]), {
    kind: "set-values",
    worksheet: "3月",
    range: "A1:B1",
    values: [["王某", 3]],
  });
  expect(planned.cells).toEqual([
    { worksheet: "3月", address: "A1", from: "王某 ", to: "王某", storedBefore: "text", storedAfter: "text" },
    { worksheet: "3月", address: "B1", from: "3", to: "3", storedBefore: "text", storedAfter: "number" },
  ]);
});

test("leaves out what stays as it is", () => {
  const planned = changes(march(["a", null]), {
    kind: "set-values",
    worksheet: "3月",
    range: "A1:B1",
    values: [["a", ""]],
  });
  expect(planned.cells).toEqual([]);
});

test("counts what is written on an added worksheet as the worksheet alone", () => {
  const planned = changes(
    march(["a"]),
    { kind: "add-worksheet", worksheet: "封面" },
    { kind: "set-values", worksheet: "封面", range: "A1", values: [["b"]] },
    { kind: "merge", worksheet: "封面", range: "A1:B1" },
    { kind: "go-to", worksheet: "封面", address: "A1" },
  );
  expect(planned).toEqual({ addedWorksheets: ["封面"], cells: [], layout: [], memory: null });
});

test("names changes of layout on worksheets that are already there", () => {
  const planned = changes(
    march(["a"]),
    { kind: "merge", worksheet: "3月", range: "A1:B1" },
    { kind: "protect", worksheet: "3月" },
    { kind: "remember", memory: "{}" },
  );
  expect(planned.layout).toEqual([
    { kind: "merge", worksheet: "3月", range: "A1:B1" },
    { kind: "protect", worksheet: "3月", range: "" },
  ]);
});

test("tells what is kept in the workbook before and after, and differs when somebody else kept something", () => {
  const operation: PlanOperation = { kind: "remember", memory: "{}" };
  expect(changes(march(["a"]), operation).memory).toEqual({ from: null, to: "{}" });
  const other = { ...march(["a"]), memory: "[]" };
  expect(sameChanges(changes(march(["a"]), operation), changes(other, operation))).toBe(false);
  expect(changes(march(["a"])).memory).toBeNull();
});

test("two previews differ when a cell was changed between them", () => {
  const operation: PlanOperation = { kind: "set-values", worksheet: "3月", range: "A1", values: [["c"]] };
  expect(sameChanges(changes(march(["a"]), operation), changes(march(["a"]), operation))).toBe(true);
  expect(sameChanges(changes(march(["a"]), operation), changes(march(["b"]), operation))).toBe(false);
});

test("a workbook is empty when no worksheet holds a value", () => {
  expect(isEmptyWorkbook(workbook(worksheet("Sheet1", [])))).toBe(true);
  expect(isEmptyWorkbook(workbook(worksheet("Sheet1", [["", null]])))).toBe(true);
  expect(isEmptyWorkbook(workbook(worksheet("Sheet1", []), worksheet("Sheet2", [[0]])))).toBe(false);
  expect(isEmptyWorkbook(ledgerBook())).toBe(false);
});

test("names the rows that change places, and what cells change to where they come to stand", () => {
  const planned = changes(
    march([1, "丙"], [2, "甲"], [3, "乙"]),
    { kind: "set-values", worksheet: "3月", range: "B1", values: [["甲甲"]] },
    { kind: "sort-rows", worksheet: "3月", range: "B1:B3", order: [1, 2, 0] },
  );
  expect(planned.layout).toEqual([{ kind: "sort-rows", worksheet: "3月", range: "B1:B3 2→1, 3→2, 1→3" }]);
  expect(planned.cells.map(({ address, from, to }) => [address, from, to])).toEqual([["B1", "甲", "甲甲"]]);
});

test("names the cells of marks as ranges, and no more than a person would read", () => {
  const cells = Array.from({ length: 20 }, (_, row) => `A${String(row * 2 + 1)}`);
  const planned = changes(
    march([1]),
    { kind: "clear-marks", worksheet: "3月" },
    { kind: "mark", worksheet: "3月", cells: ["A1", "B2", "A2"], color: "#EF9A91" },
    { kind: "mark", worksheet: "3月", cells, color: "#E6F1FC" },
  );
  expect(planned.layout.map(({ kind, range }) => [kind, range])).toEqual([
    ["clear-marks", ""],
    ["mark", "A1:A2, B2"],
    ["mark", "A1, A3, A5, A7, A9, A11, A13, A15 …"],
  ]);
});

test("names the row that is inserted: its cells come from nothing, those below from where they stood", () => {
  const planned = changes(
    march([1, "甲"], [2, "乙"]),
    {
      kind: "set-values",
      worksheet: "3月",
      range: "A2:B3",
      values: [
        [2, "新"],
        [3, null],
      ],
    },
    { kind: "insert-rows", worksheet: "3月", before: 1, count: 1 },
  );
  expect(planned.layout).toEqual([{ kind: "insert-rows", worksheet: "3月", range: "2" }]);
  expect(planned.cells.map(({ address, from, to }) => [address, from, to])).toEqual([
    ["A2", "", "2"],
    ["B2", "", "新"],
    ["A3", "2", "3"],
  ]);
});
