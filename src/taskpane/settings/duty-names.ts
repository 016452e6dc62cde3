/** How duties are named in a few words. */
import { RULEBOOK } from "../../rulebook";
import { withOfficeNotices } from "../../rulebook/office-notices";
import type { AddedObligation } from "../../rulebook/questions";
import { obligationById, type Notice } from "../../rulebook/rulebook";
import { obligationWords } from "../../text/duty-sentences";
import { findingWords } from "../../text/finding-sentences";
import type { SettingsWords } from "./settings-words";

/** The duty of this id and where it stands; the id where no notice has it. */
export function obligationName(
  id: string,
  notices: readonly Notice[],
  { locale, settings }: SettingsWords,
): string {
  const obligation = obligationById(withOfficeNotices(RULEBOOK, notices).rulebook, id);
  if (obligation === undefined) return `${id}（${settings.off.unknown}）`;
  const { document, article } = obligation.basis;
  return `${obligationWords(obligation, locale)} ${document} ${article}`;
}

/** How often an office's own duty is owed, what counts, by whom, and on what basis. */
export function howItIsBased(
  { kind, meetings, posts, period, by, atLeast, document, article }: AddedObligation,
  { locale, rulebook }: SettingsWords,
): string {
  const number = rulebook.howOften(period, atLeast, null) ?? "";
  return [
    by === undefined ? number : rulebook.onceBy(number, findingWords(locale).dayWords(by)),
    rulebook.whatCounts({
      kinds: [kind],
      role: "any",
      meetings: meetings.length > 0 ? meetings : null,
      meetingsIfLed: [],
      safety: true,
    }),
    ...(posts.length === 0 ? [] : [posts.map((post) => rulebook.posts[post]).join("、")]),
    `${document} ${article}`.trim(),
  ].join("；");
}
