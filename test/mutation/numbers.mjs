/**
 * `node test/mutation/numbers.mjs src/check src/ledger/dates.ts`: makes every number from 2 up in these files and folders
 * one more and one less, a place at a time, and sees whether a test fails. Stryker changes no numbers.
 */
import { fork } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import Module from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { failureOf, inOrder, measured, testLoader } from "./examples.mjs";

const LIMIT_MS = 120_000; // for one change: a loop that never ends is seen as well
const BUDGET_MS = 3000; // of tests, of which many never come to the changed place
const OUTPUT = "test/output/mutation/numbers.txt";

const sourceFiles = (places) =>
  places.flatMap((place) =>
    statSync(place).isDirectory()
      ? readdirSync(place, { recursive: true })
          .filter((file) => file.endsWith(".ts"))
          .map((file) => path.join(place, file))
      : [place],
  );

/** Every number with another in its place: where, and what the whole file becomes. */
function changesOf(file) {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const changes = [];
  const visit = (node) => {
    if (ts.isNumericLiteral(node) && Number(node.text) > 1) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
      for (const other of [Number(node.text) + 1, Number(node.text) - 1]) {
        changes.push({
          file,
          says: `${file}:${line + 1}:${character + 1} ${node.getText()} → ${other}`,
          text: text.slice(0, node.getStart()) + String(other) + text.slice(node.getEnd()),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes;
}

/** In a process of its own: tries each change it is sent, and answers whether a test failed. */
async function tryChanges() {
  const load = testLoader();
  let changed = null;
  const transpiled = new Map();
  const read = Module._extensions[".ts"];
  Module._extensions[".ts"] = (module, file) => {
    if (changed?.file === file) {
      const { outputText } = ts.transpileModule(changed.text, {
        compilerOptions: {
          module: ts.ModuleKind.CommonJS,
          target: ts.ScriptTarget.ES2021,
          esModuleInterop: true,
        },
      });
      module._compile(outputText, file);
    } else if (transpiled.has(file)) module._compile(transpiled.get(file), file);
    else {
      const compile = module._compile;
      module._compile = (code, ...more) => {
        transpiled.set(file, code);
        compile.call(module, code, ...more);
      };
      read(module, file);
    }
  };
  const durations = await measured(load());
  process.on("message", async ({ file, text }) => {
    changed = { file: path.resolve(file), text };
    process.send({ isSeen: await isSeen(load, file, durations) });
  });
  process.send({ isReady: true });
}

async function isSeen(load, file, durations) {
  let tests;
  try {
    tests = load();
  } catch {
    return true; // the code refuses to load
  }
  for (const test of inOrder(tests, file, durations, BUDGET_MS))
    if ((await failureOf(test)) !== null) return true;
  return false;
}

/** The next message of the process; null where it ends or says nothing for too long. */
const answerOf = (child) =>
  new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT_MS);
    const end = (answer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    child.once("message", end);
    child.once("exit", () => end(null));
  });

async function newChild() {
  const child = fork(fileURLToPath(import.meta.url), []);
  if ((await answerOf(child)) === null) throw new Error("The tests cannot be run.");
  return child;
}

if (process.send !== undefined) await tryChanges();
else {
  const changes = sourceFiles(process.argv.slice(2)).flatMap(changesOf);
  const unseen = [];
  let child = await newChild();
  for (const change of changes) {
    child.send({ file: change.file, text: change.text });
    const answer = await answerOf(child);
    if (answer === null) child = await newChild();
    else if (!answer.isSeen) unseen.push(change.says);
  }
  child.kill();
  mkdirSync(path.dirname(OUTPUT), { recursive: true });
  writeFileSync(OUTPUT, unseen.join("\n") + "\n");
  const seen = changes.length - unseen.length;
  console.log(
    `${changes.length} changed numbers, ${seen} seen: ${((100 * seen) / changes.length).toFixed(1)} %`,
  );
}
