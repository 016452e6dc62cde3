/** `DataValidation` of a range. */
import type { ValidationEntry } from "../workbook-model";
import { covers, intersects } from "../workbook-model";
import type { Area, Scope, ServerObject } from "../wire";
import { invalidArgument, serverObject } from "../wire";

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  date: "Date",
  time: "Time",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  custom: "Custom",
};
const NO_PROMPT: Excel.DataValidationPrompt = { message: "", showPrompt: true, title: "" };
const NO_ALERT: Excel.DataValidationErrorAlert = { message: "", showAlert: true, style: "Stop", title: "" };
/** Excel refuses a list written out in the rule that is longer than this. */
const LONGEST_LIST = 255;

export function dataValidationObject({ workbook }: Scope, { worksheet, range }: Area): ServerObject {
  const touching = () => worksheet.validations.filter((entry) => intersects(entry.range, range));
  /** The one entry that rules all cells of the range; null when there is none or several. */
  const ruling = (): ValidationEntry | null => touching().find((entry) => covers(entry.range, range)) ?? null;
  const change = (location: string, work: () => void) => {
    workbook.mutate(worksheet, work, { location: `DataValidation.${location}` });
  };
  /** Changes the texts of the entries within the range. */
  const setTexts = (location: string, texts: Partial<ValidationEntry>) => {
    const inside = touching();
    if (inside.length === 0 || !inside.every((entry) => covers(range, entry.range))) {
      throw invalidArgument(`DataValidation.${location}`);
    }
    change(location, () => {
      worksheet.validations = worksheet.validations.map((entry) =>
        inside.includes(entry) ? { ...entry, ...texts } : entry,
      );
    });
  };
  return serverObject<Excel.Interfaces.DataValidationData, Excel.DataValidation>("DataValidation", {
    scalars: {
      Rule: {
        get: () => ruling()?.rule ?? (touching().length === 0 ? {} : null),
        set: (rule: Excel.DataValidationRule) => {
          const kinds = Object.keys(rule).filter((kind) => kind in TYPES);
          if (kinds.length !== 1) throw invalidArgument("DataValidation.rule");
          if (typeof rule.list?.source === "string" && rule.list.source.length > LONGEST_LIST) {
            throw invalidArgument("DataValidation.rule");
          }
          change("rule", () => {
            worksheet.setValidation({ range, rule, prompt: null, errorAlert: null });
          });
        },
      },
      Prompt: {
        get: () => ruling()?.prompt ?? (touching().length > 0 && ruling() === null ? null : NO_PROMPT),
        set: (prompt: Excel.DataValidationPrompt) => {
          setTexts("prompt", { prompt });
        },
      },
      ErrorAlert: {
        get: () => ruling()?.errorAlert ?? (touching().length > 0 && ruling() === null ? null : NO_ALERT),
        set: (errorAlert: Excel.DataValidationErrorAlert) => {
          setTexts("errorAlert", { errorAlert });
        },
      },
      IgnoreBlanks: { get: () => true, set: () => undefined },
      Type: {
        get: () => {
          const entry = ruling();
          if (entry !== null) {
            return TYPES[Object.keys(entry.rule).find((kind) => kind in TYPES) ?? ""] ?? "None";
          }
          return touching().length === 0 ? "None" : "Inconsistent";
        },
      },
    },
    methods: {
      Clear: () => {
        change("clear", () => {
          worksheet.clearValidation(range);
        });
        return null;
      },
    },
  });
}
