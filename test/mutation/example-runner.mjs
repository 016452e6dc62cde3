/**
 * A test runner for Stryker that loads code and tests once and runs the tests in its own process. Jest reads every module
 * anew for each file of tests, which costs a hundred times more than the examples themselves.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { isInSample } from "./sample.mjs";

const ROOMS = ["test/check", "test/ledger", "test/rulebook"];
/** Not of one example each, or through files: slow, and seldom the only ones to see a change. */
const LEFT_OUT =
  /\/(corpus|random-layouts|long-cells|rule-doc|metadata|robustness)\.|properties\.test|rulebook\/(?!periods)/;
const DURATIONS = "durations.json"; // in the sandbox
/** A change that tests of so many milliseconds in sum do not see counts as one that no test sees. */
const BUDGET_MS = 1500;

const strykerState = () => (globalThis.__stryker__ ??= {});

/** What modules fill while they work; one mutant must not leave anything there for the next. */
const filledMaps = [];

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

const testFiles = () =>
  ROOMS.flatMap((room) => readdirSync(room, { recursive: true }).map((file) => `${room}/${file}`))
    .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file))
    .sort();

/** The tests of all files in the working directory, in their order. */
function collectTests() {
  const require = createRequire(path.resolve("package.json"));
  const { describe, test, getState } = require("jest-circus");
  Object.assign(globalThis, { describe, test, it: test, expect: require("expect").expect });
  keepFilledMaps();
  require("./scripts/read-typescript.cjs");
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
}

/** Runs one test; resolves to why it failed, or null. */
async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The covering tests in the order in which they are tried: first those of the file itself, then the fast ones. */
function inOrder(tests, sourceFile, durations) {
  const own = path.basename(sourceFile, ".ts");
  const isOwn = ({ file }) => file.includes(`/${own}.`);
  const byTime = (one, other) => durations[one.id] - durations[other.id];
  const others = tests.filter((test) => !isOwn(test)).sort(byTime);
  let left = BUDGET_MS;
  return [...tests.filter(isOwn).sort(byTime), ...others.filter(({ id }) => (left -= durations[id]) > 0)];
}

class ExampleRunner {
  #tests = [];
  #durations = null;

  /** So that Stryker starts no new process where a mutant is also used while files load: only the tests see it. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.#tests = collectTests();
  }

  async dryRun() {
    const state = strykerState();
    const results = [];
    for (const test of this.#tests) {
      state.currentTestId = test.id;
      const start = performance.now();
      const failure = await failureOf(test);
      results.push({
        id: test.id,
        name: test.name,
        fileName: path.resolve(test.file),
        timeSpentMs: performance.now() - start,
        ...(failure === null ? { status: 0 } : { status: 1, failureMessage: failure }),
      });
    }
    state.currentTestId = undefined;
    writeFileSync(
      DURATIONS,
      JSON.stringify(Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]))),
    );
    return { status: "complete", tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }) {
    if (!isInSample(activeMutant, Number(process.env.MUTATION_SHARE ?? 1)))
      return { status: "error", errorMessage: "not in the sample" };
    const state = strykerState();
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    this.#durations ??= JSON.parse(readFileSync(DURATIONS, "utf8"));
    for (const map of filledMaps) map.clear();
    const wanted = new Set(testFilter);
    const covering = this.#tests.filter(({ id }) => wanted.has(id));
    let count = 0;
    for (const test of inOrder(covering, sandboxFileName, this.#durations)) {
      const failureMessage = await failureOf(test);
      count += 1;
      if (state.hitCount > state.hitLimit)
        return { status: "timeout", reason: "It runs a hundred times as often." };
      if (failureMessage !== null)
        return { status: "killed", failureMessage, killedBy: [test.id], nrOfTests: count };
    }
    return { status: "survived", nrOfTests: count };
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "examples", injectableClass: ExampleRunner }];
