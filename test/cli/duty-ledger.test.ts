/** The built command as a person runs it: arguments and files in, text, files and an exit status out. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkWorkbook } from "../../src/check/engine";
import { RULES } from "../../src/check/rules";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { rulePage } from "../../src/text/rule-page";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import type { WorkbookPlan } from "../../src/workbook/port";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";

const COMMAND = resolve(__dirname, "../../dist/cli/duty-ledger.js");
/** An OLE file that says it holds an encrypted package; see [MS-OFFCRYPTO]. */
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const encrypted = Buffer.concat([
  OLE,
  Buffer.alloc(1024),
  Buffer.from("EncryptedPackage", "utf16le"),
  Buffer.alloc(64),
]);
const legacy = Buffer.concat([OLE, Buffer.alloc(1024), Buffer.from("Workbook", "utf16le"), Buffer.alloc(64)]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** The report of a check in JSON; its shape is asserted where it is read. */
function report(args: readonly string[]) {
  const { status, stdout } = run(["check", ...args, "--format", "json"]);
  return { status, json: JSON.parse(stdout) as Report };
}

interface Report {
  readonly reportVersion: number;
  readonly asOf: string;
  readonly workbooks: readonly {
    readonly path: string;
    readonly status: string;
    readonly problem: { readonly code: string; readonly message: string } | null;
    readonly ledgers: readonly Record<string, unknown>[];
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly sheet: string | null;
      readonly address: string | null;
      readonly expected: string;
      readonly message: string;
      readonly fix: string | null;
      readonly data: Record<string, unknown>;
    }[];
    readonly duties: readonly Record<string, unknown>[];
    readonly rules: readonly Record<string, unknown>[];
  }[];
  readonly summary: Record<string, unknown>;
}

const NEW = ["--unit", "晋中市某局", "--leader", "张某", "--position", "局长", "--year", "2018"];

describe("new, then check", () => {
  test("a new ledger at year's end lacks eleven months and the recorder, owes its duties, and nothing else", () => {
    const made = run(["new", "a.xlsx", ...NEW]);
    expect([made.status, made.stderr]).toEqual([0, ""]);
    const { status, json } = report(["a.xlsx", "--as-of", "2018-12-31"]);
    expect(status).toBe(1);
    expect(json.workbooks.length).toBe(1);
    const [book] = json.workbooks;
    expect(book?.findings.map(({ rule, sheet, address, data }) => [rule, sheet, address, data])).toEqual([
      ["cover/required-field", "封面", "B9", { field: "recorder" }],
      ...Array.from({ length: 11 }, (_, index) => [
        "table/empty-month",
        `${String(index + 1)}月`,
        "B3",
        { period: `2018-${String(index + 1).padStart(2, "0")}` },
      ]),
    ]);
    expect(book?.ledgers[2]).toMatchObject({
      sheet: "3月",
      leader: "张某",
      position: "局长",
      post: "principal",
      postBasis: "position",
      unit: "晋中市某局",
      organ: "department",
      region: "jinzhong",
      level: "city",
      period: "2018-03",
      table: "A2:E22",
      entries: 0,
    });
    const owed = book?.duties.filter(({ obligation }) => obligation === "jz-hb-199a");
    expect(owed?.map(({ period, status: state, required, done }) => [period, state, required, done])).toEqual(
      [
        ["2018-Q1", "missing", 1, 0],
        ["2018-Q2", "missing", 1, 0],
        ["2018-Q3", "missing", 1, 0],
        ["2018-Q4", "pending", 1, 0],
      ],
    );
    expect(book?.rules.every(({ status: state }) => state === "ran" || state === "skipped")).toBe(true);
  });

  test("with a recorder, and before the first month is over, nothing is found", () => {
    run(["new", "a.xlsx", ...NEW, "--recorder", "李某", "--months", "1-3"]);
    const { status, json } = report(["a.xlsx", "--as-of", "2018-01-31"]);
    expect([status, json.workbooks[0]?.findings]).toEqual([0, []]);
  });

  test("an existing file is never overwritten", () => {
    writeFileSync(join(folder, "a.xlsx"), "mine");
    const { status, stderr } = run(["new", "a.xlsx", ...NEW]);
    expect(status).toBe(2);
    expect(stderr).toContain("“a.xlsx”已经有了，没有覆盖。换一个文件名。");
    expect(readFileSync(join(folder, "a.xlsx"), "utf8")).toBe("mine");
  });
});

