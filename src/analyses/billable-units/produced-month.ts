import type { IsoDate } from "../../domain/calendar";
import { type UsageUnit, usageUnitOf } from "../../domain/rates/usage-unit";

/** Water produced in one month. */
export interface ProducedMonth {
  /** First day of the month. */
  readonly month: IsoDate;
  readonly volume: number;
  /** Null where the line names none: the report's unit. */
  readonly unit: UsageUnit | null;
}

/** Production as it was read, or the first line that could not be. */
export type ReadProduction =
  | { readonly kind: "read"; readonly months: readonly ProducedMonth[] }
  | { readonly kind: "unreadable"; readonly problem: string };

/** `2026-10`, a volume with or without thousands separated by spaces, perhaps a unit. */
const LINE =
  /^"?(\d{4}-(?:0[1-9]|1[0-2]))(?:-\d{2})?"?\s*[,;\t ]\s*"?(\d[\d ]*(?:\.\d+)?)"?\s*(?:[,;\t ]\s*"?([A-Za-z³_ 0-9]+?)"?)?$/;

/**
 * Reads produced volumes, a line a month: month, volume and, if need be, unit. A heading line and empty lines are passed over;
 * a month that is named twice is refused, since nobody can tell which line is right.
 * @example readProduction("month,volume,unit\n2026-10,125000,kgal") // { kind: "read", months: [{ month: "2026-10-01", volume: 125000, unit: "kgal" }] }
 */
export function readProduction(text: string): ReadProduction {
  const months = new Map<string, ProducedMonth>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const plain = line.trim();
    if (plain === "" || (index === 0 && !/\d/.test(plain))) continue;
    const read = produced(plain);
    if (read === null) return problem(index, "is no month, volume and unit such as 2026-10,125000,kgal");
    if (months.has(read.month)) return problem(index, `names ${read.month.slice(0, 7)} a second time`);
    months.set(read.month, read);
  }
  return { kind: "read", months: [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1)) };
}

function produced(line: string): ProducedMonth | null {
  const [, month, volume = "", unit] = LINE.exec(line) ?? [];
  const known = unit === undefined ? null : usageUnitOf(unit);
  if (month === undefined || (unit !== undefined && known === null)) return null;
  return { month: `${month}-01`, volume: Number(volume.replaceAll(" ", "")), unit: known };
}

function problem(index: number, what: string): ReadProduction {
  return { kind: "unreadable", problem: `Line ${index + 1} of the produced volumes ${what}. Correct the line.` };
}
