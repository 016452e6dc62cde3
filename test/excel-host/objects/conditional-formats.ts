/** `ConditionalFormatCollection` of a range or of several, with formats by formula; other types only stand there. */
import type { CellRange } from "../../../src/workbook/port";
import type { ConditionalFormatModel, WorksheetModel } from "../workbook-model";
import { intersects } from "../workbook-model";
import type { Scope, ServerObject } from "../wire";
import { ApiError, invalidArgument, itemNotFound, serverObject } from "../wire";
import { rangeAreasObject } from "./range";

export function conditionalFormatsObject(
  scope: Scope,
  worksheet: WorksheetModel,
  ranges: readonly CellRange[],
): ServerObject {
  const { workbook } = scope;
  /** In the order of priority. */
  const here = () =>
    worksheet.conditionalFormats.filter((format) =>
      format.ranges.some((range) => ranges.some((other) => intersects(range, other))),
    );
  const objectOf = ({ id }: ConditionalFormatModel) => conditionalFormatObject(scope, worksheet, id);
  const find = (key: string) => {
    const found = here().find(({ id }) => id === key);
    return found === undefined ? null : objectOf(found);
  };
  return serverObject<Excel.Interfaces.ConditionalFormatCollectionData, Excel.ConditionalFormatCollection>(
    "ConditionalFormatCollection",
    {
      items: () => here().map(objectOf),
      find,
      methods: {
        Add: (type: string) => {
          if (type !== "Custom") throw new ApiError("ApiNotImplemented", `ConditionalFormat of type ${type}`);
          const added: ConditionalFormatModel = {
            id: workbook.freshId(),
            type,
            formula: "",
            fillColor: "",
            fontColor: "",
            ranges,
          };
          change(scope, worksheet, "ConditionalFormatCollection.add", (formats) => [added, ...formats]);
          return objectOf(added);
        },
        ClearAll: () => {
          const gone = here();
          change(scope, worksheet, "ConditionalFormatCollection.clearAll", (formats) =>
            formats.filter((format) => !gone.includes(format)),
          );
          return null;
        },
        GetCount: () => here().length,
        GetItemAt: (index: number) => {
          const found = here()[index];
          if (found === undefined) throw itemNotFound("ConditionalFormatCollection.getItemAt");
          return objectOf(found);
        },
        GetItemOrNullObject: (key: string) => find(key),
      },
    },
  );
}

function change(
  { workbook }: Scope,
  worksheet: WorksheetModel,
  location: string,
  work: (formats: readonly ConditionalFormatModel[]) => readonly ConditionalFormatModel[],
): void {
  workbook.mutate(
    worksheet,
    () => {
      worksheet.conditionalFormats = work(worksheet.conditionalFormats);
    },
    { location, allowedBy: "allowFormatCells" },
  );
}

function conditionalFormatObject(scope: Scope, worksheet: WorksheetModel, id: string): ServerObject {
  const current = () => {
    const found = worksheet.conditionalFormats.find((format) => format.id === id);
    if (found === undefined) throw itemNotFound("ConditionalFormat");
    return found;
  };
  const set = (location: string, values: Partial<ConditionalFormatModel>) => {
    change(scope, worksheet, `ConditionalFormat.${location}`, (formats) =>
      formats.map((format) => (format.id === id ? { ...format, ...values } : format)),
    );
  };
  const custom = () =>
    serverObject<Excel.Interfaces.CustomConditionalFormatData, Excel.CustomConditionalFormat>(
      "CustomConditionalFormat",
      {
        children: {
          Rule: () =>
            serverObject<Excel.Interfaces.ConditionalFormatRuleData, Excel.ConditionalFormatRule>(
              "ConditionalFormatRule",
              {
                scalars: {
                  Formula: {
                    get: () => current().formula,
                    set: (formula: string) => {
                      if (!formula.startsWith("=")) throw invalidArgument("ConditionalFormatRule.formula");
                      set("formula", { formula });
                    },
                  },
                },
              },
            ),
          Format: () =>
            serverObject<Excel.Interfaces.ConditionalRangeFormatData, Excel.ConditionalRangeFormat>(
              "ConditionalRangeFormat",
              {
                children: {
                  Fill: () =>
                    serverObject<Excel.Interfaces.ConditionalRangeFillData, Excel.ConditionalRangeFill>(
                      "ConditionalRangeFill",
                      {
                        scalars: {
                          Color: {
                            get: () => current().fillColor,
                            set: (fillColor: string) => {
                              set("fill", { fillColor });
                            },
                          },
                        },
                      },
                    ),
                  Font: () =>
                    serverObject<Excel.Interfaces.ConditionalRangeFontData, Excel.ConditionalRangeFont>(
                      "ConditionalRangeFont",
                      {
                        scalars: {
                          Color: {
                            get: () => current().fontColor,
                            set: (fontColor: string) => {
                              set("font", { fontColor });
                            },
                          },
                        },
                      },
                    ),
                },
              },
            ),
        },
      },
    );
  return serverObject<Excel.Interfaces.ConditionalFormatData, Excel.ConditionalFormat>("ConditionalFormat", {
    id: () => id,
    scalars: {
      Id: { get: () => id },
      Type: { get: () => current().type },
      Priority: {
        get: () => worksheet.conditionalFormats.indexOf(current()),
        set: (priority: number) => {
          const moved = current();
          change(scope, worksheet, "ConditionalFormat.priority", (formats) => {
            const rest = formats.filter((format) => format !== moved);
            const at = Math.min(
              priority < 0 ? Math.max(0, formats.length + priority) : priority,
              rest.length,
            );
            return [...rest.slice(0, at), moved, ...rest.slice(at)];
          });
        },
      },
    },
    children: {
      Custom: () => {
        // Asking a format for what another type has fails the request.
        if (current().type !== "Custom") {
          throw new ApiError("InvalidOperation", "This operation is not permitted for the current object.");
        }
        return custom();
      },
    },
    methods: {
      GetRanges: () => rangeAreasObject(scope, worksheet, current().ranges),
      Delete: () => {
        const gone = current();
        change(scope, worksheet, "ConditionalFormat.delete", (formats) =>
          formats.filter((format) => format !== gone),
        );
        return null;
      },
    },
  });
}
