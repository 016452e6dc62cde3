/** What is asked of whom on a checklist: questions, duties and tasks of the notices, each with its basis, must-ask items first. */
import { campaignShare, type CampaignShare } from "./campaign-shares";
import type { ChecklistAudience } from "./checklist-audiences";
import { CHECKLISTS_DOCUMENT, topicsFor } from "./checklists";
import { DEPARTMENTS, DEPARTMENTS_DOCUMENT, OVERLAPS, RESIDUAL_RULE, SHARED_DUTIES } from "./departments";
import { ENTERPRISE_DUTIES, ENTERPRISE_DUTIES_DOCUMENT } from "./enterprise-duties";
import type { OwnChecklist } from "./own-checklists";
import { SHUOZHOU_CAMPAIGN } from "./shuozhou-tasks";

/**
 * Questions of the handbook; a department's own duties; those all departments share; tasks of Shuozhou's campaign;
 * duties of enterprises; the office's own questions. In the order of the sheet.
 */
export const CHECKLIST_PARTS = ["common", "own", "campaign", "shared", "enterprise", "office"] as const;
export type ChecklistPart = (typeof CHECKLIST_PARTS)[number];

/** All but the campaign: it was one city's, in 2022, and is asked for by name. */
export const DEFAULT_PARTS: readonly ChecklistPart[] = CHECKLIST_PARTS.filter((part) => part !== "campaign");

/** A matter in which an item's duty meets duties of other departments. */
export interface MeetingMatter {
  readonly topic: string;
  /** Names of the other departments. */
  readonly departments: readonly string[];
}

export interface CheckItem {
  /** E.g. `dep-1-4`, `gonganju-3`, `shared-2`, `task-12`, `enterprise-2`, `office-1-3`. */
  readonly id: string;
  readonly part: ChecklistPart;
  /** Asked first: what a notice wants done again and again, a task with a deadline that names the unit, or the office's choice. */
  readonly isMust: boolean;
  /** Topic, sectors or measure; empty where there is none. */
  readonly topic: string;
  readonly text: string;
  readonly evidence: readonly string[];
  /** Id of a document of the rulebook; an office's own words, or null, for its own questions. */
  readonly basis: { readonly document: string | null; readonly article: string | null };
  readonly meets: readonly MeetingMatter[];
  readonly task: {
    readonly responsible: string;
    readonly share: CampaignShare;
    /** Null for 长期坚持. */
    readonly due: string | null;
  } | null;
}

const PLAIN = { isMust: false, topic: "", evidence: [], meets: [], task: null } as const;

const NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五".split(" ");

/** Duties of other departments that meet this one, by matter. One matter joins duties of a single department. */
function meetingMatters(departmentId: string, dutyId: string): MeetingMatter[] {
  return OVERLAPS.filter(({ duties }) => duties.includes(dutyId))
    .map(({ topic, duties }) => ({
      topic,
      departments: DEPARTMENTS.filter(
        (other) => other.id !== departmentId && other.duties.some(({ id }) => duties.includes(id)),
      ).map(({ name }) => name),
    }))
    .filter(({ departments }) => departments.length > 0);
}

const ITEMS_OF: Readonly<
  Record<
    ChecklistPart,
    (audience: ChecklistAudience, checklists: readonly OwnChecklist[]) => readonly CheckItem[]
  >
> = {
  common: ({ questions }) =>
    questions.flatMap(topicsFor).flatMap(({ topic, items }) =>
      items.map(({ id, article, question, evidence, obligation, loose }) => ({
        ...PLAIN,
        id,
        part: "common" as const,
        isMust: obligation !== null || loose,
        topic,
        text: question,
        evidence,
        basis: { document: CHECKLISTS_DOCUMENT, article },
      })),
    ),
  own: ({ department }) =>
    (department?.duties ?? []).map(({ id, article, text, industries }) => ({
      ...PLAIN,
      id,
      part: "own" as const,
      topic: industries.join("、"),
      text,
      basis: { document: DEPARTMENTS_DOCUMENT, article },
      meets: department === null ? [] : meetingMatters(department.id, id),
    })),
  campaign: (audience) =>
    SHUOZHOU_CAMPAIGN.tasks.flatMap((task) => {
      const { no, measure, text, responsible, deadline } = task;
      const share = campaignShare(task, { id: audience.id, isDepartment: audience.kind === "department" });
      if (share === null) return [];
      return [
        {
          ...PLAIN,
          id: `task-${String(no)}`,
          part: "campaign" as const,
          isMust: share === "named" && deadline.date !== null,
          topic: SHUOZHOU_CAMPAIGN.measures.find((known) => known.no === measure)?.title ?? "",
          text,
          basis: {
            document: SHUOZHOU_CAMPAIGN.document,
            article: `四（${NUMERALS[measure - 1] ?? String(measure)}）${String(no)}`,
          },
          task: { responsible, share, due: deadline.date },
        },
      ];
    }),
  shared: ({ kind, department }) =>
    kind !== "department"
      ? []
      : [
          ...SHARED_DUTIES.map(({ id, article, text }) => ({
            ...PLAIN,
            id,
            part: "shared" as const,
            text,
            basis: { document: DEPARTMENTS_DOCUMENT, article },
          })),
          ...(department !== null
            ? []
            : [
                {
                  ...PLAIN,
                  id: "residual",
                  part: "shared" as const,
                  text: RESIDUAL_RULE,
                  basis: { document: DEPARTMENTS_DOCUMENT, article: "文末" }, // a closing paragraph without a number
                },
              ]),
        ],
  enterprise: ({ kind }) =>
    kind !== "enterprise"
      ? []
      : ENTERPRISE_DUTIES.map(({ no, text, obligation }) => ({
          ...PLAIN,
          id: `enterprise-${String(no)}`,
          part: "enterprise" as const,
          isMust: obligation !== null,
          text,
          basis: { document: ENTERPRISE_DUTIES_DOCUMENT, article: `第${String(no)}条` },
        })),
  office: ({ id }, checklists) =>
    checklists.flatMap(({ title, questions }, list) =>
      questions.flatMap(({ question, topic, evidence, document, article, must, audiences }, index) =>
        audiences !== undefined && !audiences.includes(id)
          ? []
          : [
              {
                ...PLAIN,
                id: `office-${String(list + 1)}-${String(index + 1)}`,
                part: "office" as const,
                isMust: must,
                topic: topic ?? title,
                text: question,
                evidence,
                basis: { document: document ?? null, article: article ?? null },
              },
            ],
      ),
    ),
};

/**
 * The items for one audience, must-ask items first, then by part and in the order of the notices. Nothing stands twice:
 * an office's own question that says what another item says is left out.
 */
export function checkItems(
  audience: ChecklistAudience,
  parts: readonly ChecklistPart[],
  checklists: readonly OwnChecklist[],
): CheckItem[] {
  const said = new Set<string>();
  const items = CHECKLIST_PARTS.filter((part) => parts.includes(part))
    .flatMap((part) => ITEMS_OF[part](audience, checklists))
    .filter(({ part, text }) => {
      const words = text.replaceAll(/\s/g, "");
      // Of the county's leaders the handbook asks the same twice, once of the party's and once of the government's.
      if (part === "office" && said.has(words)) return false;
      said.add(words);
      return true;
    });
  return [...items.filter(({ isMust }) => isMust), ...items.filter(({ isMust }) => !isMust)];
}