describe("check", () => {
  test("a folder with a good ledger, a text, an encrypted and an old file reports all four; exit 2", () => {
    mkdirSync(join(folder, "d/深"), { recursive: true });
    run(["new", "d/深/good.xlsx", ...NEW, "--recorder", "李某"]);
    writeFileSync(join(folder, "d/text.xlsx"), "只是文字");
    writeFileSync(join(folder, "d/locked.xlsx"), encrypted);
    writeFileSync(join(folder, "d/old.xls"), legacy);
    writeFileSync(join(folder, "d/~$old.xls"), "lock");
    writeFileSync(join(folder, "d/.hidden.xlsx"), "hidden");
    writeFileSync(join(folder, "d/readme.txt"), "no workbook");
    const { status, json } = report(["d", "--as-of", "2018-01-01"]);
    expect(status).toBe(2);
    expect(
      json.workbooks.map(({ path, status: state, problem }) => [path, state, problem?.code ?? null]),
    ).toEqual([
      ["d/locked.xlsx", "unreadable", "encrypted"],
      ["d/old.xls", "unreadable", "legacy-xls"],
      ["d/text.xlsx", "unreadable", "not-a-workbook"],
      ["d/深/good.xlsx", "checked", null],
    ]);
    expect(json.summary).toMatchObject({ workbooks: 4, checked: 1, noLedger: 0, unreadable: 3, ledgers: 12 });
  });

  test("a path that does not exist is an entry and stops nothing", () => {
    run(["new", "a.xlsx", ...NEW, "--recorder", "李某"]);
    const { status, json } = report(["nowhere.xlsx", "a.xlsx", "--as-of", "2018-01-01"]);
    expect(status).toBe(2);
    expect(json.workbooks.map(({ path, problem }) => [path, problem?.code ?? null])).toEqual([
      ["nowhere.xlsx", "not-found"],
      ["a.xlsx", null],
    ]);
  });

  test("a workbook without a ledger counts as read", () => {
    const plan: WorkbookPlan = {
      title: "",
      operations: [
        { kind: "add-worksheet", worksheet: "通讯录" },
        { kind: "set-values", worksheet: "通讯录", range: "A1:C1", values: [["序号", "姓名", "备注"]] },
      ],
    };
    writeFileSync(join(folder, "a.xlsx"), createWorkbook(plan));
    const { status, json } = report(["a.xlsx"]);
    expect([status, json.workbooks[0]?.status]).toEqual([0, "no-ledger"]);
    expect(json.summary).toMatchObject({ checked: 0, noLedger: 1, unreadable: 0 });
  });

  test("same input and options, same bytes out; the file is not touched", () => {
    writeFileSync(join(folder, "a.xlsx"), createWorkbook(sampleLedgerPlan()));
    const before = readFileSync(join(folder, "a.xlsx"));
    for (const format of ["text", "json", "ndjson", "sarif"]) {
      const args = ["check", "a.xlsx", "--as-of", "2022-07-15", "--format", format];
      const first = run(args);
      expect(first.stderr).toBe("");
      expect(run(args).stdout).toBe(first.stdout);
    }
    expect(readFileSync(join(folder, "a.xlsx")).equals(before)).toBe(true);
  });

  test("ndjson is one line a workbook and a last one with the summary, each with the version", () => {
    writeFileSync(join(folder, "a.xlsx"), createWorkbook(sampleLedgerPlan()));
    const { status, stdout } = run([
      "check",
      "a.xlsx",
      "gone.xlsx",
      "--as-of",
      "2022-07-15",
      "--format",
      "ndjson",
    ]);
    expect(status).toBe(2);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(
      lines.map(({ reportVersion, path, summary }) => [reportVersion, path, summary === undefined]),
    ).toEqual([
      [1, "a.xlsx", true],
      [1, "gone.xlsx", true],
      [1, undefined, false],
    ]);
  });

  test("the findings are those of the engine, in sentences", async () => {
    const bytes = createWorkbook(sampleLedgerPlan());
    writeFileSync(join(folder, "a.xlsx"), bytes);
    const { json } = report(["a.xlsx", "--as-of", "2022-07-15"]);
    const check = checkWorkbook(await readWorkbook(bytes), {
      profile: EMPTY_PROFILE,
      asOf: "2022-07-15",
      prompts: false,
    });
    expect(json.workbooks[0]?.findings.map(({ rule, sheet, address }) => [rule, sheet, address])).toEqual(
      check.findings.map(({ rule, worksheet, address }) => [rule, worksheet, address]),
    );
    expect(
      json.workbooks[0]?.findings.filter(({ message, expected }) => message === "" || expected === ""),
    ).toEqual([]);
    const wrongFormat = json.workbooks[0]?.findings.find(({ rule }) => rule === "row/date-format");
    expect(wrongFormat).toMatchObject({
      severity: "warning",
      sheet: "3月",
      address: "B3",
      message: "日期没有写成“年月日”",
      basis: [{ document: "市安办发〔2017〕14号", article: "附件2 填表说明2" }],
    });
    expect(wrongFormat?.fix).toMatch(/^显示为“2022年\d+月\d+日”$/);
  });

  test("prompts are left out unless asked for", () => {
    writeFileSync(join(folder, "a.xlsx"), createWorkbook(sampleLedgerPlan()));
    const rule = (json: Report) => json.workbooks[0]?.rules.find(({ rule: id }) => id === "row/not-safety");
    const without = report(["a.xlsx", "--as-of", "2022-07-15"]).json;
    expect(rule(without)).toMatchObject({ status: "skipped", findings: 0 });
    expect(rule(report(["a.xlsx", "--as-of", "2022-07-15", "--prompts"]).json)).toMatchObject({
      status: "ran",
    });
  });

  test("region and level overrule what the names tell; a profile file is read", () => {
    run(["new", "a.xlsx", ...NEW, "--recorder", "李某"]);
    expect(
      report(["a.xlsx", "--region", "shanxi", "--level", "county"]).json.workbooks[0]?.ledgers[0],
    ).toMatchObject({
      region: "shanxi",
      level: "county",
    });
    const profile = { unit: "某局", leaders: [{ name: "张某", post: "deputy" }] };
    writeFileSync(join(folder, "profile.json"), JSON.stringify(profile));
    expect(report(["a.xlsx", "--profile", "profile.json"]).json.workbooks[0]?.ledgers[0]).toMatchObject({
      post: "deputy",
      postBasis: "profile",
    });
  });

  test("entries of a profile that are not known are named, and change nothing", () => {
    const profile = { ...EMPTY_PROFILE, leader: "张某", filing: { day: 26, too: "县安委办" } };
    writeFileSync(join(folder, "profile.json"), JSON.stringify(profile));
    const { status, stdout, stderr } = run(["check", "a.xlsx", "--profile", "profile.json"]);
    expect(stderr).toBe("“profile.json”里这些项不认识，没有采用：filing.too、leader。看一看有没有写错。\n");
    writeFileSync(join(folder, "profile.json"), JSON.stringify({ ...EMPTY_PROFILE, filing: { day: 26 } }));
    const plain = run(["check", "a.xlsx", "--profile", "profile.json"]);
    expect(plain).toEqual({ status, stdout, stderr: "" });
  });

  test.each(["[]", "7", "null"])("a profile of %s is refused", (json) => {
    writeFileSync(join(folder, "profile.json"), json);
    const { status, stderr } = run(["check", "a.xlsx", "--profile", "profile.json"]);
    expect(status).toBe(2);
    expect(stderr).toContain("“profile.json”不是单位设置");
  });

  (existsSync("/dev/full") ? test : test.skip)("a result that cannot be written whole is said to be", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, "rules"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^没有完成：结果没有写全/);
  });

  test("--report writes the result as a workbook", async () => {
    writeFileSync(join(folder, "a.xlsx"), createWorkbook(sampleLedgerPlan()));
    run(["check", "a.xlsx", "--as-of", "2022-07-15", "--report", "r.xlsx"]);
    const snapshot = await readWorkbook(readFileSync(join(folder, "r.xlsx")));
    expect(snapshot.worksheets.map(({ name }) => name)).toEqual([
      "检查结果-汇总",
      "检查结果-明细",
      "检查结果-频次",
      "检查结果-规则",
    ]);
  });

  test("--report never takes the place of a ledger that is checked", () => {
    const bytes = createWorkbook(sampleLedgerPlan());
    mkdirSync(join(folder, "d"));
    writeFileSync(join(folder, "d/a.xlsx"), bytes);
    const { status, stdout, stderr } = run(["check", "d", "--report", "d/../d/a.xlsx"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("“d/../d/a.xlsx”是要检查的文件，不能用来存结果。换一个文件名。");
    expect(readFileSync(join(folder, "d/a.xlsx")).equals(Buffer.from(bytes))).toBe(true);
  });

  test("a folder without workbooks is told, and so is what a check without findings looked at", () => {
    mkdirSync(join(folder, "d"));
    expect(run(["check", "d"]).stdout).toBe(
      "没有找到工作簿（.xlsx、.xlsm、.xls、.xlsb）。看一看文件夹对不对。\n",
    );
    run(["new", "d/a.xlsx", ...NEW, "--recorder", "李某", "--months", "1-3"]);
    const { stdout, stderr } = run(["check", "d", "--as-of", "2018-01-31"]);
    expect(stdout).toContain(
      "d/a.xlsx\n  张某：3张统计表（2018年1月至2018年3月），0条记录\n\n  没有发现问题：检查了3张统计表、0条记录，用了",
    );
    expect(stdout).toContain("按2018-01-31检查：共1个文件，检查了1个\n没有发现问题\n");
    expect(stderr).toBe("");
  });

  test("progress is silent where standard error is no terminal", () => {
    expect(run(["check", "gone.xlsx", "gone too.xlsx"]).stderr).toBe("");
  });

  test("control characters in a cell reach no terminal", () => {
    const plan = sampleLedgerPlan();
    const [first] = plan.operations.filter(({ kind }) => kind === "add-worksheet");
    const set = {
      kind: "set-values" as const,
      worksheet: "6月",
      range: "B7",
      values: [["\u001b[31m中旬\n左右"]],
    };
    expect(first).toBeDefined();
    writeFileSync(join(folder, "a.xlsx"), createWorkbook({ ...plan, operations: [...plan.operations, set] }));
    const { stdout } = run(["check", "a.xlsx", "--as-of", "2022-07-15"]);
    expect(stdout).toContain("现状： [31m中旬 左右\n");
  });

  test("SARIF names every rule and places every finding", () => {
    writeFileSync(join(folder, "a.xlsx"), createWorkbook(sampleLedgerPlan()));
    const { stdout } = run(["check", "a.xlsx", "--as-of", "2022-07-15", "--format", "sarif"]);
    const log = JSON.parse(stdout) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string }[] }[];
    };
    const { json } = report(["a.xlsx", "--as-of", "2022-07-15"]);
    expect(log.version).toBe("2.1.0");
    expect(log.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(
      json.workbooks[0]?.findings.map(({ rule }) => rule),
    );
  });
});

