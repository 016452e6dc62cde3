/**
 * A change to a workbook as plain data: an ordered list of operations that can be shown before it is done,
 * tested without any host, applied by every host, and taken back.
 */
import type { CellValue, Paper } from "./snapshot";

export type BorderStyle = "thin" | "medium" | "none";

/** Formatting of a range; what is left out stays as it is. */
export interface CellFormat {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly underline?: boolean;
    /** `#RRGGBB`. */
    readonly color?: string;
  };
  /** `#RRGGBB`; null removes the fill. */
  readonly fill?: string | null;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** All four edges and the inside lines of the range. */
  readonly borders?: BorderStyle;
  /** Only the bottom edge of the range (a line to write on). */
  readonly underline?: BorderStyle;
  /** Whether the cells stay locked when the worksheet is protected. */
  readonly locked?: boolean;
}

/** What a person may type into a range. `from`/`to` are date serial numbers of the workbook's own date system. */
export type Validation =
  | { readonly kind: "date-between"; readonly from: number; readonly to: number }
  | { readonly kind: "list"; readonly values: readonly string[] };

export interface ValidationTexts {
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** Page set-up; lengths in millimetres. What is left out stays as it is. */
export interface PageSetup {
  readonly paper?: Paper;
  readonly orientation?: "portrait" | "landscape";
  readonly margins?: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally?: boolean;
  /** Pages wide, as many pages tall as needed. */
  readonly fitToWidth?: number;
  /** A1 range. */
  readonly printArea?: string;
  /** First and last row (zero-based) repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Footer text in the middle, with Excel's codes `&P` (page) and `&N` (pages). */
  readonly footer?: string;
}

/**
 * Adds a chart of clustered columns over cells of its own worksheet, named uniquely there. `categories` and the `values`
 * of each series are A1 ranges of one row or one column, all of the same length. Refused (`unsupported`) where they are
 * not, or where a chart of that name stands already.
 */
export interface AddChart {
  readonly kind: "add-chart";
  readonly worksheet: string;
  readonly name: string;
  readonly title: string;
  readonly categories: string;
  readonly series: readonly ChartSeries[];
  /** Between the lines of the value axis; left to Excel where absent. */
  readonly valueStep?: number;
  /** A1 range of the cells it covers. */
  readonly range: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** A cell of the same workbook, by A1 address. */
export interface LinkTarget {
  readonly worksheet: string;
  readonly address: string;
}

export type PlanOperation =
  /** Adds an empty worksheet at the end, or before the named one. The name must be free (see `freeWorksheetName`). */
  | { readonly kind: "add-worksheet"; readonly worksheet: string; readonly before?: string }
  /**
   * Writes stored values, row by row, from the top-left cell of `range`; the shape must be that of the range.
   * Text is always stored as text, also `=1+1`, `001` and `2022年3月4日`. `null` leaves a cell as it is, `""` empties it.
   * `keepsFormulas`: refused (`formula`) where a cell to be written holds a formula.
   */
  | {
      readonly kind: "set-values";
      readonly worksheet: string;
      readonly range: string;
      readonly values: readonly (readonly CellValue[])[];
      readonly keepsFormulas?: boolean;
    }
  /**
   * Inserts `count` whole rows before the zero-based row `before`, with the formats of the row above; everything below
   * moves down, and what refers to it with it. Comes before everything else: the other operations of the plan mean the
   * cells as they stand afterwards. Once a worksheet. Refused (`unsupported`) unless there is a row above and contents in
   * it or below, and where something cannot be moved rightly.
   */
  | {
      readonly kind: "insert-rows";
      readonly worksheet: string;
      readonly before: number;
      readonly count: number;
    }
  /**
   * Puts the rows of the range in another order: the row at place i afterwards is the one that stood at place `order[i]`.
   * Values, number formats, fonts, fills and alignment go along; borders and locks stay where they are, and so does all
   * that lies beside the range. Comes before everything else that the plan does to cells. Refused where a formula is in
   * the range (`formula`), a link, or merged areas that do not go along (`unsupported`; `merges-unknown` where Excel cannot
   * tell).
   */
  | {
      readonly kind: "sort-rows";
      readonly worksheet: string;
      readonly range: string;
      readonly order: readonly number[];
    }
  | {
      readonly kind: "set-number-format";
      readonly worksheet: string;
      readonly range: string;
      readonly format: string;
    }
  | {
      readonly kind: "set-format";
      readonly worksheet: string;
      readonly range: string;
      readonly format: CellFormat;
    }
  | { readonly kind: "merge"; readonly worksheet: string; readonly range: string }
  /** Width in characters of the default font, as Excel shows it. `columns` zero-based, both ends included. */
  | {
      readonly kind: "set-column-width";
      readonly worksheet: string;
      readonly first: number;
      readonly last: number;
      readonly width: number;
    }
  /**
   * Height in points. Rows zero-based, both ends included.
   * `grows`: the height rows start with, and Excel fits them to their text when it is edited: a file states the
   * height without calling it custom; in Excel, where stating it would fix it, the rows are fitted to their contents.
   */
  | {
      readonly kind: "set-row-height";
      readonly worksheet: string;
      readonly first: number;
      readonly last: number;
      readonly height: number;
      readonly grows?: boolean;
    }
  | {
      readonly kind: "set-validation";
      readonly worksheet: string;
      readonly range: string;
      readonly rule: Validation;
      readonly texts: ValidationTexts;
    }
  /**
   * Makes a cell a link to a cell of a worksheet of the same workbook. The cell is on a worksheet that the same plan adds,
   * and holds a text that the plan writes; it looks as the plan formats it. Refused elsewhere (`unsupported`), and where the
   * worksheet it leads to is not there once the plan is done (`worksheet-missing`).
   */
  | {
      readonly kind: "set-link";
      readonly worksheet: string;
      readonly address: string;
      readonly to: LinkTarget;
    }
  | { readonly kind: "set-page"; readonly worksheet: string; readonly page: PageSetup }
  /** Keeps the first `rows` rows in view while scrolling. */
  | { readonly kind: "freeze-rows"; readonly worksheet: string; readonly rows: number }
  /**
   * Highlights cells (A1 addresses) by a conditional format of ours, above those of the office; `color` (`#RRGGBB`) is the
   * fill, the text is black. The cells' own formats, and the office's conditional formats, stay as they are.
   */
  | {
      readonly kind: "mark";
      readonly worksheet: string;
      readonly cells: readonly string[];
      readonly color: string;
    }
  /** Takes every mark of ours off the worksheet, and nothing else; comes before the marks of the same plan. */
  | { readonly kind: "clear-marks"; readonly worksheet: string }
  | AddChart
  /** Protects the worksheet without a password; cells formatted `locked: false` stay writable. */
  | { readonly kind: "protect"; readonly worksheet: string }
  /** Saves our own JSON text in the workbook's custom XML part; null removes the part. */
  | { readonly kind: "remember"; readonly memory: string | null }
  /** Shows the worksheet and selects the cell; not a change, and not taken back. */
  | { readonly kind: "go-to"; readonly worksheet: string; readonly address: string };

export interface WorkbookPlan {
  /** Names the action in the preview and in the undo button, in the language of the pane. */
  readonly title: string;
  readonly operations: readonly PlanOperation[];
}

/** Characters Excel forbids in a worksheet's name, and its greatest length. */
const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/g;
const MAX_NAME_LENGTH = 31;

/**
 * A worksheet name that Excel accepts and that is not taken (case does not count): `3月`, else `3月(2)`, `3月(3)` …
 * An existing worksheet is never written over.
 */
export function freeWorksheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const clean =
    wanted
      .replace(FORBIDDEN_IN_NAME, "")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : `(${String(count)})`;
    const name = clean.slice(0, MAX_NAME_LENGTH - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
