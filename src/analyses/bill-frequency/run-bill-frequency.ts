import { breaksProblem } from "../../domain/rates/bill-frequency";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { ledgerUse } from "../billable-units/queries";
import { billOddities } from "../units/bill-oddities";
import { serviceOrder } from "../units/service-order";
import type { BillFrequencyArgs } from "./bill-frequency-args";
import type { BillFrequencyResult, ServiceFrequency } from "./bill-frequency-result";
import { checkFrequency } from "./check-frequency";
import { billFrequencyConventions } from "./conventions";
import { type FrequencyParts, serviceFrequency } from "./frequency-groups";
import { billsApart } from "./queries";
import { readUseCube } from "./read-cube";

/** Bills of no use in a row from which an account is named. */
const ZERO_RUN = 6;

/**
 * How many bills stop at each level of use, by service and class, and how much use falls into each block of rates.
 * @throws AppError `bad-usage` when the breaks do not rise
 */
export async function runBillFrequency(
  database: Database,
  args: BillFrequencyArgs,
  options: JobOptions = {},
): Promise<BillFrequencyResult> {
  const problem = breaksProblem(args.breaks);
  if (problem !== null) throw new AppError("bad-usage", problem);
  const statement = { signal: options.signal };
  const { cube, choice } = await readUseCube(database, args, options);
  const period = { from: args.from, to: args.to };
  const apart = await runQuery(database, billsApart, period, statement);
  const ledger = await runQuery(database, ledgerUse, period, statement);
  const services = servicesOf({ args, cube, apart, choice });
  return {
    args,
    unit: choice.unit,
    cube,
    services,
    oddities: await billOddities(database, { args, choice, zeroRun: ZERO_RUN, ...statement }),
    checks: checkFrequency(services, ledger, choice),
    conventions: billFrequencyConventions(args, choice, services),
  };
}

/** Services with bills of some use among those asked for. */
function servicesOf(parts: FrequencyParts): readonly ServiceFrequency[] {
  const names = [...new Set(parts.cube.cells.map(({ service }) => service))].toSorted(serviceOrder);
  return names
    .map((service) => serviceFrequency(service, parts))
    .filter(({ groups }) => groups.some(({ bills }) => bills > 0));
}
