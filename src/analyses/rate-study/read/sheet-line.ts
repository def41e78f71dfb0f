import type { StudyProblem } from "../../../domain/study/study-problem";
import type { Workbook } from "../../../ports/workbook";
import type { CellValue } from "../../../report/placed";
import type { StatementBlock, StatementRow } from "../../../report/report";

/** A line of inputs as it stands on the sheet now. */
export interface SheetLine {
  readonly key: string;
  /** The base's figure where it is an input; null otherwise. */
  readonly base: number | null;
  /** Figures of the projected years; null where the cell is a formula or empty. */
  readonly years: readonly (number | null)[];
  /** What the first projected year held when the study was written. */
  readonly firstWritten: number | null;
}

/** What was read, and what could not be. */
export interface ReadLines {
  readonly lines: readonly SheetLine[];
  readonly problems: readonly StudyProblem[];
}

/**
 * The lines of a statement whose inputs a reader changed since it was written.
 * @param statement as it is written from the study that the workbook keeps
 */
export async function changedLines(readTable: Workbook["readTable"], statement: StatementBlock): Promise<ReadLines> {
  const entered = statement.rows.filter(({ look, values }) => look === "input" && values.some(isNumber));
  if (entered.length === 0) return { lines: [], problems: [] };
  const table = await readTable(statement.name);
  if (table === null) return { lines: [], problems: [missing(statement.name)] };
  const found = entered.map((row) => {
    const index = statement.rows.indexOf(row);
    const cells = table.rows[index] ?? [];
    const item = cells[table.columns.indexOf("Item")];
    if (String(item ?? "").trim() !== row.label.trim()) return { lines: [], problems: [moved(statement, row, index)] };
    const read = (period: string): CellValue => cells[table.columns.indexOf(period)] ?? null;
    return lineOf(statement, row, read);
  });
  return { lines: found.flatMap(({ lines }) => lines), problems: found.flatMap(({ problems }) => problems) };
}

function lineOf(statement: StatementBlock, row: StatementRow, read: (period: string) => CellValue): ReadLines {
  const cells = statement.periods.map((period, at) => ({ period, written: row.values[at], now: read(period) }));
  const inputs = cells.filter(({ written }) => isNumber(written));
  const problems = inputs.flatMap(({ period, now }) =>
    isNumber(now) ? [] : [noNumber(`${statement.name}, ${row.label.trim()}, ${period}`, now)],
  );
  if (problems.length > 0) return { lines: [], problems };
  if (inputs.every(({ written, now }) => isSame(written, now))) return { lines: [], problems: [] };
  const figures = cells.map(({ written, now }) => (isNumber(written) && isNumber(now) ? kept(written, now) : null));
  const hasBase = statement.periods[0]?.startsWith("FY") !== true;
  const [base, years] = hasBase ? [figures[0] ?? null, figures.slice(1)] : [null, figures];
  const first = row.values[hasBase ? 1 : 0];
  return { lines: [{ key: row.key, base, years, firstWritten: isNumber(first) ? first : null }], problems: [] };
}

/** Whether two figures are the same but for what a file may lose of them. */
export function isSame(written: unknown, now: unknown): boolean {
  return isNumber(written) && isNumber(now) && Math.abs(written - now) <= 1e-12 * Math.max(1, Math.abs(written));
}

/** Of two figures that are the same, the one with all its digits. */
export function kept(written: number, now: number): number {
  return isSame(written, now) ? written : now;
}

/** A cell that must hold a number and does not. */
export function noNumber(place: string, now: CellValue | undefined): StudyProblem {
  const holds = now === null || now === undefined || now === "" ? "is empty" : `holds "${String(now)}"`;
  return { place, sentence: `it ${holds}; type a number, 0 for none.` };
}

/** Whether a cell holds a number. */
export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A table that is gone. */
export function missing(name: string): StudyProblem {
  return { place: name, sentence: "the workbook has no such table; undo its deletion, or write the study anew." };
}

function moved({ name }: StatementBlock, { label }: StatementRow, index: number): StudyProblem {
  return {
    place: `${name}, row ${String(index + 1)}`,
    sentence: `the line "${label.trim()}" does not stand here; undo what moved or renamed it. New lines are added in the study document.`,
  };
}
