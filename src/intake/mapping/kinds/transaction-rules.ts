import type { FoundColumn } from "../../layout/found-table";
import type { FieldRule, TableRule } from "../../recipe/recipe-schema";
import { accountId } from "../account-parts";
import { chargeDetails, dateColumn, serviceCodes, serviceField } from "../charge-parts";
import { chargeKindOfCode, serviceOfCode } from "../codes/service-codes";
import type { TransactionType } from "../codes/transaction-types";
import { rowId } from "../row-id";
import { type Fields, oneOf, place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { TransactionEffect } from "./transaction-effect";

/** A list of transactions, its types and how they are signed. */
export interface TransactionRows {
  readonly reading: TableReading;
  readonly type: FoundColumn;
  readonly known: ReadonlyMap<TransactionType, readonly string[]>;
  readonly effect: TransactionEffect;
}

/** Bills and penalties as charges. */
export function chargeRules(rows: TransactionRows): readonly TableRule[] {
  const { reading, known, type } = rows;
  return (["charge", "penalty"] as const).flatMap((each) => {
    const codes = known.get(each) ?? [];
    if (codes.length === 0) return [];
    const fields = {
      ...chargeDetails(reading),
      charge_id: idOf(reading),
      account_id: accountId(reading),
      service: serviceOf(rows),
      kind: each === "penalty" ? "penalty" : "other",
      bill_date: dateOf(reading),
      amount: filled(rows.effect.increases),
    };
    return tableRule("charges", fields, { onlyWhere: [oneOf(type, codes)] });
  });
}

/** Payments, and payments taken back with the sign turned. */
export function paymentRules(rows: TransactionRows): readonly TableRule[] {
  const { reading, known, effect, type } = rows;
  const rule = (codes: readonly string[], amount: string) =>
    codes.length === 0
      ? []
      : tableRule(
          "payments",
          { ...paymentFields(reading), amount: filled(amount) },
          { onlyWhere: [oneOf(type, codes)] },
        );
  const [received, returned] = [known.get("payment") ?? [], known.get("returned payment") ?? []];
  if (effect.signs !== "none") return rule([...received, ...returned], effect.decreases);
  return [...rule(received, effect.increases), ...rule(returned, effect.decreases)];
}

/** Everything else that changes what is owed, by its kind. */
export function adjustmentRules(rows: TransactionRows): readonly TableRule[] {
  const { effect } = rows;
  const reducing = effect.signs === "none" ? effect.decreases : effect.increases;
  const loose = effect.signs === "none" && effect.unsignedAdjustments ? effect.decreases : effect.increases;
  return [
    ...adjustmentRule(rows, "adjustment", { kind: "correction", amount: loose }),
    ...adjustmentRule(rows, "write-off", { kind: "write_off", amount: reducing }),
    ...adjustmentRule(rows, "refund", { kind: "refund", amount: effect.increases }),
    ...adjustmentRule(rows, "deposit applied", { kind: "deposit_applied", amount: reducing }),
    ...transferRules(rows),
  ];
}

/**
 * The words of the services, found in the service column or in the types themselves ("WATER BILLING").
 * @example transactionServiceCodes(rows) // { service: { "WATER BILLING": "water", BILL: "other" } }
 */
export function transactionServiceCodes({ reading, type }: TransactionRows): Record<string, Record<string, string>> {
  const service = columnOf(reading, "service");
  if (service !== undefined) return serviceCodes(service);
  if (!type.samples.some((text) => serviceOfCode(text) !== null)) return {};
  const words = type.samples.map((text) => [text, serviceOfCode(text) ?? chargeKindOfCode(text) ?? "other"] as const);
  return { service: Object.fromEntries(words) };
}

function transferRules(rows: TransactionRows): readonly TableRule[] {
  const { effect, reading } = rows;
  const signed = effect.signs === "columns" ? columnOf(reading, "debit") : columnOf(reading, "amount", "total");
  if (signed === undefined) return [];
  const into = effect.signs === "columns" ? "not zero" : effect.signs === "turned" ? "below zero" : "zero or above";
  const away = effect.signs === "columns" ? "empty" : effect.signs === "turned" ? "zero or above" : "below zero";
  return [{ kind: "transfer_in", is: into } as const, { kind: "transfer_out", is: away } as const].flatMap(
    ({ kind, is }) =>
      adjustmentRule(rows, "transfer", { kind, amount: effect.increases }).map((rule) => ({
        ...rule,
        onlyWhere: [...(rule.onlyWhere ?? []), { column: signed.name, is }],
      })),
  );
}

function adjustmentRule(
  { reading, known, type }: TransactionRows,
  of: TransactionType,
  { kind, amount }: { readonly kind: string; readonly amount: string },
): readonly TableRule[] {
  const codes = known.get(of) ?? [];
  if (codes.length === 0) return [];
  const fields = {
    adjustment_id: idOf(reading),
    account_id: accountId(reading),
    date: dateOf(reading),
    amount: filled(amount),
    kind,
    bill_id: place(columnOf(reading, "bill number")),
    reason: place(columnOf(reading, "reason", "description") ?? type),
    approved_by: place(columnOf(reading, "approved by")),
    entered_by: place(columnOf(reading, "entered by")),
  };
  return tableRule("adjustments", fields, { onlyWhere: [oneOf(type, codes)] });
}

function paymentFields(reading: TableReading): Fields {
  return {
    payment_id: idOf(reading),
    account_id: accountId(reading),
    date: dateOf(reading),
    bill_id: place(columnOf(reading, "bill number")),
    method: place(columnOf(reading, "payment method")),
    reference: place(columnOf(reading, "check number", "reference")),
    batch_id: place(columnOf(reading, "batch")),
    entered_by: place(columnOf(reading, "entered by")),
  };
}

function idOf(reading: TableReading): string {
  return rowId(reading, {
    numbered: [
      columnOf(reading, "transaction number"),
      columnOf(reading, "reference"),
      columnOf(reading, "entry number"),
    ],
    context: [columnOf(reading, "account number", "customer number"), dateColumn(reading, "date", "posted date")],
  });
}

function dateOf(reading: TableReading): string | undefined {
  return place(dateColumn(reading, "date", "posted date", "bill date", "payment date"));
}

function serviceOf({ reading, type }: TransactionRows): FieldRule {
  const service = columnOf(reading, "service");
  if (service !== undefined) return serviceField(service);
  return type.samples.some((text) => serviceOfCode(text) !== null) ? serviceField(type) : "other";
}

function filled(template: string): string | undefined {
  return template === "" ? undefined : template;
}
