/** Whatever is edited between two checks, the second says what a check from the beginning says. */
import fc from "fast-check";
import * as v from "valibot";
import { checkByMemory, recheckerByMemory } from "../../src/check/by-memory";
import { checkWorkbook } from "../../src/check/engine";
import { rechecker } from "../../src/check/recheck";
import type { WorkbookCheck } from "../../src/check/report";
import { NO_DECISIONS } from "../../src/ledger/decisions";
import { EMPTY_PROFILE, profileSchema } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText } from "../../src/ledger/workbook-memory";
import {
  type CellValue,
  sharedRows,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../../src/workbook/port";
import { cover, entry, month, workbook } from "./ledger-fixtures";
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

/** The workbook after the edit, all of it made anew, as a host reads it anew: rows of equal formats are one list. */
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
  const read = worksheets.map((one) => ({ ...one, numberFormats: sharedRows(one.numberFormats) }));
  return structuredClone({ ...snapshot, worksheets: read, date1904 });
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

/** A year of two leaders with duties, missed and met: one changes posts, tables share a month, rows are told twice. */
const PROFILE = v.parse(profileSchema, {
  allLedgersOfOrgan: true,
  leaders: [
    { name: "张某", position: "副县长", to: "2018-05" },
    { name: "张某", position: "党组成员、副局长", unit: "祁县应急管理局", from: "2018-06" },
  ],
});
const TEXTS = [
  "带队到某企业检查安全生产工作",
  "陪同市领导到某企业检查安全生产工作",
  "主持召开县政府常务会议，研究安全生产工作",
  "拟于下周到某煤矿检查安全生产工作",
  "到一号煤矿检查，到二号煤矿检查",
];

const dutyEdit = fc.record({
  sheet: fc.nat(13),
  row: fc.integer({ min: 2, max: 5 }),
  column: fc.constantFrom(1, 2, 2, 2),
  text: fc.constantFrom(...TEXTS),
  month: fc.integer({ min: 1, max: 12 }),
});

test("duties, duplicates and decisions of a year are judged again as at first", () => {
  const table = (name: string, number: number) =>
    month(
      name,
      [0, 1, 2, 3, 0].map((text, index) =>
        entry(index + 1, `2018年${String(number)}月${String(text + 3)}日`, TEXTS[text]),
      ),
      { title: `安全生产党政同责一岗双责履职统计表（2018年${String(number)}月）` },
    );
  const sheets = ["张某", "李某"].flatMap((leader) => [
    {
      ...cover({ leader, position: "副县长", period: "2018年1月至12月", unit: "祁县人民政府办公室" }),
      name: `${leader}封面`,
    },
    ...[1, 2, 3, 5, 6].map((number) => table(`${leader}${String(number)}月`, number)),
    table(`${leader}补记3月`, 3),
  ]);
  const start = workbook(sheets);
  const first = checkWorkbook(start, { profile: PROFILE, asOf: "2018-12-31", prompts: true });
  const [known] = first.findings;
  expect(first.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["row/duplicate", "row/copied-text", "duty/missing"]),
  );
  expect(new Set(first.duties.map(({ status, ownerKind }) => `${ownerKind} ${status}`))).toEqual(
    new Set(
      ["person", "organ"].flatMap((kind) =>
        ["met", "missing", "not-assessable"].map((status) => `${kind} ${status}`),
      ),
    ),
  );
  const decisions = {
    ...NO_DECISIONS,
    baseline: { by: "王某", on: "2018-12-31", findings: [known?.identity?.fingerprint ?? ""] },
  };
  fc.assert(
    fc.property(fc.array(dutyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
      const recheck = rechecker();
      const options = { profile: PROFILE, asOf: "2018-12-31", prompts: true, decisions };
      let snapshot = start;
      recheck(snapshot, options);
      for (const { sheet, row, column, text, month: number } of edits) {
        const value = column === 1 ? `2018年${String(number)}月4日` : text;
        snapshot = edited(snapshot, { kind: "value", sheet, row, column, value });
        expect(recheck(snapshot, options)).toEqual(checkWorkbook(snapshot, options));
      }
    }),
    { seed: 20220304, numRuns: 12 },
  );
});

/** March and April of one leader, the title of each merged. */
const TWO_MONTHS = workbook(
  [3, 4].map((number) => ({
    ...month(`${String(number)}月`, [entry(1, `2022年${String(number)}月1日`)]),
    merges: ["A1:E1"],
  })),
);

/** For each worksheet whether its ledger is still the one of the check before. */
function isKept(before: WorkbookCheck, after: WorkbookCheck): boolean[] {
  return after.ledgers.map((ledger) => before.ledgers.includes(ledger));
}

test.each<readonly [Edit, readonly boolean[]]>([
  [{ kind: "nothing" }, [true, true]],
  [{ kind: "value", sheet: 0, row: 2, column: 2, value: "到甲煤矿检查安全生产工作" }, [false, true]],
  [{ kind: "format", sheet: 1, row: 2, column: 1 }, [true, false]],
  [{ kind: "insert", sheet: 0, row: 4 }, [false, true]],
  [{ kind: "delete", sheet: 1, row: 3 }, [true, false]],
  [{ kind: "unmerge", sheet: 0 }, [false, true]],
  [{ kind: "paper", sheet: 0 }, [false, true]],
])("after the edit %j only what it reaches is read again", (step, expected) => {
  const recheck = rechecker();
  const first = recheck(TWO_MONTHS, optionsOf(null));
  expect(isKept(first, recheck(edited(TWO_MONTHS, step), optionsOf(null)))).toEqual(expected);
});

test("under other options everything is judged again, under equal ones nothing", () => {
  const recheck = rechecker();
  const accepted = { ...NO_DECISIONS, baseline: { by: "王某", on: AS_OF, findings: [] } };
  const checks = [
    { ...optionsOf(null), decisions: NO_DECISIONS },
    { ...optionsOf(null), decisions: accepted },
    { ...optionsOf(null), decisions: structuredClone(accepted) },
    { ...optionsOf(null), decisions: NO_DECISIONS },
    { ...optionsOf(null), decisions: NO_DECISIONS, asOf: "2022-03-31" },
  ].map((options) => recheck(TWO_MONTHS, options));
  expect(checks.slice(1).map((check, index) => isKept(checks[index] ?? check, check))).toEqual([
    [false, false],
    [true, true],
    [false, false],
    [false, false],
  ]);
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
