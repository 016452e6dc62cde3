/** Finding one's way in what was found: checklists, search and filter, the selected row, the keys. */
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/Pane";
import type { Finding, WorkbookCheck } from "../../src/check/report";
import type { PaneServices } from "../../src/taskpane/services";
import { cannedCheck, cannedServices, CHECKLISTS, checklistsCheck, ledgerBook } from "./canned";
import { MemoryHost } from "./memory-host";

const user = userEvent.setup();

async function checked(services: Partial<PaneServices> = {}, host = new MemoryHost(ledgerBook())) {
  const view = render(
    <Pane services={{ ...cannedServices(host), ...services }} locale="zh-CN" theme="light" />,
  );
  await user.click(screen.getByRole("button", { name: "检查" }));
  await screen.findByRole("button", { name: "再检查一次" });
  return { host, ...view };
}

const listed = () =>
  [...document.querySelectorAll<HTMLElement>("[data-finding]")].map((element) => element.textContent);
const banner = () => screen.getByRole("banner").textContent;

describe("a workbook with checklists and no ledger", () => {
  test("shows them and what is open, not that nothing was found", async () => {
    const { host } = await checked({ check: checklistsCheck });
    expect(banner()).toContain("2份检查表");
    expect(banner()).not.toContain("没有找到台账");
    const section = screen.getByRole("heading", { name: "2份检查表", level: 2 }).closest("section");
    if (section === null) throw new Error("no section");
    expect(section).toHaveTextContent("没有找到台账，只看了检查表，履职次数没有判断。");
    expect(
      within(section)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "某局检查表 某县某局，2022年3月10日，30项，有结果的28项，问题3项，未整改2项，逾期1项",
      "空白检查表 单位没有填，日期没有填，30项，有结果的0项",
    ]);
    await user.click(within(section).getByRole("button", { name: "空白检查表" }));
    expect(host.visited).toEqual(["空白检查表!A4:I33"]);
  });

  test("folds the questions of a blank form under their count", async () => {
    await checked({ check: checklistsCheck });
    expect(listed()).toEqual(["某局检查表!H9 checklist/action-overdue"]);
    const group = screen.getByRole("button", { name: /checklist\/unanswered.*30处/ });
    expect(group).toHaveAttribute("aria-expanded", "false");
    await user.click(group);
    expect(listed()).toHaveLength(1 + 20);
  });

  test("without any finding it is no clean ledger, but it was checked", async () => {
    await checked({
      check: () => ({ ...checklistsCheck(), checklists: CHECKLISTS.slice(0, 1), findings: [] }),
    });
    expect(banner()).toBe("1份检查表没有发现问题");
  });
});

/** Two leaders' months: sixteen findings of three rules and three severities on two worksheets. */
function longCheck(): WorkbookCheck {
  const base = cannedCheck(ledgerBook());
  const [ledger] = base.ledgers;
  if (ledger === undefined) throw new Error("no ledger");
  const finding = (part: Partial<Finding>): Finding => ({
    ...{ rule: "row/date-format", severity: "warning", worksheet: "3月", address: "B3", found: null },
    ...{ fixable: false, basis: [], data: {} },
    ...part,
  });
  return {
    ...base,
    ledgers: [ledger, { ...ledger, worksheet: "4月", leader: "李某", period: "2022-04" }],
    findings: [
      ...base.findings,
      ...Array.from({ length: 10 }, (_, index) =>
        finding({
          worksheet: "4月",
          address: `B${String(index + 3)}`,
          found: `2022.4.${String(index + 1)}`,
          fixable: true,
        }),
      ),
      finding({
        ...{ rule: "row/not-done", severity: "query", worksheet: "4月", address: "C4" },
        ...{ found: "拟于下月到某企业检查", identity: { subject: "4月!C4", fingerprint: "0" } },
      }),
      finding({ rule: "row/required-field", severity: "error", worksheet: "4月", address: "D4:E4" }),
    ],
  };
}

const searchField = () => screen.getByRole("searchbox", { name: "在发现的问题里查找" });
const long = { check: longCheck };

describe("search and filter", () => {
  test("stand above a long list only", async () => {
    await checked();
    expect(screen.queryByRole("search")).toBeNull();
  });

  test("find a cell, a sentence or what stands there, and say what they hide", async () => {
    await checked(long);
    expect(listed()).toHaveLength(16);
    await user.type(searchField(), "4月!b１2");
    expect(listed()).toEqual(["4月!B12 日期写法不统一"]);
    expect(screen.getByText(/显示1处，共16处/)).toBeVisible();
    await user.clear(searchField());
    await user.type(searchField(), "拟于 4月");
    expect(listed()).toEqual(["4月!C4 row/not-done"]);
    expect(screen.queryByRole("heading", { name: /^履职次数/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "全部显示" }));
    expect(listed()).toHaveLength(16);
    expect(searchField()).toHaveValue("");
    expect(screen.queryByText(/共16处/)).toBeNull();
  });

  test("choose by severity, leader and worksheet; missed duties by whose they are", async () => {
    await checked(long);
    await user.selectOptions(screen.getByRole("combobox", { name: "按轻重筛选" }), "需改正（3）");
    expect(listed()).toEqual(["3月!C4 必填项空着", "4月!D4:E4 必填项空着", "3月!C3 履职次数不足"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "按领导筛选" }), "张某（4）");
    expect(listed()).toEqual(["3月!C4 必填项空着", "3月!C3 履职次数不足"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "按工作表筛选" }), "4月（12）");
    expect(listed()).toEqual([]);
    expect(screen.getByText(/显示0处，共16处/)).toBeVisible();
  });

  test("open the folded groups of what they find", async () => {
    await checked(long);
    await user.click(screen.getByRole("button", { name: /^row\/not-done/, expanded: true }));
    expect(listed()).toHaveLength(15);
    await user.type(searchField(), "拟于");
    expect(listed()).toEqual(["4月!C4 row/not-done"]);
  });
});

