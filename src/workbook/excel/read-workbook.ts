/* eslint-disable office-addins/load-object-before-read -- everything is loaded before the sync; the rule loses sight of it
   where the sync stands in a try block */
/** Reads the whole workbook in three round trips, or in blocks where it is large; again in one. Writes nothing. */
import type {
  CellRange,
  CellValue,
  LongWork,
  Paper,
  Visibility,
  WorkbookSnapshot,
  WorksheetSnapshot,
} from "../port";
import {
  heed,
  HostError,
  MAX_COLUMNS,
  MEMORY_NAMESPACE,
  memoryFromXml,
  rangeAddress,
  sharedRows,
} from "../port";
import { hasExcelApi, hostError } from "./excel-run";
import { cellCount, inGroups, maximumCells, rowBlocks, rowCount } from "./requests";

/** Above this Excel answers null, and a task pane could not hold the contents anyway. */
const MOST_CELLS = 5_000_000;

/** Rows asked for at once where Excel could not list all merged areas of a worksheet (it lists at most 512). */
const MERGE_ROWS = 200;

const PAPERS: Readonly<Record<string, Paper>> = {
  A4: "A4",
  A4Small: "A4",
  A3: "A3",
  A5: "A5",
  B4: "B4",
  B5: "B5",
  Letter: "letter",
  LetterSmall: "letter",
  Legal: "legal",
};
const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** What is known of a worksheet while it is read. */
interface Reading {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly paper: Paper | null;
  readonly used: CellRange | null;
  readonly values: CellValue[][];
  readonly numberFormats: string[][];
  merges: readonly CellRange[];
}

/** What may be taken for granted when a workbook is read again: which worksheets there are, never what is in them. */
export interface KnownWorkbook {
  readonly names: readonly string[];
}

interface Read {
  readonly snapshot: WorkbookSnapshot;
  /** Null where the workbook is too large, or too unusual, to be read again in one round trip. */
  readonly known: KnownWorkbook | null;
}

/** @throws HostError `too-large` when there are more cells than can be read; `stopped` */
export async function readWorkbook(
  context: Excel.RequestContext,
  known: KnownWorkbook | null,
  work: LongWork,
): Promise<Read> {
  heed(work);
  const again = known === null ? null : await readAgain(context, known);
  heed(work);
  if (again !== null) return { snapshot: again, known };
  const { worksheets, memoryPart, hasPaper } = await readNames(context);
  heed(work);
  const { readings, memory } = await readExtents(context, worksheets, memoryPart);
  heed(work);
  const isPlain = await readContents(context, readings, work);
  return {
    snapshot: { date1904: false, worksheets: readings.map(snapshotOf), memory },
    known: hasPaper && isPlain ? { names: readings.map(({ name }) => name) } : null,
  };
}

/**
 * Everything in one round trip. Every cell is read anew; only the names are guessed, and read as well. Null where the
 * guess was wrong or the answer too large: then the whole way has to be gone.
 */
async function readAgain(
  context: Excel.RequestContext,
  { names }: KnownWorkbook,
): Promise<WorkbookSnapshot | null> {
  const { worksheets } = context.workbook;
  worksheets.load(`${WORKSHEET_FACTS},items/pageLayout/paperSize`);
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  parts.load("items/id");
  const xml = parts.getOnlyItemOrNullObject().getXml();
  const listMerges = hasExcelApi("1.13");
  const contents = names.map((name) => {
    const worksheet = worksheets.getItemOrNullObject(name);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,values,numberFormat");
    return { used, merges: listMerges ? loadMerges(worksheet.getRange()) : () => [] };
  });
  try {
    await context.sync();
  } catch (error) {
    if (["unknown", "too-large"].includes(hostError(error).code)) return null;
    throw error;
  }
  const isAsKnown =
    worksheets.items.length === names.length &&
    worksheets.items.every(({ name }, index) => name === names[index]) &&
    parts.items.length < 2;
  if (!isAsKnown) return null;
  const readings = contents.map(({ used, merges }, index): Reading | null => {
    const worksheet = worksheets.items[index];
    if (worksheet === undefined) return null;
    const reading = { ...factsOf(worksheet, true), used: extentOf(used), values: [], numberFormats: [] };
    if (reading.used === null) return { ...reading, merges: [] };
    return keepContents(reading, used) ? { ...reading, merges: merges() } : null;
  });
  const complete = readings.filter((reading) => reading !== null);
  if (complete.length < names.length) return null;
  const memory = parts.items.length === 0 ? null : memoryFromXml(xml.value);
  return { date1904: false, worksheets: complete.map(snapshotOf), memory };
}

