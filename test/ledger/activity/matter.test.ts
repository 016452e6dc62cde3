import { understand } from "../../../src/ledger/activity/understand";

test.each([
  // An inspection is about safety where its object is a hazard, or where none is named.
  ["带队检查", true],
  ["约谈加油站负责人", true],
  ["约谈两名村干部", false],
  ["督查村务公开，召开座谈会", false],
  ["督查下班后工作纪律", false],
  ["带队检查鞭炮零售点", true],
  ["带队检查反应釜", true],
  ["检查养殖场沼气池", true],
  ["带队检查校舍", true],
  ["参加道安办联席会", true],
  ["带队检查农药质量", false],
  ["带队检查小煤窑", true],
  ["主持会议，通报违章情况", true],
  ["带队检查违章建筑", false],
  // What is said of inspections in a ledger of work safety.
  ["主持召开会议，听取带队检查情况汇报", true],
  ["参加节前检查碰头会", true],
  ["主持召开大排查动员会", true],
  ["听取扶贫大排查情况汇报", false],
  ["参加纪律检查工作会议", false],
  ["开展演练", true],
  ["开展防汛演练", false],
  // Offices say who acts or is met, not what it is about.
  ["县人大检查煤矿", true],
  ["会同教育局检查学校", true],
  ["陪同县文化和旅游局局长检查宾馆", true],
  ["到安监局调研", false],
  ["到消防大队慰问", false],
  ["参加县消防大队消防安全会议", true],
  // What a text stresses at its end does not make it one about safety.
  ["召开工作会议，强调安全生产", true],
  ["调研招商引资工作，强调安全生产", false],
  ["主持招商引资推进会，安排安全生产工作", true],
])("%s is about safety: %s", (text, expected) => {
  expect(understand(text).safety).toBe(expected);
});

const closeness = (text: string) => {
  const { hasMatter, hasParticulars } = understand(text);
  return hasParticulars ? "particular" : hasMatter ? "general" : "none";
};

test.each([
  ["张红星检查", "none"],
  ["张红星检查，李红星检查", "none"],
  ["检查某地", "none"],
  ["开展“县长带队”检查", "particular"],
  ["召开“大会”", "none"],
  ["在县政府三楼会议室", "none"],
  ["节前检查安全", "general"],
  ["到东山镇检查安全", "general"],
  ["检查安全（东山镇）", "general"],
  ["到东山镇检查工作纪律", "particular"],
  ["检查制度落实，到东山镇检查", "particular"],
  ["到东山镇检查，制度落实较好", "particular"],
  ["红星商会，开展检查", "particular"],
])("the matter of %s is named: %s", (text, expected) => {
  expect(closeness(text)).toBe(expected);
});
