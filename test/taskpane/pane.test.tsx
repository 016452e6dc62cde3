/** The pane as a person drives it, over a workbook in memory. */
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane, type PaneProps } from "../../src/taskpane/Pane";
import type { PaneServices } from "../../src/taskpane/services";
import { hostErrors } from "../../src/text/zh-CN/host";
import type { HostErrorCode, PlanOperation } from "../../src/workbook/port";
import { cannedCheck, cannedServices, ledgerBook, RULES } from "./canned";
import { MemoryHost, workbook, worksheet } from "./memory-host";

// The status line repeats for a screen reader what stands in view; only its own test looks at it.
configure({ defaultIgnore: 'script, style, [role="status"]' });

const user = userEvent.setup();

function open(
  host = new MemoryHost(ledgerBook()),
  services: Partial<PaneServices> = {},
  props: Partial<PaneProps> = {},
) {
  const all = { ...cannedServices(host), ...services };
  const view = render(<Pane services={all} locale="zh-CN" theme="light" {...props} />);
  return { host, ...view };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const check = () => user.click(button("检查"));
const dialog = () => screen.getByRole("dialog");
/** The buttons of the findings in view, as `where headline`. */
const listed = () =>
  [...document.querySelectorAll<HTMLElement>("[data-finding]")].map((element) => element.textContent);
/** Waits for the result of a check of the canned ledger. */
const checked = () => screen.findByRole("button", { name: "再检查一次" });
const confirmed = async () => {
  await user.click(await screen.findByRole("button", { name: "确认改动" }));
  await screen.findByText(/^已修正/);
};

describe("a check", () => {
  test("shows whose ledger, which year, the verdict and every finding with its six parts", async () => {
    const { host } = open();
    await check();
    await checked();
    expect(screen.getByRole("banner")).toHaveTextContent(
      "张某 · 2022年 · 1份台账还有1处需改正，1项履职次数不足2处建议改正",
    );
    expect(listed()).toEqual([
      "3月!C4 必填项空着",
      "3月!B3 日期写法不统一",
      "3月!B5 日期写法不统一",
      "3月!C3 履职次数不足",
    ]);
    const [empty] = screen.getAllByText("必填项空着", { selector: "[data-finding]" });
    expect(empty?.closest("li")).toHaveTextContent(
      "现状空着要求时间、工作内容、参加人员都要填写依据市安办发〔2017〕14号 附件2 填表说明2办法到单元格里补填工作内容规则row/required-field",
    );
    expect(host.applied).toEqual([]);
  });

  test("says once above a group what is the same for all of it", async () => {
    open();
    await check();
    await checked();
    expect(screen.getAllByText("写成某年某月某日，例如2022年3月4日")).toHaveLength(1);
    expect(screen.getByText("2022.3.21").closest("li")).not.toHaveTextContent("要求");
  });

  test("a click goes to exactly this cell", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button(/^3月!B5/));
    expect(host.visited).toEqual(["3月!B5"]);
  });

  test("lists missed and open duties with what counts and what nearly did", async () => {
    const { host } = open();
    await check();
    await checked();
    expect(screen.getByText("不足1项，未到期还差1项")).toBeVisible();
    expect(screen.getByRole("heading", { name: "张某，2022年第二季度" })).toBeVisible();
    expect(screen.getByText("是参加或陪同，不是带队、主持", { exact: false })).toHaveTextContent("3月!C5");
    await user.click(button("3月!C5"));
    expect(host.visited).toEqual(["3月!C5"]);
    expect(screen.getByText("不能判断的职责（1项）")).toBeVisible();
  });

  test("says which rules were checked, and why one was not", async () => {
    open();
    await check();
    await checked();
    await user.click(screen.getByText("检查了哪些规则：运行3条，未运行1条"));
    expect(screen.getByText("未运行 · 没有封面", { exact: false })).toBeInTheDocument();
  });

  test("a second click while it reads starts nothing", async () => {
    const { host } = open();
    const release = host.hold();
    await user.dblClick(button("检查"));
    expect(await screen.findByText("正在读取工作簿…")).toBeVisible();
    await act(async () => {
      release();
      await Promise.resolve();
    });
    await checked();
    expect(host.reads).toBe(1);
  });

  test("can be stopped, and its late answer is not shown", async () => {
    const { host } = open();
    const release = host.hold();
    await check();
    await user.click(await screen.findByRole("button", { name: "停止" }));
    await act(async () => {
      release();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(button("检查")).toBeVisible();
    expect(listed()).toEqual([]);
  });

  test("is out of date as soon as a person changes a cell", async () => {
    const { host } = open();
    await check();
    await checked();
    expect(screen.queryByText("已过时")).toBeNull();
    act(() => {
      host.type("3月", "C4", "研究安全生产工作");
    });
    expect(screen.getByText("已过时")).toBeVisible();
    await user.click(button("再检查一次"));
    await waitFor(() => {
      expect(screen.queryByText("已过时")).toBeNull();
    });
    expect(listed()).not.toContain("3月!C4 必填项空着");
  });

  test("says that changes go unnoticed where the host cannot tell of them", async () => {
    open(new MemoryHost(ledgerBook(), false));
    await check();
    await checked();
    expect(screen.getByText(/察觉不到单元格的改动/)).toBeVisible();
  });

  test("stops listening when the pane goes", async () => {
    const { host, unmount } = open();
    await waitFor(() => {
      expect(host.listening).toBe(1);
    });
    unmount();
    await waitFor(() => {
      expect(host.listening).toBe(0);
    });
  });

  test("starts by itself when the ribbon asked for it, once", async () => {
    const { host } = open(undefined, {}, { start: "check" });
    await checked();
    expect(host.reads).toBe(1);
  });
});

describe("a verdict without findings", () => {
  const clean = { ...cannedCheck(ledgerBook()), findings: [], duties: [] };

  test("is clean only where rules ran", async () => {
    open(undefined, { check: () => clean });
    await check();
    await checked();
    expect(screen.getByRole("banner")).toHaveTextContent("没有发现问题");
  });

  test("is not clean where nothing ran", async () => {
    const rules = RULES.map((rule) => ({ ...rule, status: "skipped" as const, reason: "no-cover" }));
    open(undefined, { check: () => ({ ...clean, rules }) });
    await check();
    await checked();
    expect(screen.getByRole("banner")).toHaveTextContent("没有一条规则能运行，不能说没有问题");
    expect(screen.getByText("检查了哪些规则：运行0条，未运行4条")).toBeVisible();
  });

  test("says whose duties were not judged, why, and where to say what is lacking", async () => {
    const unjudged = [
      { leader: "张某", reason: "no-region" as const, years: ["2022"] },
      { leader: "王某", reason: "no-period" as const, years: [] },
      { leader: "李某", reason: "silent" as const, years: ["2013", "2014"] },
    ];
    open(undefined, { check: () => ({ ...clean, unjudged }) });
    await check();
    await checked();
    const banner = screen.getByRole("banner");
    expect(banner).toHaveTextContent("没有发现问题张某、王某等3人的履职次数没有判断");
    const [note, ...others] = screen.getAllByText(/履职次数没有判断：/);
    expect(note).toHaveTextContent("张某2022年的履职次数没有判断：看不出是哪个地方，没有可用的履职要求。");
    expect(others.map(({ textContent }) => textContent)).toEqual([
      "王某的履职次数没有判断：看不出是哪个月。 在表的标题或封面的记录时间写明年月。",
      "李某2013年、2014年的履职次数没有判断：适用的文件没有给这个职务规定次数。 以前给过次数的，可在“设置”里选“沿用上年”；本单位另有要求的，加一条职责",
    ]);
    expect(button("封面的记录单位写明是哪个市县，或在“设置”里选定地方")).toBeVisible();
  });

  test("names a few of many leaders, and the others where they are unfolded", async () => {
    const unjudged = Array.from({ length: 60 }, (_, index) => ({
      leader: `领导${String(index + 1)}`,
      reason: "no-period" as const,
      years: [],
    }));
    open(undefined, { check: () => ({ ...clean, unjudged }) });
    await check();
    await checked();
    expect(screen.getByText(/^领导1、领导2等60人的履职次数没有判断：看不出是哪个月。/)).toBeVisible();
    const names = screen.getByText(/领导60/);
    expect(names).not.toBeVisible();
    await user.click(screen.getByText("全部名单（60）"));
    expect(names).toBeVisible();
  });

  test("says so of some leaders beside what was found", async () => {
    const unjudged = [{ leader: "王某", reason: "no-post" as const, years: ["2022"] }];
    open(undefined, { check: () => ({ ...cannedCheck(ledgerBook()), unjudged }) });
    await check();
    await checked();
    expect(screen.getByRole("banner")).toHaveTextContent(/需改正.*王某的履职次数没有判断/);
  });

  test("names the duties that the office does not count", async () => {
    open(undefined, { check: () => ({ ...clean, disabledDuties: ["jz-hb-199b"] }) });
    await check();
    await checked();
    expect(screen.getByText("停用的职责1条，不计次数：jz-hb-199b。")).toBeVisible();
  });

  test("is not clean where a rule failed", async () => {
    const rules = RULES.map((rule, index) =>
      index === 0 ? { ...rule, status: "failed" as const, reason: "x is undefined" } : rule,
    );
    open(undefined, { check: () => ({ ...clean, rules }) });
    await check();
    await checked();
    expect(screen.getByRole("banner")).toHaveTextContent("有1条规则没有运行成功");
    expect(screen.getByText("出错 · x is undefined", { exact: false })).toBeVisible();
  });
});

describe("a workbook without a ledger", () => {
  test("that is empty offers the standard ledger, and a sample where there is one", async () => {
    const openSample = jest.fn(() => Promise.resolve());
    open(new MemoryHost(workbook(worksheet("Sheet1", []))), { openSample });
    await check();
    expect(await screen.findByText("这个工作簿还是空的。")).toBeVisible();
    await user.click(button("打开样例"));
    expect(openSample).toHaveBeenCalledTimes(1);
    await user.click(button("插入标准台账"));
    expect(screen.getByRole("tab", { name: "填报" })).toHaveAttribute("aria-selected", "true");
    await waitFor(() => {
      expect(screen.getByLabelText(/^记录单位/)).toHaveFocus();
    });
  });

  test("that holds something else says what was looked for, and offers no sample where there is none", async () => {
    open(new MemoryHost(workbook(worksheet("名单", [["姓名"]]), worksheet("电话", [["张某"]]))));
    await check();
    expect(await screen.findByText(/已查看全部2张工作表.*“时间”和“工作内容”/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "打开样例" })).toBeNull();
  });
});

