/**
 * A test runner for Stryker that loads code and tests once and runs the tests in its own process. Jest reads every module
 * anew for each file of tests, which costs a hundred times more than the examples themselves.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { emptyFilledMaps, failureOf, inOrder, measured, testLoader } from "./examples.mjs";
import { isInSample } from "./sample.mjs";

const [PASSED, SKIPPED] = [0, 2]; // Stryker's numbers
const DURATIONS = "durations.json"; // in the sandbox

const strykerState = () => (globalThis.__stryker__ ??= {});

class ExampleRunner {
  #tests = [];
  #durations = null;

  /** So that Stryker starts no new process where a change is also used while files load: only the tests see it. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.#tests = testLoader()();
  }

  async dryRun() {
    const state = strykerState();
    const durations = await measured(this.#tests, ({ id }) => (state.currentTestId = id));
    state.currentTestId = undefined;
    writeFileSync(DURATIONS, JSON.stringify(durations));
    const results = this.#tests.map(({ id, name, file }) => {
      const timeSpentMs = durations[id];
      const result = { id, name, fileName: path.resolve(file), timeSpentMs: timeSpentMs ?? 0 };
      return { ...result, status: timeSpentMs === undefined ? SKIPPED : PASSED };
    });
    return { status: "complete", tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }) {
    if (!isInSample(activeMutant, Number(process.env.MUTATION_SHARE ?? 1)))
      return { status: "error", errorMessage: "not in the sample" };
    const state = strykerState();
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    this.#durations ??= JSON.parse(readFileSync(DURATIONS, "utf8"));
    emptyFilledMaps();
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
