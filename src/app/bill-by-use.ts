import type { Edition } from "../domain/rates/editions";
import { dollarsInWords, plainNumber } from "../domain/rates/base-unit";
import { Exact, exactOf, ZERO } from "../domain/rates/exact";
import type { PreviewChart } from "./answer";
import { type BillAsk, billFields, typicalUse } from "./bill-form";
import { shortDate } from "./date-in-words";
import { billOfForm } from "./read-bill-form";

/** Points of the chart, zero apart. */
const STEPS = 20;

type Amounts = Extract<PreviewChart, { kind: "amounts" }>;

/**
 * The bill at uses from nothing to a sensible most: twice what was entered, and no less than three households.
 * Null where the bill does not depend on use.
 * @param other the rates that it is compared with; null for none
 */
export function billByUse(ask: BillAsk, other: Edition | null): Amounts | null {
  if (!billFields(ask).some(({ name }) => name === "usage")) return null;
  const step = chartMost(ask).div(STEPS);
  const editions = other === null ? [ask.edition] : [ask.edition, other];
  const uses = Array.from({ length: STEPS + 1 }, (_, index) => step.mul(index));
  const points = uses.map((use) => ({
    label: plainNumber(use),
    cents: editions.map((edition) => centsAt(ask, use, edition)),
  }));
  return {
    kind: "amounts",
    title: `The bill by use, 0 to ${points.at(-1)?.label ?? ""} ${ask.form.unit}`,
    description: descriptionOf(points, editions, ask),
    series: editions.map(({ effective }) => `Rates of ${shortDate(effective)}`),
    points,
    head: `Use, ${ask.form.unit}`,
  };
}

/**
 * Where the chart ends: a round number.
 * @example chartMost(ask).valueOf() // 20 ccf for 8 ccf of use
 */
export function chartMost({ schedule, form }: BillAsk): Exact {
  const twice = (exactOf(form.usage) ?? ZERO).mul(2);
  const households = typicalUse(schedule, form.unit).mul(3);
  const least = twice.gt(households) ? twice : households;
  const power = new Exact(10).pow(Math.floor(Math.log10(least.valueOf())));
  const found = [1, 2, 4, 5, 10].find((each) => power.mul(each).gte(least)) ?? 10;
  return power.mul(found);
}

function centsAt(ask: BillAsk, use: Exact, edition: Edition): number | null {
  const made = billOfForm({ ...ask, form: { ...ask.form, usage: use.toFraction() } }, edition);
  return made.kind === "bill" ? made.bill.total.mul(100).round().valueOf() : null;
}

function descriptionOf(points: Amounts["points"], editions: readonly Edition[], { form }: BillAsk): string {
  const said = editions.map(({ effective }, series) => {
    const at = (point: Amounts["points"][number] | undefined) =>
      `${dollarsInWords(new Exact(point?.cents[series] ?? 0, 100))} at ${point?.label ?? ""} ${form.unit}`;
    return `rates of ${shortDate(effective)}: ${at(points[0])}, ${at(points.at(-1))}`;
  });
  return `${said.join("; ")}.`;
}
