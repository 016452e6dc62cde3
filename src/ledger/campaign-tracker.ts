/** Reads a campaign's tracker back: the tasks with what the office wrote beside them, by the words of its header. */
import type { CellPosition, WorkbookSnapshot } from "../workbook/port";
import { readDue } from "./checklist/due";
import { type Day, monthMention } from "./dates";
import { plainHeader } from "./header";
import type { Cell } from "./ledger";
import { viewWorksheet, type WorksheetView } from "./worksheet-view";

/** `measures`: 安全生产十五项措施; `three-year`: 专项整治三年行动重点任务. */
export type TaskList = "measures" | "three-year";

export interface TrackedTask {
  readonly worksheet: string;
  readonly list: TaskList;
  /** The number of the measure under whose line the task stands; null where there is none. */
  readonly measure: number | null;
  readonly serial: string;
  readonly text: string;
  readonly responsible: string;
  /** 完成时限 as shown, and its last day; null for 长期坚持 or where none can be read. */
  readonly deadline: { readonly says: string; readonly day: Day | null };
  /** What the office says under 状态, where it says 已完成 or 进行中; the other words follow from the day. */
  readonly says: "done" | "under-way" | null;
  /** 完成日期; null where none can be read. */
  readonly completed: Day | null;
  /** 工作进展, as written. */
  readonly progress: string;
}

const WORDS = {
  serial: ["序号", "编号"],
  text: ["工作任务", "任务", "重点任务", "具体任务", "细化措施", "工作措施"],
  responsible: ["责任单位", "责任部门", "牵头单位"],
  deadline: ["完成时限", "完成期限", "时限要求", "截止日期", "时限"],
  status: ["状态", "完成状态", "进度", "完成情况"],
  completed: ["完成日期", "完成时间", "实际完成日期"],
  progress: ["工作进展", "工作进度", "进展情况", "工作进展情况", "落实情况"],
} as const;
type TrackerColumn = keyof typeof WORDS;
const COLUMNS = Object.keys(WORDS) as TrackerColumn[]; // keys of the object above
const MEANINGS: ReadonlyMap<string, TrackerColumn> = new Map(
  COLUMNS.flatMap((column) => WORDS[column].map((word) => [word, column] as const)),
);

/** How many rows above the header tell the title and the year. */
const MAX_HEAD_ROWS = 6;
/** The year of the campaign (朔安发〔2022〕3号), where neither title nor worksheet names one. */
const CAMPAIGN_YEAR = 2022;

/** Every task on every sheet of the workbook that has a tracker's header; empty where none has. */
export function readTracker(snapshot: WorkbookSnapshot): TrackedTask[] {
  return snapshot.worksheets.flatMap((worksheet) => {
    const view = viewWorksheet(worksheet, snapshot.date1904);
    for (let row = view.used.top; row <= view.used.bottom; row++) {
      const columns = headerAt(view, row);
      if (columns !== null) return tasksBelow(view, row, columns);
    }
    return [];
  });
}

type Columns = Partial<Record<TrackerColumn, number>>;

function headerAt(view: WorksheetView, row: number): Columns | null {
  const columns: Columns = {};
  for (const { column, text } of view.filled(row)) {
    const meaning = MEANINGS.get(plainHeader(text));
    if (meaning !== undefined) columns[meaning] ??= column;
  }
  const isTracker =
    columns.text !== undefined && columns.deadline !== undefined && columns.status !== undefined;
  return isTracker ? columns : null;
}

function tasksBelow(view: WorksheetView, header: number, columns: Columns): TrackedTask[] {
  const head = headText(view, header);
  const list: TaskList = head.includes("三年行动") ? "three-year" : "measures";
  const year = monthMention(head).year ?? CAMPAIGN_YEAR;
  const tasks: TrackedTask[] = [];
  let measure: number | null = null;
  for (let row = header + 1; row <= view.used.bottom; row++) {
    const [first, ...others] = view.filled(row);
    if (first === undefined || headerAt(view, row) !== null) continue;
    const named = /^措施\s*(\d{1,2})/.exec(first.text)?.[1];
    if (named !== undefined && others.length === 0) measure = Number(named);
    const at = (column: TrackerColumn): Cell => cellAt(view, row, columns[column]);
    const text = at("text");
    // Of a line that runs across the table, or of a row with nothing but its number, there is nothing to track.
    if (text.text === "" || text.position.column !== columns.text) continue;
    const day = (column: "deadline" | "completed"): Day | null => {
      const { position, text: shown } = at(column);
      return readDue(view, position, shown, null, year);
    };
    tasks.push({
      worksheet: view.name,
      list,
      measure,
      serial: at("serial").text,
      text: text.text,
      responsible: at("responsible").text,
      deadline: { says: at("deadline").text, day: day("deadline") },
      says: saysOf(at("status").text),
      completed: day("completed"),
      progress: at("progress").text,
    });
  }
  return tasks;
}

function headText(view: WorksheetView, header: number): string {
  const texts = [view.name];
  for (let row = header - MAX_HEAD_ROWS; row < header; row++) {
    texts.push(...view.filled(row).map(({ text }) => text));
  }
  return texts.join(" ");
}

function cellAt(view: WorksheetView, row: number, column: number | undefined): Cell {
  const position: CellPosition = { row, column: column ?? 0 };
  if (column === undefined) return { position, text: "" };
  const { top, left } = view.area(position);
  return { position: { row: top, column: left }, text: view.text(top, left) };
}

function saysOf(text: string): TrackedTask["says"] {
  const plain = text.replaceAll(/\s/g, "");
  if (/^(?:已?(?:全部)?完成|已办结|√)$/.test(plain)) return "done";
  return /^(?:进行中|推进中|正在推进|部分完成)$/.test(plain) ? "under-way" : null;
}
