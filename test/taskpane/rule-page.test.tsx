/** The id of a rule leads to its page, over the pane. */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane, type PaneProps } from "../../src/taskpane/Pane";
import { cannedServices, ledgerBook } from "./canned";
import { MemoryHost } from "./memory-host";

const user = userEvent.setup({ delay: null });

async function checked(locale: PaneProps["locale"] = "zh-CN") {
  render(<Pane services={cannedServices(new MemoryHost(ledgerBook()))} locale={locale} theme="light" />);
  await user.click(screen.getByRole("button", { name: locale === "en" ? "Check" : "检查" }));
  await screen.findByRole("button", { name: locale === "en" ? "Check again" : "再检查一次" });
}

test("the id of a finding's rule opens why it is there, what it rests on and its examples", async () => {
  await checked();
  const [link] = screen.getAllByRole("button", { name: "row/date-format" });
  if (link === undefined) throw new Error("no link");
  await user.click(link);
  const page = screen.getByRole("dialog", { name: "规则说明 row/date-format" });
  await within(page).findByRole("heading", { name: "日期写法" });
  expect(within(page).getByRole("heading", { name: "规则说明 row/date-format" })).toHaveFocus();
  expect(within(page).getByText("市安办发〔2017〕14号 附件2 填表说明2")).toBeVisible();
  expect(
    within(page)
      .getAllByRole("heading", { level: 4 })
      .map(({ textContent }) => textContent.split("：")[0]),
  ).toEqual(["报", "不报", "分界"]);
  const [sheet] = within(page).getAllByRole("table");
  expect(sheet?.querySelector("tbody tr:nth-child(3)")).toHaveTextContent(
    /^312022\.3\.4 ◀到某企业检查安全生产工作王某$/,
  );
  expect(within(page).getByText(/^日期没有写成“年月日”。现状：2022\.3\.4。要求：/)).toBeVisible();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await waitFor(() => {
    expect(link).toHaveFocus();
  });
});

test("so do the rules that ran; a button closes the page, and another one opens with its own", async () => {
  await checked();
  await user.click(screen.getByText(/^检查了哪些规则/));
  const runs = screen.getByText(/^检查了哪些规则/).closest("details");
  if (runs === null) throw new Error("no rules");
  await user.click(within(runs).getByRole("button", { name: "cover/required-field" }));
  expect(await screen.findByRole("heading", { name: "封面必填项" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "关闭" }));
  await user.click(within(runs).getByRole("button", { name: "duty/missing" }));
  expect(await screen.findByRole("heading", { name: "履职次数不足" })).toBeVisible();
});

test("the page is told in English too", async () => {
  await checked("en");
  const [link] = screen.getAllByRole("button", { name: "row/date-format" });
  if (link === undefined) throw new Error("no link");
  await user.click(link);
  expect(await screen.findByRole("heading", { name: "How dates are written" })).toBeVisible();
  expect(screen.getByRole("heading", { name: "At the limit" })).toBeVisible();
});
