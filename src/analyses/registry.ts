import type { AnyQuery } from "../ports/query";
import { accountBalances, agingGroups, agingItems, ledgerBalance, missingDueDates } from "./aging/queries";
import { billingCohorts, daysToPay, monthlyMovements } from "./collections/queries";
import { keptTable } from "./receivables/kept-table";
import { takenPosition } from "./receivables/position";
import { ledgerFingerprint, preparedState } from "./receivables/preparation";

/** Every query of every analysis, for the test that holds each declaration against what the engine describes. */
export const ANALYSIS_QUERIES: readonly AnyQuery[] = [
  ledgerFingerprint,
  preparedState,
  takenPosition,
  keptTable,
  agingGroups,
  agingItems,
  ledgerBalance,
  accountBalances,
  missingDueDates,
  monthlyMovements,
  billingCohorts,
  daysToPay,
];
