import type { Charge, ChargeOf } from "../rates/charge-schema";
import { meterSize } from "../rates/meter-size";
import { serviceInWords } from "../service-in-words";
import type { DesignMethod } from "./design-request";
import type { ShapeGround } from "./shape-ground";
import { CannotDesign } from "./cannot-design";

/**
 * A fixed charge of each bill by meter size, in proportion to the size's ratio; one for all where the schedule knows no
 * meters, or the service has no meter. Sizes that the account's record does not say cannot be billed.
 */
export function fixedCharge(
  charges: readonly Charge[],
  replaced: readonly Charge[],
  { schedule, rules }: ShapeGround,
): Charge {
  const service = serviceOf(charges);
  const id = replaced.find(({ charge }) => charge === "fixed")?.id ?? freeId(`${service}-fixed`, charges);
  const isMetered = charges.some(({ charge }) => charge === "usage") && schedule.meters !== undefined;
  return {
    charge: "fixed",
    id,
    label: `${inTitle(service)} fixed charge`,
    service,
    per: "bill",
    amount: isMetered ? { by: ["meter"], values: ratiosOf(schedule.meters ?? [], rules) } : 1,
  };
}

/** A charge of each bill for billing and collecting, the same for all. */
export function customerCharge(charges: readonly Charge[]): Charge {
  const service = serviceOf(charges);
  const id = freeId(`${service}-billing`, charges);
  return { charge: "fixed", id, label: `${inTitle(service)} billing charge`, service, per: "bill", amount: 1 };
}

/**
 * A charge of use in new blocks, their prices in the given proportions; limits are in the charge's unit.
 * @throws CannotDesign where the proportions do not fit the breaks, or the service has no use
 */
export function inBlocks(
  charge: Charge,
  { breaks, ratios }: Extract<DesignMethod, { readonly kind: "tiers" }>,
): Charge {
  if (charge.charge !== "usage")
    throw new CannotDesign(
      `${serviceInWords(charge.service)} is not billed by use, so it cannot have tiers. Use --method across.`,
    );
  if (ratios.length !== breaks.length + 1)
    throw new CannotDesign(
      `${breaks.length} breaks make ${breaks.length + 1} tiers; ${ratios.length} price ratios were given. Give one for each tier.`,
    );
  const blocks = ratios.map((ratio, place) => {
    const to = breaks[place];
    return to === undefined ? { rate: ratio } : { to, rate: ratio };
  });
  return { ...withoutRate(charge), blocks };
}

/** A charge of use that a fixed charge stands beside: least use and included use go with the minimum bill. */
export function withoutMinimum(charge: Charge): Charge {
  if (charge.charge !== "usage") return charge;
  const kept = { ...charge };
  delete kept.atLeast;
  delete kept.includes;
  return kept;
}

/** One price for each class: uniform, without blocks or a minimum, for all accounts. */
export function classPriced(charge: Charge, classes: readonly string[]): Charge {
  const byClass = { by: ["class"], values: Object.fromEntries(classes.map((name) => [name, 1])) };
  const kept = withoutMinimum(charge);
  if (kept.charge === "usage") return { ...withoutRate(kept), rate: byClass };
  return kept.charge === "fixed" ? { ...kept, amount: byClass } : kept;
}

function withoutRate(charge: ChargeOf<"usage">): ChargeOf<"usage"> {
  const kept = { ...charge };
  delete kept.rate;
  delete kept.blocks;
  delete kept.method;
  delete kept.for;
  return kept;
}

function ratiosOf(sizes: readonly string[], { meters }: ShapeGround["rules"]): Readonly<Record<string, number>> {
  const ratios = sizes.map((size) => {
    const ratio = meters.ratios.get(meterSize(size));
    if (ratio === undefined)
      throw new CannotDesign(
        `${meters.name} have no ratio for meters of ${size} inches. Choose another table with --meters.`,
      );
    return [size, ratio] as const;
  });
  return Object.fromEntries(ratios);
}

function serviceOf(charges: readonly Charge[]): string {
  return charges[0]?.service ?? "";
}

function inTitle(service: string): string {
  const words = serviceInWords(service);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function freeId(wanted: string, charges: readonly Charge[]): string {
  return charges.some(({ id }) => id === wanted) ? `${wanted}-new` : wanted;
}
