import type { hostErrors as zh, HostErrorPlace } from "../zh-CN/host";

const sheet = (worksheet: string | null): string =>
  worksheet === null ? "the worksheet" : `the worksheet “${worksheet}”`;
const cell = ({ worksheet, address }: HostErrorPlace): string =>
  address === null ? `A cell of ${sheet(worksheet)}` : `Cell ${address} of ${sheet(worksheet)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const hostErrors: typeof zh = {
  "cell-editing": () => ({
    happened: "A cell is being edited, so the workbook can be neither read nor written just now.",
    action: "Press Enter to leave the cell, then choose Try again.",
  }),
  protected: ({ worksheet }) => ({
    happened: `${capital(sheet(worksheet))} is protected and cannot be written. Nothing was changed.`,
    action:
      "Unprotect it on the Review tab, then choose Try again. If it has a password, ask whoever set it.",
  }),
  "read-only": () => ({
    happened: "The workbook is read-only and cannot be written. Nothing was changed.",
    action: "Save a copy of it, open the copy and do this there.",
  }),
  "worksheet-missing": ({ worksheet }) => ({
    happened: `${capital(sheet(worksheet))} is no longer there; it may have been renamed or deleted.`,
    action: "Check again and go by the new result.",
  }),
  "name-taken": ({ worksheet }) => ({
    happened: `There already is a worksheet of the same name as ${sheet(worksheet)}. Nothing was changed.`,
    action: "Choose Try again for a new preview; the new worksheet will get another name.",
  }),
  "too-large": ({ worksheet }) => ({
    happened: `${worksheet === null ? "The workbook" : capital(sheet(worksheet))} holds too much to be read or written at once.`,
    action:
      "Delete unused rows and columns outside the tables and save, or split the workbook by year; then choose Try again.",
  }),
  formula: (place) => ({
    happened: `${cell(place)} holds a formula, which would be lost by writing over it. Nothing was changed.`,
    action: "Change the formula there, or copy the cell and paste it as a value; then choose Try again.",
  }),
  "changed-since": (place) => ({
    happened: `${cell(place)} was changed since, so undoing would overwrite the new content. Nothing was changed.`,
    action: "Have a look at this cell and change it back by hand if needed.",
  }),
  busy: () => ({
    happened: "Excel is busy and did not finish this step.",
    action: "Wait a few seconds, then choose Try again.",
  }),
  unsupported: ({ worksheet, address }) =>
    address !== null
      ? {
          happened: `${cell({ worksheet, address })} does not allow this step; merged cells, a link, a comment or a filter may be in the way. Nothing was changed.`,
          action:
            "Look at this cell, take away the merge, link or filter, then choose Try again; if that does not help, change it on the sheet.",
        }
      : worksheet === null
        ? {
            happened: "This step cannot be done in this workbook. Nothing was changed.",
            action: "Open it in a newer Excel, or do this in a new workbook.",
          }
        : {
            happened: `This step cannot be done on ${sheet(worksheet)}; it may be hidden, or hold a filter, a pivot table or the like. Nothing was changed.`,
            action:
              "Unhide it and clear filters, then choose Try again; if that does not help, use a new workbook.",
          },
  "merges-unknown": ({ worksheet }) => ({
    happened: `This version of Excel does not tell which cells are merged, so the rows of ${sheet(worksheet)} are not moved. Nothing was changed.`,
    action:
      "Put the rows in order by hand and check again; or save and open the workbook on the web page. Other changes can be made: untick the one that moves rows. Excel 2021 and later have no such limit.",
  }),
  stopped: () => ({
    happened: "Stopped before it was done. Nothing was changed.",
    action: "To go on, choose Try again.",
  }),
  unknown: () => ({
    happened: "Something unforeseen happened and this step was not completed.",
    action:
      "See whether the workbook is complete, then choose Try again. If that does not help, save, close and reopen the workbook.",
  }),
};
