/** Finds a Chromium for the browser tests, on a machine that may have nothing but Node. */
import { execFileSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const ROOT = path.join(__dirname, "../..");
const CACHE = path.join(ROOT, "node_modules/.cache/duty-ledger");

/** Names under which a system keeps a Chromium. */
const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** What a run without a desktop, without network and possibly as root needs. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
];

/** Starts a browser whose pages can show Chinese. @throws Error in plain words when the machine has none. */
export async function launchChromium(): Promise<Browser> {
  const found = findChromium();
  return chromium.launch({
    executablePath: found.executable,
    args: FLAGS,
    env: { ...definedEnvironment(), ...found.env, FONTCONFIG_FILE: fontConfiguration() },
  });
}

interface FoundChromium {
  readonly executable: string;
  /** What its process needs beside the environment of this one. */
  readonly env: Readonly<Record<string, string>>;
}

function findChromium(): FoundChromium {
  const candidates = [() => systemChromium(), () => packagedChromium()];
  const refusals: string[] = [];
  for (const candidate of candidates) {
    try {
      return candidate();
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `The browser tests need Chromium: install "chromium" on this machine, or run "npm ci" so that ` +
      `@sparticuz/chromium is there. What was tried: ${refusals.join(" | ")}`,
  );
}

function systemChromium(): FoundChromium {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(path.delimiter)];
  const executable = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(
    isExecutable,
  );
  if (executable === undefined) throw new Error(`none of ${SYSTEM_NAMES.join(", ")} on the PATH`);
  return { executable, env: {} };
}

/**
 * The Chromium inside @sparticuz/chromium, unpacked once for each version. The package unpacks into the system's
 * temporary folder, takes whatever version lies there, and does not stand two processes at once; so it unpacks
 * into a folder of this process's own, which is then moved into place in one step.
 */
function packagedChromium(): FoundChromium {
  const manifest = path.join(ROOT, "node_modules/@sparticuz/chromium/package.json");
  if (!existsSync(manifest)) throw new Error("@sparticuz/chromium is not installed");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const folder = path.join(CACHE, `chromium-${version}-${process.arch}`);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const staging = mkdtempSync(path.join(CACHE, "unpacking-"));
    try {
      const unpack = "import('@sparticuz/chromium').then((module) => module.default.executablePath())";
      execFileSync(process.execPath, ["--input-type=module", "-e", unpack], {
        cwd: ROOT,
        // This name of a runtime makes it unpack the libraries that a bare machine lacks as well.
        env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
      });
      renameSync(staging, folder);
    } catch (error) {
      rmSync(staging, { recursive: true, force: true });
      if (!existsSync(folder)) throw error; // else another process was first
    }
  }
  const executable = path.join(folder, "chromium");
  const libraries = [process.env.LD_LIBRARY_PATH, path.join(folder, "al2023/lib")].filter(Boolean).join(":");
  const environments = [{}, { LD_LIBRARY_PATH: libraries }];
  for (const env of environments) if (starts(executable, env)) return { executable, env };
  throw new Error("the Chromium of @sparticuz/chromium does not start here (system libraries are missing)");
}

function starts(executable: string, env: Readonly<Record<string, string>>): boolean {
  try {
    execFileSync(executable, ["--version"], { env: { ...process.env, ...env }, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A font configuration that prefers one Chinese font, so that every machine draws the same pages. */
function fontConfiguration(): string {
  const fonts = path.join(ROOT, "node_modules/@expo-google-fonts/noto-sans-sc");
  const file = path.join(CACHE, "fonts.conf");
  const draft = `${file}.${String(process.pid)}`;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(
    draft,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}/400Regular</dir>
  <dir>${fonts}/700Bold</dir>
  <dir>/usr/share/fonts</dir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias binding="same"><family>serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <cachedir>${CACHE}/fonts</cachedir>
</fontconfig>
`,
  );
  renameSync(draft, file);
  return file;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
