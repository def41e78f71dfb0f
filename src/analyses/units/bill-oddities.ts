import { serviceInWords } from "../../domain/service-in-words";
import type { Database, StatementOptions } from "../../ports/database";
import { type Row, runQuery } from "../../ports/query";
import { farAbove, zeroRuns } from "./oddity-queries";
import { inUnit, isOurs, type UnitChoice } from "./unit-choice";
import { counted, type UnitOddity } from "./unit-oddity";
import type { UnitsArgs } from "./units-args";
import { useText } from "./use-text";

/** Where and how to look for patterns in the bills themselves. */
export interface OddityAsked extends StatementOptions {
  readonly args: UnitsArgs;
  readonly choice: UnitChoice;
  /** Bills of no use in a row from which an account is counted. */
  readonly zeroRun: number;
}

/** Patterns that only the single bills show: accounts that stand idle, and bills far above their class. */
export async function billOddities(database: Database, asked: OddityAsked): Promise<readonly UnitOddity[]> {
  const { args, choice, zeroRun, signal } = asked;
  const period = { from: args.from, to: args.to };
  const runs = await runQuery(database, zeroRuns, { ...period, least: zeroRun }, { signal });
  const high = await runQuery(database, farAbove, period, { signal });
  const isAsked = (row: { readonly customer_class: string }) =>
    args.customerClass === null || row.customer_class === args.customerClass;
  return [
    ...runs.filter(isAsked).map((row) => idle(row, zeroRun)),
    ...high.filter((row) => isAsked(row) && isOurs(choice, row.unit)).map((row) => above(row, choice)),
  ];
}

function idle(row: Row<typeof zeroRuns>, zeroRun: number): UnitOddity {
  const where = `${serviceInWords(row.service)}, ${row.customer_class}`;
  return {
    code: "zero-use-in-a-row",
    count: row.account_count,
    message: `${where}: ${counted(row.account_count, "account")} billed for no use at least ${zeroRun} times in a row, ${row.longest_count} times at most. Look for stopped meters, fire lines and empty houses.`,
  };
}

function above(row: Row<typeof farAbove>, choice: UnitChoice): UnitOddity {
  const where = `${serviceInWords(row.service)}, ${row.customer_class}`;
  const use = (value: number) => `${useText(inUnit(choice, row.unit, value))} ${choice.unit}`;
  const share = ((100 * row.use) / row.class_use).toFixed(1);
  return {
    code: "use-far-above-class",
    count: row.bill_count,
    message: `${where}: ${counted(row.bill_count, "bill")} of more than ten times what 99 % of the class's bills use (${use(row.high_use)}), the highest ${use(row.highest_use)}; together ${share} % of the class's use. Check the reads before you set rates by these totals.`,
  };
}
