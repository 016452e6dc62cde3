/** Explanations, known findings and filing marks in the pane, over a real file and the real engine. */
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { checkByMemory } from "../../src/check/by-memory";
import { markFiled } from "../../src/ledger/decide";
import { NO_DECISIONS } from "../../src/ledger/decisions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText, planDecisions, readMemory } from "../../src/ledger/workbook-memory";
import { Pane } from "../../src/taskpane/Pane";
import type { PaneServices } from "../../src/taskpane/services";
import { describeDuty } from "../../src/text/duty-sentences";
import { describeFinding, ruleName } from "../../src/text/finding-sentences";
import type { WorkbookHost } from "../../src/workbook/port";
import { cover, entry, month, workbook } from "../check/ledger-fixtures";
import { cannedServices } from "./canned";
import { MemoryHost } from "./memory-host";

const user = userEvent.setup({ delay: null });
const TODAY = "2022-04-01";
const HEADLINE = "这一条写的是计划，不是已做的事";
const PLANNED = "计划到甲企业检查安全生产工作";

const book = (memory: string | null = null, content = PLANNED) => ({
  ...workbook([
    cover({ period: "2022年2月至3月", unit: "某局" }),
    month("2月", [entry(1, "2022.2.8")]),
    month("3月", [
      entry(1, "2022年3月9日", content),
      entry(2, "2022年3月10日", "计划到乙企业检查安全生产工作"),
    ]),
  ]),
  memory,
});

