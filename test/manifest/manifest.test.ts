import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFaults, pngSize, type FaultKind, type Surroundings } from "./manifest-faults";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

const around: Surroundings = {
  base: "https://localhost:3000/",
  packageVersion: packageJson.version,
  imageSize: (path) => {
    const file = join(root, path);
    return existsSync(file) ? pngSize(readFileSync(file)) : null;
  },
};

/** The manifest with one piece replaced; the piece must stand in it. */
function changed(piece: string | RegExp, replacement: string): string {
  const result = manifest.replace(piece, replacement);
  if (result === manifest) throw new Error(`Not in the manifest: ${String(piece)}`);
  return result;
}

describe("manifest.xml", () => {
  test("has no fault", () => {
    expect(manifestFaults(manifest, around)).toEqual([]);
  });

  test("leads three buttons to one pane", () => {
    const actions = [
      ...manifest.matchAll(/<TaskpaneId>(.*?)<\/TaskpaneId>\s*<SourceLocation resid="(.*?)"/g),
    ];
    const urls = new Map(
      [...manifest.matchAll(/<bt:Url id="(.*?)" DefaultValue="(.*?)"/g)].map(([, id, url]) => [id, url]),
    );
    expect(actions.map(([, pane, resid]) => [pane, urls.get(resid)])).toEqual([
      ["DutyLedger.Pane", "https://localhost:3000/taskpane.html"],
      ["DutyLedger.Pane", "https://localhost:3000/taskpane.html?start=check"],
      ["DutyLedger.Pane", "https://localhost:3000/taskpane.html?start=fill"],
    ]);
    const buttons = [...manifest.matchAll(/id="(?:Open|Check|Insert)\.Label" DefaultValue="(.*?)"/g)];
    expect(buttons.map(([, label]) => label)).toEqual(["打开台账助手", "立即检查", "插入标准台账"]);
  });

  test("speaks Chinese where it speaks Chinese", () => {
    const texts = [...manifest.matchAll(/<(?:DisplayName|Description|bt:String)[^>]* DefaultValue="(.*?)"/g)];
    expect(texts.length).toBe(11);
    for (const [, text] of texts) expect(text).not.toMatch(/[A-Za-z]|无效|非法|请|抱歉/);
  });
});

const twice = (piece: RegExp): string => manifest.replace(piece, (found) => found + found);
const long = (length: number): string => "字".repeat(length);

