import { Link } from "@fluentui/react-components";
import { usePane } from "./pane-context";

/** The id of a rule; leads to its page. */
export function RuleLink({ rule }: { readonly rule: string }) {
  const { text, actions } = usePane();
  return (
    <Link
      inline
      style={{ fontSize: "inherit" }}
      title={text.pane.rulePage.open(rule)}
      onClick={() => {
        actions.showRule(rule);
      }}
    >
      {rule}
    </Link>
  );
}
