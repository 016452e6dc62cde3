import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RULES } from "../../src/check/rules";
import { partList } from "../../src/taskpane/lazy-parts";
import { Pane } from "../../src/taskpane/Pane";
import type { PaneServices } from "../../src/taskpane/services";
import { changeParts as en } from "../../src/text/en/change-parts";
import { changeParts as zh } from "../../src/text/zh-CN/change-parts";
import type { ChangePart } from "../../src/workbook/port";
import { cannedServices, ledgerBook } from "./canned";
import { MemoryHost, workbook, worksheet } from "./memory-host";

const TIDYING = ["tidy/blanks", "tidy/full-width", "tidy/signature-date"];

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole("button", { name });

async function opened(host = new MemoryHost(ledgerBook()), services: Partial<PaneServices> = {}) {
  render(<Pane services={{ ...cannedServices(host), ...services }} locale="zh-CN" theme="light" />);
  await user.click(button("检查"));
  await screen.findByRole("button", { name: "再检查一次" });
  return host;
}

const kindsApplied = (host: MemoryHost) =>
  host.applied.map(({ operations }) => operations.map(({ kind }) => kind));

test("findings are marked after a preview, each cell in the colour of its worst", async () => {
  const host = await opened();
  await user.click(button("在表上标出"));
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("在表上标出4处问题")).toBeVisible();
  expect(host.applied).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "确认标出" }));
  expect(await screen.findByText("已在表上标出，随时可以清除")).toBeVisible();
  expect(host.applied.map(({ operations }) => operations)).toEqual([
    [
      { kind: "clear-marks", worksheet: "3月" },
      { kind: "mark", worksheet: "3月", cells: ["C4", "C3"], color: "#EF9A91" },
      { kind: "mark", worksheet: "3月", cells: ["B3", "B5"], color: "#F4D76E" },
    ],
  ]);
  await user.click(button("撤销"));
  expect(host.undone).toHaveLength(1);
});

test("a preview that is closed hands the focus back to its button", async () => {
  await opened();
  for (const name of ["在表上标出", "一键修正"]) {
    button(name).focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("button", { name: "不改了" });
    await user.keyboard("{Escape}");
    expect(button(name)).toHaveFocus();
  }
});

test("a protected sheet is left out and named", async () => {
  const book = ledgerBook();
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  const copy = { ...sheet, name: "保护", isProtected: true };
  const host = await opened(new MemoryHost({ ...book, worksheets: [copy, sheet] }));
  await user.click(button("在表上标出"));
  const left = (await screen.findByText("有保护，不标")).closest("li");
  expect(left).toHaveTextContent("保护");
  await user.click(button("不改了"));
  await user.click(button("清除标记"));
  await user.click(await screen.findByRole("button", { name: "确认清除" }));
  expect(host.applied.map(({ operations }) => operations)).toEqual([
    [{ kind: "clear-marks", worksheet: "3月" }],
  ]);
});

test("marks leave the result standing, since nothing that was checked changes", async () => {
  await opened();
  await user.click(button("在表上标出"));
  await user.click(await screen.findByRole("button", { name: "确认标出" }));
  await screen.findByText("已在表上标出，随时可以清除");
  expect(screen.queryByText("已过时")).toBeNull();
  await user.click(button("撤销"));
  await screen.findByText("已撤销，工作簿恢复原样");
  expect(screen.queryByText("已过时")).toBeNull();
});

test("blanks and full-width digits are tidied, and the workbook is checked again", async () => {
  const host = await opened(
    new MemoryHost(
      workbook(
        worksheet("3月", [
          ["2022年3月安全生产履职统计表"],
          ["序号", "时间", "工作内容", "参加人员", "备注"],
          ["１", "２０２２年3月4日", " 到某企业检查安全生产工作 ", "王某", ""],
        ]),
      ),
    ),
  );
  await user.click(button("整理格式"));
  await user.click(await screen.findByRole("button", { name: "确认整理" }));
  await screen.findByText("已整理3处空格、全角数字和签字日期，文字内容没有改动");
  expect(host.snapshot.worksheets[0]?.values[2]).toEqual([
    "1",
    "2022年3月4日",
    "到某企业检查安全生产工作",
    "王某",
    "",
  ]);
  await user.click(button("整理格式"));
  expect(await screen.findByText("空格、全角数字和签字日期都不用整理")).toBeVisible();
});

