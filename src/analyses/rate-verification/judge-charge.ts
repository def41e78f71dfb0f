import type { Cents } from "../../domain/money";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { PricedCase } from "../billing/price-bill-cases";
import { type CodeProblem, codeProblem } from "./code-of-case";

/** What holding a service of a case against the schedule came to. */
export type Judgement =
  | { readonly kind: "agrees" }
  | { readonly kind: "not-priced"; readonly reason: string }
  | { readonly kind: "amount"; readonly dueCents: Cents; readonly code: CodeProblem | null }
  | { readonly kind: "code"; readonly code: CodeProblem };

/** Half a cent: what is charged is whole cents, and a sum that no rule rounds may lie between two. */
const TOLERANCE_CENTS = 0.5 + 1e-6;

/** Whether an amount charged differs from what is due by more than half a cent. */
export function differs(chargedCents: Cents, dueCents: number): boolean {
  return Math.abs(chargedCents - dueCents) > TOLERANCE_CENTS;
}

/** Judges every service of a case, in their order. */
export function judgeCase(schedule: RateSchedule, { billCase, due }: PricedCase): readonly Judgement[] {
  return billCase.services.map((service, place): Judgement => {
    const amount = due[place] ?? { reason: "" };
    if ("reason" in amount) return { kind: "not-priced", reason: amount.reason };
    const code = codeProblem(schedule, billCase, service);
    if (differs(service.chargedCents, amount.cents))
      return { kind: "amount", dueCents: Math.round(amount.cents), code };
    return code === null ? { kind: "agrees" } : { kind: "code", code };
  });
}
