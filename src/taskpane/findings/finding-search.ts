/** Which findings are on show: those that a person's words and choices fit. Pure. */
import { isExplained, SEVERITIES, type Finding, type Severity, type WorkbookCheck } from "../../check/report";
import { parseRange, type SelectedCells } from "../../workbook/port";
import { DUTY_RULE, listedFindings, type FindingGroup, type KeyedFinding } from "../summary";

/** What is asked of a finding; null and empty words ask nothing. */
export interface FindingFilter {
  readonly words: string;
  readonly severity: Severity | null;
  readonly leader: string | null;
  readonly worksheet: string | null;
  /** Only those that stand in these rows. */
  readonly rows: SelectedRows | null;
}

/** Zero-based, both included. */
export interface SelectedRows {
  readonly worksheet: string;
  readonly top: number;
  readonly bottom: number;
}

export const NO_FILTER: FindingFilter = {
  words: "",
  severity: null,
  leader: null,
  worksheet: null,
  rows: null,
};

export const isFiltering = ({ words, severity, leader, worksheet, rows }: FindingFilter): boolean =>
  words.trim() !== "" || severity !== null || leader !== null || worksheet !== null || rows !== null;

/** The rows of the selected cells. */
export function rowsOf({ worksheet, address }: SelectedCells): SelectedRows {
  const { top, bottom } = parseRange(address);
  return { worksheet, top, bottom };
}

/** Whether the finding stands in these rows. A missed duty speaks of a period, not of the row it is shown at. */
export function standsIn({ rule, worksheet, address }: Finding, rows: SelectedRows): boolean {
  if (rule === DUTY_RULE || address === null || worksheet !== rows.worksheet) return false;
  const { top, bottom } = parseRange(address);
  return top <= rows.bottom && bottom >= rows.top;
}

/** What can be chosen among, each with its number of findings; nothing where there is no choice. */
export interface FilterChoices {
  readonly severities: readonly (readonly [Severity, number])[];
  readonly leaders: readonly (readonly [string, number])[];
  readonly worksheets: readonly (readonly [string, number])[];
}

interface FindingSearch {
  readonly total: number;
  readonly choices: FilterChoices;
  /** The keys of those that fit. */
  readonly matches: (filter: FindingFilter) => ReadonlySet<string>;
}

/** The same for the eye is the same here: width, case and spaces make no difference. */
const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

/** Makes the findings of a check ready to be searched. `sentencesOf` gives the words a person sees of one. */
export function findingSearch(
  check: WorkbookCheck,
  sentencesOf: (finding: Finding) => string,
): FindingSearch {
  const items = listedFindings(check);
  const leadersOn = new Map<string, readonly string[]>();
  for (const { worksheet, leader } of check.ledgers) {
    if (leader === null) continue;
    leadersOn.set(worksheet, [...(leadersOn.get(worksheet) ?? []), leader]);
  }
  const leadersOf = ({ rule, data, worksheet }: Finding): readonly string[] =>
    rule === DUTY_RULE && typeof data.owner === "string"
      ? [data.owner]
      : worksheet === null
        ? []
        : (leadersOn.get(worksheet) ?? []);
  // Made when first searched: a person may never search among ten thousand.
  let texts: ReadonlyMap<string, string> | null = null;
  const textOf = (key: string): string => {
    texts ??= new Map(
      items.map((item) => [item.key, folded(`${sentencesOf(item.finding)}\n${item.finding.found ?? ""}`)]),
    );
    return texts.get(key) ?? "";
  };
  return {
    total: items.length,
    choices: {
      severities: several(items, ({ severity }) => [severity]).sort(
        ([one], [other]) => SEVERITIES.indexOf(one) - SEVERITIES.indexOf(other),
      ),
      leaders: several(items, leadersOf),
      worksheets: several(items, ({ worksheet }) => (worksheet === null ? [] : [worksheet])),
    },
    matches: ({ words, severity, leader, worksheet, rows }) => {
      const wanted = words
        .split(/\s+/u)
        .map(folded)
        .filter((word) => word !== "");
      return new Set(
        items
          .filter(
            ({ key, finding }) =>
              (severity === null || finding.severity === severity) &&
              (worksheet === null || finding.worksheet === worksheet) &&
              (leader === null || leadersOf(finding).includes(leader)) &&
              (rows === null || standsIn(finding, rows)) &&
              wanted.every((word) => textOf(key).includes(word)),
          )
          .map(({ key }) => key),
      );
    },
  };
}

/** How many findings have each of the names, in the order they come; nothing where all have the same. */
function several<Name extends string>(
  items: readonly KeyedFinding[],
  namesOf: (finding: Finding) => readonly Name[],
): (readonly [Name, number])[] {
  const counts = new Map<Name, number>();
  for (const { finding } of items)
    for (const name of new Set(namesOf(finding))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts.size < 2 ? [] : [...counts];
}

/** The groups with only the findings of these keys in them; groups left empty are left out. */
export function groupsWith(
  groups: readonly FindingGroup[],
  keys: ReadonlySet<string>,
): readonly FindingGroup[] {
  return groups.flatMap((group) => {
    const findings = group.findings.filter(({ key }) => keys.has(key));
    return findings.length === 0
      ? []
      : [
          {
            ...group,
            findings,
            fixable: findings.filter(({ finding }) => finding.fixable).length,
            explained: findings.filter(({ finding }) => isExplained(finding)).length,
          },
        ];
  });
}