test("the result is added as sheets of its own", async () => {
  const host = await opened();
  await user.click(button("插入结果表"));
  await user.click(await screen.findByRole("button", { name: "确认添加" }));
  expect(await screen.findByText("已插入检查结果表")).toBeVisible();
  const kinds = kindsApplied(host)[0] ?? [];
  expect(kinds.filter((kind) => kind === "add-worksheet")).toHaveLength(4);
  expect(host.snapshot.worksheets[0]).toEqual(ledgerBook().worksheets[0]);
});

describe("what is changed is chosen part by part", () => {
  const TABLE = [
    ["2022年3月安全生产履职统计表"],
    ["序号", "时间", "工作内容", "参加人员", "备注"],
    ["１", "2022年3月4日", " 到某企业检查安全生产工作", "王某", ""],
    ["2", "2022年3月5日", "到乙煤矿检查安全生产工作", "赵某 ", ""],
  ];
  const boxes = () =>
    screen
      .getAllByRole<HTMLInputElement>("checkbox")
      .map((box) => [
        box.labels?.[0]?.textContent ?? "",
        box.indeterminate ? "mixed" : box.checked ? "taken" : "left",
      ]);
  const box = (name: RegExp) => screen.getByRole("checkbox", { name });

  test("only what is ticked is written; one undo takes it back", async () => {
    const host = await opened(new MemoryHost(workbook(worksheet("3月", TABLE))));
    await user.click(button("整理格式"));
    await screen.findByText("已选3项，共3项");
    expect(boxes()).toEqual([
      ["3月!A3原为１改为1", "taken"],
      ["去掉首尾空格（2项）", "taken"],
      ["3月!C3原为␣到某企业检查安全生产工作改为到某企业检查安全生产工作", "taken"],
      ["3月!D4原为赵某␣改为赵某", "taken"],
    ]);
    // The focus waits on the button that does it, and stays with what is chosen.
    expect(button("确认整理")).toHaveFocus();
    box(/^3月!D4/).focus();
    await user.keyboard(" ");
    expect(await screen.findByText("已选2项，共3项")).toBeVisible();
    expect(screen.getByText("将改动2个单元格，其他内容不动。")).toBeVisible();
    expect(box(/^3月!D4/)).toHaveFocus();
    expect(boxes().map(([, state]) => state)).toEqual(["taken", "mixed", "taken", "left"]);
    await user.click(button("确认整理"));
    await screen.findByText("已整理2处空格、全角数字和签字日期，文字内容没有改动");
    expect(host.snapshot.worksheets[0]?.values.slice(2).map((row) => row.slice(0, 4))).toEqual([
      ["1", "2022年3月4日", "到某企业检查安全生产工作", "王某"],
      ["2", "2022年3月5日", "到乙煤矿检查安全生产工作", "赵某 "],
    ]);
    await user.click(button("撤销"));
    await screen.findByText("已撤销，工作簿恢复原样");
    expect(host.undone).toHaveLength(1);
  });

  test("nothing can be confirmed before the parts stand there", async () => {
    await opened(new MemoryHost(workbook(worksheet("3月", TABLE))));
    const { load } = partList;
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = jest.spyOn(partList, "load").mockImplementation(() => gate.then(load));
    await user.click(button("整理格式"));
    await waitFor(() => {
      expect(slow).toHaveBeenCalled();
    });
    expect(screen.queryByRole("button", { name: "确认整理" })).toBeNull();
    release();
    expect(await screen.findByRole("button", { name: "确认整理" })).toBeVisible();
    expect(boxes()).toHaveLength(4);
    slow.mockRestore();
  });

  test("a whole group, all and none are chosen at once, and nothing is no change", async () => {
    const host = await opened(new MemoryHost(workbook(worksheet("3月", TABLE))));
    await user.click(button("整理格式"));
    await screen.findByText("已选3项，共3项");
    const states = () => boxes().map(([, state]) => state);
    await user.click(box(/^去掉首尾空格/));
    await screen.findByText("已选1项，共3项");
    expect(states()).toEqual(["taken", "left", "left", "left"]);
    await user.click(button("全不选"));
    await screen.findByText("已选0项，共3项");
    expect(button("确认整理")).toHaveAttribute("aria-disabled", "true");
    await user.click(button("确认整理"));
    expect(host.applied).toEqual([]);
    await user.click(box(/^去掉首尾空格/));
    await screen.findByText("已选2项，共3项");
    await user.click(button("全选"));
    await screen.findByText("已选3项，共3项");
    expect(states()).toEqual(["taken", "taken", "taken", "taken"]);
  });

  test("that rows move is said with the cells", async () => {
    const parts: readonly ChangePart[] = [
      {
        kind: "row/date-order",
        operations: [{ kind: "sort-rows", worksheet: "3月", range: "A3:E4", order: [1, 0] }],
      },
      {
        kind: "row/date-format",
        operations: [{ kind: "set-values", worksheet: "3月", range: "B5", values: [["2022年3月21日"]] }],
      },
    ];
    await opened(new MemoryHost(ledgerBook()), { planFixes: () => parts });
    await user.click(button("一键修正"));
    expect(await screen.findByText("将改动1个单元格，有的行移动位置，其他内容不动。")).toBeVisible();
    await user.click(box(/^3月!B5/));
    expect(await screen.findByText("有的行移动位置，单元格的内容不改。")).toBeVisible();
    await user.click(box(/按时间先后移动各行/));
    expect(await screen.findByText("这一步不改动任何单元格。")).toBeVisible();
    await user.click(box(/^3月!B5/));
    expect(await screen.findByText("将改动1个单元格，其他内容不动。")).toBeVisible();
  });

  test("a cell where writing is refused can be left out, and the rest be written", async () => {
    const host = await opened(new MemoryHost(workbook(worksheet("3月", TABLE))));
    await user.click(button("整理格式"));
    await screen.findByText("已选3项，共3项");
    host.failNext("apply", "formula", { worksheet: "3月", address: "A3" });
    await user.click(button("确认整理"));
    await screen.findByRole("button", { name: "重试" });
    await user.click(box(/^3月!A3/));
    await screen.findByText("已选2项，共3项");
    await user.click(button("重试"));
    await screen.findByText("已整理2处空格、全角数字和签字日期，文字内容没有改动");
    expect(host.snapshot.worksheets[0]?.values[2]?.[0]).toBe("１");
  });
});

test("everything that can be mended is previewed together by what is done, and written as one change", async () => {
  const host = await opened();
  await user.click(button("一键修正"));
  await screen.findByText("修正能自动改的全部格式问题");
  expect(await screen.findByRole("heading", { name: "日期写成年月日（2项）" })).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: /^3月!B5/ }));
  await screen.findByText(/^已选1项/);
  await user.click(button("确认改动"));
  await screen.findByText("已修正1处");
  expect(host.applied).toEqual([
    {
      title: "修正能自动改的全部格式问题",
      operations: [{ kind: "set-values", worksheet: "3月", range: "B3", values: [["2022年3月4日"]] }],
    },
  ]);
});

test("every kind of change has words of its own", () => {
  const kinds = [...RULES.flatMap((rule) => ("fix" in rule ? [rule.id] : [])), ...TIDYING];
  for (const words of [zh, en]) expect(Object.keys(words.kinds).sort()).toEqual(kinds.sort());
});
