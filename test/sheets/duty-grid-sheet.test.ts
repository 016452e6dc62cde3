import type { WorkbookCheck } from "../../src/check/report";
import { dutyGridPlan } from "../../src/sheets/duty-grid-sheet";
import type { WorkbookPlan } from "../../src/workbook/port";
import { DUTIES, GRID_DUTIES } from "../taskpane/canned";
import { added, cells, operations } from "./plan-reading";

const SHEET = "2022年履职频次";
const OPTIONS = { asOf: "2022-06-02", title: (years: readonly string[]) => `插入${years.join("、")}` };

const checked = (duties: WorkbookCheck["duties"]): WorkbookCheck => ({
  status: "checked",
  ledgers: [],
  findings: [],
  duties,
  rules: [],
});

function planned(duties: WorkbookCheck["duties"], names: readonly string[] = []): WorkbookPlan {
  const plan = dutyGridPlan(checked(duties), OPTIONS, names);
  if (plan === null) throw new Error("no plan");
  return plan;
}

/** The values of the columns from A on in a row. */
function row(plan: WorkbookPlan, number: number): unknown[] {
  const all = cells(plan, SHEET);
  return Array.from("ABCDEFGHIJKLMN").map((column) => all[`${column}${String(number)}`] ?? "");
}

const OFZHANG = GRID_DUTIES.filter(({ owner }) => owner === "张某");
const MONTHS = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];
const NONE = Array.from({ length: 12 }, () => 0);

test("adds a worksheet a year under a free name, and none where nothing is counted", () => {
  const [first] = GRID_DUTIES;
  if (first === undefined) throw new Error("no duty");
  const plan = planned([...GRID_DUTIES, { ...first, period: "2023-01" }], [SHEET]);
  expect(added(plan)).toEqual(["2022年履职频次(2)", "2023年履职频次"]);
  expect(plan.title).toBe("插入2022、2023");
  expect(operations(plan, "go-to")).toEqual([{ kind: "go-to", worksheet: "2023年履职频次", address: "A1" }]);
  expect(dutyGridPlan(checked([]), OPTIONS, [])).toBeNull();
});

