import { explain } from "../../../src/ledger/activity/understand";
import { said } from "./said";

describe("What a later clause adds to the first", () => {
  test.each([
    ["检查加油站，委派副局长检查煤矿", "inspection unclear delegated"],
    ["到加油站检查安全生产，委派副局长带队", "inspection unclear delegated"],
    ["到加油站检查，因故未到煤矿检查", "inspection lead"],
    ["检查加油站安全，委派副局长参加会议", "inspection lead"],
    ["检查加油站，委派副局长", "inspection unclear delegated"],
    ["检查加油站，委托副局长代为前往。结果另报", "inspection unclear delegated"],
    ["带队检查加油站，因会议冲突由副局长带队", "inspection unclear delegated"],
    ["没有带队检查，由安监员代为巡查工地", "inspection unclear delegated"],
    // What became of it, in the hands of others.
    ["带队检查加油站，责成企业限期整改", "inspection lead"],
    ["检查加油站，责成企业限期整改", "inspection lead"],
    ["检查加油站，委托第三方评估", "inspection lead"],
    ["检查加油站，指定专人盯守", "inspection lead"],
    ["主持召开安全生产会议，指定专人负责", "meeting lead"],
    ["带队检查加油站，由应急局抽查整改情况", "inspection lead"],
    ["带领执法队检查加油站，由应急局抽查整改情况", "inspection lead"],
    ["检查加油站，由应急局复查", "inspection lead"],
    ["到煤矿检查，整改完成后由应急局验收", "inspection lead"],
    ["到煤矿检查，安排消防大队进行技术指导", "inspection lead"],
    ["召开安全生产会议，委派副局长到加油站检查", "meeting lead"],
    ["参加县安委会会议，派副局长陪同", "meeting:committee-plenary attend"],
    ["召开安全生产会议，因故取消", "meeting lead negated"],
    ["召开安全生产工作会议，会议因故推迟", "meeting lead negated"],
    ["召开安全生产会议，下一步将加大力度", "meeting lead"],
    ["参加全县安全生产会议，会议拟于明日召开", "meeting attend"],
    ["县安委会召开全体会议，会期半天", "meeting:committee-plenary unclear organisation"],
    ["参加安全检查，带队", "inspection lead"],
    ["参加全市消防演练，带领本镇应急队员", "drill attend"],
    ["带队检查加油站，本人参加", "inspection lead"],
    ["县应急局带队检查加油站，本人参加", "inspection attend"],
    ["县长张某参加全市安全生产会议，本人主持", "meeting lead"],
    ["县长带队检查煤矿，我负责联络", "inspection attend"],
    ["县长带队检查煤矿，本人做好记录", "inspection attend"],
    ["县长带队检查煤矿，我局做好记录", "inspection lead"],
    ["县长带队检查煤矿，我全程参与，重点看了锅炉房", "inspection attend"],
    ["随县长到煤矿检查，未单独带队", "inspection attend"],
    ["带队检查加油站，但店长请假未见到", "inspection lead"],
    ["县政协视察安全生产，副县长某参加活动", "inspection attend"],
    ["安监、交通、公安组成检查组，分片检查校车", "inspection unclear organisation"],
    ["镇长某带队检查加油站，我在家值班", "inspection attend + other lead"],
    ["镇长带队检查气站，我检查学校", "inspection attend + inspection lead"],
    ["在县政府专题会议上汇报分管领域安全生产工作", "meeting:special attend + report unclear"],
    ["在县委常委会上就安全生产工作作专题汇报", "meeting:party-committee attend + report unclear"],
    ["在安全生产调度会上听取各镇汇报", "meeting attend"],
    ["县应急局在县安委会会议上汇报工作", "meeting:committee-plenary attend organisation"],
    ["局长带队检查加油站后，我组织复查", "inspection attend + inspection lead"],
    ["县长某带队，我检查加油站", "inspection attend"],
    ["我带队，检查加油站", "inspection lead"],
    ["县长某带队，应急局检查加油站", "inspection lead"],
    ["约好检查客运站，对方停业未查成", "inspection unclear negated"],
    ["镇长主持安全生产会议，我作汇报", "meeting attend"],
    ["节前分三组检查，本人带第一组", "inspection lead"],
    ["交由副局长带队检查液化气站，我未去", "inspection unclear delegated"],
    ["市督导组到我县，副县长某陪同", "inspection attend"],
    ["市督导组到某市，对信访工作进行督导", "inspection unclear others + other unclear others"],
    ["计划带队夜查，改日", "inspection unclear negated"],
    ["县长带队检查煤矿，本人因病未去", "inspection lead negated"],
    ["县长带队检查煤矿，应急局记录", "inspection lead"],
    ["我县县长带队检查煤矿，本人记录", "inspection attend"],
    ["我和县长带队检查煤矿，本人记录", "inspection lead"],
    ["应急局检查煤矿，本人记录", "inspection unclear organisation"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Said before the first activity, and of it alone", () => {
  test.each([
    ["拟于下周，县长张某带队，到东山煤矿检查安全生产", "inspection unclear planned"],
    ["取消安全生产会议，到加油站检查", "meeting unclear negated + inspection lead"],
    ["张某参加，检查加油站", "inspection attend"],
    ["应急局组织，检查加油站", "inspection unclear organisation"],
    ["县长张某高度重视，应急局组织，开展安全检查", "inspection unclear organisation"],
    ["县安委办组织，副县长李某带队，检查加油站消防安全", "inspection lead"],
    ["县安委办组织，应急局带队，检查加油站消防安全", "inspection unclear organisation"],
    ["县长张某带队，参加全市安全生产会议", "meeting attend"],
    ["县应急局率领执法人员检查加油站", "inspection lead organisation"],
    ["线上参会，全省安全生产会议，到县政府参加会议", "meeting:video attend"],
    ["复工复产后带队检查企业", "inspection lead"],
    ["县长某带队，由应急局、消防大队开展节前安全检查", "inspection lead"],
    ["我带队，让副局长检查加油站", "inspection unclear delegated"],
    ["县应急局带队，由执法人员检查加油站", "inspection unclear delegated organisation"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Who acted", () => {
  test.each([
    ["我与应急局工作人员检查加油站", "inspection lead"],
    ["张某主持，全县安全生产工作会议", "meeting lead"],
    ["县应急局会同消防大队一行检查商场消防安全", "inspection unclear organisation"],
    ["副县长某及应急局一行检查商场消防安全", "inspection lead"],
    ["接待市领导调研安全生产", "inspection unclear others"],
    ["接待上访群众", "other lead"],
    ["应急局检查加油站，县长张某检查煤矿", "inspection lead + inspection unclear organisation"],
    [
      "县安委会召开全体会议，到加油站检查安全生产",
      "meeting:committee-plenary unclear organisation + inspection lead",
    ],
    ["省考核组来我县考核安全生产，县长检查", "inspection attend"],
    ["省考核组来我县考核安全生产，县长陪同检查", "inspection attend + inspection unclear others"],
    ["省考核组来我县考核安全生产，县长汇报工作", "inspection unclear others + report unclear"],
    ["省督查组来我县督查，并到加油站检查", "inspection unclear others"],
    ["陪同省督查组检查和反馈会，检查加油站", "inspection attend + meeting attend + inspection lead"],
    ["市应急局专家来我县讲课，组织干部听课", "training attend + training unclear others"],
    ["邀请专家，讲授安全生产知识", "training lead"],
    ["商会代表检查加油站", "inspection unclear"],
    ["县政协组织部分委员检查加油站", "inspection unclear organisation"],
    ["代表商会检查加油站", "inspection lead"],
    ["清晨冒雪检查农村客运站", "inspection lead"],
    ["顶着烈日检查建筑工地", "inspection lead"],
    ["连续三晚巡查烧烤店", "inspection lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("A further activity, or part of the one before", () => {
  test.each([
    ["拟到加油站检查，拟组织演练", "inspection unclear planned + drill unclear planned"],
    ["召开会议后，带队检查加油站", "inspection lead + meeting lead"],
    ["带队检查后，召开反馈会", "inspection lead + meeting lead"],
    ["检查后，召开反馈会", "meeting lead"],
    ["陪同市长慰问职工并检查加油站", "other attend + inspection attend"],
    ["参加慰问活动并检查加油站", "other attend + inspection lead"],
    ["陪同市长慰问职工，检查加油站", "other attend + inspection lead"],
    ["制定本月计划：检查煤矿2次", "other unclear"],
    ["检查加油站：发现隐患3处", "inspection lead"],
    ["在市督查组检查后召开反馈会", "meeting lead"],
    ["在加油站检查后召开反馈会", "meeting lead + inspection lead"],
    ["参加县安委会全体会议，督促落实整改措施", "meeting:committee-plenary attend"],
    ["主持召开安全生产会议，形成检查报告报县政府", "meeting lead"],
    ["巡查结束后，约谈企业负责人", "talk lead"],
    ["检查结束后。", "inspection lead"],
    ["检查加油站后，召开反馈会", "inspection lead + meeting lead"],
    ["全市电视电话会议结束后，我县召开续会", "meeting unclear organisation"],
    ["带队到煤矿检查安全生产，带队检查加油站", "inspection lead"],
    ["参加安全生产会议，参加防汛会议", "meeting attend + meeting attend"],
    ["召开会议，传达精神，组织演练", "meeting lead + drill lead"],
    ["召开会议，要求，组织开展大检查", "meeting lead"],
    ["检查某煤矿安全生产，要求召开专题会议研究整改，组织开展应急演练", "inspection lead"],
    ["召开会议，走访企业", "meeting lead"],
    ["在安全生产会议上，开展演练，观看警示片", "meeting attend + study attend"],
    ["检查加油站，指导工作", "inspection lead"],
    ["检查加油站，制定整改方案", "inspection lead"],
    ["慰问职工，指导安全生产", "other lead + inspection lead"],
    ["检查加油站消防安全后召开反馈会", "inspection lead + meeting lead"],
    ["市督查组检查煤矿后召开整改会议", "meeting unclear others"],
    ["为做好节日期间安全检查，召开会议", "meeting lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Whether 调研 and 指导 are of safety", () => {
  test.each([
    ["到某煤矿指导工作", "other lead"],
    ["就安全生产工作到某园区调研项目建设", "inspection lead"],
    ["调研燃气公司项目建设", "inspection lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Only discussed", () => {
  test.each([
    ["拟研究部署安全生产工作", "meeting unclear planned"],
    ["拟于近期，研究部署安全生产工作", "meeting unclear planned"],
    ["参加，研究部署安全生产工作", "meeting attend"],
    ["调度秸秆禁烧，要求执法队带队巡查", "meeting lead"],
    ["调度安全生产工作", "meeting lead"],
    ["带队调度安全生产", "other lead"],
    ["督促各企业研究部署安全生产工作", "other unclear"],
    ["落实安全生产责任，做好研究部署", "other unclear"],
    ["研究部署安全生产工作，要求各乡镇认真贯彻落实全省有关视频会议精神", "meeting lead"],
    ["围绕安全生产研究部署工作", "meeting lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Accounts of one's own duties", () => {
  test.each([
    ["述职，参加县安委会会议", "report unclear + meeting:committee-plenary attend"],
    ["拟参加全市安全生产会议，并作述职", "meeting attend planned"],
    ["参加全市安全生产培训，汇报履职情况", "training attend + report unclear"],
    [
      "参加县安委会会议，随后到加油站检查，晚上向县长汇报履职情况",
      "meeting:committee-plenary attend + inspection lead + report unclear",
    ],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

test("an account of one's own duties is told by its own word", () => {
  const { why } = explain("参加县安委会会议，听取各单位汇报，会上作述职");
  expect(why.filter(({ means }) => means === "report")).toEqual([{ words: "述职", means: "report" }]);
});
