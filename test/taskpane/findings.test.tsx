/** Finding one's way in what was found: checklists, search and filter, the selected row, the keys. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/Pane";
import type { PaneServices } from "../../src/taskpane/services";
import { cannedServices, CHECKLISTS, checklistsCheck, ledgerBook } from "./canned";
import { MemoryHost } from "./memory-host";

const user = userEvent.setup();

async function checked(services: Partial<PaneServices> = {}, host = new MemoryHost(ledgerBook())) {
  const view = render(
    <Pane services={{ ...cannedServices(host), ...services }} locale="zh-CN" theme="light" />,
  );
  await user.click(screen.getByRole("button", { name: "检查" }));
  await screen.findByRole("button", { name: "再检查一次" });
  return { host, ...view };
}

const listed = () =>
  [...document.querySelectorAll<HTMLElement>("[data-finding]")].map((element) => element.textContent);
const banner = () => screen.getByRole("banner").textContent;

describe("a workbook with checklists and no ledger", () => {
  test("shows them and what is open, not that nothing was found", async () => {
    const { host } = await checked({ check: checklistsCheck });
    expect(banner()).toContain("2份检查表");
    expect(banner()).not.toContain("没有找到台账");
    const section = screen.getByRole("heading", { name: "2份检查表", level: 2 }).closest("section");
    if (section === null) throw new Error("no section");
    expect(section).toHaveTextContent("没有找到台账，只看了检查表，履职次数没有判断。");
    expect(
      within(section)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "某局检查表 某县某局，2022年3月10日，30项，有结果的28项，问题3项，未整改2项，逾期1项",
      "空白检查表 单位没有填，日期没有填，30项，有结果的0项",
    ]);
    await user.click(within(section).getByRole("button", { name: "空白检查表" }));
    expect(host.visited).toEqual(["空白检查表!A4:I33"]);
  });

  test("folds the questions of a blank form under their count", async () => {
    await checked({ check: checklistsCheck });
    expect(listed()).toEqual(["某局检查表!H9 checklist/action-overdue"]);
    const group = screen.getByRole("button", { name: /checklist\/unanswered.*30处/ });
    expect(group).toHaveAttribute("aria-expanded", "false");
    await user.click(group);
    expect(listed()).toHaveLength(1 + 20);
  });

  test("without any finding it is no clean ledger, but it was checked", async () => {
    await checked({
      check: () => ({ ...checklistsCheck(), checklists: CHECKLISTS.slice(0, 1), findings: [] }),
    });
    expect(banner()).toBe("1份检查表没有发现问题");
  });
});
