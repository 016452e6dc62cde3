/** Deciding what a row counts as, with the real engine over a workbook in memory. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { checkByMemory } from "../../src/check/by-memory";
import { NO_DECISIONS, type RowReading } from "../../src/ledger/decisions";
import { EMPTY_MEMORY, memoryText, readMemory } from "../../src/ledger/workbook-memory";
import { Pane } from "../../src/taskpane/Pane";
import { describeFinding } from "../../src/text/finding-sentences";
import { cannedServices } from "./canned";
import { MemoryHost, workbook, worksheet } from "./memory-host";

const user = userEvent.setup({ delay: null });
const PLANNED = "拟于下周到某煤矿检查安全生产工作";
const ATTENDED = "陪同市领导到某学校检查消防安全";

const book = (planned = PLANNED) =>
  workbook(
    worksheet("3月", [
      ["张某同志安全生产履职台账（2022年3月）"],
      ["序号", "时间", "工作内容", "参加人员", "备注"],
      [1, "2022年3月4日", planned, "王某", ""],
      [2, "2022年3月9日", ATTENDED, "王某", ""],
      ["本人签字："],
    ]),
  );
const LED: RowReading = {
  worksheet: "3月",
  address: "C3",
  text: PLANNED,
  activity: { kind: "inspection", role: "lead", meeting: null, status: "done" },
  safety: true,
  why: "当天由张某带队",
  by: "李某",
  on: "2022-05-10",
};
const keeping = (...readings: RowReading[]) =>
  memoryText({ ...EMPTY_MEMORY, decisions: { ...NO_DECISIONS, readings } });

async function checked(host: MemoryHost) {
  const services = {
    ...cannedServices(host),
    check: (snapshot: typeof host.snapshot) => checkByMemory(snapshot, "2022-05-10"),
    describe: (finding: Parameters<typeof describeFinding>[0]) => describeFinding(finding, "zh-CN"),
  };
  render(<Pane services={services} locale="zh-CN" theme="light" />);
  await user.click(screen.getByRole("button", { name: "检查" }));
  await screen.findByRole("button", { name: "再检查一次" });
  return host;
}
const button = (name: string) => screen.getByRole("button", { name });
const decisions = (host: MemoryHost) => readMemory(host.snapshot).decisions.readings;
const dialog = () => screen.findByRole("dialog");

test("a planned row is decided to be an inspection led: form, preview, counted, taken back, undone", async () => {
  const host = await checked(new MemoryHost(book()));
  await user.click(button("改变认定… 3月!C3"));
  const form = screen.getByRole("form", { name: "3月!C3这条记录算作什么" });
  expect(within(form).getByText(PLANNED)).toBeVisible();
  expect(within(form).getByRole("combobox", { name: "算作" })).toHaveFocus();
  await user.selectOptions(within(form).getByRole("combobox", { name: "算作" }), "带队检查");
  await user.type(within(form).getByRole("textbox", { name: "理由" }), "当天由张某带队");
  await user.type(within(form).getByRole("textbox", { name: "认定人" }), " 李某 ");
  await user.click(within(form).getByRole("button", { name: "预览" }));
  const preview = await dialog();
  const line = (await within(preview).findByText(`3月!C3算作（${PLANNED}）`)).closest("li");
  expect(line).toHaveTextContent("按文字理解");
  expect(line).toHaveTextContent("带队检查");
  expect(host.applied).toEqual([]);
  await user.click(within(preview).getByRole("button", { name: "确认认定" }));
  expect(await screen.findByText("已按认定计算")).toBeVisible();
  expect(decisions(host)).toEqual([LED]);
  expect(await screen.findByRole("heading", { name: "按记录人员认定的记录（1条）" })).toBeVisible();
  expect(screen.getByText("按记录人员认定，算作带队检查")).toBeVisible();
  expect(screen.queryByRole("button", { name: "改变认定… 3月!C3" })).not.toBeInTheDocument();

  await user.click(button("撤回认定 3月!C3"));
  await user.click(within(await dialog()).getByRole("button", { name: "撤回认定" }));
  expect(await screen.findByText("已撤回认定，按文字理解")).toBeVisible();
  expect(host.snapshot.memory).toBeNull();
  expect(await screen.findByRole("button", { name: "改变认定… 3月!C3" })).toBeVisible();
  await user.click(button("撤销"));
  expect(await screen.findByText("按记录人员认定，算作带队检查")).toBeVisible();
});

test("what is missing is said at its field; cancelling leads back to the link", async () => {
  const host = await checked(new MemoryHost(book()));
  await user.click(button("改变认定… 3月!C3"));
  await user.click(button("预览"));
  expect(screen.getByText("理由还没有填")).toBeVisible();
  expect(screen.getByText("认定人还没有填")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "算作" })).toHaveFocus();
  await user.click(button("不改了"));
  expect(await screen.findByRole("button", { name: "改变认定… 3月!C3" })).toHaveFocus();
  expect(host.applied).toEqual([]);
});

test("a meeting's kind is asked for, and kept", async () => {
  const host = await checked(new MemoryHost(book()));
  await user.click(button("改变认定… 3月!C3"));
  expect(screen.queryByRole("combobox", { name: "哪种会议" })).not.toBeInTheDocument();
  await user.selectOptions(screen.getByRole("combobox", { name: "算作" }), "主持会议");
  await user.selectOptions(screen.getByRole("combobox", { name: "哪种会议" }), "安委会全体会议");
  await user.type(screen.getByRole("textbox", { name: "理由" }), "检查改为会议");
  await user.type(screen.getByRole("textbox", { name: "认定人" }), "李某");
  await user.click(button("预览"));
  await user.click(await screen.findByRole("button", { name: "确认认定" }));
  expect(await screen.findByText("按记录人员认定，算作主持会议（安委会全体会议）")).toBeVisible();
  expect(decisions(host)[0]?.activity).toEqual({
    kind: "meeting",
    role: "lead",
    meeting: "committee-plenary",
    status: "done",
  });
});

test("when the words have changed the decision is asked for again, with what was said before", async () => {
  const host = await checked(new MemoryHost({ ...book(`${PLANNED}，已改期`), memory: keeping(LED) }));
  expect(screen.getByRole("heading", { name: "内容已变、要重新认定的记录（1条）" })).toBeVisible();
  expect(screen.getByText(`原来“${PLANNED}”算作带队检查`)).toBeVisible();
  await user.click(button("重新认定… 3月!C3"));
  expect(screen.getByRole("combobox", { name: "算作" })).toHaveValue("inspection-lead");
  expect(screen.getByRole("textbox", { name: "理由" })).toHaveValue("当天由张某带队");
  await user.selectOptions(screen.getByRole("combobox", { name: "算作" }), "只是计划，还没有做");
  await user.click(button("预览"));
  await user.click(await screen.findByRole("button", { name: "确认认定" }));
  expect(await screen.findByText("按记录人员认定，算作只是计划，还没有做")).toBeVisible();
  expect(decisions(host)).toEqual([
    {
      ...LED,
      text: `${PLANNED}，已改期`,
      activity: { kind: "other", role: "unclear", meeting: null, status: "planned" },
    },
  ]);
});

test("words that changed since the check are not decided about unseen", async () => {
  const host = await checked(new MemoryHost(book()));
  await user.click(button("改变认定… 3月!C3"));
  await user.selectOptions(screen.getByRole("combobox", { name: "算作" }), "带队检查");
  await user.type(screen.getByRole("textbox", { name: "理由" }), "当天由张某带队");
  await user.type(screen.getByRole("textbox", { name: "认定人" }), "李某");
  host.snapshot = book("召开安全生产专题会议");
  await user.click(button("预览"));
  expect(await screen.findByText("那里的文字已经变了，再检查一次再认定")).toBeVisible();
  expect(host.applied).toEqual([]);
});

test("a row that nearly counted is decided about from its duty", async () => {
  const place = { ...readMemory(book()).profile, region: "jinzhong", level: "county", organ: "department" };
  const profile = {
    ...place,
    leaders: [{ name: "张某", position: "局长", post: "principal" }],
  };
  const host = await checked(new MemoryHost({ ...book(), memory: JSON.stringify({ profile }) }));
  const duty = screen.getByText("接近但不算的记录").closest("li") ?? document.body;
  await user.click(within(duty).getByRole("button", { name: "改变认定… 3月!C3" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "算作" }), "带队检查");
  await user.type(screen.getByRole("textbox", { name: "理由" }), "本人带队");
  await user.type(screen.getByRole("textbox", { name: "认定人" }), "李某");
  await user.click(button("预览"));
  expect(await within(await dialog()).findByText(`3月!C3算作（${PLANNED}）`)).toBeVisible();
  await user.click(button("确认认定"));
  expect(await screen.findByText("按记录人员认定，算作带队检查")).toBeVisible();
  expect(decisions(host).map(({ text, why }) => [text, why])).toEqual([[PLANNED, "本人带队"]]);
});
