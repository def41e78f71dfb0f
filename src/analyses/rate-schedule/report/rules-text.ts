import { quoteUnless } from "../cells/quoted";
import type { Option } from "../options";
import { valueAt } from "../parts";

/**
 * Options that share a cell: `kind: tax; prorated: no`. Null where none is given.
 * @param more further pieces, already written
 */
export function rulesText(value: unknown, options: readonly Option[], more: readonly string[]): string | null {
  const pieces = options.flatMap(({ name, path, codec }) => {
    const given = valueAt(value, path);
    if (given === undefined) return [];
    const text = String(codec.write(given));
    return [`${name}: ${text.startsWith('"') ? text : quoteUnless(text, (each) => !/[;"\n]/.test(each))}`];
  });
  return pieces.length + more.length === 0 ? null : [...pieces, ...more].join("; ");
}
