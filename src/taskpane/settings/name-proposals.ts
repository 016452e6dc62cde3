/** Which writings of leaders and units in a workbook may be one, and the plans that keep what the clerk says of them. */
import type { JoinedNames } from "../../ledger/joined-names";
import { plainName } from "../../ledger/office";
import type { LedgerBook } from "../../ledger/read-ledgers";
import { sameNamesIn } from "../../ledger/same-names";
import { planMemory, readMemory } from "../../ledger/workbook-memory";
import type { sameNames } from "../../text/zh-CN/same-names";
import { HostError, type WorkbookSnapshot } from "../../workbook/port";
import type { PlannedChange } from "../store";

export interface NameProposal {
  readonly kind: "person" | "unit";
  /** The name that would stand for all. */
  readonly name: string;
  /** The writings of leaders or units, each once. */
  readonly writings: readonly string[];
  /** On how many worksheets they stand. */
  readonly worksheets: number;
  /** They are read as one already: blanks and titles alone make them differ. */
  readonly isRead: boolean;
}

/** The writings of the ledgers' leaders and units that may be one; of other people in the ledgers nothing depends on it. */
export function nameProposals(book: LedgerBook): readonly NameProposal[] {
  const counted = new Set(
    [
      ...book.ledgers.flatMap(({ reading, unit }) => [reading.leaderText ?? "", unit ?? ""]),
      ...book.covers.flatMap(({ fields }) => [fields.leader?.text ?? "", fields.unit?.text ?? ""]),
    ].map(plainName),
  );
  return sameNamesIn(book).flatMap(({ kind, name, variants, isRead }): NameProposal[] => {
    const own = variants.filter(({ text }) => counted.has(plainName(text)));
    if (own.length < 2) return [];
    const worksheets = new Set(own.flatMap(({ places }) => places.map(({ worksheet }) => worksheet)));
    const writings = own.map(({ text }) => text);
    return [{ kind, name, writings, worksheets: worksheets.size, isRead }];
  });
}

/** Whether the writings are one group already. */
export function isJoined(groups: JoinedNames, { writings }: NameProposal): boolean {
  return groups.some((group) => {
    const known = new Set(group.map(plainName));
    return writings.every((writing) => known.has(plainName(writing)));
  });
}

/** With the writings in one group, and in no other; the first name of it stands for all. */
export function withJoined(groups: JoinedNames, { name, writings }: NameProposal): string[][] {
  const own = new Map([name, ...writings].map((writing) => [plainName(writing), writing]));
  const others = groups
    .map((group) => group.filter((writing) => !own.has(plainName(writing))))
    .filter((group) => group.length > 1);
  return [...others, [...own.values()]];
}

/**
 * The plan that keeps other groups; null where they are the same.
 * @throws HostError `unsupported` where the settings kept in the workbook cannot be read; `too-large`
 */
export function planJoinedNames(
  snapshot: WorkbookSnapshot,
  change: (groups: JoinedNames) => readonly (readonly string[])[],
  title: string,
  { plan: words }: typeof sameNames,
): PlannedChange | null {
  const { profile, damaged } = readMemory(snapshot);
  if (damaged.length > 0) throw new HostError("unsupported", { cause: damaged });
  const groups = change(profile.sameNames).map((group) => [...group]);
  const plan = planMemory(snapshot, { profile: { ...profile, sameNames: groups } }, title);
  const said = (list: JoinedNames) => list.map((group) => group.join("、"));
  const [before, after] = [said(profile.sameNames), said(groups)];
  const lines = [
    ...after.filter((group) => !before.includes(group)).map((to) => ({ label: words.line, from: null, to })),
    ...before
      .filter((group) => !after.includes(group))
      .map((from) => ({ label: words.line, from, to: null })),
  ];
  return plan === null ? null : { plan, lines };
}
