import { Worker as Thread } from "node:worker_threads";

// DuckDB's worker bundle expects a browser's worker scope. Its console is swallowed: it prints every refused statement with
// its stack, and a statement may quote a customer's data.
const SCOPE = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.postMessage = (data, transfer) => parentPort.postMessage(data, transfer);
parentPort.on("message", (data) => globalThis.onmessage({ data }));
require(workerData);
`;

/** A Node thread that answers to as much of the browser's `Worker` as DuckDB-WASM uses. */
export class NodeWorker extends EventTarget implements Worker {
  readonly onmessage = null;
  readonly onmessageerror = null;
  readonly onerror = null;
  private readonly thread: Thread;

  /** @param bundle path of a CommonJS worker bundle */
  constructor(bundle: string) {
    super();
    this.thread = new Thread(SCOPE, { eval: true, workerData: bundle, stdout: true, stderr: true });
    this.thread.on("message", (data: unknown) => this.dispatchEvent(Object.assign(new Event("message"), { data })));
    this.thread.on("error", (error) =>
      this.dispatchEvent(Object.assign(new Event("error"), { error, message: error.message })),
    );
    this.thread.on("exit", () => this.dispatchEvent(new Event("close")));
  }

  postMessage(message: unknown): void {
    this.thread.postMessage(message);
  }

  terminate(): void {
    void this.thread.terminate();
  }
}
