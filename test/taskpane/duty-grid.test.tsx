import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookCheck } from "../../src/check/report";
import { Pane } from "../../src/taskpane/Pane";
import { INITIAL_STATE } from "../../src/taskpane/store";
import { cannedCheck, cannedServices, GRID_DUTIES, ledgerBook } from "./canned";
import { MemoryHost } from "./memory-host";

const user = userEvent.setup({ delay: null });

async function open(check: Partial<WorkbookCheck> | null) {
  const host = new MemoryHost(ledgerBook());
  const result = {
    check: { ...cannedCheck(host.snapshot), ...check },
    worksheets: 1,
    isEmpty: false,
    isMemoryDamaged: false,
  };
  render(
    <Pane
      services={cannedServices(host)}
      locale="zh-CN"
      theme="light"
      initialState={{
        ...INITIAL_STATE,
        tab: "duties",
        ...(check === null ? {} : { check: { phase: "done", result } }),
      }}
    />,
  );
  await screen.findByRole("tabpanel", { name: "频次" });
  return host;
}

const cell = (name: RegExp) => screen.getByRole("button", { name });

test("before a check it offers one", async () => {
  const host = await open(null);
  await user.click(await screen.findByRole("button", { name: "立即检查" }));
  expect(host.reads).toBe(1);
  expect(await screen.findByRole("button", { name: "2022年3月，不足，已有0次，应有1次" })).toBeVisible();
});

test("a cell tells its status by words, sign and number, and shows the rows behind it", async () => {
  const host = await open({ duties: GRID_DUTIES.filter(({ owner }) => owner === "张某") });
  await screen.findByRole("heading", { name: "张某" });
  expect(cell(/^2022年2月，已完成，已有1次，应有1次$/)).toHaveTextContent("2月✓ 1/1");
  const march = cell(/^2022年3月，不足，已有0次，应有1次$/);
  expect(march).toHaveTextContent("3月✕ 0/1");
  await user.click(march);
  const details = screen.getByRole("list", { name: "2022年3月的情况" });
  expect(details).toHaveTextContent("是参加或陪同，不是带队、主持");
  await user.click(within(details).getByRole("button", { name: "3月!C5" }));
  expect(host.visited).toEqual(["3月!C5"]);
  await user.click(march);
  expect(screen.queryByRole("list", { name: "2022年3月的情况" })).toBeNull();
});

test("a missed duty that is explained says so in its cell, and in its details who and why", async () => {
  const explanation = {
    ...{ rule: "duty/missing", subject: "张某 2022-03", fingerprint: "f", headline: "…" },
    ...{ why: "住院", by: "李某", on: "2022-04-01", isCurrent: true },
  };
  const duties = GRID_DUTIES.filter(({ owner }) => owner === "张某").map((duty) =>
    duty.period === "2022-03" && duty.status === "missing" ? { ...duty, explanation } : duty,
  );
  await open({ duties });
  await screen.findByRole("heading", { name: "张某" });
  const march = cell(/^2022年3月，不足（已说明），已有0次，应有1次$/);
  expect(march).toHaveTextContent("3月✕ 0/1已说明");
  await user.click(march);
  expect(screen.getByRole("list", { name: "2022年3月的情况" })).toHaveTextContent(
    "已说明：住院（李某，2022年4月1日）",
  );
});

test("a period in which nothing is owed is no button", async () => {
  await open({ duties: GRID_DUTIES.slice(0, 2) });
  expect(await screen.findByRole("img", { name: "2022年12月，不要求" })).toBeVisible();
});

test("arrow keys go from month to month, Tab from duty to duty", async () => {
  await open({ duties: GRID_DUTIES.filter(({ owner }) => owner === "张某") });
  await screen.findByRole("heading", { name: "张某" });
  const group = cell(/^2022年2月，已完成/).parentElement;
  if (group === null) throw new Error("no row");
  const buttons = within(group).getAllByRole("button");
  buttons[0]?.focus();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(buttons[2]).toHaveFocus();
  await user.keyboard("{End}");
  expect(buttons[11]).toHaveFocus();
  await user.tab();
  expect(group).not.toContainElement(document.activeElement as HTMLElement);
});

test("of several leaders one can be chosen", async () => {
  await open({ duties: GRID_DUTIES });
  expect(await screen.findByRole("heading", { name: "李某" })).toBeVisible();
  await user.selectOptions(screen.getByLabelText("谁的职责"), "张某");
  expect(screen.queryByRole("heading", { name: "李某" })).toBeNull();
  expect(screen.getByRole("heading", { name: "张某" })).toBeVisible();
});

test("what is still owed stands above, with the days left", async () => {
  await open({ duties: GRID_DUTIES.slice(0, 13) });
  await user.click(await screen.findByText("眼下要做的 (1)"));
  const toDo = screen.getByText("眼下要做的 (1)").closest("details");
  expect(toDo).toHaveTextContent("还差1次；2022年6月2日至2022年6月30日有20个工作日");
});

test("the picture of the year is told in words too", async () => {
  await open({ duties: GRID_DUTIES.slice(0, 12) });
  expect((await screen.findAllByText(/^2022年2月：已有1次，应有1次$/)).length).toBeGreaterThan(0);
});

test("where nothing can be counted, it says what is missing", async () => {
  await open({ duties: [] });
  expect(await screen.findByText(/没有可以计次的职责/)).toBeVisible();
});

test("the tables are put into the workbook after a preview, one a year, and taken back", async () => {
  const host = await open({ duties: GRID_DUTIES });
  await user.click(await screen.findByRole("button", { name: "插入频次表" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText("插入2022年履职频次表")).toBeVisible();
  expect(dialog).toHaveTextContent("2022年履职频次");
  expect(host.applied).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "确认添加" }));
  expect(await screen.findByText("已插入频次表")).toBeVisible();
  const [plan] = host.applied;
  expect(
    plan?.operations.filter(({ kind }) => kind === "add-worksheet" || kind === "add-chart"),
  ).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByText("已撤销，工作簿恢复原样")).toBeVisible();
  expect(host.undone).toHaveLength(1);
});

test("without a ledger it says how to come by one, and offers nothing to count", async () => {
  await open({ status: "no-ledger", ledgers: [], findings: [], duties: [] });
  expect(await screen.findByText(/^没有找到履职统计表，还没有可以计次的/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "插入频次表" })).toBeNull();
  expect(screen.queryByText("换一种规定试算")).toBeNull();
});

test("a check that fails is told here too, and what was found before counts as out of date", async () => {
  const host = await open(null);
  host.failNext("read", "cell-editing");
  await user.click(await screen.findByRole("button", { name: "立即检查" }));
  const tab = within(screen.getByRole("tabpanel", { name: "频次" }));
  await user.click(await tab.findByRole("button", { name: "重试" }));
  expect(await screen.findByRole("button", { name: "插入频次表" })).toBeVisible();
  expect(screen.queryByText("已过时")).toBeNull();
  await user.click(screen.getByRole("tab", { name: "检查" }));
  host.failNext("read", "cell-editing");
  await user.click(screen.getByRole("button", { name: "再检查一次" }));
  expect(await screen.findByText("已过时")).toBeVisible();
});
