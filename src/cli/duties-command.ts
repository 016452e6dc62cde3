/** `duty-ledger duties`: what a leader, or an organ, owes in a year, with the articles. */
import { monthsOf } from "../rulebook/periods";
import {
  type Change,
  changesAgainst,
  documentsInForce,
  obligationsOf,
  organObligationsOf,
  silenceOf,
} from "../rulebook/questions";
import { isCounted, type Obligation, type RulebookDocument } from "../rulebook/rulebook";
import { LEVELS, ORGANS, POSTS, REGION_IDS } from "../rulebook/terms";
import { obligationWords } from "../text/duty-sentences";
import { findings, locale, notices as words, text } from "./language";
import { oneOf } from "./load-profile";
import { loadRulebook } from "./load-rulebook";
import type { Output } from "./output";
import { UsageError } from "./usage-error";

export interface DutiesCommandOptions {
  readonly region: string;
  readonly level: string;
  readonly organ: string;
  readonly post: string;
  readonly year: string;
  readonly rulebook?: string;
  readonly carryOver?: boolean;
  readonly format: string;
}

/**
 * Lists the duties: counted ones first, then those that no ledger shows, each with the reason; before them the documents
 * they come from, and what the year changed. @throws UsageError
 */
export function dutiesCommand(options: DutiesCommandOptions, output: Output): void {
  const rulebook = loadRulebook(options.rulebook ?? null);
  const body = {
    region: oneOf(REGION_IDS, options.region, "--region"),
    level: oneOf(LEVELS, options.level, "--level"),
    organ: oneOf(ORGANS, options.organ, "--organ"),
  };
  const post = oneOf(POSTS, options.post, "--post");
  if (!/^(?:19|20)\d{2}$/.test(options.year)) throw new UsageError(text.notAYear(options.year));
  const period = options.year;
  const adjustments = { carryOver: options.carryOver ?? false };
  const own = obligationsOf(rulebook, { ...body, post, period }, adjustments);
  const organ = organObligationsOf(rulebook, { ...body, period }, adjustments);
  const silence = silenceOf(rulebook, { ...body, post }, Number(period));
  const inForce = new Set(
    monthsOf(period).flatMap((month) => documentsInForce(rulebook, { region: body.region, month })),
  );
  const documents = rulebook.documents.filter((document) => inForce.has(document));
  const here = { region: body.region, year: Number(period) };
  const changes = [
    ...changesAgainst(rulebook, here, { ...body, post }),
    ...changesAgainst(rulebook, here, body),
  ];
  if (oneOf(["text", "json"], options.format, "--format") === "json") {
    const answer = {
      ...body,
      post,
      year: period,
      silence,
      documents: documents.map(({ id, label }) => ({ id, label })),
      changes: changes.map(changeIds),
      person: own,
      organ,
    };
    output.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  const holder = text.duties.holder(
    words.regions[body.region],
    words.levels[body.level],
    words.organs[body.organ],
    words.posts[post],
  );
  output.write(`${text.duties.title(holder, period)}\n`);
  output.write(`${words.silence[silence]}\n`);
  output.write(`\n${text.duties.documents}${documents.length === 0 ? text.duties.none : ""}\n`);
  for (const line of new Set(documents.map(documentLine))) output.write(`  ${line}\n`);
  output.write(
    `\n${text.duties.changes(String(here.year - 1))}${changes.length === 0 ? text.duties.none : ""}\n`,
  );
  for (const { matter, change } of changes)
    output.write(`  ${text.duties.change(words.matters[matter], words.changes[change])}\n`);
  for (const [title, obligations] of [
    [text.duties.person, own.filter(isCounted)],
    [text.duties.organ, organ.filter(isCounted)],
    [text.duties.listed, [...own, ...organ].filter((obligation) => !isCounted(obligation))],
  ] as const) {
    output.write(`\n${title}${obligations.length === 0 ? text.duties.none : ""}\n`);
    for (const obligation of obligations) output.write(`${obligationLines(obligation).join("\n")}\n`);
  }
}

/** The number, and in Chinese the title. */
const documentLine = ({ label, title, number }: RulebookDocument): string =>
  number === null || number === title || locale === "en" ? label : `${label} ${title}`;

const changeIds = ({ matter, change, before, after }: Change) => ({
  matter,
  change,
  before: before.map(({ id }) => id),
  after: after.map(({ id }) => id),
});

function obligationLines(obligation: Obligation): string[] {
  const month = findings.periodWords;
  const { id, basis, inForce, carriedFrom, ambiguities, reason } = obligation;
  return [
    `  ${obligationWords(obligation, locale)}`,
    `    ${text.duties.basis(basis.document, basis.article, id)}`,
    ...(inForce === null
      ? []
      : [`    ${words.inForce(month(inForce.from), inForce.to === null ? null : month(inForce.to))}`]),
    ...(carriedFrom === null ? [] : [`    ${words.carriedFrom(carriedFrom)}`]),
    ...(obligation.counts === null
      ? []
      : [`    ${text.duties.counts}${words.whatCounts(obligation.counts)}`]),
    ...(reason === null ? [] : [`    ${words.notCounted[reason]}`]),
    ...ambiguities.map(({ question, questionEn, reading, readingEn }) =>
      locale === "en"
        ? `    ${text.duties.doubt(questionEn, readingEn)}`
        : `    ${text.duties.doubt(question, reading)}`,
    ),
  ];
}
