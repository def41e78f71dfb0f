import type { Finding } from "../domain/finding";
import { printDollars } from "../domain/money";
import type { TieOut } from "./load-result";

/** Differences between the ledger and the totals that the exporting system printed. */
export function tieOutFindings(ties: readonly TieOut[]): readonly Finding[] {
  return ties
    .filter(({ difference }) => difference !== 0)
    .map((tie): Finding => {
      const print = (value: number): string => (tie.unit === "cents" ? printDollars(value) : String(value));
      return {
        code: "control-difference",
        severity: "error",
        message:
          `${tie.table} ${tie.measure}: the billing system printed ${print(tie.source)}, the ledger holds ${print(tie.ledger)}, ` +
          `a difference of ${print(tie.difference)}. Look at the rejected lines first, then export the table again.`,
        count: 1,
        amountCents: tie.unit === "cents" ? tie.difference : null,
        sample: [],
      };
    });
}
