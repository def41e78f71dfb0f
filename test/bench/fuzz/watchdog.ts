import { Worker } from "node:worker_threads";

/** Ends this process when a case takes longer than it may: a thread that hangs cannot end itself. */
export interface Watchdog {
  /** Tells the watchdog that a case begins. */
  begins(label: string): void;
  stop(): Promise<void>;
}

const WATCH = `
const { parentPort, workerData } = require("node:worker_threads");
let label = "", since = Date.now();
parentPort.on("message", (next) => { label = next; since = Date.now(); });
setInterval(() => {
  if (label === "" || Date.now() - since < workerData) return;
  require("node:fs").writeSync(2, "hangs: " + label + "\\n");
  process.kill(process.pid, "SIGKILL");
}, 500);`;

/** Starts watching; a case may take so many milliseconds. */
export function startWatchdog(limit: number): Watchdog {
  const worker = new Worker(WATCH, { eval: true, workerData: limit });
  worker.unref();
  return {
    begins: (label) => {
      worker.postMessage(label);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
