/** 换一种规定试算 in the tab 频次, with the engine itself. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Duty } from "../../src/check/report";
import type { DutyChange } from "../../src/check/what-if";
import { changesByOwner } from "../../src/taskpane/duty-grid/what-if-changes";
import { engineServices } from "../../src/taskpane/engine-services";
import { Pane } from "../../src/taskpane/Pane";
import type { PaneServices } from "../../src/taskpane/services";
import { OFFICE_NOTICE } from "../rulebook/office-notice";
import { GRID_DUTIES } from "./canned";
import { MemoryHost } from "./memory-host";
import { noWorker } from "./no-worker";
import { officeBook } from "./settings/office-book";

const user = userEvent.setup({ delay: null });

/** A bureau's head in Jinzhong with one month of a year, checked when that year is over, and the trial unfolded. */
async function open(year: string, others: Partial<PaneServices> = {}) {
  const host = new MemoryHost(officeBook({ year }));
  const today = () => `${String(Number(year) + 1)}-01-31`;
  const services = { ...engineServices("zh-CN", noWorker), host, today, ...others };
  render(<Pane services={services} locale="zh-CN" theme="light" start="check" />);
  await user.click(screen.getByRole("tab", { name: "频次" }));
  await user.click(await screen.findByRole("heading", { name: "换一种规定试算" }));
  await screen.findByRole("button", { name: "试算" });
  return host;
}

const panel = () => screen.getByRole("tabpanel", { name: "频次" });
/** Presses the button and reads the headline, when it is there. */
async function headline(pattern: RegExp): Promise<string | null> {
  await user.click(screen.getByRole("button", { name: "试算" }));
  return (await within(panel()).findByText(pattern)).textContent;
}
const result = () => within(panel()).getAllByText(/^假设：/)[0]?.parentElement;

test("another year: what is no longer missing, by leader, months that stand alike together, with the basis", async () => {
  const host = await open("2022");
  await user.selectOptions(screen.getByLabelText("按哪一年的规定"), "2026年");
  expect(await headline(/^新规定：/)).toBe("新规定：不再缺漏11项，涉及1位领导");
  expect(result()).toHaveTextContent("假设：按2026年的规定");
  expect(result()).toHaveTextContent("现在：已完成1项，不足17项，不能判断2项");
  expect(result()).toHaveTextContent("假设：已完成1项，不足6项，不能判断1项");
  expect(screen.getByRole("heading", { name: "不再缺漏（11项）" })).toBeVisible();
  expect(screen.queryByRole("heading", { name: /^多出的缺漏/ })).toBeNull();
  const [duty] = within(panel()).getAllByText("深入基层指导检查（每月至少2次）").slice(-1);
  expect(duty?.parentElement).toHaveTextContent(
    "2022年2月、4月、5月、6月、7月、8月、9月、10月、11月、12月：应有2次，已有0次；假设：没有这项次数要求" +
      "2022年3月：应有2次，已有1次；假设：没有这项次数要求依据 晋政发〔2022〕1号 一、3",
  );
  expect(host.applied).toEqual([]);
});

test("a year that asks the same makes no difference; the year itself is nothing to compare", async () => {
  await open("2022");
  await user.selectOptions(screen.getByLabelText("按哪一年的规定"), "2018年");
  expect(await headline(/^新规定：/)).toBe("新规定：缺漏没有差别");
  await user.selectOptions(screen.getByLabelText("按哪一年的规定"), "2022年");
  expect(await headline(/^所假设的就是/)).toBe("所假设的就是现在的规定，没有可比较的。");
});

test("a notice loaded for this only is counted and not kept; a wrong one tells its places", async () => {
  const host = await open("2018");
  const load = (text: string) =>
    user.upload(screen.getByLabelText("选择只供试算的文件"), new File([text], "通知.json"));
  await load(JSON.stringify({ ...OFFICE_NOTICE, obligations: [{ id: "x" }] }));
  expect(await screen.findByText(/^“通知.json”有\d+处不对，没有载入：$/)).toBeVisible();
  expect(screen.getByText("至少换一样再试算。")).toBeVisible();
  await load(JSON.stringify(OFFICE_NOTICE));
  const loaded = "《某县安全生产委员会关于领导干部检查安全生产的通知》，只用于试算，不保存";
  expect(await screen.findByText(loaded)).toBeVisible();
  expect(screen.queryByText(/没有载入/)).toBeNull();
  expect(await headline(/^新规定：/)).toBe("新规定：多出9项缺漏，涉及1位领导");
  expect(result()).toHaveTextContent(
    "2018年4月、5月、6月、7月、8月、9月、10月、11月、12月：应有3次，已有0次；现在：没有这项次数要求",
  );
  await user.click(screen.getByRole("button", { name: /^去掉《某县/ }));
  expect(screen.getByText("至少换一样再试算。")).toBeVisible();
  expect(host.applied).toEqual([]);
  expect(host.snapshot.memory).toBeNull();
});

test("nothing is tried before something is chosen", async () => {
  const host = await open("2022");
  const { reads } = host;
  await user.click(screen.getByRole("button", { name: "试算" }));
  expect(host.reads).toBe(reads);
});

test("a trial under way can be stopped, and its answer is then not shown", async () => {
  const asked: AbortSignal[] = [];
  await open("2022", {
    whatIf: (_snapshot, _supposed, { signal }) => {
      if (signal !== undefined) asked.push(signal);
      return new Promise(() => undefined);
    },
  });
  await user.selectOptions(screen.getByLabelText("假设的级别"), "县级");
  await user.click(screen.getByRole("button", { name: "试算" }));
  expect(await screen.findByText("正在试算…")).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "停止" }));
  expect(screen.queryByText("正在试算…")).toBeNull();
  expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
  expect(screen.queryByText(/^新规定：/)).toBeNull();
});

test("a workbook that cannot be read is told, and tried again", async () => {
  const host = await open("2022");
  await user.selectOptions(screen.getByLabelText("假设的级别"), "县级");
  host.failNext("read", "cell-editing");
  await user.click(screen.getByRole("button", { name: "试算" }));
  const alert = await within(panel()).findByText(/正在编辑/);
  expect(alert).toBeVisible();
  await user.click(within(panel()).getByRole("button", { name: "重试" }));
  expect(await within(panel()).findByText(/^新规定：/)).toBeVisible();
});

test("months are put together only within a year, a duty, an owner and a case", () => {
  const [first] = GRID_DUTIES;
  if (first === undefined) throw new Error("no duty");
  const change = (part: Partial<Duty>, otherwise: DutyChange["otherwise"] = null): DutyChange => ({
    duty: { ...first, ...part },
    otherwise,
  });
  const changes = changesByOwner([
    change({ period: "2022-12" }),
    change({ owner: "李某", period: "2022-12" }),
    change({ period: "2023-01" }),
    change({ period: "2022-01" }),
    change({ period: "2022-02", done: 7 }),
    change({ period: "2022-03" }, "met"),
    change({ period: "2022-04", obligation: "other" }),
  ]);
  expect(
    changes.map(({ owner, duties }) => [
      owner,
      duties.map(({ cases }) => cases.map(({ periods }) => periods)),
    ]),
  ).toEqual([
    ["张某", [[["2022-12", "2022-01"], ["2023-01"], ["2022-02"], ["2022-03"]], [["2022-04"]]]],
    ["李某", [[["2022-12"]]]],
  ]);
});
