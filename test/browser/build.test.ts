/** What is published: the pages, Microsoft's files as they came, and the manifest with the address it is served from. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { initialScripts } from "./initial-scripts";
import { buildPages } from "./pages";

jest.setTimeout(900_000);

const ROOT = path.join(__dirname, "../..");
const OFFICE = path.join(ROOT, "node_modules/@microsoft/office-js/dist");

let folder: string;
const read = (name: string) => readFileSync(path.join(folder, name));

beforeAll(async () => {
  folder = await buildPages();
});

test("Microsoft's files are copied byte for byte, with all that Excel asks for", () => {
  const copied = readdirSync(path.join(folder, "office"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll(path.sep, "/"))
    .filter((name) => name.endsWith(".js"));
  expect(copied).toEqual(
    expect.arrayContaining([
      "office.js",
      "excel-win32-16.01.js",
      "excel-web-16.00.js",
      "excel-mac-16.00.js",
      "zh-cn/office_strings.js",
      "en-us/office_strings.js",
    ]),
  );
  const altered = copied.filter(
    (name) => !read(`office/${name}`).equals(readFileSync(path.join(OFFICE, name))),
  );
  expect(altered).toEqual([]);
});

test("the pane asks for office.js beside it; the workbench knows nothing of it", () => {
  expect(read("taskpane.html").toString()).toMatch(/<script src="?office\/office\.js"?>/);
  expect(read("index.html").toString()).not.toContain("office");
});

test("the pane starts with at most 230 kB of script of ours, as it is sent", () => {
  const { total, scripts } = initialScripts(folder, "taskpane.html");
  expect(scripts.length).toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(230_000);
});

test("every page, script and picture is asked for by an address relative to the page", () => {
  for (const page of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
    const addresses = [
      ...read(page)
        .toString()
        .matchAll(/(?:src|href)="?([^"\s>]+)/g),
    ].map(([, address]) => address ?? "");
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => /^(?:[a-z]+:|\/)/.test(address))).toEqual([]);
    expect(addresses.filter((address) => !existsSync(path.join(folder, address)))).toEqual([]);
  }
});

describe("settings", () => {
  interface Plugin {
    readonly userOptions?: { readonly officeScript?: string };
    readonly patterns?: readonly {
      readonly from: string;
      readonly to?: string;
      readonly transform?: (content: Buffer) => string;
    }[];
  }
  interface Settings {
    readonly plugins: readonly Plugin[];
  }

  /** The plugins of the pages' configuration under these environment variables. */
  function plugins(environment: Readonly<Record<string, string>>): readonly Plugin[] {
    const before = { ...process.env };
    Object.assign(process.env, environment);
    try {
      const [pages] =
        jest.requireActual<readonly [(env: object, argv: object) => Settings]>("../../webpack.config.js");
      return pages({}, { mode: "production" }).plugins;
    } finally {
      process.env = before;
    }
  }

  const officeScript = (of: readonly Plugin[]) =>
    of.find(({ userOptions }) => userOptions)?.userOptions?.officeScript;
  const patterns = (of: readonly Plugin[]) => of.find((plugin) => plugin.patterns)?.patterns ?? [];
  const manifest = (of: readonly Plugin[]) =>
    patterns(of)
      .find(({ from }) => from === "manifest.xml")
      ?.transform?.(readFileSync(path.join(ROOT, "manifest.xml")));

  test.each([
    ["cdn", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["21vianet", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"],
  ])("OFFICE_JS=%s takes office.js from there, and copies none", (setting, address) => {
    const found = plugins({ OFFICE_JS: setting });
    expect(officeScript(found)).toBe(address);
    expect(patterns(found).filter(({ to }) => to === "office")).toEqual([]);
  });

  test("OFFICE_JS with an unknown name stops the build", () => {
    expect(() => plugins({ OFFICE_JS: "elsewhere" })).toThrow("self, cdn, 21vianet");
  });

  test("BASE_URL stands wherever the manifest names the pages", () => {
    const text = manifest(plugins({ BASE_URL: "https://intranet.example/ledger" })) ?? "";
    expect(text).toContain('"https://intranet.example/ledger/taskpane.html"');
    expect(text).not.toContain("localhost");
  });
});