describe("a fix", () => {
  test("previews exactly the cell, applies exactly that plan, shrinks the list and can be taken back", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button("修正 3月!B5"));
    expect(await screen.findByText("将改动1个单元格，其他内容不动。")).toBeVisible();
    const cells = within(dialog()).getAllByRole("listitem");
    expect(cells.map(({ textContent }) => textContent)).toEqual(["3月!B5原为2022.3.21改为2022年3月21日"]);
    expect(host.applied).toEqual([]);
    await confirmed();
    expect(host.applied).toEqual([
      {
        title: "修正1处格式问题",
        operations: [{ kind: "set-values", worksheet: "3月", range: "B5", values: [["2022年3月21日"]] }],
      },
    ]);
    await waitFor(() => {
      expect(listed()).toEqual(["3月!C4 必填项空着", "3月!B3 日期写法不统一", "3月!C3 履职次数不足"]);
    });
    await user.click(button("撤销"));
    expect(await screen.findByText("已撤销，工作簿恢复原样")).toBeVisible();
    expect(host.undone).toHaveLength(1);
    await waitFor(() => {
      expect(listed()).toContain("3月!B5 日期写法不统一");
    });
  });

  test("of a whole rule previews every cell of it", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button("全部修正（2处）"));
    await screen.findByText("将改动2个单元格，其他内容不动。");
    await confirmed();
    expect(host.applied[0]?.operations).toEqual([
      { kind: "set-values", worksheet: "3月", range: "B3", values: [["2022年3月4日"]] },
      { kind: "set-values", worksheet: "3月", range: "B5", values: [["2022年3月21日"]] },
    ]);
    expect(screen.getByText("已修正2处")).toBeVisible();
  });

  test("confirmed twice is written once", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button("修正 3月!B3"));
    await user.dblClick(await screen.findByRole("button", { name: "确认改动" }));
    await screen.findByText("已修正1处");
    expect(host.applied).toHaveLength(1);
  });

  test("cancelled writes nothing and leads back to the finding", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button("修正 3月!B3"));
    await user.click(await screen.findByRole("button", { name: "不改了" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(button(/^3月!B3/)).toHaveFocus();
    expect(host.applied).toEqual([]);
  });

  test("is previewed again when the workbook changed under the preview", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button("全部修正（2处）"));
    await screen.findByRole("button", { name: "确认改动" });
    act(() => {
      host.type("3月", "B3", "2022.3.6");
    });
    expect(screen.queryByRole("button", { name: "确认改动" })).toBeNull();
    await user.click(button("重新预览"));
    expect(await screen.findByText("2022年3月6日")).toBeVisible();
  });

  test("is not written over a cell that was changed unnoticed", async () => {
    const host = new MemoryHost(ledgerBook(), false);
    open(host);
    await check();
    await checked();
    await user.click(button("修正 3月!B3"));
    await screen.findByRole("button", { name: "确认改动" });
    host.type("3月", "B3", "三月四日");
    await user.click(button("确认改动"));
    expect(await screen.findByText(/预览之后工作簿又改动过/)).toBeVisible();
    expect(host.applied).toEqual([]);
  });

  test("of a finding that is gone only brings the list up to date", async () => {
    const host = new MemoryHost(ledgerBook(), false);
    open(host);
    await check();
    await checked();
    host.type("3月", "B3", "2022年3月4日");
    await user.click(button("修正 3月!B3"));
    expect(await screen.findByText("这几处现在不需要修正，列表已更新")).toBeVisible();
    await waitFor(() => {
      expect(listed()).not.toContain("3月!B3 日期写法不统一");
    });
    expect(host.applied).toEqual([]);
  });
});

