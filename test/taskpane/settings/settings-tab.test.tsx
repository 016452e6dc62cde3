/** The tab 设置 as a person drives it, over a workbook in memory. */
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readMemory } from "../../../src/ledger/workbook-memory";
import { engineServices } from "../../../src/taskpane/engine-services";
import { noWorker } from "../no-worker";
import { Pane } from "../../../src/taskpane/Pane";
import { OFFICE_NOTICE } from "../../rulebook/office-notice";
import { MemoryHost } from "../memory-host";
import { officeBook } from "./office-book";

configure({ defaultIgnore: 'script, style, [role="status"]' });

const user = userEvent.setup({ delay: null });
const TODAY = "2018-06-15";

async function open(host = new MemoryHost(officeBook())) {
  const services = { ...engineServices("zh-CN", noWorker), host, today: () => TODAY };
  render(<Pane services={services} locale="zh-CN" theme="light" />);
  await user.click(screen.getByRole("tab", { name: "设置" }));
  await screen.findByRole("button", { name: "预览并保存" });
  return host;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
/** Unfolds the section of this heading. */
const unfold = (heading: string | RegExp) =>
  user.click(screen.getByRole("heading", { name: heading, hidden: true }));
const field = (name: string) => {
  const found = document.querySelector<HTMLInputElement>(`#pane-panel-settings [name="${name}"]`);
  if (found === null) throw new Error(`no field ${name}`);
  return found;
};
const type = (name: string, value: string) => {
  fireEvent.change(field(name), { target: { value } });
};
const group = (name: string) => screen.getByRole("group", { name, hidden: true });

test("proposes what the ledgers say, marked as not saved, and writes nothing", async () => {
  const host = await open();
  expect(field("unit")).toHaveValue("晋中市某局");
  expect(screen.getAllByText("读自台账，未保存")).toHaveLength(2);
  expect(screen.getByText("有未保存的内容")).toBeVisible();
  expect(within(group("张某")).getByText("读自台账，未保存")).toBeInTheDocument();
  expect(field("leaders.leader-1.position")).toHaveValue("局长");
  expect(host.applied).toEqual([]);
});

test("propose, edit, preview, save, read back exactly, undo", async () => {
  const host = await open();
  await user.selectOptions(field("region"), "晋中市");
  await user.selectOptions(field("level"), "市级");
  type("leaders.leader-1.from", "2018年2月");
  type("filingDay", "２５");
  type("filingTo", "某县安委办");
  type("columns.content", "履职情况");
  await user.click(button("预览并保存"));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText("写入本工作簿的设置")).toBeVisible();
  expect(within(dialog).getByText("只写入本助手的设置，单元格不动。")).toBeVisible();
  expect(
    within(dialog)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "单位原为（空）改为晋中市某局",
    "地方原为（空）改为晋中市",
    "级别原为（空）改为市级",
    "领导张某原为（空）改为局长，任职2018-02至今",
    "报送日原为（空）改为每月25日前报某县安委办，遇休息日提前到前一个工作日",
    "“工作内容”栏的表头用词原为（空）改为履职情况",
  ]);
  expect(host.applied).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "确认写入" }));
  expect(await screen.findByText("已写入本工作簿的设置")).toBeVisible();
  expect(host.snapshot.memory).toBe(
    '{"profile":{"unit":"晋中市某局","region":"jinzhong","level":"city","organ":null,' +
      '"leaders":[{"name":"张某","position":"局长","post":null,"organ":null,"sectors":[],"from":"2018-02","to":null,' +
      '"leave":[]}],' +
      '"filing":{"day":25,"to":"某县安委办","whenDayOff":"before"},' +
      '"obligations":{"disabled":[],"added":[],"carryOver":false,"keepContinuing":false},' +
      '"columns":{"content":"履职情况"},"allLedgersOfOrgan":false,"checklists":[],"sameNames":[]}}',
  );
  expect(host.applied.map(({ operations }) => operations.map(({ kind }) => kind))).toEqual([["remember"]]);
  expect(await screen.findByText("与已保存的一致")).toBeVisible();
  expect(screen.queryByText("读自台账，未保存")).toBeNull();
  await user.click(button("撤销"));
  expect(await screen.findByText("已撤销，工作簿恢复原样")).toBeVisible();
  expect(host.snapshot.memory).toBeNull();
  await waitFor(() => {
    expect(field("region")).toHaveValue("");
  });
  expect(screen.getAllByText("读自台账，未保存")).toHaveLength(2);
});

