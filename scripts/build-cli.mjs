/**
 * Builds the command line where its sources are newer than what was built. Runs at the end of an install, again when
 * `npx` links the project for the first time, and before the tests that start the built file.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILT = path.join(ROOT, "dist/cli/duty-ledger.js");
const SOURCES = ["src", "webpack.config.js", "package.json", "package-lock.json"];

/** The time of the newest file under a file or folder, in milliseconds. */
function newest(file) {
  if (!statSync(file).isDirectory()) return statSync(file).mtimeMs;
  const files = readdirSync(file, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(
    0,
    ...files.map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );
}

const builtAt = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
if (SOURCES.every((source) => newest(path.join(ROOT, source)) <= builtAt)) {
  console.log("up to date");
} else {
  const startedAt = new Date();
  const webpack = path.join(ROOT, "node_modules/webpack-cli/bin/cli.js");
  const { status } = spawnSync(
    process.execPath,
    [webpack, "--config-name", "cli", "--mode", "production", "--no-color", "--stats", "errors-warnings"],
    { cwd: ROOT, stdio: "inherit" },
  );
  // What is changed while it is built is newer than what was built.
  if (status === 0) utimesSync(BUILT, startedAt, startedAt);
  process.exitCode = status ?? 1;
}
