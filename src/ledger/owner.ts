/** Whose ledger a table is: by its cover, by a column that names the leader of each row, by profile or sheet name. */
import type { Cover, LeaderSource } from "./ledger";
import { personInSheetName, personInTitle, personName } from "./name-variants";
import { plainName } from "./office";
import type { LeaderProfile, Profile } from "./profile";
import { type Standing, standingOf } from "./standing";

export interface Owner extends Standing {
  readonly leader: string | null;
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

/**
 * The cover, and what stands above the table where that names somebody else or the cover says nothing; else the person
 * the title names, the leader of the profile the sheet is named for, its only leader, the person the sheet is named for.
 * `rowOwner`: the leader a column of the table names comes before all of them.
 */
export function ownerOf(
  cover: Cover | null,
  head: Cover | null,
  names: { readonly sheet: string; readonly title: string | null },
  profile: Profile,
  rowOwner: RowOwner | null,
): { readonly owner: Owner; readonly leaderFrom: LeaderSource | null } {
  const above = textIn(head, "leader");
  const isOther = above !== null && plainName(above) !== plainName(textIn(cover, "leader") ?? "");
  const field = (name: Field): string | null =>
    isOther
      ? (textIn(head, name) ?? (name === "unit" ? textIn(cover, name) : null))
      : (textIn(cover, name) ?? textIn(head, name));
  const isCovers = rowOwner === null || isSame(rowOwner.name, field("leader") ?? "");
  const inTitle = names.title === null ? null : personInTitle(names.title);
  const written = rowOwner?.name ?? field("leader") ?? inTitle;
  const known = profileOf(written, names.sheet, profile);
  const named = written === null && known === undefined ? personInSheetName(names.sheet) : null;
  const leader = written === null ? (known?.name ?? named) : plainName(written);
  const title = leader === null ? "" : personName(leader).title;
  const position =
    rowOwner?.position ??
    (isCovers ? field("position") : null) ??
    known?.position ??
    (title === "" ? null : title);
  const unit = field("unit") ?? profile.unit;
  const coverSectors =
    cover?.fields.sectors === undefined || !isCovers
      ? undefined
      : (field("sectors") ?? "").split(/[、，,；;\s]+/).filter((sector) => sector !== "");
  const owner = { leader, ...standingOf({ position, unit, sectors: coverSectors }, known, profile) };
  const leaderFrom =
    rowOwner !== null
      ? "column"
      : written !== null
        ? field("leader") === null
          ? "title"
          : "cover"
        : known !== undefined
          ? "profile"
          : named === null
            ? null
            : "sheet-name";
  return { owner, leaderFrom };
}

const isSame = (a: string, b: string): boolean => personName(a).name === personName(b).name;

function profileOf(written: string | null, sheetName: string, profile: Profile): LeaderProfile | undefined {
  if (written !== null) {
    return (
      profile.leaders.find(({ name }) => plainName(name) === plainName(written)) ??
      profile.leaders.find(({ name }) => isSame(name, written))
    );
  }
  const named = profile.leaders.filter(({ name }) => plainName(sheetName).includes(plainName(name)));
  if (named.length === 1) return named[0];
  return profile.leaders.length === 1 ? profile.leaders[0] : undefined;
}

/** The leaders one cell names: `张某、李某`; empty where it names none. */
export function namesIn(text: string): string[] {
  if (text.length > MAX_FIELD) return [];
  const names = text
    .split(/[、，,；;/\n]/)
    .map(plainName)
    .filter((name) => name.length <= MAX_NAME && /\p{Script=Han}/u.test(name));
  // 党组成员、副局长张某 is one person.
  return names.length > 1 && personName(text).title !== "" ? [plainName(text)] : names;
}
