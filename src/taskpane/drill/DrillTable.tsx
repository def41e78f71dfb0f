import { type KeyboardEvent, useRef, useState } from "react";
import type { PreviewTable } from "../../app/answer";
import type { DrilledCell } from "../../app/drill";
import { DataTable } from "../parts/DataTable";
import { usePaneStyles } from "../styles";
import { DrillButton } from "./DrillButton";
import { type CellPlace, nextCell } from "./next-cell";

/** A table of an answer, and what happens when she opens one of its amounts. */
export interface DrillTableProps {
  readonly table: PreviewTable;
  readonly onDrill: (of: DrilledCell) => void;
}

/** An amount that can be opened, and where it stands. */
interface OpenCell extends CellPlace {
  readonly of: DrilledCell;
}

/** A table whose amounts open; Tab stops once in it, the arrow keys go from amount to amount. */
export function DrillTable({ table, onDrill }: DrillTableProps) {
  const pane = usePaneStyles();
  const place = useRef<HTMLDivElement>(null);
  const cells = openCells(table);
  const [stop, setStop] = useState<CellPlace | null>(null);
  const current = cells.find((cell) => isAt(cell, stop)) ?? cells[0];
  const move = (event: KeyboardEvent) => {
    const next = current === undefined ? null : nextCell(cells, current, event.key);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    place.current?.querySelector<HTMLElement>(`[data-cell="${idOf(next)}"]`)?.focus();
  };
  const rows = table.rows.map((row, at) =>
    row.map((amount, column) => {
      const cell = cells.find((each) => isAt(each, { row: at, column }));
      if (cell === undefined) return amount;
      const open = (of: DrilledCell) => {
        setStop(cell);
        onDrill(of);
      };
      return <DrillButton key={column} id={idOf(cell)} of={cell.of} isStop={cell === current} onOpen={open} />;
    }),
  );
  return (
    <>
      <p className={pane.quiet}>Open an amount to see its documents; the arrow keys go from one to the next.</p>
      <div ref={place} onKeyDown={move}>
        <DataTable caption={table.title} columns={table.columns} rows={rows} total={table.total} />
      </div>
    </>
  );
}

/** The amounts with something behind them; of nothing there are no documents. */
function openCells({ columns, rows, drills }: PreviewTable): readonly OpenCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((amount, column) => {
      const cell = drills?.[row]?.[column] ?? null;
      const title = `${cells[0] ?? ""}, ${columns[column] ?? ""}`;
      return cell === null || amount === "$0.00" ? [] : [{ row, column, of: { cell, title, amount } }];
    }),
  );
}

function isAt(cell: CellPlace, place: CellPlace | null): boolean {
  return cell.row === place?.row && cell.column === place.column;
}

function idOf({ row, column }: CellPlace): string {
  return `${row}-${column}`;
}