describe("explain", () => {
  test("reads texts from standard input, one JSON object a line, empty lines skipped", () => {
    const { stdout } = run(
      ["explain", "-"],
      "到某企业检查安全生产工作\n\n陪同省领导到某煤矿检查安全生产\r\n",
    );
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ text, activities, safety, place }) => ({ text, activities, safety, place }))).toEqual(
      [
        {
          text: "到某企业检查安全生产工作",
          activities: [
            expect.objectContaining({ kind: "inspection", role: "lead", meeting: null, status: "done" }),
          ],
          safety: true,
          place: "某企业",
        },
        {
          text: "陪同省领导到某煤矿检查安全生产",
          activities: [
            expect.objectContaining({ kind: "inspection", role: "attend", meeting: null, status: "done" }),
          ],
          safety: true,
          place: "某煤矿",
        },
      ],
    );
  });
});

describe("rules", () => {
  test("lists the catalogue with id, severity, needs and basis", () => {
    const { stdout } = run(["rules", "--format", "json"]);
    const { rules } = JSON.parse(stdout) as { rules: Record<string, unknown>[] };
    expect(rules.find(({ id }) => id === "row/serial")).toMatchObject({
      severity: "warning",
      needs: ["rows"],
      basis: [{ document: "市安办发〔2017〕14号", article: "附件1 样本" }],
    });
  });

  test("tells of one rule why it is there, what it rests on, and what it reports", () => {
    const { status, stdout } = run(["rules", "row/serial"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^序号\n\n序号从1起逐条加1，/);
    expect(stdout).toContain("\n  依据：市安办发〔2017〕14号 附件1 样本\n");
    expect(stdout.match(/^(报|不报|分界)：/gm)).toEqual(["报：", "不报：", "分界："]);
    expect(stdout).toContain("\n    4 | ◀ | 2022年3月4日 | 到某企业检查安全生产工作 | 王某 |\n");
    expect(stdout).toContain("\n  3月!A4  序号没有填，应为2。要求：从1起逐条加1，此处为2。处理：");
  });

  test("tells the same in English, and one rule alone as data", () => {
    expect(run(["rules", "row/serial", "--lang", "en"]).stdout).toContain("\nAt the limit\n");
    const { rules } = JSON.parse(run(["rules", "row/serial", "--format", "json"]).stdout) as {
      rules: Record<string, unknown>[];
    };
    expect(rules.map(({ id }) => id)).toEqual(["row/serial"]);
  });

  test("every rule of the catalogue has its page", async () => {
    for (const { id } of RULES) {
      const page = await rulePage(id);
      expect(page?.examples.map(({ kind }) => kind)).toEqual(["fires", "quiet", "boundary"]);
      for (const words of Object.values(page?.words ?? {})) {
        expect(words.name).not.toBe("");
        expect(words.examples[0]?.findings).not.toEqual([]);
      }
    }
    expect(await rulePage("row/nix")).toBeNull();
  });

  test("the text of a check says once where the rules are told of, and only where some reported", () => {
    const where = "规则说明：duty-ledger rules <规则号>";
    writeFileSync(join(folder, "样例.xlsx"), createWorkbook(sampleLedgerPlan()));
    writeFileSync(
      join(folder, "空.xlsx"),
      createWorkbook({ title: "", operations: [{ kind: "add-worksheet", worksheet: "表" }] }),
    );
    const lines = run(["check", "样例.xlsx", "空.xlsx"]).stdout.trimEnd().split("\n");
    expect(lines.filter((line) => line.includes("duty-ledger rules"))).toEqual([where]);
    expect(lines.at(-1)).toBe(where);
    expect(run(["check", "空.xlsx"]).stdout).not.toContain("duty-ledger rules");
  });
});

describe("the duties of a leader", () => {
  const OWED = ["duties", "--region", "jinzhong", "--level", "county", "--organ", "government"];
  const of2025 = [...OWED, "--post", "principal", "--year", "2025"];

  test("name the documents in force and what the year changed", () => {
    const { stdout } = run(of2025);
    const [, documents = ""] = /本年执行的文件：\n((?: {2}.*\n)+)/.exec(stdout) ?? [];
    expect(documents.split("\n")[0]).toBe(
      "  晋政发〔2025〕1号 山西省人民政府关于做好2025年安全生产工作的通知",
    );
    expect(documents).not.toContain("晋政发〔2024〕");
    expect(stdout).toContain(
      "年度文件与2024年相比：\n  政府会议：上年没有次数，本年有\n  安委会、安委办会议：上年有次数，本年没有\n\n",
    );
  });

  test("the same as data", () => {
    const { documents, changes } = JSON.parse(run([...of2025, "--format", "json"]).stdout) as {
      readonly documents: readonly { readonly id: string }[];
      readonly changes: unknown;
    };
    expect(documents[0]?.id).toBe("shanxi-2025");
    expect(changes).toMatchObject([
      { matter: "government-meeting", change: "begins", before: [], after: ["shanxi-2025-17"] },
      { matter: "committee-meeting", change: "ends" },
    ]);
  });
});

describe("wrong usage is told in Chinese, with status 2", () => {
  test.each([
    [["frob"], "没有“frob”这个命令。"],
    [[], "没有写命令。"],
    [["check"], "缺少参数"],
    [["check", "--frob", "a.xlsx"], "没有“--frob”这个选项。"],
    [["check", "a.xlsx", "--as-of", "2018-02-30"], "--as-of 不能是“2018-02-30”"],
    [["check", "a.xlsx", "--format", "xml"], "--format 不能是“xml”"],
    [["check", "a.xlsx", "--region", "atlantis"], "--region 不能是“atlantis”"],
    [["check", "a.xlsx", "--jobs", "0"], "--jobs 不能是“0”"],
    [["check", "a.xlsx", "--profile", "gone.json"], "读不出“gone.json”。"],
    [["new", "a.xlsx", "--unit", "某局"], "缺少选项“--leader <姓名>”。"],
    [["rules", "row/nix"], "没有规则“row/nix”。全部规则：duty-ledger rules"],
    [["rules", "--lang", "fr"], "--lang 不能是“fr”，可以是：zh-CN、en。"],
    [["new", "none/a.xlsx", ...NEW], "“none/a.xlsx”没有保存成。"],
    [["new", "a.txt", ...NEW], "“a.txt”要以.xlsx结尾。"],
    [["new", "a.xlsx", ...NEW, "--months", "12-1"], "--months 不能是“12-1”"],
  ])("%j", (args, sentence) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });
});

test("a reader that stops early is no fault", () => {
  const script = `"${process.execPath}" "${COMMAND}" rules | head -n 1`;
  expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toMatch(/^cover\/required-field/);
});
