/**
 * The inspection checklists of Jinzhong's handbook of December 2017: 21 topics for party and government leaders and
 * departments. Loaded when needed. The questions are worded by us; yes is always the answer hoped for.
 */
import data from "./checklists.json";

export const AUDIENCES = [
  "party",
  "government",
  "organization",
  "publicity",
  "political-legal",
  "staffing",
  "department",
] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface ChecklistItem {
  /** E.g. `dep-1-4`. */
  readonly id: string;
  readonly article: string;
  readonly question: string;
  /** The papers in which the answer is looked for. */
  readonly evidence: readonly string[];
  /** Id of the obligation it asks about; null where the handbook gives no number. */
  readonly obligation: string | null;
  /** The handbook says 定期 or the like, without a number. */
  readonly loose: boolean;
}

export interface ChecklistTopic {
  readonly id: string;
  readonly audience: Audience;
  readonly article: string;
  readonly topic: string;
  readonly items: readonly ChecklistItem[];
}

/** Id of the document all of this is from. */
export const CHECKLISTS_DOCUMENT: string = data.document;

/** What the handbook calls each audience, e.g. 党委部门（组织）. */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = data.audiences;

export const CHECKLIST_TOPICS: readonly ChecklistTopic[] = data.topics.map((topic) => ({
  id: topic.id,
  audience: topic.audience as Audience, // JSON imports have wide types; test/rulebook/checklists.test.ts checks them
  article: topic.article,
  topic: topic.topic,
  items: topic.items.map((item, index) => ({
    id: `${topic.id}-${String(index + 1)}`,
    article: item.article,
    question: item.question,
    evidence: item.evidence,
    obligation: "obligation" in item ? item.obligation : null,
    loose: "loose" in item,
  })),
}));

/** The topics for one audience, in the handbook's order. */
export function topicsFor(audience: Audience): ChecklistTopic[] {
  return CHECKLIST_TOPICS.filter((topic) => topic.audience === audience);
}
