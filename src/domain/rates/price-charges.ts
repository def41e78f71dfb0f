import { assertNever } from "../assert-never";
import { atLeast, atMost, Exact, ONE, ZERO } from "./exact";
import {
  type ResolvedBlock,
  type ResolvedCharge,
  type ResolvedFixed,
  type ResolvedMinimum,
  type ResolvedPercent,
  type ResolvedUsage,
  selects,
} from "./resolved-charge";
import { roundTo } from "./rounding";

/** What was taken: the use of each service in its own unit, and the factor of a short period. */
export interface Measured {
  /** @throws CannotBill where the use of a service is not known */
  usageOf(charge: ResolvedUsage): Exact;
  /** Days over normal days, 1 for a normal period. */
  readonly proration: Exact;
}

/** A part of a line: units of one block. Amounts are dollars before the line is rounded. */
export interface PricedBlock {
  readonly quantity: Exact;
  readonly rate: Exact;
  readonly amount: Exact;
}

/** A line of a bill. */
export interface PricedLine {
  readonly charge: ResolvedCharge;
  readonly quantity: Exact | null;
  readonly unit: string | null;
  /** Null where several blocks have prices of their own, and where nothing is priced by the unit. */
  readonly rate: Exact | null;
  readonly blocks: readonly PricedBlock[];
  /** Dollars, rounded as the line is. */
  readonly amount: Exact;
}

/** The lines of a bill, in the order of the charges. A minimum that is reached anyway makes no line. */
export function priceCharges(charges: readonly ResolvedCharge[], measured: Measured): readonly PricedLine[] {
  const lines: PricedLine[] = [];
  for (const charge of charges) {
    const line = priceCharge(charge, measured, lines);
    if (line !== null) lines.push(line);
  }
  return lines;
}

function priceCharge(charge: ResolvedCharge, measured: Measured, before: readonly PricedLine[]): PricedLine | null {
  switch (charge.charge) {
    case "fixed":
      return fixedLine(charge, measured.proration);
    case "usage":
      return usageLine(charge, measured);
    case "minimum":
      return minimumLine(charge, measured.proration, before);
    case "percent":
      return percentLine(charge, before);
    default:
      return assertNever(charge);
  }
}

function fixedLine(charge: ResolvedFixed, proration: Exact): PricedLine {
  const { amount, count, counted, factor, prorated } = charge;
  const exact = amount
    .mul(count)
    .mul(prorated ? proration : ONE)
    .mul(factor);
  return { charge, quantity: count, unit: counted, rate: amount, blocks: [], amount: roundTo(exact, charge.rounding) };
}

function minimumLine(charge: ResolvedMinimum, proration: Exact, before: readonly PricedLine[]): PricedLine | null {
  const floor = roundTo(charge.amount.mul(charge.prorated ? proration : ONE).mul(charge.factor), charge.rounding);
  const short = floor.sub(sumOf(charge.of, before));
  if (short.lte(0)) return null;
  return { charge, quantity: null, unit: null, rate: floor, blocks: [], amount: short };
}

function percentLine(charge: ResolvedPercent, before: readonly PricedLine[]): PricedLine {
  const base = sumOf(charge.of, before);
  const exact = base.mul(charge.rate).mul(charge.factor);
  const { atMost: most } = charge;
  const held = most === null ? exact : atLeast(atMost(exact, most), most.neg());
  return { charge, quantity: base, unit: "$", rate: charge.rate, blocks: [], amount: roundTo(held, charge.rounding) };
}

function usageLine(charge: ResolvedUsage, measured: Measured): PricedLine {
  const scale = charge.prorated ? measured.proration : ONE;
  const quantity = billedQuantity(charge, measured, scale);
  const blocks = charge.slab ? slabOf(charge, quantity, scale) : blocksOf(charge, quantity, scale);
  const rounded = charge.roundsBlocks
    ? blocks.map((block) => ({ ...block, amount: roundTo(block.amount, charge.rounding) }))
    : blocks;
  const sum = rounded.reduce((total, { amount }) => total.add(amount), ZERO);
  const [only, second] = rounded;
  const rate = second === undefined ? (only?.rate ?? null) : null;
  return { charge, quantity, unit: charge.unit, rate, blocks: rounded, amount: roundTo(sum, charge.rounding) };
}

/** The units that are billed: the use in the charge's unit, rounded, its share, then within its limits. */
function billedQuantity(charge: ResolvedUsage, measured: Measured, scale: Exact): Exact {
  const { measure } = charge;
  const taken = measure.kind === "usage" ? measured.usageOf(charge).mul(measure.factor) : measure.value;
  const shared = roundTo(taken, charge.roundUsage).mul(charge.share);
  const below = charge.atMost === null ? shared : atMost(shared, charge.atMost.mul(scale));
  return charge.atLeast === null ? below : atLeast(below, charge.atLeast.mul(scale));
}

/** Every unit at the price of its block; units up to `includes` are free. A limit belongs to the block that it ends. */
function blocksOf(charge: ResolvedUsage, quantity: Exact, scale: Exact): readonly PricedBlock[] {
  const priced: PricedBlock[] = [];
  let start = charge.includes.mul(scale);
  for (const { to, rate } of charge.blocks) {
    const end = to === null ? quantity : atMost(quantity, to.mul(scale));
    if (end.gt(start)) {
      priced.push(blockAt({ to, rate }, end.sub(start), charge));
      start = end;
    }
  }
  return priced;
}

/** All units at the price of the block that the use reaches. */
function slabOf(charge: ResolvedUsage, quantity: Exact, scale: Exact): readonly PricedBlock[] {
  const reached = charge.blocks.find(({ to }) => to === null || quantity.lte(to.mul(scale))) ?? charge.blocks.at(-1);
  const charged = atLeast(quantity.sub(charge.includes.mul(scale)), ZERO);
  return reached === undefined || charged.equals(0) ? [] : [blockAt(reached, charged, charge)];
}

function blockAt({ rate }: ResolvedBlock, quantity: Exact, { each, factor }: ResolvedUsage): PricedBlock {
  return { quantity, rate, amount: quantity.div(each).mul(rate).mul(factor) };
}

function sumOf(selectors: readonly string[], before: readonly PricedLine[]): Exact {
  return before
    .filter(({ charge }) => selectors.some((selector) => selects(selector, charge)))
    .reduce((sum, { amount }) => sum.add(amount), new Exact(0));
}
