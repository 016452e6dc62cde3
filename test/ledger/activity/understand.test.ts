import { explain, understand } from "../../../src/ledger/activity/understand";
import { SENTENCES } from "./sentences";

test("the table of sentences is long, and no sentence stands twice", () => {
  const texts = SENTENCES.map(({ text }) => text);
  expect(texts.length).toBeGreaterThanOrEqual(300);
  expect(new Set(texts).size).toBe(texts.length);
});

test.each(SENTENCES)("$text", ({ text, kind, meeting, role, safety, status }) => {
  const understood = understand(text);
  const [main] = understood.activities;
  expect({
    kind: main.kind,
    meeting: meeting === null ? null : main.meeting,
    role: role === null ? null : main.role,
    safety: safety === null ? null : understood.safety,
    status: main.status,
  }).toEqual({ kind, meeting, role, safety, status });
  expect(main.meeting === null).toBe(main.kind !== "meeting");
});

const kinds = (text: string) => understand(text).activities.map(({ kind, role }) => `${kind}/${role}`);

test.each([
  ["到汽车站检查安全生产并慰问一线职工", ["inspection/lead", "other/lead"]],
  ["主持召开安全生产工作会议，会后带队到加油站检查", ["meeting/lead", "inspection/lead"]],
  ["参加全省安全生产视频会议后，召开全县安全生产会议", ["meeting/lead", "meeting/attend"]],
  ["市督导组督导我县安全生产工作，出席汇报会", ["meeting/attend", "inspection/unclear"]],
  ["参加市督查组来我区安全生产工作调研和座谈会", ["inspection/attend", "meeting/attend"]],
  ["到化工厂检查安全生产，检查后召开座谈会", ["inspection/lead", "meeting/lead"]],
  ["收听收看全国安全生产电视电话会议，随后召开全市会议", ["meeting/attend", "meeting/lead"]],
  // What was done after a meeting and its contents.
  ["上午在县政府开会，研究安全生产；下午到煤矿检查", ["meeting/unclear", "inspection/lead"]],
  ["在局会议室召开会议，研究部署安全生产工作，下午到煤矿检查安全生产", ["meeting/lead", "inspection/lead"]],
  ["召开会议，安排部署安全生产工作，会后到加油站检查", ["meeting/lead", "inspection/lead"]],
  // An account of one's own duties, given at a meeting.
  ["参加区政府安全生产专题会议，向区长汇报履职情况", ["meeting/attend", "report/unclear"]],
  ["在县政府常务会议上汇报上半年安全生产履职情况", ["meeting/attend", "report/unclear"]],
  ["参加全县安全生产述职会议并作述职", ["meeting/attend", "report/unclear"]],
  // What was done first ends at 后.
  ["参加全市安全生产视频会议后到加油站检查", ["inspection/lead", "meeting/attend"]],
  ["检查加油站消防安全后主持召开反馈会", ["inspection/lead", "meeting/lead"]],
  ["调研燃气企业安全生产后召开座谈会", ["inspection/lead", "meeting/lead"]],
])("%s tells of several things, the main one first", (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  // What a meeting speaks of was not done.
  ["召开安全生产会议，安排部署大检查，要求组织开展应急演练", ["meeting/lead"]],
  ["主持召开局党组会，传达市安委会全体会议精神，研究安全检查方案", ["meeting/lead"]],
  // What an inspection found wanting was not done by the leader.
  ["到某公司检查安全生产，发现该公司未开展培训、未组织演练", ["inspection/lead"]],
  ["检查某公司安全生产，要求公司召开专题会议研究整改", ["inspection/lead"]],
  // Who else was there does not change who led.
  ["县长张某带队检查煤矿安全，副县长李某陪同", ["inspection/lead"]],
  ["主持召开安全生产会议，副局长王某参加", ["meeting/lead"]],
  ["参加县安委会会议，县长张某主持会议", ["meeting/attend"]],
  ["召开会议，安排部署安全生产工作，并到各企业开展检查", ["meeting/lead"]],
  // What others gave account of.
  ["参加县政府专题会议，听取各乡镇安全生产履职情况汇报", ["meeting/attend"]],
  ["主持召开专题会议，各副县长汇报安全生产履职情况", ["meeting/lead"]],
  ["节日前夕带队检查加油站后", ["inspection/lead"]],
  // Brackets hold no clause of their own.
  ["检查加油站消防安全（同时召开座谈会）", ["inspection/lead"]],
  ["观摩市消防救援支队检查商场后的反馈会", ["meeting/attend"]],
])("%s is one activity", (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  ["到某企业检查安全生产工作", "某企业"],
  ["到 鑫源公司 检查安全生产", "鑫源公司"],
  ["到前营加油站、上庄村检查安全生产", "前营加油站、上庄村"],
  ["到东山煤矿和下河水泥厂检查安全生产", "东山煤矿和下河水泥厂"],
  ["检查上庄加油站安全", "上庄加油站"],
  ["在XX会议室召开会议", "XX会议室"],
  ["在县政府四楼会议室召开安全生产会议", "县政府四楼会议室"],
  ["到白鹤广场参加安全生产咨询日活动", "白鹤广场"],
  ["检查辖区加油站", "辖区加油站"],
  ["检查某煤矿安全生产", "某煤矿"],
  ["检查化工园区安全生产工作", "化工园区"],
  ["检查尾矿库安全", "尾矿库"],
  ["抽查中心加油站消防设施", "中心加油站"],
  ["到挂牌包保矿井督导安全生产", "挂牌包保矿井"],
  ["对重点企业开展安全检查", "重点企业"],
  ["深入柳林村、大河乡督查安全生产", "柳林村、大河乡"],
  ["召开安全生产会议（县政府三楼会议室）", "县政府三楼会议室"],
  ["到检查站检查春运安全", "检查站"],
  ["省督查组来我县检查安全生产", "我县"],
  ["节前安全检查（加油站、商场）", "加油站、商场"],
  ["到某公司检查水库大坝", "某公司"],
  ["到某公司检查现场管理", "某公司"],
  ["到某城中村检查安全生产", "某城中村"],
  ["到长治市上党区某化工厂检查安全生产", "长治市上党区某化工厂"],
  ["到某煤业公司井下采掘工作面检查安全生产", "某煤业公司井下采掘工作面"],
  ["到某自来水厂检查安全生产", "某自来水厂"],
  ["检查安全生产工作（某煤业公司）", "某煤业公司"],
  ["检查安全生产（地点：某加油站）", "某加油站"],
  ["在镇政府参加县政府常务会议", "镇政府"],
  ["在市委大楼参加县安委会全体会议", "市委大楼"],
  ["主持召开安全生产工作会议", null],
  ["在全县安全生产会议上讲话", null],
  ["在应急局局长陪同下检查安全生产", null],
])("the place of %s is %s", (text, place) => {
  expect(understand(text).place).toBe(place);
});

