import { understand } from "../../src/ledger/activity/understand";
import { FILL_KINDS, filledPattern, type FillKind, understoodAs } from "../../src/text/fill-sentences";
import { fill as en } from "../../src/text/en/fill";
import { fill } from "../../src/text/zh-CN/fill";

const SAMPLES: Readonly<Record<FillKind, readonly [string, string, string, string]>> = {
  inspection: ["甲煤矿", "瓦斯治理", "带队到甲煤矿检查瓦斯治理", "算带队检查"],
  chaired: [
    "县政府三楼会议室",
    "全县安全生产工作会议",
    "在县政府三楼会议室主持召开全县安全生产工作会议",
    "算主持会议",
  ],
  attended: ["", "全市安全生产电视电话会议", "参加全市安全生产电视电话会议", "算参加会议"],
  lecture: ["县委党校", "安全生产公开课", "在县委党校讲授安全生产公开课", "算授课"],
  study: ["", "《安全生产法》", "学习《安全生产法》", "算学习"],
  training: ["", "全县安全生产培训班", "参加全县安全生产培训班", "算培训"],
  drill: ["甲化工厂", "危险化学品泄漏应急演练", "在甲化工厂组织开展危险化学品泄漏应急演练", "算演练"],
  talk: ["乙公司", "安全生产责任不落实", "约谈乙公司，事由为安全生产责任不落实", "算约谈"],
};

test("there is a sample for every kind", () => {
  expect(FILL_KINDS).toEqual(Object.keys(fill.kinds));
});

test.each(FILL_KINDS)("%s makes a sentence of what was typed alone, and it is understood as that", (kind) => {
  const [place, matter, sentence, counts] = SAMPLES[kind];
  expect(filledPattern(kind, ` ${place}`, `${matter} `)).toBe(sentence);
  expect(understoodAs(understand(sentence), "zh-CN")[0]).toContain(counts);
  expect(filledPattern(kind, place, " ")).toBe("");
});

test("no sentence as long as a place it needs is missing", () => {
  expect(filledPattern("inspection", "", "瓦斯治理")).toBe("");
  expect(filledPattern("talk", " ", "瓦斯治理")).toBe("");
  expect(filledPattern("chaired", "", "安委会全体会议")).toBe("主持召开安委会全体会议");
});

test("says what a sentence does not say yet", () => {
  expect(understoodAs(understand("带队检查"), "zh-CN")).toEqual([
    "算带队检查",
    "还没有写地点",
    "还没有写明具体内容",
  ]);
  expect(understoodAs(understand("到甲煤矿检查安全生产工作"), "zh-CN")).toEqual(["算带队检查"]);
});

/** Every sentence under a value; functions are called with samples. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function")
    return sentences((value as (...parts: unknown[]) => unknown)(["3月"], "4月"));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentences) : [];
}

test("the Chinese words hold no word that is not used and no Latin letters, the English ones no Chinese but 、", () => {
  expect(sentences(fill).filter((text) => /无效|非法|请|抱歉|[A-Za-z]/.test(text))).toEqual([]);
  const english = sentences(en).map((text) => text.replaceAll(/[34]月/g, ""));
  expect(english.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
