import { settledAndStaying } from "../../domain/roll-rate";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import type { AgingCheck } from "../aging/aging-result";
import { ledgerBalance } from "../aging/queries";
import type { AllowanceResult, RollRates } from "./allowance-result";

type Checked = Pick<AllowanceResult, "args" | "rollRates" | "total" | "unappliedCreditsCents">;

/** Every row of the matrices against the amount it began with, and the open amounts against the ledger's own balance. */
export async function checkAllowance(
  database: Database,
  { args, rollRates, total, unappliedCreditsCents }: Checked,
  options: JobOptions,
): Promise<readonly AgingCheck[]> {
  const day = { as_of: args.asOf, known_on: null };
  const [ledger] = await runQuery(database, ledgerBalance, day, { signal: options.signal });
  return [
    ...rollChecks(rollRates),
    {
      name: "Ledger",
      label: "Open amounts and unapplied credit equal debits less credits of the ledger",
      leftCents: total.openCents + unappliedCreditsCents,
      rightCents: (ledger?.debit_cents ?? 0) - (ledger?.credit_cents ?? 0),
    },
  ];
}

function rollChecks({ all, byMonth, byService, byClass }: RollRates): readonly AgingCheck[] {
  const rows = [...all, ...[...byMonth, ...byService, ...byClass].flatMap(({ matrix }) => matrix)];
  return [
    {
      name: "RollRows",
      label: "Where amounts went adds up, row by row, to what stood in the bucket (sum of differences)",
      leftCents: rows.reduce((sum, row) => sum + Math.abs(settledAndStaying(row) - row.openCents), 0),
      rightCents: 0,
    },
    {
      name: "RollMonths",
      label: "Amounts of all months add up to those of the whole history",
      leftCents: byMonth.flatMap(({ matrix }) => matrix).reduce((sum, row) => sum + row.openCents, 0),
      rightCents: all.reduce((sum, row) => sum + row.openCents, 0),
    },
  ];
}
