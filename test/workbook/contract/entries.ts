/** Entries added to random tables, on a host: read again, each stands in its place, and nothing else says anything new. */
import fc from "fast-check";
import { checkWorkbook } from "../../../src/check/engine";
import { formalDay, serialOfDay } from "../../../src/ledger/dates";
import type { Ledger } from "../../../src/ledger/ledger";
import { EMPTY_PROFILE } from "../../../src/ledger/profile";
import { readLedgers } from "../../../src/ledger/read-ledgers";
import { entryPlan, type NewEntry } from "../../../src/sheets/entry-plan";
import { ledgerPlan } from "../../../src/sheets/ledger-template";
import { plannedSnapshot } from "../../../src/sheets/planned-snapshot";
import type { WorkbookSnapshot } from "../../../src/workbook/port";
import type { CellDescription, WorkbookDescription } from "./description";
import type { ContractSubject } from "./subject";

const OPTIONS = { profile: EMPTY_PROFILE, title: "添加一条记录" };
const FORMAL = 'yyyy"年"m"月"d"日"';

interface RandomTable {
  readonly days: readonly (number | null)[];
  readonly writing: "date" | "text" | "slashes";
  readonly emptyRows: number;
  readonly isNumbered: boolean;
  readonly hasSignature: boolean;
  readonly isMerged: boolean;
  readonly hasSum: boolean;
  readonly day: number;
  readonly content: string;
}

const TABLES: fc.Arbitrary<RandomTable> = fc.record({
  days: fc.array(fc.option(fc.integer({ min: 1, max: 31 }), { freq: 6 }), { maxLength: 7 }),
  writing: fc.constantFrom("date", "text", "slashes"),
  emptyRows: fc.integer({ min: 0, max: 2 }),
  isNumbered: fc.boolean(),
  hasSignature: fc.boolean(),
  isMerged: fc.boolean(),
  hasSum: fc.boolean(),
  day: fc.integer({ min: 1, max: 31 }),
  content: fc.constantFrom("到丁煤矿检查安全生产工作", "=1+1", "-主持会议", "@某", "+1"),
});

/** A month's table as an office keeps it: in the order of its dates, with rows of which nobody wrote the day. */
function bookOf(table: RandomTable): WorkbookDescription {
  const dated = table.days.filter((day) => day !== null).sort((a, b) => a - b);
  let used = 0;
  const cells: Record<string, CellDescription> = {};
  const put = (address: string, value: CellDescription["value"], numberFormat = "General") => {
    cells[address] = { value, numberFormat };
  };
  put("A1", "安全生产党政同责一岗双责履职统计表（2022年3月）");
  ["序号", "时间", "工作内容", "参加人员", "备注"].forEach((word, column) => {
    if (table.isNumbered || column > 0) put(`${"ABCDF".charAt(column)}2`, word);
  });
  const format = table.writing === "slashes" ? "yyyy/m/d" : table.writing === "text" ? "@" : FORMAL;
  table.days.forEach((day, index) => {
    const row = String(index + 3);
    if (table.isNumbered) put(`A${row}`, index + 1);
    put(`B${row}`, null, format);
    if (day !== null) {
      const written = `2022-03-${String(dated[used++] ?? 1).padStart(2, "0")}`;
      put(`B${row}`, table.writing === "text" ? formalDay(written) : serialOfDay(written, false), format);
    }
    put(`C${row}`, `到第${row}煤矿检查安全生产工作`);
    put(`D${row}`, "王某");
  });
  const last = table.days.length + 2 + (table.isNumbered ? table.emptyRows : 0);
  for (let row = table.days.length + 3; row <= last; row++) {
    put(`A${String(row)}`, row - 2);
    put(`B${String(row)}`, null, format);
  }
  if (table.hasSignature) put(`A${String(last + 1)}`, "本人签字：");
  const merges = table.isMerged
    ? Array.from({ length: last - 1 }, (_, index) => `D${String(index + 2)}:E${String(index + 2)}`)
    : [];
  const sum = { A1: { value: last - 2, formula: `=COUNTA('3月'!C3:C${String(Math.max(last, 3))})` } };
  return {
    worksheets: [{ name: "3月", cells, merges }, ...(table.hasSum ? [{ name: "汇总", cells: sum }] : [])],
  };
}

