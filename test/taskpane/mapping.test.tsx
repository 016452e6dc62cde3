/** Pointing at the header where no ledger is recognised, with the real engine over a workbook in memory. */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { checkByMemory } from "../../src/check/by-memory";
import { readMemory } from "../../src/ledger/workbook-memory";
import { Pane } from "../../src/taskpane/Pane";
import { cannedServices } from "./canned";
import { MemoryHost, workbook, worksheet } from "./memory-host";

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole("button", { name });
const rows = (header: string[]) => [
  ["领导活动一览"],
  header,
  [1, "2022年3月4日", "到某煤矿检查安全生产工作", "王某", ""],
  [2, "2022.3.10", "召开安全生产专题会议", "王某", ""],
];
const STRANGE = ["序", "何时", "干了啥", "同去的人", "其他"];

async function checked(host: MemoryHost) {
  const services = {
    ...cannedServices(host),
    check: (snapshot: typeof host.snapshot) => checkByMemory(snapshot, "2022-05-10"),
  };
  render(<Pane services={services} locale="zh-CN" theme="light" />);
  await user.click(button("检查"));
  await screen.findByRole("button", { name: "再检查一次" });
  return host;
}

const cell = (name: string) => screen.getByRole("combobox", { name });

test("rows are offered, columns assigned, the check goes by them at once, and nothing is written", async () => {
  const host = await checked(new MemoryHost(workbook(worksheet("活动", rows(STRANGE)))));
  expect(screen.queryByRole("heading", { name: /份台账/ })).not.toBeInTheDocument();
  await user.click(button("指定表头…"));
  const which = await screen.findByRole("combobox", { name: "表头在哪一行" });
  expect(which).toHaveFocus();
  expect(within(which).getByRole("option", { selected: true })).toHaveTextContent(
    "活动第2行：序、何时、干了啥、同去的人、其他",
  );
  expect(cell("A2 序")).toHaveValue("serial");
  expect(cell("B2 何时")).toHaveValue("");
  await user.click(button("按这样检查"));
  expect(screen.getByRole("alert")).toHaveTextContent("“时间”和“工作内容”各要指定一栏");
  await user.selectOptions(cell("B2 何时"), "时间");
  await user.selectOptions(cell("C2 干了啥"), "时间");
  expect(screen.getByRole("alert")).toHaveTextContent("“时间”指定了两栏，只留一栏");
  await user.selectOptions(cell("C2 干了啥"), "工作内容");
  await user.selectOptions(cell("D2 同去的人"), "参加人员");
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  await user.click(button("按这样检查"));
  expect(await screen.findByText(/现在按指定的表头检查，还没有记住/)).toBeVisible();
  expect(screen.getByText("认出的台账（1份）")).toBeVisible();
  expect(screen.getByText(/按表头“序、何时、干了啥、同去的人”认出/)).toBeInTheDocument();
  expect(host.applied).toEqual([]);
  expect(host.snapshot.memory).toBeNull();

  await user.click(button("记住在本工作簿"));
  const dialog = await screen.findByRole("dialog");
  const line = (await within(dialog).findByText("“工作内容”栏的表头用词")).closest("li");
  expect(line).toHaveTextContent("干了啥");
  await user.click(within(dialog).getByRole("button", { name: "确认记住" }));
  expect(await screen.findByText("已记住表头用词")).toBeVisible();
  expect(readMemory(host.snapshot).profile.columns).toEqual({
    serial: "序",
    time: "何时",
    content: "干了啥",
    participants: "同去的人",
  });
  await waitFor(() => {
    expect(screen.queryByText(/还没有记住/)).not.toBeInTheDocument();
  });
  await user.click(button("撤销"));
  expect(await screen.findByText(/现在按指定的表头检查，还没有记住/)).toBeVisible();
  await user.click(button("不再按指定的表头"));
  expect(await screen.findByRole("button", { name: "指定表头…" })).toBeVisible();
});

test("the fixes go by the columns pointed out, too", async () => {
  const host = await checked(new MemoryHost(workbook(worksheet("活动", rows(STRANGE)))));
  await user.click(button("指定表头…"));
  await screen.findByRole("combobox", { name: "表头在哪一行" });
  await user.selectOptions(cell("B2 何时"), "时间");
  await user.selectOptions(cell("C2 干了啥"), "工作内容");
  await user.click(button("按这样检查"));
  await user.click(await screen.findByRole("button", { name: "修正 活动!B4" }));
  await user.click(await screen.findByRole("button", { name: "确认改动" }));
  expect(host.applied.map(({ operations }) => operations)).toEqual([
    expect.arrayContaining([expect.objectContaining({ worksheet: "活动", range: "B4" })]),
  ]);
});

test("two columns of one name cannot be told apart by words, and the form says what to do", async () => {
  const header = ["序号", "登记", "登记", "参加人员", "备注"];
  await checked(new MemoryHost(workbook(worksheet("活动", rows(header)))));
  await user.click(button("指定表头…"));
  await screen.findByRole("combobox", { name: "表头在哪一行" });
  await user.selectOptions(cell("B2 登记"), "时间");
  await user.selectOptions(cell("C2 登记"), "工作内容");
  await user.click(button("按这样检查"));
  expect(screen.getByRole("alert")).toHaveTextContent("有两栏都叫“登记”，先在表上改一个名称");
  await user.click(button("不改了"));
  expect(await screen.findByRole("button", { name: "指定表头…" })).toHaveFocus();
});

test("a workbook without anything like a header says so", async () => {
  await checked(
    new MemoryHost(
      workbook(
        worksheet("活动", [
          [1, 2022],
          [2, 2023],
          [3, 2024],
        ]),
      ),
    ),
  );
  await user.click(button("指定表头…"));
  expect(await screen.findByText(/没有像表头的行/)).toBeVisible();
});

test("a ledger recognised with doubt is said to be so, and may be pointed at anew", async () => {
  const header = ["编号", "检查日期", "主要工作内容", "陪同人员", "备注"];
  await checked(
    new MemoryHost(workbook(worksheet("Sheet1", [["安全生产工作台账"], ...rows(header).slice(1)]))),
  );
  expect(screen.getByText("有1份台账认得把握较小，核对一下。")).toBeVisible();
  expect(
    screen.getByText(/按表头“编号、检查日期、主要工作内容、陪同人员、备注”认出，把握较小，核对一下/),
  ).toBeInTheDocument();
  await user.click(button("核对表头…"));
  await screen.findByRole("combobox", { name: "表头在哪一行" });
  expect(cell("C2 主要工作内容")).toHaveValue("content");
  await user.click(button("按这样检查"));
  expect(await screen.findByText(/现在按指定的表头检查/)).toBeVisible();
  expect(screen.queryByText(/把握较小/)).not.toBeInTheDocument();
});
