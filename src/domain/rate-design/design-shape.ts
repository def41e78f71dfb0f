import { assertNever } from "../assert-never";
import type { Charge } from "../rates/charge-schema";
import { hasPlainPrices } from "./charge-prices";
import { CENTS, priceDecimals } from "./printed-price";
import type { ShapeGround } from "./shape-ground";
import { classPriced, customerCharge, fixedCharge, inBlocks, withoutMinimum } from "./shaped-charges";
import type { DesignMethod } from "./design-request";

/** A price that is solved: one for all charges, for fixed charges, for use, for meters, for billing. */
export type PriceKind = "all" | "fixed" | "use" | "meters" | "customers";

/** A charge whose prices are proportions of a price that is solved later; null for a charge that stays as it is. */
export interface ShapedCharge {
  readonly charge: Charge;
  readonly price: PriceKind | null;
  /** Decimals that its prices are printed with. */
  readonly decimals: number;
}

type Shaped = Omit<ShapedCharge, "decimals">;

/**
 * The charges of a service as a method wants them, with proportions in place of prices. Taxes that are passed on,
 * percentages of other lines and formulas stay as they are.
 * @throws CannotDesign where the service has no charge that the method could use
 */
export function shapeCharges(
  charges: readonly Charge[],
  method: DesignMethod,
  ground: ShapeGround,
): readonly ShapedCharge[] {
  return shaped(charges, method, ground).map((each) => {
    const today = charges.find(({ id, charge }) => id === each.charge.id && charge === each.charge.charge);
    const isScaled = each.price === "all" || each.price === "use";
    return { ...each, decimals: today === undefined || !isScaled ? CENTS : priceDecimals(today) };
  });
}

function shaped(charges: readonly Charge[], method: DesignMethod, ground: ShapeGround): readonly Shaped[] {
  switch (method.kind) {
    case "across":
      return charges.map((charge) => ({ charge, price: isOpen(charge) ? "all" : null }));
    case "fixed-share":
      return withFixedShare(charges, ground);
    case "tiers": {
      const tiered = charges.map((charge) => (isUse(charge, charges) ? inBlocks(charge, method) : charge));
      if (method.fixedShare !== null) return withFixedShare(tiered, ground);
      return tiered.map((charge) => ({ charge, price: isUse(charge, tiered) ? "use" : null }));
    }
    case "cost-of-service":
      return byCost(charges, method, ground);
    default:
      return assertNever(method);
  }
}

/** Whether a charge may be priced anew. */
function isOpen(charge: Charge): boolean {
  return charge.kind !== "tax" && hasPlainPrices(charge);
}

/** Charges by use; where a service has none, those by ERU, containers or another count. */
export function isUse(charge: Charge, charges: readonly Charge[]): boolean {
  const metered = (each: Charge) => each.charge === "usage" && (each.of ?? "usage") === "usage" && isOpen(each);
  if (charges.some(metered)) return metered(charge);
  return charge.charge === "fixed" && charge.times !== undefined && isOpen(charge);
}

/** Fixed charges that a new one takes the place of, and minimum bills. */
function isReplaced(charge: Charge): boolean {
  if (!isOpen(charge)) return false;
  return charge.charge === "minimum" || (charge.charge === "fixed" && charge.times === undefined);
}

function withFixedShare(charges: readonly Charge[], ground: ShapeGround): readonly Shaped[] {
  const old = charges.filter(isReplaced);
  const rest = charges.filter((charge) => !isReplaced(charge));
  return [
    { charge: fixedCharge(charges, old, ground), price: "fixed" },
    ...rest.map((charge): Shaped => {
      const use = isUse(charge, rest);
      return { charge: use ? withoutMinimum(charge) : charge, price: use ? "use" : null };
    }),
  ];
}

/** Charges for meters and for billing, and one price of use a class; several charges of use become one. */
function byCost(
  charges: readonly Charge[],
  { costs }: Extract<DesignMethod, { readonly kind: "cost-of-service" }>,
  ground: ShapeGround,
): readonly Shaped[] {
  const costsOf = (component: string) => costs.components.some(({ id, cost }) => id === component && cost > 0);
  const old = charges.filter(isReplaced);
  const [use] = charges.filter((charge) => isUse(charge, charges));
  const rest = charges.filter((charge) => !isReplaced(charge) && !isUse(charge, charges));
  return [
    ...(costsOf("meters") ? [{ charge: fixedCharge(charges, old, ground), price: "meters" } as const] : []),
    ...(costsOf("customers") ? [{ charge: customerCharge(charges), price: "customers" } as const] : []),
    ...(use === undefined ? [] : [{ charge: classPriced(use, ground.classes), price: "use" } as const]),
    ...rest.map((charge): Shaped => ({ charge, price: null })),
  ];
}
