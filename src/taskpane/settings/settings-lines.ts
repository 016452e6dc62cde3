/** What saving changes in the settings, line by line, as the preview shows it. */
import { COLUMNS } from "../../ledger/ledger";
import type { LeaderProfile } from "../../ledger/profile";
import type { MemoryReading } from "../../ledger/workbook-memory";
import { howItIsBased, obligationName } from "./duty-names";
import type { Settings, SettingLine } from "../services";
import type { SettingsWords } from "./settings-words";

/** Something that is set. `sign` tells it from another of the same words. */
interface Said {
  readonly label: string;
  readonly value: string;
  readonly sign: string;
}

/** Everything that is set, in the order of the form. */
function settingsSaid({ profile, notices }: Settings, words: SettingsWords): readonly Said[] {
  const { lines, columns: columnWords } = words.settings;
  const { regions, levels, organs } = words.rulebook;
  const { unit, region, level, organ, filing, obligations, columns, allLedgersOfOrgan } = profile;
  const said: readonly (readonly [label: string, value: string | null, sign?: string])[] = [
    [lines.unit, unit],
    [lines.region, region && regions[region]],
    [lines.level, level && levels[level]],
    [lines.organ, organ && organs[organ]],
    [lines.allLedgers, allLedgersOfOrgan ? lines.yes : null],
    ...profile.leaders.map((leader) => [lines.leader(leader.name), leaderSaid(leader, words)] as const),
    [
      lines.filing,
      filing && lines.filingWords(filing.day, filing.to, words.settings.filing.dayOff[filing.whenDayOff]),
    ],
    [lines.carryOver, obligations.carryOver ? lines.yes : null],
    [lines.keepContinuing, obligations.keepContinuing ? lines.yes : null],
    ...obligations.disabled.map((id) => [lines.off, obligationName(id, notices, words)] as const),
    ...obligations.added.map((duty) => [lines.own(duty.text), howItIsBased(duty, words)] as const),
    ...COLUMNS.map((column) => [lines.column(columnWords.names[column]), columns[column] ?? null] as const),
    ...notices.map((notice) => {
      const { title = "", number = null } = notice.documents[0] ?? {};
      return [lines.notice, number === null ? title : `${title} ${number}`, JSON.stringify(notice)] as const;
    }),
  ];
  return said.flatMap(([label, value, sign = value ?? ""]) =>
    value === null || value === "" ? [] : [{ label, value, sign }],
  );
}

function leaderSaid(leader: LeaderProfile, words: SettingsWords): string {
  const { position, post, organ, sectors, from, to, leave } = leader;
  const { lines } = words.settings;
  return lines.leaderWords([
    ...(position === null ? [] : [position]),
    ...(post === null ? [] : [words.rulebook.posts[post]]),
    ...(organ === null ? [] : [words.rulebook.organs[organ]]),
    ...(sectors.length === 0 ? [] : [lines.sectors(sectors)]),
    ...(from === null && to === null ? [] : [lines.tenure(from, to)]),
    ...leave.map((away) => lines.leave(away.from, away.to)),
  ]);
}

/** What differs: of a label with one value before and another after the value is changed, any other comes or goes. */
export function settingLines(
  before: MemoryReading,
  after: Settings,
  words: SettingsWords,
): readonly SettingLine[] {
  const { lines } = words.settings;
  const said = settingsSaid(before, words);
  const willSay = settingsSaid(after, words);
  const isIn = (list: readonly Said[]) => (one: Said) =>
    list.some(({ label, sign }) => label === one.label && sign === one.sign);
  const gone = said.filter((one) => !isIn(willSay)(one));
  const changed = willSay
    .filter((one) => !isIn(said)(one))
    .map(({ label, value }): SettingLine => {
      const index = gone.findIndex((one) => one.label === label);
      const [from] = index < 0 ? [] : gone.splice(index, 1);
      return { label, from: from?.value ?? null, to: from?.value === value ? lines.renewed(value) : value };
    });
  return [
    ...(before.damaged.length > 0
      ? [{ label: lines.damaged, from: lines.damagedFrom, to: lines.damagedTo }]
      : []),
    ...changed,
    ...gone.map(({ label, value }) => ({ label, from: value, to: null })),
  ];
}
