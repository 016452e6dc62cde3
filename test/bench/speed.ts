/**
 * How much longer our work takes than the least that any program must do for it: ratios of medians of processor time,
 * measured in turns in one run, so that a slow or busy machine slows both sides. Prints and asserts nothing: `npm run bench`.
 */
import { unzipSync } from "fflate";
import { availableParallelism } from "node:os";
import { SaxesParser } from "saxes";
import { checkWorkbook } from "../../src/check/engine";
import { rechecker } from "../../src/check/recheck";
import * as dutiesModule from "../../src/check/duties";
import { NO_CONTEXT, readTime } from "../../src/ledger/dates";
import * as understandModule from "../../src/ledger/activity/understand";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import * as ledgersModule from "../../src/ledger/read-ledgers";
import { RULEBOOK } from "../../src/rulebook";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../src/workbook/port";
import { ledgerBook } from "./ledger-rows";

const ROWS = 100_000;
/** A year of five leaders, a worksheet a month. */
const SMALL_ROWS = 5_000;
const SMALL_LEADERS = 5;
const WARM_UP = 2;
const ROUNDS = 7;
/** Edits in each round, timed one by one: a re-check alone is too short beside what the full check left to collect. */
const EDITS = 10;
const options = { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false };

/**
 * Runs the pieces of work in turns, each `often` times in its turn, after what comes `before` it; the median processor
 * time of each in milliseconds, which waiting for others is no part of.
 */
async function medians<Name extends string>(
  work: Readonly<Record<Name, () => unknown>>,
  often: Readonly<Record<string, number>> = {},
  before: () => unknown = () => undefined,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[]; // the keys of an object literal
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const name of names) {
      for (let time = 0; time < (often[name] ?? 1); time++) {
        before();
        const start = process.cpuUsage();
        await work[name]();
        const { user, system } = process.cpuUsage(start);
        if (round >= WARM_UP) times.get(name)?.push((user + system) / 1000);
      }
    }
  }
  const middle = (values: readonly number[] = []): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return Object.fromEntries(names.map((name) => [name, middle(times.get(name))])) as Record<Name, number>; // one per name
}

/** Does the work with some functions of a module replaced, as its other callers see it. */
function replaced<Module extends object>(module: Module, by: Partial<Module>, work: () => unknown): unknown {
  const before = { ...module };
  Object.assign(module, by);
  try {
    return work();
  } finally {
    Object.assign(module, before);
  }
}

function row(label: string, milliseconds: number, remark = ""): void {
  console.log(`  ${label.padEnd(52)}${milliseconds.toFixed(0).padStart(6)} ms  ${remark}`.trimEnd());
}

/** The workbook with another 工作内容 in one row of its third worksheet. */
function withEdit(snapshot: WorkbookSnapshot, edit: number): WorkbookSnapshot {
  const worksheets = snapshot.worksheets.map((worksheet, index) => {
    if (index !== 2) return worksheet;
    const values = worksheet.values.map((cells, row) =>
      row === 10
        ? cells.map((value, column) => (column === 2 ? `到${String(edit)}号煤矿检查安全生产` : value))
        : cells,
    );
    return { ...worksheet, values };
  });
  return { ...snapshot, worksheets };
}

async function main(): Promise<void> {
  const { bytes, snapshot } = await ledgerBook(ROWS);
  const book = ledgersModule.readLedgers(snapshot, EMPTY_PROFILE);
  const duties = dutiesModule.judgeDuties(book, EMPTY_PROFILE, options.asOf, RULEBOOK);
  const entries = book.ledgers.reduce((sum, { table }) => sum + table.entries.length, 0);
  const findings = checkWorkbook(snapshot, options).findings.length;
  console.log(
    `${String(entries)} entries in ${String(book.ledgers.length)} tables, ${String(findings)} findings; ` +
      `${String(availableParallelism())} processors, Node ${process.version}; medians of ${String(ROUNDS)} rounds\n`,
  );

  /** One pass that only reads dates, over the cells of 时间 or over all. */
  const readDates = (column: number | null) => () => {
    let days = 0;
    for (const { values, numberFormats } of snapshot.worksheets) {
      values.forEach((cells, rowIndex) => {
        cells.forEach((value, index) => {
          if (column !== null && index !== column) return;
          const format = numberFormats[rowIndex]?.[index] ?? "General";
          if (readTime(value, format, false, NO_CONTEXT).kind === "day") days++;
        });
      });
    }
    return days;
  };
  const nothing = understandModule.understand("");
  const check = await medians({
    allDates: readDates(null),
    dates: readDates(1),
    check: () => checkWorkbook(snapshot, options),
    read: () => ledgersModule.readLedgers(snapshot, EMPTY_PROFILE),
    readOnly: () =>
      replaced(understandModule, { understand: () => nothing }, () =>
        ledgersModule.readLedgers(snapshot, EMPTY_PROFILE),
      ),
    duties: () => dutiesModule.judgeDuties(book, EMPTY_PROFILE, options.asOf, RULEBOOK),
    rules: () =>
      replaced(ledgersModule, { readLedgers: () => book }, () =>
        replaced(dutiesModule, { judgeDuties: () => duties }, () => checkWorkbook(snapshot, options)),
      ),
  });
  const times = (one: number, other: number): string => `${(one / other).toFixed(1)} times`;
  console.log("(a) the full check");
  row("reading the dates of the 时间 column", check.dates);
  row("reading every cell as a date", check.allDates);
  row(
    "full check",
    check.check,
    `${times(check.check, check.allDates)} every cell, ${times(check.check, check.dates)} the column`,
  );
  console.log("(b) reading ledgers");
  row("without understanding", check.readOnly);
  row("with understanding", check.read, times(check.read, check.readOnly));
  console.log("(c) judging");
  row("duties", check.duties);
  row("rules", check.rules, `${Math.round(entries / check.rules).toLocaleString("en")},000 rows a second`);

  const small = await ledgerBook(SMALL_ROWS, SMALL_LEADERS);
  let edits = 0;
  let edited = small.snapshot;
  /** Full check and re-check, of snapshots that come about as told after each edit. */
  const rechecks = (snapshotOf: (edited: WorkbookSnapshot) => WorkbookSnapshot) => {
    const recheck = rechecker();
    recheck(small.snapshot, options);
    return medians(
      { check: () => checkWorkbook(small.snapshot, options), recheck: () => recheck(edited, options) },
      { recheck: EDITS },
      () => (edited = snapshotOf(withEdit(small.snapshot, ++edits))),
    );
  };
  const again = await rechecks((snapshot) => snapshot);
  const anew = await rechecks(structuredClone);
  console.log(`(d) checking again after one edit, ${SMALL_ROWS.toLocaleString("en")} rows`);
  row("full check", again.check);
  row("re-check", again.recheck, `1/${(again.check / again.recheck).toFixed(1)} of the full check`);
  row(
    "re-check, all worksheets read anew",
    anew.recheck,
    `1/${(anew.check / anew.recheck).toFixed(1)} of the full check`,
  );

  const decoder = new TextDecoder();
  const file = await medians({
    plain: () => {
      let opened = 0;
      for (const [name, part] of Object.entries(unzipSync(bytes))) {
        if (!name.endsWith(".xml")) continue;
        const parser = new SaxesParser();
        parser.on("opentag", () => opened++);
        parser.write(decoder.decode(part)).close();
      }
      return opened;
    },
    read: () => readWorkbook(bytes),
  });
  console.log("(e) reading the .xlsx file");
  row("unzipping and one pass of saxes", file.plain);
  row("reading it into cells", file.read, times(file.read, file.plain));
}

void main();
