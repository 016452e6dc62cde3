/** The Excel host under contract: the real Office.js client on our own server, whose memory is looked at directly. */
import { ExcelHost } from "../../../src/workbook/excel/excel-host";
import { openServer } from "../../excel-host/office-runtime";
import type { ExcelServer, ServerOptions } from "../../excel-host/server";
import type { WorkbookDescription, WorkbookState } from "../contract/description";
import type { ContractSubject, OpenWorkbook } from "../contract/subject";
import { modelOf, stateOf } from "./described-workbook";

type Options = Omit<ServerOptions, "catalogue" | "workbook"> & { readonly maximumDigitWidth?: number };

export interface OpenInExcel extends OpenWorkbook {
  readonly host: ExcelHost;
  readonly state: () => Promise<WorkbookState>;
  readonly server: ExcelServer;
}

/** Opens the described workbook in "Excel". */
export function openInExcel(description: WorkbookDescription, options: Options = {}): OpenInExcel {
  const { maximumDigitWidth, ...serverOptions } = options;
  const workbook = modelOf(description, maximumDigitWidth);
  const server = openServer({ ...serverOptions, workbook });
  return {
    host: new ExcelHost(),
    server,
    state: () => Promise.resolve(stateOf(workbook)),
    edit: (worksheet, address, value) => {
      server.edit(worksheet, address, value);
      return Promise.resolve();
    },
  };
}

/** Work that is stopped while Excel answers the given request: 0 before the first, counted from when it is watched. */
export function stoppedAfter(request: number): {
  readonly options: Options;
  readonly signal: AbortSignal;
  readonly watch: (server: ExcelServer) => void;
} {
  const controller = new AbortController();
  let watched: ExcelServer | null = null;
  const stop = () => {
    if (watched?.counters.requests === request) controller.abort();
  };
  return {
    options: {
      latency: () => {
        stop();
        return Promise.resolve();
      },
    },
    signal: controller.signal,
    watch: (server) => {
      server.resetCounters();
      watched = server;
      stop();
    },
  };
}

export const excelSubject: ContractSubject = {
  name: "Excel",
  open: (description) => Promise.resolve(openInExcel(description)),
};
