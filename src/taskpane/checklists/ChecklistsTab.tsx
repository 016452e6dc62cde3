import { makeStyles, tokens } from "@fluentui/react-components";
import { InspectionSection } from "../fill/InspectionSection";
import type { ChangeState } from "../store";
import { FormsSection } from "./FormsSection";
import { MakeSection } from "./MakeSection";
import { OpenItemsSection } from "./OpenItemsSection";
import { OwnQuestionsSection } from "./OwnQuestionsSection";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The tab 检查表: checklists to print, own questions in them, what inspections left open, and other forms. */
export default function ChecklistsTab({ change }: { readonly change: ChangeState }) {
  const styles = useStyles();
  return (
    <div className={styles.tab}>
      <MakeSection />
      <OwnQuestionsSection />
      <OpenItemsSection />
      <InspectionSection change={change} />
      <FormsSection />
    </div>
  );
}
