import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checklistCommand, type ChecklistCommandOptions } from "../../src/cli/checklist-command";
import { UsageError } from "../../src/cli/usage-error";
import { readChecklists } from "../../src/ledger/checklist/read-checklists";
import { checklistPlan } from "../../src/sheets/checklist/checklist-plan";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read-workbook";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-checklist-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

/** Runs the command; what it wrote and showed. */
async function run(path: string | undefined, options: ChecklistCommandOptions) {
  const written: string[] = [];
  const shown: string[] = [];
  await checklistCommand(path, options, {
    write: (text) => written.push(text),
    warn: () => undefined,
    progress: (text) => shown.push(text),
    today: () => "2026-11-22",
    version: "",
  });
  return { written: written.join(""), shown };
}

const checklistsIn = async (path: string) => readChecklists(await readWorkbook(readFileSync(path)), []);

describe("a new workbook", () => {
  test("holds the checklists of those named by id, by name and by a name since the reform", async () => {
    const path = at("a.xlsx");
    const { written } = await run(path, {
      audience: "gonganju，党委领导,市市场监督管理局",
      date: "2026-11-30",
      inspectors: " 张某、李某 ",
    });
    expect(written).toMatch(/^已新建“.*a\.xlsx”，5张检查表，共\d+条。\n$/);
    const checklists = await checklistsIn(path);
    expect(checklists.map(({ worksheet, unit }) => [worksheet, unit?.text ?? null])).toEqual([
      ["市公安局", "市公安局"],
      ["党委领导", null],
      ["市食药监局", "市食药监局（现市市场监督管理局）"],
      ["市质监局", "市质监局（现市市场监督管理局）"],
      ["市工商局", "市工商局（现市市场监督管理局）"],
    ]);
    expect(checklists[0]?.inspectors?.text).toBe("张某、李某");
    expect(checklists[0]?.date?.day).toBe("2026-11-30");
    const items = checklists.reduce((sum, checklist) => sum + checklist.items.length, 0);
    expect(written).toContain(`共${String(items)}条`);
  });

  test("of a single audience names its unit, is of this year and has the parts asked for", async () => {
    await run(at("a.xlsx"), { audience: "county", unit: "某县", parts: "campaign" });
    const [checklist] = await checklistsIn(at("a.xlsx"));
    expect(checklist?.title?.text).toBe("2026年安全生产检查表（县（市、区））");
    expect(checklist?.unit?.text).toBe("某县");
    expect(checklist?.items.every(({ cells }) => cells.basis?.text.startsWith("朔安发〔2022〕3号"))).toBe(
      true,
    );
  });

  test("is never written over", async () => {
    writeFileSync(at("a.xlsx"), "mine");
    await expect(run(at("a.xlsx"), { audience: "party" })).rejects.toThrow(UsageError);
    expect(readFileSync(at("a.xlsx"), "utf8")).toBe("mine");
  });

  test("is the same file every time", async () => {
    await run(at("a.xlsx"), { audience: "enterprise" });
    await run(at("b.xlsx"), { audience: "企业" });
    expect(readFileSync(at("a.xlsx")).equals(readFileSync(at("b.xlsx")))).toBe(true);
  });
});

describe("a workbook for each", () => {
  test("is written into a folder, with progress", async () => {
    const { written, shown } = await run(undefined, { audience: "party,gonganju", splitFolder: at("x/y") });
    expect(readdirSync(at("x/y")).sort()).toEqual(["检查表-党委领导.xlsx", "检查表-市公安局.xlsx"]);
    expect(written).toBe(`已在“${at("x/y")}”里新建2个工作簿。\n`);
    expect(shown).toEqual([
      `正在生成检查表：1/2 ${at("x/y/检查表-党委领导.xlsx")}`,
      `正在生成检查表：2/2 ${at("x/y/检查表-市公安局.xlsx")}`,
      "",
    ]);
  });

  test("is not written at all where one of them exists", async () => {
    writeFileSync(at("检查表-市公安局.xlsx"), "mine");
    await expect(run(undefined, { audience: "party,gonganju", splitFolder: folder })).rejects.toThrow(
      `“${at("检查表-市公安局.xlsx")}”已经有了，没有覆盖。`,
    );
    expect(readdirSync(folder)).toEqual(["检查表-市公安局.xlsx"]);
  });
});

