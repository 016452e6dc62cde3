/** `Workbook`, the root of everything, with the application, the runtime and the settings. */
import type { Scope, ServerObject } from "../wire";
import { serverObject } from "../wire";
import { customXmlPartsObject } from "./custom-xml";
import { namesObject } from "./names";
import { rangeObject } from "./range";
import { worksheetsObject } from "./worksheet";

export function workbookObject(scope: Scope): ServerObject {
  const { workbook } = scope;
  return serverObject<Excel.Interfaces.WorkbookData, Excel.Workbook>("Workbook", {
    scalars: { ReadOnly: { get: () => workbook.isReadOnly } },
    children: {
      Worksheets: () => worksheetsObject(scope),
      CustomXmlParts: () => customXmlPartsObject(scope),
      Names: () => namesObject(scope, null),
      Settings: () => settingsObject(scope),
      Application: () =>
        serverObject<Excel.Interfaces.ApplicationData, Excel.Application>("Application", {
          scalars: { CalculationMode: { get: () => workbook.calculationMode } },
          methods: {
            SuspendApiCalculationUntilNextSync: () => null,
            SuspendScreenUpdatingUntilNextSync: () => null,
          },
        }),
      Protection: () =>
        serverObject<Excel.Interfaces.WorkbookProtectionData, Excel.WorkbookProtection>(
          "WorkbookProtection",
          {
            scalars: { Protected: { get: () => workbook.isStructureProtected } },
          },
        ),
    },
    internalChildren: {
      _Runtime: () =>
        serverObject<Excel.Interfaces.RuntimeData, Excel.Runtime>("Runtime", {
          scalars: {
            EnableEvents: {
              get: () => workbook.enableEvents,
              set: (enabled: boolean) => {
                workbook.enableEvents = enabled;
                workbook.revision++;
              },
            },
          },
        }),
    },
    methods: {
      GetSelectedRange: () => rangeObject(scope, workbook.worksheet(workbook.activeId), workbook.selection),
      GetActiveCell: () => {
        const { top, left } = workbook.selection;
        return rangeObject(scope, workbook.worksheet(workbook.activeId), {
          top,
          left,
          bottom: top,
          right: left,
        });
      },
    },
  });
}

function settingsObject({ workbook }: Scope): ServerObject {
  const settingObject = (key: string): ServerObject =>
    serverObject<Excel.Interfaces.SettingData, Excel.Setting>("Setting", {
      id: () => key,
      scalars: {
        Key: { get: () => key },
        Value: { get: () => workbook.settings.find((setting) => setting.key === key)?.value },
      },
      methods: {
        Delete: () => {
          workbook.settings = workbook.settings.filter((setting) => setting.key !== key);
          workbook.revision++;
          return null;
        },
      },
    });
  const find = (key: string) =>
    workbook.settings.some((setting) => setting.key === key) ? settingObject(key) : null;
  return serverObject<Excel.Interfaces.SettingCollectionData, Excel.SettingCollection>("SettingCollection", {
    items: () => workbook.settings.map(({ key }) => settingObject(key)),
    find,
    methods: {
      Add: (key: string, value: unknown) => {
        workbook.settings = [...workbook.settings.filter((setting) => setting.key !== key), { key, value }];
        workbook.revision++;
        return settingObject(key);
      },
      GetItemOrNullObject: (key: string) => find(key),
      GetCount: () => workbook.settings.length,
    },
  });
}