test.each([
  "检查",
  "开会",
  "参加会议",
  "召开会议",
  "主持召开会议",
  "开展检查",
  "带队检查",
  "3月5日上午召开会议",
  "张某主持会议并讲话",
  "在县政府三楼会议室",
])("%s names no matter", (text) => {
  expect(understand(text).hasMatter).toBe(false);
});

test.each([
  "到XXX企业检查安全生产工作",
  "在XX会议室召开会议",
  "安全检查",
  "到某煤矿检查",
  "主持召开局党组会",
  "参加县委常委会",
  "检查加油站",
  "约谈企业负责人",
  "听取煤矿工作汇报",
  "参加“安全生产月”活动",
  "主持中心组学习",
])("%s names a matter", (text) => {
  expect(understand(text).hasMatter).toBe(true);
});

test.each([
  ["带队检查安全生产工作", false],
  ["安全检查", false],
  ["督导检查安全生产工作", false],
  ["暗访检查安全生产", false],
  ["检查节前安全生产", false],
  ["带队检查烟花爆竹安全", true],
  ["开展校园安全检查", true],
  ["督查《安全生产法》贯彻情况", true],
  ["组织开展全县安全生产大检查", true],
])("%s names particulars: %s", (text, expected) => {
  expect(understand(text).hasParticulars).toBe(expected);
});

