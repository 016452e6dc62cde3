import { said } from "./said";

describe("Names in quotation marks", () => {
  test.each([
    ["组织“安全大检查”活动", "inspection lead"],
    ["组织开展“消防演练”活动", "drill lead"],
    ["开展“安全检查随手拍”活动", "other lead"],
    ["开展“敲门行动”活动", "other lead"],
    ["主持“安全生产大讲堂”", "training lead"],
    ["现场指导“应急演练”", "drill unclear"],
    ["对三家企业隐患整改“回头看”", "inspection lead"],
    ["企业安全“学习日”", "other unclear"],
    ["检查企业“安全培训”开展情况", "inspection lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("The noun at the end of a phrase, and the verb before its object", () => {
  test.each([
    ["参加督查宣传活动", "inspection attend"],
    ["受邀参加消防安全检查启动仪式", "inspection attend"],
    ["参加培训班学习", "training attend"],
    ["开展消防安全检查宣传", "inspection lead"],
    ["对电气线路进行全面检查指导", "inspection lead"],
    ["到企业开展督查活动", "inspection lead"],
    ["召开安全检查约谈会", "talk lead"],
    ["检查工作推进会", "meeting unclear"],
    ["重大隐患督办企业约谈会", "talk lead"],
    ["约谈煤矿企业负责人会议", "talk lead"],
    ["签订安全生产责任书部署会", "other unclear"],
    ["约谈企业开展检查", "inspection lead"],
    ["主持召开党委会议、检查加油站", "meeting:party-committee lead"],
    ["陪同督查组检查会议落实情况", "inspection attend"],
    ["讲授安全检查", "lecture lead"],
    ["参加业务学习会议", "study attend"],
    ["主持理论学习（扩大）会议", "study lead"],
    ["召开安全生产专题学习研讨会", "study lead"],
    ["赶赴火灾现场指挥", "other lead"],
    ["参加约谈（视频）会议", "talk attend"],
    ["召开演练动员会暨培训班", "meeting lead"],
    ["出席安全生产大检查暨消防整治动员会议", "meeting attend"],
    ["开展安全生产大检查暨消防宣传", "inspection lead"],
    ["开展警示教育暨安全培训会", "study lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("The verb that says most", () => {
  test.each([
    ["带队走访督查危化品企业", "inspection lead"],
    ["指导督查安全生产工作", "inspection lead"],
    ["指导调研安全生产工作", "inspection lead"],
    ["宣传检查燃气安全", "inspection lead"],
    ["走访慰问企业", "other lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("What was taught, and to whom", () => {
  test.each([
    ["举办安全课", "training lead"],
    ["为干部作安全生产专题讲座", "lecture lead"],
    ["作了消防安全知识讲座", "lecture lead"],
    ["邀请专家作消防安全知识讲座", "training lead"],
    ["为企业负责人作安全生产培训", "training lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Headings without a verb", () => {
  test.each([
    ["烟花爆竹安全督查", "inspection unclear"],
    ["两会期间检查", "inspection lead"],
    ["食品安全检查", "inspection unclear"],
    ["会议召开后检查加油站", "inspection lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("督导 of a matter that is not safety", () => {
  test.each([
    ["督导食品安全工作", "other lead"],
    ["督导食品安全和消防安全", "inspection lead"],
    ["督导防汛和乡村振兴", "inspection lead"],
    ["县教育局督导校园", "inspection unclear organisation"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("A meeting without a name refers to the one before", () => {
  test.each([
    ["参加全县安全生产会议，此次会议由县长主持", "meeting attend"],
    ["参加全县安全生产会议，参加下午会议", "meeting attend + meeting attend"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
