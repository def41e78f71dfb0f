import type { Charge } from "../rates/charge-schema";
import type { Edition } from "../rates/editions";
import type { RateSchedule } from "../rates/schedule-schema";
import { serviceInWords } from "../service-in-words";
import { CannotDesign } from "./cannot-design";
import { type CountedUnits, countUnits, lineKey } from "./counted-units";
import type { DesignBill } from "./design-bill";
import type { DesignRules, ServiceRequest } from "./design-request";
import { type ShapedCharge, shapeCharges } from "./design-shape";
import { designNotes } from "./design-notes";
import { type FollowingMinimum, followingMinimums } from "./following-minimum";
import { classRevenue } from "./class-revenue";
import { printedCents } from "./printed-price";
import { priceTargets } from "./price-targets";
import { printCharges } from "./print-charges";
import { pricedLines, todayLines } from "./priced-lines";
import type { DesignLine, ServiceDesign } from "./rate-design";
import { singleEdition } from "./single-edition";
import { priceIds, solvePrices } from "./solve-prices";
import type { WeighedLine } from "./weighed-line";

/** What the rates of a service are found from. */
export interface DesignGround {
  readonly schedule: RateSchedule;
  /** The edition that is redesigned. */
  readonly edition: Edition;
  /** Bills of the service in the test year. */
  readonly bills: readonly DesignBill[];
  readonly rules: DesignRules;
}

/** A service's design and its charges as they are to be printed. */
export interface DesignedService {
  readonly design: ServiceDesign;
  readonly charges: readonly Charge[];
}

/**
 * The rates of one service: proportions are counted over the bills of the test year, prices are solved and printed to the cent,
 * and all bills are made again at the printed rates. The printed rates decide, not the solved ones.
 * @throws CannotDesign with what is missing
 */
export function designService(request: ServiceRequest, ground: DesignGround): DesignedService {
  const { schedule, rules, bills } = ground;
  const { charges, classes, shape, follows } = shapeOf(request, ground);
  const counted = countUnits(shapedSchedule(ground, shape), bills);
  const weighing = { ...ground, request, follows, charges };
  const lines = weighed(counted, shape, weighing);
  const today = printedUnits(charges, ground);
  const targets = priceTargets(request, rules.uncollectible, classes);
  const prices = solvePrices({ lines, today, targets, rules, schedule });
  const printed = printCharges(shape, { prices, follows });
  const revenue = { today: todayLines(today), lines: pricedLines(lines, prices, schedule), bills: counted.bills };
  const again = printedUnits(printed, ground);
  const design: ServiceDesign = {
    ...request,
    ...revenueOf(revenue.lines, request, rules),
    ...billsOf(again),
    toBill: targets.toBill,
    prices,
    lines: revenue.lines,
    today: revenue.today,
    classes: classRevenue({ ...revenue, targets }),
    notes: designNotes({ ...weighing, shape, classes, reasons: again.reasons }),
  };
  return { design, charges: printed };
}

/** The charges of today, as the method wants them, the classes with bills, and the minimum bills that follow a rate. */
function shapeOf(request: ServiceRequest, ground: DesignGround) {
  const charges = chargesOf(request, ground);
  const classes = [...new Set(ground.bills.map(({ customerClass }) => customerClass))].toSorted();
  const shape = shapeCharges(charges, request.method, shapeGround(ground, classes));
  const follows = request.method.kind === "across" ? followingMinimums(charges) : [];
  return { charges, classes, shape, follows };
}

/** Units, and what bills come to, under charges as they are printed. */
function printedUnits(charges: readonly Charge[], { schedule, edition, bills }: DesignGround): CountedUnits {
  return countUnits(singleEdition(schedule, { ...edition, charges }, "as printed"), bills);
}

function billsOf({ due, billLines }: CountedUnits): Pick<ServiceDesign, "billsCents" | "roundedLines"> {
  const dollars = [...due.values()].reduce((sum, each) => sum + each, 0);
  return { billsCents: Math.round(100 * dollars), roundedLines: billLines };
}

function chargesOf({ service, requirement }: ServiceRequest, { edition, bills }: DesignGround): readonly Charge[] {
  const name = serviceInWords(service);
  const charges = edition.charges.filter((each) => each.service === service);
  if (charges.length === 0) {
    const known = [...new Set(edition.charges.map((each) => each.service))].join(", ");
    throw new CannotDesign(`The rate schedule has no charges for ${name}; it has ${known}.`);
  }
  if (bills.length === 0) throw new CannotDesign(`There are no bills for ${name} in the test year.`);
  if (!(requirement > 0)) throw new CannotDesign(`The requirement of ${name} must be dollars above 0.`);
  return charges;
}

function shapeGround({ schedule, rules }: DesignGround, classes: readonly string[]) {
  return { schedule, rules, classes: [...new Set([...(schedule.classes ?? []), ...classes])] };
}

function shapedSchedule({ schedule, edition }: DesignGround, shape: readonly ShapedCharge[]): RateSchedule {
  return singleEdition(schedule, { ...edition, charges: shape.map(({ charge }) => charge) }, "not rounded");
}

interface Weighing extends DesignGround {
  readonly request: ServiceRequest;
  readonly follows: readonly FollowingMinimum[];
  readonly charges: readonly Charge[];
}

/** The counted lines with the price that each follows, and which of their units do not respond to it. */
function weighed(counted: CountedUnits, shape: readonly ShapedCharge[], weighing: Weighing): readonly WeighedLine[] {
  const { rules, bills, request, follows } = weighing;
  const idOf = priceIds(shape, request.method);
  const steady = countUnits(shapedSchedule(weighing, shape), bills, rules.essentialUse).lines;
  const known = new Map(steady.map((line) => [lineKey(line), line.units]));
  return counted.lines.map((line) => {
    const follow = follows.find(({ chargeId }) => chargeId === line.chargeId);
    const isAmount = line.unit !== "$" && follow !== undefined;
    return {
      ...line,
      ...(isAmount ? { weight: follow.rate, times: line.times * follow.units } : {}),
      steady: line.measured === "count" ? line.units : (known.get(lineKey(line)) ?? 0),
      ...idOf(line),
    };
  });
}

function revenueOf(lines: readonly DesignLine[], { requirement }: ServiceRequest, { uncollectible }: DesignRules) {
  const revenueCents = lines.reduce((sum, each) => sum + each.revenueCents, 0);
  return {
    revenueCents,
    proof: ((revenueCents / 100) * (1 - uncollectible)) / requirement,
    testYearCents: lines.reduce((sum, { units, rate }) => sum + printedCents(units * rate), 0),
  };
}
