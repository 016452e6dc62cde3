/** `duty-ledger rules`: the catalogue, or the page of one rule. */
import { ruleDoc } from "../check/rule";
import { RULES } from "../check/rules";
import { basisWords, ruleName } from "../text/finding-sentences";
import {
  type RulePage,
  type RulePageExample,
  type RulePageSheet,
  type RulePageWords,
  rulePage,
  rulePageWords,
} from "../text/rule-page";
import { onOneLine } from "./display-width";
import { findings, locale, text } from "./language";
import { oneOf } from "./load-profile";
import type { Output } from "./output";
import { UsageError } from "./usage-error";

/**
 * Lists every rule: id, severity, what it needs, basis; or tells of the one that is asked for why it is there, what it rests
 * on, and what it reports. @throws UsageError
 */
export async function rulesCommand(id: string | undefined, format: string, output: Output): Promise<void> {
  const rules = RULES.filter((rule) => id === undefined || rule.id === id).map((rule) => ({
    id: rule.id,
    name: ruleName(rule.id, locale),
    severity: rule.severity,
    scope: rule.scope,
    needs: rule.scope === "ledger" ? rule.needs : [],
    basis: rule.basis,
    doc: ruleDoc(rule.id),
  }));
  if (id !== undefined && rules.length === 0) throw new UsageError(text.rules.unknown(id));
  if (oneOf(["text", "json"], format, "--format") === "json") {
    output.write(`${JSON.stringify({ rules }, null, 2)}\n`);
    return;
  }
  if (id !== undefined) {
    const page = await rulePage(id);
    if (page !== null) output.write(`${pageLines(page).join("\n")}\n`);
    return;
  }
  for (const { id: rule, name, severity, basis } of rules) {
    output.write(
      `${text.rules.line(rule, name, findings.severityNames[severity] ?? severity)}\n  ${basisWords(basis)}\n`,
    );
  }
  output.write(`\n${text.rules.more}\n`);
}

const words = rulePageWords(locale);

/** The page of a rule as a terminal shows it. */
function pageLines({ words: pages, examples }: RulePage): readonly string[] {
  const { name, why, facts, examples: told } = pages[locale];
  return [
    name,
    "",
    why,
    "",
    ...facts.map(({ label, value }) => `  ${text.rules.fact(label, value)}`),
    "",
    `${words.examples}  ${words.mark}`,
    ...examples.flatMap((example, index) => exampleLines(example, told[index])),
  ].map((line) => onOneLine(line).trimEnd());
}

function exampleLines(
  { kind, asOf, profile, sheets, moreSheets }: RulePageExample,
  { shows, findings: reported }: RulePageWords["examples"][number] = { shows: null, findings: [] },
): readonly string[] {
  return [
    "",
    words.example(words.kinds[kind], shows),
    `  ${words.asOf(asOf)}${profile === null ? "" : ` ${words.profile}${profile}`}`,
    ...sheets.flatMap(sheetLines),
    ...(moreSheets > 0 ? [`  ${words.moreSheets(moreSheets)}`] : []),
    ...(reported.length === 0
      ? [`  ${words.notReported}`]
      : reported.map(({ where, sentences }) => `  ${where}  ${words.sentences(sentences)}`)),
  ];
}

function sheetLines({ name, paper, columns, rows, moreRows }: RulePageSheet): readonly string[] {
  const line = (number: string, cells: readonly string[]) => `    ${[number, ...cells].join(" | ")}`;
  return [
    `  ${words.sheet(name, paper)}`,
    line(" ", columns),
    ...rows.map(({ number, cells, reported }) =>
      line(
        String(number),
        cells.map((cell, column) => (reported.includes(column) ? `${cell} ◀`.trim() : cell)),
      ),
    ),
    ...(moreRows > 0 ? [`    ${words.moreRows(moreRows)}`] : []),
  ];
}
