/** The words of a preview of which single parts may be left out. */
import type { changeParts as zh } from "../zh-CN/change-parts";

export const changeParts: typeof zh = {
  heading: "What to change",
  all: "All",
  none: "None",
  taken: (taken, total) => `${String(taken)} of ${String(total)} chosen`,
  group: (kind, count) => `${kind} (${String(count)})`,
  cellsOf: (worksheet, count) => `${worksheet}: ${String(count)} ${count === 1 ? "cell" : "cells"}`,
  kinds: {
    "row/serial": "Number anew",
    "row/date-format": "Write dates as 年月日",
    "row/date-order": "Put rows in order of time",
    "filing/not-a4": "Set the paper to A4",
    "tidy/blanks": "Take away blanks at the ends",
    "tidy/full-width": "Make full-width signs half-width",
    "tidy/signature-date": "Dates of signing",
  },
};
