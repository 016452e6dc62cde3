import { ownQuestions } from "../../../src/ledger/checklist/own-questions";
import { readChecklists } from "../../../src/ledger/checklist/read-checklists";
import { OWN_BASIS } from "../../../src/rulebook/own-checklists";
import { checkItems, DEFAULT_PARTS } from "../../../src/rulebook/checklist-items";
import { audienceById } from "../../../src/rulebook/checklist-audiences";
import { checklistPlan } from "../../../src/sheets/checklist/checklist-plan";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/port";
import { CHECKLIST_HEADER } from "../../check/checklist-fixtures";
import { snapshotOf } from "../../sheets/plan-reading";

function bookOf(values: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  return {
    date1904: false,
    memory: null,
    worksheets: [
      {
        name: "补充",
        visibility: "visible",
        isProtected: false,
        paper: null,
        origin: { row: 0, column: 0 },
        values,
        numberFormats: [],
        merges: [],
      },
    ],
  };
}

test("reads the questions of a worksheet with the header of a checklist", () => {
  const reading = ownQuestions(
    bookOf([
      ["某局补充检查表"],
      CHECKLIST_HEADER,
      [1, "★值班", "值班表是否上墙？", "值班表、交接班记录", "某局〔2026〕1号\n第3条"],
      [2, "", "应急物资是否够用？", "", ""],
    ]),
  );
  expect(reading).toEqual({
    tooLong: [],
    checklists: [
      {
        title: "某局补充检查表",
        questions: [
          {
            question: "值班表是否上墙？",
            topic: "值班",
            evidence: ["值班表", "交接班记录"],
            document: "某局〔2026〕1号",
            article: "第3条",
            must: true,
          },
          { question: "应急物资是否够用？", evidence: [], must: false },
        ],
      },
    ],
  });
});

test("stars, blanks and columns left out", () => {
  const questions = (...rows: CellValue[][]) =>
    ownQuestions(bookOf(rows)).checklists.flatMap((list) => list.questions);
  expect(
    questions(CHECKLIST_HEADER, [1, "值班", "★值班表是否上墙？", "值班表、 照片", "手册 \n 第3条"]),
  ).toEqual([
    {
      question: "值班表是否上墙？",
      topic: "值班",
      evidence: ["值班表", "照片"],
      document: "手册",
      article: "第3条",
      must: true,
    },
  ]);
  expect(questions(["检查项目", "结果", "整改情况"], ["★值班★"])).toEqual([
    { question: "值班★", evidence: [], must: true },
  ]);
  expect(questions(CHECKLIST_HEADER, [1, "", "值班表是否上墙？", "", OWN_BASIS])).toEqual([
    { question: "值班表是否上墙？", evidence: [], must: false },
  ]);
});

test("a long title is cut, a table with nothing but long rows left out", () => {
  const titled = (question: string) =>
    bookOf([["检查".padEnd(61, "某")], CHECKLIST_HEADER, [1, "值班", question]]);
  expect(ownQuestions(titled("短问？")).checklists.map(({ title }) => title)).toEqual([
    "检查".padEnd(60, "某"),
  ]);
  expect(ownQuestions(titled("问".repeat(301))).checklists).toEqual([]);
});

test("names the rows that are too long, and finds nothing where there is no such table", () => {
  const long = ownQuestions(
    bookOf([CHECKLIST_HEADER, [1, "值班", "问".repeat(301), "", ""], [2, "值班", "短问？", "", ""]]),
  );
  expect(long.tooLong).toEqual(["补充!C2"]);
  expect(long.checklists.map(({ questions }) => questions.map(({ question }) => question))).toEqual([
    ["短问？"],
  ]);
  expect(ownQuestions(bookOf([["随便写的"]]))).toEqual({ checklists: [], tooLong: [] });
});

test("a checklist of ours is read as it was made: unit, day, people and every item, nothing answered", () => {
  const plan = checklistPlan(
    {
      audiences: ["gonganju"],
      parts: DEFAULT_PARTS,
      unit: null,
      year: 2026,
      date: "2026-11-22",
      inspectors: "张某、李某",
      checklists: [],
      title: "",
    },
    [],
  );
  const [checklist, ...others] = readChecklists(snapshotOf(plan), []);
  const audience = audienceById("gonganju");
  expect(others).toEqual([]);
  expect(checklist?.unit?.text).toBe("市公安局");
  expect(checklist?.date?.day).toBe("2026-11-22");
  expect(checklist?.inspectors?.text).toBe("张某、李某");
  const items = audience === undefined ? [] : checkItems(audience, DEFAULT_PARTS, []);
  expect(checklist?.items).toHaveLength(items.length);
  expect(new Set(checklist?.items.map(({ answer }) => answer))).toEqual(new Set(["none"]));
  expect(checklist?.range).toEqual({ top: 3, left: 0, bottom: 49, right: 10 });
});