test("what is kept is shown; saving it again changes nothing; back to what is saved", async () => {
  const kept = readMemory({ memory: null }).profile;
  const profile = { ...kept, unit: "某局", leaders: [{ ...leader, name: "张某" }] };
  const host = await open(new MemoryHost(officeBook({ memory: JSON.stringify({ profile, notices: [] }) })));
  expect(field("unit")).toHaveValue("某局");
  expect(screen.getByText("与已保存的一致")).toBeVisible();
  await user.click(button("预览并保存"));
  expect(await screen.findByText("设置与已保存的一致，不用写入")).toBeVisible();
  type("unit", "另一个局");
  expect(screen.getByText("有未保存的内容")).toBeVisible();
  await user.click(button("恢复为已保存的"));
  expect(field("unit")).toHaveValue("某局");
  expect(host.applied).toEqual([]);
});

const leader = {
  ...{ name: "", position: null, post: null, sectors: [], from: null, to: null },
};

test("says in plain words what is wrong, goes there, and saves nothing", async () => {
  const host = await open();
  type("leaders.leader-1.name", " ");
  type("leaders.leader-1.from", "去年");
  type("filingDay", "32");
  type("columns.time", "日期");
  type("columns.remark", "日期");
  await user.click(button("预览并保存"));
  expect(screen.getByText("姓名还没有填，不要这一位的去掉")).toBeVisible();
  expect(screen.getByText("写成年和月，如2021-01")).toBeVisible();
  expect(screen.getByText("写1至31的整数")).toBeInTheDocument();
  expect(screen.getByText("这个词已用于另一栏")).toBeInTheDocument();
  expect(screen.getByText("还有4项要改")).toBeVisible();
  expect(field("leaders.leader-1.name")).toHaveFocus();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(host.applied).toEqual([]);
});

test("leave, the organ of a post and the rule for days off are typed, told, saved and judged by", async () => {
  const host = await open();
  await user.selectOptions(field("region"), "晋中市");
  await user.selectOptions(field("level"), "市级");
  await unfold(/^领导（/);
  await user.click(button("给张某加一次请假"));
  await user.click(button("给张某加一次请假"));
  await user.click(button("去掉张某的第1次请假"));
  await user.click(button("预览并保存"));
  expect(screen.getByText("写成年和月，如2021-01")).toBeVisible();
  expect(field("leaders.leader-1.leave.0.from")).toHaveFocus();
  type("leaders.leader-1.leave.0.from", "2018年4月");
  type("leaders.leader-1.leave.0.to", "2018.5");
  const duty = document.querySelector('[data-duty="shanxi-2018-08"]');
  expect(duty).toHaveTextContent("适用月份 2月至3月、6月至12月");
  await user.selectOptions(field("leaders.leader-1.organ"), "政府");
  expect(document.querySelector('[data-duty="shanxi-2018-08"]')).toBeNull();
  await user.selectOptions(field("leaders.leader-1.organ"), "与单位相同");
  type("filingDay", "26");
  await user.selectOptions(field("whenDayOff"), "顺延到后一个工作日");
  await user.click(button("预览并保存"));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText("局长，请假2018-04至2018-05")).toBeVisible();
  expect(within(dialog).getByText("每月26日前，遇休息日顺延到后一个工作日")).toBeVisible();
  await user.click(within(dialog).getByRole("button", { name: "确认写入" }));
  await screen.findByText("已写入本工作簿的设置");
  const { leaders, filing } = readMemory(host.snapshot).profile;
  expect(leaders[0]).toMatchObject({ organ: null, leave: [{ from: "2018-04", to: "2018-05" }] });
  expect(filing).toEqual({ day: 26, to: null, whenDayOff: "after" });
});

