import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleRulebook, RULEBOOK, withNotices } from "../../src/rulebook";
import { obligationsOf } from "../../src/rulebook/questions";
import { readNotice, type NoticeProblem } from "../../src/rulebook/schema";

const OWN = {
  documents: [
    {
      id: "own-2024-5",
      number: "某安发〔2024〕5号",
      title: "某县关于领导检查的通知",
      region: "jinzhong",
      date: "2024-03-15",
    },
  ],
  obligations: [
    {
      id: "own-2024-5-1",
      article: "二（一）",
      text: "到联系企业检查",
      owner: {
        kind: "person",
        who: "县政府领导",
        bodies: { government: ["county"] },
        posts: ["principal", "deputy"],
      },
      counts: { kinds: ["inspection"] },
      period: "month",
      atLeast: 2,
      assessable: "from-ledger",
    },
  ],
};

/** The problems of the notice with one value changed at a path such as `obligations.0.period`. */
function problemsWith(path: string, value: unknown): readonly NoticeProblem[] {
  const notice = structuredClone(OWN) as unknown;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let target = notice as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  const reading = readNotice(notice, RULEBOOK);
  return reading.ok ? [] : reading.problems;
}

describe("reading an office's own notice", () => {
  it("takes a notice of a few lines and fills in the rest", () => {
    const reading = readNotice(JSON.stringify(OWN), RULEBOOK);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const rulebook = withNotices(RULEBOOK, [reading.notice]);
    const query = { region: "jinzhong", organ: "government", level: "county", post: "deputy" } as const;
    const ids = (period: string): string[] =>
      obligationsOf(rulebook, { ...query, period })
        .filter((duty) => duty.assessable === "from-ledger")
        .map(({ id }) => id);
    expect(ids("2024-03")).toEqual([]);
    expect(ids("2024-04")).toEqual(["own-2024-5-1"]);
    expect(rulebook.obligations.at(-1)).toMatchObject({
      basis: { document: "某安发〔2024〕5号", article: "二（一）" },
      textEn: "到联系企业检查",
      counts: { role: "any", meetings: null, safety: true },
      inForce: { from: "2024-04", to: null },
    });
  });

  it("takes the example of docs/adding-a-notice.md", () => {
    const doc = readFileSync(join(__dirname, "../../docs/adding-a-notice.md"), "utf8");
    const example = /```json\n([\s\S]*?)```/.exec(doc)?.[1] ?? "";
    const reading = readNotice(example, RULEBOOK);
    expect(reading.ok ? reading.notice.obligations.length : reading.problems).toBe(3);
  });

  it("refuses what is no JSON", () => {
    expect(readNotice("{ documents: ")).toEqual({
      ok: false,
      problems: [{ code: "not-json", path: "", found: null, allowed: [] }],
    });
  });

  it.each([
    ["obligations.0.period", "monthly", "wrong-value", "obligations[0].period"],
    ["obligations.0.article", undefined, "missing", "obligations[0].article"],
    ["obligations.0.atleast", 2, "unknown-field", "obligations[0].atleast"],
    ["obligations.0.atLeast", 0, "wrong-value", "obligations[0].atLeast"],
    ["obligations.0.atLeast", undefined, "counted-without-number", "obligations[0]"],
    ["obligations.0.counts", undefined, "counted-without-number", "obligations[0]"],
    ["obligations.0.period", "week", "counted-without-number", "obligations[0]"],
    ["obligations.0.assessable", "by-filing", "listed-without-reason", "obligations[0].reason"],
    ["obligations.0.owner.posts", undefined, "person-without-posts", "obligations[0].owner.posts"],
    ["obligations.0.owner.bodies", undefined, "counted-without-bodies", "obligations[0].owner.bodies"],
    [
      "obligations.0.owner.bodies",
      { governments: ["county"] },
      "unknown-field",
      "obligations[0].owner.bodies.governments",
    ],
    ["obligations.0.owner.posts.0", "boss", "wrong-value", "obligations[0].owner.posts[0]"],
    ["obligations.0.document", "other", "unknown-document", "obligations[0].document"],
    ["obligations.0.id", "shanxi-2018-04", "id-taken", "obligations[0].id"],
    ["documents.0.id", "jz-2017-14", "id-taken", "documents[0].id"],
    ["documents.0.region", "beijing", "wrong-value", "documents[0].region"],
    ["documents.0.date", undefined, "no-time", "documents[0]"],
    ["documents.0.date", "2024-02-30", "wrong-value", "documents[0].date"],
    ["documents.0.date", "2024-13-01", "wrong-value", "documents[0].date"],
    ["documents", [], "wrong-value", "documents"],
  ])("names what is wrong at %s = %j", (path, value, code, place) => {
    expect(problemsWith(path, value).map((problem) => [problem.code, problem.path])).toEqual([[code, place]]);
  });

  it.each([
    ["2024-05-10", []],
    ["2024-03-15", []],
    ["2024-03-14", [["deadline-too-early", "obligations[0].deadline.date"]]],
    ["2024-02-30", [["wrong-value", "obligations[0].deadline.date"]]],
    [undefined, [["counted-without-number", "obligations[0]"]]],
  ])("takes a counted duty that is owed once by %s", (date, wrong) => {
    const [first] = OWN.obligations;
    const entry = {
      ...first,
      period: "once",
      deadline: { says: "限期", ...(date === undefined ? {} : { date }) },
    };
    const reading = readNotice({ ...OWN, obligations: [entry] }, RULEBOOK);
    expect(reading.ok ? [] : reading.problems.map(({ code, path }) => [code, path])).toEqual(wrong);
    if (!reading.ok || date === undefined) return;
    expect(withNotices(RULEBOOK, [reading.notice]).obligations.at(-1)).toMatchObject({
      period: "once",
      window: { from: "2024-03-15", by: date },
      inForce: { from: "2024-03", to: date.slice(0, 7) },
    });
  });

  it("says what was found and what is possible", () => {
    const [problem] = problemsWith("obligations.0.period", "monthly");
    expect(problem?.found).toBe('"monthly"');
    expect(problem?.allowed).toEqual(["day", "week", "month", "quarter", "half-year", "year", "once"]);
  });

  it("lists every problem at once", () => {
    const reading = readNotice({ documents: [{ id: "a b" }], obligations: [{}] });
    expect(reading.ok ? 0 : reading.problems.length).toBeGreaterThan(5);
  });

  it("never lets two duties share an id", () => {
    const reading = readNotice(OWN);
    if (!reading.ok) throw new Error("refused");
    expect(() => assembleRulebook([reading.notice, reading.notice])).toThrow(RangeError);
    expect(() => withNotices(withNotices(RULEBOOK, [reading.notice]), [reading.notice])).toThrow(RangeError);
  });
});
