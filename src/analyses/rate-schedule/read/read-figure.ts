import { BadCell } from "../cells/bad-cell";
import { SCALAR } from "../cells/codec";
import { orderedKeys, type ReadFigure, readKeys } from "../cells/figure-cells";
import { EMPTY_LEVEL, figureOf, type FigureRow } from "../cells/figure-rows";
import type { Findings } from "./findings";
import type { TableRow } from "./table-rows";

/**
 * The figure that rows of one part make up: a number, a formula, or a table by the facts that have keys. Undefined where a
 * row cannot be read, which is said.
 */
export function readFigure(rows: readonly TableRow[], findings: Findings): unknown {
  const read = rows.map((row) => findings.attempt(row.place(), () => readRow(row)));
  if (read.some((each) => each === undefined)) return undefined;
  const by = factsOf(read.filter((each) => each !== undefined));
  const ordered = read.map((each, index): FigureRow | undefined =>
    findings.attempt(rows[index]?.place() ?? "", () => {
      if (each === undefined) throw new BadCell("it cannot be read");
      const keys = orderedKeys(each.keys, by);
      const missing = by[keys.length];
      if (each.value !== null && keys.length < by.length && missing !== undefined)
        throw new BadCell(
          `it has no key for ${missingFact(by, keys)}, which other rows of this figure have; write * for all others`,
        );
      return { keys, value: each.value };
    }),
  );
  const whole = ordered.filter((each) => each !== undefined);
  if (whole.length < rows.length || saysTwice(whole, rows, findings)) return undefined;
  return figureOf(whole, by);
}

function readRow(row: TableRow): ReadFigure {
  const cell = row.cell("Value");
  if (cell === null) throw new BadCell('its "Value" is blank; give it one, or delete the row');
  if (typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell.trim()))
    throw new BadCell(`its "Value" became the date ${cell}; write a fraction as a decimal number`);
  if (typeof cell === "string" && cell.trim() === EMPTY_LEVEL) return { ...readKeys(row.cells), value: null };
  const value = SCALAR.read(cell);
  return { ...readKeys(row.cells), value: typeof value === "number" ? value : String(value) };
}

/** The order that a row states, else the facts as they come. */
function factsOf(read: readonly ReadFigure[]): readonly string[] {
  const stated = read.find(({ order }) => order !== null)?.order;
  if (stated !== undefined && stated !== null) return stated;
  const [most] = [...read].sort((a, b) => b.keys.length - a.keys.length);
  return most?.keys.map(({ fact }) => fact) ?? [];
}

function missingFact(by: readonly string[], keys: FigureRow["keys"]): string {
  return by.find((fact) => !keys.some((each) => each.fact === fact)) ?? "";
}

function saysTwice(read: readonly FigureRow[], rows: readonly TableRow[], findings: Findings): boolean {
  const names = read.map(({ keys }) => JSON.stringify(keys.map(({ key }) => key)));
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice === -1) return false;
  const first = rows[names.indexOf(names[twice] ?? "")];
  findings.say(rows[twice]?.place() ?? "", `it is for the same as ${first?.place() ?? ""}; keep one of them.`);
  return true;
}
