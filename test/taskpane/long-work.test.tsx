/** Long reading and writing in the pane: how far it is, how it is stopped, and what is said of the workbook then. */
import { act, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/Pane";
import type { PaneServices } from "../../src/taskpane/services";
import { HostError, type Receipt } from "../../src/workbook/port";
import { cannedServices, ledgerBook } from "./canned";
import { MemoryHost } from "./memory-host";

configure({ defaultIgnore: 'script, style, [role="status"]' });

const user = userEvent.setup();
const button = (name: string) => screen.getByRole("button", { name });
const bar = () => screen.findByRole("progressbar");

function open(): MemoryHost {
  const host = new MemoryHost(ledgerBook());
  render(<Pane services={cannedServices(host)} locale="zh-CN" theme="light" />);
  return host;
}

/** Lets the host answer, and the pane take note. */
const released = (release: () => void) =>
  act(async () => {
    release();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

/** A pane with the preview of the first fix open. */
async function previewed(): Promise<MemoryHost> {
  const host = open();
  await user.click(button("检查"));
  await user.click(await screen.findByRole("button", { name: "修正 3月!B3" }));
  await screen.findByRole("button", { name: "确认改动" });
  return host;
}

describe("a long reading", () => {
  test("tells how far it is, and is stopped by Escape", async () => {
    const host = open();
    const release = host.hold();
    await user.click(button("检查"));
    expect(await bar()).not.toHaveAttribute("aria-valuenow");
    act(() => {
      host.tell({ of: "rows", done: 300_000, total: 1_000_000 });
    });
    const told = screen.getByRole("progressbar", {
      name: "正在读取工作簿… 已完成300,000行，共1,000,000行",
    });
    expect(told).toHaveAttribute("aria-valuenow", "300000");
    expect(told).toHaveAttribute("aria-valuemax", "1000000");
    await user.keyboard("{Escape}");
    expect(screen.getByText("已停止检查，工作簿没有改动。")).toBeVisible();
    await released(release);
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(document.querySelectorAll("[data-finding]")).toHaveLength(0);
    await user.click(button("检查"));
    await screen.findByRole("button", { name: "再检查一次" });
    expect(screen.queryByText(/^已停止检查/)).toBeNull();
  });

  test("is stopped by its button, which hands the focus on; the last result stays", async () => {
    const host = open();
    await user.click(button("检查"));
    await user.click(await screen.findByRole("button", { name: "再检查一次" }));
    const shown = await screen.findAllByText("必填项空着", { selector: "[data-finding]" });
    expect(shown).not.toHaveLength(0);
    const release = host.hold();
    await user.click(button("再检查一次"));
    const stop = await screen.findByRole("button", { name: "停止" });
    stop.focus();
    await user.keyboard("{Enter}");
    expect(screen.getByText("已停止检查，工作簿没有改动。下面是上一次的结果。")).toBeVisible();
    expect(button("再检查一次")).toHaveFocus();
    expect(screen.queryByText("内容已改动，再检查一次")).toBeNull();
    await released(release);
    expect(screen.getAllByText("必填项空着", { selector: "[data-finding]" })).toHaveLength(shown.length);
  });

  test("is seen from every tab, and Escape in a field is the field's", async () => {
    const host = open();
    const release = host.hold();
    await user.click(button("检查"));
    await user.click(screen.getByRole("tab", { name: "填报" }));
    await user.click(screen.getByRole("textbox", { name: /^领导姓名/ }));
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("button", { name: "停止" })).toBeVisible();
    await user.click(button("停止"));
    expect(screen.getByRole("tab", { name: "填报" })).toHaveFocus();
    await released(release);
  });
});

describe("a tab that reads the workbook itself", () => {
  test.each([
    ["填报", "正在读取工作簿里的台账…", "添加一条记录"],
    ["设置", "正在读取工作簿…", "单位"],
  ])("%s tells how far it is, is stopped, and reads on request", async (name, words, heading) => {
    const host = open();
    const release = host.hold();
    await user.click(screen.getByRole("tab", { name }));
    await screen.findByRole("button", { name: "不读了" });
    act(() => {
      host.tell({ of: "rows", done: 20, total: 50 });
    });
    expect(screen.getByRole("progressbar", { name: `${words} 已完成20行，共50行` })).toBeVisible();
    await user.click(button("不读了"));
    await released(release);
    expect(screen.getByText("已停止，没有做完。工作簿没有改动。")).toBeVisible();
    expect(screen.queryByRole("heading", { name: heading })).toBeNull();
    await user.click(button("重试"));
    expect(await screen.findByRole("heading", { name: heading })).toBeVisible();
  });
});

describe("a part that reads the workbook when it is asked to", () => {
  test.each([
    [/^未整改的问题/, "列出未整改的问题", /^没有找到填好的检查表/],
    [/^写进履职台账/, "列出填好的检查表", "没有找到填过的检查表。"],
    [/^本单位自拟问题/, "从本工作簿的问题表载入", /^本工作簿里没有问题表/],
  ])("%s tells how far it is, is stopped, and reads again", async (heading, name, answer) => {
    const host = open();
    await user.click(screen.getByRole("tab", { name: "检查表" }));
    await user.click(await screen.findByText(heading));
    const release = host.hold();
    await user.click(button(name));
    await screen.findByRole("button", { name: "不读了" });
    expect(button(name)).toHaveAttribute("aria-disabled", "true");
    const { reads } = host;
    await user.click(button(name));
    expect(host.reads).toBe(reads);
    act(() => {
      host.tell({ of: "worksheets", done: 20, total: 60 });
    });
    expect(
      screen.getByRole("progressbar", { name: "正在读取工作簿… 已完成20张工作表，共60张" }),
    ).toBeVisible();
    button("不读了").focus();
    await user.keyboard("{Enter}");
    await released(release);
    expect(screen.getByText("已停止，没有做完。工作簿没有改动。")).toBeVisible();
    expect(button(name)).toHaveFocus();
    await user.click(button("重试"));
    expect(await screen.findByText(answer)).toBeVisible();
    expect(screen.queryByText(/^已停止/)).toBeNull();
  });

  test("a trial tells how far the reading is, then that it is worked out, and is stopped in either", async () => {
    const host = new MemoryHost(ledgerBook());
    const gates: (() => void)[] = [];
    const services: PaneServices = {
      ...cannedServices(host),
      whatIf: () => new Promise(() => gates.push(() => undefined)),
    };
    render(<Pane services={services} locale="zh-CN" theme="light" start="check" />);
    await user.click(screen.getByRole("tab", { name: "频次" }));
    await user.click(await screen.findByRole("heading", { name: "换一种规定试算" }));
    await user.selectOptions(await screen.findByLabelText("假设的级别"), "县级");
    const release = host.hold();
    await user.click(button("试算"));
    await screen.findByRole("button", { name: "停止" });
    act(() => {
      host.tell({ of: "rows", done: 20, total: 50 });
    });
    expect(screen.getByRole("progressbar", { name: "正在读取工作簿… 已完成20行，共50行" })).toBeVisible();
    await user.click(button("停止"));
    await released(release);
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(gates).toEqual([]);
    await user.click(button("试算"));
    expect(await screen.findByText("正在试算…")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "停止" }));
    expect(screen.queryByText("正在试算…")).toBeNull();
  });
});

