/** Custom XML parts of the workbook. */
import type { WorkbookModel } from "../workbook-model";
import type { Scope, ServerObject } from "../wire";
import { invalidArgument, serverObject } from "../wire";

type Part = WorkbookModel["customXmlParts"][number];

const namespaceOf = (xml: string) => /xmlns="([^"]*)"/.exec(xml)?.[1] ?? "";

export function customXmlPartsObject({ workbook }: Scope): ServerObject {
  const set = (parts: readonly Part[]) => {
    workbook.customXmlParts = parts;
    workbook.revision++;
  };
  const checked = (xml: string, location: string) => {
    if (!/^\s*<[\s\S]*>\s*$/.test(xml)) throw invalidArgument(location);
    return xml;
  };
  const partObject = (part: Part): ServerObject => {
    const current = () => workbook.customXmlParts.find(({ id }) => id === part.id);
    return serverObject<Excel.Interfaces.CustomXmlPartData, Excel.CustomXmlPart>("CustomXmlPart", {
      id: () => part.id,
      scalars: {
        Id: { get: () => part.id },
        NamespaceUri: { get: () => namespaceOf(current()?.xml ?? "") },
      },
      methods: {
        GetXml: () => current()?.xml ?? null,
        SetXml: (xml: string) => {
          const text = checked(xml, "CustomXmlPart.setXml");
          set(
            workbook.customXmlParts.map((other) => (other.id === part.id ? { ...other, xml: text } : other)),
          );
          return null;
        },
        Delete: () => {
          set(workbook.customXmlParts.filter(({ id }) => id !== part.id));
          return null;
        },
      },
    });
  };
  const find = (key: string) => {
    const part = workbook.customXmlParts.find(({ id }) => id === key);
    return part === undefined ? null : partObject(part);
  };
  return serverObject<Excel.Interfaces.CustomXmlPartCollectionData, Excel.CustomXmlPartCollection>(
    "CustomXmlPartCollection",
    {
      items: () => workbook.customXmlParts.map(partObject),
      find,
      methods: {
        Add: (xml: string) => {
          const part = { id: workbook.freshId(), xml: checked(xml, "CustomXmlPartCollection.add") };
          set([...workbook.customXmlParts, part]);
          return partObject(part);
        },
        GetItemOrNullObject: (key: string) => find(key),
        GetCount: () => workbook.customXmlParts.length,
        GetByNamespace: (namespace: string) => {
          const parts = () => workbook.customXmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);
          return serverObject<
            Excel.Interfaces.CustomXmlPartScopedCollectionData,
            Excel.CustomXmlPartScopedCollection
          >("CustomXmlPartScopedCollection", {
            items: () => parts().map(partObject),
            find,
            methods: {
              GetCount: () => parts().length,
              GetOnlyItemOrNullObject: () => {
                const [only, ...more] = parts();
                return only === undefined || more.length > 0 ? null : partObject(only);
              },
            },
          });
        },
      },
    },
  );
}
