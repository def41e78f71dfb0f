import { makeBill, type AskedBill } from "./make-bill";
import { type BillAsk, type BillField, billFields, isDated, numberProblem, takenServices } from "./bill-form";
import type { Bill } from "../domain/rates/bill-under";
import type { BillingPeriod } from "../domain/rates/billing-period";
import type { Edition } from "../domain/rates/editions";
import { AppError } from "../ports/app-error";

/** What the fields of the calculator come to. */
export type FormBill =
  | { readonly kind: "bill"; readonly bill: Bill }
  /** What is wrong with a field, by its name; `services` and `to` are fields too. */
  | { readonly kind: "unfinished"; readonly fields: Readonly<Record<string, string>> }
  /** The schedule has no such bill. */
  | { readonly kind: "refused"; readonly sentence: string };

/**
 * The bill of the calculator's fields, or what stands in its way, in plain words.
 * @param edition the rates to bill by whatever the dates; by the dates, or without any by the rates shown, unless given
 */
export function billOfForm(ask: BillAsk, edition?: Edition): FormBill {
  const fields = problemsOf(ask);
  if (Object.keys(fields).length > 0) return { kind: "unfinished", fields };
  const rates = edition ?? (isDated(ask.form) ? undefined : ask.edition);
  try {
    return { kind: "bill", bill: makeBill({ ...askedOf(ask), ...(rates === undefined ? {} : { edition: rates }) }) };
  } catch (error) {
    if (error instanceof AppError) return { kind: "refused", sentence: error.message };
    throw error;
  }
}

function problemsOf(ask: BillAsk): Readonly<Record<string, string>> {
  const { from, to } = ask.form;
  const wrong = billFields(ask).flatMap((field): readonly (readonly [string, string])[] => {
    const problem = fieldProblem(field);
    return problem === null ? [] : [[field.name, problem]];
  });
  return {
    ...Object.fromEntries(wrong),
    ...(takenServices(ask).length === 0 ? { services: "Choose at least one service." } : {}),
    ...(from !== "" && to !== "" && from > to
      ? { to: "The period ends before it begins. Correct one of the days." }
      : {}),
  };
}

function fieldProblem({ name, kind, label, value }: BillField): string | null {
  if (kind === "number") return numberProblem(value, name === "usage" ? "the use" : label.toLowerCase());
  return kind === "text" && value.trim() === "" ? `Enter the ${label.toLowerCase()}.` : null;
}

function askedOf(ask: BillAsk): AskedBill {
  const { schedule, form } = ask;
  const fields = billFields(ask);
  const facts = fields.filter(({ name }) => name !== "usage").map(({ name, value }) => [name, value.trim()] as const);
  const asksUse = fields.some(({ name }) => name === "usage");
  return {
    schedule,
    account: { facts: Object.fromEntries(facts), takes: takenServices(ask) },
    taken: { ...(asksUse ? { usage: form.usage.trim() } : {}), unit: form.unit, period: periodOf(ask) },
  };
}

function periodOf({ form: { from, to, billDate } }: BillAsk): BillingPeriod {
  return {
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    ...(billDate === "" ? {} : { billDate }),
  };
}
