import type { CellClass } from "./cell-class";
import type { RecordRows } from "./record-rows";
import type { RowView } from "./row-view";

/** A column is of one class where so many records agree. */
const AGREE = 0.6;

/**
 * The records without those that a separator inside a field has pushed to the right: they are longer than the headings,
 * and words stand where the others have numbers or dates. They say nothing of the columns, and are rejected later by line.
 * @param headings without any, all records are kept
 */
export function withoutShifted(table: RecordRows, headings: readonly RowView[]): RecordRows {
  const width = Math.max(0, ...headings.map(lengthOf));
  const [longer, usual] = [
    table.records.filter((view) => lengthOf(view) > width),
    table.records.filter((view) => lengthOf(view) <= width),
  ];
  if (width === 0 || longer.length === 0 || usual.length <= longer.length) return table;
  const classes = usualClasses(usual, width);
  const shifted = new Set(longer.filter((view) => isShifted(view, classes)));
  return { ...table, records: table.records.filter((view) => !shifted.has(view)) };
}

function lengthOf({ cells }: RowView): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

/** The class of each column of numbers or dates; null for the others. */
function usualClasses(views: readonly RowView[], width: number): readonly (CellClass | null)[] {
  return Array.from({ length: width }, (_, position) => {
    const kinds = views.map(({ classes }) => classes[position] ?? "empty").filter((kind) => kind !== "empty");
    return (
      (["number", "date"] as const).find(
        (wanted) => kinds.length > 0 && kinds.filter((kind) => kind === wanted).length >= kinds.length * AGREE,
      ) ?? null
    );
  });
}

function isShifted({ classes }: RowView, usual: readonly (CellClass | null)[]): boolean {
  return usual.some((kind, position) => {
    const own = classes[position] ?? "empty";
    return kind !== null && own !== "empty" && own !== kind;
  });
}
