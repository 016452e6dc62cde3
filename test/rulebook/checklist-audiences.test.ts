import { CHECKLIST_AUDIENCES, searchAudiences } from "../../src/rulebook/checklist-audiences";
import { DEPARTMENTS } from "../../src/rulebook/departments";
import syllables from "../../src/rulebook/pinyin.json";

const found = (text: string) => searchAudiences(text).map(({ audience }) => audience.id);
const best = (text: string) => {
  const matches = searchAudiences(text);
  return matches.filter(({ by }) => by === matches[0]?.by).map(({ audience }) => audience.id);
};

/** The syllables of a name as a person types them, from the data. */
const letters = (name: string): string[] =>
  Array.from(name).flatMap(
    (sign) => Object.entries(syllables).find(([, signs]) => signs.includes(sign))?.[0] ?? [],
  );

test("there are sixty, each with an id of its own", () => {
  expect(CHECKLIST_AUDIENCES).toHaveLength(60);
  expect(new Set(CHECKLIST_AUDIENCES.map(({ id }) => id)).size).toBe(60);
  expect(CHECKLIST_AUDIENCES.filter(({ department }) => department !== null)).toHaveLength(51);
});

describe("the pinyin of names", () => {
  const names = CHECKLIST_AUDIENCES.flatMap(({ name, otherNames }) => [
    name,
    ...otherNames.map((other) => other.name),
  ]);
  const signs = [...new Set(names.join(""))].filter((sign) => /\p{Script=Han}/u.test(sign));

  test("is known for every sign, once", () => {
    const known = Object.values(syllables).flatMap((each) => Array.from(each));
    expect(signs.filter((sign) => !known.includes(sign))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
    expect(Object.keys(syllables).filter((syllable) => !/^[a-z]{1,6}$/.test(syllable))).toEqual([]);
  });

  // An independent witness: ICU orders signs by their most usual reading; 地 di and 畜 xu have another in these names.
  test("agrees with the order of the dictionary", () => {
    const order = new Intl.Collator("zh-u-co-pinyin");
    const sorted = signs.filter((sign) => !"地畜".includes(sign)).sort((a, b) => order.compare(a, b));
    const read = sorted.map((sign) => letters(sign).join(""));
    expect(read).toEqual([...read].sort());
  });
});

describe.each(DEPARTMENTS.map((department) => [department.name, department] as const))(
  "%s is found",
  (_, department) => {
    const aliases = department.aliases.map(({ name }) => name);

    test.each([department.name, ...aliases])("by the name %s", (name) => {
      expect(best(name)).toContain(department.id);
    });

    test.each([department.name, ...aliases])("by the letters of %s", (name) => {
      const syllablesOf = letters(name);
      expect(found(syllablesOf.map((syllable) => syllable.charAt(0)).join(""))).toContain(department.id);
      expect(found(syllablesOf.join(""))).toContain(department.id);
      expect(found(syllablesOf.join("").slice(0, -1).toUpperCase())).toContain(department.id);
    });

    test("by its sectors", () => {
      for (const sector of department.duties.flatMap(({ industries }) => industries)) {
        expect(found(sector)).toContain(department.id);
      }
    });
  },
);

test.each([
  ["the initials without 市", "gaj", ["gonganju", "jiaojing-zhidui"]],
  ["the initials with 市", "sgaj", ["gonganju", "jiaojing-zhidui"]],
  ["the beginning of the pinyin", "gongan", ["gonganju", "jiaojing-zhidui", "xiaofang-zhidui"]],
  ["blanks between syllables", "gong an ju", ["gonganju", "jiaojing-zhidui"]],
  ["a name since the reform", "市应急管理局", ["anjianju"]],
  ["a name since the reform, short", "应急局", ["anjianju"]],
  ["a name that three departments go by now", "市场监督管理局", ["shiyaojianju", "zhijianju", "gongshangju"]],
  ["the same with 市", "市市场监督管理局", ["shiyaojianju", "zhijianju", "gongshangju"]],
  ["a name before the reform", "安监局", ["anjianju"]],
  ["a leader", "党委领导", ["party"]],
  ["leaders by their initials", "zfld", ["government"]],
  ["a party department", "组织部", ["organization"]],
  ["counties", "县区", ["county"]],
  ["enterprises", "qy", ["enterprise"]],
])("%s: %s", (_, text, ids) => {
  expect(best(text)).toEqual(ids);
});

test("a name comes before a sector", () => {
  expect(searchAudiences("消防").map(({ audience, by }) => [audience.id, by])).toEqual([
    ["xiaofang-zhidui", "name"],
    ["jiaoyuju", "sector"],
    ["gonganju", "sector"],
  ]);
});

test.each(["", "  ", "市委书记张某", "zzzz", "市"])("%p is not a name of all", (text) => {
  expect(found(text).length).toBeLessThan(CHECKLIST_AUDIENCES.length);
  if (text !== "市") expect(found(text)).toEqual([]);
});
