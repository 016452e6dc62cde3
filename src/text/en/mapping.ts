/** The words with which the pane tells how ledgers were recognised and lets a clerk point at their header. */
import type { mapping as zh } from "../zh-CN/mapping";

export const mapping: typeof zh = {
  /** The columns of the form. */
  columns: {
    serial: "序号 (serial)",
    time: "时间 (time)",
    content: "工作内容 (content)",
    participants: "参加人员 (participants)",
    remark: "备注 (remark)",
  },
  ledgers: (count) => `Ledgers found: ${String(count)}`,
  by: (words) => `recognised by the header “${words.join(", ")}”`,
  unsure: "not for certain, have a look",
  likely: (count) => `Not for certain recognised: ${String(count)}. Have a look.`,
  open: "Point at the header…",
  check: "Check the header…",

  reading: "Reading the workbook…",
  noRow:
    "No row looks like a header. Put one above the table (序号, 时间, 工作内容, 参加人员, 备注) and check again.",
  which: "Row of the header",
  row: (worksheet, row, words) => `${worksheet}, row ${String(row)}: ${words.join(", ")}`,
  assign: "What each column is",
  cell: (address, word) => `${address} ${word}`,
  unused: "not used",
  hint: "Give a name to columns whose header is empty, and a header row to tables that have none.",
  problems: {
    bearing: "“Time” and “Work done” need a column each",
    twice: (column) => `“${column}” has two columns, keep one`,
    "same-word": (word) =>
      word === ""
        ? "The header of this column has no word to remember, rename it in the sheet"
        : `Two columns are called “${word}”, rename one in the sheet`,
  },
  use: "Check it so",
  cancel: "Cancel",

  session: "Checked by the header you pointed at. It is not remembered: closing the pane forgets it.",
  stillNone: "No ledger is found by that header either. Look at the row and its columns again.",
  remember: {
    button: "Remember in this workbook",
    title: "Remember the words of this workbook's header",
    confirm: "Remember",
    done: "The words of the header are remembered",
    needless: "Remembered already, nothing to write",
  },
  forget: "Read it without them",
  line: (column) => `Header word of “${column}”`,
};
