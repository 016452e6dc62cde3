/** The request to add an entry: planned for the workbook as it then stands, with the reason where it cannot be. */
import { formalDay } from "../../ledger/dates";
import { readLedgers } from "../../ledger/read-ledgers";
import { readMemory } from "../../ledger/workbook-memory";
import { type EntryAnswer, entryPlan, type NewEntry } from "../../sheets/entry-plan";
import { fillWords } from "../../text/fill-sentences";
import type { Locale } from "../../text/locale";
import type { WorkbookSnapshot } from "../../workbook/port";
import type { ChangeRequest } from "../store";
import { ledgerOf } from "./fill-book";

export type Refusal = Extract<EntryAnswer, { readonly kind: "refused" }>;

/** `onRefused` hears why there is no plan, and where a person goes on by hand. */
export function entryRequest(
  key: string,
  entry: NewEntry,
  locale: Locale,
  onRefused: (refusal: Refusal) => void,
): ChangeRequest {
  const words = fillWords(locale);
  const plan = (snapshot: WorkbookSnapshot) => {
    const { profile } = readMemory(snapshot);
    const ledger = ledgerOf(readLedgers(snapshot, profile), key);
    if (ledger === undefined) return words.noLedger;
    const options = { profile, title: words.entry.title(formalDay(entry.day)) };
    const answer = entryPlan(snapshot, ledger, entry, options);
    if (answer.kind === "planned") return { plan: answer.plan, lines: [] };
    onRefused(answer);
    return words.obstacles[answer.why];
  };
  return {
    plan,
    words: { confirm: words.entry.confirm, done: words.entry.done },
    resultAfter: "checked-again",
  };
}
