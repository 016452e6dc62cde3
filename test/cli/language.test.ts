/** One language a run: no English in Chinese output, no Chinese of ours in English output. */
import { CHECKLIST_AUDIENCES } from "../../src/rulebook/checklist-audiences";
import { CHECKLIST_PARTS } from "../../src/rulebook/checklist-items";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { RULES } from "../../src/check/rules";
import { languageOf } from "../../src/cli/language";
import { RULEBOOK } from "../../src/rulebook";
import { LEVELS, ORGANS, POSTS, REGION_IDS } from "../../src/rulebook/terms";
import { sampleLedgerPlan } from "../../src/sheets/sample-ledger";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read-workbook";

const COMMAND = resolve(__dirname, "../../dist/cli/duty-ledger.js");
const SAMPLE = createWorkbook(sampleLedgerPlan());
const COMMANDS = [
  "check",
  "explain",
  "new",
  "duties",
  "rules",
  "what-if",
  "rollup",
  "checklist",
  "filed",
  "seal",
  "baseline",
  "explanations",
  "open-items",
  "campaign",
  "entities",
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
  writeFileSync(join(folder, "1.xlsx"), SAMPLE);
  writeFileSync(join(folder, "2.xlsx"), "text");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, DUTY_LEDGER_LANG: "", ...environment },
  });
  return { status, stdout, stderr };
}

const CHECK = ["check", "1.xlsx", "2.xlsx", "gone.xlsx", "--as-of", "2022-07-15", "--prompts"];
const DUTIES =
  "duties --region jinzhong --level county --organ department --post principal --year 2018".split(" ");

/** What is left of English words in a Chinese text: options, ids, addresses and names of files are taken out. */
function latin(text: string): string[] {
  const ids = [...REGION_IDS, ...LEVELS, ...ORGANS, ...POSTS, ...RULEBOOK.obligations.map(({ id }) => id)];
  const checklist = [...CHECKLIST_PARTS, ...CHECKLIST_AUDIENCES.map(({ id }) => id), "all"];
  const formats = ["text", "json", "ndjson", "sarif", "JSON"];
  const names = [...formats, "zh-CN", "en", "DUTY_LEDGER_LANG", ...checklist, ...COMMANDS];
  const known = new Set([...ids, ...names]);
  return text
    .replace(/[\w/-]*\.(?:xlsx|xlsm|xlsb|xls|json|md|txt)/g, "")
    .replace(/(?<!\w)--?[a-z][a-z-]*|-V|duty-ledger|[a-z]+\/[a-z0-9-]+|![A-Z]+\d+|”[A-Z]+\d+/g, "")
    .split(/[^\w-]+/)
    .filter((word) => /[a-z]/i.test(word) && !known.has(word));
}

/** What is left of Chinese in an English text: the workbook's own, names of notices and what stands on the form are taken out. */
async function chinese(text: string): Promise<string[]> {
  const { worksheets } = await readWorkbook(SAMPLE);
  const cells = worksheets.flatMap(({ name, values }) => [
    name,
    ...values.flat().flatMap((value) => (typeof value === "string" ? [value] : [])),
  ]);
  const basis = [
    ...RULES.flatMap((rule) => rule.basis),
    ...RULEBOOK.obligations.map((obligation) => obligation.basis),
  ].flatMap(({ document, article }) => [document, article]);
  const without = (left: string, parts: readonly string[]): string =>
    [...parts]
      .filter((part) => part.length > 1)
      .sort((a, b) => b.length - a.length)
      .reduce((rest, part) => rest.replaceAll(part, " "), left);
  const undated = without(text, basis).replace(/\d+年\d+月(?:\d+日)?|年月日/g, "");
  const rest = without(undated, [...cells, "本人签字"]);
  return rest.match(/\p{Script=Han}+/gu) ?? [];
}