test("every row of the form and of our table names a matter, but for the bare ones", () => {
  expect(SENTENCES.filter(({ text }) => !understand(text).hasMatter).map(({ text }) => text)).toEqual([]);
});

test.each([
  ["到某企业检查安全生产工作", "leader"],
  ["县应急管理局开展安全检查", "organisation"],
  ["省安委会督查组来我县督查安全生产", "others"],
  ["接受市安委会考核", "others"],
  ["副县长张某检查安全生产", "leader"],
])("the subject of %s is %s", (text, subject) => {
  expect(understand(text).activities[0].subject).toBe(subject);
});

test("says which words decided, in the order of the text", () => {
  expect(explain("陪同省督查组检查煤矿安全").why).toEqual([
    { words: "陪同", means: "attend" },
    { words: "检查", means: "inspection" },
    { words: "煤矿安全", means: "safety" },
  ]);
  expect(explain("派副局长参加全省安全生产视频会议").why).toEqual([
    { words: "派", means: "delegated" },
    { words: "参加", means: "attend" },
    { words: "安全生产", means: "safety" },
    { words: "视频会议", means: "meeting" },
    { words: "视频会议", means: "video" },
  ]);
  expect(explain("检查加油站，县应急局检查商场").why).toEqual([
    { words: "检查", means: "inspection" },
    { words: "局", means: "organisation" },
  ]);
  expect(explain("听取安全生产工作汇报，听取汇报").why).toEqual([
    { words: "听取", means: "meeting" },
    { words: "安全生产", means: "safety" },
  ]);
  expect(explain("关于召开安全生产会议的通知，召开座谈会").why).toEqual([
    { words: "安全生产", means: "safety" },
    { words: "会议", means: "meeting" },
    { words: "的", means: "planned" },
    { words: "召开", means: "lead" },
    { words: "座谈会", means: "meeting" },
  ]);
});

test.each(["", " ", "。", "无", "12", "“", "《》", "某"])(
  "a text without any activity (%j) is other work",
  (text) => {
    expect(explain(text)).toEqual({
      text,
      activities: [{ kind: "other", role: "unclear", meeting: null, status: "done", subject: "leader" }],
      ledBy: null,
      safety: false,
      place: null,
      hasMatter: false,
      hasParticulars: false,
      why: [],
    });
  },
);

test.each([
  ["拟成立工作专班", "unclear planned leader"],
  ["县政府成立工作专班，拟下周进驻", "unclear planned organisation"],
  ["到某煤矿，带队", "lead done leader"],
  ["拟下月带队赴省城", "unclear planned leader"],
  ["陪同县长赴省城", "attend done leader"],
])("%s names no activity we know: other work, %s", (text, expected) => {
  const [{ kind, role, status, subject }] = understand(text).activities;
  expect(`${kind} ${role} ${status} ${subject}`).toBe(`other ${expected}`);
});

test("equal activities are one object", () => {
  const led = understand("带队检查加油站");
  expect(understand("带队检查东山煤矿").activities).toBe(led.activities);
  expect(understand("主持会议，会后带队检查加油站").activities[1]).toBe(led.activities[0]);
  for (const text of ["陪同检查加油站", "拟检查加油站", "市督查组检查加油站", "县应急局检查加油站"])
    expect(understand(text).activities).not.toBe(led.activities);
});

test("a text is read as far as a cell can mean something", () => {
  const [main] = understand(`${"到东山煤矿，".repeat(400)}检查安全生产`).activities;
  expect(main.kind).toBe("other");
});

test("signs of all widths and styles say the same", () => {
  const plain = understand("到“鑫源”公司检查安全生产，发现隐患3处（已整改）");
  for (const text of [
    '到"鑫源"公司检查安全生产,发现隐患3处(已整改)',
    "到「鑫源」公司检查安全生产，发现隐患３处（已整改）",
  ]) {
    const { activities, safety, hasMatter } = understand(text);
    expect({ activities, safety, hasMatter }).toEqual({
      activities: plain.activities,
      safety: plain.safety,
      hasMatter: plain.hasMatter,
    });
  }
});
