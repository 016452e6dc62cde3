/** `NamedItemCollection` of the workbook or of one worksheet. */
import { writeAddress } from "../cell-address";
import type { NameModel, PageModel, WorksheetModel } from "../workbook-model";
import type { Scope, ServerObject } from "../wire";
import { ApiError, serverObject } from "../wire";

/** Names Excel itself keeps for the page set-up of a worksheet. */
const PAGE_NAMES = { Print_Area: "printArea", Print_Titles: "titleRows" } as const satisfies Record<
  string,
  keyof PageModel
>;

export function namesObject(scope: Scope, worksheet: WorksheetModel | null): ServerObject {
  const { workbook } = scope;
  const own = () => {
    const names = workbook.names
      .filter(({ worksheetId }) => worksheetId === (worksheet?.id ?? null))
      .map((name) => nameObject(scope, name));
    return worksheet === null ? names : [...names, ...pageNames(scope, worksheet)];
  };
  const find = (key: string) =>
    own().find((name) => name.identity().Id?.toLowerCase() === key.toLowerCase()) ?? null;
  return serverObject<Excel.Interfaces.NamedItemCollectionData, Excel.NamedItemCollection>(
    "NamedItemCollection",
    {
      items: own,
      find,
      methods: {
        GetItemOrNullObject: (key: string) => find(key),
        GetCount: () => own().length,
        Add: (name: string, reference: string | ServerObject) => {
          if (find(name) !== null) {
            throw new ApiError(
              "ItemAlreadyExists",
              "A resource with the same name or identifier already exists.",
              "NamedItemCollection.add",
            );
          }
          const formula =
            typeof reference === "string"
              ? reference
              : reference.area === undefined
                ? ""
                : `=${writeAddress(reference.area.worksheet.name, reference.area.range)}`;
          const added: NameModel = {
            name,
            worksheetId: worksheet?.id ?? null,
            formula,
          };
          workbook.names = [...workbook.names, added];
          workbook.revision++;
          return nameObject(scope, added);
        },
      },
    },
  );
}

function nameObject({ workbook }: Scope, model: NameModel): ServerObject {
  return named(model.name, model.formula, () => {
    workbook.names = workbook.names.filter((name) => name !== model);
    workbook.revision++;
  });
}

function pageNames({ workbook }: Scope, worksheet: WorksheetModel): readonly ServerObject[] {
  return Object.entries(PAGE_NAMES).flatMap(([name, key]) => {
    const range = worksheet.page[key];
    if (range === undefined) return [];
    return [
      named(name, `=${writeAddress(worksheet.name, range)}`, () => {
        Reflect.deleteProperty(worksheet.page, key);
        workbook.revision++;
      }),
    ];
  });
}

function named(name: string, formula: string, remove: () => void): ServerObject {
  return serverObject<Excel.Interfaces.NamedItemData, Excel.NamedItem>("NamedItem", {
    id: () => name,
    scalars: {
      Name: { get: () => name },
      Formula: { get: () => formula },
    },
    methods: {
      Delete: () => {
        remove();
        return null;
      },
    },
  });
}
