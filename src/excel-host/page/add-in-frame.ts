import type { ExcelHost } from "../excel-host";
import { HostError, type HostErrorCode } from "../model/host-error";
import { element } from "./element";
import { batchText, type PaneMessage, readPaneMessage } from "./pane-message";

/** The add-in to show, the host that answers it, and who wants to know when a request is through. */
export interface AddIn {
  readonly address: URL;
  readonly host: ExcelHost;
  readonly onRequest: () => void;
}

const APP_ID = "ratebook-embedded";
/** Excel on the web, in office.js's list of applications. */
const EXCEL_WEB = 16;
/** What the npm package's client knows. */
const REQUIREMENT_SETS = { ExcelApi: "1.15", RichApiRuntime: "1.2", DialogApi: "1.2" };

/** Answers to a request refused as a whole, by office.js's numbers. */
const REFUSALS: Readonly<Partial<Record<HostErrorCode, number>>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const INTERNAL_ERROR = 5001;
const NOT_SUPPORTED = 5009;

/**
 * Shows the add-in in a frame and plays Excel on the web towards the unmodified office.js in it. The frame's name is set
 * before it enters the page: browsers ignore a later change.
 */
export function mountAddIn(parent: HTMLElement, addIn: AddIn): HTMLIFrameElement {
  const conversation = crypto.randomUUID();
  const frame = element("iframe", { id: "pane", title: "Ratebook task pane" });
  frame.name = JSON.stringify({
    baseFrameName: "pane",
    hostInfo: "Excel|Web|16.01|en-US|embedded|||0",
    xdmInfo: `${conversation}|${APP_ID}|${location.origin}`,
    serializerVersion: 1,
  });
  frame.src = addIn.address.href;
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow) return;
    const message = readPaneMessage(event.data, conversation);
    if (message === null) return;
    const reply = JSON.stringify(replyTo(message, answer(message, addIn)));
    frame.contentWindow?.postMessage(reply, addIn.address.origin);
  });
  parent.append(frame);
  return frame;
}

function replyTo(message: PaneMessage, data: unknown): Readonly<Record<string, unknown>> {
  return {
    _serializerVersion: 1,
    _messageType: 1,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: location.origin,
    _errorCode: 0,
    _responseType: 0,
    _data: data,
  };
}

function answer(message: PaneMessage, addIn: AddIn): unknown {
  if (message._actionType !== 0) return { Error: 0 };
  if (message._actionName === "ContextActivationManager_getAppContextAsync") return appContext();
  return message._actionName === "executeMethod" ? execute(message._data, addIn) : null;
}

function execute(data: unknown, { host, onRequest }: AddIn): unknown {
  const text = batchText(data);
  if (text === null) return { Version: 1, Error: NOT_SUPPORTED };
  try {
    const answered = host.request(text);
    return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answered] };
  } catch (error) {
    const code = error instanceof HostError ? REFUSALS[error.code] : undefined;
    return { Version: 1, Error: code ?? INTERNAL_ERROR };
  } finally {
    onRequest();
  }
}

function appContext(): Readonly<Record<string, unknown>> {
  return {
    _id: APP_ID,
    _appName: EXCEL_WEB,
    _appVersion: "16.0",
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: `${location.origin}/Workbook.xlsx`,
    _clientMode: 1,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "embedded",
    _appInstanceId: "embedded",
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.0.0",
    _addinName: "Ratebook",
    _appDomains: [],
    _initialDisplayMode: 0,
  };
}
