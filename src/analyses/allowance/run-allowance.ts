import { agingLimits, DEFAULT_AGING_EDGES } from "../../domain/aging-bucket";
import type { IsoDate } from "../../domain/calendar";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { takeHistory } from "../receivables/history";
import { takeSettlement } from "../receivables/settlement";
import { type AllowanceArgs, historyMonthEnds, monthEndBefore } from "./allowance-args";
import type { AllowanceResult } from "./allowance-result";
import { checkAllowance } from "./check-allowance";
import { allowanceConventions, lossConventions, rollConventions } from "./conventions";
import { recoveredShareOf, ROLL_BUCKETS, seedRates, toLosses, toYears } from "./loss-rates";
import { lossHistory, migration, openCells, writeOffs } from "./queries";
import { toRollRates } from "./roll-rates";
import { type OpenAmounts, sumSetAside, toCells, unappliedOf } from "./set-aside";

const LIMITS = agingLimits(DEFAULT_AGING_EDGES).join(",");

/** Roll rates, loss rates and the allowance for doubtful accounts; placeholder rates where the history is too short for any. */
export async function runAllowance(
  database: Database,
  args: AllowanceArgs,
  options: JobOptions = {},
): Promise<AllowanceResult> {
  const history = { monthEnds: historyMonthEnds(args), options };
  await followDocuments(database, args, history);
  const drawn = await drawRates(database, args, history);
  const estimate = await estimateLosses(database, args, { ...history, losses: drawn.losses });
  const result = { args, buckets: ROLL_BUCKETS, monthEnds: history.monthEnds, ...drawn, ...estimate };
  return {
    ...result,
    checks: await checkAllowance(database, result, options),
    conventions: [...rollConventions(args, drawn.rollRates), ...lossConventions(result), ...allowanceConventions(args)],
  };
}

interface History {
  readonly monthEnds: readonly IsoDate[];
  readonly options: JobOptions;
}

/** What was open at every month end, and which credit settled what. */
async function followDocuments(
  database: Database,
  args: AllowanceArgs,
  { monthEnds, options }: History,
): Promise<void> {
  const rules = { ...args, knownOn: null };
  await takeSettlement(database, rules, options);
  await takeHistory(database, { ...rules, days: [...new Set([...monthEnds, args.asOf])] }, options);
  options.progress?.({ label: "Following documents from month to month", done: 0, total: null });
}

async function drawRates(database: Database, args: AllowanceArgs, { monthEnds, options }: History) {
  const statement = { signal: options.signal };
  const rows = await runQuery(database, migration, { limits: LIMITS, month_ends: monthEnds.join(",") }, statement);
  const rollRates = toRollRates(rows, { buckets: ROLL_BUCKETS, monthEnds });
  const span = { after: monthEnds[0] ?? args.asOf, to: args.asOf };
  const years = toYears(await runQuery(database, writeOffs, span, statement), span);
  const recoveredShare = recoveredShareOf(years);
  const lastOldEnough = monthEndBefore(monthEnds.at(-1) ?? args.asOf, args.lossMonths);
  const old = monthEnds.filter((end) => end <= lastOldEnough);
  const asked = { limits: LIMITS, month_ends: old.join(","), months: args.lossMonths };
  const history = await runQuery(database, lossHistory, asked, statement);
  return { rollRates, losses: toLosses(rollRates, history, recoveredShare), years, recoveredShare };
}

async function estimateLosses(
  database: Database,
  args: AllowanceArgs,
  { monthEnds, losses, options }: History & Pick<AllowanceResult, "losses">,
) {
  const day = yearEndBefore(args.asOf, monthEnds);
  const open = await selectOpen(database, args, { day, options });
  const services = [...new Set([...open.now, ...(open.then ?? [])].map((cell) => cell.service))].toSorted();
  const rates = services.map((service) => seedRates(service, losses, args.leastDocuments));
  const cells = toCells(open, rates, args.lienRate);
  const then = cells.map((cell) => cell.then).filter((part) => part !== null);
  return {
    rates,
    cells,
    total: sumSetAside(cells.map((cell) => cell.now)),
    unappliedCreditsCents: unappliedOf(open.now),
    yearEnd: day === null ? null : { day, total: sumSetAside(then) },
  };
}

/** December 31 before the as-of date, if the history holds it. */
function yearEndBefore(asOf: IsoDate, monthEnds: readonly IsoDate[]): IsoDate | null {
  const day = `${Number(asOf.slice(0, 4)) - 1}-12-31`;
  return monthEnds.includes(day) ? day : null;
}

async function selectOpen(
  database: Database,
  args: AllowanceArgs,
  { day, options }: { readonly day: IsoDate | null; readonly options: JobOptions },
): Promise<OpenAmounts> {
  const at = (as_of: IsoDate) => {
    const lien = { lienable_services: args.lienableServices.join(","), lien_after_days: args.lienAfterDays };
    return runQuery(database, openCells, { as_of, limits: LIMITS, ...lien }, { signal: options.signal });
  };
  return { now: await at(args.asOf), then: day === null ? null : await at(day) };
}
