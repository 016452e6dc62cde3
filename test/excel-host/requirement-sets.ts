/** The requirement sets of an Excel, as it tells them to an add-in. */
export function requirementSets(apiVersion: string): string {
  return JSON.stringify({
    ExcelApi: apiVersion,
    SharedRuntime: "1.1",
    DialogApi: "1.2",
    RibbonApi: "1.1",
    Settings: "1.1",
    CustomXmlParts: "1.1",
    RichApiRuntime: "1.1",
  });
}
