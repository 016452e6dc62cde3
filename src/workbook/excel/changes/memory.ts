/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read --
   what is loaded here is read in image(), which is only called after the sync */
/** Our custom XML part. */
import { MEMORY_NAMESPACE, memoryXml } from "../../port";
import type { Change } from "./change";
import { change, isSame } from "./change";

/** The parts of our namespace: normally one or none. */
interface Part {
  readonly id: string;
  readonly xml: string;
}

/** Saves the text in the first part of ours, or removes all of ours. */
export function remember(memory: string | null): Change {
  return change<readonly Part[]>({
    worksheet: null,
    bytes: (memory?.length ?? 0) * 3,
    written: 600 + (memory?.length ?? 0) * 3,
    load: (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
      parts.load("items/id");
      const only = parts.getOnlyItemOrNullObject().getXml();
      return {
        image: () => parts.items.map(({ id }) => ({ id, xml: only.value })),
        more: (again) => {
          if (parts.items.length < 2) return null;
          const all = parts.items.map(({ id }) => ({
            id,
            xml: again.workbook.customXmlParts.getItem(id).getXml(),
          }));
          return () => all.map(({ id, xml }) => ({ id, xml: xml.value }));
        },
      };
    },
    write: (context, before) => {
      const parts = context.workbook.customXmlParts;
      const [first] = before ?? [];
      if (memory === null) for (const { id } of before ?? []) parts.getItem(id).delete();
      else if (first === undefined) parts.add(memoryXml(memory));
      else parts.getItem(first.id).setXml(memoryXml(memory));
    },
    restore: (context, before, now) => {
      const parts = context.workbook.customXmlParts;
      const missing = before.filter(({ id }) => !now.some((part) => part.id === id));
      for (const { id } of now) {
        const earlier = before.find((part) => part.id === id);
        if (earlier === undefined) parts.getItem(id).delete();
        else parts.getItem(id).setXml(earlier.xml);
      }
      for (const { xml } of missing) parts.add(xml);
    },
    difference: (left, now) => (isSame(left, now) ? null : {}),
  });
}
