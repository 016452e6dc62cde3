import { said } from "./said";

describe("Who stands before the predicate", () => {
  test.each([
    ["张红星检查加油站", "inspection lead"],
    ["欧阳建国检查加油站", "inspection lead"],
    ["昨天张红星检查加油站", "inspection lead"],
    ["县委书记张建国检查加油站", "inspection lead"],
    ["外卖骑手们检查灶具", "inspection unclear"],
    ["应急局与消防大队检查加油站", "inspection unclear organisation"],
    ["县政府与县长检查加油站", "inspection lead"],
    ["镇政府开安全生产会", "meeting unclear organisation"],
    ["“微网格员”检查燃气", "inspection unclear organisation"],
    ["社区“微网格员”检查燃气", "inspection unclear organisation"],
    ["应急局（局长王某）检查加油站", "inspection unclear organisation"],
    ["市督查组（组长王某）检查加油站", "inspection unclear others"],
    ["副县长李某与网格员检查加油站", "inspection lead"],
    ["全体成员检查加油站", "inspection unclear organisation"],
    ["专家检查企业", "inspection unclear others"],
    ["各专家组检查企业", "inspection unclear others"],
    ["各乡镇负责人检查加油站", "inspection unclear organisation"],
    ["各乡镇主要负责人带队检查加油站", "inspection unclear organisation"],
    ["各县级领导带队检查加油站", "inspection lead"],
    ["3名县级领导检查加油站", "inspection lead"],
    ["县长和我检查加油站", "inspection lead"],
    ["第三组检查加油站", "inspection unclear others"],
    ["某商会检查加油站", "inspection unclear organisation"],
    ["昨天代表县政府检查加油站", "inspection lead"],
    ["职工检查企业用电", "inspection unclear organisation"],
    ["派出所主动检查加油站", "inspection unclear organisation"],
    ["县直机关组织干部夜查网吧", "inspection unclear organisation"],
    ["领导班子成员检查加油站", "inspection lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Whether somebody of another level came", () => {
  test.each([
    ["市委书记某到我县检查", "inspection unclear others"],
    ["县委书记某到我县检查", "inspection lead"],
    ["县长某到我镇检查", "inspection unclear others"],
    ["市应急局局长带队到我局检查", "inspection unclear others"],
    ["市公司总经理到我公司检查", "inspection unclear others"],
    ["局长到我局办公楼检查", "inspection lead"],
    ["市领导带队督查我县安全生产", "inspection unclear others"],
    ["副县长督查我县安全生产", "inspection lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Who came along", () => {
  test.each([
    ["与省公司负责人一同检查企业", "inspection lead"],
    ["与省应急厅专家一同检查企业", "inspection attend"],
    ["与专家一同检查企业", "inspection lead"],
    ["与县长一同检查企业", "inspection attend"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("Where the phrase of a preposition ends", () => {
  test.each([
    ["就贯彻落实上级会议精神讲党课", "lecture lead"],
    ["就做好安全生产讲课", "lecture lead"],
    ["和镇安监站工作人员到东山煤矿检查安全生产", "inspection lead"],
    ["会议一结束，到东山煤矿检查安全生产", "inspection lead"],
    ["就落实安委会精神、开展隐患排查进行部署", "meeting lead"],
    ["对加油站进行检查、开展安全宣传", "other lead"],
    ["到加油站检查、进行安全宣传", "inspection lead"],
    ["以随机抽查的方式带领检查组检查加油站", "inspection lead"],
    ["以副局长某为组长的检查组检查加油站", "inspection unclear others"],
    ["根据巡查组检查反馈的问题，召开整改会", "meeting lead"],
    ["按照部署检查企业整改情况", "inspection lead"],
    ["就安全生产工作部署听取汇报", "meeting lead"],
    ["对重点企业进行检查", "inspection lead"],
    ["对复查企业开展安全培训", "training lead"],
    ["对辖区企业检查慰问一线职工", "inspection lead"],
    ["对参加培训的人员开展检查", "inspection lead"],
    ["向县委汇报安全检查工作", "report unclear"],
    ["给学生上开学第一课", "lecture lead"],
    ["上“安全第一课”", "lecture lead"],
    ["到东山镇与西山镇检查", "inspection lead"],
    ["到招商企业调研安全生产", "inspection lead"],
    ["到包联企业检查", "inspection lead"],
    ["上级检查安全课开设情况", "inspection unclear organisation"],
    ["到宣传活动现场检查", "inspection lead"],
    ["到东山公司宣传安全知识", "other lead"],
    ["在县长带领下检查企业", "inspection attend"],
    ["在督查中约谈企业", "talk lead"],
    ["在安全生产培训班上讲课", "lecture lead"],
    ["因处理公务不能参加全县安全生产会议", "meeting unclear negated"],
    ["因出差委托副局长检查加油站", "inspection unclear delegated"],
    ["因接待考察组安排副局长检查加油站", "inspection unclear delegated"],
    ["因慰问职工取消检查", "inspection unclear negated"],
    ["对群租房逐户检查取消", "inspection unclear negated"],
    ["对菜市场检查未发现火灾隐患", "inspection lead"],
    ["对菜市场检查发现隐患3处", "inspection lead"],
    ["对安全检查发现问题提出要求", "other unclear"],
    ["就检查发现问题约谈企业", "talk lead"],
    ["对木器厂检查（带队）", "inspection lead"],
    ["通过随机抽查方式到建材城召开座谈会", "meeting lead"],
    ["采取突击检查方式到建材城", "inspection lead"],
    ["采取突击检查形式", "inspection lead"],
    ["以暗访形式到福利院查看用电", "inspection lead"],
    ["以现场观摩形式开展演练", "drill lead"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("To whom work is handed", () => {
  test.each([
    ["安排副局长带队检查", "inspection unclear delegated"],
    ["安排执法人员对企业检查", "inspection unclear delegated"],
    ["安排安全科检查企业", "inspection unclear delegated"],
    ["安排各乡镇检查企业", "inspection unclear delegated"],
    ["要求各乡镇宣传安全知识", "other unclear"],
    ["由第三方机构检查企业", "inspection unclear delegated"],
    ["由安监站检查企业", "inspection unclear delegated"],
    ["要求各村对养老院“回头看”", "inspection unclear planned"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("What a pasted notice announces", () => {
  test.each([
    ["关于召开县安委会会议的通知（2022年3月）", "meeting:committee-plenary unclear planned"],
    ["关于召开会议的（紧急）通知", "meeting unclear planned"],
    ["召开安全生产会议的通知", "meeting unclear planned"],
    ["关于开展安全检查工作方案", "inspection unclear planned"],
    ["关于开展安全检查的情况", "other unclear"],
    ["学习关于召开安全生产会议的通知", "study lead"],
    ["转发县安委办关于开展大检查的通知", "other unclear"],
    ["安全生产会议的通知", "other unclear"],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
