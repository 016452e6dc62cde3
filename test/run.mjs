/**
 * Runs every check of the project: `node test/run.mjs`, or only the named stages: `node test/run.mjs unit print`.
 * One line a stage, the output of those that fail, a summary of what ran and what did not, and as the last line the
 * totals of the tests: `N passed, N failed`, or `N passed, N failed, N skipped`. Exit code 1 when anything failed.
 */
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const STAGE_LIMIT_MS = 25 * 60_000; // a stage that hangs is stopped and counts as failed

const results = mkdtempSync(path.join(tmpdir(), "duty-ledger-tests-"));
/** While types and lint run, the tests keep to one of the two cores. */
let staticChecksRun = false;

/** Runs a Node program; resolves to whether it succeeded, and what it printed. */
function program(file, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ROOT, file), ...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: STAGE_LIMIT_MS,
      killSignal: "SIGKILL",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => (output += text));
    }
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
    child.on("close", (code, signal) => {
      if (signal !== null)
        output += `\nStopped by ${signal} (limit ${STAGE_LIMIT_MS / 60_000} min a stage).\n`;
      resolve({ ok: code === 0, output });
    });
  });
}

async function lint() {
  const [rules, layout] = [
    await program("node_modules/eslint/bin/eslint.js", ["."]),
    await program("node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]),
  ];
  return { ok: rules.ok && layout.ok, output: rules.output + layout.output };
}

/** One project of jest.config.cjs. A suite, or a project, that could not be run at all counts as one failed test. */
async function tests(project) {
  const file = path.join(results, `${project}.json`);
  const run = await program("node_modules/jest/bin/jest.js", [
    "--ci",
    "--selectProjects",
    project,
    "--json",
    "--outputFile",
    file,
    "--maxWorkers",
    staticChecksRun ? "2" : "1",
  ]);
  if (!existsSync(file)) return { ...run, ok: false, passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (passed + failed + skipped === 0)
    return { ok: false, output: "No test was found.\n", passed, failed: 1, skipped };
  return {
    ...run,
    ok: run.ok && failed === 0,
    note: `${passed} passed, ${failed} failed`,
    passed,
    failed,
    skipped,
  };
}

function onPath(name) {
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.com`] : [name];
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) =>
    names.some((file) => {
      try {
        accessSync(path.join(folder, file), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}

/** In the order in which they run. `programs` are those of the system that the stage cannot do without. */
const STAGES = [
  { name: "types", run: () => program("node_modules/typescript/bin/tsc", ["--noEmit"]) },
  { name: "lint", run: lint },
  { name: "build", run: () => program("scripts/build-cli.mjs", []) },
  { name: "unit", run: () => tests("unit") },
  { name: "excel-host", run: () => tests("excel-host") },
  { name: "pane", run: () => tests("pane") },
  { name: "browser", run: () => tests("browser") },
  { name: "print", run: () => tests("print"), programs: ["soffice", "pdftotext"] },
];
const STATIC = ["types", "lint"];
/** Stages that run the built command line. */
const NEED_CLI = ["unit", "print"];

async function runStage(stage) {
  const missing = (stage.programs ?? []).filter((name) => !onPath(name));
  if (missing.length > 0) {
    const reason = `${missing.join(" and ")} not on the PATH (LibreOffice Calc and poppler-utils)`;
    console.log(`${stage.name.padEnd(11)} NOT RUN   ${reason}`);
    const ok = !process.env.CI;
    return { name: stage.name, ran: false, reason, ok, failed: ok ? 0 : 1 };
  }
  const start = performance.now();
  const result = await stage.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = result.ok ? "ok    " : "FAILED";
  console.log(`${stage.name.padEnd(11)} ${verdict} ${seconds.padStart(7)} s  ${result.note ?? ""}`.trimEnd());
  if (!result.ok) console.log(`\n${result.output ?? ""}\n`);
  return { name: stage.name, ran: true, ...result };
}

async function runLane(stages) {
  const done = [];
  for (const stage of stages) done.push(await runStage(stage));
  return done;
}

function summary(done) {
  const names = (stages) => stages.map(({ name }) => name).join(", ") || "none";
  const failed = done.filter(({ ok }) => !ok);
  const left = done.filter(({ ran }) => !ran);
  const notAsked = STAGES.filter(({ name }) => !done.some((stage) => stage.name === name));
  const total = (count) => done.reduce((sum, stage) => sum + (stage[count] ?? 0), 0);
  const skipped = total("skipped");
  return [
    "",
    `ran:         ${names(done.filter(({ ran }) => ran))}`,
    ...left.map(
      ({ name, reason, ok }) => `did not run: ${name}: ${reason}${ok ? "" : "; a failure where CI is set"}`,
    ),
    ...(notAsked.length > 0 ? [`did not run: ${names(notAsked)}: not asked for`] : []),
    `failed:      ${names(failed)}`,
    `${total("passed")} passed, ${total("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
  ].join("\n");
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(", ")}. Stages: ${STAGES.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const needed = new Set(asked.some((name) => NEED_CLI.includes(name)) ? ["build", ...asked] : asked);
const chosen = asked.length === 0 ? STAGES : STAGES.filter(({ name }) => needed.has(name));

try {
  const done = await Promise.all([
    runLane(chosen.filter(({ name }) => STATIC.includes(name))).finally(() => (staticChecksRun = true)),
    runLane(chosen.filter(({ name }) => !STATIC.includes(name))),
  ]);
  console.log(summary(done.flat()));
  process.exitCode = done.flat().every(({ ok }) => ok) ? 0 : 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}
