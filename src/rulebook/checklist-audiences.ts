/** Who is inspected by a checklist: leaders, party departments, the 51 departments, counties, enterprises; and how each is found. */
import { AUDIENCE_NAMES, type Audience } from "./checklists";
import { DEPARTMENTS, type AliasKind, type Department } from "./departments";
import syllables from "./pinyin.json";

export type AudienceKind = "leaders" | "party-department" | "department" | "county" | "enterprise";

export interface ChecklistAudience {
  /** E.g. `party`, `gonganju`, `county`. */
  readonly id: string;
  readonly kind: AudienceKind;
  /** As printed, e.g. 市公安局. */
  readonly name: string;
  readonly otherNames: readonly { readonly name: string; readonly kind: AliasKind }[];
  /** Whose questions of the handbook are asked. */
  readonly questions: readonly Audience[];
  /** Its entry in the duties notice; null for all others. */
  readonly department: Department | null;
}

/** The two of the 51 that the handbook asks as party departments. */
const ASKED_AS: Readonly<Record<string, Audience>> = {
  "shiwei-xuanchuanbu": "publicity",
  bianban: "staffing",
};

const short = (...names: readonly string[]) => names.map((name) => ({ name, kind: "short" as const }));

function ofHandbook(
  id: Audience,
  kind: AudienceKind,
  otherNames: ChecklistAudience["otherNames"] = [],
  name = AUDIENCE_NAMES[id],
): ChecklistAudience {
  return { id, kind, name, otherNames, questions: [id], department: null };
}

/** Everyone a checklist can be made for, in the order of the handbook and of the duties notice. */
export const CHECKLIST_AUDIENCES: readonly ChecklistAudience[] = [
  ofHandbook("party", "leaders", short("党委", "党委班子")),
  ofHandbook("government", "leaders", short("政府", "政府班子")),
  ofHandbook("organization", "party-department", short("组织部", "市委组织部")),
  ofHandbook("publicity", "party-department"),
  ofHandbook("political-legal", "party-department", short("政法委", "市委政法委")),
  ofHandbook("staffing", "party-department"),
  ...DEPARTMENTS.map((department): ChecklistAudience => ({
    id: department.id,
    kind: "department",
    name: department.name,
    otherNames: department.aliases,
    questions: [ASKED_AS[department.id] ?? "department"],
    department,
  })),
  // For a department that the duties notice does not name.
  ofHandbook("department", "department", short("政府部门"), "其他政府部门"),
  {
    id: "county",
    kind: "county",
    name: "县（市、区）",
    otherNames: short("县区", "区县"),
    questions: ["party", "government"],
    department: null,
  },
  {
    id: "enterprise",
    kind: "enterprise",
    name: "企业",
    otherNames: short("生产经营单位"),
    questions: [],
    department: null,
  },
];

/** The audience of that id. */
export function audienceById(id: string): ChecklistAudience | undefined {
  return CHECKLIST_AUDIENCES.find((audience) => audience.id === id);
}

const SYLLABLE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(syllables).flatMap(([syllable, signs]) => Array.from(signs, (sign) => [sign, syllable])),
);

/** A name in Latin letters, sign by sign: 公安 → `gong`, `an`. Marks are left out. */
function pinyinOf(name: string): string[] {
  return Array.from(name).flatMap((sign) => SYLLABLE_OF.get(sign) ?? []);
}

/** By what an audience was found; the earlier, the better it fits. */
export const MATCH_KINDS = ["name", "start", "part", "initials", "pinyin", "sector"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface AudienceMatch {
  readonly audience: ChecklistAudience;
  readonly by: MatchKind;
  /** The name or sector that fits. */
  readonly matched: string;
}

/** What offices put before a name and leave out again. */
const withoutCity = (name: string): string => name.replace(/^(?:晋中)?市委?/, "");

function matchOf(audience: ChecklistAudience, query: string): AudienceMatch | null {
  const names = [audience.name, ...audience.otherNames.map(({ name }) => name)];
  const found = (by: MatchKind, fits: (name: string) => boolean, among = names): AudienceMatch | null => {
    const matched = among.find(fits);
    return matched === undefined ? null : { audience, by, matched };
  };
  const forms = (name: string): string[] => [name, withoutCity(name)].filter((form) => form !== "");
  const letters = (name: string): string[][] => forms(name).map(pinyinOf);
  const startsInitials = (name: string): boolean =>
    letters(name).some((signs) =>
      signs
        .map((sign) => sign.charAt(0))
        .join("")
        .startsWith(query),
    );
  const sectors = audience.department?.duties.flatMap(({ industries }) => industries) ?? [];
  return (
    found("name", (name) => forms(name).some((form) => forms(query).includes(form))) ??
    found("start", (name) => forms(name).some((form) => form.startsWith(query))) ??
    found("part", (name) => name.includes(query)) ??
    found("initials", startsInitials) ??
    found("pinyin", (name) => letters(name).some((signs) => signs.join("").startsWith(query))) ??
    found("sector", (sector) => sector.includes(query), sectors)
  );
}

/**
 * The audiences that a few letters or signs may mean, the best fit first: printed name, short or full name, name since
 * the reform of 2018, the initials or the beginning of the pinyin of any of these, or a sector; of equal fits the
 * shortest name. None for an empty text.
 */
export function searchAudiences(text: string): AudienceMatch[] {
  const query = text.replaceAll(/[\s'’]+/g, "").toLowerCase();
  if (query === "") return [];
  return CHECKLIST_AUDIENCES.flatMap((audience) => matchOf(audience, query) ?? []).sort(
    (a, b) => MATCH_KINDS.indexOf(a.by) - MATCH_KINDS.indexOf(b.by) || a.matched.length - b.matched.length,
  );
}
