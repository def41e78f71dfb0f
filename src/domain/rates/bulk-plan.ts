import { accountInPeriod, monthsOf } from "./account-in-period";
import { linesUnder } from "./bill-under";
import { type BillingPeriod, isProrated } from "./billing-period";
import { CannotBill } from "./cannot-bill";
import type { ChargeMemory } from "./charge-memory";
import { type EditionShare, editionsInForce } from "./editions-in-force";
import { type Exact, exactOf, ONE, ZERO } from "./exact";
import { type AccountFacts, COUNTS, factsOf } from "./facts";
import type { IntegerCharge } from "./integer-charge";
import { PARTS_OF_A_UNIT } from "./integer-columns";
import { type OpenSchedule } from "./open-schedule";
import { type ResolvedCharge, selects } from "./resolved-charge";
import { roundTo } from "./rounding";
import { multipliesUnits, UNIT_COLUMN } from "./unit-columns";
import { BeyondWhole } from "./whole-number";

/** How bills of one kind of account are made: in whole numbers, or one by one where that is not possible. */
export interface BulkPlan {
  readonly account: AccountFacts;
  readonly months: Exact;
  readonly shares: readonly EditionShare[];
  /** Whether the units of each service, by its place, stand in a column. */
  readonly hasUnits: readonly boolean[];
  /** Null where only the exact path serves. */
  readonly lines: readonly IntegerCharge[] | null;
}

/** A schedule opened for bills in bulk, and its services. */
export interface Opened {
  readonly open: OpenSchedule;
  readonly services: readonly string[];
  /** Services whose units may stand in a column. */
  readonly unitColumns: ReadonlySet<string>;
  /** By the days of a period: the days to prorate by, 0 for one that is not prorated; null where the schedule prorates nothing. */
  readonly prorationTable: Float64Array | null;
  readonly memory: ChargeMemory;
}

/** Longest period that is prorated in bulk; bills of longer ones are made one by one. */
const LONGEST_PERIOD = 1000;

/** The services of a schedule, in the order in which they first appear. */
export function servicesOf({ editions }: OpenSchedule): readonly string[] {
  return [...new Set(editions.flatMap(({ charges }) => charges.map(({ service }) => service)))];
}

/**
 * The plan of all bills of such an account in such a period; use and days are left out.
 * @throws CannotBill where no bill can be made for the account
 */
export function bulkPlan(opened: Opened, account: AccountFacts, period: BillingPeriod): BulkPlan {
  const { open } = opened;
  const known = accountInPeriod(open, account, { period });
  const plan = {
    account: withUnits(known, opened.unitColumns),
    months: monthsOf(open, period),
    shares: editionsInForce(open, period),
  };
  const hasUnits = opened.services.map((service) => plan.account.services[service]?.[UNIT_COLUMN] !== undefined);
  return { ...plan, hasUnits, lines: compilePlan({ ...plan, hasUnits }, opened) };
}

/** Units that come from a column are 1 in the plan, so that the amounts are those of one unit. */
function withUnits(
  account: AccountFacts,
  columns: ReadonlySet<string>,
): AccountFacts & Required<Pick<AccountFacts, "services">> {
  const known = (service: string) => UNIT_NAMES.some((name) => factsOf(account, service)[name] !== undefined);
  const services = [...columns].filter((service) => !known(service));
  const own = services.map(
    (service) => [service, { ...account.services?.[service], [UNIT_COLUMN]: 1, units: 1 }] as const,
  );
  return { ...account, services: { ...account.services, ...Object.fromEntries(own) } };
}

const UNIT_NAMES = ["units", ...COUNTS];

function compilePlan(plan: Omit<BulkPlan, "lines">, opened: Opened): BulkPlan["lines"] {
  const [only, second] = plan.shares;
  if (only === undefined || second !== undefined || opened.open.billRounding !== null) return null;
  const charges = chargesWithoutUse(only, plan, opened);
  if (charges === null) return null;
  try {
    return compileAll(charges, plan, opened);
  } catch (error) {
    if (error instanceof BeyondWhole) return null;
    throw error;
  }
}

