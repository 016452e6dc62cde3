/** The test host as one script for a page, to be run before office.js (Playwright's `addInitScript`). */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadCatalogue } from "./office-runtime";
import type { PageSetup } from "./page-entry";

const ROOT = path.join(__dirname, "../..");

/** What makes office.js believe that it runs in Excel on Windows; goes behind the page's address. */
export const HOST_QUERY = "?_host_Info=Excel$Win32$16.01$zh-CN$$$$0";

let bundle: string | null = null;

/** The script that opens the described workbook in whatever page it is added to. */
export function pageScript(
  setup: Pick<PageSetup, "description" | "apiVersion" | "locale" | "payloadLimit" | "isOnWeb" | "latencyMs">,
): string {
  bundle ??= bundled();
  return `globalThis.excelSetup = ${JSON.stringify({ ...setup, catalogue: loadCatalogue() })};\n${bundle}`;
}

function bundled(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "duty-ledger-excel-host-"));
  try {
    const webpack = require.resolve("webpack-cli/bin/cli.js");
    execFileSync(process.execPath, [webpack, "--config", "test/excel-host/page.webpack.cjs"], {
      cwd: ROOT,
      stdio: "pipe",
      env: { ...process.env, EXCEL_HOST_OUTPUT: folder },
    });
    return readFileSync(path.join(folder, "excel-host.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