describe("what is said of a change without cells", () => {
  const plan = (operation: PlanOperation): Partial<PaneServices> => ({
    planFixes: () => [{ kind: "row/serial", operations: [operation] }],
  });
  const page: PlanOperation = { kind: "set-page", worksheet: "3月", page: { paper: "A4" } };
  const rows: PlanOperation = { kind: "sort-rows", worksheet: "3月", range: "B3:E5", order: [1, 0, 2] };

  test.each([
    ["the page", page, "已改好页面设置"],
    ["rows that change places", rows, "已按时间先后移动各行"],
  ])("%s is named once it is done", async (_name, operation, words) => {
    open(undefined, plan(operation));
    await check();
    await checked();
    await user.click(button("修正 3月!B3"));
    await user.click(await screen.findByRole("button", { name: "确认改动" }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  test.each<[string, PlanOperation, string]>([
    ["the page", page, "3月：页面设置"],
    ["the settings", { kind: "remember", memory: "{}" }, "本助手保存的设置"],
  ])("%s is named where it stands in part", async (_name, operation, words) => {
    const { host } = open(undefined, plan(operation));
    await check();
    await checked();
    await user.click(button("修正 3月!B3"));
    await screen.findByRole("button", { name: "确认改动" });
    host.failNext("apply", "busy", { receipt: { title: "", added: [], touched: [] } });
    await user.click(button("确认改动"));
    expect(await screen.findByText(new RegExp(`已改动：${words}。`))).toBeVisible();
  });
});

describe("a refusal of the host", () => {
  const codes = Object.keys(hostErrors) as HostErrorCode[];

  test.each(codes)("%s while reading shows its sentence, and trying again helps", async (code) => {
    const { host } = open();
    host.failNext("read", code, { worksheet: "3月", address: "B3" });
    await check();
    const { happened, action } = hostErrors[code]({ worksheet: "3月", address: "B3" });
    expect(await screen.findByText(happened)).toBeVisible();
    expect(screen.getByText(action, { exact: false })).toBeVisible();
    await user.click(button("重试"));
    await checked();
    expect(listed()).toHaveLength(4);
  });

  test("while writing keeps the preview, and trying again writes it", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button("修正 3月!B3"));
    await screen.findByRole("button", { name: "确认改动" });
    host.failNext("apply", "protected", { worksheet: "3月" });
    await user.click(button("确认改动"));
    const { happened } = hostErrors.protected({ worksheet: "3月", address: null });
    expect(await within(dialog()).findByText(happened)).toBeVisible();
    expect(within(dialog()).getByText("2022年3月4日")).toBeVisible();
    expect(host.applied).toEqual([]);
    await user.click(button("重试"));
    expect(await screen.findByText("已修正1处")).toBeVisible();
    expect(host.applied).toHaveLength(1);
  });

  test("half-way says what was written, and can be taken back", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button("全部修正（2处）"));
    await screen.findByRole("button", { name: "确认改动" });
    const receipt = { title: "", added: [], touched: [{ worksheet: "3月", range: "B3" }] };
    host.failNext("apply", "busy", { receipt });
    await user.click(button("确认改动"));
    expect(await screen.findByText(/^只写完一部分.*已改动：3月!B3。/)).toBeVisible();
    await user.click(button("撤销"));
    expect(await screen.findByText("已撤销，工作簿恢复原样")).toBeVisible();
    expect(host.undone).toEqual([receipt]);
  });

  test("to undo names the cell, leads to it, and the undo is not lost", async () => {
    const { host } = open();
    await check();
    await checked();
    await user.click(button("修正 3月!B3"));
    await confirmed();
    host.failNext("undo", "changed-since", { worksheet: "3月", address: "B3" });
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    const { happened } = hostErrors["changed-since"]({ worksheet: "3月", address: "B3" });
    expect(await screen.findByText(happened)).toBeVisible();
    await user.click(button("到这个单元格 3月!B3"));
    expect(host.visited).toEqual(["3月!B3"]);
    await user.click(button("取消"));
    await user.click(button("撤销"));
    expect(await screen.findByText("已撤销，工作簿恢复原样")).toBeVisible();
  });

  test("to show a cell can be tried again", async () => {
    const { host } = open();
    await check();
    await checked();
    host.failNext("goTo", "worksheet-missing", { worksheet: "3月" });
    await user.click(button(/^3月!B3/));
    const { happened } = hostErrors["worksheet-missing"]({ worksheet: "3月", address: null });
    expect(await screen.findByText(happened)).toBeVisible();
    await user.click(button("重试"));
    expect(host.visited).toEqual(["3月!B3"]);
    expect(screen.queryByText(happened)).toBeNull();
  });

  test("an error nobody foresaw is shown with its technical words", async () => {
    const { host } = open();
    host.failNext("read", new TypeError("x is undefined"));
    await check();
    expect(await screen.findByText("技术信息")).toBeVisible();
    expect(screen.getByText("x is undefined")).toBeInTheDocument();
  });
});