describe("a change", () => {
  test("is stopped while it is prepared: nothing was written", async () => {
    const host = open();
    await user.click(button("检查"));
    const fix = await screen.findByRole("button", { name: "修正 3月!B3" });
    const release = host.hold();
    await user.click(fix);
    await bar();
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "停止" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText("已停止，没有写入任何内容")).toBeVisible();
    await released(release);
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.click(button("知道了"));
    expect(screen.queryByText("已停止，没有写入任何内容")).toBeNull();
    expect(host.applied).toEqual([]);
  });

  test("tells how far the writing is; stopped, it says that it takes back, and that it has", async () => {
    const host = await previewed();
    const before = host.snapshot;
    const release = host.hold("apply");
    await user.click(button("确认改动"));
    await bar();
    act(() => {
      host.tell({ of: "changes", done: 1300, total: 5200 });
    });
    expect(screen.getByRole("progressbar", { name: "正在写入… 已完成1,300项，共5,200项" })).toHaveAttribute(
      "aria-valuenow",
      "1300",
    );
    expect(button("确认改动")).toHaveAttribute("aria-disabled", "true");
    await user.keyboard("{Escape}");
    expect(screen.getByText("正在停止，把已写入的部分撤回…")).toBeVisible();
    expect(button("停止")).toHaveAttribute("aria-disabled", "true");
    await released(release);
    expect(screen.getByText("已停止，已写入的部分全部撤回，工作簿和原来一样")).toBeVisible();
    expect(host.snapshot).toBe(before);
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  });

  test("is stopped while the workbook is read once more: nothing was written", async () => {
    const host = await previewed();
    const release = host.hold("read");
    await user.click(button("确认改动"));
    await user.click(button("停止"));
    await released(release);
    expect(screen.getByText("已停止，没有写入任何内容")).toBeVisible();
    expect(host.applied).toEqual([]);
  });

  test("says what stands where it was stopped and could not be taken back", async () => {
    const host = await previewed();
    const receipt: Receipt = {
      title: "修正",
      added: ["检查表"],
      touched: [{ worksheet: "3月", range: "B3" }],
    };
    const release = host.hold("apply");
    host.failNext("apply", new HostError("stopped", { receipt }));
    await user.click(button("确认改动"));
    await user.click(button("停止"));
    await released(release);
    expect(screen.getByText(/^只写完一部分，也没能自动恢复。已改动：检查表、3月!B3/)).toBeVisible();
    await user.click(button("撤销"));
    expect(host.undone).toEqual([receipt]);
  });

  test("that is stopped leaves the way to take back the one before", async () => {
    const host = await previewed();
    await user.click(button("确认改动"));
    await screen.findByText("已修正1处");
    const release = host.hold();
    await user.click(await screen.findByRole("button", { name: "修正 3月!B5" }));
    await user.keyboard("{Escape}");
    expect(screen.getByText("已停止，没有写入任何内容")).toBeVisible();
    await user.click(button("知道了"));
    expect(screen.getByText("已修正1处")).toBeVisible();
    await released(release);
    await user.click(button("撤销"));
    expect(await screen.findByText("已撤销，工作簿恢复原样")).toBeVisible();
  });
});

