/** `duty-ledger rules`: the catalogue. */
import { ruleDoc } from "../check/rule";
import { RULES } from "../check/rules";
import { basisWords, ruleName } from "../text/finding-sentences";
import { findings, locale, text } from "./language";
import { oneOf } from "./load-profile";
import type { Output } from "./output";

/** Lists every rule: id, severity, what it needs, basis. @throws UsageError */
export function rulesCommand(format: string, output: Output): void {
  const rules = RULES.map((rule) => ({
    id: rule.id,
    name: ruleName(rule.id, locale),
    severity: rule.severity,
    scope: rule.scope,
    needs: rule.scope === "ledger" ? rule.needs : [],
    basis: rule.basis,
    doc: ruleDoc(rule.id),
  }));
  if (oneOf(["text", "json"], format, "--format") === "json") {
    output.write(`${JSON.stringify({ rules }, null, 2)}\n`);
    return;
  }
  for (const { id, name, severity, basis } of rules) {
    output.write(
      `${text.rules.line(id, name, findings.severityNames[severity] ?? severity)}\n  ${basisWords(basis)}\n`,
    );
  }
}
