/** What ends a table, and what only interrupts it: totals, notes, signatures, lines that name a month. */
import { type MonthMention, monthMention } from "./dates";
import type { Column } from "./ledger";
import { isPersonName } from "./name-variants";
import { plainName } from "./office";
import type { FilledCell, WorksheetView } from "./worksheet-view";

/** What ends a table where it stands first in its row: totals and notes. */
const TOTAL_OR_NOTE =
  /^(?:(?:合\s*计|总\s*计|累\s*计)\s*(?:[:：(（\d]|$)|(?:说\s*明|注|备\s*注|附\s*注|填\s*[表写]\s*说\s*明)\s*\d*\s*[:：.、]|填?\s*[表写]?\s*说\s*明$|[(（]?\s*以下(?:空白|无正文|无内容))/;
/** 本人签字：, 领导签名, 负责人（签章）： with whatever else the line has; not a note that speaks of signing. */
const SIGNATURE =
  /(?:^[(（]?|[\s:：])(?:(?![送由经须除应每])[\p{Script=Han}]){0,10}[(（]?签\s*[字名章](?:确认)?[)）]?\s*(?:[(（][^)）]*[)）])?\s*(?:[:：_＿年\d]|日\s*期|$|\s)/u;
/** A line for a date, not filled in. */
const BLANK_DATE = /^(?:\d{4}|[_＿]+)?\s*年\s*(?:\d{1,2}|[_＿]+)?\s*月\s*[_＿]*\s*日$/;
/** Whoever filled in the form, and the fields of the next table's cover. */
const FORM_LINE =
  /^(?:(?:填表|填报|审核|审批|制表|编制|记录)(?:人|人员|单位)?\s*[:：]|(?:领导姓名|领导职务|记录单位|分管行业领域)\s*[:：(（])/;
/** A line for the date of signing, filled in. */
const DATE_LINE =
  /^(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;
const MAX_SIGNATURE = 60;

const looksLikeNumber = (text: string): boolean =>
  /^[第(（]?[\d０-９一二三四五六七八九十]+[)）.、．]?$/.test(text);

export const isSignature = (text: string): boolean =>
  text.length <= MAX_SIGNATURE && text.includes("签") && !TOTAL_OR_NOTE.test(text) && SIGNATURE.test(text);

const PAGE_NUMBER = /^[-—]?\s*第?\s*\d{1,3}\s*页?\s*(?:[,，/]?\s*共\s*\d{1,3}\s*页)?\s*[-—]?$/;
export const isPageNumber = (text: string): boolean => /[页-]/.test(text) && PAGE_NUMBER.test(text);

/** 备注 alone in its cell, beside what there is to note. */
const NOTE_WORD = /^(?:备\s*注|附\s*注|说\s*明|注)$/;
/** Strokes through what is left of the form, or where nothing is to say. */
export const STROKE = /^[—－–\-/／\\_~～]+$/;
/** What a footer line is for: the day of filling in or filing, who looked it through, a telephone. */
const FOOTER_LABEL =
  /^(?:(?:填[表报]|[报上]送|上报|制表|打印|提交)?\s*(?:日\s*期|时\s*间)|\p{Script=Han}{0,8}(?:审签|审阅|审核|审批|签批|签发|审定|负责人|经办人|联系人|[填制]表人?|填报人?|报送人|复核)(?:意见)?|(?:报送|上报|填报|填表|制表)(?:单位|部门|科室)|(?:联系|办公)?(?:电\s*话|方式)|手机号?码?)\s*[:：]/u;
/** Where a seal goes. */
const SEAL_PLACE = /^[(（]?\s*(?:单位|部门|加)?\s*[盖公印]\s*章\s*(?:处)?[)）]?\s*[:：]?$/;
const NO_MATTER = /^[\d\s年月日.\-—/_＿]*$/;
/** What a footer line is filled in with: nothing, a day, a telephone number, a name. */
const isFooterValue = (text: string): boolean => NO_MATTER.test(text) || isPersonName(plainName(text));

/** A note or a summary that stands alone where a matter would; the table may go on below it. */
const NOTE_LINE = new RegExp(
  [
    "[※★]|[*＊]\\s*(?:注|说明)",
    "[（(]?[续接转][下上][页表]|[—－–\\-=_*·.…\\s]*(?:以下(?:空白|为空|无正文|无内容)|本页完|完毕?)[—－–\\-=_*·.…\\s]*$",
    "附\\s*件?\\s*\\d*\\s*(?:[:：]|$)|见附件|照片$|[—\\-/\\d\\s]{1,9}$",
    "(?:本[月季年]|全[月年]|当月)度?(?:小结|总结|共(?!同)|合计|累计|总计)|[月季年]度?小结|[小总]结\\s*(?:[:：]|$)",
    "共\\s*\\d+\\s*(?:条|项|页)|\\p{Script=Han}{0,6}次数",
    "(?:填[写表报]?)?(?:要求|须知|注意(?:事项)?|提示)\\s*[:：]|[（(]?[\\d一二三四]{1,2}[)）、.．]\\s*(?:填[写表]|本表)",
    "(?:报送|抄送|抄报|存档|归档|(?:档案)?编号|(?:监督)?电话|\\p{Script=Han}{0,8}(?:审批|盖章|签收))\\s*[:：]",
    "(?![到赴在对]|深入|前往|检查|督[查导]|调研|参加|召开|走访|陪同)\\p{Script=Han}{2,18}(?:人民政府|委员会|办公室|局|厅|中心|公司)$",
  ]
    .map((part) => `^(?:${part})`)
    .join("|"),
  "u",
);

/** A subtotal; the table may go on below it. */
const SUBTOTAL = /^(?:本?[月季年]?\s*小\s*计)\s*(?:[:：(（\d]|$)/;
/** A label and a colon where a time belongs (单位：某局); 上午： is none. */
const LABEL = /^(?!上午|下午|中午|晚上|全天|时间|日期)[\p{Script=Han}()（）]{2,10}\s*[:：]/u;

/**
 * Whether the row ends the table. `line`: by a subtotal, or a text that runs across it, below which the table goes on
 * if the numbers do.
 */
export function endOf(
  view: WorksheetView,
  row: number,
  columns: Partial<Record<Column, number>>,
): "end" | "line" | null {
  const filled = view.filled(row);
  const [first] = filled;
  if (first === undefined) return null;
  const serial = textUnder(filled, columns.serial);
  const isNumbered = looksLikeNumber(serial);
  if (!isNumbered && (isFooter(view, row, filled, columns) || filled.every(({ text }) => STROKE.test(text))))
    return "line";
  const time = textUnder(filled, columns.time);
  const body = bodyCells(filled, columns);
  if (NOTE_WORD.test(first.text) && first.column < (columns.content ?? 0)) return "end";
  if (first.column !== columns.content || body < 2) {
    if (TOTAL_OR_NOTE.test(first.text)) return "end";
    if (SUBTOTAL.test(first.text)) return "line";
  }
  // 本人签字： | 张某 | 2022年3月28日 may stand in the columns of an entry, whose matter may be signing.
  const isOfEntry = body >= 2 && time !== "" && !isSignature(first.text);
  const isSigned = !isOfEntry && filled.some(({ text }) => isSignature(text));
  if (!isNumbered && (isSigned || LABEL.test(time) || FORM_LINE.test(time))) return "end";
  // A row with a time and a matter, or with a number and either, is an entry, whatever its words.
  if (body >= 2 || (isNumbered && body > 0)) return null;
  if (filled.some((cell) => isEndLine(cell, columns))) return "end";
  if (first.column < (columns.content ?? Number.POSITIVE_INFINITY) && isTitle(first.text)) return "end";
  if (filled.some((cell) => runsAcross(view, row, cell, columns))) return "line";
  if (filled.length === 1 && isNote(first, columns)) return "line";
  return body === 0 && !isNumbered && serial.length > 2 ? "line" : null;
}

/**
 * Whether a row of a ledger without number, time and people is a note or a summary, or names who filled it in; one that
 * stands alone in its row may stand where a time would.
 */
export function isNoteLine(
  filled: readonly FilledCell[],
  { serial, time, participants }: Partial<Record<Column, number>>,
): boolean {
  const [first] = filled;
  if (first === undefined || textUnder(filled, participants) !== "") return false;
  const isAlone = filled.length === 1 && /\p{Script=Han}/u.test(first.text);
  if (!isAlone && textUnder(filled, time) !== "") return false;
  return NOTE_LINE.test(first.text) && !looksLikeNumber(textUnder(filled, serial));
}

/** Whether the row has nothing but footer lines, and what they are filled in with; never the people of the row above. */
function isFooter(
  view: WorksheetView,
  row: number,
  filled: readonly FilledCell[],
  { time, content }: Partial<Record<Column, number>>,
): boolean {
  let isLabelled = false;
  for (const { text } of filled) {
    if (isPageNumber(text) || SEAL_PLACE.test(text)) isLabelled = true;
    else {
      const label = FOOTER_LABEL.exec(text)?.[0] ?? "";
      if ((label === "" && !isLabelled) || !isFooterValue(text.slice(label.length))) return false;
      isLabelled = true;
    }
  }
  const goesOn = (column: number | undefined) => column !== undefined && view.area({ row, column }).top < row;
  return !goesOn(time) && !goesOn(content);
}

function isEndLine({ column, text }: FilledCell, { time }: Partial<Record<Column, number>>): boolean {
  return BLANK_DATE.test(text) || (column !== time && (FORM_LINE.test(text) || DATE_LINE.test(text)));
}

export const MAX_TITLE_CELL = 200;
export const TITLE = /统计表|台\s*账|记录表|登记表|一览表|汇总表|记录簿/;
const isTitle = (text: string): boolean => text.length <= MAX_TITLE_CELL && TITLE.test(text);

/** Whether a cell is merged from the left into the column of 工作内容: a note, or the title of the next table. */
function runsAcross(
  view: WorksheetView,
  row: number,
  { column }: FilledCell,
  { content }: Partial<Record<Column, number>>,
): boolean {
  return content !== undefined && column < content && view.area({ row, column }).right >= content;
}

/** A long text that stands alone where a time would, and is none. */
function isNote({ column, text }: FilledCell, { time }: Partial<Record<Column, number>>): boolean {
  return column === time && text.length > 15 && !/^[\d二零〇○]/.test(text.normalize("NFKC"));
}

function textIn(filled: readonly FilledCell[], column: number): string {
  for (const cell of filled) if (cell.column === column) return cell.text;
  return "";
}

/** The text of a row in a column; empty where there is no such column. */
export const textUnder = (filled: readonly FilledCell[], column: number | undefined): string =>
  column === undefined ? "" : textIn(filled, column);

/** How many of 时间, 工作内容 and 参加人员 a row has. */
function bodyCells(
  filled: readonly FilledCell[],
  { time, content, participants }: Partial<Record<Column, number>>,
): number {
  return (
    Number(textUnder(filled, time) !== "") +
    Number(textUnder(filled, content) !== "") +
    Number(textUnder(filled, participants) !== "")
  );
}

const MONTH_LINE =
  /^(?:[\d〇○零一二三四五六七八九]{2,4}年)?(?:[\d一二三四五六七八九十]{1,3}月(?:份)?|第?[一二三四1-4]季度|[上下]半年)$/;

export interface Section extends MonthMention {
  readonly row: number;
  /** The day of the rows below, as written; null where the line only names a month. */
  readonly day: string | null;
}

const DAY_LINE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\(?(?:星期|周)[一二三四五六日天]\)?)?$/;
/** A time of day and no day: 上午, 9:30. */
const CLOCK_ONLY = /^(?:上午|下午|中午|晚上?|早上?|全天|\d{1,2}[:：]\d{2}|\d{1,2}[时点])[^月日号]*$/;
export const isClock = (text: string): boolean => CLOCK_ONLY.test(text);

/**
 * A row that only says of which month the rows below it are: `三月份`, alone in its row; or of which day, where the row
 * below has the time of day only.
 */
export function sectionAt(
  view: WorksheetView,
  row: number,
  columns: Partial<Record<Column, number>>,
): Section | null {
  const filled = view.filled(row);
  const [only] = filled;
  if (only === undefined || filled.length > 1) return null;
  const plain = only.text.normalize("NFKC").replaceAll(/\s/g, "");
  const { time } = columns;
  if (DAY_LINE.test(plain) && time !== undefined && isClock(view.text(row + 1, time)))
    return { row, year: null, month: null, day: plain };
  if (!MONTH_LINE.test(plain)) return null;
  const isInOwnColumn = only.column === columns.time && columns.serial !== undefined;
  if (isInOwnColumn && view.area({ row, column: only.column }).right === only.column) return null;
  return { row, ...monthMention(only.text), day: null };
}

/** Whether the row says enough to be an entry after a long gap. */
export function isFullRow(filled: readonly FilledCell[], columns: Partial<Record<Column, number>>): boolean {
  return bodyCells(filled, columns) >= 2 || looksLikeNumber(textUnder(filled, columns.serial));
}
