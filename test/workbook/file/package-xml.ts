/** Parts of a package for tests: unpacked and parsed without the code under test. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A tree with local names; text of an element is its own, without that of its children. */
export function tree(xml: string): Node {
  const top: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    const node: Node = {
      name: tag.name.replace(/^.*:/, ""),
      attributes: tag.attributes,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("No root element");
  return root;
}

export function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((one) => one.name === name);
}

export function children(node: Node | undefined, name: string): readonly Node[] {
  return node?.children.filter((one) => one.name === name) ?? [];
}

/** All parts by name, as bytes. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

export function textOf(bytes: Uint8Array, part: string): string {
  const contents = partsOf(bytes)[part];
  if (contents === undefined) throw new Error(`No part ${part}`);
  return strFromU8(contents);
}

/** A zip archive of the parts, in their order. */
export function zipOf(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, contents]) => [name, typeof contents === "string" ? strToU8(contents) : contents] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: new Date(1990, 0, 1) });
}
