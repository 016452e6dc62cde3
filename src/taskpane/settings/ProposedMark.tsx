import { Badge } from "@fluentui/react-components";
import { useSettings } from "./settings-context";

/** Marks what was read from the ledgers and is not saved. */
export function ProposedMark() {
  const { words } = useSettings();
  return (
    <Badge appearance="tint" color="informative">
      {words.settings.fromLedger}
    </Badge>
  );
}
