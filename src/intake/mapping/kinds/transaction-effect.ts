import type { FoundColumn } from "../../layout/found-table";
import type { TransactionType } from "../codes/transaction-types";
import { hasOneOf, signsOf } from "../sample-values";
import { columnOf, type TableReading } from "../table-reading";

/** How a list prints what a transaction does to the amount owed. */
export interface TransactionEffect {
  /**
   * `columns`: debits and credits apart. `owed`: one column, payments below zero. `turned`: one column, charges below
   * zero. `none`: one column, everything above zero, the type alone tells.
   */
  readonly signs: "columns" | "owed" | "turned" | "none";
  /** Adds to what is owed, as a money template. */
  readonly increases: string;
  /** The same with the sign turned. */
  readonly decreases: string;
  /** No adjustment of the sample is below zero. */
  readonly unsignedAdjustments: boolean;
}

/**
 * How a list prints the effect of its transactions, judged by the signs of charges and payments in the sample.
 * @example transactionEffect(reading, type, known).signs // "owed": 40 of 40 payments are below zero
 */
export function transactionEffect(
  reading: TableReading,
  type: FoundColumn,
  known: ReadonlyMap<TransactionType, readonly string[]>,
): TransactionEffect {
  const [debit, credit] = [columnOf(reading, "debit"), columnOf(reading, "credit")];
  const amount = columnOf(reading, "amount", "total", "payment amount", "adjustment amount");
  if (debit !== undefined && credit !== undefined) return byColumns(debit, credit, reading);
  if (amount === undefined) return { signs: "none", increases: "", decreases: "", unsignedAdjustments: false };
  const of = (...types: readonly TransactionType[]) => {
    const codes = types.flatMap((each) => known.get(each) ?? []);
    return signsOf(reading, amount, (record) => hasOneOf(record, type, codes));
  };
  const [payments, charges, adjustments] = [of("payment"), of("charge", "penalty"), of("adjustment")];
  const plain = { increases: `{${amount.name}}`, decreases: `-{${amount.name}}` };
  const unsignedAdjustments = adjustments.below === 0;
  if (payments.below > payments.above) return { signs: "owed", ...plain, unsignedAdjustments };
  if (charges.below > charges.above && payments.above > 0)
    return { signs: "turned", increases: plain.decreases, decreases: plain.increases, unsignedAdjustments };
  return { signs: "none", ...plain, unsignedAdjustments };
}

/** Debits printed below zero would otherwise turn the effect. */
function byColumns(debit: FoundColumn, credit: FoundColumn, reading: TableReading): TransactionEffect {
  const negativeCredits = mostlyBelowZero(reading, credit);
  return {
    signs: "columns",
    increases: `{${debit.name}}${negativeCredits ? "+" : "-"}{${credit.name}}`,
    decreases: `${negativeCredits ? "-" : ""}{${credit.name}}-{${debit.name}}`,
    unsignedAdjustments: false,
  };
}

/** Whether most amounts of a column are below zero. */
export function mostlyBelowZero(reading: TableReading, column: FoundColumn): boolean {
  const { below, above } = signsOf(reading, column);
  return below > above;
}
