import type { Finding } from "../../domain/finding";
import { type Cents, printDollars } from "../../domain/money";

/** A total that a file states of itself, and what its records make. */
export interface StatedTotal {
  /** The file's name. */
  readonly fileName: string;
  /** Where the total stands: `line 24, account trailer`. */
  readonly place: string;
  /** What is counted, in the field's words: `account control total`. */
  readonly what: string;
  readonly unit: "money" | "count";
  /** As stated; null where the field cannot be read. */
  readonly stated: number | null;
  /** As its records make it. */
  readonly counted: number;
}

/**
 * The finding for a stated total that its records do not make; none where they agree.
 * @example totalDifference({ …, unit: "count", stated: 3, counted: 2 }) // [{ code: "control-total-difference", … }]
 */
export function totalDifference(total: StatedTotal): readonly Finding[] {
  const { fileName, place, what, stated, counted } = total;
  if (stated === counted) return [];
  const printed = stated === null ? "cannot be read" : `says ${shown(total, stated)}`;
  const message =
    `${fileName}, ${place}: the ${what} ${printed}, but the records make ${shown(total, counted)}. ` +
    "The records were read as they are; ask the bank for the file again, or look for a missing line.";
  return [
    {
      code: "control-total-difference",
      severity: "warning",
      message,
      count: 1,
      amountCents: total.unit === "money" && stated !== null ? stated - counted : null,
      sample: [`${fileName} ${place}`],
    },
  ];
}

/** The finding for a file that ends before its last trailer. */
export function cutOff(fileName: string, missing: string): Finding {
  return {
    code: "missing-trailer",
    severity: "error",
    message: `${fileName} ends without ${missing}: its end is missing, and records may be missing with it. Download the file again.`,
    count: 1,
    amountCents: null,
    sample: [fileName],
  };
}

/** A finding about some records of a file, by line; at most ten are named. */
export function lineFinding(
  about: Pick<Finding, "code" | "severity" | "message"> & { readonly amountCents?: Cents | null },
  places: readonly string[],
): Finding {
  return { amountCents: null, ...about, count: places.length, sample: places.slice(0, 10) };
}

function shown(total: StatedTotal, value: number): string {
  return total.unit === "money" ? printDollars(value) : String(value);
}
