/**
 * The API's surface as the runtime itself knows it: classes, properties, methods and the requirement set of each.
 * Read from the debug runtime while tests run; it derives from Microsoft's file and is therefore never committed.
 */

export interface CatalogueClass {
  /** Wire name → the ExcelApi version it came with, "1.1" where the runtime states none. */
  readonly scalars: Readonly<Record<string, string>>;
  readonly children: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, string>>;
}

export type Catalogue = Readonly<Record<string, CatalogueClass>>;

/** Reads the catalogue from a loaded *debug* runtime's `Excel` namespace (in the minified one names are mangled). */
export function extractCatalogue(namespace: object): Catalogue {
  const catalogue: Record<string, CatalogueClass> = {};
  for (const candidate of Object.values(namespace) as unknown[]) {
    if (typeof candidate !== "function") continue;
    const prototype = candidate.prototype as object | undefined;
    if (prototype === undefined) continue;
    const descriptors = Object.getOwnPropertyDescriptors(prototype) as Record<string, PropertyDescriptor>;
    const name: unknown = Reflect.get(prototype, "_className");
    if (typeof name === "string") catalogue[name] = classOf(descriptors, prototype);
  }
  return catalogue;
}

function classOf(
  descriptors: Readonly<Record<string, PropertyDescriptor>>,
  prototype: object,
): CatalogueClass {
  const names = (property: string) =>
    (Reflect.get(prototype, property) as readonly string[] | undefined) ?? [];
  const sources = new Map(
    Object.entries(descriptors).map(([name, descriptor]) => [name, sourceOf(descriptor)]),
  );
  const originals = names("_scalarPropertyOriginalNames");
  const scalars: Record<string, string> = {};
  names("_scalarPropertyNames").forEach((client, index) => {
    scalars[originals[index] ?? client] = versionIn(sources.get(client) ?? "");
  });
  const children: Record<string, string> = {};
  const methods: Record<string, string> = {};
  for (const source of sources.values()) {
    const child = /_createPropertyObject\([\w.]+, this, "(\w+)"/.exec(source);
    if (child?.[1] !== undefined) children[child[1]] = versionIn(source);
    const call = /(?:_createMethodObject\([\w.]+, this|_invokeMethod\(this), "(\w+)"/.exec(source);
    if (call?.[1] !== undefined) methods[call[1]] = versionIn(source);
  }
  return { scalars, children, methods };
}

/** The text of a method, or of a property's getter. */
function sourceOf(descriptor: PropertyDescriptor): string {
  const body: unknown = descriptor.value ?? Reflect.get(descriptor, "get");
  return typeof body === "function" ? Function.prototype.toString.call(body) : "";
}

function versionIn(source: string): string {
  return /_throwIfApiNotSupported\("[^"]*", _defaultApiSetName, "([\d.]+)"/.exec(source)?.[1] ?? "1.1";
}

/** Whether version `have` of a requirement set contains `wanted` (`1.13` contains `1.9`). */
export function includesVersion(have: string, wanted: string): boolean {
  const [haveMajor = 0, haveMinor = 0] = have.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return haveMajor > wantedMajor || (haveMajor === wantedMajor && haveMinor >= wantedMinor);
}
