import fc from "fast-check";
import vocabulary from "../../../src/ledger/activity/vocabulary.json";
import { normalise, tokenise } from "../../../src/ledger/activity/tokens";
import { explain, understand } from "../../../src/ledger/activity/understand";

const WORDS = Object.values(vocabulary.classes)
  .flat()
  .flatMap((line) => line.split(" "));

/** Texts made of the words of the grammar in any order, with signs and strange characters between them. */
const scrambled = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS),
      fc.constantFrom("，", "。", "、", "“", "”", "《", "》", "（", "）", "的", "某", "3", " "),
      fc.string({ maxLength: 2 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""));

test("any text is understood, always the same, and what is quoted from it stands in it", () => {
  fc.assert(
    fc.property(fc.oneof(scrambled, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
      const { why, ...understood } = explain(text);
      expect(understand(text)).toEqual(understood);
      expect(understood.text).toBe(text);
      expect(understood.activities.length).toBeGreaterThan(0);
      if (understood.place !== null) expect(text).toContain(understood.place);
      for (const { words } of why) expect(normalise(text)).toContain(words);
      for (const { kind, meeting } of understood.activities)
        expect(meeting === null).toBe(kind !== "meeting");
    }),
    { numRuns: 2000 },
  );
});

test("the tokens of a text cover it in order, blanks left out", () => {
  fc.assert(
    fc.property(scrambled, (text) => {
      const read = normalise(text);
      expect(read.length).toBe(text.length);
      let end = 0;
      for (const token of tokenise(read)) {
        expect(read.slice(end, token.start).replace(/[ \t\u00a0\u3000]/g, "")).toBe("");
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(read.slice(end).replace(/[ \t\u00a0\u3000]/g, "")).toBe("");
    }),
    { numRuns: 1000 },
  );
});

test.each([
  "到某企业检查安全生产工作，",
  "“",
  "《",
  "会",
  "到",
  "对",
  "检查的",
  "由带队",
  "在会上",
  "安全生产委员会",
  "就贯彻",
  "到包联企业",
  "开",
  "让某",
  "安排人员",
  "中心组织",
  "煤矿安全生产",
  "被检查",
  "上“",
  "1",
  " ",
])("a cell of 100,000 characters of %j is read as far as a cell can mean something", (part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length));
  const understood = understand(text);
  expect(understood.text).toBe(text);
  expect(understood.activities.length).toBeLessThan(10);
});

test("no word of the vocabulary stands in two classes, and none is empty", () => {
  const seen = new Map<string, string>();
  for (const [name, lines] of Object.entries(vocabulary.classes)) {
    for (const word of lines.flatMap((line) => line.split(" "))) {
      expect(word).not.toBe("");
      expect([word, seen.get(word)]).toEqual([word, undefined]);
      seen.set(word, name);
    }
  }
});
