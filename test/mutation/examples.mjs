/** The tests that changes of the check and of the ledger are tried on: those of one example each, fast and exact. */
import { readdirSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";

const ROOMS = ["test/check", "test/ledger", "test/rulebook"];
/** What reads a campaign's tracker is tried where such sheets are made. */
const BESIDE = ["test/sheets/campaign.test.ts"];
/** Not of one example each, or through files: slow, and seldom the only ones to see a change. */
const LEFT_OUT =
  /\/(corpus|random-layouts|long-cells|rule-doc|metadata|robustness)\.|properties\.test|rulebook\/(?!periods)/;
/** A change that neither its own tests see, nor others of so many milliseconds in sum, counts as one that no test sees. */
const BUDGET_MS = 500;
/** Where the tests of a file are, if not in those of its own name. */
const TESTS_OF = {
  "leader-months": ["missing-month", "empty-month", "duplicate-month", "duties", "duty-stints", "filings"],
  standing: ["duty-stints", "office"],
  duties: ["duties", "duties-once", "duty-search", "duty-stints", "missing"],
  holdings: ["unjudged"],
  forecast: ["duties-once"],
  periods: ["duties"],
  filings: ["overdue"],
  serial: ["shared-tables", "fixes"],
  "date-format": ["fixes"],
  "date-order": ["fixes"],
  "sortable-rows": ["date-order", "fixes"],
  "period-mentions": ["period-disagrees", "date-outside-period", "missing-month", "duties"],
  "table-months": ["table", "table-rows", "read-ledgers", "layouts", "period-disagrees"],
  table: ["header", "table-end", "read-ledgers", "shared-tables", "layouts"],
  "table-rows": ["table", "read-ledgers", "layouts", "split-columns", "shared-tables"],
  signature: ["tidying"],
  "table-end": ["table", "table-rows", "read-ledgers", "layouts"],
  header: ["table", "table-rows", "header-candidates", "read-ledgers", "split-columns", "layouts"],
  owner: ["read-ledgers", "shared-tables", "layouts"],
  "read-ledgers": ["layouts", "shared-tables"],
  cover: ["read-ledgers", "layouts", "period-format"],
  clock: ["two-places"],
  "campaign-tracker": ["campaign"],
  office: ["read-ledgers", "layouts"],
  "worksheet-view": ["layouts"],
  recall: ["recheck"],
  report: ["decided"],
  engine: ["decided", "unjudged"],
  "what-if": ["duties-once"],
  "judge-tables": ["engine"],
  findings: ["engine"],
  activity: ["understand", "own-rows", "walk", "reading", "clause", "place"],
  checklist: ["read-checklists", "action-overdue", "problem-incomplete", "unanswered"],
};

const testFiles = () =>
  ROOMS.flatMap((room) => readdirSync(room, { recursive: true }).map((file) => `${room}/${file}`))
    .concat(BESIDE)
    .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file))
    .sort();

/** Where modules keep what they worked out; a change must not leave anything there for the next. */
const filledMaps = [];

export function emptyFilledMaps() {
  for (const map of filledMaps) map.clear();
}

function keepFilledMaps() {
  globalThis.keepFilledMap = (map) => {
    filledMaps.push(map);
    return map;
  };
  const { _compile } = Module.prototype;
  Module.prototype._compile = function (code, ...more) {
    const kept = code.replace(/^(const \w+ = )new Map\(\);$/gm, "$1keepFilledMap(new Map());");
    return _compile.call(this, kept, ...more);
  };
}

/** Lets go of all TypeScript modules, and of what would keep them in memory. */
function forgetModules({ cache }) {
  filledMaps.length = 0;
  for (const [file, module] of Object.entries(cache)) {
    if (!file.endsWith(".ts")) continue;
    module.parent.children.length = 0;
    delete cache[file];
  }
}

/**
 * Lets this process read the tests of the working directory. What it returns loads them, and all code they test, anew
 * each time: the tests with a number of their own, in the order of the files.
 */
export function testLoader() {
  const require = createRequire(path.resolve("package.json"));
  const { describe, test, getState, resetState } = require("jest-circus");
  Object.assign(globalThis, { describe, test, it: test, expect: require("expect").expect });
  keepFilledMaps();
  require("./scripts/read-typescript.cjs");
  return () => {
    forgetModules(require);
    resetState(); // a file that could not be loaded leaves a block open
    const { rootDescribeBlock } = getState();
    const tests = [];
    const add = (block, file, titles) => {
      if (block.hooks.length > 0) throw new Error(`${file}: hooks are not run here`);
      for (const child of block.children) {
        const name = [...titles, child.name].join(" ");
        if (child.type === "describeBlock") add(child, file, [name]);
        else tests.push({ id: `${tests.length} ${name}`, name, file, run: child.fn });
      }
    };
    for (const file of testFiles()) {
      rootDescribeBlock.children = [];
      require(`./${file}`);
      add(rootDescribeBlock, file, []);
    }
    return tests;
  };
}

/** Runs one test; resolves to why it failed, or null. */
export async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Runs each test on the code as it is; resolves to the milliseconds of processor time it took, by its id. A test that fails can tell nothing
 * of a change: it is named and has no time.
 */
export async function measured(tests, before = () => undefined) {
  const durations = {};
  for (const test of tests) {
    before(test);
    emptyFilledMaps(); // what one test left there would hide which code the next comes to
    const start = process.cpuUsage();
    const failure = await failureOf(test);
    const { user, system } = process.cpuUsage(start);
    if (failure === null) durations[test.id] = (user + system) / 1000;
    else console.error(`left out, for it fails without any change: ${test.name}`);
  }
  return durations;
}

/** The tests in the order in which they are tried on a change: first those of the changed file itself, then the fast ones. */
export function inOrder(allTests, sourceFile, durations, budget = BUDGET_MS) {
  const tests = allTests.filter(({ id }) => durations[id] !== undefined);
  const name = path.basename(sourceFile, ".ts");
  const folder = path.basename(path.dirname(sourceFile));
  const own = [name, ...(TESTS_OF[name] ?? []), ...(TESTS_OF[folder] ?? [])];
  const isOwn = ({ file }) => own.includes(path.basename(file, ".test.ts"));
  const isNear = ({ file }) => sourceFile.includes(file.split("/")[1] === "ledger" ? "/ledger/" : "/check/");
  const byTime = (one, other) => isNear(other) - isNear(one) || durations[one.id] - durations[other.id];
  const others = tests.filter((test) => !isOwn(test)).sort(byTime);
  let left = budget;
  return [...tests.filter(isOwn).sort(byTime), ...others.filter(({ id }) => (left -= durations[id]) > 0)];
}
