/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load --
   what is loaded here is read in image(), which is only called after the sync */
/** Page set-up of a worksheet. */
import type { PageSetup, Paper } from "../../port";
import { millimetresToPoints } from "../lengths";
import type { Change } from "./change";
import { change, worksheetIn } from "./change";

const PAPERS: Readonly<
  Record<Exclude<Paper, "other">, "A4" | "A3" | "A5" | "B4" | "B5" | "Letter" | "Legal">
> = {
  A4: "A4",
  A3: "A3",
  A5: "A5",
  B4: "B4",
  B5: "B5",
  letter: "Letter",
  legal: "Legal",
};

const MARGINS = [
  "topMargin",
  "bottomMargin",
  "leftMargin",
  "rightMargin",
  "headerMargin",
  "footerMargin",
] as const;

/** Puts one part of the page set-up back. */
type Restore = (layout: Excel.PageLayout, context: Excel.RequestContext) => void;

/** Queues reading of one part; after the `sync` the result knows how to put it back. */
type Part = (context: Excel.RequestContext) => () => Restore;

type LayoutProperty = "paperSize" | "orientation" | "centerHorizontally" | "zoom" | (typeof MARGINS)[number];

export function setPage(worksheet: string, page: PageSetup): Change {
  const parts = partsOf(worksheet, page);
  return change<readonly Restore[]>({
    worksheet,
    written: 4_000,
    load: (context) => {
      const read = parts.map((part) => part(context));
      return { image: () => read.map((keep) => keep()) };
    },
    write: (context) => {
      writePage(context.workbook.worksheets.getItem(worksheet).pageLayout, page);
    },
    restore: (context, before) => {
      const { pageLayout } = context.workbook.worksheets.getItem(worksheet);
      for (const restore of before) restore(pageLayout, context);
    },
  });
}

function writePage(layout: Excel.PageLayout, page: PageSetup): void {
  const { paper, orientation, margins, centerHorizontally, fitToWidth, printArea, titleRows, footer } = page;
  if (paper !== undefined && paper !== "other") layout.paperSize = PAPERS[paper];
  if (orientation !== undefined) layout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  if (margins !== undefined) {
    layout.topMargin = millimetresToPoints(margins.top);
    layout.bottomMargin = millimetresToPoints(margins.bottom);
    layout.leftMargin = millimetresToPoints(margins.left);
    layout.rightMargin = millimetresToPoints(margins.right);
    layout.headerMargin = millimetresToPoints(margins.header);
    layout.footerMargin = millimetresToPoints(margins.footer);
  }
  if (centerHorizontally !== undefined) layout.centerHorizontally = centerHorizontally;
  // Only as a whole object; without the number of pages down, the page may grow as long as it needs.
  if (fitToWidth !== undefined) layout.zoom = { horizontalFitToPages: fitToWidth };
  if (printArea !== undefined) layout.setPrintArea(printArea);
  if (titleRows !== undefined) {
    layout.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
  }
  if (footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = footer;
}

function partsOf(worksheet: string, page: PageSetup): Part[] {
  const parts: Part[] = [];
  const layoutIn = (context: Excel.RequestContext) => worksheetIn(context, worksheet).pageLayout;
  /** A part that is one property of the layout. */
  const property = (key: LayoutProperty) => {
    parts.push((context) => {
      const layout = layoutIn(context);
      layout.load(key);
      return () => {
        const value: unknown = layout[key];
        return (target) => {
          // A paper size that Excel itself could not name cannot be set again.
          if (value !== null) target.set({ [key]: value });
        };
      };
    });
  };
  if (page.paper !== undefined) property("paperSize");
  if (page.orientation !== undefined) property("orientation");
  if (page.margins !== undefined) for (const margin of MARGINS) property(margin);
  if (page.centerHorizontally !== undefined) property("centerHorizontally");
  if (page.fitToWidth !== undefined) property("zoom");
  if (page.footer !== undefined) {
    parts.push((context) => {
      const footers = layoutIn(context).headersFooters.defaultForAllPages;
      footers.load("centerFooter");
      return () => {
        const { centerFooter } = footers;
        return (target) => {
          target.headersFooters.defaultForAllPages.centerFooter = centerFooter;
        };
      };
    });
  }
  if (page.printArea !== undefined) parts.push(printArea(worksheet));
  if (page.titleRows !== undefined) parts.push(titleRows(worksheet));
  return parts;
}

/** `'3月'!A1:E20` → `A1:E20`; several areas keep their commas. */
const withoutWorksheet = (address: string) =>
  address
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1))
    .join(",");

/** The API sets a print area but cannot take it away; the name in which Excel keeps it can be deleted. */
function printArea(worksheet: string): Part {
  return (context) => {
    const area = worksheetIn(context, worksheet).pageLayout.getPrintAreaOrNullObject();
    area.load("address");
    return () => {
      const address = area.isNullObject ? null : withoutWorksheet(area.address);
      return (target, again) => {
        if (address === null) deleteName(again, worksheet, "Print_Area");
        else target.setPrintArea(address);
      };
    };
  };
}

/** The name that keeps title rows keeps title columns too, so those are set again after it was deleted. */
function titleRows(worksheet: string): Part {
  return (context) => {
    const { pageLayout } = worksheetIn(context, worksheet);
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    const columns = pageLayout.getPrintTitleColumnsOrNullObject();
    rows.load("address");
    columns.load("address");
    return () => {
      const rowAddress = rows.isNullObject ? null : withoutWorksheet(rows.address);
      const columnAddress = columns.isNullObject ? null : withoutWorksheet(columns.address);
      return (target, again) => {
        if (rowAddress !== null) {
          target.setPrintTitleRows(rowAddress);
          return;
        }
        deleteName(again, worksheet, "Print_Titles");
        if (columnAddress !== null) target.setPrintTitleColumns(columnAddress);
      };
    };
  };
}

function deleteName(context: Excel.RequestContext, worksheet: string, name: string): void {
  context.workbook.worksheets.getItem(worksheet).names.getItemOrNullObject(name).delete();
}
