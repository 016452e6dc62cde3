/**
 * What surrounds an add-in in Excel on the web: a frame that posts messages. The runtime for the web has no bridge; it asks
 * its parent window for everything. Here the parent is an object of ours in the same page.
 */
import { requirementSets } from "./requirement-sets";
import type { ExcelServer } from "./server";
import type { EventEntry, RequestBody, ResponseBody } from "./wire";

const CONVERSATION = "duty-ledger-test";
const EXCEL_ON_THE_WEB = 16;
const EXECUTE_BATCH = 93;
/** `ooeOperationNotSupported`: what else of Office an add-in may ask for is not there. */
const NOT_SUPPORTED = 5000;

/** Codes with which Excel on the web refuses a batch as a whole, by the error they become. */
const REFUSALS: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  ActivityLimitReached: 5102,
};

/** A message of the add-in; `_actionType` 0 calls a method, 1 and 2 begin and end listening to an event. */
interface FrameRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  /** Place 4 holds the batch as text. */
  readonly ArrayData?: readonly unknown[];
}

/** Makes the page believe that Excel on the web has opened it in a frame. Must run before office.js, on an https page. */
export function installWebFrame(server: ExcelServer, locale: string): void {
  const { origin } = location;
  // This is how the frame tells the add-in where it is; the add-in's own address needs nothing.
  window.name = JSON.stringify({
    baseFrameName: "duty-ledger-test",
    hostInfo: `Excel$Web$16.00$${locale}$$$$0`,
    xdmInfo: `${CONVERSATION}|instance|${origin}`,
    serializerVersion: "1",
  });
  const respond = (request: Pick<FrameRequest, "_actionName" | "_correlationId">, more: object) => {
    const message = {
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: CONVERSATION,
      _correlationId: request._correlationId,
      _errorCode: 0,
      _responseType: 0,
      ...more,
    };
    const event = new MessageEvent("message", { data: JSON.stringify(message), origin });
    setTimeout(() => window.dispatchEvent(event), 0);
  };
  let listening: FrameRequest | null = null;
  server.onEvents = (entries) => {
    if (listening !== null)
      respond(listening, { _responseType: 1, _data: { ArrayData: entries.map(eventFields) } });
  };
  const receive = async (request: FrameRequest): Promise<void> => {
    if (request._actionType !== 0) {
      listening = request._actionType === 1 ? request : null;
      respond(request, { _data: { Error: 0 } });
      return;
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        respond(request, { _data: webContext(server.apiVersion, locale) });
        break;
      case "ContextActivationManager_notifyHost": // focus and the like
        break;
      case "executeMethod":
        respond(request, { _data: await execute(server, request._data as MethodCall) });
        break;
      default:
        server.unimplemented.add(request._actionName);
        respond(request, { _errorCode: -2 });
    }
  };
  Object.defineProperty(window, "parent", {
    configurable: true,
    value: {
      postMessage: (text: string, to: string) => {
        if (to !== origin) throw new Error(`A message to ${to}`);
        void receive(JSON.parse(text) as FrameRequest);
      },
    },
  });
}

async function execute(server: ExcelServer, { DdaMethod, ArrayData = [] }: MethodCall): Promise<object> {
  if (DdaMethod.DispatchId !== EXECUTE_BATCH) {
    server.unimplemented.add(`executeMethod ${String(DdaMethod.DispatchId)}`);
    return { Version: 1, Error: NOT_SUPPORTED };
  }
  const text = String(ArrayData[4]);
  const reply: ResponseBody = await server.respond(JSON.parse(text) as RequestBody, text);
  const refusal = reply.Error === undefined ? undefined : REFUSALS[reply.Error.Code];
  return refusal === undefined
    ? { Version: 1, Error: 0, Data: [200, [], JSON.stringify(reply)] }
    : { Version: 1, Error: refusal };
}

const eventFields = ({ messageCategory, messageType, targetId, message }: EventEntry) => [
  messageCategory,
  messageType,
  targetId,
  message,
];

function webContext(apiVersion: string, locale: string): object {
  return {
    _id: "instance",
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16",
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: "https://excel.test/台账.xlsx",
    _clientMode: 0,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _requirementMatrix: requirementSets(apiVersion),
    _dialogRequirementMatrix: requirementSets(apiVersion),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.15407.10000",
    _appDomains: [],
    _initialDisplayMode: 0,
  };
}
