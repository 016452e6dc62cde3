import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readChecklists } from "../../src/ledger/checklist/read-checklists";
import { readMemory } from "../../src/ledger/workbook-memory";
import { Pane } from "../../src/taskpane/Pane";
import { INITIAL_STATE } from "../../src/taskpane/store";
import type { WorkbookSnapshot } from "../../src/workbook/port";
import { CHECKLIST_HEADER } from "../check/checklist-fixtures";
import { cannedServices, ledgerBook } from "./canned";
import { MemoryHost, workbook, worksheet } from "./memory-host";

// The status line repeats for a screen reader what stands in view.
configure({ defaultIgnore: 'script, style, [role="status"]' });

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole("button", { name });

async function open(snapshot: WorkbookSnapshot = ledgerBook()) {
  const host = new MemoryHost(snapshot);
  const services = { ...cannedServices(host), today: () => "2026-11-22" };
  render(
    <Pane
      services={services}
      locale="zh-CN"
      theme="light"
      initialState={{ ...INITIAL_STATE, tab: "checklists" }}
    />,
  );
  await screen.findByRole("heading", { name: "生成检查表" });
  return host;
}

const audiences = () => screen.getByRole("group", { name: /^检查对象/ });
const search = (word: string) => user.type(screen.getByRole("searchbox"), word);
const choose = (name: RegExp) => user.click(within(audiences()).getByRole("checkbox", { name }));
const confirm = async (name: string) => {
  await user.click(await screen.findByRole("button", { name }));
};

test("a department is found by initials, chosen, previewed and added", async () => {
  const host = await open();
  await search("gaj");
  expect(within(audiences()).getAllByRole("checkbox")[0]).toHaveAccessibleName(/^市公安局/);
  await choose(/^市公安局/);
  await user.type(screen.getByLabelText("检查人员"), "王某、李某");
  await user.click(button("预览"));
  expect(host.applied).toEqual([]);
  await confirm("确认添加");
  expect(await screen.findByText("已添加1张检查表")).toBeVisible();
  expect(host.snapshot.worksheets.map(({ name }) => name)).toEqual(["3月", "市公安局"]);
  const [checklist] = readChecklists(host.snapshot, []);
  expect(checklist?.unit?.text).toBe("市公安局");
  expect(checklist?.inspectors?.text).toBe("王某、李某");
});

test("several, found one after another, stay chosen and get an index", async () => {
  const host = await open();
  await search("应急");
  await choose(/^市安监局/);
  await user.clear(screen.getByRole("searchbox"));
  await search("公安局");
  await choose(/^市公安局/);
  expect(screen.getByText("已选2个")).toBeVisible();
  await user.click(button("预览"));
  await confirm("确认添加");
  await screen.findByText("已添加2张检查表");
  expect(host.snapshot.worksheets.map(({ name }) => name).slice(1)).toEqual([
    "检查表目录",
    expect.stringMatching(/^市公安局$|^市安监局$/),
    expect.stringMatching(/^市公安局$|^市安监局$/),
  ]);
});

test("nothing chosen is said, and the focus goes there", async () => {
  const host = await open();
  await user.click(button("预览"));
  expect(screen.getByText("至少选一个检查对象")).toBeVisible();
  expect(within(audiences()).getAllByRole("checkbox")[0]).toHaveFocus();
  expect(host.reads).toBe(0);
});

test("a day outside the year is said", async () => {
  await open();
  await choose(/^企业/);
  await user.type(screen.getByLabelText(/^检查日期/), "2025-03-04");
  await user.click(button("预览"));
  expect(screen.getByText("检查日期和年度不是同一年")).toBeVisible();
});

const FILE = JSON.stringify({
  title: "某县自查",
  questions: [{ question: "是否公布举报电话", must: true }],
});

test("own questions are loaded from a file, kept in the workbook, printed on the sheet, and removed", async () => {
  const host = await open();
  await user.click(screen.getByText(/^本单位自拟问题/));
  await user.upload(
    screen.getByLabelText("自拟问题文件"),
    new File([FILE], "自查.json", { type: "application/json" }),
  );
  expect(await screen.findByText("某县自查（1条）")).toBeVisible();
  await confirm("确认写入");
  await screen.findByText("已保存自拟问题");
  expect(await screen.findByText("本单位自拟问题（1份）")).toBeVisible();
  expect(screen.getByRole("button", { name: "去掉 某县自查" })).toBeVisible();
  expect(readMemory(host.snapshot).profile.checklists.map(({ title }) => title)).toEqual(["某县自查"]);
  await user.click(button("知道了"));
  await choose(/^企业/);
  await user.click(button("预览"));
  await confirm("确认添加");
  await screen.findByText("已添加1张检查表");
  const [checklist] = readChecklists(host.snapshot, []);
  expect(checklist?.items.map(({ question }) => question)).toContain("是否公布举报电话");
});