/** Null where a figure depends on the use or the days of a bill: such bills are made one by one. */
function chargesWithoutUse(
  { edition }: EditionShare,
  plan: Omit<BulkPlan, "lines">,
  { open, memory }: Opened,
): readonly ResolvedCharge[] | null {
  const { account, months } = plan;
  const used = new Set<string>();
  try {
    const taken = edition.charges.filter(({ service }) => account.takes?.includes(service) ?? true);
    const charges = taken.map((charge) => memory.resolve(charge, edition, { open, account, months, used }));
    return charges.some(({ dependsOnBill }) => dependsOnBill) ? null : charges.flatMap(({ resolved }) => resolved);
  } catch (error) {
    if (error instanceof CannotBill && error.missing !== null && OF_A_BILL.has(error.missing)) return null;
    throw error;
  }
}

/** Facts that differ from bill to bill of a plan. */
const OF_A_BILL: ReadonlySet<string> = new Set(["usage", "days"]);

function compileAll(
  charges: readonly ResolvedCharge[],
  plan: Omit<BulkPlan, "lines">,
  { open, services, memory }: Opened,
): readonly IntegerCharge[] {
  const counted = new Set(
    plan.shares.flatMap(({ edition }) => edition.charges.filter(multipliesUnits).map(({ id }) => id)),
  );
  const normalDays = exactOf(open.schedule.proration?.normalDays ?? 1) ?? ONE;
  return charges.map((charge, index) =>
    memory.compile(charge, {
      service: services.indexOf(charge.service),
      usageScale: PARTS_OF_A_UNIT,
      normalDays,
      timesUnits: counted.has(charge.chargeId) && plan.hasUnits[services.indexOf(charge.service)] === true,
      placesOf: (selectors) =>
        charges
          .slice(0, index)
          .flatMap((before, place) => (selectors.some((selector) => selects(selector, before)) ? [place] : [])),
    }),
  );
}

/** One bill of a plan, for the exact path. */
export interface ExactRow {
  /** Use by service, undefined where it is not known. */
  readonly usage: Readonly<Record<string, number | undefined>>;
  /** Units by service, of those that stand in a column. */
  readonly units: Readonly<Record<string, number | undefined>>;
  /** Null where the period is not known. */
  readonly days: number | null;
}

/**
 * Cents of each service, and of the whole bill, made one by one; not whole where lines are not rounded.
 * @throws CannotBill where the bill cannot be made
 */
export function exactCents(
  { open, services }: Opened,
  plan: BulkPlan,
  row: ExactRow,
): { readonly byService: readonly number[]; readonly total: number } {
  const facts = row.days === null ? plan.account.facts : { ...plan.account.facts, days: row.days };
  const own = services.map((service, place) => {
    const usage = row.usage[service];
    const { units, ...facts } = { ...plan.account.services?.[service] };
    const known = plan.hasUnits[place] === true ? row.units[service] : units;
    return [
      service,
      { ...facts, ...(known === undefined ? {} : { units: known }), ...(usage === undefined ? {} : { usage }) },
    ] as const;
  });
  const account = { ...plan.account, facts, services: Object.fromEntries(own) };
  const lines = linesUnder(plan.shares, { open, account, months: plan.months, days: row.days });
  const cents = (service: string | null) =>
    lines
      .filter(({ charge }) => service === null || charge.service === service)
      .reduce((sum, { amount }) => sum.add(amount), ZERO)
      .mul(100);
  const total = roundTo(cents(null).div(100), open.billRounding).mul(100);
  return { byService: services.map((service) => cents(service).valueOf()), total: total.valueOf() };
}

/** The table of `Opened`, worked out once. */
export function prorationTable({ schedule: { proration } }: OpenSchedule): Float64Array | null {
  if (proration === undefined) return null;
  return Float64Array.from({ length: LONGEST_PERIOD }, (_, days) => {
    return days > 0 && isProrated(proration, days) ? days : 0;
  });
}