describe("what is asked for while a check is under way", () => {
  /** A pane whose second check has begun and waits. */
  async function checkingAgain(): Promise<{ readonly host: MemoryHost; readonly release: () => void }> {
    const host = open();
    await user.click(button("检查"));
    await screen.findByRole("button", { name: "修正 3月!B3" });
    const release = host.hold();
    await user.click(button("再检查一次"));
    return { host, release };
  }

  test("a change is prepared once the check is done", async () => {
    const { host, release } = await checkingAgain();
    await user.click(button("修正 3月!B3"));
    expect(screen.getByRole("dialog", { name: "改动预览" })).toBeVisible();
    expect(host.reads).toBe(2);
    await released(release);
    await user.click(await screen.findByRole("button", { name: "确认改动" }));
    await screen.findByText("已修正1处");
    expect(host.applied).toHaveLength(1);
  });

  test("a change that is given up before then leaves the check going", async () => {
    const { host, release } = await checkingAgain();
    await user.click(button("修正 3月!B3"));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "停止" }));
    expect(screen.getByText("已停止，没有写入任何内容")).toBeVisible();
    await released(release);
    await screen.findByRole("button", { name: "再检查一次" });
    expect(screen.queryByText(/^已停止检查/)).toBeNull();
    expect(host.reads).toBe(2);
  });

  test("a change is taken back once the check after it is done", async () => {
    const host = await previewed();
    const before = host.snapshot;
    await user.click(button("确认改动"));
    await screen.findByText("已修正1处");
    const release = host.hold();
    await user.click(await screen.findByRole("button", { name: "再检查一次" }));
    await user.click(button("撤销"));
    expect(screen.getByText("正在撤销…")).toBeVisible();
    expect(host.undone).toEqual([]);
    await released(release);
    await screen.findByText("已撤销，工作簿恢复原样");
    expect(host.snapshot).toBe(before);
  });

  test("another change waits until the last one is taken back", async () => {
    const host = await previewed();
    await user.click(button("确认改动"));
    await screen.findByText("已修正1处");
    const release = host.hold();
    await user.click(button("撤销"));
    await user.click(button("修正 3月!B5"));
    expect(screen.queryByRole("dialog")).toBeNull();
    await released(release);
    expect(await screen.findByRole("dialog", { name: "改动预览" })).toBeVisible();
    expect(host.undone).toHaveLength(1);
  });
});
