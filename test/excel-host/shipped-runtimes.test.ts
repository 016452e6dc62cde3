/** The file that is shipped for Excel on the web answers like the debug one that the other tests load. */
import { ExcelHost } from "../../src/workbook/excel/excel-host";
import { modelOf } from "../workbook/excel/described-workbook";
import { openServer } from "./office-runtime";
import { changeAndTakeBack } from "./one-change";

it("reads and changes a workbook through the minified runtime of Excel on the web", async () => {
  const workbook = modelOf({ worksheets: [{ name: "表", cells: { A1: "题", B2: 7 }, merges: ["A1:B1"] }] });
  const server = openServer({ workbook }, "excel-web-16.00");
  const host = new ExcelHost();
  expect((await host.read()).worksheets).toMatchObject([
    {
      name: "表",
      values: [
        ["题", null],
        [null, 7],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    },
  ]);
  await changeAndTakeBack(host, server);
});
