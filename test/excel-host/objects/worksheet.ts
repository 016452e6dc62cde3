/** `Worksheet`, `WorksheetCollection` and what belongs to a worksheet alone. */
import { readAddress } from "../cell-address";
import type { WorksheetModel } from "../workbook-model";
import { WHOLE } from "../workbook-model";
import type { Scope, ServerObject } from "../wire";
import {
  ApiError,
  invalidArgument,
  itemNotFound,
  SELECTION_CHANGED,
  serverObject,
  WORKBOOK_TARGET,
  WORKSHEET_CHANGED,
} from "../wire";
import { chartsObject } from "./charts";
import { namesObject } from "./names";
import { pageLayoutObject } from "./page-layout";
import { rangeAreasObject, rangeObject } from "./range";

/** Registration calls of the two events this host raises. */
const eventMethods = ({ listen }: Scope, targetId: string): ServerObject["methods"] => ({
  _RegisterDataChangedEvent: () => {
    listen(WORKSHEET_CHANGED, targetId, 1);
    return null;
  },
  _UnregisterDataChangedEvent: () => {
    listen(WORKSHEET_CHANGED, targetId, -1);
    return null;
  },
  _RegisterSelectionChangedEvent: () => {
    listen(SELECTION_CHANGED, targetId, 1);
    return null;
  },
  _UnregisterSelectionChangedEvent: () => {
    listen(SELECTION_CHANGED, targetId, -1);
    return null;
  },
});

/** Excel takes no longer address of several ranges. */
const LONGEST_ADDRESS = 8192;

export function worksheetObject(scope: Scope, worksheet: WorksheetModel): ServerObject {
  const { workbook } = scope;
  const range = (area: Parameters<typeof rangeObject>[2]) => rangeObject(scope, worksheet, area);
  const used = (valuesOnly: boolean | null) => worksheet.usedRange(valuesOnly === true);
  return serverObject<Excel.Interfaces.WorksheetData, Excel.Worksheet>("Worksheet", {
    id: () => worksheet.id,
    scalars: {
      Id: { get: () => worksheet.id },
      Name: {
        get: () => worksheet.name,
        set: (name: string) => {
          workbook.checkName(name, worksheet);
          worksheet.name = name;
          workbook.revision++;
        },
      },
      Position: {
        get: () => workbook.worksheets.indexOf(worksheet),
        set: (position: number) => {
          workbook.moveWorksheet(worksheet, position);
        },
      },
      Visibility: {
        get: () => worksheet.visibility,
        set: (visibility: WorksheetModel["visibility"]) => {
          worksheet.visibility = visibility;
          workbook.revision++;
        },
      },
      StandardWidth: { get: () => workbook.standardWidth.characters },
      StandardHeight: { get: () => 15 },
    },
    children: {
      Protection: () => protectionObject(scope, worksheet),
      PageLayout: () => pageLayoutObject(scope, worksheet),
      FreezePanes: () => freezePanesObject(scope, worksheet),
      Names: () => namesObject(scope, worksheet),
      Charts: () => chartsObject(scope, worksheet),
    },
    methods: {
      GetRange: (address: string | null) =>
        range(address === null ? WHOLE : readAddress(address, "Worksheet.getRange")),
      GetRanges: (address: string | null) => {
        if (address !== null && address.length > LONGEST_ADDRESS)
          throw invalidArgument("Worksheet.getRanges");
        const areas =
          address === null
            ? [WHOLE]
            : address.split(/[,;]/).map((one) => readAddress(one.trim(), "Worksheet.getRanges"));
        return rangeAreasObject(scope, worksheet, areas);
      },
      GetCell: (row: number, column: number) => range({ top: row, bottom: row, left: column, right: column }),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
      GetUsedRange: (valuesOnly: boolean | null) =>
        range(used(valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const area = used(valuesOnly);
        return area === null ? null : range(area);
      },
      Activate: () => {
        workbook.activate(worksheet);
        return null;
      },
      Delete: () => {
        workbook.deleteWorksheet(worksheet);
        return null;
      },
    },
    internal: eventMethods(scope, worksheet.id),
  });
}

export function worksheetsObject(scope: Scope): ServerObject {
  const { workbook } = scope;
  const find = (key: string) => {
    const worksheet = workbook.findWorksheet(key);
    return worksheet === null ? null : worksheetObject(scope, worksheet);
  };
  const at = (index: number) => {
    const worksheet = workbook.worksheets.at(index);
    if (worksheet === undefined) throw itemNotFound("WorksheetCollection.getItemAt");
    return worksheetObject(scope, worksheet);
  };
  return serverObject<Excel.Interfaces.WorksheetCollectionData, Excel.WorksheetCollection>(
    "WorksheetCollection",
    {
      items: () => workbook.worksheets.map((worksheet) => worksheetObject(scope, worksheet)),
      find,
      methods: {
        Add: (name: string | null) => worksheetObject(scope, workbook.addWorksheet(name)),
        GetActiveWorksheet: () => worksheetObject(scope, workbook.worksheet(workbook.activeId)),
        GetItemOrNullObject: (key: string) => find(key),
        GetCount: () => workbook.worksheets.length,
        GetFirst: () => at(0),
        GetLast: () => at(-1),
      },
      internal: eventMethods(scope, WORKBOOK_TARGET),
    },
  );
}

function protectionObject({ workbook }: Scope, worksheet: WorksheetModel): ServerObject {
  const denied = (location: string) =>
    new ApiError(
      "AccessDenied",
      "You cannot perform the requested operation.",
      `WorksheetProtection.${location}`,
    );
  return serverObject<Excel.Interfaces.WorksheetProtectionData, Excel.WorksheetProtection>(
    "WorksheetProtection",
    {
      scalars: {
        Protected: { get: () => worksheet.protection !== null },
        Options: { get: () => worksheet.protection },
      },
      methods: {
        Protect: (options: Excel.WorksheetProtectionOptions | null, password: string | null) => {
          if (worksheet.protection !== null) throw denied("protect");
          if (password !== null)
            throw new ApiError("ApiNotImplemented", "WorksheetProtection.Protect with a password");
          worksheet.protection = options ?? {};
          workbook.revision++;
          return null;
        },
        Unprotect: () => {
          if (worksheet.protection === null) throw denied("unprotect");
          worksheet.protection = null;
          workbook.revision++;
          return null;
        },
      },
    },
  );
}

function freezePanesObject(scope: Scope, worksheet: WorksheetModel): ServerObject {
  const freeze = (area: WorksheetModel["frozen"]) => {
    worksheet.frozen = area;
    scope.workbook.revision++;
    return null;
  };
  return serverObject<object, Excel.WorksheetFreezePanes>("WorksheetFreezePanes", {
    methods: {
      FreezeRows: (count: number) => freeze({ ...WHOLE, bottom: count - 1 }),
      FreezeColumns: (count: number) => freeze({ ...WHOLE, right: count - 1 }),
      FreezeAt: (area: string | ServerObject) =>
        freeze(
          (typeof area === "string"
            ? readAddress(area, "WorksheetFreezePanes.freezeAt")
            : area.area?.range) ?? null,
        ),
      Unfreeze: () => freeze(null),
      GetLocationOrNullObject: () =>
        worksheet.frozen === null ? null : rangeObject(scope, worksheet, worksheet.frozen),
    },
  });
}
