import { type CellError, compare, isError, type Scalar, toNumber } from "./cell-scalar";
import { columnsOf, one, type Operand, UNKNOWN, valuesOf } from "./operand";

const NOT_FOUND: CellError = { error: "#N/A" };

/**
 * Excel's INDEX for one cell: rows and columns count from 1, in a single row the one index counts columns, an empty cell
 * is 0. A whole row or column, and what lies beyond the cells, are left to Excel.
 */
export function cellAtIndex([cells = null, row = 1, column]: readonly Operand[]): Scalar {
  const [columns, values] = [columnsOf(cells), valuesOf(cells)];
  const isOneRow = columns === values.length && columns > 1;
  const [asked, second] = [toNumber(one(row)), toNumber(column === undefined ? 1 : one(column))];
  if (isError(asked)) return asked;
  if (isError(second)) return second;
  if (column === undefined && columns > 1 && !isOneRow) return UNKNOWN;
  const [down, across] = isOneRow && column === undefined ? [1, asked] : [asked, second];
  const [top, left] = [Math.trunc(down) - 1, Math.trunc(across) - 1];
  if (top < 0 || left < 0 || left >= columns) return UNKNOWN;
  const value = values[top * columns + left];
  return value === undefined ? UNKNOWN : (value ?? 0);
}

/**
 * Excel's MATCH: the place of a value among cells, from 1 on. Kind 0 asks for the same value, 1 for the last that is not
 * larger among rising ones, -1 for the last that is not smaller among falling ones. Wildcards are left to Excel.
 * @example placeOf([2028, [2027, 2028], 0]) // 2
 */
export function placeOf([wanted, cells = null, kind = 1]: readonly Operand[]): Scalar {
  const [value, way] = [one(wanted), toNumber(one(kind))];
  if (isError(value)) return value;
  if (isError(way)) return way;
  if (typeof value === "string" && /[*?~]/.test(value)) return UNKNOWN;
  const fits = (each: Scalar): boolean => {
    if (typeof each !== typeof value || each === null) return false;
    const order = compare(each, value);
    return typeof order === "number" && (way === 0 ? order === 0 : way > 0 ? order <= 0 : order >= 0);
  };
  const all = valuesOf(cells);
  const place = way === 0 ? all.findIndex(fits) : all.findLastIndex(fits);
  return place === -1 ? NOT_FOUND : place + 1;
}
