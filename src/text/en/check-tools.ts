/** The words of the tools beside the list of findings. */
import type { checkTools as zh } from "../zh-CN/check-tools";

export const checkTools: typeof zh = {
  heading: "Fix the form, put the result into the workbook",
  fixAll: "Fix everything",
  mark: {
    button: "Mark in the sheets",
    title: (count) => `Mark ${String(count)} findings in the sheets`,
    confirm: "Mark",
    done: "Marked in the sheets; the marks can be cleared at any time",
    needless: "No finding can be marked in a cell",
    leftOut: "protected, not marked",
  },
  clear: {
    button: "Clear marks",
    title: "Clear the marks this add-in made",
    confirm: "Clear",
    done: "The marks are cleared; the cells' own formats were never touched",
    needless: "All sheets are protected; marks cannot be cleared",
  },
  sheets: {
    button: "Insert as sheets",
    title: "Insert the result of the check as sheets",
    confirm: "Add",
    done: "The result sheets were added",
    needless: "There is no result to insert",
  },
  tidy: {
    button: "Tidy the writing",
    title: "Tidy blanks, full-width digits and dates of signing",
    confirm: "Tidy",
    done: ({ cells }) =>
      `Blanks, full-width digits and dates of signing: ${String(cells.length)} tidied; no word was changed`,
    needless: "There are no blanks, full-width digits or dates of signing to tidy",
  },
};
