import type { RollForwardResult, RollGroup, RollLine, RollMonth } from "../analyses/roll-forward/roll-forward-result";
import { sum } from "../analyses/roll-forward/roll-line";
import { dollarText } from "../domain/money";
import { checkLineJson } from "./check-line-json";

/** What the roll-forward can be broken down by. */
export type RollKey = "service" | "class";

/**
 * The roll-forward as the JSON document of `ratebook roll-forward --json`: dollars as text, movements signed as their effect
 * on what is owed.
 */
export function rollForwardJson(result: RollForwardResult, by: readonly RollKey[]): string {
  const { args } = result;
  const document = {
    from: args.from,
    to: args.to,
    credits: args.credits,
    fifo_scope: args.fifoScope,
    terms_days: args.termsDays,
    signs: "effect on what is owed: billed positive, collected negative",
    months: result.months.map((month) => monthJson(result, month)),
    period: lineJson(result, result.period),
    ...(by.includes("service")
      ? { services: result.services.map((group) => ({ service: group.key, ...groupJson(result, group, "services") })) }
      : {}),
    ...(by.includes("class")
      ? { classes: result.classes.map((group) => ({ class: group.key, ...groupJson(result, group, "accounts") })) }
      : {}),
    checks: result.checks.map(checkLineJson),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

/** What money is applied across, in a breakdown. */
type Across = "services" | "accounts";

function groupJson(result: RollForwardResult, { months, period }: RollGroup, across: Across) {
  return {
    months: months.map((month) => monthJson(result, month, across)),
    period: lineJson(result, period, across),
  };
}

function monthJson(result: RollForwardResult, month: RollMonth, across?: Across) {
  return { month: month.month.slice(0, 7), from: month.from, to: month.to, ...lineJson(result, month, across) };
}

function lineJson(result: RollForwardResult, line: RollLine, across?: Across) {
  return {
    opening: dollarText(line.openingCents),
    billed: dollarText(line.billedCents),
    penalties: dollarText(line.penaltyCents),
    other_charges: dollarText(line.otherChargeCents),
    collected: dollarText(line.collectedCents),
    returned: dollarText(line.returnedCents),
    refunded: dollarText(line.refundedCents),
    adjusted: amounts(result.adjustmentKinds, line.adjustedCents),
    adjusted_total: dollarText(sum(line.adjustedCents)),
    written_off: dollarText(line.writtenOffCents),
    recovered: dollarText(line.recoveredCents),
    ...(across === undefined ? {} : { [`applied_across_${across}`]: dollarText(line.appliedAcrossCents) }),
    closing: dollarText(line.closingCents),
    aging: agingJson(result, line),
    difference: dollarText(line.closingCents - line.agedCents),
  };
}

function agingJson({ buckets }: RollForwardResult, line: RollLine) {
  const names = buckets.map(({ bucket }) => bucket);
  return { ...amounts(names, line.agingCents), unapplied_credit: dollarText(line.unappliedCents) };
}

function amounts(names: readonly string[], cents: readonly number[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name, index) => [name, dollarText(cents[index] ?? 0)]));
}
