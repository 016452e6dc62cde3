import { understand } from "../../../src/ledger/activity/understand";

/** The main activity of a text: kind, role, and a status other than `done`. */
const read = (text: string) => {
  const [{ kind, role, status }] = understand(text).activities;
  return [kind, role, status].filter((word) => word !== "done").join(" ");
};

test.each([
  // A verb before a person or a group takes it as its object; 检查组 is no inspection.
  ["约谈矿长", "talk lead"],
  ["慰问干部", "other lead"],
  ["督导安全员值守情况", "inspection lead"],
  ["督查镇领导值班情况", "inspection lead"],
  ["汇报县领导检查情况", "report unclear"],
  ["听取汇报人员发言，检查煤矿", "inspection lead"],
  ["制定县领导检查计划", "other unclear"],
  ["在县政府主持副县长专题会", "meeting lead"],
  ["带领检查组进驻煤矿", "inspection lead"],
  ["由带队领导主持召开座谈会", "meeting unclear delegated"],
  ["未就整改约谈检查组成员", "talk unclear negated"],
  // Before a thing: what is learnt, looked at or told.
  ["学习条例", "study lead"],
  ["学习资料整理", "other unclear"],
  ["检查制度落实情况", "inspection lead"],
  ["带队检查设备", "inspection lead"],
  ["到某公司检查设备运行情况", "inspection lead"],
  ["检查记录整理", "other unclear"],
  ["汇报情况", "report unclear"],
  ["向县长汇报情况", "report unclear"],
  ["向县长报送汇报材料", "other unclear"],
  ["完善检查制度", "other unclear"],
  ["组织职工学习市长督查时的讲话", "study lead"],
  // The name of a unit.
  ["执法三大队检查煤矿", "inspection unclear"],
  ["监察执法二处到矿检查", "inspection unclear"],
  ["检查二楼消防设施", "inspection lead"],
  ["督查三处工地消防设施", "inspection lead"],
  ["检查 三科室消防安全", "inspection lead"],
  // Before a place, or behind a blank.
  ["抽查中心加油站", "inspection lead"],
  ["到宣讲中心检查消防安全", "inspection lead"],
  ["检查 队员住宿消防安全", "inspection lead"],
  ["督查副总指挥到岗情况", "inspection lead"],
  // A noun ends the clause, whatever stands in brackets behind it.
  ["参加检查组进驻见面会（县政府三楼）", "meeting attend"],
  ["参加检查组进驻见面会（视频会议）", "meeting attend"],
  ["主持召开隐患排查整治部署会（三楼会议室）", "meeting lead"],
  ["参加隐患排查整治部署会活动", "meeting attend"],
  ["在镇政府主持检查组进驻见面会", "meeting lead"],
])("%s: %s", (text, activity) => {
  expect(read(text)).toBe(activity);
});
