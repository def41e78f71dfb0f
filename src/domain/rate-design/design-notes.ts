import type { Charge } from "../rates/charge-schema";
import { serviceInWords } from "../service-in-words";
import type { ServiceRequest } from "./design-request";
import type { ShapedCharge } from "./design-shape";
import type { FollowingMinimum } from "./following-minimum";

/** What happened in a design that a reader must know. */
export interface DesignEvents {
  readonly request: ServiceRequest;
  readonly shape: readonly ShapedCharge[];
  /** As they are today. */
  readonly charges: readonly Charge[];
  readonly follows: readonly FollowingMinimum[];
  /** Classes with bills. */
  readonly classes: readonly string[];
  readonly reasons: readonly string[];
}

/** Sentences about charges that stay, that fall away, that follow others, and about costs that no bill can recover. */
export function designNotes(events: DesignEvents): readonly string[] {
  const { shape, charges, follows, reasons } = events;
  const ids = new Set(shape.map(({ charge }) => charge.id));
  const stays = shape.filter(({ price }) => price === null).map(({ charge }) => charge.label ?? charge.id);
  const gone = charges.filter(({ id }) => !ids.has(id)).map(({ label, id }) => label ?? id);
  const lost = charges.filter(
    (charge) => hasMinimum(charge) && !shape.some((each) => each.charge.id === charge.id && hasMinimum(each.charge)),
  );
  return [
    ...(stays.length === 0 ? [] : [`Stays as it is, and its revenue counts: ${stays.join(", ")}.`]),
    ...(gone.length === 0 ? [] : [`Falls away: ${gone.join(", ")}.`]),
    ...lost.map(
      ({ label, id }) =>
        `${label ?? id}: its least use or included use falls away, since a fixed charge stands beside it.`,
    ),
    ...follows.map(
      ({ chargeId, units, rate }) =>
        `${chargeId} is ${units} units at the first rate (${units} × ${rate}) and follows the printed rate.`,
    ),
    ...costNotes(events),
    ...reasons.map((reason) => `Not priced: ${reason}`),
  ];
}

function hasMinimum(charge: Charge): boolean {
  return charge.charge === "usage" && (charge.atLeast !== undefined || charge.includes !== undefined);
}

/** Costs of classes that get no bills, as public fire protection. */
function costNotes({ request: { method }, classes }: DesignEvents): readonly string[] {
  if (method.kind !== "cost-of-service") return [];
  return method.costs.classes
    .filter(({ customerClass }) => !classes.includes(customerClass))
    .map(({ customerClass, dollars }) => {
      const sum = Math.round(dollars).toLocaleString("en-US");
      return `No bill of the test year is of class ${serviceInWords(customerClass)}, which costs $${sum} a year: these rates do not bring it in. Charge it elsewhere, or allocate it to other classes.`;
    });
}
