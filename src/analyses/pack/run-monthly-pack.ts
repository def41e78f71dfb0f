import { addDays } from "../../domain/calendar";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { agingArgs } from "../aging/aging-args";
import { runAging } from "../aging/run-aging";
import { allowanceArgs } from "../allowance/allowance-args";
import { runAllowance } from "../allowance/run-allowance";
import { collectionsArgs } from "../collections/collections-args";
import { runCollections } from "../collections/run-collections";
import { delinquentsArgs } from "../delinquents/delinquents-args";
import { runDelinquents } from "../delinquents/run-delinquents";
import { expectedArgs } from "../expected/expected-args";
import { runExpected } from "../expected/run-expected";
import type { ReceivableRules } from "../receivables/receivable-rules";
import { rollForwardArgs } from "../roll-forward/roll-forward-args";
import { runRollForward } from "../roll-forward/run-roll-forward";
import { firstOfMonth, type MonthlyPackArgs, packDayProblem } from "./monthly-pack-args";
import type { MonthlyPackResult } from "./monthly-pack-result";

/**
 * Runs every analysis of the month's pack by the same rules, in an order in which what several of them need is prepared once.
 * @throws AppError `bad-usage` when the day is no month end
 */
export async function runMonthlyPack(
  database: Database,
  args: MonthlyPackArgs,
  options: JobOptions = {},
): Promise<MonthlyPackResult> {
  const problem = packDayProblem(args.asOf);
  if (problem !== null) throw new AppError("bad-usage", problem);
  const { asOf, historyFrom } = args;
  const rules = rulesOf(args);
  const history = rollForwardArgs({ ...rules, from: historyFrom, to: asOf });
  const year = { from: firstOfMonth(asOf, 11), to: asOf, cohortsFrom: firstOfMonth(asOf, 23) };
  // The month ends of the roll-forward, so that their history is taken once.
  const before = addDays(historyFrom, -1);
  return {
    args,
    aging: await runAging(database, agingArgs({ ...rules, asOf }), options),
    rollForward: await runRollForward(database, history, options),
    allowance: await runAllowance(database, allowanceArgs({ ...rules, asOf, historyFrom: before }), options),
    collections: await runCollections(database, collectionsArgs({ ...rules, ...year }), options),
    expected: await runExpected(database, expectedArgs({ ...rules, asOf, historyFrom }), options),
    delinquents: await runDelinquents(database, delinquentsArgs({ ...rules, asOf, names: "masked" }), options),
  };
}

function rulesOf({ credits, fifoScope, termsDays }: MonthlyPackArgs): ReceivableRules {
  return { credits, fifoScope, termsDays };
}
