/**
 * Builds the pages (task pane and workbench) and the command line.
 *
 * Settings, all environment variables:
 *   BASE_URL   where the pages will be served from; written into the manifest. Default https://localhost:3000/
 *   OFFICE_JS  self (default: Microsoft's files copied beside the pages), cdn, or 21vianet
 *   HTTPS=1    the dev server speaks HTTPS with the files of office-addin-dev-certs
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { BannerPlugin } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** The address that stands in the manifest of the source tree. */
const MANIFEST_URL = "https://localhost:3000/";

const OFFICE_SCRIPTS = {
  self: "office/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** What Excel needs of Microsoft's package; the rest of its 87 MB is for other hosts and languages. */
const OFFICE_FILES = [
  "{office,excel-web-16.00,excel-win32-16.01,excel-mac-16.00,o15apptofilemappingtable,es6-promise}.js",
  "{en-us,zh-cn}/office_strings.js",
  "telemetry/**/*",
];

/** A setting of the environment that must be one of the given names. */
function choice(name, options, otherwise) {
  const value = process.env[name] || otherwise;
  if (!Object.hasOwn(options, value)) {
    throw new Error(`${name} is "${value}"; it must be one of ${Object.keys(options).join(", ")}.`);
  }
  return value;
}

/** The manifest with the address the pages will be served from: the full one of files, the origin of the domain. */
function manifestFor(baseUrl) {
  const { href, origin } = new URL(baseUrl);
  const base = href.endsWith("/") ? href : `${href}/`;
  return (content) =>
    content.toString("utf8").replaceAll(MANIFEST_URL, base).replaceAll(new URL(MANIFEST_URL).origin, origin);
}

/**
 * TypeScript without type-checking: `npm run typecheck` does that. The pages need Chromium 94 (September 2021) or
 * later, because of the class static blocks in Fluent's `tabster`; our own code asks for no more than that.
 */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false, target: "ES2021", module: "ESNext" } },
};

/** `chinese-days` calls itself CommonJS, but its `module` file is none. */
const calendar = { test: /[\\/]chinese-days[\\/]dist[\\/]index\.es\.js$/, type: "javascript/esm" };

const shared = (mode) => ({
  mode,
  context: __dirname,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [typescript, calendar] },
  performance: { hints: false },
});

/** Microsoft's files, copied byte for byte: their licence forbids changing them, so nothing may minify them. */
function officeFiles() {
  const dist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  return OFFICE_FILES.map((from) => ({ from, context: dist, to: "office", info: { minimized: true } }));
}

/** HTTPS with the developer's own certificate files. The certificate authority is never installed from here. */
function devServerProtocol() {
  if (process.env.HTTPS !== "1") return "http";
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const read = (name) => fs.readFileSync(path.join(folder, name));
  if (!fs.existsSync(path.join(folder, "localhost.key"))) {
    throw new Error(`HTTPS=1 needs the files of "npx office-addin-dev-certs install" in ${folder}.`);
  }
  return {
    type: "https",
    options: { ca: read("ca.crt"), key: read("localhost.key"), cert: read("localhost.crt") },
  };
}

/** Task pane and workbench, as static files that may stand at any address. */
function pages(env, { mode = "production" }) {
  const office = choice("OFFICE_JS", OFFICE_SCRIPTS, "self");
  const page = (chunk, filename, template) =>
    new HtmlPlugin({ chunks: [chunk], filename, template, officeScript: OFFICE_SCRIPTS[office] });
  return {
    ...shared(mode),
    name: "pages",
    target: ["web", "es2021"],
    devtool: mode === "production" ? false : "source-map", // the pages' content security policy forbids eval
    entry: { taskpane: "./src/taskpane/boot.tsx", workbench: "./src/workbench/boot.tsx" },
    output: {
      path: path.join(__dirname, "dist/pages"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      cssFilename: "[name].[contenthash:8].css",
      publicPath: "auto", // relative: a page works wherever its folder is served
      clean: true,
    },
    experiments: { css: true },
    plugins: [
      page("taskpane", "taskpane.html", "src/taskpane/taskpane.html"),
      page("workbench", "index.html", "src/workbench/index.html"),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", info: { minimized: true } },
          { from: "src/taskpane/old-office.js", info: { minimized: true } }, // stays ES5, as it is written
          { from: "manifest.xml", transform: manifestFor(process.env.BASE_URL || MANIFEST_URL) },
          ...(office === "self" ? officeFiles() : []),
        ],
      }),
    ],
    optimization: { splitChunks: { chunks: "all" } }, // the pane and the workbench share React and Fluent
    ...(env.WEBPACK_SERVE && {
      devServer: { host: "localhost", port: 3000, server: devServerProtocol(), static: false, hot: false },
    }),
  };
}

/** Marks the built command as a program that may be started by its name. */
class ExecutablePlugin {
  constructor(file) {
    this.file = file;
  }
  apply(compiler) {
    compiler.hooks.assetEmitted.tap("ExecutablePlugin", (name, { targetPath }) => {
      if (name === this.file) fs.chmodSync(targetPath, 0o755);
    });
  }
}

/** The command line: one file with its dependencies inside, and chunks that load when a command needs them. */
function cli(_env, { mode = "production" }) {
  return {
    ...shared(mode),
    name: "cli",
    target: "node20.19",
    node: { __dirname: false }, // the folder of the built file
    devtool: false,
    entry: {
      "duty-ledger": "./src/cli/duty-ledger.ts",
      "check-worker": "./src/cli/check-worker.ts",
    },
    output: {
      path: path.join(__dirname, "dist/cli"),
      filename: "[name].js",
      library: { type: "commonjs2" },
      clean: true,
    },
    externals: { tinypool: "import tinypool" }, // starts its workers from files of its own
    plugins: [
      new BannerPlugin({
        banner: "#!/usr/bin/env node",
        raw: true,
        entryOnly: true,
        test: /^duty-ledger\.js$/,
      }),
      new ExecutablePlugin("duty-ledger.js"),
    ],
    optimization: { minimize: false },
  };
}

module.exports = [pages, cli];