test("an office's own duty is typed, counted for the leader, and saved", async () => {
  const host = await open();
  await unfold(/^本单位自定的职责/);
  await user.click(button("加一条职责"));
  await user.click(button("预览并保存"));
  expect(screen.getByText("写明做什么，不要这一条的去掉")).toBeVisible();
  expect(screen.getByText("写明依据，如单位印发的文件")).toBeVisible();
  type("added.own-1.text", "到联系点检查安全生产");
  type("added.own-1.atLeast", "2");
  type("added.own-1.document", "某局党组会议纪要");
  const own = document.querySelector('[data-duty="own-1"]');
  expect(own).toHaveTextContent("到联系点检查安全生产（每月至少2次） 本单位自定");
  await user.click(button("预览并保存"));
  await user.click(await screen.findByRole("button", { name: "确认写入" }));
  await screen.findByText("已写入本工作簿的设置");
  expect(readMemory(host.snapshot).profile.obligations.added).toEqual([
    {
      id: "own-1",
      text: "到联系点检查安全生产",
      kind: "inspection",
      meetings: [],
      posts: [],
      period: "month",
      atLeast: 2,
      document: "某局党组会议纪要",
      article: "",
    },
  ]);
});

describe("这位领导本年应履行", () => {
  const listed = () =>
    [...document.querySelectorAll<HTMLElement>("[data-duty]")].map((item) => item.dataset.duty ?? "");

  test("lists what a department's head in Jinzhong owed in 2018, with articles, months and doubts", async () => {
    await open();
    expect(screen.getByText("张某（晋中市 · 市级 · 部门 · 主要负责人），2018年")).toBeVisible();
    expect(screen.getByText("本年文件写明了次数")).toBeVisible();
    expect(listed().slice(0, 4)).toEqual(["shanxi-2018-08", "jz-hb-197", "jz-hb-199a", "shanxi-2018-07"]);
    const [first] = document.querySelectorAll<HTMLElement>("[data-duty]");
    expect(first).toHaveTextContent(
      "检查安全生产工作（每月至少2次） 能算数的记录 检查依据 晋政发〔2018〕1号 一（二）适用月份 2月至12月原文有疑（2处）",
    );
    expect(screen.getByText("领导本人（3条）")).toBeVisible();
    expect(screen.getByText("单位整体（1条）")).toBeVisible();
    expect(screen.getByText(/^不从台账计数的/)).toBeVisible();
  });

  test("in silent 2019 says so, and 沿用上年 brings 2018's number", async () => {
    await open();
    await user.selectOptions(field("dutiesIn"), "2019年");
    expect(
      screen.getByText("本年文件没有写次数；既不等于零，也不等于沿用上年", { exact: false }),
    ).toBeVisible();
    expect(listed().slice(0, 3)).toEqual(["jz-hb-197", "jz-hb-199a", "shanxi-2019-10"]);
    await user.click(screen.getByRole("switch", { name: "沿用上年" }));
    expect(listed().slice(0, 4)).toEqual(["jz-hb-197", "jz-hb-199a", "shanxi-2018-08", "shanxi-2019-10"]);
    expect(document.querySelector('[data-duty="shanxi-2018-08"]')).toHaveTextContent("沿用2018年");
    expect(field("carryOver")).toBeChecked();
  });

  test("a duty is switched off for the office, stays in view, and is switched on again", async () => {
    await open();
    await user.click(screen.getByRole("switch", { name: /^适用“检查安全生产工作/ }));
    expect(listed()[0]).toBe("shanxi-2018-08");
    expect(screen.getByText("已停用")).toBeVisible();
    expect(screen.getByRole("heading", { name: "停用的职责（1条）", hidden: true })).toBeInTheDocument();
    await unfold("停用的职责（1条）");
    await user.click(button(/^恢复“检查安全生产工作/));
    expect(screen.queryByText("已停用")).toBeNull();
  });

  test("asks for the place where nothing tells it", async () => {
    await open(new MemoryHost(officeBook({ unit: "某局" })));
    expect(screen.getByText("看不出是哪个地方，在“单位”里选定地方。")).toBeVisible();
    await user.selectOptions(field("region"), "晋中市");
    expect(screen.getByText("看不出级别，只列出不分级别的职责；在“单位”里选定级别。")).toBeVisible();
    await user.selectOptions(field("level"), "县级");
    expect(listed()[0]).toBe("shanxi-2018-08");
  });
});