test("how many are kept is said once it is known", async () => {
  const host = await open();
  const release = host.hold();
  await user.click(screen.getByText("本单位自拟问题"));
  expect(await screen.findByText("正在读取工作簿…")).toBeVisible();
  release();
  expect(await screen.findByText("本单位自拟问题（0份）")).toBeVisible();
});

test("a file that is gone is said", async () => {
  const host = await open();
  await user.click(screen.getByText(/^本单位自拟问题/));
  jest.spyOn(FileReader.prototype, "readAsText").mockImplementationOnce(function (this: FileReader) {
    this.onerror?.(new ProgressEvent("error") as ProgressEvent<FileReader>); // what jsdom makes has no target
  });
  await user.upload(screen.getByLabelText("自拟问题文件"), new File([FILE], "自查.json"));
  expect(await screen.findByText("“自查.json”读不出，确认文件还在，再选一次。")).toBeVisible();
  expect(host.applied).toEqual([]);
});

test("a file of another kind changes nothing", async () => {
  const host = await open();
  await user.click(screen.getByText(/^本单位自拟问题/));
  await user.upload(
    screen.getByLabelText("自拟问题文件"),
    new File(["{}"], "x.json", { type: "application/json" }),
  );
  expect(await screen.findByText("这个文件不是自拟问题文件，没有载入。")).toBeVisible();
  expect(host.applied).toEqual([]);
});

/** A filled-in checklist with one problem overdue and one put right. */
const FILLED = worksheet("市公安局", [
  ["安全生产检查表"],
  ["被检查单位：市公安局", "检查日期：2026年11月2日"],
  CHECKLIST_HEADER,
  [1, "责任", "是否研究安全生产", "", "", "否", "没有会议记录", "赵某", "2026年11月10日", "", ""],
  [2, "责任", "是否开展检查", "", "", "否", "没有检查记录", "赵某", "2026年11月10日", "已整改", ""],
  [3, "责任", "是否培训", "", "", "是", "", "", "", "", ""],
]);

test("what inspections left open is listed, leads to its cell, and becomes a sheet", async () => {
  const host = await open(workbook(FILLED));
  await user.click(screen.getByText("未整改的问题"));
  await user.click(button("列出未整改的问题"));
  expect(await screen.findByText(/未整改1项，其中逾期1项/)).toBeVisible();
  expect(screen.getByText(/逾期12天/)).toBeVisible();
  await user.click(button("市公安局!G4"));
  expect(host.visited).toEqual(["市公安局!G4"]);
  await user.click(button("插入未整改问题表"));
  await confirm("确认添加");
  await screen.findByText("已插入未整改问题表");
  expect(host.snapshot.worksheets.map(({ name }) => name)).toEqual(["市公安局", "未整改问题", "分单位统计"]);
});

test("a workbook without checklists has nothing open", async () => {
  await open();
  await user.click(screen.getByText("未整改的问题"));
  await user.click(button("列出未整改的问题"));
  expect(await screen.findByText("没有找到填好的检查表，或者问题都已整改。")).toBeVisible();
});

test("other forms: the list of entities asks for the unit, the report for a tracker", async () => {
  const host = await open();
  await user.click(screen.getByText("其他表格"));
  await user.click(button("监管对象明细表"));
  expect(screen.getByText("填报单位还没有填")).toBeVisible();
  await user.type(screen.getByLabelText("填报单位"), "某局");
  await user.click(button("监管对象明细表"));
  await confirm("确认添加");
  await screen.findByText("已添加监管对象明细表");
  await user.click(button("由任务台账生成月报"));
  expect(await screen.findByText("本工作簿里没有专项行动任务台账，先添加一份再填写")).toBeVisible();
  await user.click(button("知道了"));
  await user.click(button("专项行动任务台账（朔州2022年）"));
  await confirm("确认添加");
  await screen.findByText("已添加专项行动任务台账");
  await user.click(button("由任务台账生成月报"));
  await confirm("确认添加");
  await waitFor(() => {
    expect(host.snapshot.worksheets.map(({ name }) => name)).toContain("小结");
  });
});