/** The canned services with the program's own engine and sentences. */
const servicesOf = (host: WorkbookHost): PaneServices => ({
  ...cannedServices(host),
  today: () => TODAY,
  check: (snapshot) => checkByMemory(snapshot, TODAY),
  describe: (finding) => describeFinding(finding, "zh-CN"),
  describeDuty: (duty) => describeDuty(duty, "zh-CN"),
  ruleTitle: (rule) => ruleName(rule, "zh-CN"),
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
async function opened(snapshot = book()) {
  const host = new MemoryHost(snapshot);
  render(<Pane services={servicesOf(host)} locale="zh-CN" theme="light" />);
  await user.click(button("检查"));
  await screen.findByRole("button", { name: "再检查一次" });
  return host;
}
/** Confirms the preview and waits for the check after it. */
async function confirmed(name: string, done: string) {
  await user.click(await screen.findByRole("button", { name }));
  await screen.findByText(done);
  await waitFor(() => {
    expect(button("再检查一次")).not.toHaveAttribute("aria-disabled", "true");
  });
}
const verdict = () => screen.getByRole("banner").textContent;
const decisionsOf = (host: MemoryHost) => readMemory(host.snapshot).decisions;

async function explained(where: string, why: string) {
  await user.click(button(`说明 ${where} ${HEADLINE}`));
  const form = screen.getByRole("form", { name: `说明${where}` });
  await user.type(within(form).getByRole("textbox", { name: "为什么这样" }), why);
  return form;
}

describe("an explanation", () => {
  test("needs a reason and a name, is previewed, kept, shown apart and counted; the name is remembered", async () => {
    const host = await opened();
    expect(verdict()).toContain("2处待改正或说明");
    const form = await explained("3月!C3", "因雨改到4月");
    await user.click(within(form).getByRole("button", { name: "预览" }));
    const name = within(form).getByRole("textbox", { name: "由谁说明" });
    expect(name).toHaveFocus();
    expect(within(form).getByText("写上姓名")).toBeVisible();
    expect(host.applied).toEqual([]);
    await user.type(name, "李某");
    await user.click(within(form).getByRole("button", { name: "预览" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("已说明：因雨改到4月（李某，2022年4月1日）")).toBeVisible();
    await confirmed("确认说明", "已记下说明");
    expect(decisionsOf(host).explanations).toMatchObject([
      {
        rule: "row/not-done",
        subject: "3月!C3",
        why: "因雨改到4月",
        by: "李某",
        on: TODAY,
        headline: HEADLINE,
      },
    ]);
    expect(verdict()).toContain("1处待改正或说明1处建议改正，1处已说明");
    expect(await screen.findByRole("heading", { name: "已说明1处" })).toBeVisible();
    const places = screen.getAllByText(/^3月!C[34]$/).map(({ textContent }) => textContent);
    expect(places).toEqual(["3月!C4", "3月!C3"]);
    await user.click(button(`说明 3月!C4 ${HEADLINE}`));
    expect(screen.getByRole("textbox", { name: "由谁说明" })).toHaveValue("李某");
    // Escape closes the form and leads back to its link.
    await user.keyboard("{Escape}");
    await waitFor(() => {
      expect(button(`说明 3月!C4 ${HEADLINE}`)).toHaveFocus();
    });
    await user.click(button(`收回说明 3月!C3 ${HEADLINE}`));
    await confirmed("收回说明", "已收回说明");
    expect(host.snapshot.memory).toBeNull();
    expect(verdict()).toContain("2处待改正或说明");
  });

  test("is to be confirmed when the row has changed; one whose finding is gone is removed", async () => {
    const before = await opened();
    const form = await explained("3月!C3", "因雨改到4月");
    await user.type(within(form).getByRole("textbox", { name: "由谁说明" }), "李某");
    await user.click(within(form).getByRole("button", { name: "预览" }));
    await confirmed("确认说明", "已记下说明");
    const { memory } = before.snapshot;
    cleanup();

    const changed = await opened(book(memory, "计划到丙企业检查安全生产工作"));
    expect(
      screen.getByText("内容已变，原来的说明要重新确认：因雨改到4月（李某，2022年4月1日）"),
    ).toBeVisible();
    expect(verdict()).not.toContain("已说明");
    await user.click(button(`重新确认 3月!C3 ${HEADLINE}`));
    expect(screen.getByRole("textbox", { name: "为什么这样" })).toHaveValue("因雨改到4月");
    await user.click(button("预览"));
    await confirmed("确认说明", "已记下说明");
    expect(decisionsOf(changed).explanations).toHaveLength(1);
    expect(verdict()).toContain("1处已说明");
    cleanup();

    const gone = await opened(book(memory, "到甲企业检查安全生产工作"));
    // Two rows were explained once; the other one is not the row the explanation was given for.
    expect(screen.getByRole("heading", { name: "对不上问题的说明（1条）" })).toBeVisible();
    await user.click(button(`删除 3月!C3 ${HEADLINE}`));
    await confirmed("删除", "已收回说明");
    expect(gone.snapshot.memory).toBeNull();
  });

  test("is not offered for what must be put right", async () => {
    await opened();
    expect(screen.getAllByRole("button", { name: /^说明 / })).toHaveLength(2);
  });
});

test("what stands is accepted as known, listed, and let go again", async () => {
  const host = await opened();
  await user.click(screen.getByText("已知的问题"));
  expect(screen.getByText(/可以把现在的3处记为已知/)).toBeVisible();
  await user.click(button("按现状记为已知"));
  await user.type(screen.getByRole("textbox", { name: "由谁确认" }), "王某");
  await user.click(button("预览"));
  expect(await within(await screen.findByRole("dialog")).findByText("3处")).toBeVisible();
  await confirmed("确认", "已记为已知，以后只报新的");
  expect(decisionsOf(host).baseline).toMatchObject({ by: "王某", on: TODAY });
  expect(verdict()).toContain("没有待处理的问题3处已知");
  expect(await screen.findByText("另有3处记为已知（王某，2022年4月1日）")).toBeInTheDocument();
  expect(screen.getAllByText(/^[23]月!/).map(({ textContent }) => textContent)).toEqual([
    "2月!B3",
    "3月!C3",
    "3月!C4",
  ]);
  await user.click(button("不再记为已知"));
  await confirmed("确认", "已去掉，以后照样报");
  expect(host.snapshot.memory).toBeNull();
});

test("a known finding shows what was said of it; a duty of a month without entries says why and what would count", async () => {
  const deputy = workbook([
    cover({ position: "副局长", unit: "晋中市某局", period: "2022年2月至3月" }),
    month("2月", []),
    month("3月", [entry(1, "2022年3月9日", "在局会议室参加全市安全生产工作会议")]),
  ]);
  const { findings } = checkByMemory(deputy, TODAY);
  const missed = findings.find(({ rule }) => rule === "duty/missing")?.identity;
  if (missed === undefined) throw new Error("nothing missed");
  const said = { rule: "duty/missing", ...missed, headline: "…", why: "住院", by: "李某", on: TODAY };
  const baseline = {
    ...{ by: "王某", on: TODAY },
    findings: findings.flatMap(({ identity }) => identity?.fingerprint ?? []),
  };
  const decisions = { ...NO_DECISIONS, explanations: [said], baseline };
  await opened({ ...deputy, memory: memoryText({ ...EMPTY_MEMORY, decisions }) });
  expect(verdict()).toContain(`${String(findings.length)}处已知（其中1处已说明）`);
  expect(verdict()).not.toContain("没有发现问题");
  await user.click(screen.getByText("已知的问题"));
  const SAID = "已说明：住院（李某，2022年4月1日）";
  const [missedDuty, inKnown] = screen.getAllByText(SAID).map((element) => element.closest("li"));
  expect(missedDuty).toHaveTextContent("查了3月，共1张表、1条记录能算数的记录：带队检查");
  expect(inKnown).toHaveTextContent("张某2022年3月履职次数不足");
  const ofFebruary = screen.getByText("查了2月，共1张表，没有一条记录").closest("li");
  expect(ofFebruary).toHaveTextContent("这一期没有一条记录");
  expect(ofFebruary).toHaveTextContent("能算数的记录：带队检查");
});

test("a month is marked as filed with day and place, and the mark is taken off", async () => {
  const profile = { ...EMPTY_PROFILE, filing: { day: 26, to: "县安委办", whenDayOff: "before" as const } };
  const kept = memoryText({ ...EMPTY_MEMORY, profile });
  const host = await opened(book(kept));
  await user.click(screen.getByText("报送：已报送0个月，逾期2个月"));
  expect(screen.getByText(/应于2022年3月25日以前报，没有标记/)).toBeVisible();
  await user.click(button("标记已报送 张某2022年3月"));
  const form = screen.getByRole("form", { name: "标记张某2022年3月已报送" });
  const day = within(form).getByLabelText("报送日期");
  expect(day).toHaveValue(TODAY);
  await user.clear(day);
  await user.type(day, "2022-03-24");
  await user.click(within(form).getByRole("button", { name: "预览" }));
  expect(await screen.findByText("2022年3月24日已报送（县安委办）")).toBeVisible();
  await confirmed("确认", "已标记");
  expect(decisionsOf(host).filed).toEqual([
    { leader: "张某", month: "2022-03", on: "2022-03-24", to: "县安委办" },
  ]);
  // Marks are kept now, so that a month without one is a finding.
  expect(await screen.findByRole("button", { name: /逾期未报送/ })).toBeVisible();
  await user.click(button("取消标记 张某2022年3月"));
  await confirmed("取消标记", "已取消标记");
  expect(host.snapshot.memory).toBe(kept);
});

test("a filed month is sealed and the seal is broken again", async () => {
  const mark = { leader: "张某", month: "2022-03", on: "2022-03-24", to: null };
  const kept = memoryText({ ...EMPTY_MEMORY, decisions: { ...NO_DECISIONS, filed: [mark] } });
  const host = await opened(book(kept));
  await user.click(screen.getByText("报送：已报送1个月"));
  // A month that was not filed is not sealed yet.
  expect(screen.queryByRole("button", { name: "封存 张某2022年2月" })).toBeNull();
  await user.click(button("封存 张某2022年3月"));
  await confirmed("封存", "已封存，以后改动会报出来");
  expect(
    decisionsOf(host).seals.map(({ leader, month, on, rows }) => [leader, month, on, rows.length]),
  ).toEqual([["张某", "2022-03", TODAY, 3]]);
  await user.click(await screen.findByRole("button", { name: "解除封存 张某2022年3月" }));
  await confirmed("解除封存", "已解除封存");
  expect(host.snapshot.memory).toBe(kept);
});

test("settings that cannot be read are not written over", async () => {
  const host = await opened(book('{"profile":{"region":"nowhere"}}'));
  await explained("3月!C3", "因雨改到4月");
  await user.type(screen.getByRole("textbox", { name: "由谁说明" }), "李某");
  await user.click(button("预览"));
  const [refusal] = await screen.findAllByText(/在这个工作簿里做不了这一步/);
  expect(refusal).toBeVisible();
  expect(host.applied).toEqual([]);
});

test("what another program marked is understood", async () => {
  const plan = planDecisions(
    { memory: null },
    (decisions) => markFiled(decisions, { leader: "张某", month: "2022-02", on: "2022-02-25", to: null }),
    "…",
  );
  const [operation] = plan?.operations ?? [];
  await opened(book(operation?.kind === "remember" ? operation.memory : null));
  await user.click(screen.getByText("报送：已报送1个月"));
  expect(screen.getByText("2022年2月25日已报送")).toBeVisible();
});
