/** All fixes of a workbook at once, on a host: what is wrong is right afterwards, and one undo brings all of it back. */
import { checkWorkbook } from "../../../src/check/engine";
import { planFixes } from "../../../src/check/fixes";
import { planTidying } from "../../../src/check/tidying";
import { cellText } from "../../../src/ledger/cell-text";
import { EMPTY_PROFILE } from "../../../src/ledger/profile";
import { changesByPart, joinedChanges, plannedChanges } from "../../../src/taskpane/preview";
import type { WorkbookSnapshot } from "../../../src/workbook/port";
import { cellAddress, HostError, isSorting, planOfParts } from "../../../src/workbook/port";
import type { WorkbookDescription } from "./description";
import type { ContractSubject } from "./subject";

/** A month out of order, wrongly numbered, with dates of every writing, on A3; the second row is highlighted. */
const LEDGER: WorkbookDescription = {
  worksheets: [
    {
      name: "3月",
      paper: "A3",
      cells: {
        A1: "安全生产党政同责一岗双责履职统计表（2022年3月）",
        A2: "序号",
        B2: "时间",
        C2: "工作内容",
        D2: "参加人员",
        E2: "备注",
        F2: "地点",
        A3: 1,
        B3: { value: "2022.3.21", numberFormat: "@" },
        C3: "到甲煤矿检查安全生产工作",
        D3: "王某 ",
        F3: "甲煤矿",
        A4: 3,
        B4: { value: 44624, numberFormat: "m/d/yyyy" },
        C4: { value: "到乙煤矿检查安全生产工作", format: { fill: "#FFFF00" } },
        D4: "赵某",
        E4: "附照片",
        A5: "３",
        B5: "２０２２年3月9日",
        C5: "到丙煤矿检查安全生产工作",
        D5: "　李某",
        F5: "丙煤矿",
        A6: "本人签字：",
      },
    },
  ],
};

const findingsIn = (snapshot: WorkbookSnapshot) =>
  checkWorkbook(snapshot, { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false }).findings;

function firstOf<Item>([first]: readonly Item[]): Item {
  if (first === undefined) throw new Error("None");
  return first;
}

const OPTIONS = { profile: EMPTY_PROFILE };

const planAll = (snapshot: WorkbookSnapshot) =>
  planFixes(snapshot, findingsIn(snapshot), { ...OPTIONS, tidies: true });

/** Every cell with something in it as the preview shows it; with `order`, the rows but 序号 taken from elsewhere. */
function shownCells(
  { worksheets, date1904 }: WorkbookSnapshot,
  order?: readonly number[],
): Map<string, string> {
  const { origin, values, numberFormats } = firstOf(worksheets);
  expect(origin).toEqual({ row: 0, column: 0 });
  const cells = new Map<string, string>();
  const width = Math.max(...values.map((row) => row.length)); // rows may end with their last cell
  values.forEach((_, place) => {
    for (let column = 0; column < width; column++) {
      const from = column === 0 ? place : (order?.[place] ?? place);
      const value = values[from]?.[column] ?? null;
      const format = numberFormats[from]?.[column] ?? "General";
      const text = typeof value === "string" ? value : cellText(value, format, date1904);
      if (text !== "") cells.set(cellAddress({ row: place, column }), text);
    }
  });
  return cells;
}

