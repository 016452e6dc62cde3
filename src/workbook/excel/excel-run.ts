/** The one place that calls `Excel.run`, and the translation of Excel's errors into the port's. */
import type { HostErrorCode } from "../port";
import { HostError } from "../port";

/** Excel's error codes by what they mean to us. Both codes for a cell being edited occur in practice. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidOperation: "cell-editing",
  AccessDenied: "protected",
  ItemNotFound: "worksheet-missing",
  InvalidReference: "worksheet-missing",
  ItemAlreadyExists: "name-taken",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ActivityLimitReached: "busy",
  HostRestartNeeded: "busy",
  ServiceNotAvailable: "busy",
  ConnectionFailure: "busy",
  Timeout: "busy",
  RequestAborted: "busy",
  InactiveWorkbook: "busy",
  InvalidSelection: "busy",
  Conflict: "busy",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedSheet: "unsupported",
  InsertDeleteConflict: "unsupported",
  MergedRangeConflict: "unsupported",
  PivotTableRangeConflict: "unsupported",
  FilteredRangeConflict: "unsupported",
  NonBlankCellOffSheet: "unsupported",
  FormulaLengthExceedsLimit: "unsupported",
};

/** The port's error for whatever a batch threw; `worksheet` is named where the caller knows which one it concerns. */
export function hostError(error: unknown, worksheet?: string): HostError {
  if (error instanceof HostError) return error;
  const code = error instanceof OfficeExtension.Error ? CODES[error.code] : undefined;
  return new HostError(code ?? "unknown", {
    ...(worksheet === undefined ? {} : { worksheet }),
    cause: error,
  });
}

/**
 * Runs a batch. `objects` continues the context of an object made earlier (an event handler must be removed in the
 * context that added it). @throws HostError, and nothing else.
 */
export async function excelRun<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: { readonly worksheet?: string; readonly context?: OfficeExtension.ClientRequestContext } = {},
): Promise<T> {
  try {
    return await (options.context === undefined ? Excel.run(batch) : Excel.run(options.context, batch));
  } catch (error) {
    throw hostError(error, options.worksheet);
  }
}

/** Whether this Excel has the requirement set; everything up to 1.9 is certain (manifest). */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Excel on the web carries at most 5 MB in one request or answer. */
export function isOnWeb(): boolean {
  return String(Office.context.platform) === "OfficeOnline";
}
