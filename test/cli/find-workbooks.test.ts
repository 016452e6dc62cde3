/** Which files are read, and that a folder that cannot be listed is not left out. */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findWorkbooks } from "../../src/cli/find-workbooks";

jest.mock("node:fs", () => ({ __esModule: true, ...jest.requireActual<typeof fs>("node:fs") }));

test("a folder that may not be listed is an entry of its own and stops nothing", () => {
  const folder = fs.mkdtempSync(join(tmpdir(), "duty-ledger-"));
  try {
    const [closed, open] = [join(folder, "closed"), join(folder, "open")];
    fs.mkdirSync(closed);
    fs.mkdirSync(open);
    fs.writeFileSync(join(open, "a.xlsx"), "");
    const list = fs.readdirSync;
    jest.spyOn(fs, "readdirSync").mockImplementation(((path: string, options: { withFileTypes: true }) => {
      if (path === closed) throw Object.assign(new Error("no permission"), { code: "EACCES" });
      return list(path, options);
    }) as typeof fs.readdirSync); // one of its many signatures
    expect(findWorkbooks([folder])).toEqual([closed, join(open, "a.xlsx")]);
  } finally {
    jest.restoreAllMocks();
    fs.rmSync(folder, { recursive: true });
  }
});
