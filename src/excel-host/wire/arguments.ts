import type { CellScalar } from "../model/cell";
import type { CellsOf } from "../model/cell-entry";
import { invalidArgument } from "../model/host-error";
import { RemoteObject } from "./remote-object";

/** @throws HostError InvalidArgument when an argument is no text */
export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument(`text, not ${String(value)}`);
  return value;
}

/** @throws HostError InvalidArgument when an argument is no finite number */
export function numberArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`a number, not ${String(value)}`);
  return value;
}

/** @throws HostError InvalidArgument when an argument is neither true nor false */
export function booleanArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`true or false, not ${String(value)}`);
  return value;
}

/** The cells of a range given as an argument. @throws HostError InvalidArgument for anything else */
export function cellsArgument(value: unknown): CellsOf {
  const cells = value instanceof RemoteObject ? value.members.cells : undefined;
  if (cells === undefined) throw invalidArgument("a range");
  return cells;
}

/**
 * A grid of cell values, one scalar standing for every cell.
 * @throws HostError InvalidArgument for lines that are no arrays, or values that no cell can hold
 */
export function gridArgument(value: unknown, { area }: CellsOf): readonly (readonly (CellScalar | null)[])[] {
  if (!Array.isArray(value)) {
    const scalar = cellScalar(value);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => scalar));
  }
  return value.map((line: unknown) => {
    if (!Array.isArray(line)) throw invalidArgument("rows of values");
    return line.map((each: unknown) => cellScalar(each));
  });
}

function cellScalar(value: unknown): CellScalar | null {
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  if (isScalar || value === null) return value;
  throw invalidArgument("text, number, boolean or null in a cell");
}
