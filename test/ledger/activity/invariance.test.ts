import fc from "fast-check";
import { join } from "node:path";
import { readRows } from "../../eval/score";
import { understand } from "../../../src/ledger/activity/understand";

/** What a reading says beside the words it quotes. */
const reading = (text: string) => {
  const { activities, safety, hasMatter } = understand(text);
  return { activities, safety, hasMatter };
};

/** Invented names; the second half begins with or holds words the grammar knows. */
const PLACES = [
  ...["青石镇", "大河乡", "云山街道", "临水县", "柳林村", "东湖区", "桃源社区", "金沙市"],
  ...["会宁县", "将乐县", "于都县", "向阳镇", "对店乡", "由拳街道", "上党区", "下花园区", "和顺县", "前进乡"],
  ...["后沟村", "未央区", "应县", "讲武镇", "演武乡", "安塞区", "主会村", "中站区", "并州街道", "时村镇"],
];
const COMPANIES = [
  ...["鑫源公司", "华宇铸造有限公司", "红旗煤业公司", "北方新材料公司", "某公司", "XX公司", "ABC公司"],
  ...["未来公司", "和谐公司", "中会公司", "学海公司", "对岸公司"],
  ...["上庄煤矿", "前营加油站", "下河学校", "后山景区"],
];
const NUMBERS = ["3", "12", "2022", "５", "100"];

/** Sentences with blanks for a place ({p}), a company ({c}) and a number ({n}). */
const TEMPLATES = [
  "到{c}检查安全生产工作",
  "到{p}检查安全生产工作",
  "带队到{p}{c}检查节前安全生产",
  "带队对{c}开展安全生产检查，发现隐患{n}处",
  "赴{p}督导煤矿安全生产工作",
  "深入{p}、{p}督查安全生产专项整治",
  "陪同市安委会督查组检查{c}安全生产",
  "陪同县长到{p}检查消防安全",
  "{n}月{n}日上午，带领有关部门负责人到{c}开展消防安全检查",
  "派副局长到{p}检查安全生产",
  "安排副镇长带队到{c}检查安全生产",
  "拟于{n}日到{c}检查安全生产",
  "因故未到{p}检查安全生产",
  "主持召开{p}安全生产工作会议",
  "主持召开{p}{n}年安委会第{n}次全体会议",
  "在{p}三楼会议室召开安全生产工作会议",
  "参加{p}安全生产电视电话会议",
  "参加{p}安全生产例会",
  "为{c}职工讲授安全生产课",
  "组织{c}开展消防应急演练",
  "观摩{c}危化品泄漏应急演练",
  "参加{p}安全生产培训班",
  "约谈{c}主要负责人，要求整改安全隐患{n}处",
  "向{p}督查组汇报安全生产工作",
  "到{p}走访慰问贫困户",
  "到{p}调研征地拆迁工作",
  "省安委会督查组来{p}督查安全生产",
];

const name = (choices: readonly string[]) => fc.constantFrom(...choices);

test.each(TEMPLATES)("the reading of %s does not hang on names and numbers", (template) => {
  const fill = (places: readonly string[], companies: readonly string[], numbers: readonly string[]) => {
    let at = 0;
    const next = (choices: readonly string[]) => choices[at++ % choices.length] ?? "";
    return template.replace(/\{([pcn])\}/g, (_, kind: string) =>
      next(kind === "p" ? places : kind === "c" ? companies : numbers),
    );
  };
  const plain = reading(fill(["青石镇"], ["鑫源公司"], ["3"]));
  const several = (choices: readonly string[]) => fc.array(name(choices), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(several(PLACES), several(COMPANIES), several(NUMBERS), (places, companies, numbers) => {
      expect(reading(fill(places, companies, numbers))).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});

/** The invented names in our labelled rows, by what they name. */
const NAMED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/龙泉镇|城关镇|柳沟镇/g, ["会宁镇", "向阳镇", "时村镇", "查干镇", "对店镇"]],
  [/云岭乡|云台乡/g, ["将乐乡", "演武乡", "前进乡", "开元乡"]],
  [/张家沟村/g, ["后沟村", "主会村", "参合村"]],
  [/鸿达|东山|西沟|东沟|金山|西坡/g, ["会盟", "长治", "向前", "和顺", "中台"]],
  [/天泽|恒兴|宏远|中信|联合水泥/g, ["通达", "学海", "同心", "对岸", "未来"]],
  [/柳沟/g, ["演武", "讲堂", "会川"]],
  [/高陵|万达/g, ["上党", "下庄"]],
  [/(?<![“一二三四五六七八九十\d·])\d+(?=[家个份条处起号])/g, ["7", "28", "１２", "105"]],
  [/2022年|2023年/g, ["2019年", "2031年"]],
  [/(?<=[市县区镇乡局]长|书记|主任)某(?!某)/g, ["张某", "欧阳某", "李某某", "王 某"]],
];

test("the readings of our labelled rows do not hang on names and numbers", () => {
  let replaced = 0;
  for (const { text } of readRows(join(__dirname, "../../eval/own-activities.jsonl"))) {
    for (const [names, others] of NAMED) {
      for (const other of others) {
        const written = text.replace(names, other);
        if (written === text) continue;
        replaced += 1;
        expect({ written, ...reading(written) }).toEqual({ written, ...reading(text) });
      }
    }
  }
  expect(replaced).toBeGreaterThan(300);
});
