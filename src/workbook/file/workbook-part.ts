/** The workbook's main part: its worksheets in order, and changes to it. */
import { type PageSetup, parseRange, rangeAddress } from "../port";
import { FileProblem } from "./file-problem";
import type { WorkbookPackage } from "./package";
import { decodeEscapes, encodeEscapes } from "./text-escapes";
import {
  type XmlElement,
  XmlEdit,
  attributeOf,
  childNamed,
  childrenNamed,
  escapeXml,
  isTrue,
  parseXml,
  plainText,
} from "./xml";

/** A tab as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** `worksheet`, `chartsheet`, `dialogsheet` …; null where the relationship is missing. */
  readonly type: string | null;
  readonly part: string | null;
}

export interface WorkbookContents {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly isStructureLocked: boolean;
  /** Index of the tab that is shown. */
  readonly activeTab: number;
}

/** Children of `<workbook>` in the order of the schema. */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** @throws FileProblem `corrupt`, `not-a-workbook` */
export function readWorkbookPart(pkg: WorkbookPackage): WorkbookContents {
  const root = parseXml(pkg.text(pkg.workbookPart));
  if (root.name !== "workbook") throw new FileProblem("not-a-workbook", `a document <${root.name}>`);
  const relationships = new Map(pkg.relationships(pkg.workbookPart).map((one) => [one.id, one]));
  const list = childNamed(root, "sheets");
  const views = childNamed(root, "bookViews");
  const view = views === undefined ? undefined : childNamed(views, "workbookView");
  return {
    sheets: (list === undefined ? [] : childrenNamed(list, "sheet")).map((sheet) => {
      const relationship = relationships.get(attributeOf(sheet, "id") ?? "");
      const state = attributeOf(sheet, "state");
      return {
        name: decodeEscapes(attributeOf(sheet, "name") ?? ""),
        state: state === "hidden" || state === "veryHidden" ? state : "visible",
        type: relationship?.type ?? null,
        part: relationship?.part ?? null,
      };
    }),
    date1904: isTrue(childNamed(root, "workbookPr")?.attributes.date1904),
    isStructureLocked: isTrue(childNamed(root, "workbookProtection")?.attributes.lockStructure),
    activeTab: Number(view?.attributes.activeTab ?? "0"),
  };
}

/** What is to change in the workbook's main part. */
export interface WorkbookChange {
  /** The tabs after the change; new ones carry the id of their relationship. */
  readonly tabs: readonly { readonly name: string; readonly newRelationship?: string }[];
  /** Print areas and titles by the worksheet's name. */
  readonly print: ReadonlyMap<string, Pick<PageSetup, "printArea" | "titleRows">>;
  readonly activeTab?: number;
  /** Have Excel compute all formulas when it opens the file. */
  readonly recalculate: boolean;
}

