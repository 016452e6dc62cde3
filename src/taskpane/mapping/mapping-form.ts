/** The form in which a clerk points at the header of the ledger and says which column is which. */
import { type ColumnWords, plainHeader } from "../../ledger/header";
import type { HeaderCandidate } from "../../ledger/header-candidates";
import { type Column, COLUMNS } from "../../ledger/ledger";

/** What each cell of the header row stands for, by its place in the row; empty: not used. */
export type Assignment = readonly (Column | "")[];

/** As the words of the row say. */
export function assignmentOf({ cells }: HeaderCandidate): Assignment {
  return cells.map(({ column }) => column ?? "");
}

/**
 * What keeps the assignment from being used. `bearing`: 时间 or 工作内容 is not there; `twice`: two cells for one column;
 * `same-word`: a cell further left has the same word, and words are all that is remembered.
 */
type MappingProblem =
  | { readonly kind: "bearing" }
  | { readonly kind: "twice"; readonly column: Column }
  | { readonly kind: "same-word"; readonly word: string };

export function mappingProblem({ cells }: HeaderCandidate, assignment: Assignment): MappingProblem | null {
  const used = assignment.filter((column): column is Column => column !== "");
  const twice = COLUMNS.find((column) => used.filter((each) => each === column).length > 1);
  if (twice !== undefined) return { kind: "twice", column: twice };
  if (!used.includes("time") || !used.includes("content")) return { kind: "bearing" };
  const words = cells.map(({ text }) => plainHeader(text));
  const unsayable = words.find((word, index) => {
    const column = assignment[index] ?? "";
    return column !== "" && (word === "" || words.indexOf(word) < index);
  });
  return unsayable === undefined ? null : { kind: "same-word", word: unsayable };
}

/** The words of the assigned cells, as a profile keeps them. */
export function columnWords({ cells }: HeaderCandidate, assignment: Assignment): ColumnWords {
  const words: Partial<Record<Column, string>> = {};
  cells.forEach(({ text }, index) => {
    const column = assignment[index] ?? "";
    if (column !== "") words[column] = plainHeader(text);
  });
  return words;
}