describe("own questions", () => {
  const questions = { title: "本单位补充", questions: [{ question: "值班表是否上墙？", must: true }] };

  test("come from JSON, from a worksheet and from the profile", async () => {
    writeFileSync(at("own.json"), JSON.stringify(questions));
    writeFileSync(
      at("own.xlsx"),
      createWorkbook(
        checklistPlan(
          {
            audiences: ["party"],
            parts: ["office"],
            year: 2026,
            date: null,
            inspectors: "",
            checklists: [
              { title: "表中", questions: [{ question: "表里的一问？", evidence: ["台账"], must: false }] },
            ],
            title: "",
          },
          [],
        ),
      ),
    );
    writeFileSync(
      at("profile.json"),
      JSON.stringify({ checklists: [{ title: "设置中", questions: [{ question: "设置里的一问？" }] }] }),
    );
    await run(at("a.xlsx"), {
      audience: "gonganju",
      parts: "office",
      own: [at("own.json"), at("own.xlsx")],
      profile: at("profile.json"),
    });
    const [checklist] = await checklistsIn(at("a.xlsx"));
    expect(
      checklist?.items.map(({ question, cells }) => [
        cells.project?.text,
        question,
        cells.materials?.text,
        cells.basis?.text,
      ]),
    ).toEqual([
      ["★本单位补充", "值班表是否上墙？", "", "本单位自拟"],
      ["设置中", "设置里的一问？", "", "本单位自拟"],
      ["表中", "表里的一问？", "台账", "本单位自拟"],
    ]);
  });

  test.each([
    ["a.json", "{}", /“.*a\.json”有2处不对：\n {2}title：缺少这一项\n {2}questions：缺少这一项/],
    ["a.xlsx", "text", /读不出“.*a\.xlsx”/],
  ])("in %s that cannot be used are refused with what is wrong", async (name, contents, message) => {
    writeFileSync(at(name), contents);
    await expect(run(at("out.xlsx"), { audience: "party", own: [at(name)] })).rejects.toThrow(message);
    expect(existsSync(at("out.xlsx"))).toBe(false);
  });

  test("that are not there are refused, in a workbook without any too", async () => {
    await expect(run(at("out.xlsx"), { audience: "party", own: [at("no.json")] })).rejects.toThrow("读不出");
    const empty = createWorkbook({ title: "", operations: [{ kind: "add-worksheet", worksheet: "空" }] });
    writeFileSync(at("empty.xlsx"), empty);
    await expect(run(at("out.xlsx"), { audience: "party", own: [at("empty.xlsx")] })).rejects.toThrow(
      "里没有找到检查表",
    );
  });
});

describe("what is wrong on the line is named", () => {
  test.each<[string | undefined, ChecklistCommandOptions, string]>([
    ["a.xlsx", {}, "没有写检查对象"],
    ["a.xlsx", { audience: "无此局" }, "没有“无此局”这个检查对象"],
    ["a.xls", { audience: "party" }, "要以.xlsx结尾"],
    [undefined, { audience: "party" }, "没有写要新建的文件"],
    ["a.xlsx", { audience: "party", splitFolder: "x" }, "只能写一个"],
    ["a.xlsx", { audience: "party,government", unit: "某县" }, "--unit只能在一个检查对象时用"],
    ["a.xlsx", { audience: "party", date: "2026-02-30" }, "--date 不能是“2026-02-30”"],
    ["a.xlsx", { audience: "party", year: "26" }, "--year 不能是“26”"],
    ["a.xlsx", { audience: "party", year: "2025", date: "2026-11-22" }, "不是同一年"],
    ["a.xlsx", { audience: "party", parts: "commmon" }, "--parts 不能是“commmon”"],
    [undefined, { list: true, format: "xml" }, "--format 不能是“xml”"],
  ])("%s %j: %s", async (path, options, message) => {
    const run2 = run(path === undefined ? undefined : at(path), options);
    await expect(run2).rejects.toThrow(UsageError);
    await expect(run2).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("the list", () => {
  test("names all sixty, with their other names", async () => {
    const { written } = await run(undefined, { list: true });
    const lines = written.trimEnd().split("\n");
    expect(lines).toHaveLength(60);
    expect(lines).toContain("gonganju  市公安局（部门）：公安局、公安");
  });

  test("says by what it found", async () => {
    expect((await run(undefined, { search: "yjj" })).written).toBe(
      "anjianju  市安监局（部门）：安监局、安监、应急局、市安全生产监督管理局、市应急管理局（按拼音首字母找到：应急局）\n",
    );
    expect((await run(undefined, { search: "zzz" })).written).toContain("没有与“zzz”相符的检查对象");
  });

  test("is JSON where asked for", async () => {
    const { written } = await run(undefined, { list: true, search: "消防支队", format: "json" });
    expect(JSON.parse(written)).toMatchObject({
      audiences: [
        {
          id: "xiaofang-zhidui",
          kind: "department",
          name: "市公安消防支队",
          by: "name",
          matched: "消防支队",
        },
      ],
    });
  });
});
