/** Names that may be one, proposed in the settings, kept only when said so. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readMemory } from "../../../src/ledger/workbook-memory";
import { Pane } from "../../../src/taskpane/Pane";
import { readAsWritten } from "../../../src/taskpane/settings/ledger-facts";
import { isJoined, nameProposals, withJoined } from "../../../src/taskpane/settings/name-proposals";
import { cannedServices } from "../canned";
import { MemoryHost, workbook, worksheet } from "../memory-host";

const user = userEvent.setup({ delay: null });
const month = (name: string, leader: string, unit: string) =>
  worksheet(name, [
    [`2022年${name}安全生产履职统计表`],
    ["领导姓名：", leader, "记录单位：", unit],
    ["序号", "时间", "工作内容", "参加人员", "备注"],
    [1, `2022年${name}4日`, "到某企业检查安全生产工作", "王某、王某局长", ""],
  ]);
const book = () =>
  workbook(
    month("1月", "张某县长", "应急局"),
    month("2月", "张某书记", "某县应急管理局"),
    month("3月", "李 某", "某县应急管理局"),
    month("4月", "李某副县长", "应急局"),
  );

test("writings of leaders and units are proposed, those of others are not", () => {
  expect(nameProposals(readAsWritten(book(), {}))).toEqual([
    {
      kind: "person",
      name: "张某",
      writings: ["张某县长", "张某书记"],
      worksheets: 2,
      isRead: false,
    },
    {
      kind: "unit",
      name: "某县应急管理局",
      writings: ["应急局", "某县应急管理局"],
      worksheets: 4,
      isRead: false,
    },
    { kind: "person", name: "李某", writings: ["李 某", "李某副县长"], worksheets: 2, isRead: true },
  ]);
});

test("a name is in one group only", () => {
  const proposal = {
    ...{ kind: "person" as const, name: "张某", writings: ["张某县长", "张某书记"] },
    ...{ worksheets: 2, isRead: false },
  };
  const joined = withJoined(
    [
      ["张主任", "张某书记"],
      ["甲局", "某县甲局"],
    ],
    proposal,
  );
  expect(joined).toEqual([
    ["甲局", "某县甲局"],
    ["张某", "张某县长", "张某书记"],
  ]);
  expect(isJoined(joined, proposal)).toBe(true);
  expect(isJoined([["张某", "张某县长"]], proposal)).toBe(false);
});

test("saying that they are one is previewed, kept, and taken back", async () => {
  const host = new MemoryHost(book());
  render(<Pane services={cannedServices(host)} locale="zh-CN" theme="light" />);
  await user.click(screen.getByRole("tab", { name: "设置" }));
  const heading = await screen.findByRole("heading", { name: "姓名和单位的写法（2组待定）", hidden: true });
  await user.click(heading);
  expect(screen.getByText("这些写法可能是同一人：张某县长、张某书记（2张表）")).toBeInTheDocument();
  expect(screen.getByText("已读作同一人：李 某、李某副县长")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "视为同一人：张某", hidden: true }));
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("张某、张某县长、张某书记")).toBeVisible();
  expect(host.applied).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "确认写入" }));
  expect(await screen.findByRole("button", { name: "撤销" })).toBeVisible();
  expect(readMemory(host.snapshot).profile.sameNames).toEqual([["张某", "张某县长", "张某书记"]]);
  expect(await screen.findByText("算作一个：张某、张某县长、张某书记")).toBeInTheDocument();
  expect(screen.queryByText(/这些写法可能是同一人/)).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "分开算：张某", hidden: true }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "确认写入" }));
  expect(await screen.findByText(/这些写法可能是同一人/)).toBeInTheDocument();
  expect(host.snapshot.memory).toBeNull();
});
