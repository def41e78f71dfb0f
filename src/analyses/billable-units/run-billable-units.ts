import { groupBy } from "../../domain/group-by";
import { addDays, type IsoDate } from "../../domain/calendar";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { billOddities } from "../units/bill-oddities";
import { billUnits, prepareUnits } from "../units/prepare-units";
import { serviceOrder } from "../units/service-order";
import { chooseUnit, type UnitChoice } from "../units/unit-choice";
import type { BillableUnitsArgs } from "./billable-units-args";
import type { BillableUnitsResult, ServiceUnits, UnitCell } from "./billable-units-result";
import { checkUnits } from "./check-units";
import { billableUnitsConventions } from "./conventions";
import type { LedgerUse } from "./ledger-sum";
import { findBefore, findUnits } from "./find-units";
import { lossMonths, lossOf } from "./loss-months";
import { ledgerUse, periodAccounts } from "./queries";
import { serviceUnits } from "./service-units";
import { type FoundUnits, unitCells } from "./unit-cells";
import { unitOddities } from "./unit-oddities";

/** Before any ledger. */
const EVER: IsoDate = "0001-01-01";

/** What is sold, to whom, month by month: every unit that rates can be set on, with its course and a forecast. */
export async function runBillableUnits(
  database: Database,
  args: BillableUnitsArgs,
  options: JobOptions = {},
): Promise<BillableUnitsResult> {
  const statement = { signal: options.signal };
  await prepareUnits(database, options);
  const choice = chooseUnit(await runQuery(database, billUnits, {}, statement), args);
  const period = { from: args.from, to: args.to };
  const earlier = { from: args.historyFrom ?? EVER, to: addDays(args.from, -1) };
  const found = await findUnits(database, period, statement);
  const before = await findBefore(database, earlier, statement);
  const accounts = await runQuery(database, periodAccounts, period, statement);
  const ledger = await runQuery(database, ledgerUse, period, statement);
  const odd = await billOddities(database, { args, choice, zeroRun: args.zeroRun, ...statement });
  return compose({ args, choice, found, before, accounts, ledger, odd });
}

interface Parts {
  readonly args: BillableUnitsArgs;
  readonly choice: UnitChoice;
  readonly found: FoundUnits;
  readonly before: FoundUnits;
  readonly accounts: readonly Row<typeof periodAccounts>[];
  readonly ledger: LedgerUse;
  readonly odd: BillableUnitsResult["oddities"];
}

function compose({ args, choice, found, before, accounts, ledger, odd }: Parts): BillableUnitsResult {
  const isAsked = ({ customerClass }: UnitCell) => args.customerClass === null || customerClass === args.customerClass;
  const cells = unitCells(found, choice, args.meters).filter(isAsked);
  const earlier = unitCells(before, choice, args.meters).filter(isAsked);
  const byReads = new Set(found.bills.flatMap((row) => (row.by_reads ? [row.service] : [])));
  const services = servicesOf({ args, accounts, cells, earlier, byReads });
  const months = lossMonths(services, args, choice);
  return {
    args,
    unit: choice.unit,
    cells,
    services,
    lossMonths: months,
    loss: lossOf(months),
    oddities: [...services.flatMap(unitOddities), ...odd],
    checks: args.customerClass === null ? checkUnits(services, ledger, choice) : [],
    conventions: billableUnitsConventions(args, choice, services),
  };
}

interface ServiceParts extends Pick<Parts, "args" | "accounts"> {
  readonly cells: readonly UnitCell[];
  readonly earlier: readonly UnitCell[];
  readonly byReads: ReadonlySet<string>;
}

/** Services with bills or reads in the period. */
function servicesOf({ args, accounts, cells, earlier, byReads }: ServiceParts): readonly ServiceUnits[] {
  return [...groupBy(cells, ({ service }) => service)]
    .toSorted(([left], [right]) => serviceOrder(left, right))
    .map(([service, within]) => {
      const counts = accounts.filter((row) => row.service === service);
      const before = earlier.filter((cell) => cell.service === service);
      const byClass = new Map(counts.map((row) => [row.customer_class, row.account_count]));
      return serviceUnits({ service, byReads: byReads.has(service), accounts: byClass }, { within, before }, args);
    })
    .filter(({ bills, reads, corrections }) => bills + reads + corrections > 0);
}