test("months with what all owners have, owe and lack stand first, under a header that repeats", () => {
  const plan = planned(OFZHANG);
  const all = cells(plan, SHEET);
  expect([all.A1, all.A2]).toEqual(["2022年履职频次表", "截至2022年6月2日"]);
  expect(row(plan, 3)).toEqual(["责任人", "职责", ...MONTHS]);
  // March has a row that counts for the quarter.
  expect(row(plan, 4)).toEqual(["检查已有", "", 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0]);
  expect(row(plan, 5)).toEqual(["检查应有", "", ...MONTHS.map(() => 1)]);
  expect(row(plan, 6)).toEqual(["检查还缺", "", 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
  expect(row(plan, 7)).toEqual(["会议已有", "", ...NONE]);
  expect(row(plan, 9)).toEqual(["会议还缺", "", ...NONE]);
  const [{ page } = { page: {} }] = operations(plan, "set-page", SHEET);
  expect(page).toMatchObject({
    paper: "A4",
    orientation: "landscape",
    fitToWidth: 1,
    titleRows: { first: 0, last: 2 },
  });
  expect(operations(plan, "freeze-rows", SHEET).map(({ rows }) => rows)).toEqual([3]);
});

test("the chart shows found against owed over the months, and covers cells that are empty", () => {
  const plan = planned(OFZHANG);
  expect(operations(plan, "add-chart")).toEqual([
    {
      kind: "add-chart",
      worksheet: SHEET,
      name: SHEET,
      title: "2022年每月检查、会议次数",
      categories: "C3:N3",
      series: [
        { name: "检查已有", values: "C4:N4", color: "#1F4E79" },
        { name: "检查应有", values: "C5:N5", color: "#9DC3E6" },
        { name: "会议已有", values: "C7:N7", color: "#C55A11" },
        { name: "会议应有", values: "C8:N8", color: "#F4B183" },
      ],
      valueStep: 1,
      range: "A10:N20",
    },
  ]);
  for (let number = 10; number <= 21; number++) expect(row(plan, number).join("")).toBe("");
  // Title, day, header, totals and chart: no taller than the 160 mm that a page has for them.
  const heights = operations(plan, "set-row-height", SHEET)
    .filter(({ last }) => last < 20)
    .map(({ first, last, height }) => (last - first + 1) * height);
  expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThan((160 * 72) / 25.4);
});

test("what is still owed stands below with the days left, then each duty with its basis", () => {
  const plan = planned(OFZHANG);
  const texts = Object.entries(cells(plan, SHEET));
  const place = (text: string) => Number(texts.find(([, value]) => value === text)?.[0].slice(1));
  const toDo = place("眼下要做的");
  expect(toDo).toBe(22);
  expect(row(plan, toDo + 1)).toEqual([
    ...["张某", "带队检查安全生产（每月至少1次）", "2022年第二季度", ""],
    "还差1次；2022年6月2日至2022年6月30日有20个工作日；报送日2022年6月24日，还有17个工作日",
    ...Array.from({ length: 9 }, () => ""),
  ]);
  const duties = place("各项职责");
  expect(row(plan, duties + 1)[0]).toBe(
    "✓ 已完成  ✕ 不足  … 未到期  ? 不能判断  – 不要求  数字为已有次数/应有次数",
  );
  expect(row(plan, duties + 2)).toEqual([
    "张某",
    expect.stringMatching(/^带队检查安全生产（每月至少1次）\n依据：/),
    ...MONTHS.map((_, index) => (index % 3 === 2 ? "✕ 0/1" : "✓ 1/1")),
  ]);
});

test("a quarter is as wide as its months, and a status is told by its sign as well as by its fill", () => {
  const plan = planned(OFZHANG);
  const [address] = Object.entries(cells(plan, SHEET)).find(([, value]) => value === "… 1/2") ?? [];
  expect(address?.[0]).toBe("F");
  const number = address?.slice(1) ?? "";
  const of = (ranges: readonly { readonly range: string }[]) =>
    ranges.flatMap(({ range }) =>
      new RegExp(`^[C-N]${number}(:[C-N]${number})?$`).test(range) ? range : [],
    );
  expect(of(operations(plan, "merge", SHEET))).toEqual(
    ["C:E", "F:H", "I:K", "L:N"].map((span) => span.replace(":", `${number}:`) + number),
  );
  const fills = operations(plan, "set-format", SHEET).filter(({ format }) => typeof format.fill === "string");
  expect(of(fills)).toEqual([`F${number}:H${number}`]);
});

test("a duty of two owners and a person's name that looks like a formula stay texts", () => {
  const [first] = DUTIES;
  if (first === undefined) throw new Error("no duty");
  const plan = planned([first, { ...first, owner: "=1+1" }]);
  expect(Object.values(cells(plan, SHEET))).toContain("=1+1");
});

test("a missed duty that is explained is marked in its cell, and told below the duties with who and why", () => {
  const explanation = {
    ...{ rule: "duty/missing", subject: "张某 2022-03", fingerprint: "f", headline: "…" },
    ...{ why: "住院", by: "李某", on: "2022-04-01", isCurrent: true },
  };
  const march = OFZHANG.find(({ status, period }) => status === "missing" && period === "2022-03");
  const plan = planned(OFZHANG.map((duty) => (duty === march ? { ...duty, explanation } : duty)));
  const all = Object.entries(cells(plan, SHEET));
  expect(all.filter(([, value]) => value === "✕ 0/1\n已说明")).toHaveLength(1);
  const at = all.find(([, value]) => value === "不足的，说明的原因")?.[0] ?? "";
  const below = Number(at.slice(1)) + 1;
  expect(at).toMatch(/^A\d+$/);
  expect(row(plan, below).filter((value) => value !== "")).toEqual([
    "张某",
    expect.stringContaining("带队检查"),
    "2022年3月",
    "已说明：住院（李某，2022年4月1日）",
  ]);
  const stale = OFZHANG.map((duty) =>
    duty === march ? { ...duty, explanation: { ...explanation, isCurrent: false } } : duty,
  );
  const told = Object.values(cells(planned(stale), SHEET));
  expect(told).not.toContain("✕ 0/1\n已说明");
  expect(told).toContain("内容已变，原来的说明要重新确认：住院（李某，2022年4月1日）");
  expect(Object.values(cells(planned(OFZHANG), SHEET))).not.toContain("不足的，说明的原因");
});