describe("the choice of the language", () => {
  test.each<[string[], Record<string, string>, string]>([
    [[], {}, "zh-CN"],
    [["check", "a.xlsx", "--lang", "en"], {}, "en"],
    [["--lang=en", "rules"], {}, "en"],
    [["rules"], { DUTY_LEDGER_LANG: "en" }, "en"],
    [["--lang", "zh-CN", "rules"], { DUTY_LEDGER_LANG: "en" }, "zh-CN"],
    [["explain", "--", "--lang", "en"], {}, "zh-CN"],
  ])("%j %j", (args, environment, locale) => {
    expect(languageOf(args, environment)).toEqual({ locale, refused: null });
  });

  test("a language that is not spoken is refused by its place", () => {
    expect(languageOf(["--lang", "fr"], {}).refused).toEqual({ option: "--lang", value: "fr" });
    const { status, stderr } = run(["rules"], { DUTY_LEDGER_LANG: "fr" });
    expect(status).toBe(2);
    expect(stderr).toContain("DUTY_LEDGER_LANG 不能是“fr”，可以是：zh-CN、en。");
  });
});

describe("Chinese", () => {
  test.each([[["--help"]], ...COMMANDS.map((name) => [[name, "--help"]]), [["rules"]], [DUTIES]])(
    "%j",
    (args) => {
      const { status, stdout } = run(args);
      expect(status).toBe(0);
      expect(stdout).toMatch(/\p{Script=Han}/u);
      expect(latin(stdout)).toEqual([]);
    },
  );

  test("a check", () => {
    const { status, stdout } = run(CHECK);
    expect(status).toBe(2);
    expect(stdout).toContain("[需改正] 6月!B7");
    expect(latin(stdout)).toEqual([]);
  });

  test("a refusal", () => {
    const { stderr } = run(["check"]);
    expect(stderr).toBe("用法不对：缺少参数“文件或文件夹”。\n输入 duty-ledger --help 查看用法。\n");
  });
});

describe("English", () => {
  test.each([[["--help"]], ...COMMANDS.map((name) => [[name, "--help"]]), [["rules"]], [DUTIES]])(
    "%j",
    async (args) => {
      const { status, stdout } = run([...args, "--lang", "en"]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/[a-z]{3}/);
      expect(await chinese(stdout)).toEqual([]);
    },
  );

  test("a check by threads, in every format", async () => {
    const english = run(["--lang", "en", ...CHECK]);
    expect(english.status).toBe(2);
    expect(english.stdout).toContain("[Must be corrected] 6月!B7  No day can be read from the date\n");
    expect(english.stdout).toContain("2.xlsx\n  This file is not a workbook");
    expect(await chinese(english.stdout)).toEqual([]);
    expect(run(CHECK, { DUTY_LEDGER_LANG: "en" }).stdout).toBe(english.stdout);
    const sarif = run([...CHECK, "--format", "sarif", "--lang", "en"]).stdout;
    expect(await chinese(sarif)).toEqual([]);
    const { workbooks } = JSON.parse(run([...CHECK, "--format", "json", "--lang", "en"]).stdout) as {
      workbooks: {
        problem: { message: string } | null;
        findings: { message: string; expected: string; fix: string | null }[];
        duties: { reason: string | null }[];
        rules: { reason: string | null }[];
      }[];
    };
    const said = workbooks.flatMap(({ problem, findings, duties, rules }) => [
      problem?.message,
      ...findings.flatMap(({ message, expected, fix }) => [message, expected, fix]),
      ...[...duties, ...rules].map(({ reason }) => reason),
    ]);
    expect(said.length).toBeGreaterThan(50);
    expect(await chinese(JSON.stringify(said))).toEqual([]);
  });

  test("a refusal", () => {
    const { stderr } = run(["check", "--lang", "en"]);
    expect(stderr).toBe(
      "Wrong usage: The argument “file|folder” is missing.\nType duty-ledger --help to see how it is used.\n",
    );
  });

  test("the reading of a description", () => {
    expect(run(["explain", "检查", "--lang", "en"]).stdout).toContain("Activity: inspection");
  });

  test("the result sheets stay Chinese", async () => {
    run([...CHECK, "--report", join(folder, "r.xlsx"), "--lang", "en"]);
    const { worksheets } = await readWorkbook(readFileSync(join(folder, "r.xlsx")));
    expect(worksheets[0]?.values.flat()).toContain("读不出：gone.xlsx");
    expect(worksheets[0]?.values.flat().filter((value) => /[a-z]{3} [a-z]{2}/.test(String(value)))).toEqual(
      [],
    );
  });
});
