import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync, zipSync, strToU8 } from "fflate";
import { checkByMemory } from "../../src/check/by-memory";
import {
  baselineCommand,
  explanationsCommand,
  filedCommand,
  sealCommand,
} from "../../src/cli/decision-commands";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText, readMemory } from "../../src/ledger/workbook-memory";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { applyPlan } from "../../src/workbook/file/apply-plan";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";
import {
  cover,
  entry,
  month,
  monthWithCover,
  workbook,
  type WorksheetLiteral,
} from "../check/ledger-fixtures";
import { planOf } from "../fixtures/plan-of-snapshot";

const COMMAND = resolve(__dirname, "../../dist/cli/duty-ledger.js");
const TODAY = "2022-04-01";
let folder: string;
let file: string;
let said: string;
const output = {
  write: (text: string) => {
    said += text;
  },
  warn: () => undefined,
  progress: () => undefined,
  today: () => TODAY,
  version: "0",
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
  file = join(folder, "台账.xlsx");
  said = "";
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bytesOf = (sheets: readonly WorksheetLiteral[]) => createWorkbook(planOf(workbook(sheets)));
const SHEETS = [
  cover({ period: "2022年2月至3月", unit: "某局" }),
  month("2月", [entry(1, "2022.2.8")]),
  month("3月", [
    entry(1, "2022年3月9日", "计划到甲企业检查安全生产工作"),
    entry(2, "2022年3月10日", "安全检查"),
  ]),
];
const put = (bytes: Uint8Array = bytesOf(SHEETS)) => {
  writeFileSync(file, bytes);
};
const kept = async () => readMemory(await readWorkbook(readFileSync(file)));
const findings = async () => checkByMemory(await readWorkbook(readFileSync(file)), TODAY);

/** The parts of a file that are not equal in another, or not there. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => Buffer.compare(Buffer.from(one[name] ?? []), Buffer.from(other[name] ?? [])) !== 0)
    .sort();
}

describe("filed", () => {
  test("marks the month, says so, and changes no part but ours", async () => {
    // A part no program of ours knows.
    const parts = { ...unzipSync(bytesOf(SHEETS)), "xl/media/seal.png": strToU8("not a picture") };
    put(zipSync(parts));
    const before = readFileSync(file);
    await filedCommand(file, { month: "2022-03", on: "2022-03-25", to: "县安委办" }, output);
    expect((await kept()).decisions.filed).toEqual([
      { leader: "张某", month: "2022-03", on: "2022-03-25", to: "县安委办" },
    ]);
    expect(said).toBe(
      `张某2022年3月的台账：2022年3月25日已报送（县安委办）。\n已写入“${file}”，表格内容没有改动。\n`,
    );
    const first = readFileSync(file);
    expect(changedParts(before, first)).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "xl/_rels/workbook.xml.rels",
    ]);
    await filedCommand(file, { month: "2022-02" }, output);
    expect(changedParts(first, readFileSync(file))).toEqual(["customXml/item1.xml"]);
    expect((await kept()).decisions.filed).toEqual([
      { leader: "张某", month: "2022-02", on: TODAY, to: null },
      { leader: "张某", month: "2022-03", on: "2022-03-25", to: "县安委办" },
    ]);
    expect(readdirSync(folder)).toEqual(["台账.xlsx"]);
  });

  test("the same again changes nothing; the mark is taken off again, and nothing of ours is left", async () => {
    put();
    const clean = readFileSync(file);
    await filedCommand(file, { month: "2022-03" }, output);
    const marked = readFileSync(file);
    said = "";
    await filedCommand(file, { month: "2022-03" }, output);
    expect(said).toBe("原来就是这样，没有改动。\n");
    expect(readFileSync(file).equals(marked)).toBe(true);
    await filedCommand(file, { month: "2022-03", undo: true }, output);
    expect(said).toContain("已去掉张某2022年3月的报送标记。\n已写入");
    expect(changedParts(clean, readFileSync(file))).toEqual([]);
  });

  test("to whom is that of the settings", async () => {
    const memory = memoryText({
      ...EMPTY_MEMORY,
      profile: { ...EMPTY_PROFILE, filing: { day: 26, to: "市安委办", whenDayOff: "before" } },
    });
    put(applyPlan(bytesOf(SHEETS), { title: "…", operations: [{ kind: "remember", memory }] }).bytes);
    await filedCommand(file, { month: "2022-03" }, output);
    expect((await kept()).decisions.filed[0]?.to).toBe("市安委办");
    expect((await kept()).profile.filing?.day).toBe(26);
    // February was not filed.
    expect((await findings()).findings.map(({ rule, data }) => [rule, data.period])).toContainEqual([
      "filing/overdue",
      "2022-02",
    ]);
  });

  test("of several leaders one is named", async () => {
    const two = [
      monthWithCover("3月", [entry(1, "2022年3月4日")]),
      { ...monthWithCover("3月", [entry(1, "2022年3月5日")], { leader: "李某" }), name: "李某3月" },
    ];
    put(bytesOf(two));
    await expect(filedCommand(file, { month: "2022-03" }, output)).rejects.toThrow(
      "有几位领导的台账，用--leader指明是哪一位：张某、李某。",
    );
    await filedCommand(file, { month: "2022-03", leader: "李某" }, output);
    expect((await kept()).decisions.filed.map(({ leader }) => leader)).toEqual(["李某"]);
  });

  test.each([
    [{ month: "2022-13" }, "--month不能是“2022-13”，要写成年-月，如2022-03。"],
    [{ month: "2022-05" }, "没有2022年5月的统计表，有的是：2022年2月、2022年3月。"],
    [{ month: "2022-03", undo: true }, "2022年3月没有报送标记。"],
    [{ month: "2022-03", on: "昨天" }, "--on 不能是“昨天”"],
    [{ month: "2022-03", leader: "王某" }, "有几位领导的台账，用--leader指明是哪一位：张某。"],
  ])("%p is refused, and the file stays as it is", async (options, sentence) => {
    put();
    const before = readFileSync(file);
    await expect(filedCommand(file, options, output)).rejects.toThrow(sentence);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("seal", () => {
  const changed = async () =>
    (await findings()).findings.filter(({ rule }) => rule === "seal/changed").map(({ address }) => address);
  /** The workbook with another text in C3 of 3月. */
  const edit = (text: string) => {
    const operations = [{ kind: "set-values", worksheet: "3月", range: "C3", values: [[text]] }] as const;
    put(applyPlan(readFileSync(file), { title: "edit", operations }).bytes);
  };

  test("keeps the month as it is; a change is found until it is taken back or sealed anew", async () => {
    put();
    await sealCommand(file, { month: "2022-03" }, output);
    expect(said).toBe(
      `已封存张某2022年3月的统计表（2022年4月1日）。以后内容有改动，检查时会报出来。\n已写入“${file}”，表格内容没有改动。\n`,
    );
    expect(await changed()).toEqual([]);
    edit("改动以后的内容");
    expect(await changed()).toEqual(["C3"]);
    edit("计划到甲企业检查安全生产工作");
    expect(await changed()).toEqual([]);
    edit("改动以后的内容");
    await sealCommand(file, { month: "2022-03", on: "2022-04-20" }, output);
    expect(await changed()).toEqual([]);
    expect((await kept()).decisions.seals.map(({ leader, month, on }) => [leader, month, on])).toEqual([
      ["张某", "2022-03", "2022-04-20"],
    ]);
  });

  test("once more, unchanged: the first seal stays, and nothing is written", async () => {
    put();
    await sealCommand(file, { month: "2022-03", on: "2022-04-02" }, output);
    const sealed = readFileSync(file);
    said = "";
    await sealCommand(file, { month: "2022-03", on: "2022-04-20" }, output);
    expect(said).toBe("张某2022年3月的统计表2022年4月2日已经封存，内容没有改动。\n");
    expect(readFileSync(file).equals(sealed)).toBe(true);
  });

  test("is taken off again, and nothing of ours is left", async () => {
    put();
    const clean = readFileSync(file);
    await sealCommand(file, { month: "2022-03" }, output);
    await sealCommand(file, { month: "2022-03", undo: true }, output);
    expect(said).toContain("已解除张某2022年3月的封存。\n已写入");
    expect(changedParts(clean, readFileSync(file))).toEqual([]);
  });

  test.each([
    [{ month: "2022-13" }, "--month不能是“2022-13”，要写成年-月，如2022-03。"],
    [{ month: "2022-05" }, "没有2022年5月的统计表，有的是：2022年2月、2022年3月。"],
    [{ month: "2022-03", undo: true }, "2022年3月没有封存。"],
  ])("%p is refused, and the file stays as it is", async (options, sentence) => {
    put();
    const before = readFileSync(file);
    await expect(sealCommand(file, options, output)).rejects.toThrow(sentence);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("baseline", () => {
  test("accepts what stands, lists it, and lets it go", async () => {
    put();
    const count = (await findings()).findings.length;
    expect(count).toBeGreaterThan(1);
    await baselineCommand(file, { by: "李某" }, output);
    expect(said).toContain(`已把现有的${String(count)}处问题记为已知（李某，2022年4月1日）。`);
    const after = await findings();
    expect([after.findings, after.known?.length]).toEqual([[], count]);
    said = "";
    const before = readFileSync(file);
    await baselineCommand(file, {}, output);
    const [first, ...others] = said.trimEnd().split("\n");
    expect(first).toBe(`另有${String(count)}处记为已知（李某，2022年4月1日）`);
    expect(others).toHaveLength(count);
    expect(others).toContain("  2月!B3  日期没有写成“年月日”");
    expect(readFileSync(file).equals(before)).toBe(true);
    await baselineCommand(file, { by: "王某", asOf: "2022-04-02" }, output);
    expect((await findings()).known).toHaveLength(count);
    await baselineCommand(file, { clear: true }, output);
    expect((await findings()).findings).toHaveLength(count);
  });

  test("not both, and not of what is no ledger", async () => {
    put();
    await expect(baselineCommand(file, { by: "李某", clear: true }, output)).rejects.toThrow("只能写一个");
    put(bytesOf([{ name: "表", rows: [["甲"]] }]));
    await expect(baselineCommand(file, { by: "李某" }, output)).rejects.toThrow("没有找到台账");
  });
});

describe("explanations", () => {
  const PLACE = "3月!C3";
  const explained = { at: PLACE, why: "因雨改到4月", by: "李某" };

  test("adds one, lists it with its state, and takes it back", async () => {
    put();
    await explanationsCommand(file, {}, output);
    expect(said).toBe("没有说明。\n");
    await explanationsCommand(file, explained, output);
    expect(said).toContain("已记下对3月!C3的说明：这一条写的是计划，不是已做的事。\n已写入");
    const [finding] = (await findings()).findings.filter(({ explanation }) => explanation !== undefined);
    expect([finding?.rule, finding?.address, finding?.explanation?.isCurrent]).toEqual([
      "row/not-done",
      "C3",
      true,
    ]);
    said = "";
    await explanationsCommand(file, {}, output);
    expect(said).toBe(
      "[有效] 3月!C3  这一条写的是计划，不是已做的事\n    因雨改到4月（李某，2022年4月1日）\n",
    );
    await explanationsCommand(file, { ...explained, why: "改到5月" }, output);
    expect((await kept()).decisions.explanations.map(({ why }) => why)).toEqual(["改到5月"]);
    await explanationsCommand(file, { at: PLACE, undo: true }, output);
    expect((await kept()).decisions.explanations).toEqual([]);
  });

  test("tells which are to be confirmed, match nothing, or were not judged", async () => {
    const of = (rule: string, subject: string) => ({
      rule,
      subject,
      fingerprint: "x",
      headline: "原来的问题",
      why: "缘由",
      by: "李某",
      on: TODAY,
    });
    const explanations = [
      of("row/not-done", PLACE),
      of("row/not-done", "9月!C9"),
      of("duty/missing", "张某 2022-Q1"),
    ];
    const memory = memoryText({
      ...EMPTY_MEMORY,
      decisions: { ...EMPTY_MEMORY.decisions, explanations },
    });
    put(applyPlan(bytesOf(SHEETS), { title: "…", operations: [{ kind: "remember", memory }] }).bytes);
    await explanationsCommand(file, {}, output);
    expect(said.split("\n").filter((line) => line.startsWith("["))).toEqual([
      "[内容已变，要重新确认] 3月!C3  这一条写的是计划，不是已做的事",
      "[对不上问题，可以收回] 9月!C9  原来的问题",
      "[这次没有检查这条规则] 张某 2022年第一季度  原来的问题",
    ]);
    await explanationsCommand(file, { at: "9月!C9", undo: true }, output);
    expect((await kept()).decisions.explanations).toHaveLength(2);
  });

  test.each([
    [{ at: PLACE, why: "…" }, "添加说明要写全--at、--why和--by。"],
    [{ undo: true }, "收回哪一处的说明，用--at指明。"],
    [{ ...explained, at: "3月!B3" }, "3月!B3没有可以说明的问题，有的是：3月!C3。"],
    [{ at: PLACE, undo: true }, "3月!C3没有说明。"],
  ])("%p is refused", async (options, sentence) => {
    put();
    await expect(explanationsCommand(file, options, output)).rejects.toThrow(sentence);
  });
});

describe("what `check` finds with its options, these commands find with the same ones", () => {
  const MISSED = "张某 2022年3月";
  const explained = { at: MISSED, why: "因病住院", by: "李某" };
  const attended = "参加全县安全生产会议";
  const sheets = [
    cover({ period: "2022年3月", unit: "某县人民政府", position: "副县长" }),
    month("3月", [entry(1, "2022年3月9日", attended)]),
  ];
  const json = (name: string, value: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };
  const office = () => ({ profile: json("profile.json", { region: "jinzhong", level: "county" }) });

  test("a missed duty is explained, listed and taken back by the profile of a file", async () => {
    put(bytesOf(sheets));
    await expect(explanationsCommand(file, explained, output)).rejects.toThrow("没有可以说明的问题");
    await explanationsCommand(file, { ...explained, ...office() }, output);
    expect(said).toContain("已记下对");
    expect((await kept()).decisions.explanations).toMatchObject([
      { rule: "duty/missing", subject: "张某 2022-03", why: "因病住院" },
    ]);
    said = "";
    await explanationsCommand(file, office(), output);
    expect(said).toMatch(/^\[有效\] 张某 2022年3月 {2}/);
    said = "";
    await explanationsCommand(file, {}, output);
    expect(said).toMatch(/^\[这次没有检查这条规则\] 张某 2022年3月 {2}/);
    await explanationsCommand(file, { at: MISSED, undo: true, region: "jinzhong" }, output);
    expect((await kept()).decisions.explanations).toEqual([]);
  });

  test("a missed duty is accepted as known by place and level, a prompt with --prompts", async () => {
    put(bytesOf(sheets));
    const place = { region: "jinzhong", level: "county" };
    const accepted = async (options: Parameters<typeof baselineCommand>[1]) => {
      await baselineCommand(file, { by: "李某", ...options }, output);
      const findings = (await kept()).decisions.baseline?.findings.length ?? 0;
      await baselineCommand(file, { clear: true }, output);
      return findings;
    };
    const [alone, here] = [await accepted({}), await accepted(place)];
    expect(here).toBe(alone + 1);
    await baselineCommand(file, { by: "李某", ...place }, output);
    said = "";
    await baselineCommand(file, place, output);
    expect(said).toContain("张某2022年3月履职次数不足");

    const unsafe = [cover({ period: "2022年3月" }), month("3月", [entry(1, "2022年3月9日", "学习会议精神")])];
    put(bytesOf(unsafe));
    expect(await accepted({ prompts: true })).toBe((await accepted({})) + 1);
  });

  test("options that are wrong are refused before the workbook is read", async () => {
    const absent = join(folder, "没有.xlsx");
    await expect(baselineCommand(absent, { region: "某县" }, output)).rejects.toThrow("--region");
    await expect(explanationsCommand(absent, { level: "某级" }, output)).rejects.toThrow("--level");
    await expect(baselineCommand(absent, { rulebook: json("x.json", {}) }, output)).rejects.toThrow("x.json");
    await expect(explanationsCommand(absent, { profile: absent }, output)).rejects.toThrow("读不出");
  });

  test("the command line hands them on", () => {
    put(bytesOf(sheets));
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [COMMAND, ...args, "--as-of", "2022-12-31"], { encoding: "utf8" });
    const place = ["--region", "jinzhong", "--level", "county"];
    const why = ["--at", MISSED, "--why", "因病住院", "--by", "李某"];
    expect(run("explanations", file, ...why, ...place)).toMatchObject({ status: 0, stderr: "" });
    expect(run("explanations", file, ...place).stdout).toMatch(/^\[有效\] 张某 2022年3月/);
    expect(run("baseline", file, "--by", "李某", ...place, "--prompts")).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(run("baseline", file, ...place).stdout).toContain("张某2022年3月履职次数不足");
  });
});

describe("the file", () => {
  const mark = () => filedCommand(file, { month: "2022-03" }, output);

  test("keeps its mode, also behind a link", async () => {
    put();
    chmodSync(file, 0o640);
    const link = join(folder, "link.xlsx");
    symlinkSync(file, link);
    await filedCommand(link, { month: "2022-03" }, output);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect((await kept()).decisions.filed).toHaveLength(1);
  });

  test("is left alone while a program has it open", async () => {
    put();
    writeFileSync(join(folder, "~$台账.xlsx"), "owner");
    const before = readFileSync(file);
    await expect(mark()).rejects.toThrow("正用表格程序打开着，没有改动。");
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["~$台账.xlsx", "台账.xlsx"]);
  });

  test("is left alone where it is signed, no workbook, or not there", async () => {
    put(zipSync({ ...unzipSync(bytesOf(SHEETS)), "_xmlsignatures/origin.sigs": new Uint8Array() }));
    await expect(mark()).rejects.toThrow("有数字签名");
    put(Buffer.from("text"));
    await expect(mark()).rejects.toThrow("这个文件不是工作簿");
    rmSync(file);
    await expect(mark()).rejects.toThrow("读不出");
  });

  test("is left alone where the settings in it cannot be read", async () => {
    const memory = '{"profile":{"region":"nowhere"}}';
    put(applyPlan(bytesOf(SHEETS), { title: "…", operations: [{ kind: "remember", memory }] }).bytes);
    await expect(mark()).rejects.toThrow("保存的本单位设置读不出");
  });

  test("the sample, whole, still reads as it did", async () => {
    put(createWorkbook(sampleLedgerPlan()));
    const before = await readWorkbook(readFileSync(file));
    const [first] = checkByMemory(before, TODAY).filings ?? [];
    await filedCommand(file, { month: first?.month ?? "" }, output);
    expect({ ...(await readWorkbook(readFileSync(file))), memory: null }).toEqual(before);
  });
});
