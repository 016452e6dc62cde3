/** What a host must offer to the contract suite. */
import type { WorkbookHost } from "../../../src/workbook/port";
import type { WorkbookDescription, WorkbookState } from "./description";

export interface OpenWorkbook {
  readonly host: WorkbookHost;
  /** The workbook as it stands now, read without the host under test where that is possible. */
  state(): Promise<WorkbookState>;
  /** Stands for a person typing into a cell. */
  edit(worksheet: string, address: string, value: string | number): Promise<void>;
}

export interface ContractSubject {
  readonly name: string;
  open(description: WorkbookDescription): Promise<OpenWorkbook>;
}
