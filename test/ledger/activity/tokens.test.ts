import { normalise, tokenise } from "../../../src/ledger/activity/tokens";

const cut = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

test.each([
  // Digits and time units.
  ["09：30到10时检查加油站", "09：30|到|10时|检查|加油站"],
  ["2019年9月30日-10月8日检查", "2019年9月30日-10月8日|检查"],
  ["3至5日检查90家企业", "3至5日|检查|90|家|企业"],
  ["8~10点开会", "8~10点|开会"],
  ["第3季度-检查", "第|3|季度-|检查"],
  ["检查3.5吨货车，共80.", "检查|3.5|吨|货车|，|共|80|."],
  // Names of places that begin with a word of one character.
  ["向阳镇召开会议", "向阳|镇|召开|会议"],
  ["检查，向阳镇召开会议", "检查|，|向阳|镇|召开|会议"],
  ["参加 会宁县会议", "参加|会宁|县|会议"],
  ["将全镇加油站检查一遍", "将|全|镇|加油站|检查|一遍"],
  ["参加会宁县会议", "参加|会宁|县|会议"],
  ["到会场检查消防", "到|会场|检查|消防"],
  ["到场馆检查消防", "到|场馆|检查|消防"],
  ["到云岭乡督导", "到|云岭|乡|督导"],
  ["到向阳镇检查", "到|向阳|镇|检查"],
  ["3日对城关镇检查", "3日|对|城关|镇|检查"],
  ["3日陪城关镇书记检查", "3日|陪|城关|镇|书记|检查"],
  ["3日上庄村检查", "3日|上庄|村|检查"],
  ["检查上庄煤矿", "检查|上庄|煤矿"],
  ["检查前营农贸市场", "检查|前营|农贸市场"],
  ["到中卫煤矿检查", "到|中卫|煤矿|检查"],
  ["带队检查：会盟煤矿", "带队|检查|：|会盟|煤矿"],
  ["会同煤矿检查", "会同|煤矿|检查"],
  ["在县长带领下检查加油站", "在|县长|带领|下|检查|加油站"],
  ["并指挥学校演练", "并|指挥|学校|演练"],
  ["到某镇检查", "到|某|镇|检查"],
  // Two ways to cut a text.
  ["中心组织学习", "中心|组织|学习"],
  ["中心组（扩大）学习会", "中心组（扩大）学习会"],
  ["到人民医院检查", "到|人民|医院|检查"],
  ["为民营企业讲课", "为|民营企业|讲课"],
  ["下周二检查", "下周|二|检查"],
  ["督查会盟煤矿安全", "督查|会盟|煤矿安全"],
  ["督查会议落实情况", "督查|会议|落实情况"],
  ["召开督查会", "召开|督查会"],
  ["到来福煤业检查", "到|来福|煤业|检查"],
  ["到来之际检查", "到来|之际|检查"],
  ["检查煤矿安全生产", "检查|煤矿|安全生产"],
  ["检查煤矿安全", "检查|煤矿安全"],
  ["检查工程质量安全生产", "检查|工程质量|安全生产"],
  // Blanks and text we have no word for.
  ["检查 加油站\t3日\u3000宾馆", "检查|加油站|3日|宾馆"],
  ["KTV检查ABC公司", "KTV|检查|ABC|公司"],
  ["马家坪 李家坪", "马家坪|李家坪"],
  ["参加（某局）“安全月”活动", "参加|（|某|局|）|“|安全月|”|活动"],
])("%s is cut", (text, tokens) => {
  expect(cut(text).join("|")).toBe(tokens);
});

test.each([
  ["3日检查3家", "time inspect number gap"],
  ["检查、开会，培训；会议：马家坪", "inspect list convene break training break meeting break gap"],
  ["检查（开会，培训）、“会议”", "inspect open convene list training close list open meeting close"],
])("the classes of %s", (text, classes) => {
  expect(
    tokenise(text)
      .map((token) => token.class)
      .join(" "),
  ).toBe(classes);
});

test.each([
  ["参加（某局“安全月”）活动", "004445540"],
  ["学习《安全【专题】法》会", "002266220"],
  // What is never closed opens nothing.
  ["检查“一盘棋", "000"],
  ["（检查（开会）、会议", "0444400"],
])("what of %s stands in quotation marks, titles and brackets", (text, inside) => {
  expect(
    tokenise(text)
      .map((token) => String(token.inside))
      .join(""),
  ).toBe(inside);
});

test.each([
  ["检查加油站", "检查加油站"],
  ['参加"安全月"和"宣传周",[某局]', "参加“安全月”和“宣传周”，（某局）"],
  ["０９:３０!１２４５６７８?", "09：30！1245678？"],
  ["「一」『二』‘三’〈四〉<五>〔六〕(七);3．5＂八＂", "“一”“二”“三”《四》《五》（六）（七）；3.5“八”"],
])("%s in one form for each sign", (text, normal) => {
  expect(normalise(text)).toBe(normal);
  expect(normalise(text)).toHaveLength(text.length);
});