describe("an office's own notice", () => {
  const load = async (value: unknown, name = "通知.json") => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    await user.upload(
      screen.getByLabelText("选择要载入的文件"),
      new File([text], name, { type: "application/json" }),
    );
  };
  const [entry] = OFFICE_NOTICE.obligations;

  test("that is wrong tells every problem by its place, and changes nothing", async () => {
    const host = await open();
    await unfold("本单位的文件（0份）");
    await load({
      documents: [{ id: "moxian-2018-5", title: "某通知", region: "mars" }],
      obligations: [{ ...entry, assesable: "from-ledger" }],
    });
    const title = await screen.findByText("“通知.json”有2处不对，没有载入：");
    const { parentElement } = title;
    if (parentElement === null) throw new Error("the message stands nowhere");
    expect(
      within(parentElement)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      'documents[0].region：填写的内容不对，现为"mars"，可填shanxi、jinzhong、shuozhou、jincheng、huiji',
      "obligations[0].assesable：没有这个名称的项，核对拼写",
    ]);
    await load("{");
    expect(await screen.findByText("文件格式读不出，核对括号、逗号和引号")).toBeVisible();
    await load("[" + " ".repeat(200_001) + "]");
    expect(await screen.findByText("“通知.json”超过200千字节，装不下，没有载入。")).toBeVisible();
    expect(screen.getByRole("heading", { name: "本单位的文件（0份）" })).toBeVisible();
    expect(host.applied).toEqual([]);
  });

  test("counts at once in the leader's list, is saved beside the profile, and judged by", async () => {
    const host = await open();
    await unfold("本单位的文件（0份）");
    await load(OFFICE_NOTICE);
    expect(await screen.findByText(/^已载入《某县安全生产委员会关于/)).toBeVisible();
    const duty = document.querySelector('[data-duty="moxian-2018-5-1"]');
    expect(duty).toHaveTextContent("到联系企业检查安全生产（每月至少3次）");
    expect(duty).toHaveTextContent("某安发〔2018〕5号 二（一）适用月份 4月至12月");
    await user.click(button("预览并保存"));
    const dialog = await screen.findByRole("dialog");
    expect(
      within(dialog).getByText("某县安全生产委员会关于领导干部检查安全生产的通知 某安发〔2018〕5号"),
    ).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: "确认写入" }));
    await screen.findByText("已写入本工作簿的设置");
    expect(readMemory(host.snapshot).notices).toEqual([OFFICE_NOTICE]);
    await user.click(screen.getByRole("tab", { name: "检查" }));
    await user.click(button("检查"));
    expect((await screen.findAllByText(/到联系企业检查安全生产（每月至少3次）/)).length).toBeGreaterThan(0);
  });

  test("loaded again replaces the one before", async () => {
    await open(new MemoryHost(officeBook({ memory: JSON.stringify({ notices: [OFFICE_NOTICE] }) })));
    await unfold("本单位的文件（1份）");
    await load({ ...OFFICE_NOTICE, obligations: [{ ...entry, atLeast: 5 }] });
    expect(await screen.findByText(/^已用新载入的替换《某县/)).toBeVisible();
    expect(document.querySelector('[data-duty="moxian-2018-5-1"]')).toHaveTextContent("每月至少5次");
    await user.click(button("预览并保存"));
    expect(await screen.findByText(/（内容有更新）$/)).toBeVisible();
  });

  test("a file in an older Chinese encoding is read too", async () => {
    await open();
    await unfold("本单位的文件（0份）");
    // 安全 in GB 18030
    const [head = "", tail = ""] = JSON.stringify({
      ...OFFICE_NOTICE,
      documents: [{ id: "x-1", title: "@@", region: "jinzhong", year: 2018 }],
      obligations: [],
    }).split("@@");
    const bytes = new Blob([head, Uint8Array.of(0xb0, 0xb2, 0xc8, 0xab), tail]);
    await user.upload(screen.getByLabelText("选择要载入的文件"), new File([bytes], "旧.json"));
    expect(await screen.findByText("已载入《安全》，还没有保存。")).toBeVisible();
  });

  test("too much for a workbook is refused with its sentence", async () => {
    const long = { ...OFFICE_NOTICE.documents[0], note: "长".repeat(60_000) };
    const notices = [{ ...OFFICE_NOTICE, documents: [long] }];
    const host = await open(new MemoryHost(officeBook({ memory: JSON.stringify({ notices }) })));
    await unfold("本单位的文件（1份）");
    await load({
      documents: [{ ...long, id: "y-1", title: "某通知", note: "长".repeat(30_000) }],
      obligations: [],
    });
    expect(await screen.findByText(/^设置和文件共27\d千字节，工作簿里最多存200千字节。/)).toBeVisible();
    await user.click(button("预览并保存"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(host.applied).toEqual([]);
  });
});

