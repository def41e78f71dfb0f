/** A cell of the grid. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Tab: [0, 1],
  Enter: [1, 0],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

/**
 * The cell a key leads to, or null for a key that moves nowhere. Home goes to the row's first cell, with Ctrl to A1.
 * @param most rows and columns of the grid
 */
export function movedBy(
  event: KeyboardEvent,
  from: CellAt,
  most: { readonly rows: number; readonly columns: number },
): CellAt | null {
  if (event.key === "Home") return event.ctrlKey ? { row: 0, column: 0 } : { ...from, column: 0 };
  const step = STEPS[event.key];
  if (step === undefined) return null;
  const sign = event.shiftKey && (event.key === "Tab" || event.key === "Enter") ? -1 : 1;
  return {
    row: within(from.row + sign * step[0], most.rows),
    column: within(from.column + sign * step[1], most.columns),
  };
}

function within(index: number, count: number): number {
  return Math.min(Math.max(0, index), count - 1);
}
