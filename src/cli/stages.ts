import type { Terminal } from "./command";

/** How long each stage of a long command took, in the order in which they ran. Seconds. */
export interface Stages {
  /** Runs a stage and notes how long it took. */
  time<Result>(label: string, stage: () => Promise<Result>): Promise<Result>;
  readonly seconds: () => Readonly<Record<string, number>>;
}

/** Stages timed by the command's clock. */
export function stagesOf({ now }: Pick<Terminal, "now">): Stages {
  const taken = new Map<string, number>();
  return {
    time: async (label, stage) => {
      const started = Date.parse(now());
      const result = await stage();
      taken.set(label, (taken.get(label) ?? 0) + (Date.parse(now()) - started) / 1000);
      return result;
    },
    seconds: () => Object.fromEntries(taken),
  };
}
