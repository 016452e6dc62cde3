/** An office's own questions from a worksheet with the header of a checklist: 检查项目, 检查内容, 查看资料, 依据. */
import * as v from "valibot";
import { OWN_BASIS, ownChecklistSchema, type OwnChecklist } from "../../rulebook/own-checklists";
import { cellAddress, qualifiedAddress, type WorkbookSnapshot } from "../../workbook/port";
import type { Checklist, ChecklistItem } from "./checklist";
import { readChecklists } from "./read-checklists";

export interface OwnQuestionsReading {
  readonly checklists: readonly OwnChecklist[];
  /** `Sheet1!C7`: rows that are too long for a checklist. They are in none of the checklists. */
  readonly tooLong: readonly string[];
}

/** One checklist for each table of questions in the workbook; answers are left out. */
export function ownQuestions(snapshot: WorkbookSnapshot): OwnQuestionsReading {
  const tooLong: string[] = [];
  const checklists = readChecklists(snapshot, []).flatMap((table) => {
    const questions = table.items.flatMap((item) => {
      const reading = v.safeParse(ownChecklistSchema.entries.questions, [questionOf(item)]);
      if (reading.success) return reading.output;
      tooLong.push(addressOf(table, item));
      return [];
    });
    const title = table.title?.text ?? table.worksheet;
    return questions.length === 0 ? [] : [{ title: title.slice(0, 60), questions }];
  });
  return { checklists, tooLong };
}

/** A star, as on our own sheets, marks what is asked first. */
function questionOf({ question, cells }: ChecklistItem) {
  const textOf = (column: keyof typeof cells): string => cells[column]?.text ?? "";
  const [document = "", ...article] = textOf("basis").split(/\s*\n\s*/);
  const starred = [question, textOf("project")];
  const [plain = "", topic = ""] = starred.map((text) => text.replace(/^★/, ""));
  return {
    question: plain,
    must: starred.some((text) => text.startsWith("★")),
    evidence: textOf("materials")
      .split(/\s*[、，,；;\n]\s*/)
      .filter((paper) => paper !== ""),
    ...(topic === "" || topic === plain ? {} : { topic }),
    ...(document === "" || document === OWN_BASIS ? {} : { document }),
    ...(article.length === 0 ? {} : { article: article.join("") }),
  };
}

function addressOf({ worksheet }: Checklist, { row, cells }: ChecklistItem): string {
  const { position } = cells.content ?? cells.project ?? { position: { row, column: 0 } };
  return qualifiedAddress(worksheet, cellAddress(position));
}
