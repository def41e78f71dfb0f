import type { Row } from "../../ports/query";
import { inUnit, roundUse, type UnitChoice } from "../units/unit-choice";
import type { ledgerUse } from "./queries";

/** Use as the ledger's own rows state it, by source, service and unit. */
export type LedgerUse = readonly Row<typeof ledgerUse>[];

/** The use of charge lines or of reads in the report's unit, of one service or of all (null). */
export function ledgerSum(
  ledger: LedgerUse,
  choice: UnitChoice,
  { source, service }: { readonly source: "charges" | "reads"; readonly service: string | null },
): number {
  const own = ledger.filter((row) => row.source === source && (service ?? row.service) === row.service);
  return roundUse(own.reduce((sum, row) => sum + inUnit(choice, row.unit, row.use), 0));
}
