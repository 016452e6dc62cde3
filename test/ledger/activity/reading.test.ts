import { said } from "./said";
import { explain } from "../../../src/ledger/activity/understand";

/** All activities of a text: kind, kind of a meeting, role, and what is not `done` or not of the leader. */
const read = (text: string) =>
  explain(text)
    .activities.map(({ kind, meeting, role, status, subject }) =>
      [kind, meeting ?? "other", role, status, subject]
        .filter((word, at) => !(at === 1 ? ["other"] : ["done", "leader"]).includes(word))
        .join(" "),
    )
    .join("; ");

test.each([
  // A ground is told before what was done, a purpose before another activity.
  ["根据工作安排带队检查煤矿，随后参加县安委会会议", "inspection lead; meeting committee-plenary attend"],
  ["为企业负责人讲授安全生产课，到煤矿检查", "lecture lead; inspection lead"],
  ["为干部主持安全培训，到煤矿检查", "training lead; inspection lead"],
  ["正在带队检查煤矿，接到通知参加县安委会会议", "meeting committee-plenary attend; inspection lead"],
  // At which meeting, and of which kind.
  ["受镇党委委托在全县安全生产会议上发言", "meeting attend"],
  ["县政府常务会议由副县长代为参加", "meeting government unclear delegated"],
  ["组织各镇在安全生产大会上签订责任书", "meeting lead"],
  ["在视频会议室参加安全生产会议", "meeting video attend"],
  ["在视频会议室主持召开安全生产会议", "meeting lead"],
  ["线上主持召开安全生产会议", "meeting video lead"],
  // Said or taught at a meeting.
  ["在全县安全培训班上授课", "lecture lead"],
  ["在学习会上领学安全生产法", "study attend"],
  ["在座谈会上向督查组汇报安全生产工作", "report unclear"],
  // Two activities joined, or one.
  ["到企业调研和座谈会", "other lead; meeting lead"],
  ["到煤矿检查和慰问矿工", "inspection lead"],
  // Who leads.
  ["应急局、消防大队一同检查加油站", "inspection unclear organisation"],
  ["县委书记某一同调研煤矿安全", "inspection attend"],
  ["市委书记某到我县调研", "other unclear others"],
  ["牵头邀请专家检查化工园区", "inspection lead"],
  ["邀请专家检查化工园区", "inspection unclear delegated"],
  ["组织干部观摩应急演练", "drill attend"],
  ["组织参加中心组学习", "study attend"],
  ["组织干部观看警示教育片", "study lead"],
  ["组织收看警示教育片", "study lead"],
  ["收听收看警示教育片", "study attend"],
  ["指挥学校应急演练", "drill lead"],
  ["听取专家授课", "training attend"],
  // What was done is told without naming it.
  ["到某企业督促隐患整改", "inspection lead"],
  ["到某企业督促整改隐患", "inspection lead"],
  ["考核组进驻我县", "inspection unclear others"],
  ["市领导莅临我局", "other unclear others"],
  ["派出督导组进驻某企业", "inspection unclear delegated"],
  ["派出工作组进驻某企业", "other unclear delegated"],
  ["参加项目集中开工，到煤矿检查安全生产", "other attend; inspection lead"],
  ["陪同市长走进某公司，检查安全生产", "inspection attend"],
  ["参加市督查组，检查煤矿", "inspection attend"],
])("%s: %s", (text, activities) => {
  expect(read(text)).toBe(activities);
});

test.each([
  ["率检查组赴化工园区", "inspection lead"],
  ["带领慰问走访组到敬老院", "other lead"],
  ["带领事故调查组到现场", "other lead"],
  ["收看全省安全生产视频调度", "meeting:video attend"],
  ["参加区委常委会 安全生产议题", "meeting:party-committee attend"],
  ["参加市场供应和安全生产调研", "inspection attend"],
  ["同消防队夜访3家火锅店", "inspection lead"],
  ["同心县应急局检查加油站", "inspection unclear organisation"],
  ["市安委会暗访组到镇，现场交办问题3个", "inspection unclear others"],
  ["走访慰问组到镇，送上慰问品", "other unclear others"],
  ["会议间隙抽查消防设施", "inspection lead"],
  ["借下乡之机检查加油站", "inspection lead"],
  ["收看专题节目", "other attend"],
  ["集中看了安全生产警示片", "study lead"],
  ["书记某和工人一起下井", "inspection lead"],
  ["副县长某和县长一起下井", "inspection attend"],
  ["镇长某紧盯安全责任落实开展监督检查", "inspection lead"],
  ["法庭对四个派出机构开展消防检查", "inspection unclear organisation"],
])("%s is read as %s", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test("who came along is told by the word 一道", () => {
  expect(explain("镇长某一道检查冷库").why).toEqual([
    { words: "一道", means: "attend" },
    { words: "检查", means: "inspection" },
  ]);
});
