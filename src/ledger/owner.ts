/** Whose ledger a table is: by its cover, by a column that names the leader of each row, by profile or sheet name. */
import type { Month } from "./dates";
import type { Cover, LeaderSource } from "./ledger";
import { joinNames } from "./joined-names";
import { isPersonName, personInSheetName, personInTitle, personName } from "./name-variants";
import { plainName } from "./office";
import type { LeaderProfile, Profile } from "./profile";
import { holdsPost, type Standing, standingOf } from "./standing";

export interface Owner extends Standing {
  readonly leader: string | null;
  /** Every post of the leader by the profile; the one above where the profile does not name the leader. */
  readonly stints: readonly Standing[];
}

/** The leader that a column of the table names for its rows. */
export interface RowOwner {
  readonly name: string;
  readonly position: string | null;
}

/** A name, post or unit is no longer. */
const MAX_FIELD = 100;
const MAX_NAME = 20;

type Field = "leader" | "position" | "unit" | "sectors";

function textIn(from: Cover | null, name: Field): string | null {
  const text = (from?.fields[name]?.text ?? "").slice(0, MAX_FIELD);
  return text === "" ? null : text;
}

/** The leader that cover and table head name. */
export function leaderOnCover(cover: Cover | null, head: Cover | null): string | null {
  return textIn(head, "leader") ?? textIn(cover, "leader");
}

/** What else tells whose table it is, and in which post. */
interface TableNames {
  readonly sheet: string;
  readonly title: string | null;
  readonly months: readonly Month[];
}

/**
 * The cover, and what stands above the table where that names somebody else or the cover says nothing; else the person
 * the title names, the leader of the profile the sheet is named for, its only leader, the person the sheet is named for.
 * `rowOwner`: the leader a column of the table names comes before all of them.
 */
export function ownerOf(
  cover: Cover | null,
  head: Cover | null,
  names: TableNames,
  profile: Profile,
  rowOwner: RowOwner | null,
): { readonly owner: Owner; readonly leaderFrom: LeaderSource | null } {
  const above = textIn(head, "leader");
  const isOther = above !== null && plainName(above) !== plainName(textIn(cover, "leader") ?? "");
  // Of a cover of somebody else only the unit is theirs too.
  const speaking = isOther ? [head] : [cover, head];
  const field = (name: Field, places = speaking): string | null =>
    places.map((place) => textIn(place, name)).find((text) => text !== null) ?? null;
  const joined = joinNames(profile.sameNames);
  const onCover = field("leader");
  const isCovers = rowOwner === null || isSame(joined(rowOwner.name), joined(onCover ?? ""));
  const inTitle = names.title === null ? null : personInTitle(names.title);
  const entries = entriesOf(rowOwner?.name ?? onCover ?? inTitle, names.sheet, profile);
  const [known] = entries;
  const sources: readonly [LeaderSource, string | null | undefined][] = [
    ["column", rowOwner?.name],
    ["cover", onCover],
    ["title", inTitle],
    ["profile", known?.name],
    ["sheet-name", personInSheetName(names.sheet)],
  ];
  const [leaderFrom, named] = sources.find(([, name]) => name != null) ?? [null];
  const leader = named == null ? null : plainName(named);
  const { title } = personName(leader ?? "");
  const said = rowOwner?.position ?? (isCovers ? field("position") : null);
  // What a cover says is one post; who has several bears the others by the profile.
  const positionIn = (entry: LeaderProfile | undefined): string | null =>
    (entries.length > 1 ? (entry?.position ?? said) : (said ?? entry?.position)) ??
    (title === "" ? null : title);
  const unit = field("unit", [...speaking, cover]) ?? profile.unit;
  const hasSectors = isCovers && speaking.some((place) => place?.fields.sectors !== undefined);
  const sectors = hasSectors ? (field("sectors") ?? "").split(/[、，,；;\s]+/) : undefined;
  const standing = (entry: LeaderProfile | undefined): Standing =>
    standingOf(
      {
        position: positionIn(entry),
        unit: unit === null ? null : joined(unit),
        sectors: sectors?.filter((sector) => sector !== ""),
      },
      entry,
      profile,
    );
  const stints: readonly [Standing, ...Standing[]] = [standing(known), ...entries.slice(1).map(standing)];
  const held = stints.filter((stint) => names.months.some((month) => holdsPost(stint, month)));
  const inPost = held.find(({ position }) => position === said) ?? held[0] ?? stints[0];
  return { owner: { leader, ...inPost, stints }, leaderFrom };
}

const isSame = (a: string, b: string): boolean => personName(a).name === personName(b).name;

/** The posts of the leader by the profile, in its order: of the name that is written, else that the sheet is named for. */
function entriesOf(
  written: string | null,
  sheetName: string,
  { leaders, sameNames }: Profile,
): readonly LeaderProfile[] {
  const nameOf = ({ name }: LeaderProfile) => plainName(name);
  if (written !== null) {
    const exact = leaders.filter((leader) => nameOf(leader) === plainName(written));
    if (exact.length > 0) return exact;
    const joined = joinNames(sameNames);
    const alike = leaders.find(({ name }) => isSame(joined(name), joined(written)));
    return alike === undefined ? [] : leaders.filter((leader) => nameOf(leader) === nameOf(alike));
  }
  const all = new Set(leaders.map(nameOf));
  const inName = [...all].filter((name) => plainName(sheetName).includes(name));
  const known = inName.length === 1 ? inName : [...all];
  return known.length === 1 ? leaders.filter((leader) => known.includes(nameOf(leader))) : [];
}

/** The leaders one cell names: `张某、李某`; empty where it names none. */
export function namesIn(text: string): string[] {
  if (text.length > MAX_FIELD) return [];
  const names = text
    .split(/[、，,；;/\n]/)
    .map(plainName)
    .filter((name) => name.length <= MAX_NAME && /\p{Script=Han}/u.test(name));
  // 党组成员、副局长张某 is one person; 张某副县长、李某副县长 are two.
  const whole = names.join("、");
  const isOne = names.filter((name) => isPersonName(personName(name).name)).length === 1;
  return isOne && personName(whole).title !== "" ? [whole] : names;
}
