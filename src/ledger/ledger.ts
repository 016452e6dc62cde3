/** A ledger as its keeper would recognise it, read out of a snapshot; every fact with the cell it came from. */
import type { Level, Organ, Post, RegionId } from "../rulebook/terms";
import type { CellPosition, CellRange } from "../workbook/port";
import type { Understanding } from "./activity/activity";
import type { DayReading, Month, TimeReading } from "./dates";
import type { RowReading } from "./decisions";
import type { Standing, Tenure } from "./standing";

/** The columns of the form, in its order (市安办发〔2017〕14号, 附件 样表). */
export const COLUMNS = ["serial", "time", "content", "participants", "remark"] as const;
export type Column = (typeof COLUMNS)[number];

/** The fields of the cover, in the form's order (市安办发〔2017〕14号, 附件 封面). */
export const COVER_FIELDS = ["leader", "position", "sectors", "period", "unit", "recorder"] as const;
export type CoverField = (typeof COVER_FIELDS)[number];

/** A cover field that was found: where its value belongs, and the value as a person sees it (empty when not filled). */
export interface CoverValue {
  readonly cell: CellPosition;
  readonly text: string;
}

export interface Cover {
  readonly worksheet: string;
  /** The fields whose labels stand on the sheet. */
  readonly fields: Partial<Record<CoverField, CoverValue>>;
  /** What 记录时间 says; null when it is empty or not found. */
  readonly period: CoverPeriod | null;
}

/**
 * `months`: a month or a range of months of one year, in the form's writing. `informal`: a year, with or without a
 * month, in another writing (`2022.3`). `unreadable`: neither.
 */
export type CoverPeriod =
  | { readonly kind: "months"; readonly first: Month; readonly last: Month }
  | { readonly kind: "informal"; readonly year: number; readonly month: number | null }
  | { readonly kind: "unreadable" };

export interface Cell {
  readonly position: CellPosition;
  /** The text as a person sees it, blanks at the ends removed; empty for an empty cell. */
  readonly text: string;
}

/** One row of the table that says something. */
export interface Entry {
  /** Zero-based row on the worksheet. */
  readonly row: number;
  /** The cells of the columns the table has. A cell inside a vertical merge stands for the merge's top-left cell. */
  readonly cells: Partial<Record<Column, Cell>>;
  /** The number written under 序号; null when it is empty, `unreadable` when it is no number. */
  readonly serial: number | "unreadable" | null;
  readonly time: TimeReading;
  /** What other columns (具体情况, 地点) add to 工作内容; empty where there are none. */
  readonly beside: string;
  readonly understanding: Understanding;
  /** Whose decision `understanding` follows; null where it follows the row's own words. */
  readonly decision: RowReading | null;
}

/** A row below the header with nothing but, at most, a serial number. */
export interface EmptyRow {
  readonly row: number;
  readonly cells: Partial<Record<Column, Cell>>;
  readonly serial: number | "unreadable" | null;
}

export interface Table {
  readonly header: number;
  /** Zero-based column on the worksheet of each column of the form that was found. */
  readonly columns: Partial<Record<Column, number>>;
  readonly leftmostHeader: CellPosition;
  /** From the header row to the last data row. */
  readonly range: CellRange;
  /** The last row with an entry or a number; null where there is none. */
  readonly lastDataRow: number | null;
  readonly title: Cell | null;
  /** 本人签字 (or another signature) below the table; null where none is. */
  readonly signature: Signature | null;
  /** Rows between the entries that only name the month of the rows below them; null where they name no one month. */
  readonly monthLines: readonly { readonly row: number; readonly month: Month | null }[];
  /** Rows between the entries that say of what the rows below them are: a month, `二、会议`; and notes and subtotals. */
  readonly lines: readonly number[];
  /** Whether columns of their own (地点, 被检查单位) say where, and the rows in which they are all empty. */
  readonly hasPlaceColumn: boolean;
  readonly rowsWithoutPlace: ReadonlySet<number>;
  /** The cell in which the first entry's 时间 belongs; the header cell of 时间 where no row stands below it. */
  readonly firstTimeCell: CellPosition | null;
  readonly firstContentCell: CellPosition | null;
  readonly entries: readonly Entry[];
  readonly emptyRows: readonly EmptyRow[];
  /** Rows of the same table that belong to the ledgers of other leaders. */
  readonly othersRows: readonly EmptyRow[];
}

/** Where a leader signs. */
export interface Signature {
  readonly position: CellPosition;
  /** Where the date of signing stands or belongs, and the day where one does; null where no place for it is. */
  readonly date: { readonly position: CellPosition; readonly reading: DayReading | null } | null;
}

/** How a table was recognised. */
export interface Reading {
  /** The rows its header takes (zero-based, both ends included), and its words by column. */
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly words: Partial<Record<Column, string>>;
  /** `likely`: by words and places that other registers may share; a person should have a look. */
  readonly confidence: Confidence;
  /** Where the leader's name was read. */
  readonly leaderFrom: LeaderSource | null;
  /** The name as written there, without blanks: 副县长张某. */
  readonly leaderText: string | null;
}

export type Confidence = "sure" | "likely";
export type LeaderSource = "cover" | "column" | "title" | "profile" | "sheet-name";

/** Where the month of a table is read, in the order in which the places are asked; its own dates at last. */
export type PeriodSource = "title" | "cover-on-sheet" | "sheet-name" | "cover-sheet" | "dates";

/** What one of these places says: a year, a month, both, or a range of months (`first` and `last` differ). */
export interface PeriodMention {
  readonly source: Exclude<PeriodSource, "dates">;
  /** Null for a sheet name. */
  readonly cell: CellPosition | null;
  readonly year: number | null;
  readonly first: number | null;
  readonly last: number | null;
  /** A cover sheet's month that leaves no doubt of the table's: it is reported, and the table judged by its own. */
  readonly isOutvoted?: true;
}

export interface Ledger {
  readonly worksheet: string;
  readonly cover: Cover | null;
  readonly table: Table;
  readonly reading: Reading;
  /** The name without title and blanks; the title stays where it tells two people of one name apart. */
  readonly leader: string | null;
  /** The name under which the ledgers of one leader are put together: 张某 for 副县长张某. */
  readonly person: string | null;
  readonly position: string | null;
  readonly post: Post | null;
  readonly postBasis: "profile" | "position" | null;
  readonly unit: string | null;
  readonly organ: Organ | null;
  readonly region: RegionId | null;
  readonly level: Level | null;
  /** 分管行业领域; undefined where neither cover nor profile can say. */
  readonly sectors: readonly string[] | undefined;
  /** The time in that post, by the profile. */
  readonly tenure: Tenure;
  /** Every post of the leader by the profile; the one above where the profile does not name the leader. */
  readonly stints: readonly Standing[];
  /** The months the table is for: one as a rule; all of a cover's range where nothing names one; none if unknown. */
  readonly months: readonly Month[];
  /** The month of the table, where it is for one. */
  readonly period: Month | null;
  readonly periodSource: PeriodSource | null;
  readonly mentions: readonly PeriodMention[];
}
