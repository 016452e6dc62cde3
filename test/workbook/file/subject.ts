/** The file host as the contract suite sees it: real .xlsx bytes, written and read back without the code under test. */
import { FileHost } from "../../../src/workbook/file";
import type { ContractSubject } from "../contract/subject";
import { describedWorkbook } from "./described-workbook";
import { writtenWorkbook } from "./written-workbook";

export const fileSubject: ContractSubject = {
  name: "file host",
  async open(description) {
    const host = await FileHost.open(writtenWorkbook(description));
    return {
      host,
      state: () => {
        const state = describedWorkbook(host.bytes);
        // Going to a cell changes no file; only the host knows what is shown.
        return Promise.resolve(host.selection === null ? state : { ...state, selection: host.selection });
      },
      edit: async (worksheet, address, value) => {
        await host.edit(worksheet, address, value);
      },
    };
  },
};
