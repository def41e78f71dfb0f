import type { Terminal } from "./command";

/** How long each stage of a long command took, in the order in which they began. Seconds. */
export interface Stages {
  /** Begins a stage; the function that comes back ends it. */
  readonly begin: (label: string) => () => void;
  /** Runs a stage from beginning to end. */
  readonly time: <Result>(label: string, stage: () => Promise<Result>) => Promise<Result>;
  /** All stages, and their sum, as JSON has them. */
  readonly elapsed: () => { readonly elapsed_seconds: number; readonly elapsed: Readonly<Record<string, number>> };
}

/** Stages timed by the command's clock. */
export function stagesOf({ now }: Pick<Terminal, "now">): Stages {
  const taken = new Map<string, number>();
  const begin = (label: string) => {
    const started = Date.parse(now());
    taken.set(label, 0);
    return () => void taken.set(label, (Date.parse(now()) - started) / 1000);
  };
  return {
    begin,
    time: async (label, stage) => {
      const end = begin(label);
      const result = await stage();
      end();
      return result;
    },
    elapsed: () => {
      const total = [...taken.values()].reduce((sum, seconds) => sum + seconds, 0);
      return { elapsed_seconds: Number(total.toFixed(3)), elapsed: Object.fromEntries(taken) };
    },
  };
}