describe("the selected row", () => {
  const notice = "选中的4月第4行有3处问题";

  test("says how many findings stand in it and leads to them, never taking the focus by itself", async () => {
    const { host } = await checked(long);
    await waitFor(() => {
      expect(host.following).toBe(1);
    });
    const before = document.activeElement;
    act(() => {
      host.select("4月", "A4");
    });
    expect(screen.getByText(notice, { exact: false })).toBeVisible();
    expect(document.activeElement).toBe(before);
    expect(
      screen.getAllByText("所选行", { exact: false }).map((mark) => mark.closest("li")?.textContent),
    ).toEqual([
      expect.stringContaining("4月!D4:E4"),
      expect.stringContaining("4月!C4"),
      expect.stringContaining("4月!B4"),
    ]);
    await user.click(screen.getByRole("button", { name: "看这3处" }));
    expect(listed().map((text) => text.split(" ")[0])).toEqual(["4月!D4:E4", "4月!C4", "4月!B4"]);
    expect(screen.getByText(/只看4月第4行：显示3处，共16处/)).toBeVisible();
    await waitFor(() => {
      expect(document.activeElement).toHaveTextContent("4月!D4:E4");
    });
  });

  test("several rows count together; a row without findings, and one only a missed duty points at, say nothing", async () => {
    const { host } = await checked({
      check: (book) => ({ ...longCheck(), findings: cannedCheck(book).findings.slice(-1) }),
    });
    await waitFor(() => {
      expect(host.following).toBe(1);
    });
    act(() => {
      host.select("3月", "C3");
    });
    expect(screen.queryByText(/^选中的/)).toBeNull();
  });

  test("is followed only while the tab is looked at, and no more when the pane goes", async () => {
    const { host, unmount } = await checked(long);
    await waitFor(() => {
      expect(host.following).toBe(1);
    });
    await user.click(screen.getByRole("tab", { name: "填报" }));
    await waitFor(() => {
      expect(host.following).toBe(0);
    });
    await user.click(screen.getByRole("tab", { name: "检查" }));
    await waitFor(() => {
      expect(host.following).toBe(1);
    });
    unmount();
    await waitFor(() => {
      expect(host.following).toBe(0);
    });
  });
});

test("every action on the findings is there by keyboard", async () => {
  const { host } = await checked(long);
  const keys = document.querySelector("p[aria-hidden=true]");
  expect(keys).toHaveTextContent("↑↓ 上一处、下一处Enter 到单元格F 修正E 说明M 改认定/ 查找");
  const focus = () => document.activeElement;
  await user.keyboard("/");
  expect(focus()).toBe(searchField());
  await user.keyboard("/拟于");
  expect(searchField()).toHaveValue("/拟于");
  await user.keyboard("{Escape}");
  expect(searchField()).toHaveValue("");
  await user.keyboard("拟于{ArrowDown}");
  await waitFor(() => {
    expect(focus()).toHaveTextContent("4月!C4");
  });
  const here = focus();
  await user.keyboard("{Enter}");
  expect(host.visited).toEqual(["4月!C4"]);

  await user.keyboard("e");
  expect(await screen.findByRole("form")).toContainElement(focus() as HTMLElement);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("form")).toBeNull();
  await waitFor(() => {
    expect(focus()).toHaveAttribute("data-explain");
  });
  act(() => {
    (here as HTMLElement).focus();
  });
  await user.keyboard("m");
  expect(await screen.findByRole("form")).toContainElement(focus() as HTMLElement);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("form")).toBeNull();
  await waitFor(() => {
    expect(focus()).toHaveAttribute("data-change-reading");
  });

  await user.keyboard("/{Escape}3月!B{ArrowDown}");
  await waitFor(() => {
    expect(focus()).toHaveTextContent("3月!B3");
  });
  await user.keyboard("{ArrowDown}");
  expect(focus()).toHaveTextContent("3月!B5");
  await user.keyboard("{ArrowUp}");
  expect(focus()).toHaveTextContent("3月!B3");
  await user.keyboard("f");
  const dialog = await screen.findByRole("dialog");
  expect(dialog).toHaveTextContent("3月!B3");
  await user.keyboard("{Escape}");
  await waitFor(() => {
    expect(screen.queryByRole("dialog")).toBeNull();
  });
  expect(focus()).toHaveTextContent("3月!B3");
  expect(host.applied).toEqual([]);
});
