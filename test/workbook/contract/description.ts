/**
 * A workbook in a few literal lines: what the contract suite starts from and what it compares with afterwards.
 * Both hosts' subjects build one from it (a real .xlsx package; the Excel test host's memory) and describe it back.
 */
import type {
  CellFormat,
  CellValue,
  PageSetup,
  Paper,
  Validation,
  Visibility,
} from "../../../src/workbook/port";

export interface WorksheetDescription {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly isProtected?: boolean;
  readonly paper?: Paper;
  /** By A1 address. A value, or a value with its number format; a string that starts with "=" in `formula` is one. */
  readonly cells?: Readonly<Record<string, CellValue | CellDescription>>;
  /** A1 ranges. */
  readonly merges?: readonly string[];
  /** In the order of priority. */
  readonly conditionalFormats?: readonly ConditionalFormatDescription[];
  /** Where links lead within the workbook, by A1 address. */
  readonly links?: Readonly<Record<string, string>>;
}

/** By formula with its "=" and the fill it gives, or another type by Excel's name of it, which only stands there. */
export interface ConditionalFormatDescription {
  readonly ranges: readonly string[];
  readonly formula?: string;
  readonly fill?: string;
  readonly otherType?: "colorScale";
}

/** Clustered columns; ranges in A1 on their own worksheet. */
export interface ChartDescription {
  readonly name: string;
  readonly title: string;
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[];
  readonly valueStep?: number;
  readonly range: string;
}

export interface CellDescription {
  readonly value: CellValue;
  readonly numberFormat?: string;
  /** Formula text with its "="; `value` is the stored result. */
  readonly formula?: string;
  readonly format?: CellFormat;
}

export interface WorkbookDescription {
  readonly worksheets: readonly WorksheetDescription[];
  readonly date1904?: boolean;
  readonly memory?: string;
}

/** What a worksheet looks like after a plan: everything a plan operation can change. */
export interface WorksheetState {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Cells that hold a value, a number format other than General or a format. */
  readonly cells: Readonly<
    Record<
      string,
      Required<Pick<CellDescription, "value" | "numberFormat">> & {
        readonly formula?: string;
        readonly format?: CellFormat;
      }
    >
  >;
  readonly merges: readonly string[];
  /** Width in characters by column letter, where it differs from the default. */
  readonly columnWidths: Readonly<Record<string, number>>;
  /** Height in points by row number (1-based), where it was set. */
  readonly rowHeights: Readonly<Record<string, number>>;
  /** By A1 range. */
  readonly validations: Readonly<Record<string, Validation>>;
  readonly conditionalFormats: readonly ConditionalFormatDescription[];
  /** Absent where there is none. */
  readonly charts?: readonly ChartDescription[];
  /** Where links lead, by A1 address; absent where there is none. */
  readonly links?: Readonly<Record<string, string>>;
  readonly page: PageSetup;
  readonly frozenRows: number;
}

export interface WorkbookState {
  readonly worksheets: readonly WorksheetState[];
  readonly memory: string | null;
  /** The active worksheet and its selected cell. */
  readonly selection: { readonly worksheet: string; readonly address: string };
}
