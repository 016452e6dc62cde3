/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read --
   what is loaded here is read in image(), which is only called after the sync */
/** Adding, protecting and freezing worksheets. */
import type { CellRange } from "../../port";
import { rangeAddress } from "../../port";
import type { Change } from "./change";
import { change, firstDifference, worksheetIn } from "./change";

/** `position` is asked for when writing: it depends on the worksheets there are, which are read first. */
export function addWorksheet(name: string, position: () => number | null): Change {
  return change<string | null>({
    worksheet: null,
    load: (context) => {
      const sheet = worksheetIn(context, name);
      sheet.load("name");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      return {
        // How far its contents reach; null where the worksheet is gone.
        image: () => {
          if (sheet.isNullObject) return null;
          return used.isNullObject ? "" : used.address.slice(used.address.lastIndexOf("!") + 1);
        },
      };
    },
    write: (context) => {
      const sheet = context.workbook.worksheets.add(name);
      const at = position();
      if (at !== null) sheet.position = at;
    },
    restore: (context, _before, now) => {
      if (now !== null) context.workbook.worksheets.getItem(name).delete();
    },
    difference: (left, now) => {
      if (left === null || left === now) return null;
      return { worksheet: name, ...(now === null || now === "" ? {} : { address: now }) };
    },
  });
}

/** What the plan wrote into a range of a worksheet that it added: compared before that worksheet is taken away. */
export function keepAdded(worksheet: string, range: CellRange, bytes: number): Change {
  return change<readonly (readonly unknown[])[]>({
    worksheet: null,
    bytes,
    load: (context) => {
      const cells = worksheetIn(context, worksheet).getRange(rangeAddress(range));
      cells.load("formulas");
      return { image: () => (cells.isNullObject ? [] : (cells.formulas as unknown[][])) };
    },
    difference: (left, now) => {
      const address = firstDifference(range, left, now);
      return address === null ? null : { worksheet, address };
    },
  });
}

/** Protects without a password. */
export function protect(worksheet: string): Change {
  return change<boolean>({
    worksheet,
    load: (context) => {
      const { protection } = worksheetIn(context, worksheet);
      protection.load("protected");
      return { image: () => protection.protected };
    },
    write: (context) => {
      context.workbook.worksheets.getItem(worksheet).protection.protect();
    },
    restore: (context, before, now) => {
      // Excel refuses to take away a protection that is not there.
      if (now && !before) context.workbook.worksheets.getItem(worksheet).protection.unprotect();
    },
  });
}

export function freezeRows(worksheet: string, rows: number): Change {
  return change<string | null>({
    worksheet,
    load: (context) => {
      const frozen = worksheetIn(context, worksheet).freezePanes.getLocationOrNullObject();
      frozen.load("address");
      return {
        image: () => (frozen.isNullObject ? null : frozen.address.slice(frozen.address.lastIndexOf("!") + 1)),
      };
    },
    write: (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem(worksheet);
      if (rows > 0) freezePanes.freezeRows(rows);
      else freezePanes.unfreeze();
    },
    restore: (context, before) => {
      const { freezePanes } = context.workbook.worksheets.getItem(worksheet);
      freezePanes.unfreeze();
      if (before !== null) freezePanes.freezeAt(before);
    },
  });
}

/** Shows the worksheet and selects the cell; nothing that is put back. */
export function goTo(worksheet: string, address: string): Change {
  return change<null>({
    worksheet,
    load: () => ({ image: () => null }),
    write: (context) => {
      const sheet = context.workbook.worksheets.getItem(worksheet);
      sheet.activate();
      sheet.getRange(address).select();
    },
  });
}
