/** The pages as they are published: built once for the sources as they stand, and served from this machine. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const CACHE = path.join(ROOT, "node_modules/.cache/duty-ledger");
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
const BUILD_LIMIT_MS = 600_000;

export interface ServedPages {
  /** `http://127.0.0.1:<port>/`; the workbench stands at its root. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the pages where the sources changed, and serves them from a free port of this machine. */
export async function servePages(): Promise<ServedPages> {
  return serveFolder(await buildPages());
}

/** The folder of a production build of the sources as they stand; processes that ask at once build it once. */
export async function buildPages(): Promise<string> {
  const folder = path.join(CACHE, `pages-${sourcesKey()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = `${folder}.building`;
  try {
    mkdirSync(draft);
  } catch {
    return waitFor(folder, draft);
  }
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  const build = spawnSync(
    process.execPath,
    [webpack, "--config-name", "pages", "--mode", "production", "--output-path", draft, "--no-color"],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (build.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`The pages do not build:\n${(build.stdout + build.stderr).slice(-4000)}`);
  }
  renameSync(draft, folder);
  removeOldBuilds(folder);
  return folder;
}

/** Waits while another process builds. */
async function waitFor(folder: string, draft: string): Promise<string> {
  const start = Date.now();
  while (existsSync(draft)) {
    if (Date.now() - start > BUILD_LIMIT_MS) {
      rmSync(draft, { recursive: true, force: true }); // left behind by a process that was stopped
      return buildPages();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return existsSync(folder) ? folder : buildPages();
}

/** Changes when a source file was added, removed or written. */
function sourcesKey(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const start = path.join(ROOT, source);
    const names = statSync(start).isDirectory()
      ? readdirSync(start, { recursive: true, encoding: "utf8" }).sort()
      : [""];
    for (const name of names) {
      const { mtimeMs, size } = statSync(path.join(start, name));
      hash.update(`${source}/${name} ${String(mtimeMs)} ${String(size)}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** Builds of an hour ago serve nobody any more. */
function removeOldBuilds(current: string): void {
  for (const name of readdirSync(CACHE)) {
    const folder = path.join(CACHE, name);
    if (!name.startsWith("pages-") || folder === current) continue;
    if (Date.now() - statSync(folder).mtimeMs > 3_600_000) rmSync(folder, { recursive: true, force: true });
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Serves the files of a folder, and nothing else, from a free port of this machine. */
export async function serveFolder(folder: string): Promise<ServedPages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(
      folder,
      decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname),
    );
    if (!file.startsWith(folder + path.sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
