/** What is kept in a workbook counts on the command line as it does in the pane. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile, type FileOptions } from "../../src/cli/check-file";
import { workbookText } from "../../src/cli/text-format";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText } from "../../src/ledger/workbook-memory";
import { ledgerPlan } from "../../src/sheets/ledger-template";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { OFFICE_NOTICE } from "../rulebook/office-notice";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duty-ledger-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const options: FileOptions = {
  asOf: "2018-06-15",
  prompts: false,
  profile: { given: null, overrides: {} },
  notices: null,
};

/** A ledger of a bureau whose place cannot be told from its name. */
function book(memory: string | null): string {
  const ledger = { unit: "某局", leader: "张某", position: "局长", sectors: [], recorder: "李某" };
  const plan = ledgerPlan(
    { ...ledger, year: 2018, firstMonth: 4, lastMonth: 4, date1904: false, title: "" },
    [],
  );
  const path = join(folder, "a.xlsx");
  const operations = [...plan.operations, { kind: "remember" as const, memory }];
  writeFileSync(path, createWorkbook({ ...plan, operations }));
  return path;
}

/** The counted duties of 张某. */
async function owed(path: string, more: Partial<FileOptions> = {}): Promise<readonly string[]> {
  const outcome = await checkFile(path, { ...options, ...more });
  if ("problem" in outcome) throw new Error(outcome.problem.message);
  return outcome.check.duties
    .filter(({ ownerKind, status }) => ownerKind === "person" && status !== "not-assessable")
    .map(({ obligation, required, period }) => `${obligation} ${String(required)} ${period}`);
}

const profile = { ...EMPTY_PROFILE, region: "jinzhong" as const, level: "city" as const };
const OWN = ["shanxi-2018-08 2 2018-04", "jz-hb-197 1 2018-Q2", "jz-hb-199a 1 2018-Q2"];

test("the place, the level and the notices kept in the workbook decide what is owed", async () => {
  expect(await owed(book(null))).toEqual([]);
  expect(await owed(book(memoryText({ ...EMPTY_MEMORY, profile })))).toEqual(OWN);
  expect(await owed(book(memoryText({ ...EMPTY_MEMORY, profile, notices: [OFFICE_NOTICE] })))).toEqual([
    ...OWN,
    "moxian-2018-5-1 3 2018-04",
  ]);
});

test("a profile given on the command line overrules, a notice given there is added, once", async () => {
  const kept = book(memoryText({ ...EMPTY_MEMORY, profile, notices: [OFFICE_NOTICE] }));
  const given = { given: EMPTY_PROFILE, overrides: {} };
  expect(await owed(kept, { profile: given })).toEqual([]);
  const notices = join(folder, "extra.json");
  writeFileSync(notices, JSON.stringify(OFFICE_NOTICE));
  expect(await owed(kept, { notices })).toEqual([...OWN, "moxian-2018-5-1 3 2018-04"]);
  const bare = book(memoryText({ ...EMPTY_MEMORY, profile }));
  expect(await owed(bare, { notices })).toEqual([...OWN, "moxian-2018-5-1 3 2018-04"]);
});

test("a damaged memory is said, and the check goes on", async () => {
  const outcome = await checkFile(book('{"profile":{"region":"mars"}}'), options);
  expect(outcome).toMatchObject({
    notes: [expect.stringContaining("设置读不出")],
    check: { status: "checked" },
  });
  expect(workbookText(outcome)).toContain("a.xlsx\n  工作簿里保存的本单位设置读不出");
});
