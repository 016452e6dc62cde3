import { readFileSync } from "node:fs";
import { join } from "node:path";
import { campaignShare } from "../../src/rulebook/campaign-shares";
import { audienceById, CHECKLIST_AUDIENCES } from "../../src/rulebook/checklist-audiences";
import {
  type CheckItem,
  checkItems,
  CHECKLIST_PARTS,
  type ChecklistPart,
  DEFAULT_PARTS,
} from "../../src/rulebook/checklist-items";
import { topicsFor, type Audience } from "../../src/rulebook/checklists";
import { DEPARTMENTS, OVERLAPS } from "../../src/rulebook/departments";
import { documentById } from "../../src/rulebook/rulebook";
import { RULEBOOK } from "../../src/rulebook";
import { readOwnChecklist, type OwnChecklist } from "../../src/rulebook/own-checklists";
import { SHUOZHOU_CAMPAIGN } from "../../src/rulebook/shuozhou-tasks";

function itemsOf(
  id: string,
  parts: readonly ChecklistPart[] = CHECKLIST_PARTS,
  own: readonly OwnChecklist[] = [],
): CheckItem[] {
  const audience = audienceById(id);
  if (audience === undefined) throw new RangeError(`No audience ${id}`);
  return checkItems(audience, parts, own);
}
const ids = (items: readonly CheckItem[], part: string) =>
  items
    .filter((item) => item.part === part)
    .map(({ id }) => id)
    .sort();
const questions = (...audiences: readonly Audience[]) =>
  audiences
    .flatMap(topicsFor)
    .flatMap(({ items }) => items.map(({ id }) => id))
    .sort();

test.each(DEPARTMENTS.map(({ id, duties }) => [id, duties.length] as const))(
  "%s is asked its %i duties, the nine that all share and the handbook's questions",
  (id, count) => {
    const items = itemsOf(id);
    const asked = { "shiwei-xuanchuanbu": "publicity", bianban: "staffing" }[id] ?? "department";
    expect(ids(items, "own")).toEqual(Array.from({ length: count }, (_, n) => `${id}-${String(n + 1)}`));
    expect(ids(items, "shared")).toEqual(Array.from({ length: 9 }, (_, n) => `shared-${String(n + 1)}`));
    expect(ids(items, "common")).toEqual(questions(asked as Audience));
    expect(ids(items, "enterprise")).toEqual([]);
  },
);

test("a department has 29 common questions, the party 8, the government 16", () => {
  expect(questions("department")).toHaveLength(29);
  expect(ids(itemsOf("party"), "common")).toEqual(questions("party"));
  expect(questions("party")).toHaveLength(8);
  expect(ids(itemsOf("government"), "common")).toEqual(questions("government"));
  expect(questions("government")).toHaveLength(16);
  expect(ids(itemsOf("county"), "common")).toEqual(questions("party", "government"));
});

test("a department the notice does not name has the shared duties and the rule for such departments", () => {
  expect(ids(itemsOf("department"), "shared")).toEqual([
    "residual",
    ...Array.from({ length: 9 }, (_, n) => `shared-${String(n + 1)}`),
  ]);
  expect(ids(itemsOf("department"), "own")).toEqual([]);
});

test("an enterprise is asked its twenty duties", () => {
  expect(ids(itemsOf("enterprise"), "enterprise")).toHaveLength(20);
  expect(ids(itemsOf("enterprise"), "common")).toEqual([]);
});

describe.each(CHECKLIST_AUDIENCES.map(({ id }) => id))("for %s", (id) => {
  test("every item names a document of the rulebook and an article, and nothing stands twice", () => {
    const items = itemsOf(id);
    for (const { basis } of items) {
      expect(documentById(RULEBOOK, basis.document ?? "")).toBeDefined();
      expect(basis.article).toMatch(/\S/);
    }
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(new Set(items.map(({ topic, text }) => `${topic} ${text}`)).size).toBe(items.length);
  });

  test("must-ask items come first", () => {
    const must = itemsOf(id).map(({ isMust }) => isMust);
    expect(must).toEqual([...must].sort((a, b) => Number(b) - Number(a)));
  });
});

test("the campaign is left out unless asked for", () => {
  expect(ids(itemsOf("gonganju", DEFAULT_PARTS), "campaign")).toEqual([]);
  expect(itemsOf("gonganju", ["campaign"]).every(({ part }) => part === "campaign")).toBe(true);
});

test("must-ask items of a department: what has a number or must recur, and named tasks with a deadline", () => {
  const must = itemsOf("zhujianju").filter(({ isMust }) => isMust);
  expect(must.map(({ id }) => id)).toEqual([
    "dep-1-4",
    "dep-1-6",
    "dep-1-7",
    "dep-5-2",
    "dep-7-2",
    "task-17",
    "task-32",
  ]);
});

