/** A cell of a table, by row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where an arrow key leads from a cell that can be opened: to the next of them in its row or column; null for other keys and
 * at an edge.
 * @param places the cells that can be opened, row by row
 * @example nextCell([{ row: 0, column: 1 }, { row: 2, column: 1 }], { row: 0, column: 1 }, "ArrowDown") // { row: 2, column: 1 }
 */
export function nextCell(places: readonly CellPlace[], at: CellPlace, key: string): CellPlace | null {
  const inRow = places.filter(({ row }) => row === at.row);
  const inColumn = places.filter(({ column }) => column === at.column);
  switch (key) {
    case "ArrowRight":
      return inRow.find(({ column }) => column > at.column) ?? null;
    case "ArrowLeft":
      return inRow.findLast(({ column }) => column < at.column) ?? null;
    case "ArrowDown":
      return inColumn.find(({ row }) => row > at.row) ?? null;
    case "ArrowUp":
      return inColumn.findLast(({ row }) => row < at.row) ?? null;
    default:
      return null;
  }
}
