/** What stands under 结果 and 整改情况: an answer typed, ticked in a box, or marked in a column of its own. */
import type { Answer } from "./checklist";
import words from "./words.json";

const ANSWERS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ...words.answers.yes.map((word) => [word, "yes"] as const),
  ...words.answers.no.map((word) => [word, "no"] as const),
  ...words.answers.notApplicable.map((word) => [word, "not-applicable"] as const),
]);

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\uFE0F]/g, "")
    .toLowerCase()
    .replace(/[。.;,，；、]+$/, "");

/** Reads a cell that holds the whole answer: `是`, `√`, `否，灭火器过期`, `☑是 □否`. */
export function readAnswer(text: string): Answer {
  const whole = plain(text);
  if (whole === "" || isUntouchedChoice(whole)) return "none";
  const known = ANSWERS.get(whole);
  if (known !== undefined) return known;
  const boxed = boxedAnswer(text.normalize("NFKC"));
  if (boxed !== null) return boxed;
  const [, first = ""] = /^([^,，。;；:：(]+)[,，。;；:：(]/.exec(whole) ?? [];
  return ANSWERS.get(first) ?? "unreadable";
}

/** The choice as printed, with nothing chosen: `是/否`. */
const isUntouchedChoice = (text: string): boolean =>
  /^(?:是|否|不适用|符合|不符合|合格|不合格)(?:[/、|](?:是|否|不适用|符合|不符合|合格|不合格))+$/.test(text);

const TOKEN =
  /[□☐◻○]|\( *\)|\[ *\]|(?<ticked>[☑☒■●√✓✔✅]|\( *[√✓✔vV] *\)|\[ *[√✓✔vV] *\])|(?<word>不适用|不涉及|不符合|不合格|符合|合格|是|否)/g;

/** Reads boxes beside words; null where the text is no such thing. */
function boxedAnswer(text: string): Answer | null {
  if (text.replaceAll(TOKEN, "").replaceAll(/[\s,，、/;；|]/g, "") !== "") return null;
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: all, index, groups }) => ({
    word: groups?.word,
    isTicked: groups?.ticked !== undefined,
    start: index,
    end: index + all.length,
  }));
  const options = tokens.filter(({ word }) => word !== undefined);
  const marks = tokens.filter(({ word }) => word === undefined);
  if (marks.length === 0) return null;
  // One mark for each word stands on the same side of all; a lone mark belongs to the word it touches.
  const chosen = options.filter(({ start, end }, index) =>
    marks.length === options.length
      ? marks[index]?.isTicked
      : marks.some((mark) => mark.isTicked && (mark.end === start || mark.start === end)),
  );
  const [only, ...others] = chosen.map(({ word = "" }) => ANSWERS.get(word));
  if (only === undefined) return marks.some(({ isTicked }) => isTicked) ? "unreadable" : "none";
  return others.length === 0 ? only : "unreadable";
}

/** Reads columns of their own for 是, 否 and 不适用: whatever is written under one of them marks it. */
export function readMarks(marks: readonly { readonly answer: Answer; readonly text: string }[]): Answer {
  const marked = marks.filter(({ text }) => !/^(?:|false|□|☐|○)$/i.test(plain(text)));
  const [first] = marked;
  if (first === undefined) return "none";
  // × under 是 does not say whether it marks the column or denies it.
  const isCross = ANSWERS.get(plain(first.text)) === "no" && first.answer !== "no";
  return marked.length === 1 && !isCross ? first.answer : "unreadable";
}

const STILL_OPEN =
  /未|尚|没有|不到位|正在|整改中|进行中|推进中|办理中|部分|基本|计划|拟|将|预计|待|限期|督促|责令|要求|[日月底]前|(?<!\d)\d{1,2}%/;
const PUT_RIGHT = /已|完成|完毕|到位|销号|闭环|办结|消除|当场|现场整改|立即改正|100%|改正/;

/** Whether 整改情况 says that the problem was put right; anything it does not clearly say is still open. */
export function saysClosed(text: string): boolean {
  const said = plain(text);
  if (ANSWERS.get(said) === "yes") return true;
  return !STILL_OPEN.test(said) && PUT_RIGHT.test(said);
}
