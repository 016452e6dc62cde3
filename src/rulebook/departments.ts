/**
 * The departments of 市政发〔2017〕34号 with their duties. Loaded when needed, apart from the obligations.
 * The wording is our own and short; names of departments are as printed, before the reform of 2018.
 */
import data from "./departments.json";

/**
 * `short` and `full`: other names of the same department. `successor`: who took its duties over in the reform of
 * 2018 where that is certain; our addition, not in the notice.
 */
export type AliasKind = "short" | "full" | "successor";

export interface DepartmentAlias {
  readonly name: string;
  readonly kind: AliasKind;
  readonly note: string | null;
}

export interface DepartmentDuty {
  /** E.g. `gonganju-3`. */
  readonly id: string;
  /** E.g. `三（八）3`. */
  readonly article: string;
  readonly text: string;
  readonly industries: readonly string[];
}

export interface Department {
  readonly id: string;
  readonly article: string;
  readonly name: string;
  readonly aliases: readonly DepartmentAlias[];
  readonly duties: readonly DepartmentDuty[];
}

/** Duties of several departments that meet in one matter. */
export interface Overlap {
  readonly topic: string;
  /** Ids of duties. */
  readonly duties: readonly string[];
}

/** Id of the document all of this is from. */
export const DEPARTMENTS_DOCUMENT: string = data.document;

export const DEPARTMENTS: readonly Department[] = data.departments.map((department) => ({
  id: department.id,
  article: department.article,
  name: department.name,
  aliases: department.aliases.map((alias) => ({
    name: alias.name,
    kind: alias.kind as AliasKind, // JSON imports have wide types; test/rulebook/departments.test.ts checks them
    note: "note" in alias ? alias.note : null,
  })),
  duties: department.duties.map((duty, index) => ({
    id: `${department.id}-${String(index + 1)}`,
    article: `${department.article}${String(index + 1)}`,
    ...duty,
  })),
}));

/** The nine duties every department has (二（一）至（九）). */
export const SHARED_DUTIES: readonly DepartmentDuty[] = data.shared.map((duty) => ({
  ...duty,
  industries: [],
}));

export const OVERLAPS: readonly Overlap[] = data.overlaps;

/** Who answers where no department is named. */
export const RESIDUAL_RULE: string = data.residual;
