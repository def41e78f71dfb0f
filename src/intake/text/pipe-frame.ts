import type { GridRow } from "../grid/grid-row";

/** So many rows with bars are looked at before it is decided whether bars stand around each line. */
const LOOKED_AT = 50;

/** Takes the empty first and last cell from the rows of a table whose lines begin and end with a bar: `| a | b |`. */
export class PipeFrame {
  #held: GridRow[] = [];
  #barred = 0;
  #framed: "unknown" | "framed" | "open" = "unknown";

  /** The rows that can be given on; the first ones are held back until the question is decided. */
  take(rows: readonly GridRow[]): readonly GridRow[] {
    if (this.#framed === "unknown") return this.#hold(rows);
    return this.#framed === "open" ? rows : rows.map(withoutFrame);
  }

  /** The rows still held back when no further row follows. */
  end(): readonly GridRow[] {
    return this.#framed === "unknown" ? this.#decide() : [];
  }

  #hold(rows: readonly GridRow[]): readonly GridRow[] {
    let used = 0;
    while (used < rows.length && this.#barred < LOOKED_AT) {
      const row = rows[used++];
      if (row === undefined) break;
      this.#held.push(row);
      if (row.cells.length > 1) this.#barred++;
    }
    return this.#barred < LOOKED_AT ? [] : [...this.#decide(), ...this.take(rows.slice(used))];
  }

  #decide(): readonly GridRow[] {
    this.#framed = this.#barred > 0 && this.#held.every(isFramed) ? "framed" : "open";
    const rows = this.#held;
    this.#held = [];
    return this.#framed === "framed" ? rows.map(withoutFrame) : rows;
  }
}

/** Lines without a bar, titles and rules, do not decide. */
function isFramed({ cells }: GridRow): boolean {
  return cells.length <= 1 || (cells.length > 2 && cells[0] === null && cells.at(-1) === null);
}

function withoutFrame(row: GridRow): GridRow {
  if (row.cells.length <= 1 || row.fault !== undefined) return row;
  if (!isFramed(row)) return { ...row, fault: "the line has no bar at its beginning and end, as the others have" };
  return { ...row, cells: row.cells.slice(1, -1) };
}
