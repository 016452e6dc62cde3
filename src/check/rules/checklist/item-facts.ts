import type { ChecklistItem } from "../../../ledger/checklist/checklist";
import type { Basis, Datum } from "../../report";

/** Which question a finding is about: its number as written (empty where there is none) and its words. */
export function itemFacts({ cells, question }: ChecklistItem): Readonly<Record<string, Datum>> {
  return { item: cells.serial?.text ?? "", question };
}

/** The handbook whose questions inspection teams ask (晋中市安全生产委员会办公室, 2017-12). */
export function handbookBasis(article: string): Basis {
  return { document: "晋中市安全生产检查指导手册（2017年12月）", article };
}
