import { explain } from "../../../src/ledger/activity/understand";

/** All activities of a text: kind, role, and what is not `done` or not of the leader. */
const read = (text: string) =>
  explain(text)
    .activities.map(({ kind, role, status, subject }) =>
      [kind, role, status === "done" ? "" : status, subject === "leader" ? "" : subject]
        .filter((word) => word !== "")
        .join(" "),
    )
    .join("; ");

test.each([
  // Notices and rules.
  ["接市安委办通知，带队到加油站检查消防安全", "inspection lead"],
  ["凡发生火灾的企业一律停产整顿", "other unclear planned"],
  ["关于印发安全生产大检查方案的通知", "other unclear"],
  ["关于召开安全生产大检查动员会的通知", "meeting unclear planned"],
  ["开展建筑施工安全检查，责任单位住建局", "inspection lead planned"],
  ["对无故不参加安全培训的人员进行约谈", "talk unclear planned"],
  ["镇政府不得组织大型活动", "other unclear planned organisation"],
  ["每月带队检查一次安全生产", "inspection unclear planned"],
  ["单位主要负责人必须亲自安排，带队检查重点部位", "inspection unclear planned"],
  ["研究下一步工作，带队检查加油站", "inspection lead"],
  ["规定每季度有县领导到场，带队检查煤矿", "inspection unclear planned"],
  ["按规定检查煤矿安全生产", "inspection lead"],
  ["镇领导对辖区加油站检查每季度不少于2次", "inspection unclear planned"],
  ["每季度对辖区加油站至少检查2次", "inspection unclear planned"],
  ["检查了不少于10家加油站", "inspection lead"],
  ["每月走访企业，带队检查加油站", "other lead; inspection lead"],
  ["从即日起开展安全生产大检查", "inspection unclear planned"],
  ["即日起，开展安全生产大检查", "inspection unclear planned"],
  ["请各县领导在节前到煤矿走一走，检查值守情况", "inspection unclear planned"],
  ["请各位专家把关，检查值守情况", "inspection lead"],
  ["成立6个督查组，督查时间各组另行通知", "other unclear planned"],
  // What is handed over, called off or put off.
  ["检查由副主任代为进行", "inspection unclear delegated"],
  ["已交代副局长某带队检查加油站", "inspection unclear delegated"],
  ["叮嘱安监站长检查加油站", "inspection unclear planned"],
  ["检查加油站，叮嘱负责人定期检查", "inspection lead"],
  ["带队检查加油站安全的是副局长", "inspection unclear delegated"],
  ["带队检查加油站安全的是我", "inspection lead"],
  ["带队检查的是加油站", "inspection lead"],
  ["检查由副主任进行", "inspection lead"],
  ["拟暗访加油站，接通知撤销", "inspection unclear negated"],
  ["拟派副局长参加全市安全生产会议", "meeting unclear delegated"],
  ["未派人参加省安委会全体会议", "meeting unclear negated"],
  ["对重点企业派出专家检查", "inspection unclear delegated"],
  ["受县委委托检查商场消防安全", "inspection lead"],
  ["受县委委托派员检查商场消防安全", "inspection unclear delegated"],
  ["列席市政府派出工作组反馈会", "meeting attend"],
  ["计划由副局长到煤矿检查安全生产", "inspection unclear planned"],
  ["由副局长检查某企业的燃气安全", "inspection unclear delegated"],
  ["镇政府根据工作安排由副镇长检查工地", "inspection unclear delegated organisation"],
  ["由副局长对某造纸厂“回头看”", "inspection unclear delegated"],
  ["由副局长协助开展加油站检查", "inspection unclear delegated"],
  ["由副局长通过随机抽查方式到饭店检查", "inspection unclear delegated"],
  ["由副局长陪同赵县长检查加油站", "inspection unclear delegated"],
  ["由副局长陪同检查加油站", "inspection lead"],
  ["由副局长参加安全生产会议", "meeting unclear delegated"],
  ["请安监站长带队检查工地", "inspection unclear delegated"],
  ["计划请安监站长带队检查工地", "inspection unclear planned"],
  ["我带队检查加油站，副镇长未参加", "inspection lead"],
  ["带队检查加油站，本人未参加", "inspection lead negated"],
  ["带队邀请专家检查煤矿", "inspection lead"],
  ["县长委托我带队检查煤矿", "inspection lead"],
  ["县长安排本人到煤矿检查安全", "inspection lead"],
  ["县长委托我局检查煤矿", "inspection unclear delegated"],
  ["召开安全生产会议，会议由各村负责人参加", "meeting lead"],
  ["召开安全生产会议，会议由副局长代为参加", "meeting unclear delegated"],
  ["检查取消经营资质的加油站", "inspection lead"],
  ["检查暂停营业的加油站", "inspection lead"],
  ["取消参观活动", "other unclear negated"],
  ["取消一切聚集性活动", "other unclear"],
  ["暂缓举行“安全生产月”启动仪式", "other unclear negated"],
  ["演练因大雪推迟到下周", "drill unclear negated"],
  // Negations: of the activity, or of its object.
  ["未再组织演练", "drill unclear negated"],
  ["没有及时组织演练", "drill unclear negated"],
  ["未按时参加安全生产会议", "meeting unclear negated"],
  ["安全生产会议未如期召开", "meeting unclear negated"],
  ["检查因故未开展", "inspection unclear negated"],
  ["未到企业检查", "inspection unclear negated"],
  ["本月没有带队检查台账", "inspection unclear negated"],
  ["本月未发生生产安全事故", "other unclear"],
  ["加油站未落实巡查制度，责令整改", "other unclear organisation"],
  ["对某木材厂检查，未发现火灾隐患", "inspection lead"],
  ["约谈未参加安全生产会议的企业负责人", "talk lead"],
  ["参加未按期整改企业约谈会", "talk attend"],
  // Plans.
  ["待疫情结束后召开会议", "meeting unclear planned"],
  ["明天根据县委安排，到煤矿检查", "inspection unclear planned"],
  // What takes place by itself.
  ["消防演练在中心广场举行", "drill unclear"],
  ["安全生产会议在政府礼堂召开", "meeting unclear"],
  ["在政府礼堂召开安全生产会议", "meeting lead"],
  // Who leads, and who comes along.
  ["以副市长某为组长的督查组检查煤矿", "inspection unclear others"],
  ["带领以副局长某为组长的检查组检查煤矿", "inspection lead"],
  ["慰问组检查养老院用电安全", "inspection unclear others"],
  ["督查各乡镇组织开展应急演练", "inspection lead"],
  ["带队与市督导组一道检查商场", "inspection lead"],
  ["与市督导组一道检查商场", "inspection attend"],
  ["与县长一同召开安全生产会议", "meeting attend"],
  ["随县长开考核巡查动员会", "meeting attend"],
  ["到某煤矿陪同县长检查安全生产", "inspection attend"],
  ["与县长一同参加商超消防安全检查", "inspection attend"],
  ["在县长带领下检查煤矿", "inspection attend"],
  ["由副局长陪同，检查煤矿安全", "inspection lead"],
  ["由县长主持召开安全生产专题会议", "meeting unclear"],
  ["安全检查动员会由县长主持", "meeting unclear"],
  ["召开由各乡镇参加的安全生产会议", "meeting lead"],
  ["参加由县长主持召开的安全生产专题会议", "meeting attend"],
  ["陪同由市长带队的督查组检查煤矿", "inspection attend"],
  ["市巡查组由消防带队检查高层小区", "inspection unclear others"],
  ["由县应急局带队的督查组到我镇督查安全生产", "inspection unclear others"],
  ["由市应急局局长带队的市第二组到我县检查", "inspection unclear others"],
  ["市应急局在我县检查危化企业", "inspection unclear others"],
  ["市督查组按照县委要求，到煤矿检查", "inspection unclear others"],
  ["召开会议，研究安全生产工作，下午市督查组来我镇检查", "meeting lead; inspection unclear others"],
  ["接受安全生产培训", "training attend"],
  ["陪同市安委会到某煤矿检查", "inspection attend"],
  ["组织被处罚企业负责人观看警示教育片", "study lead"],
  ["组织被处罚的企业学习安全生产法", "study lead"],
  // Grounds and settings.
  ["根据县委统一部署检查春运安全", "inspection lead"],
  ["根据群众举报检查加油站", "inspection lead"],
  ["到某煤矿围绕瓦斯治理检查，发现隐患3处", "inspection lead"],
  ["就安全生产工作开会研究", "meeting lead"],
  ["学习县长在全县安全生产会议上的讲话精神", "study lead"],
  ["学习县长在动员会上的讲话精神", "study lead"],
  ["学习县长在全县会议上讲话精神", "study lead"],
  ["利用全镇干部职工例会部署安全生产工作", "meeting lead"],
  // Content.
  ["召开会议部署安全生产月活动", "meeting lead"],
  ["传达会议精神", "other unclear"],
  ["参加全市贯彻落实安全生产法培训班", "training attend"],
  ["参加贯彻安全生产法培训班", "training attend"],
  ["安排副局长督导党课开展情况", "inspection unclear delegated"],
])("%s: %s", (text, activities) => {
  expect(read(text)).toBe(activities);
});

const why = (text: string) => explain(text).why.map(({ words, means }) => `${words} → ${means}`);

test.each([
  [
    "镇政府组织开展燃气安全检查",
    ["政府 → organisation", "组织开展 → lead", "燃气 → safety", "安全检查 → inspection"],
  ],
  ["每月带队检查煤矿", ["每月 → planned", "带队 → lead", "检查 → inspection"]],
  ["下一步将对加油站进行复查", ["下一步 → planned", "复查 → inspection"]],
  ["向县委汇报带领干部排查隐患情况", ["汇报 → report", "隐患 → safety"]],
  ["由市应急局带队的市督查组督查我区燃气安全", ["督查 → inspection", "燃气 → safety"]],
])("the words that decide in %s", (text, words) => {
  expect(why(text)).toEqual(words);
});
