import type { FoundColumn, FoundTable } from "../layout/found-table";
import { chargeKindOfCode, serviceOfCode } from "./codes/service-codes";
import { headingKey } from "./heading-words";

/** A money column of a register that holds the charge for one service. */
export interface ServiceColumn {
  readonly column: FoundColumn;
  /** The ledger's word for the service: `water`, `penalty` … */
  readonly service: string;
  /** Set where the column is no service: `penalty`, `tax`, `fee`, `other`. */
  readonly kind: string | null;
}

const FILLERS = /\b(amount|charge|charged|billed|current|dollar|bill|due|total)\b/g;

/** Codes of one or two letters are too short to be taken for a service where a heading stands. */
const SHORTEST = 3;

/**
 * The columns that hold charges by service; none when there is only one such column besides others that are not known.
 * @example serviceColumns(register).map(({ service }) => service) // ["water", "sewer", "storm", "solid_waste", "penalty"]
 */
export function serviceColumns(found: FoundTable): readonly ServiceColumn[] {
  const columns = found.columns.flatMap((column) => serviceColumn(column));
  return columns.some(({ kind }) => kind === null) ? columns : [];
}

function serviceColumn(column: FoundColumn): readonly ServiceColumn[] {
  if (column.heading === null || !holdsMoney(column)) return [];
  const whole = headingKey(column.heading);
  const rest = whole.replace(FILLERS, " ").replace(/\s+/g, " ").trim();
  if (
    rest.length < SHORTEST ||
    /\b(usage|consumption|reading|read|rate|account|number|balance|deposit|payment)\b/.test(rest)
  )
    return [];
  const service = serviceOfCode(rest);
  const kind = service === null ? (chargeKindOfCode(rest) ?? chargeKindOfCode(whole) ?? otherCharge(rest)) : null;
  const name = service ?? kind;
  return name === null ? [] : [{ column, service: name, kind }];
}

function otherCharge(words: string): string | null {
  return /^(other|miscellaneous|adjustment)$/.test(words) ? "other" : null;
}

function holdsMoney({ format, filledShare }: FoundColumn): boolean {
  return format.value.as === "money" || (format.value.as === "quantity" && filledShare > 0);
}
