import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/Pane";
import { cannedServices, ledgerBook } from "./canned";
import { MemoryHost, workbook, worksheet } from "./memory-host";

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole("button", { name });

async function opened(host = new MemoryHost(ledgerBook())) {
  render(<Pane services={cannedServices(host)} locale="zh-CN" theme="light" />);
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
  await screen.findByText("已整理空格、全角数字和签字日期，文字内容没有改动");
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