export function describeFixes(subject: ContractSubject): void {
  describe(`${subject.name}: fixes`, () => {
    it("puts rows in order, numbers, dates and paper right in one go, and takes all of it back", async () => {
      const workbook = await subject.open(LEDGER);
      const { host } = workbook;
      const before = await workbook.state();
      const snapshot = await host.read();
      const findings = findingsIn(snapshot);
      const fixable = findings.filter((finding) => finding.fixable);
      expect(fixable.map(({ rule, address }) => [rule, address])).toEqual([
        ["row/serial", "A4"],
        ["row/serial", "A5"],
        ["row/date-format", "B3"],
        ["row/date-format", "B4"],
        ["row/date-order", "B4"],
        ["filing/not-a4", null],
      ]);
      const receipt = await host.apply(planOfParts("修正", planFixes(snapshot, findings, OPTIONS)));
      const { worksheets } = await workbook.state();
      const { cells, page } = firstOf(worksheets);
      const row = (number: number) =>
        ["A", "B", "C", "D", "E", "F"].map((column) => cells[`${column}${String(number)}`]?.value ?? null);
      expect([row(3), row(4), row(5)]).toEqual([
        [1, 44624, "到乙煤矿检查安全生产工作", "赵某", "附照片", null],
        [2, "２０２２年3月9日", "到丙煤矿检查安全生产工作", "　李某", null, "丙煤矿"],
        ["３", 44641, "到甲煤矿检查安全生产工作", "王某 ", null, "甲煤矿"],
      ]);
      expect([cells.C3?.format, cells.C4?.format]).toEqual([{ fill: "#FFFF00" }, undefined]);
      expect(cells.B5?.numberFormat).toBe('yyyy"年"m"月"d"日"');
      expect(page.paper).toBe("A4");
      const after = findingsIn(await host.read());
      expect(after.filter((finding) => finding.fixable)).toEqual([]);
      expect(after).toHaveLength(findings.length - fixable.length);
      await host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it("tidies blanks, full-width signs and the date of signing, and takes it back", async () => {
      const workbook = await subject.open(LEDGER);
      const { host } = workbook;
      const before = await workbook.state();
      const receipt = await host.apply(planOfParts("整理", planTidying(await host.read(), EMPTY_PROFILE)));
      const { cells } = firstOf((await workbook.state()).worksheets);
      expect(["D3", "A5", "B5", "D5", "A7"].map((address) => cells[address]?.value)).toEqual([
        "王某",
        "3",
        "2022年3月9日",
        "李某",
        "年　　月　　日",
      ]);
      expect(planTidying(await host.read(), EMPTY_PROFILE)).toEqual([]);
      await host.undo(receipt);
      expect(await workbook.state()).toEqual(before);
    });

    it("writes just what is previewed, whichever parts are left out, and takes it back", async () => {
      const kinds = planAll(await (await subject.open(LEDGER)).host.read()).map(({ kind }) => kind);
      expect(kinds).toEqual([
        "row/serial",
        "row/date-format",
        "row/date-format",
        "row/date-order",
        "filing/not-a4",
        "tidy/blanks",
        "tidy/full-width",
        "tidy/full-width",
        "tidy/blanks",
        "tidy/signature-date",
      ]);
      const all = kinds.map((_, index) => index);
      const choices = [all, ...all.flatMap((one) => [[one], all.filter((index) => index !== one)])];
      for (const taken of choices) {
        const workbook = await subject.open(LEDGER);
        const { host } = workbook;
        const before = await workbook.state();
        const snapshot = await host.read();
        const parts = planAll(snapshot);
        const isTaken = (index: number) => taken.includes(index);
        const previewed = changesByPart(parts, isTaken, snapshot).filter((_, index) => isTaken(index));
        const changes = joinedChanges(previewed);
        const chosen = parts.filter((_, index) => isTaken(index));
        const plan = planOfParts("修正", chosen);
        expect(plannedChanges(plan, snapshot)).toEqual(changes);
        const receipt = await host.apply(plan);
        const after = await host.read();
        const expected = shownCells(snapshot, chosen.some(isSorting) ? [0, 1, 3, 4, 2, 5] : undefined);
        for (const { address, to } of changes.cells) expected.set(address, to);
        expect(shownCells(after)).toEqual(expected);
        expect(firstOf(after.worksheets).paper).toBe(isTaken(kinds.indexOf("filing/not-a4")) ? "A4" : "A3");
        await host.undo(receipt);
        expect(await workbook.state()).toEqual(before);
      }
    });

    it("loses no formula: the number that is one is named, and nothing is changed", async () => {
      const sheet = firstOf(LEDGER.worksheets);
      const cells = { ...sheet.cells, A4: { value: 3, formula: "=ROW()-1" } };
      const workbook = await subject.open({ worksheets: [{ ...sheet, cells }] });
      const { host } = workbook;
      const before = await workbook.state();
      const snapshot = await host.read();
      const plan = planOfParts("修正", planFixes(snapshot, findingsIn(snapshot), OPTIONS));
      const outcome: unknown = await host.apply(plan).catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(HostError);
      expect(outcome).toMatchObject({ code: "formula", detail: { worksheet: "3月", address: "A4" } });
      expect(await workbook.state()).toEqual(before);
    });
  });
}
