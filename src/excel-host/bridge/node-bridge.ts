import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createContext, runInContext, type Context } from "node:vm";
import type { ExcelHost } from "../excel-host";
import { HostError } from "../model/host-error";

/** The client's numbers for an answer; the only kind of message this bridge sends. */
const ANSWER = 2;

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** What the unmodified client defines: Microsoft's `Excel` and `OfficeExtension`. */
export interface OfficeClient {
  readonly excel: typeof Excel;
  readonly extension: typeof OfficeExtension;
}

/**
 * Loads the unmodified Excel client of the npm package into a context of its own and connects it to a host, without a
 * browser. The package's file is found from the working directory.
 */
export function loadOfficeClient(host: ExcelHost): OfficeClient {
  const file = resolve("node_modules/@microsoft/office-js/dist/excel-web-16.00.js");
  const context = clientContext(host);
  runInContext(readFileSync(file, "utf8"), context, { filename: "excel-web-16.00.js" });
  return readClient(context);
}

function readClient(context: Context): OfficeClient {
  const excel: unknown = context["Excel"];
  const extension: unknown = context["OfficeExtension"];
  return { excel: excel as typeof Excel, extension: extension as typeof OfficeExtension };
}

function clientContext(host: ExcelHost): Context {
  const global: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, performance, URL },
    _richApiNativeBridge: nativeBridge(host),
    navigator: { userAgent: "node" },
    location: { search: "", hash: "", origin: "http://localhost", href: "http://localhost/" },
    document: emptyDocument(),
    history: {},
    name: "",
    addEventListener: ignore,
    removeEventListener: ignore,
    postMessage: ignore,
  };
  for (const self of ["window", "self", "parent", "top"]) global[self] = global;
  return createContext(global);
}

function nativeBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, body } = readMessage(text);
      const answer = answerOf(host, body);
      const reply = JSON.stringify({ id, type: ANSWER, message: { statusCode: 200, headers: {}, body: answer } });
      setTimeout(() => bridge.onMessageFromHost?.(reply), host.faults.delay ?? 0);
    },
  };
  return bridge;
}

function readMessage(text: string): { readonly id: unknown; readonly body: string } {
  const { id, message } = JSON.parse(text) as { readonly id: unknown; readonly message: { readonly body: unknown } };
  return { id, body: typeof message.body === "string" ? message.body : JSON.stringify(message.body) };
}

/** A refused request comes back as an answer without results. */
function answerOf(host: ExcelHost, body: string): unknown {
  try {
    return JSON.parse(host.request(body));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const failure = { Code: error.code, Message: error.message, ActionIndex: 0, Location: "", HttpStatusCode: 400 };
    return { Results: [], Error: failure };
  }
}

function emptyDocument(): Readonly<Record<string, unknown>> {
  return {
    createElement: () => ({ style: {}, setAttribute: ignore, appendChild: ignore }),
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener: ignore,
    readyState: "loading",
    head: {},
    body: {},
    URL: "",
    cookie: "",
    domain: "localhost",
  };
}

function ignore(): void {
  // The client asks for a browser's services that it does not need here.
}
