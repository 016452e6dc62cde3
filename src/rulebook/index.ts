/** The rulebook of the product: documents and obligations. Departments, checklists and tasks are loaded when needed. */
import { NOTICES } from "./notices";
import { assembleRulebook, type Rulebook } from "./rulebook";

/** Every notice that comes with the product, assembled and deeply frozen. */
export const RULEBOOK: Rulebook = assembleRulebook(NOTICES);

export * from "./periods";
export * from "./questions";
export * from "./rulebook";
export * from "./terms";
