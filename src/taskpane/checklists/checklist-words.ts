/** The words of the tab 检查表: loaded with it. */
import { checklistTab as tabEn } from "../../text/en/checklist-tab";
import { checklists as checklistsEn } from "../../text/en/checklists";
import type { Locale } from "../../text/locale";
import { checklistTab as tabZh } from "../../text/zh-CN/checklist-tab";
import { checklists as checklistsZh } from "../../text/zh-CN/checklists";

export interface ChecklistWords {
  readonly tab: typeof tabZh;
  readonly checklists: typeof checklistsZh;
}

export function checklistWords(locale: Locale): ChecklistWords {
  return locale === "en"
    ? { tab: tabEn, checklists: checklistsEn }
    : { tab: tabZh, checklists: checklistsZh };
}
