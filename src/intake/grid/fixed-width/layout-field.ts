import { AppError } from "../../../ports/app-error";

/** One field of a record layout as its line says it. */
export interface LayoutField {
  readonly name: string;
  /** First character, from 1; null where the layout gives lengths only. */
  readonly start: number | null;
  /** Characters. */
  readonly length: number;
  /** Type, picture and description as printed: `9(7)V99`, `N 9.2`, `YYYYMMDD`; "" where the layout gives none. */
  readonly type: string;
  /** Decimals that a column of its own gives; null where there is none. */
  readonly decimals: number | null;
  /** Line of the layout file, from 1. */
  readonly line: number;
}

/** A line of a layout file, with its number. */
export interface LayoutLine {
  readonly line: number;
  readonly text: string;
}

/** Refuses a layout: where, what is wrong, and what to do. */
export function badLayout(fileName: string, line: number, sentence: string): AppError {
  return new AppError("bad-recipe", `${fileName} line ${String(line)}: ${sentence}`);
}
