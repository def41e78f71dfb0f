import { prorationFactor } from "../../domain/rates/billing-period";
import type { Bill, BillLine } from "../../domain/rates/bill-under";
import { Exact, exactOf, ZERO } from "../../domain/rates/exact";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { BillCase } from "../billing/bill-case";
import { isTopUp, lineUnits } from "../../domain/rates/line-units";
import { billOfCase } from "../revenue-proof/tally-units";

/** Units of a charge or block at one price, over all bills that have them. */
export interface RateTally {
  readonly service: string;
  readonly chargeId: string;
  /** The ledger's kind of the charge: volumetric, fixed, tax. */
  readonly kind: string;
  /** The charge and its block, as the proof of revenue names it. */
  readonly label: string;
  /** What is counted; "$" where no unit measures the line. */
  readonly unit: string;
  /** `use` reacts to price; `count` is by bill, ERU, container; `top-up` brings use up to a minimum; `dollars` has no unit. */
  readonly measure: "use" | "count" | "top-up" | "dollars";
  /** Dollars a unit, exact. */
  readonly price: Exact;
  readonly units: Exact;
  /** Whose bills: what tells two prices of one charge apart. */
  readonly classes: ReadonlySet<string>;
  readonly zones: ReadonlySet<string>;
  readonly meters: ReadonlySet<string>;
}

/** Tallies by price, and why some bills cannot be made. */
export interface RateTallies {
  readonly tallies: readonly RateTally[];
  readonly reasons: readonly string[];
}

type Growing = {
  units: Exact;
  readonly classes: Set<string>;
  readonly zones: Set<string>;
  readonly meters: Set<string>;
};

/** Makes every case by the rates of a schedule and adds up its units by charge, block and price, in order of service and charge. */
export function tallyRates(schedule: RateSchedule, cases: readonly BillCase[]): RateTallies {
  const tallies = new Map<string, RateTally & Growing>();
  const reasons = new Set<string>();
  for (const billCase of cases) {
    const bill = billOfCase(schedule, billCase);
    if (typeof bill === "string") reasons.add(bill);
    else addBill(tallies, { schedule, billCase, bill });
  }
  return { tallies: [...tallies.values()].toSorted(inOrder), reasons: [...reasons].toSorted() };
}

interface Made {
  readonly schedule: RateSchedule;
  readonly billCase: BillCase;
  readonly bill: Bill;
}

function addBill(tallies: Map<string, RateTally & Growing>, { schedule, billCase, bill }: Made): void {
  const proration = prorationFactor(schedule.proration, bill.days);
  const count = new Exact(billCase.count);
  for (const line of bill.lines) {
    const own = billCase.services.find(({ service }) => service === line.charge.service);
    const usage = exactOf(own?.usage ?? "");
    for (const { label, unit, units, rate } of lineUnits(line, { usage, proration })) {
      const { service, chargeId, kind } = line.charge;
      const key = JSON.stringify([service, chargeId, label, unit, rate.toFraction()]);
      const found = tallies.get(key) ?? {
        ...{ service, chargeId, kind, label, unit, measure: measureOf(line, label, unit), price: rate, units: ZERO },
        ...{ classes: new Set<string>(), zones: new Set<string>(), meters: new Set<string>() },
      };
      found.units = found.units.add(units.mul(count));
      found.classes.add(billCase.customerClass ?? "unknown");
      found.zones.add(billCase.zone ?? "");
      found.meters.add(own?.meter ?? "");
      tallies.set(key, found);
    }
  }
}

function measureOf({ charge }: BillLine, label: string, unit: string): RateTally["measure"] {
  if (unit.startsWith("$")) return "dollars";
  if (isTopUp(label)) return "top-up";
  return charge.charge === "usage" && charge.measure.kind === "usage" ? "use" : "count";
}

function inOrder(a: RateTally, b: RateTally): number {
  return orderOf(a) < orderOf(b) ? -1 : 1;
}

/** A charge's use stands before what brings it up to a minimum. */
function orderOf({ service, chargeId, measure, label, price }: RateTally): string {
  const topUp = measure === "top-up" ? "1" : "0";
  return [service, chargeId, topUp, label, price.valueOf().toFixed(6).padStart(16, "0")].join("\n");
}
