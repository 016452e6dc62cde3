/** Plans that keep a clerk's decisions in the workbook. Loaded when first asked for. */
import type { WorkbookCheck } from "../../check/report";
import { rowsToSeal } from "../../check/seals";
import {
  acceptKnown,
  explain,
  markFiled,
  sealMonth,
  takeBack,
  unmarkFiled,
  unsealMonth,
} from "../../ledger/decide";
import type { Decisions, Explanation, Filing, Seal } from "../../ledger/decisions";
import { readLedgers } from "../../ledger/read-ledgers";
import { planDecisions, readMemory } from "../../ledger/workbook-memory";
import { decisionWords, subjectWords } from "../../text/decision-sentences";
import { findingWords } from "../../text/finding-sentences";
import type { Locale } from "../../text/locale";
import type { WorkbookSnapshot } from "../../workbook/port";
import type { SettingLine } from "../services";
import type { PlannedChange } from "../store";

/** @throws HostError `unsupported` where settings kept in the workbook cannot be read; `too-large` */
function planned(
  snapshot: WorkbookSnapshot,
  decide: (decisions: Decisions) => Decisions,
  { title, ...line }: SettingLine & { readonly title: string },
): PlannedChange | null {
  const plan = planDecisions(snapshot, decide, title);
  return plan === null ? null : { plan, lines: [line] };
}

function told({ why, by, on }: Explanation, locale: Locale): string {
  return decisionWords(locale).explained(why, by, findingWords(locale).dayWords(on));
}

/** Keeps an explanation in place of the one given before. */
export function planExplanation(
  snapshot: WorkbookSnapshot,
  given: Explanation,
  before: Explanation | null,
  locale: Locale,
): PlannedChange | null {
  const where = subjectWords(given.subject, locale);
  return planned(snapshot, (decisions) => explain(decisions, given, before), {
    title: decisionWords(locale).explanation.title(where),
    label: `${where} ${given.headline}`,
    from: before === null ? null : told(before, locale),
    to: told(given, locale),
  });
}

/** Takes an explanation back; null where it is no longer kept. */
export function planTakingBack(
  snapshot: WorkbookSnapshot,
  explanation: Explanation,
  locale: Locale,
): PlannedChange | null {
  const where = subjectWords(explanation.subject, locale);
  return planned(snapshot, (decisions) => takeBack(decisions, explanation), {
    title: decisionWords(locale).explanation.takeBackTitle(where),
    label: `${where} ${explanation.headline}`,
    from: told(explanation, locale),
    to: null,
  });
}

/** Accepts all that stands as known; `by` null accepts nothing any more. */
export function planBaseline(
  snapshot: WorkbookSnapshot,
  { findings, known = [] }: WorkbookCheck,
  accepted: { readonly by: string; readonly on: string } | null,
  locale: Locale,
): PlannedChange | null {
  const words = decisionWords(locale).baseline;
  const fingerprints = [...findings, ...known].flatMap(({ identity }) => identity?.fingerprint ?? []);
  const baseline = accepted === null ? null : { ...accepted, findings: fingerprints };
  const before = readMemory(snapshot).decisions.baseline;
  return planned(snapshot, (decisions) => acceptKnown(decisions, baseline), {
    title: baseline === null ? words.clearTitle : words.title,
    label: words.line,
    from: before === null ? null : words.count(known.length),
    to: baseline === null ? null : words.count(fingerprints.length),
  });
}

/** Marks a month as filed; where `to` is null, with whom the settings say. */
export function planFiling(
  snapshot: WorkbookSnapshot,
  filing: Filing,
  leader: string,
  locale: Locale,
): PlannedChange | null {
  const { filing: words, filed } = decisionWords(locale);
  const { dayWords, periodWords } = findingWords(locale);
  const to = filing.to ?? readMemory(snapshot).profile.filing?.to ?? null;
  const month = periodWords(filing.month);
  return planned(snapshot, (decisions) => markFiled(decisions, { ...filing, to }), {
    title: words.title(leader, month),
    label: words.line(leader, month),
    from: null,
    to: filed(dayWords(filing.on), to),
  });
}

/** Takes the mark off a month. */
export function planUnmarking(
  snapshot: WorkbookSnapshot,
  mark: Filing,
  leader: string,
  locale: Locale,
): PlannedChange | null {
  const { filing: words, filed } = decisionWords(locale);
  const { dayWords, periodWords } = findingWords(locale);
  const month = periodWords(mark.month);
  return planned(snapshot, (decisions) => unmarkFiled(decisions, mark), {
    title: words.unmarkTitle(leader, month),
    label: words.line(leader, month),
    from: filed(dayWords(mark.on), mark.to),
    to: null,
  });
}

/** Seals a month as it stands; a sentence where it has no table. */
export function planSeal(
  snapshot: WorkbookSnapshot,
  of: Pick<Seal, "leader" | "month" | "on">,
  leader: string,
  locale: Locale,
): PlannedChange | string {
  const { filing: words } = decisionWords(locale);
  const { dayWords, periodWords } = findingWords(locale);
  const rows = rowsToSeal(snapshot, readLedgers(snapshot, readMemory(snapshot).profile), of);
  if (rows.length === 0) return words.noTable;
  const month = periodWords(of.month);
  const line = {
    title: words.sealTitle(leader, month),
    label: words.line(leader, month),
    from: null,
    to: words.sealed(dayWords(of.on)),
  };
  return planned(snapshot, (decisions) => sealMonth(decisions, { ...of, rows }), line) ?? words.needless;
}

/** Takes the seal off a month. */
export function planUnsealing(
  snapshot: WorkbookSnapshot,
  of: Pick<Seal, "leader" | "month" | "on">,
  leader: string,
  locale: Locale,
): PlannedChange | null {
  const { filing: words } = decisionWords(locale);
  const { dayWords, periodWords } = findingWords(locale);
  const month = periodWords(of.month);
  return planned(snapshot, (decisions) => unsealMonth(decisions, of), {
    title: words.unsealTitle(leader, month),
    label: words.line(leader, month),
    from: words.sealed(dayWords(of.on)),
    to: null,
  });
}
