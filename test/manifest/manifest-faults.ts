/** A structural check of the add-in manifest that needs no network (Microsoft's own validator does). */
import { SaxesParser } from "saxes";

/** What the manifest must agree with. */
export interface Surroundings {
  /** Every URL begins with it; ends in `/`. */
  readonly base: string;
  /** Of package.json, three numbers. */
  readonly packageVersion: string;
  /** Width and height in pixels of an image by its path below the base; null where there is no such PNG. */
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | null;
}

export type FaultKind =
  | "not-xml"
  | "element-unknown"
  | "element-order"
  | "element-missing"
  | "element-repeated"
  | "id-not-guid"
  | "id-repeated"
  | "version"
  | "locale"
  | "override-missing"
  | "requirements"
  | "resid-too-long"
  | "resid-unresolved"
  | "resource-unused"
  | "text-length"
  | "url-outside-base"
  | "icon-missing"
  | "icon-size"
  | "icon-sizes-absent";

export interface Fault {
  readonly kind: FaultKind;
  /** The element, id, or value at fault. */
  readonly at: string;
}

interface Element {
  /** `Host` of the manifest proper, `ov:Host` of the version overrides, `bt:Image` of the basic types. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov:",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt:",
};

/**
 * The children each element may have, in the order of the schemas OfficeAppManifest 1.1 and
 * TaskPaneAppVersionOverrides 1.0, as far as this manifest uses them. `?` optional, `+` one or more, `*` any number.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? " +
    "SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions ov:VersionOverrides?",
  DisplayName: "Override*",
  Description: "Override*",
  AppDomains: "AppDomain*",
  Hosts: "Host+",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  "ov:VersionOverrides": "ov:Description? ov:Requirements? ov:Hosts ov:Resources",
  "ov:Hosts": "ov:Host+",
  "ov:Host": "ov:DesktopFormFactor",
  "ov:DesktopFormFactor": "ov:GetStarted? ov:FunctionFile? ov:ExtensionPoint+",
  "ov:GetStarted": "ov:Title ov:Description ov:LearnMoreUrl",
  "ov:ExtensionPoint": "ov:OfficeTab* ov:CustomTab*",
  "ov:OfficeTab": "ov:Group+",
  "ov:Group": "ov:Label ov:Icon ov:Control+",
  "ov:Control": "ov:Label ov:Supertip ov:Icon ov:Action",
  "ov:Supertip": "ov:Title ov:Description",
  "ov:Icon": "bt:Image+",
  "ov:Action": "ov:TaskpaneId? ov:SourceLocation ov:Title?",
  "ov:Resources": "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:String": "bt:Override*",
  "bt:Url": "bt:Override*",
};

/** Where the resource an element refers to must stand. */
const RESOURCE_OF: Readonly<Record<string, string>> = {
  "ov:Label": "bt:ShortStrings",
  "ov:Title": "bt:ShortStrings",
  "ov:Description": "bt:LongStrings",
  "ov:SourceLocation": "bt:Urls",
  "ov:LearnMoreUrl": "bt:Urls",
  "ov:FunctionFile": "bt:Urls",
  "bt:Image": "bt:Images",
};

/** Characters a text may have, by the element that holds it. */
const LONGEST: Readonly<Record<string, number>> = {
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
  DisplayName: 125,
  Description: 250,
};
const LONGEST_RESID = 32;

/** Sizes in pixels that Office demands of every button and group. */
const REQUIRED_ICON_SIZES = ["16", "32", "80"];
const STORE_ICON_SIZES: Readonly<Record<string, string>> = { IconUrl: "32", HighResolutionIconUrl: "64" };

/** All faults of a manifest, in no particular order; empty for a sound one. */
export function manifestFaults(xml: string, around: Surroundings): Fault[] {
  const root = parse(xml);
  if (root === null) return [{ kind: "not-xml", at: "" }];
  return [
    ...structureFaults(root),
    ...identityFaults(root, around),
    ...localeFaults(root),
    ...requirementFaults(root),
    ...resourceFaults(root),
    ...urlFaults(root, around),
    ...iconFaults(root, around),
  ];
}

/** The element tree; null when the text is not well-formed. */
function parse(xml: string): Element | null {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | null = null;
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, attribute] of Object.entries(tag.attributes)) attributes[name] = attribute.value;
    const element = { name: (PREFIXES[tag.uri] ?? "?:") + tag.local, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return root;
}

function everyElement(root: Element): Element[] {
  return [root, ...root.children.flatMap(everyElement)];
}

function named(root: Element, name: string): Element[] {
  return everyElement(root).filter((element) => element.name === name);
}

function textOf(root: Element, name: string): string {
  return named(root, name)[0]?.text.trim() ?? "";
}

function structureFaults(root: Element): Fault[] {
  return everyElement(root).flatMap((element) => {
    const allowed = (CHILDREN[element.name] ?? "").split(" ").filter((part) => part !== "");
    const names = allowed.map((part) => part.replace(/[?+*]$/, ""));
    const faults: Fault[] = [];
    let reached = 0;
    for (const child of element.children) {
      const at = `${element.name}/${child.name}`;
      const place = names.indexOf(child.name);
      if (place === -1) faults.push({ kind: "element-unknown", at });
      else if (place < reached) faults.push({ kind: "element-order", at });
      else reached = place;
    }
    allowed.forEach((part, index) => {
      const name = names[index] ?? part;
      const count = element.children.filter((child) => child.name === name).length;
      const at = `${element.name}/${name}`;
      if (count === 0 && !/[?*]$/.test(part)) faults.push({ kind: "element-missing", at });
      if (count > 1 && !/[+*]$/.test(part)) faults.push({ kind: "element-repeated", at });
    });
    return faults;
  });
}