const findingsIn = (snapshot: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(snapshot, { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false })
    .findings.filter(({ rule }) => ["row/serial", "row/date-order", "row/date-format"].includes(rule))
    .map(({ rule, found }) => `${rule} ${found ?? ""}`)
    .sort();

function ledgerIn(snapshot: WorkbookSnapshot, worksheet: string): Ledger {
  const found = readLedgers(snapshot, EMPTY_PROFILE).ledgers.find((ledger) => ledger.worksheet === worksheet);
  if (found === undefined) throw new Error(`No ledger ${worksheet}`);
  return found;
}

const linesOf = ({ table }: Ledger): readonly (readonly unknown[])[] =>
  table.entries.map(({ time, cells }) => [
    time.kind === "day" ? time.day : time.kind,
    cells.content?.text,
    cells.participants?.text ?? "",
    cells.remark?.text ?? "",
  ]);

const entry = (change: Partial<NewEntry>): NewEntry => ({
  day: "2022-03-15",
  content: "到丁煤矿检查安全生产工作",
  participants: "赵某",
  remark: "附照片",
  ...change,
});

export function describeEntries(subject: ContractSubject, runs: number): void {
  describe(`${subject.name}: adding an entry`, () => {
    it("puts it where its date belongs in any table, and leaves everything else as it was", async () => {
      await fc.assert(
        fc.asyncProperty(TABLES, async (table) => {
          const workbook = await subject.open(bookOf(table));
          const before = await workbook.state();
          const snapshot = await workbook.host.read();
          const ledger = ledgerIn(snapshot, "3月");
          const added = entry({
            day: `2022-03-${String(table.day).padStart(2, "0")}`,
            content: table.content,
          });
          const answer = entryPlan(snapshot, ledger, added, OPTIONS);
          if (answer.kind === "refused") {
            // A row inserted between header and signature would look like the header.
            const hasNoRow = ledger.table.entries.length + ledger.table.emptyRows.length === 0;
            expect([answer.why, hasNoRow, table.hasSignature]).toEqual(["layout", true, true]);
            return;
          }
          const receipt = await workbook.host.apply(answer.plan);
          const after = await workbook.host.read();
          // What was promised is what stands there.
          const now = ledgerIn(after, "3月");
          expect(linesOf(now)).toEqual(linesOf(ledgerIn(plannedSnapshot(snapshot, answer.plan), "3月")));
          const line = [added.day, added.content, added.participants, added.remark];
          const place = now.table.entries.findIndex(({ row }) => row === answer.row);
          expect(linesOf(now)[place]).toEqual(line);
          expect(linesOf(now).filter((_, index) => index !== place)).toEqual(linesOf(ledger));
          const days = now.table.entries.flatMap(({ time }) => (time.kind === "day" ? [time.day] : []));
          expect(days).toEqual([...days].sort());
          expect(now.table.signature === null).toBe(ledger.table.signature === null);
          const found = findingsIn(snapshot);
          expect(findingsIn(after).filter((finding) => !found.includes(finding))).toEqual([]);
          await workbook.host.undo(receipt);
          const { worksheets, memory } = await workbook.state();
          expect({ worksheets, memory }).toEqual({ worksheets: before.worksheets, memory: before.memory });
        }),
        { numRuns: runs },
      );
    });

    it("fills our own ledger row by row in any order, and it stays one table in order", async () => {
      const workbook = await subject.open({ worksheets: [{ name: "Sheet1" }] });
      const { host } = workbook;
      const options = {
        unit: "某县应急管理局",
        leader: "张某",
        position: "副局长",
        sectors: [],
        recorder: null,
        year: 2026,
        firstMonth: 3,
        lastMonth: 3,
        title: "插入台账",
      };
      await host.apply(ledgerPlan(options, ["Sheet1"]));
      const days = [17, 3, 28, 3, 9, 31];
      for (const [index, day] of days.entries()) {
        const snapshot = await host.read();
        const content = `第${String(index + 1)}次到煤矿检查安全生产工作`;
        const added = entry({ day: `2026-03-${String(day).padStart(2, "0")}`, content });
        const answer = entryPlan(snapshot, ledgerIn(snapshot, "3月"), added, OPTIONS);
        if (answer.kind === "refused") throw new Error(answer.why);
        await host.apply(answer.plan);
      }
      const after = await host.read();
      const { table } = ledgerIn(after, "3月");
      expect(table.entries.map(({ serial, time }) => [serial, time.kind === "day" && time.shown])).toEqual([
        [1, "2026年3月3日"],
        [2, "2026年3月3日"],
        [3, "2026年3月9日"],
        [4, "2026年3月17日"],
        [5, "2026年3月28日"],
        [6, "2026年3月31日"],
      ]);
      expect(table.entries.map(({ cells }) => cells.content?.text.slice(0, 3))).toEqual([
        "第2次",
        "第4次",
        "第5次",
        "第1次",
        "第3次",
        "第6次",
      ]);
      expect(table.emptyRows).toHaveLength(14);
      expect(findingsIn(after)).toEqual([]);
    });
  });
}
