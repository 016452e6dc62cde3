import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText } from "../../src/ledger/workbook-memory";
import { Pane } from "../../src/taskpane/Pane";
import type { PaneRequest } from "../../src/taskpane/start";
import { INITIAL_STATE } from "../../src/taskpane/store";
import type { CellValue, WorkbookSnapshot } from "../../src/workbook/port";
import { cannedServices } from "./canned";
import { MemoryHost, workbook, worksheet } from "./memory-host";

// The status line repeats for a screen reader what stands in view.
configure({ defaultIgnore: 'script, style, [role="status"]' });

const user = userEvent.setup({ delay: null });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: RegExp | string) => screen.getByLabelText(name);

const month = (name: string, rows: readonly (readonly CellValue[])[]) =>
  worksheet(name, [
    [`安全生产党政同责一岗双责履职统计表（2022年${name}）`],
    ["序号", "时间", "工作内容", "参加人员", "备注"],
    ...rows,
    ["本人签字："],
  ]);

const book = (): WorkbookSnapshot => ({
  ...workbook(
    worksheet("封面", [
      ["领导姓名：", "张某"],
      ["领导职务：", "副县长"],
      ["分管行业领域（部门）：", "煤矿"],
      ["记录时间：", "2022年3月至4月"],
      ["记录单位：", "某县人民政府"],
      ["记录人员：", "李某"],
    ]),
    month("3月", [
      [1, "2022年3月4日", "带队到甲煤矿检查安全生产工作", "王某、赵某", ""],
      [2, "2022年3月20日", "参加全县安全生产会议", "王某", ""],
      [3],
    ]),
    month("4月", [[1, "2022年4月6日", "带队到甲煤矿检查安全生产工作", "王某", ""], [2]]),
  ),
  memory: memoryText({
    ...EMPTY_MEMORY,
    profile: {
      ...EMPTY_PROFILE,
      unit: "某县人民政府办公室",
      leaders: [
        {
          name: "孙某",
          position: "副县长",
          post: "deputy",
          organ: null,
          sectors: ["非煤矿山", "消防"],
          from: null,
          to: null,
          leave: [],
        },
      ],
    },
  }),
});

function open(snapshot: WorkbookSnapshot = book(), start: PaneRequest | null = null) {
  const host = new MemoryHost(snapshot);
  const services = { ...cannedServices(host), today: () => "2022-04-20" };
  render(
    <Pane
      services={services}
      locale="zh-CN"
      theme="light"
      start={start}
      initialState={start === null ? { ...INITIAL_STATE, tab: "fill" } : INITIAL_STATE}
    />,
  );
  return host;
}

const ready = () => screen.findByRole("heading", { name: "添加一条记录" });
const rowsOf = (host: MemoryHost, name: string) =>
  host.snapshot.worksheets.find((sheet) => sheet.name === name)?.values.slice(2, 6) ?? [];

test("begins with the table of this month, and what may be its date", async () => {
  open();
  await ready();
  expect(field("记到哪张表")).toHaveDisplayValue("2022年4月（4月）");
  expect(field(/^日期/)).toHaveAttribute("min", "2022-04-01");
  expect(field(/^日期/)).toHaveAttribute("max", "2022-04-20");
});

test("an entry is composed, understood, previewed, written in order, undone; the next one begins with its day", async () => {
  const host = open();
  await ready();
  await user.selectOptions(field("记到哪张表"), "2022年3月（3月）");
  await user.type(field(/^日期/), "2022-03-09");
  await user.selectOptions(field("工作种类"), "带队检查");
  await user.type(field(/^检查内容/), "烟花爆竹储存安全");
  expect(field(/^填入的工作内容/)).toHaveValue("");
  await user.type(field(/^检查地点或单位/), "乙烟花爆竹公司");
  expect(field(/^填入的工作内容/)).toHaveValue("带队到乙烟花爆竹公司检查烟花爆竹储存安全");
  expect(screen.getByRole("note", { name: "按文字理解" })).toHaveTextContent("按文字理解：算带队检查");
  await user.click(button("加上王某"));
  await user.click(button("加上赵某"));
  await user.click(button("去掉王某"));
  await user.click(button("预览这条记录"));
  expect(await screen.findByText("添加2022年3月9日的一条记录")).toBeVisible();
  expect(host.applied).toEqual([]);
  await user.click(button("确认写入"));
  expect(await screen.findByText("已添加一条记录，可以接着填下一条")).toBeVisible();
  expect(rowsOf(host, "3月").map((row) => row.slice(0, 4).filter((value) => value !== null))).toEqual([
    [1, "2022年3月4日", "带队到甲煤矿检查安全生产工作", "王某、赵某"],
    [2, "2022年3月9日", "带队到乙烟花爆竹公司检查烟花爆竹储存安全", "赵某"],
    [3, "2022年3月20日", "参加全县安全生产会议", "王某"],
    ["本人签字："],
  ]);
  expect(field(/^日期/)).toHaveValue("2022-03-09");
  expect(field(/^填入的工作内容/)).toHaveValue("");
  expect(field("记到哪张表")).toHaveDisplayValue("2022年3月（3月）");
  await user.click(button("撤销"));
  await screen.findByText("已撤销，工作簿恢复原样");
  expect(host.snapshot).toEqual(book());
  expect(field(/^填入的工作内容/)).toHaveValue("带队到乙烟花爆竹公司检查烟花爆竹储存安全");
});