function identityFaults(root: Element, around: Surroundings): Fault[] {
  const faults: Fault[] = [];
  const id = textOf(root, "Id");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) faults.push({ kind: "id-not-guid", at: id });
  const version = textOf(root, "Version");
  if (version !== `${around.packageVersion}.0`) faults.push({ kind: "version", at: version });
  const ids = [...named(root, "ov:Group"), ...named(root, "ov:Control"), ...resources(root)].map(
    ({ attributes }) => attributes.id ?? "",
  );
  ids.forEach((repeated, index) => {
    if (ids.indexOf(repeated) !== index) faults.push({ kind: "id-repeated", at: repeated });
  });
  return faults;
}

function localeFaults(root: Element): Fault[] {
  const locale = textOf(root, "DefaultLocale");
  const texts = [...named(root, "DisplayName"), ...named(root, "Description"), ...named(root, "bt:String")];
  return [
    ...(locale === "zh-CN" ? [] : [{ kind: "locale" as const, at: locale }]),
    ...texts
      .filter(({ children }) => !children.some(({ attributes }) => attributes.Locale === "en-US"))
      .map((text) => ({ kind: "override-missing" as const, at: text.attributes.id ?? text.name })),
  ];
}

function requirementFaults(root: Element): Fault[] {
  const sets = named(root, "Sets")[0];
  const demanded = named(root, "Set").map(
    ({ attributes }) =>
      `${attributes.Name ?? ""} ${attributes.MinVersion ?? sets?.attributes.DefaultMinVersion ?? ""}`,
  );
  return demanded.join() === "ExcelApi 1.9" ? [] : [{ kind: "requirements", at: demanded.join() }];
}

/** The entries of Resources: images, URLs and strings. */
function resources(root: Element): Element[] {
  return named(root, "ov:Resources").flatMap(({ children }) => children.flatMap((list) => list.children));
}

function resourceFaults(root: Element): Fault[] {
  const faults: Fault[] = [];
  const used = new Set<string>();
  for (const element of everyElement(root)) {
    const resid = element.attributes.resid;
    if (resid === undefined) continue;
    used.add(resid);
    if (resid.length > LONGEST_RESID) faults.push({ kind: "resid-too-long", at: resid });
    const list = named(root, RESOURCE_OF[element.name] ?? "")[0];
    const found = list?.children.some(({ attributes }) => attributes.id === resid) ?? false;
    if (!found) faults.push({ kind: "resid-unresolved", at: resid });
  }
  for (const { attributes } of resources(root)) {
    const id = attributes.id ?? "";
    if (!used.has(id)) faults.push({ kind: "resource-unused", at: id });
  }
  for (const [name, longest] of Object.entries(LONGEST)) {
    for (const holder of named(root, name)) {
      const values = everyElement(holder).flatMap(({ attributes }) => [
        attributes.DefaultValue,
        attributes.Value,
      ]);
      for (const value of values) {
        if (value !== undefined && (value === "" || value.length > longest)) {
          faults.push({ kind: "text-length", at: value });
        }
      }
    }
  }
  return faults;
}

function urlFaults(root: Element, around: Surroundings): Fault[] {
  const holders = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"];
  const urls = holders
    .flatMap((name) => named(root, name).flatMap(everyElement))
    .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
    .filter((value) => value !== undefined);
  const domains = named(root, "AppDomain").map(({ text }) => `${text.trim()}/`);
  return [...urls, ...domains]
    .filter((url) => !url.startsWith(around.base))
    .map((url) => ({ kind: "url-outside-base", at: url }));
}

function iconFaults(root: Element, around: Surroundings): Fault[] {
  const faults: Fault[] = [];
  const examine = (url: string, size: string): void => {
    const path = url.slice(around.base.length);
    const found = around.imageSize(path);
    if (found === null) faults.push({ kind: "icon-missing", at: path });
    else if (String(found.width) !== size || String(found.height) !== size) {
      faults.push({ kind: "icon-size", at: path });
    }
  };
  for (const [name, size] of Object.entries(STORE_ICON_SIZES)) {
    for (const { attributes } of named(root, name)) examine(attributes.DefaultValue ?? "", size);
  }
  const images = new Map(
    named(root, "bt:Images").flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes.id ?? "", attributes.DefaultValue ?? ""]),
    ),
  );
  for (const icon of named(root, "ov:Icon")) {
    const sizes = icon.children.map(({ attributes }) => attributes.size ?? "");
    for (const size of REQUIRED_ICON_SIZES) {
      if (!sizes.includes(size)) faults.push({ kind: "icon-sizes-absent", at: size });
    }
    for (const { attributes } of icon.children) {
      const url = images.get(attributes.resid ?? "");
      if (url !== undefined) examine(url, attributes.size ?? "");
    }
  }
  return faults;
}

/** Width and height from a PNG's header; null when the bytes are no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