describe("the keyboard", () => {
  test("moves through the findings, goes to a cell and fixes", async () => {
    const { host } = open();
    await check();
    await checked();
    act(() => {
      button(/^3月!C4/).focus();
    });
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(button(/^3月!B5/)).toHaveFocus();
    await user.keyboard("{ArrowUp}{Enter}");
    expect(host.visited).toEqual(["3月!B3"]);
    await user.keyboard("{End}");
    expect(button(/^3月!C3 履/)).toHaveFocus();
    await user.keyboard("f");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("{Home}{ArrowDown}f");
    expect(await screen.findByRole("button", { name: "确认改动" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(button(/^3月!B3/)).toHaveFocus();
  });

  test("after a fix stands on the finding that took the place of the fixed one", async () => {
    open();
    await check();
    await checked();
    act(() => {
      button(/^3月!B3/).focus();
    });
    await user.keyboard("f");
    await screen.findByRole("button", { name: "确认改动" });
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(listed()).toHaveLength(3);
    });
    expect(button(/^3月!B5/)).toHaveFocus();
  });
});

describe("a long list", () => {
  const rows = Array.from({ length: 2000 }, () => [1, "2022.3.4", "", "王某", ""]);
  const long = workbook(worksheet("3月", [["2022年3月"], ["序号", "时间", "工作内容"], ...rows]));

  test("shows twenty of the first group, and more when asked", async () => {
    open(new MemoryHost(long));
    await check();
    await checked();
    expect(listed()).toHaveLength(20 + 1);
    await user.click(button("显示更多（还有1980处）"));
    expect(listed()).toHaveLength(40 + 1);
    expect(button(/^日期写法不统一/)).toHaveAttribute("aria-expanded", "false");
  });
});

describe("a new ledger", () => {
  const fill = async () => {
    await user.click(screen.getByRole("tab", { name: "填报" }));
    await user.type(screen.getByLabelText(/^记录单位/), "某县应急管理局");
    await user.type(screen.getByLabelText(/^领导姓名/), "张某");
    await user.type(screen.getByLabelText(/^领导职务/), "局长");
    await user.selectOptions(screen.getByLabelText(/^截止月份/), "2月");
  };

  test("is previewed, inserted once, shown, and can be taken back", async () => {
    const { host } = open(new MemoryHost(workbook(worksheet("封面", [["别的"]]))));
    await fill();
    await user.click(button("预览"));
    expect(await screen.findByText("将添加4张工作表，原有工作表不动。")).toBeVisible();
    expect(
      within(dialog())
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["封面(2) 新工作表", "1月 新工作表", "2月 新工作表", "填表说明 新工作表"]);
    expect(within(dialog()).getByText("新建张某的履职台账")).toBeVisible();
    await user.dblClick(button("确认添加"));
    expect(await screen.findByText("已添加4张工作表")).toBeVisible();
    expect(host.applied).toHaveLength(1);
    await waitFor(() => {
      expect(host.visited).toEqual(["封面(2)!A1"]);
    });
    await user.click(button("撤销"));
    expect(await screen.findByText("已撤销，工作簿恢复原样")).toBeVisible();
    expect(host.snapshot.worksheets.map(({ name }) => name)).toEqual(["封面"]);
  });

  test("says in plain words what is missing, and goes there", async () => {
    const { host } = open();
    await user.click(screen.getByRole("tab", { name: "填报" }));
    await user.type(screen.getByLabelText(/^记录单位/), "某县应急管理局");
    await user.clear(screen.getByLabelText(/^年度/));
    await user.click(button("预览"));
    expect(screen.getByText("领导姓名还没有填")).toBeVisible();
    expect(screen.getByText("领导职务还没有填")).toBeVisible();
    expect(screen.getByText("年度写四位数字，2000至2099之间")).toBeVisible();
    expect(screen.getByText("还有3项要补充")).toBeVisible();
    expect(screen.getByLabelText(/^领导姓名/)).toHaveFocus();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(host.applied).toEqual([]);
  });

  test("gets a new preview when its name was taken meanwhile", async () => {
    const { host } = open(new MemoryHost(workbook(worksheet("Sheet1", []))));
    await fill();
    await user.click(button("预览"));
    await screen.findByRole("button", { name: "确认添加" });
    host.failNext("apply", "name-taken", { worksheet: "封面" });
    await user.click(button("确认添加"));
    await screen.findByRole("button", { name: "重试" });
    host.snapshot = workbook(worksheet("封面", []));
    await user.click(button("重试"));
    expect(await screen.findByText("封面(2)")).toBeVisible();
  });

  test("keeps what was typed while another tab is looked at", async () => {
    open();
    await fill();
    await user.click(screen.getByRole("tab", { name: "检查" }));
    await user.click(screen.getByRole("tab", { name: "填报" }));
    expect(screen.getByLabelText(/^领导姓名/)).toHaveValue("张某");
  });
});

test("speaks English where it is asked to", async () => {
  open(undefined, {}, { locale: "en" });
  await user.click(button("Check"));
  await screen.findByRole("button", { name: "Check again" });
  expect(screen.getByRole("banner")).toHaveTextContent(
    "1 to correct, 1 duty not reached2 should be corrected",
  );
});

test("another workbook starts the pane anew", async () => {
  const first = cannedServices(new MemoryHost(ledgerBook()));
  const { rerender } = render(<Pane services={first} locale="zh-CN" theme="light" />);
  await check();
  await checked();
  const second = cannedServices(new MemoryHost(workbook(worksheet("Sheet1", []))));
  rerender(<Pane services={second} locale="zh-CN" theme="light" />);
  expect(screen.getByRole("banner")).toHaveTextContent("尚未检查");
  expect(listed()).toEqual([]);
});

test("tells a screen reader how things stand", async () => {
  open();
  await check();
  await checked();
  const [status] = screen.getAllByRole("status");
  expect(status).toHaveTextContent("还有1处需改正，1项履职次数不足，2处建议改正");
});
