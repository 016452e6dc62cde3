/** The reading of one work description as lines of text. */
import type { Activity, Explained } from "../ledger/activity/activity";
import { explain as en } from "./en/explain";
import type { Locale } from "./locale";
import { explain as zh } from "./zh-CN/explain";

/** What was understood and why, one fact a line, without a line break at the end. */
export function explanationText(explained: Explained, locale: Locale = "zh-CN"): string {
  const words: typeof zh = locale === "en" ? en : zh;
  const { labels } = words;
  const activity = ({ kind, role, meeting, status, subject }: Activity): string =>
    words.join([
      meeting === null || meeting === "other" ? words.kinds[kind] : words.meetings[meeting],
      words.roles[role],
      words.statuses[status],
      ...(subject === "leader" ? [] : [words.label(labels.subject, words.subjects[subject])]),
    ]);
  const [main, ...others] = explained.activities;
  const reasons = explained.why.map(({ words: said, means }) => words.reason(said, words.meanings[means]));
  return [
    words.label(labels.text, explained.text),
    words.label(labels.activity, activity(main)),
    ...others.map((other) => words.label(labels.also, activity(other))),
    ...(explained.ledBy === null ? [] : [words.label(labels.ledBy, words.ledBy(explained.ledBy))]),
    words.label(labels.safety, explained.safety ? words.yes : words.no),
    words.label(labels.place, explained.place ?? words.none),
    words.label(labels.matter, explained.hasMatter ? words.matterNamed : words.none),
    ...(reasons.length === 0 ? [] : [words.label(labels.why, words.reasons(reasons))]),
  ].join("\n");
}
