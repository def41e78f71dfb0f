import type { ParseArgsConfig } from "node:util";

/** Where a command writes; the composition root gives it the process's own streams, a test gives it lists. */
export interface Terminal {
  /** The result, on standard output. */
  out(text: string): void;
  /** Progress and remarks, on standard error. */
  err(text: string): void;
  /** The moment, ISO 8601 UTC. */
  now(): string;
}

/** The words after the command's name, sorted. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly files: readonly string[];
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Lines of the command's own help, one an option. */
  readonly usage: readonly string[];
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Runs and gives the exit code: 0 done, 1 findings at or above `--fail-on`. Refusals are thrown as AppError. */
  run(args: Arguments, terminal: Terminal): Promise<number>;
}
