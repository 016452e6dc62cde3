/** Sentences for 工作内容, made of what a clerk typed and nothing else; and how the program understands them. */
import type { Understanding } from "../ledger/activity/activity";
import { fill as en } from "./en/fill";
import type { Locale } from "./locale";
import { countsAs } from "./reading-sentences";
import { fill as zhCN, type PatternWords } from "./zh-CN/fill";

/** Kinds of work for which there is a pattern. */
export type FillKind = keyof typeof zhCN.kinds;

/** In the order in which they are offered. */
export const FILL_KINDS: readonly FillKind[] = [
  "inspection",
  "chaired",
  "attended",
  "lecture",
  "study",
  "training",
  "drill",
  "talk",
];

export function fillWords(locale: Locale): typeof zhCN {
  return locale === "en" ? en : zhCN;
}

/** `place` is empty where the pattern can do without. What stands on a sheet is Chinese. */
const PATTERNS: Readonly<Record<FillKind, (place: string, matter: string) => string>> = {
  inspection: (place, matter) => `带队到${place}检查${matter}`,
  chaired: (place, matter) => `${at(place)}主持召开${matter}`,
  attended: (place, matter) => `${at(place)}参加${matter}`,
  lecture: (place, matter) => `${at(place)}讲授${matter}`,
  study: (_place, matter) => `学习${matter}`,
  training: (_place, matter) => `参加${matter}`,
  drill: (place, matter) => `${at(place)}组织开展${matter}`,
  talk: (place, matter) => `约谈${place}，事由为${matter}`,
};

const at = (place: string): string => (place === "" ? "" : `在${place}`);

/** The sentence; empty as long as something it needs is missing. */
export function filledPattern(kind: FillKind, place: string, matter: string): string {
  const fields: PatternWords = zhCN.kinds[kind];
  const needsPlace = fields.place !== null && fields.place.missing !== null;
  const isWhole = matter.trim() !== "" && (!needsPlace || place.trim() !== "");
  return isWhole ? PATTERNS[kind](place.trim(), matter.trim()) : "";
}

/** How the sentence is understood, and what it does not say yet. */
export function understoodAs(understanding: Understanding, locale: Locale): readonly string[] {
  const words = fillWords(locale).understood;
  const { activities, safety, place, hasMatter } = understanding;
  const names = activities.map((activity) => countsAs({ activity, safety }, locale));
  const asksPlace = activities.some(({ kind }) => kind === "inspection");
  return [
    words.counts([...new Set(names)].join(words.also)),
    ...(asksPlace && place === null ? [words.noPlace] : []),
    ...(hasMatter ? [] : [words.noMatter]),
  ];
}