describe("a settings file", () => {
  const paste = (text: string) => {
    fireEvent.change(screen.getByLabelText("把设置文件的文字粘贴在这里"), { target: { value: text } });
  };

  test("is exported as the command line reads it, and taken over into the form", async () => {
    const host = await open();
    await user.selectOptions(field("region"), "晋中市");
    await unfold("设置文件");
    const exported = screen.getByLabelText<HTMLTextAreaElement>("导出的文字").value;
    expect(JSON.parse(exported)).toMatchObject({ unit: "晋中市某局", region: "jinzhong" });
    paste('{"unit":"某县应急管理局","regoin":"jinzhong","leaders":[{"name":"李某","post":"deputy"}]}');
    await user.click(button("填入表单"));
    expect(screen.getByText("这些项没有用上，核对名称：regoin", { ignore: false })).toBeVisible();
    expect(field("unit")).toHaveValue("某县应急管理局");
    expect(field("leaders.leader-1.name")).toHaveValue("李某");
    expect(field("leaders.leader-1.post")).toHaveValue("deputy");
    expect(host.applied).toEqual([]);
  });

  test("that is wrong tells every problem by its place", async () => {
    await open();
    await unfold("设置文件");
    paste('{"region":"mars","leaders":[{"name":""}]}');
    await user.click(button("填入表单"));
    expect(
      screen.getByText('region：填写的内容不对，现为"mars"，可填shanxi、jinzhong、shuozhou、jincheng、huiji'),
    ).toBeVisible();
    expect(screen.getByText('leaders[0].name：填写的内容不对，现为""')).toBeVisible();
    expect(field("unit")).toHaveValue("晋中市某局");
  });
});

test("a damaged memory is said in both tabs, and saving mends it", async () => {
  const host = await open(new MemoryHost(officeBook({ memory: '{"profile":{"region":"mars"}}' })));
  expect(
    screen.getByText("工作簿里保存的单位设置读不出，这里按没有设置显示。重新保存后换成这里的内容。"),
  ).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "检查" }));
  await user.click(button("检查"));
  expect(await screen.findByText("工作簿里保存的设置读不出，这次检查没有采用。")).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "设置" }));
  await user.click(button("预览并保存"));
  expect(await screen.findByText("读不出的旧设置")).toBeVisible();
  await user.click(button("确认写入"));
  await screen.findByText("已写入本工作簿的设置");
  expect(readMemory(host.snapshot).damaged).toEqual([]);
  await waitFor(() => {
    expect(screen.queryByText(/设置读不出/)).toBeNull();
  });
});

test("a check without a place leads to the field that gives it", async () => {
  const host = new MemoryHost(officeBook({ unit: "某局" }));
  const services = { ...engineServices("zh-CN", noWorker), host, today: () => TODAY };
  render(<Pane services={services} locale="zh-CN" theme="light" />);
  await user.click(button("检查"));
  expect(await screen.findByText(/履职次数没有判断：看不出是哪个地方/)).toBeVisible();
  await user.click(button("封面的记录单位写明是哪个市县，或在“设置”里选定地方"));
  await waitFor(() => {
    expect(field("region")).toHaveFocus();
  });
});

test("a refusal of the host is told, and reading again helps; what was typed stays", async () => {
  const host = await open();
  type("unit", "另一个局");
  host.failNext("read", "cell-editing");
  await user.click(screen.getByRole("tab", { name: "填报" }));
  await user.click(screen.getByRole("tab", { name: "设置" }));
  const retry = await screen.findByRole("button", { name: "重试" });
  expect(field("unit")).toHaveValue("另一个局");
  await user.click(retry);
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  });
  expect(field("unit")).toHaveValue("另一个局");
});
