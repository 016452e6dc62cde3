/** Whatever is edited between two checks, the second says what a check from the beginning says. */
import fc from "fast-check";
import { checkByMemory, recheckerByMemory } from "../../src/check/by-memory";
import { checkWorkbook } from "../../src/check/engine";
import { rechecker } from "../../src/check/recheck";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText } from "../../src/ledger/workbook-memory";
import type { CellValue, WorkbookSnapshot, WorksheetSnapshot } from "../../src/workbook/port";
import { randomLayout } from "../ledger/random-layout";

const AS_OF = "2026-12-31";
const optionsOf = (unit: string | null) => ({
  profile: { ...EMPTY_PROFILE, unit },
  asOf: AS_OF,
  prompts: true,
});

const VALUES: readonly CellValue[] = [
  null,
  "",
  5,
  44_654,
  "2022年3月4日",
  "3月32日",
  "到某煤矿检查安全生产工作",
  "计划召开安全生产专题会议",
  "时间",
  "工作内容",
  "本人签字：",
  "领导姓名：张某",
  "合计",
];

/** What may be done between two checks. */
const edit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("value" as const),
      sheet: fc.nat(9),
      row: fc.nat(20),
      column: fc.nat(8),
      value: fc.constantFrom(...VALUES),
    }),
  },
  fc.record({ kind: fc.constant("format" as const), sheet: fc.nat(9), row: fc.nat(20), column: fc.nat(8) }),
  fc.record({
    kind: fc.constantFrom("insert" as const, "delete" as const),
    sheet: fc.nat(9),
    row: fc.nat(20),
  }),
  fc.record({
    kind: fc.constantFrom(
      "rename" as const,
      "remove" as const,
      "copy" as const,
      "unmerge" as const,
      "paper" as const,
    ),
    sheet: fc.nat(9),
  }),
  fc.record({ kind: fc.constant("swap" as const), sheet: fc.nat(9), other: fc.nat(9) }),
  fc.record({ kind: fc.constant("profile" as const), unit: fc.constantFrom(null, "某县应急管理局") }),
  fc.record({ kind: fc.constantFrom("nothing" as const, "epoch" as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Kind> ? Kind : never;

function put<Item>(rows: readonly (readonly Item[])[], row: number, column: number, item: Item): Item[][] {
  return rows.map((cells, index) => {
    const copy = [...cells];
    if (index === row && column < copy.length) copy[column] = item;
    return copy;
  });
}

function editWorksheet(worksheet: WorksheetSnapshot, edit: Edit): WorksheetSnapshot {
  const { values, numberFormats } = worksheet;
  switch (edit.kind) {
    case "value":
      return { ...worksheet, values: put(values, edit.row, edit.column, edit.value) };
    case "format":
      return { ...worksheet, numberFormats: put(numberFormats, edit.row, edit.column, "yyyy/m/d") };
    case "insert":
      return {
        ...worksheet,
        values: [...values.slice(0, edit.row), [], ...values.slice(edit.row)],
        numberFormats: [...numberFormats.slice(0, edit.row), [], ...numberFormats.slice(edit.row)],
      };
    case "delete":
      return {
        ...worksheet,
        values: values.filter((_, index) => index !== edit.row),
        numberFormats: numberFormats.filter((_, index) => index !== edit.row),
      };
    case "rename":
      return { ...worksheet, name: `张某${worksheet.name}` };
    case "unmerge":
      return { ...worksheet, merges: [] };
    case "paper":
      return { ...worksheet, paper: worksheet.paper === "A3" ? "A4" : "A3" };
    default:
      return worksheet;
  }
}

/** The workbook after the edit, all of it made anew, as a host reads it anew. */
function edited(snapshot: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  const worksheets = [...snapshot.worksheets];
  const index = "sheet" in edit ? edit.sheet % worksheets.length : 0;
  const worksheet = worksheets[index];
  if (worksheet !== undefined) {
    worksheets[index] = editWorksheet(worksheet, edit);
    if (edit.kind === "remove" && worksheets.length > 1) worksheets.splice(index, 1);
    if (edit.kind === "copy")
      worksheets.push({ ...worksheet, name: `${worksheet.name} (${String(worksheets.length)})` });
    if (edit.kind === "swap") {
      const [moved] = worksheets.splice(index, 1);
      if (moved !== undefined) worksheets.splice(edit.other % (worksheets.length + 1), 0, moved);
    }
  }
  const date1904 = edit.kind === "epoch" ? !snapshot.date1904 : snapshot.date1904;
  return structuredClone({ ...snapshot, worksheets, date1904 });
}

test("after any edits a recheck says what a whole check says", () => {
  fc.assert(
    fc.property(
      fc.array(randomLayout, { minLength: 1, maxLength: 3 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (layouts, edits) => {
        const recheck = rechecker();
        const worksheets = layouts.flatMap(({ snapshot }, book) =>
          snapshot.worksheets.map((worksheet) => ({
            ...worksheet,
            name: `${worksheet.name}${"册".repeat(book)}`,
          })),
        );
        let snapshot: WorkbookSnapshot = { date1904: false, worksheets, memory: null };
        let options = optionsOf(null);
        recheck(snapshot, options);
        for (const step of edits) {
          snapshot = edited(snapshot, step);
          if (step.kind === "profile") options = optionsOf(step.unit);
          expect(recheck(snapshot, options)).toEqual(checkWorkbook(snapshot, options));
        }
      },
    ),
    { seed: 20220304, numRuns: 50 },
  );
});

test("what the workbook keeps, and the day, are taken anew when they change", () => {
  const [layout] = fc.sample(randomLayout, { seed: 7, numRuns: 1 });
  if (layout === undefined) throw new Error("no layout");
  const recheck = recheckerByMemory();
  const memory = memoryText({ ...EMPTY_MEMORY, profile: { ...EMPTY_PROFILE, unit: "某县应急管理局" } });
  const reports = new Set<string>();
  for (const [snapshot, asOf] of [
    [layout.snapshot, AS_OF],
    [{ ...layout.snapshot, memory }, AS_OF],
    [{ ...layout.snapshot, memory }, "2017-01-01"],
  ] as const) {
    const check = recheck(snapshot, asOf);
    expect(check).toEqual(checkByMemory(snapshot, asOf));
    reports.add(JSON.stringify(check));
  }
  expect(reports.size).toBe(3);
});
