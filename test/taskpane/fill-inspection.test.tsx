import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { checklistPlan } from "../../src/sheets/checklist/checklist-plan";
import { Pane } from "../../src/taskpane/Pane";
import { INITIAL_STATE } from "../../src/taskpane/store";
import type { WorkbookSnapshot } from "../../src/workbook/port";
import { added, snapshotOf } from "../sheets/plan-reading";
import { cannedServices, ledgerBook } from "./canned";
import { MemoryHost } from "./memory-host";

// The status line repeats for a screen reader what stands in view.
configure({ defaultIgnore: 'script, style, [role="status"]' });

const user = userEvent.setup({ delay: null });

/** The ledger of March 2022 with a checklist of that month, in which the first question is answered. */
function bookWith(date: string, isAnswered = true): WorkbookSnapshot {
  const plan = checklistPlan(
    {
      audiences: ["gonganju"],
      parts: ["common"],
      unit: "某县公安局",
      year: 2022,
      date,
      inspectors: "张某、王某",
      checklists: [],
      title: "",
    },
    [],
  );
  const [worksheet = ""] = added(plan);
  const answer = { kind: "set-values", worksheet, range: "F5", values: [["否"]] } as const;
  const filled = isAnswered ? { ...plan, operations: [...plan.operations, answer] } : plan;
  const ledgers = ledgerBook();
  return { ...ledgers, worksheets: [...ledgers.worksheets, ...snapshotOf(filled).worksheets] };
}

async function open(snapshot: WorkbookSnapshot): Promise<MemoryHost> {
  const host = new MemoryHost(snapshot);
  render(
    <Pane
      services={cannedServices(host)}
      locale="zh-CN"
      theme="light"
      initialState={{ ...INITIAL_STATE, tab: "checklists" }}
    />,
  );
  await user.click(await screen.findByText("写进履职台账"));
  await user.click(screen.getByRole("button", { name: "列出填好的检查表" }));
  return host;
}

test("an inspection is read over, and stands in the ledger of its month where its date belongs", async () => {
  const host = await open(bookWith("2022-03-15"));
  expect(await screen.findByLabelText("记到哪张表")).toHaveDisplayValue("2022年3月（3月）");
  expect(screen.getByLabelText(/^日期/)).toHaveValue("2022-03-15");
  expect(screen.getByLabelText(/^填入的工作内容/)).toHaveValue(
    "到某县公安局检查安全生产工作，发现问题1项，已提出整改要求",
  );
  expect(screen.getByLabelText("参加的人")).toHaveValue("张某、王某");
  await user.click(screen.getByRole("button", { name: "预览这条记录" }));
  await user.click(await screen.findByRole("button", { name: "确认写入" }));
  expect(await screen.findByText("已添加一条记录，可以接着填下一条")).toBeVisible();
  const [ledger] = host.snapshot.worksheets;
  expect(ledger?.values.slice(2).map((row) => row.slice(0, 3))).toEqual([
    [1, "2022.3.4", "到某企业检查安全生产工作"],
    [2, "2022年3月9日", ""],
    [3, "2022年3月15日", "到某县公安局检查安全生产工作，发现问题1项，已提出整改要求"],
    [4, "2022.3.21", "召开安全生产专题会议"],
  ]);
});

test("a month without a ledger is said", async () => {
  await open(bookWith("2022-08-15"));
  expect(await screen.findByText("没有这个月的履职台账，先建那个月的表。")).toBeVisible();
});

test("a checklist that nobody filled in is not offered", async () => {
  await open(bookWith("2022-03-15", false));
  expect(await screen.findByText("没有找到填过的检查表。")).toBeVisible();
});