const WORKSHEET_FACTS = "items/name,items/visibility,items/protection/protected";

function factsOf(worksheet: Excel.Worksheet, hasPaper: boolean) {
  return {
    worksheet,
    name: worksheet.name,
    visibility: VISIBILITIES[worksheet.visibility] ?? "visible",
    isProtected: worksheet.protection.protected,
    paper: hasPaper ? paperOf(worksheet.pageLayout.paperSize) : null,
  };
}

/** Round trip 1: names, visibility, protection, paper, and where our memory is. */
async function readNames(context: Excel.RequestContext) {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  parts.load("items/id");
  const { worksheets } = context.workbook;
  worksheets.load(`${WORKSHEET_FACTS},items/pageLayout/paperSize`);
  let hasPaper = true;
  try {
    await context.sync();
  } catch (error) {
    if (hostError(error).code !== "unknown") throw error;
    // Without any printer installed Excel cannot tell the page set-up; the rest must still be read.
    hasPaper = false;
    parts.load("items/id");
    worksheets.load(WORKSHEET_FACTS);
    await context.sync();
  }
  return {
    memoryPart: parts.items[0]?.id ?? null,
    hasPaper,
    worksheets: worksheets.items.map((worksheet) => factsOf(worksheet, hasPaper)),
  };
}

function paperOf(size: string | null): Paper | null {
  return size === null ? null : (PAPERS[size] ?? "other");
}

