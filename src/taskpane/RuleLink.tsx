import { Link } from "@fluentui/react-components";
import { rulePageWords } from "../text/rule-page";
import { usePane } from "./pane-context";

/** The id of a rule; leads to its page. */
export function RuleLink({ rule }: { readonly rule: string }) {
  const { locale, actions } = usePane();
  return (
    <Link
      inline
      style={{ fontSize: "inherit" }}
      title={rulePageWords(locale).open(rule)}
      onClick={() => {
        actions.showRule(rule);
      }}
    >
      {rule}
    </Link>
  );
}
