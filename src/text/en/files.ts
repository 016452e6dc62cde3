/** What to say of a file that cannot be read: what happened, and what to do. */
import type { fileProblems as zh } from "../zh-CN/files";

export const fileProblems: typeof zh = {
  encrypted:
    "The file asks for a password and cannot be read. Open it with the password, save a copy without one, and open that.",
  "legacy-xls":
    "This workbook is in an old or binary format (.xls or .xlsb) and cannot be read. Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and open that.",
  "not-a-workbook":
    "This file is not a workbook, whatever its name says. Choose a ledger ending in .xlsx; if it was downloaded, download it again.",
  corrupt:
    "The file is damaged or incomplete and cannot be read. Let Excel or WPS repair it and save a copy; if they cannot open it either, go back to a backup.",
  "too-large":
    "The file holds more than can be read. Delete the rows and columns outside the tables, or split it into one workbook a year, save, and open it again.",
  "not-found":
    "The file cannot be found; it may have been renamed, moved or deleted. See whether it is still there, and open it again.",
};