describe("overlaps", () => {
  test.each(OVERLAPS.map(({ topic, duties }) => [topic, duties] as const))(
    "%s is named on the sheet of every department it joins",
    (topic, duties) => {
      const joined = DEPARTMENTS.filter((department) =>
        department.duties.some(({ id }) => duties.includes(id)),
      );
      // Both duties about filling stations are the same department's: nobody else to name.
      expect(joined.length > 1).toBe(topic !== "成品油与黑加油站");
      for (const department of joined) {
        const items = itemsOf(department.id).filter(({ id }) => duties.includes(id));
        expect(items.length).toBeGreaterThan(0);
        for (const { meets } of items) {
          expect(meets.find((meeting) => meeting.topic === topic)?.departments ?? []).toEqual(
            joined.filter(({ id }) => id !== department.id).map(({ name }) => name),
          );
        }
      }
    },
  );
});

describe("shares in the campaign", () => {
  const share = (no: number, id: string, isDepartment = true) => {
    const task = SHUOZHOU_CAMPAIGN.tasks.find((known) => known.no === no);
    return task === undefined ? undefined : campaignShare(task, { id, isDepartment });
  };

  test.each([
    [1, "party", "named"],
    [1, "government", "named"],
    [1, "gonganju", null],
    [3, "party", "named"],
    [3, "gonganju", "relevant"],
    [4, "bianban", "named"],
    [4, "anjianju", "named"],
    [16, "jiaoyuju", "relevant"],
    [17, "fagaiwei", "named"],
    [17, "jiaoyuju", null],
    [19, "sifaju", "named"],
    [25, "minzhengju", "every"],
    [25, "enterprise", "every"],
    [33, "enterprise", "named"],
    [33, "gonganju", null],
    [38, "sifaju", "relevant"],
    [46, "guowang-gongdian", "named"],
    [52, "zonggonghui", "named"],
    [58, "jiaotongju", "named"],
  ] as const)("task %i for %s: %s", (no, id, expected) => {
    const isDepartment = audienceById(id)?.kind === "department";
    expect(share(no, id, isDepartment)).toBe(expected);
  });

  test("every task is somebody's", () => {
    for (const { no } of SHUOZHOU_CAMPAIGN.tasks) {
      const whose = CHECKLIST_AUDIENCES.filter(
        ({ id, kind }) => share(no, id, kind === "department") !== null,
      );
      expect([no, whose.length]).not.toEqual([no, 0]);
    }
  });
});

describe("an office's own questions", () => {
  const own: OwnChecklist = {
    title: "本单位补充",
    questions: [
      { question: "值班表是否上墙？", evidence: ["值班表"], must: true },
      { question: "只问公安的一条？", evidence: [], must: false, audiences: ["gonganju"] },
      { question: "工作是否逐级 安排到底？", evidence: [], must: true },
    ],
  };

  test("stand among the must-ask items or at the end, for whom they are, and not twice", () => {
    const police = itemsOf("gonganju", DEFAULT_PARTS, [own]);
    const places = police.flatMap(({ id }, index) => (id.startsWith("office") ? [[id, index]] : []));
    expect(places).toEqual([
      ["office-1-1", 5],
      ["office-1-2", police.length - 1],
    ]);
    expect(ids(itemsOf("minzhengju", DEFAULT_PARTS, [own]), "office")).toEqual(["office-1-1"]);
    expect(police[5]).toMatchObject({ topic: "本单位补充", basis: { document: null, article: null } });
  });

  test("are read from a file", () => {
    expect(
      readOwnChecklist(`\uFEFF${JSON.stringify({ title: "补充", questions: [{ question: "有没有？" }] })}`),
    ).toEqual({
      ok: true,
      checklist: { title: "补充", questions: [{ question: "有没有？", evidence: [], must: false }] },
    });
  });

  test("are read as the documentation shows them, for audiences that there are", () => {
    const page = readFileSync(join(__dirname, "../../docs/own-checklists.md"), "utf8");
    const reading = readOwnChecklist(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "");
    expect(reading.ok).toBe(true);
    const named = reading.ok ? reading.checklist.questions.flatMap(({ audiences }) => audiences ?? []) : [];
    expect(named.map((id) => audienceById(id)?.id)).toEqual(["gonganju", "department"]);
  });

  test.each([
    ["{", [["not-json", ""]]],
    [
      "{}",
      [
        ["missing", "title"],
        ["missing", "questions"],
      ],
    ],
    ['{"title":"补充","questions":[]}', [["wrong-value", "questions"]]],
    [
      '{"title":"补充","questions":[{"question":" ","mustt":true}]}',
      [
        ["wrong-value", "questions[0].question"],
        ["unknown-field", "questions[0].mustt"],
      ],
    ],
  ])("%s is refused with every problem by its place", (source, problems) => {
    const reading = readOwnChecklist(source);
    expect(reading.ok ? [] : reading.problems.map(({ code, path }) => [code, path])).toEqual(problems);
  });
});