test("a sentence written before is taken over, changed, and no pattern writes over it", async () => {
  open();
  await ready();
  const phrases = screen.getAllByRole("option").map(({ textContent }) => textContent);
  const most = phrases.indexOf("带队到甲煤矿检查安全生产工作");
  expect(most).toBeGreaterThan(0);
  expect(phrases[most + 1]).toBe("参加全县安全生产会议");
  await user.selectOptions(field("以前写过的"), "参加全县安全生产会议");
  await user.type(field(/^填入的工作内容/), "并发言");
  expect(field(/^填入的工作内容/)).toHaveValue("参加全县安全生产会议并发言");
  expect(screen.getByRole("note", { name: "按文字理解" })).toHaveTextContent("算参加会议");
  await user.selectOptions(field("工作种类"), "带队检查");
  expect(field(/^填入的工作内容/)).toHaveValue("参加全县安全生产会议并发言");
});

test("what is missing is said, and the focus goes there", async () => {
  const host = open();
  await ready();
  await user.click(button("预览这条记录"));
  expect(screen.getByText("日期还没有填")).toBeVisible();
  expect(screen.getByText("工作内容还没有写")).toBeVisible();
  expect(field(/^日期/)).toHaveFocus();
  await user.type(field(/^日期/), "2022-04-25");
  expect(screen.getByText("这一天还没有到")).toBeVisible();
  await user.clear(field(/^日期/));
  await user.type(field(/^日期/), "2022-03-31");
  expect(screen.getByText("日期不在这张表的月份里")).toBeVisible();
  expect(host.applied).toEqual([]);
});

test("why an entry cannot be written is said, with the way to where it belongs", async () => {
  const rows = [[1, "2022年4月6日", "检查甲煤矿安全生产", "王某", ""]];
  const sheet = { ...month("4月", rows), isProtected: true };
  const host = open(workbook(sheet));
  await ready();
  await user.type(field(/^日期/), "2022-04-10");
  await user.type(field(/^填入的工作内容/), "=到乙煤矿检查");
  await user.click(button("预览这条记录"));
  expect(await screen.findAllByText(/已编号的空行用完了/)).not.toHaveLength(0);
  await user.click(button("到那里去 (4月!B4)"));
  expect(host.visited).toEqual(["4月!B4"]);
  expect(host.applied).toEqual([]);
});

test("the next month's table is added behind the last one, empty", async () => {
  const host = open();
  await ready();
  await user.click(screen.getByText("新建下月表"));
  expect(screen.getByText(/新表按标准式样建|新表与现在的表式样相同/)).toBeVisible();
  expect(screen.getByText("封面上的记录时间不含这个月，建好后自己改一下。")).toBeVisible();
  await user.click(button("预览2022年5月的表"));
  await user.click(await screen.findByRole("button", { name: "确认新建" }));
  expect(await screen.findByText("已新建下月表")).toBeVisible();
  const added = host.snapshot.worksheets.find(({ name }) => name === "5月");
  expect(added?.values.flat().filter((value) => typeof value === "string")).toEqual([
    "安全生产党政同责一岗双责履职统计表（2022年5月）",
    "序号",
    "时间",
    "工作内容",
    "参加人员",
    "备注",
    "本人签字：",
    expect.stringMatching(/^年\s*月\s*日$/),
  ]);
  await waitFor(() => {
    expect(screen.getAllByRole("option", { name: "2022年5月（5月）" })).not.toHaveLength(0);
  });
});

test("a leader of the office's list fills the new ledger's form", async () => {
  open();
  await ready();
  await user.selectOptions(field("从本单位名单填入"), "孙某");
  expect(field(/^记录单位/)).toHaveValue("某县人民政府办公室");
  expect(field(/^领导姓名/)).toHaveValue("孙某");
  expect(field(/^领导职务/)).toHaveValue("副县长");
  expect(field(/^分管行业领域/)).toHaveValue("非煤矿山、消防");
});

test("the ribbon's button shows the new ledger's form first", async () => {
  open(book(), "fill");
  await ready();
  const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(["新建标准台账", "添加一条记录"]);
});

test("a workbook without a ledger says so and offers the form", async () => {
  const host = open(workbook(worksheet("Sheet1", [])));
  expect(await screen.findByText(/工作簿里还没有读到履职台账/)).toBeVisible();
  expect(screen.getByRole("heading", { name: "新建标准台账" })).toBeVisible();
  host.snapshot = book();
  await user.click(button("重新读取"));
  expect(await ready()).toBeVisible();
});

test("a workbook that cannot be read is said, and read again on request", async () => {
  const host = new MemoryHost(book());
  host.failNext("read", "cell-editing");
  render(
    <Pane
      services={cannedServices(host)}
      locale="en"
      theme="light"
      initialState={{ ...INITIAL_STATE, tab: "fill" }}
    />,
  );
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "Add an entry" })).toBeVisible();
});
