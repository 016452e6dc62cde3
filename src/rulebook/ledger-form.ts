/**
 * The ledger form of 晋中 (市安办发〔2017〕14号, 附件1 样本, 附件2 填表说明): labels exactly as on the form,
 * its notes in our own words, and when a month and a year are filed.
 */
import * as v from "valibot";
import form from "./ledger-form.json";
import { POSTS } from "./terms";

const text = v.pipe(v.string(), v.minLength(1));

export const ledgerFormSchema = v.strictObject({
  id: text,
  /** Id of the notice in the rulebook, and its number as printed. */
  document: text,
  number: text,
  attachment: text,
  cover: v.strictObject({
    title: text,
    /** The title broken as on the form. */
    titleLines: v.array(text),
    /** In the form's order; the ids are those of the cover fields in `src/ledger`. */
    fields: v.array(
      v.strictObject({
        id: v.picklist(["leader", "position", "sectors", "period", "unit", "recorder"]),
        label: text,
        requiredOf: v.array(v.picklist(POSTS)),
        article: text,
      }),
    ),
  }),
  table: v.strictObject({
    title: text,
    /** In the form's order; the ids are those of the columns in `src/ledger`. */
    columns: v.array(
      v.strictObject({
        id: v.picklist(["serial", "time", "content", "participants", "remark"]),
        label: text,
      }),
    ),
  }),
  signature: v.strictObject({ name: text, date: v.array(text) }),
  notes: v.strictObject({
    title: text,
    items: v.array(v.strictObject({ id: text, text, article: text })),
  }),
  filing: v.strictObject({
    monthly: v.strictObject({
      /** The month is due before this day. Whether the day itself counts, the notice does not say. */
      beforeDay: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
      to: text,
      steps: v.array(text),
      article: text,
    }),
    yearly: v.strictObject({ steps: v.array(text), article: text }),
    copies: v.array(text),
    paper: v.literal("A4"),
  }),
});

export type LedgerForm = v.InferOutput<typeof ledgerFormSchema>;

export const ledgerForm: LedgerForm = v.parse(ledgerFormSchema, form);
