import { InspectionSection } from "../fill/InspectionSection";
import type { ChangeState } from "../store";
import { FormsSection } from "./FormsSection";
import { MakeSection } from "./MakeSection";
import { OpenItemsSection } from "./OpenItemsSection";
import { OwnQuestionsSection } from "./OwnQuestionsSection";
import { useTabSection } from "../tab-section";

/** The tab 检查表: checklists to print, own questions in them, what inspections left open, and other forms. */
export default function ChecklistsTab({ change }: { readonly change: ChangeState }) {
  const section = useTabSection();
  return (
    <div className={section.stack}>
      <MakeSection />
      <OwnQuestionsSection change={change} />
      <OpenItemsSection />
      <InspectionSection change={change} />
      <FormsSection />
    </div>
  );
}