/** The main part's text with the change made. */
export function patchWorkbookPart(
  source: string,
  change: WorkbookChange,
  relationshipNamespace: string,
): string {
  const edit = new XmlEdit(source);
  const { root } = edit;
  const list = childNamed(root, "sheets");
  const oldNames = list === undefined ? [] : childrenNamed(list, "sheet").map(sheetName);
  addTabs(edit, list, change, relationshipNamespace);
  const newNames = change.tabs.map(({ name }) => name);
  const moved = oldNames.map((name) => newNames.indexOf(name));
  changeViews(edit, moved, change.activeTab);
  changeNames(edit, moved, newNames, change.print);
  if (change.recalculate) {
    const existing = childNamed(root, "calcPr");
    if (existing === undefined) edit.putChild("calcPr", ORDER, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
    else edit.setAttributes(existing, { fullCalcOnLoad: "1" });
  }
  return edit.isChanged ? edit.result() : source;
}

function sheetName(sheet: XmlElement): string {
  return decodeEscapes(attributeOf(sheet, "name") ?? "");
}

function addTabs(
  edit: XmlEdit,
  list: XmlElement | undefined,
  change: WorkbookChange,
  relationshipNamespace: string,
): void {
  const { root } = edit;
  const sheets = list === undefined ? [] : childrenNamed(list, "sheet");
  const prefixed = Object.keys(root.attributes).find(
    (key) => key.startsWith("xmlns:") && root.attributes[key] === relationshipNamespace,
  );
  const prefix = prefixed?.slice("xmlns:".length) ?? "r";
  const declaration = prefixed === undefined ? ` xmlns:r="${relationshipNamespace}"` : "";
  let nextId = Math.max(0, ...sheets.map((sheet) => Number(attributeOf(sheet, "sheetId") ?? "0"))) + 1;
  const appended: string[] = [];
  // New tabs are written before the old one that follows them.
  let waiting: string[] = [];
  for (const { name, newRelationship } of change.tabs) {
    if (newRelationship !== undefined) {
      const id = `sheetId="${String(nextId++)}"${declaration} ${prefix}:id="${newRelationship}"`;
      waiting.push(`<${root.prefix}sheet name="${escapeXml(encodeEscapes(name))}" ${id}/>`);
      continue;
    }
    const old = sheets.find((sheet) => sheetName(sheet) === name);
    if (old !== undefined && waiting.length > 0) edit.replace(old.start, old.start, waiting.join(""));
    waiting = [];
  }
  appended.push(...waiting);
  if (appended.length === 0) return;
  if (list === undefined) {
    edit.putChild("sheets", ORDER, `<${root.prefix}sheets>${appended.join("")}</${root.prefix}sheets>`);
  } else {
    edit.append(list, appended.join(""));
  }
}

/** Tabs are counted from the left: indexes of old tabs follow them. */
function changeViews(edit: XmlEdit, moved: readonly number[], activeTab: number | undefined): void {
  const views = childNamed(edit.root, "bookViews");
  const list = views === undefined ? [] : childrenNamed(views, "workbookView");
  list.forEach((view, index) => {
    const changes: Record<string, string> = {};
    for (const name of ["activeTab", "firstSheet"]) {
      if (name === "firstSheet" && view.attributes.firstSheet === undefined) continue;
      const old = Number(view.attributes[name] ?? "0");
      const now = moved[old] ?? old;
      if (now !== old) changes[name] = String(now);
    }
    if (index === 0 && activeTab !== undefined) changes.activeTab = String(activeTab);
    if (Object.keys(changes).length > 0) edit.setAttributes(view, changes);
  });
  // A workbook that states no view shows its first tab.
  const shown = activeTab ?? moved[0] ?? 0;
  if (list.length === 0 && shown !== 0) {
    const prefix = edit.root.prefix;
    const view = `<${prefix}workbookView activeTab="${String(shown)}"/>`;
    edit.putChild("bookViews", ORDER, `<${prefix}bookViews>${view}</${prefix}bookViews>`);
  }
}

function changeNames(
  edit: XmlEdit,
  moved: readonly number[],
  tabs: readonly string[],
  print: WorkbookChange["print"],
): void {
  const list = childNamed(edit.root, "definedNames");
  const prefix = edit.root.prefix;
  const added: string[] = [];
  const replaced = new Set<string>();
  for (const [worksheet, { printArea, titleRows }] of print) {
    const index = String(tabs.indexOf(worksheet));
    const quoted = `'${worksheet.replaceAll("'", "''")}'`;
    const define = (name: string, reference: string) => {
      replaced.add(`${name.toLowerCase()} ${index}`);
      added.push(
        `<${prefix}definedName name="${name}" localSheetId="${index}">${escapeXml(reference)}</${prefix}definedName>`,
      );
    };
    if (printArea !== undefined) define("_xlnm.Print_Area", `${quoted}!${absolute(printArea)}`);
    if (titleRows !== undefined) {
      const rows = `$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`;
      define("_xlnm.Print_Titles", `${quoted}!${withOldColumns(edit, list, moved, index, rows, quoted)}`);
    }
  }
  if (list === undefined) {
    if (added.length > 0) {
      edit.putChild(
        "definedNames",
        ORDER,
        `<${prefix}definedNames>${added.join("")}</${prefix}definedNames>`,
      );
    }
    return;
  }
  for (const element of childrenNamed(list, "definedName")) {
    const local = element.attributes.localSheetId;
    if (local === undefined) continue;
    const now = String(moved[Number(local)] ?? Number(local));
    if (replaced.has(`${(element.attributes.name ?? "").toLowerCase()} ${now}`))
      edit.replaceElement(element, "");
    else if (now !== local) edit.setAttributes(element, { localSheetId: now });
  }
  if (added.length > 0) edit.append(list, added.join(""));
}

/** Columns repeated on every page stay when rows are set. */
function withOldColumns(
  edit: XmlEdit,
  list: XmlElement | undefined,
  moved: readonly number[],
  index: string,
  rows: string,
  quoted: string,
): string {
  const old = (list === undefined ? [] : childrenNamed(list, "definedName")).find(
    ({ attributes }) =>
      attributes.name?.toLowerCase() === "_xlnm.print_titles" &&
      String(moved[Number(attributes.localSheetId)]) === index,
  );
  const columns = old === undefined ? undefined : /\$[A-Z]+:\$[A-Z]+/.exec(plainText(edit.inner(old)))?.[0];
  return columns === undefined ? rows : `${columns},${quoted}!${rows}`;
}

/** `A1:E40` → `$A$1:$E$40`. */
function absolute(range: string): string {
  return rangeAddress(parseRange(range)).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
