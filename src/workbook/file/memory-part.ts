/** Our own custom XML part: where a file keeps what an office asked this program to remember. */
import { HostError, MAX_MEMORY_BYTES, MEMORY_NAMESPACE, memoryFromXml, memoryXml } from "../port";
import { type WorkbookPackage, XML_DECLARATION } from "./package";

/** Fixed, so that the same plan gives the same file; no other part of a workbook uses it. */
const ITEM_ID = "{5B1F3C52-7D0E-4C0A-9D1B-6C6564676572}";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The JSON text that this program saved in the workbook; null when there is none. */
export function readMemory(pkg: WorkbookPackage): string | null {
  const found = findMemory(pkg);
  return found === null ? null : memoryFromXml(pkg.text(found.part));
}

/** Saves the text, or removes the part. @throws HostError `too-large` */
export function writeMemory(pkg: WorkbookPackage, memory: string | null): void {
  const found = findMemory(pkg);
  if (memory === null) {
    if (found !== null) removeMemory(pkg, found);
    return;
  }
  if (new TextEncoder().encode(memory).length > MAX_MEMORY_BYTES) throw new HostError("too-large");
  const xml = XML_DECLARATION + memoryXml(memory);
  if (found === null) addMemory(pkg, xml);
  else pkg.write(found.part, xml);
}

interface MemoryPart {
  readonly part: string;
  readonly relationship: string;
}

function findMemory(pkg: WorkbookPackage): MemoryPart | null {
  for (const { id, type, part } of pkg.relationships(pkg.workbookPart)) {
    if (type !== "customXml" || part === null || !pkg.has(part)) continue;
    if (memoryFromXml(pkg.text(part)) !== null) return { part, relationship: id };
  }
  return null;
}

function addMemory(pkg: WorkbookPackage, xml: string): void {
  const item = pkg.freePartName("customXml/item", ".xml");
  const properties = pkg.freePartName("customXml/itemProps", ".xml");
  pkg.write(item, xml);
  pkg.write(
    properties,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  pkg.setContentType(item, "application/xml");
  pkg.setContentType(properties, PROPERTIES_TYPE);
  pkg.addRelationship(item, "customXmlProps", properties);
  pkg.addRelationship(pkg.workbookPart, "customXml", item);
}

function removeMemory(pkg: WorkbookPackage, { part, relationship }: MemoryPart): void {
  const properties = pkg.related(part, "customXmlProps");
  if (properties !== null) {
    pkg.remove(properties);
    pkg.removeContentType(properties);
  }
  pkg.removeRelationships(part);
  pkg.remove(part);
  pkg.removeContentType(part);
  pkg.removeRelationship(pkg.workbookPart, relationship);
}
