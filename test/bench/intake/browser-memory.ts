import { readdir, readFile } from "node:fs/promises";

/** Memory of a browser in MB: of all its processes, and of the one with the page and its workers. */
export interface BrowserMemory {
  readonly all: number;
  readonly page: number;
}

const NONE: BrowserMemory = { all: 0, page: 0 };

/** Memory of all browser processes that this process has started; shared pages count by their share (PSS). Linux only. */
export async function browserMemory(): Promise<BrowserMemory> {
  const sizes = await Promise.all((await descendants()).map(memoryOf));
  return sizes.reduce((sum, { all, page }) => ({ all: sum.all + all, page: Math.max(sum.page, page) }), NONE);
}

/** Looks again and again until `stop`; answers the most that was seen. */
export function watchBrowserMemory(everyMs: number): { stop(): Promise<BrowserMemory> } {
  let peak = NONE;
  const end = new AbortController();
  const watching = (async () => {
    while (!end.signal.aborted) {
      const now = await browserMemory();
      peak = { all: Math.max(peak.all, now.all), page: Math.max(peak.page, now.page) };
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    stop: async () => {
      end.abort();
      await watching;
      return peak;
    },
  };
}

async function descendants(): Promise<readonly number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)));
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  return pids.filter(isOurs);
}

async function parentOf(pid: number): Promise<number> {
  const status = await procText(pid, "status");
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

async function memoryOf(pid: number): Promise<BrowserMemory> {
  const command = await procText(pid, "cmdline");
  if (!/chrom|edge/i.test(command)) return NONE;
  const all = Number(/^Pss:\s+(\d+) kB/m.exec(await procText(pid, "smaps_rollup"))?.[1] ?? 0) / 1024;
  return { all, page: command.includes("--type=renderer") ? all : 0 };
}

/** Empty for a process that has ended meanwhile. */
function procText(pid: number, name: string): Promise<string> {
  return readFile(`/proc/${String(pid)}/${name}`, "utf8").catch(() => "");
}