const broken: readonly (readonly [FaultKind, string, string])[] = [
  ["not-xml", "", changed("</OfficeApp>", "")],
  ["element-unknown", "OfficeApp/Colour", changed("<Hosts>", "<Colour/><Hosts>")],
  [
    "element-unknown",
    "OfficeApp/ov:Hosts",
    changed("<Hosts>", '<Hosts xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides">'),
  ],
  [
    "element-order",
    "OfficeApp/Version",
    changed(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"),
  ],
  [
    "element-order",
    "ov:Control/ov:Supertip",
    changed(/(<Supertip>[^]*?<\/Supertip>)\s*(<Icon>[^]*?<\/Icon>)/, "$2$1"),
  ],
  ["element-missing", "OfficeApp/Version", changed(/<Version>.*<\/Version>/, "")],
  [
    "element-missing",
    "ov:Action/ov:SourceLocation",
    changed('<SourceLocation resid="Pane.Check.Url" />', ""),
  ],
  ["element-repeated", "OfficeApp/Permissions", twice(/<Permissions>.*<\/Permissions>/)],
  ["id-not-guid", "duty-ledger", changed(/<Id>.*<\/Id>/, "<Id>duty-ledger</Id>")],
  ["id-repeated", "DutyLedger.Open", changed('id="DutyLedger.Check"', 'id="DutyLedger.Open"')],
  ["id-repeated", "Icon.16", changed('<bt:Image id="Icon.32"', '<bt:Image id="Icon.16"')],
  ["version", "9.9.9.0", changed(/<Version>.*<\/Version>/, "<Version>9.9.9.0</Version>")],
  ["locale", "en-US", changed("<DefaultLocale>zh-CN", "<DefaultLocale>en-US")],
  ["override-missing", "DisplayName", changed(/<Override Locale="en-US" Value="Duty Ledger" \/>/, "")],
  ["override-missing", "Check.Label", changed(/<bt:Override Locale="en-US" Value="Check now" \/>/, "")],
  ["requirements", "ExcelApi 1.16", changed('MinVersion="1.9" />', 'MinVersion="1.16" />')],
  ["requirements", "", changed(/<Set Name.*\/>/, "")],
  ["resid-too-long", long(33), manifest.replaceAll("Open.Tip", long(33))],
  ["resid-unresolved", "Open.Nothing", changed('resid="Open.Tip"', 'resid="Open.Nothing"')],
  [
    "resid-unresolved",
    "Open.Label",
    changed('<Description resid="Open.Tip"', '<Description resid="Open.Label"'),
  ],
  ["resource-unused", "Open.Tip", changed('resid="Open.Tip"', 'resid="Check.Tip"')],
  ["text-length", long(126), changed('DefaultValue="立即检查"', `DefaultValue="${long(126)}"`)],
  ["text-length", long(251), changed('DefaultValue="在右侧打开台账助手。"', `DefaultValue="${long(251)}"`)],
  ["text-length", "", changed('Value="Check now"', 'Value=""')],
  [
    "url-outside-base",
    "https://example.org/taskpane.html",
    changed('"https://localhost:3000/taskpane.html"', '"https://example.org/taskpane.html"'),
  ],
  [
    "url-outside-base",
    "http://localhost:3000/index.html",
    changed('"https://localhost:3000/index.html"', '"http://localhost:3000/index.html"'),
  ],
  [
    "url-outside-base",
    "https://example.org/",
    changed("<Hosts>", "<AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><Hosts>"),
  ],
  [
    "icon-missing",
    "assets/icon-17.png",
    changed(
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"',
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-17.png"',
    ),
  ],
  [
    "icon-size",
    "assets/icon-80.png",
    changed(
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"',
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-80.png"',
    ),
  ],
  ["icon-size", "assets/icon-128.png", changed("assets/icon-64.png", "assets/icon-128.png")],
  ["icon-sizes-absent", "80", changed('<bt:Image size="80" resid="Icon.80" />', "")],
];

describe("a broken manifest is caught", () => {
  test.each(broken)("%s (example %#)", (kind, at, xml) => {
    expect(manifestFaults(xml, around)).toContainEqual({ kind, at });
  });

  test("every kind of fault has an example", () => {
    const kinds: Record<FaultKind, true> = {
      "not-xml": true,
      "element-unknown": true,
      "element-order": true,
      "element-missing": true,
      "element-repeated": true,
      "id-not-guid": true,
      "id-repeated": true,
      version: true,
      locale: true,
      "override-missing": true,
      requirements: true,
      "resid-too-long": true,
      "resid-unresolved": true,
      "resource-unused": true,
      "text-length": true,
      "url-outside-base": true,
      "icon-missing": true,
      "icon-size": true,
      "icon-sizes-absent": true,
    };
    expect(new Set(broken.map(([kind]) => kind))).toEqual(new Set(Object.keys(kinds)));
  });

  test.each([
    ["a resid of 32 characters", manifest.replaceAll("Open.Tip", long(32))],
    ["a short string of 125 characters", changed('DefaultValue="立即检查"', `DefaultValue="${long(125)}"`)],
    [
      "a long string of 250 characters",
      changed('DefaultValue="在右侧打开台账助手。"', `DefaultValue="${long(250)}"`),
    ],
  ])("%s is sound", (_, xml) => {
    expect(manifestFaults(xml, around)).toEqual([]);
  });

  test("bytes that are no PNG have no size", () => {
    expect(pngSize(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBeNull();
  });
});
