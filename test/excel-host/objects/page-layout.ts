/** `PageLayout` with its headers and footers, print area and title rows. */
import { readAddress } from "../cell-address";
import type { PageModel, WorksheetModel } from "../workbook-model";
import type { Scope, ServerObject } from "../wire";
import { invalidArgument, serverObject } from "../wire";
import { rangeAreasObject, rangeObject } from "./range";

/** What Excel states of a page nobody set up; lengths in points. */
const DEFAULTS = {
  Orientation: "Portrait",
  TopMargin: 54,
  BottomMargin: 54,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  CenterHorizontally: false,
  CenterFooter: "",
} as const;

export function pageLayoutObject(scope: Scope, worksheet: WorksheetModel): ServerObject {
  const { page } = worksheet;
  const change = (location: string, work: () => void) => {
    scope.workbook.mutate(worksheet, work, { location: `PageLayout.${location}` });
  };
  const scalar = <K extends keyof typeof DEFAULTS>(name: K) => ({
    get: () => page[name] ?? DEFAULTS[name],
    set: (value: NonNullable<PageModel[K]>) => {
      change(name, () => {
        page[name] = value;
        if (value === DEFAULTS[name]) Reflect.deleteProperty(page, name);
      });
    },
  });
  const printed = (area: string | ServerObject, location: string) => {
    const range = typeof area === "string" ? readAddress(area, location) : area.area?.range;
    if (range === undefined) throw invalidArgument(location);
    return range;
  };
  return serverObject<Excel.Interfaces.PageLayoutData, Excel.PageLayout>("PageLayout", {
    scalars: {
      PaperSize: {
        get: () => page.PaperSize ?? null,
        set: (size: string | null) => {
          if (size === null) throw invalidArgument("PageLayout.paperSize");
          change("paperSize", () => {
            page.PaperSize = size;
          });
        },
      },
      Orientation: scalar("Orientation"),
      TopMargin: scalar("TopMargin"),
      BottomMargin: scalar("BottomMargin"),
      LeftMargin: scalar("LeftMargin"),
      RightMargin: scalar("RightMargin"),
      HeaderMargin: scalar("HeaderMargin"),
      FooterMargin: scalar("FooterMargin"),
      CenterHorizontally: scalar("CenterHorizontally"),
      Zoom: {
        get: () => page.Zoom ?? { scale: 100 },
        set: (zoom: Excel.PageLayoutZoomOptions) => {
          change("zoom", () => {
            page.Zoom = zoom;
            if (zoom.scale === 100) delete page.Zoom;
          });
        },
      },
    },
    children: {
      HeadersFooters: () =>
        serverObject<Excel.Interfaces.HeaderFooterGroupData, Excel.HeaderFooterGroup>("HeaderFooterGroup", {
          children: {
            DefaultForAllPages: () =>
              serverObject<Excel.Interfaces.HeaderFooterData, Excel.HeaderFooter>("HeaderFooter", {
                scalars: { CenterFooter: scalar("CenterFooter") },
              }),
          },
        }),
    },
    methods: {
      SetPrintArea: (area: string | ServerObject) => {
        const range = printed(area, "PageLayout.setPrintArea");
        change("setPrintArea", () => {
          page.printArea = range;
        });
        return null;
      },
      GetPrintAreaOrNullObject: () =>
        page.printArea === undefined ? null : rangeAreasObject(scope, worksheet, [page.printArea]),
      SetPrintTitleRows: (area: string | ServerObject) => {
        const range = printed(area, "PageLayout.setPrintTitleRows");
        change("setPrintTitleRows", () => {
          page.titleRows = range;
        });
        return null;
      },
      GetPrintTitleRowsOrNullObject: () =>
        page.titleRows === undefined ? null : rangeObject(scope, worksheet, page.titleRows),
      // Title columns cannot be set here.
      GetPrintTitleColumnsOrNullObject: () => null,
    },
  });
}