/** Round trip 2: how far each worksheet's contents reach, and our memory. */
async function readExtents(
  context: Excel.RequestContext,
  worksheets: Awaited<ReturnType<typeof readNames>>["worksheets"],
  memoryPart: string | null,
): Promise<{ readonly readings: readonly Reading[]; readonly memory: string | null }> {
  const used = worksheets.map(({ worksheet }) =>
    worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  const xml = memoryPart === null ? null : context.workbook.customXmlParts.getItem(memoryPart).getXml();
  await context.sync();
  const readings = worksheets.map((known, index) => ({
    ...known,
    used: extentOf(used[index]),
    values: [],
    numberFormats: [],
    merges: [],
  }));
  return { readings, memory: xml === null ? null : memoryFromXml(xml.value) };
}

function extentOf(range: Excel.Range | undefined): CellRange | null {
  if (range === undefined || range.isNullObject) return null;
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

interface Block {
  readonly reading: Reading;
  readonly range: CellRange;
}

/**
 * Round trip 3 (and more where it is too much for one): values, number formats, merged areas.
 * @returns whether it went in one, with room to spare
 */
async function readContents(
  context: Excel.RequestContext,
  readings: readonly Reading[],
  work: LongWork,
): Promise<boolean> {
  const total = readings.reduce((sum, { used }) => sum + (used === null ? 0 : cellCount(used)), 0);
  if (total > MOST_CELLS) throw new HostError("too-large");
  const limit = maximumCells();
  const blocks = readings.flatMap((reading) =>
    reading.used === null ? [] : rowBlocks(reading.used, limit).map((range) => ({ reading, range })),
  );
  const [first = [], ...rest] = inGroups(blocks, ({ range }) => cellCount(range), limit);
  const listMerges = hasExcelApi("1.13");
  const rows = blocks.reduce((sum, { range }) => sum + rowCount(range), 0);
  const afterRequest = () => {
    heed(work);
    const done = readings.reduce((sum, { values }) => sum + values.length, 0);
    if (done < rows) work.onProgress?.({ of: "rows", done, total: rows });
  };
  if (rest.length > 0) work.onProgress?.({ of: "rows", done: 0, total: rows });
  let isPlain = false;
  try {
    await readBlocks(context, first, listMerges ? readings : [], afterRequest);
    isPlain = rest.length === 0 && total <= limit / 2;
  } catch (error) {
    if (!listMerges || hostError(error).code !== "unknown") throw error;
    for (const { values, numberFormats } of readings) {
      values.length = 0;
      numberFormats.length = 0;
    }
    await readBlocks(context, first, [], afterRequest);
    await readMergesByRows(context, readings, work);
  }
  for (const group of rest) await readBlocks(context, group, [], afterRequest);
  return isPlain;
}

/** Reads the blocks in one request; where that is too large, in two halves. */
async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  merging: readonly Reading[],
  afterRequest: () => void,
): Promise<void> {
  const ranges = blocks.map(({ reading, range }) =>
    reading.worksheet.getRange(rangeAddress(range)).load("values,numberFormat"),
  );
  // The whole worksheet, so that an area reaching beyond the used range comes whole.
  const merges = merging.map(({ worksheet, used }) =>
    used === null ? null : loadMerges(worksheet.getRange()),
  );
  if (ranges.length === 0) return;
  try {
    await context.sync();
  } catch (error) {
    if (hostError(error).code !== "too-large") throw error;
    afterRequest();
    const [one, two] = halves(blocks);
    await readBlocks(context, one, merging, afterRequest);
    await readBlocks(context, two, [], afterRequest);
    return;
  }
  blocks.forEach(({ reading }, index) => {
    const range = ranges[index];
    if (range === undefined || !keepContents(reading, range))
      throw new HostError("too-large", { worksheet: reading.name });
  });
  merging.forEach((reading, index) => {
    const areas = merges[index];
    if (areas !== null && areas !== undefined) reading.merges = areas();
  });
  afterRequest();
}

/** Adds what the range holds; false where Excel answered null, against its typings: more cells than it can send. */
function keepContents(reading: Pick<Reading, "values" | "numberFormats">, range: Excel.Range): boolean {
  const values = range.values as CellValue[][] | null;
  const formats = range.numberFormat as string[][] | null;
  if (values === null || formats === null) return false;
  // Not spread into arguments: a worksheet may have a million rows.
  for (const row of values) reading.values.push(row.map((value) => (value === "" ? null : value)));
  for (const row of formats) reading.numberFormats.push(row);
  return true;
}

/** @throws HostError `too-large` when a single row is too much. */
function halves(blocks: readonly Block[]): [Block[], Block[]] {
  const [block] = blocks;
  if (block === undefined || (blocks.length === 1 && rowCount(block.range) === 1)) {
    throw new HostError("too-large", block === undefined ? {} : { worksheet: block.reading.name });
  }
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const { reading, range } = block;
  const middle = range.top + Math.floor(rowCount(range) / 2);
  return [
    [{ reading, range: { ...range, bottom: middle - 1 } }],
    [{ reading, range: { ...range, top: middle } }],
  ];
}

/** Queues the merged areas whose top-left cell lies in the range. */
export function loadMerges(range: Excel.Range): () => readonly CellRange[] {
  return loadAreas(range.getMergedAreasOrNullObject());
}

/** Queues reading of the rectangles; the result gives them after the `sync`, none for a null object. */
export function loadAreas(areas: Excel.RangeAreas): () => readonly CellRange[] {
  // Not `address`: Excel cuts it off after 8192 characters.
  areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => (areas.isNullObject ? [] : areas.areas.items.flatMap((area) => extentOf(area) ?? []));
}

/** Worksheet by worksheet, few rows at a time; one whose merged areas are still too many counts as having none. */
async function readMergesByRows(
  context: Excel.RequestContext,
  readings: readonly Reading[],
  work: LongWork,
): Promise<void> {
  for (const reading of readings) {
    if (reading.used === null) continue;
    const areas = rowBlocks(
      { ...reading.used, left: 0, right: MAX_COLUMNS - 1 },
      MERGE_ROWS * MAX_COLUMNS,
    ).map((range) => loadMerges(reading.worksheet.getRange(rangeAddress(range))));
    try {
      // One request per worksheet, so that one with too many does not take the others along.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      reading.merges = areas.flatMap((merges) => merges());
    } catch (error) {
      if (hostError(error).code !== "unknown") throw error;
    }
    heed(work);
  }
}

function snapshotOf(reading: Reading): WorksheetSnapshot {
  const { name, visibility, isProtected, paper, used, values, numberFormats, merges } = reading;
  return {
    name,
    visibility,
    isProtected,
    paper,
    origin: used === null ? { row: 0, column: 0 } : { row: used.top, column: used.left },
    values,
    numberFormats: sharedRows(numberFormats),
    merges,
  };
}
