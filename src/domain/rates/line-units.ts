import type { BillLine } from "./bill-under";
import { type Exact, ONE } from "./exact";
import type { PricedBlock } from "./price-charges";
import type { ResolvedFixed, ResolvedUsage } from "./resolved-charge";
import { roundTo } from "./rounding";

/** Units of a line at one rate, exact: units × rate is the line before it is rounded. */
export interface LineUnits {
  readonly label: string;
  readonly unit: string;
  readonly units: Exact;
  /** Dollars a unit. */
  readonly rate: Exact;
}

/** What was taken on the bill of a line. */
export interface TakenOnBill {
  /** In the unit of the account; null where the service has no use. */
  readonly usage: Exact | null;
  /** Days over normal days of a short period; 1 otherwise. */
  readonly proration: Exact;
}

/** How the units are called that bring a line up to its minimum. */
const TOP_UP = ", brought up to the minimum";

/**
 * Whether units only bring a line up to its minimum.
 * @example isTopUp("Water, brought up to the minimum") // true
 */
export function isTopUp(label: string): boolean {
  return label.endsWith(TOP_UP);
}

/** A line of a bill as units at rates. What no unit measures (the top-up to a minimum bill, a capped percentage) counts its dollars. */
export function lineUnits(line: BillLine, taken: TakenOnBill): readonly LineUnits[] {
  const { charge, share, amount, quantity } = line;
  switch (charge.charge) {
    case "fixed":
      return [fixedUnits(charge, share.mul(charge.prorated ? taken.proration : ONE))];
    case "usage":
      return usageUnits(charge, line, taken);
    case "minimum":
      return [dollars(`${charge.label}${TOP_UP}`, amount)];
    case "percent":
      if (charge.atMost !== null || quantity === null) return [dollars(charge.label, amount)];
      return [
        {
          label: charge.label,
          unit: "$ of other lines",
          units: quantity.mul(share),
          rate: charge.rate.mul(charge.factor),
        },
      ];
  }
}

function fixedUnits({ label, counted, count, amount, factor }: ResolvedFixed, times: Exact): LineUnits {
  return {
    label,
    unit: counted === "eru" ? "ERU" : (counted ?? "bills"),
    units: count.mul(times),
    rate: amount.mul(factor),
  };
}

function dollars(label: string, amount: Exact): LineUnits {
  return { label, unit: "$", units: amount, rate: ONE };
}

function usageUnits(
  charge: ResolvedUsage,
  { blocks, share }: Pick<BillLine, "blocks" | "share">,
  taken: TakenOnBill,
): readonly LineUnits[] {
  const unit = charge.each.equals(ONE) ? charge.unit : `${charge.each.toString()} ${charge.unit}`;
  const part = (label: string, block: PricedBlock, quantity: Exact): LineUnits => ({
    label,
    unit,
    units: quantity.div(charge.each).mul(share),
    rate: block.rate.mul(charge.factor),
  });
  const [only, second] = blocks;
  const used = usedOf(charge, taken);
  if (only !== undefined && second === undefined && used !== null && used.lt(only.quantity))
    return [
      ...(used.equals(0) ? [] : [part(blockLabel(charge, only), only, used)]),
      part(`${charge.label}${TOP_UP}`, only, only.quantity.sub(used)),
    ];
  return blocks.map((block) => part(blockLabel(charge, block), block, block.quantity));
}

/** The use of a charge that has a least use, in its unit; null where there is none. */
function usedOf(
  { measure, atLeast, includes, roundUsage, share }: ResolvedUsage,
  { usage }: TakenOnBill,
): Exact | null {
  if (atLeast === null || usage === null || measure.kind !== "usage" || !includes.equals(0)) return null;
  return roundTo(usage.mul(measure.factor), roundUsage).mul(share);
}

/** A charge of several blocks names the block by its ends. */
function blockLabel({ label, blocks, unit }: ResolvedUsage, block: PricedBlock): string {
  if (blocks.length < 2) return label;
  const place = blocks.findIndex(({ rate }) => rate.equals(block.rate));
  const to = blocks[place]?.to ?? null;
  if (to !== null) return `${label}, up to ${to.toString()} ${unit}`;
  const from = blocks[place - 1]?.to ?? null;
  return from === null ? label : `${label}, above ${from.toString()} ${unit}`;
}
