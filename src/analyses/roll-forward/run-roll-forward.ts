import { agingBuckets, agingEdgesProblem, agingLimits } from "../../domain/aging-bucket";
import { addDays } from "../../domain/calendar";
import { monthsOf } from "../../domain/month-span";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { takeHistory } from "../receivables/history";
import { adjustmentKinds } from "./adjustment-kinds";
import { checkRollForward } from "./check-roll-forward";
import { rollForwardConventions } from "./conventions";
import { rollForwardMonthEnds, rollForwardMovements } from "./queries";
import type { RollForwardArgs } from "./roll-forward-args";
import type { RollForwardResult } from "./roll-forward-result";
import { groupRolls, wholeRoll } from "./roll-groups";
import type { RollRows } from "./roll-line";

/**
 * How receivables came from one month end to the next, in all, by service and by class.
 * @throws AppError `bad-usage` when the period ends before it begins, or the bucket edges do not increase
 */
export async function runRollForward(
  database: Database,
  args: RollForwardArgs,
  options: JobOptions = {},
): Promise<RollForwardResult> {
  refuse(args);
  const rows = await selectRows(database, args, options);
  const services = groupRolls(rows, args, "service");
  const classes = groupRolls(rows, args, "customer_class");
  const whole = wholeRoll(rows, args);
  return {
    args,
    buckets: agingBuckets(args.edges),
    adjustmentKinds: rows.kinds,
    ...whole,
    services,
    classes,
    checks: checkRollForward({ ...whole, services, classes }),
    conventions: rollForwardConventions(args),
  };
}

function refuse({ from, to, edges }: RollForwardArgs): void {
  const problem =
    from > to ? `The period ends on ${to}, before it begins on ${from}: swap the two dates.` : agingEdgesProblem(edges);
  if (problem !== null) throw new AppError("bad-usage", problem);
}

/** Two queries, whatever the number of months: what moved, and what was owed at each month end. */
async function selectRows(database: Database, args: RollForwardArgs, options: JobOptions): Promise<RollRows> {
  const { from, to } = args;
  const days = [addDays(from, -1), ...monthsOf(from, to).map((month) => month.to)];
  await takeHistory(database, { ...args, days, knownOn: null }, options);
  options.progress?.({ label: "Summing what moved the receivables", done: 0, total: null });
  const statement = { signal: options.signal };
  const limits = agingLimits(args.edges).join(",");
  const monthEnds = await runQuery(database, rollForwardMonthEnds, { limits }, statement);
  const movements = await runQuery(database, rollForwardMovements, { from, to }, statement);
  const kinds = adjustmentKinds(movements.filter((row) => row.source === "adjustment").map((row) => row.kind));
  return { movements, monthEnds, kinds, bucketCount: args.edges.length + 2 };
}
