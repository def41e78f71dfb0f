import { breaksProblem } from "../../domain/rates/bill-frequency";
import { serviceInWords } from "../../domain/service-in-words";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { ledgerUse } from "../billable-units/queries";
import { billOddities } from "../units/bill-oddities";
import { serviceOrder } from "../units/service-order";
import { inUnit, roundUse, type UnitChoice } from "../units/unit-choice";
import type { UseCheck } from "../units/use-check";
import type { BillFrequencyArgs } from "./bill-frequency-args";
import type { BillFrequencyResult, ServiceFrequency } from "./bill-frequency-result";
import { billFrequencyConventions } from "./conventions";
import { serviceFrequency } from "./frequency-groups";
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
  const names = [...new Set(cube.cells.map(({ service }) => service))].toSorted(serviceOrder);
  const services = names
    .map((service) => serviceFrequency(service, { args, cube, apart, choice }))
    .filter(({ groups }) => groups.some(({ bills }) => bills > 0));
  return {
    args,
    unit: choice.unit,
    cube,
    services,
    oddities: await billOddities(database, { args, choice, zeroRun: ZERO_RUN, ...statement }),
    checks: services.flatMap((service, index) => checksOf({ service, index, choice, ledger })),
    conventions: billFrequencyConventions(args, choice, services),
  };
}

interface Checked {
  readonly service: ServiceFrequency;
  readonly index: number;
  readonly choice: UnitChoice;
  readonly ledger: readonly Row<typeof ledgerUse>[];
}

/** Blocks against the use of the bills; all bills, corrections taken off, against the ledger's own rows. */
function checksOf({ service, index, choice, ledger }: Checked): readonly UseCheck[] {
  const words = serviceInWords(service.service);
  const [first] = service.groups;
  const blocks = roundUse(
    service.groups.reduce((sum, { blocks: own }) => sum + own.reduce((all, { volume }) => all + volume, 0), 0),
  );
  const use = roundUse(service.groups.reduce((sum, group) => sum + group.use, 0));
  const own = ledger.filter(
    (row) => row.service === service.service && row.source === (service.byReads ? "reads" : "charges"),
  );
  const stated = roundUse(own.reduce((sum, row) => sum + inUnit(choice, row.unit, row.use), 0));
  return [
    {
      name: `Blocks_${index + 1}`,
      label: `${words}: the blocks of all groups add up to their use`,
      left: blocks,
      right: use,
    },
    ...(first?.customerClass === null
      ? [
          {
            name: `Ledger_${index + 1}`,
            label: `${words}: use of all bills, corrections taken off = the ledger's own rows`,
            left: roundUse(first.use + first.correctionUse),
            right: stated,
          },
        ]
      : []),
  ];
}
