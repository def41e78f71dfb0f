import type { AnyQuery } from "../ports/query";
import { accountBalances, agingGroups, agingItems, lateEntries, ledgerBalance, missingDueDates } from "./aging/queries";
import { billCases, caseBills } from "./billing/queries";
import { drillApplications, drillDocuments } from "./aging/drill-queries";
import {
  impactAccounts,
  impactChanges,
  impactReasons,
  impactServices,
  impactSteps,
  ledgerAccounts,
  typicalUse,
  worstAccounts,
} from "./bill-impact/queries";
import { billsApart, billsByUse } from "./bill-frequency/queries";
import { billedMeters, billedUnits, ledgerUse, meteredUnits, periodAccounts } from "./billable-units/queries";
import { lossHistory, migration, openCells, writeOffs } from "./allowance/queries";
import {
  billingCohorts,
  daysToPay,
  monthEndReceivables,
  monthlyMovements,
  paymentDays,
  paymentMix,
} from "./collections/queries";
import { delinquentAccounts, delinquentStanding } from "./delinquents/queries";
import { cashReceived, receivablesStanding, settlementCells } from "./expected/queries";
import { chargedApart, misplacedCharges, missingServices, unbilledReads } from "./rate-verification/queries";
import { keptTable } from "./receivables/kept-table";
import { takenPosition } from "./receivables/position";
import { ledgerFingerprint, preparedState } from "./receivables/preparation";
import { billedTotal, billReceipts } from "./revenue-proof/queries";
import { rollForwardMonthEnds, rollForwardMovements } from "./roll-forward/queries";
import { billMonths, otherCharges, paymentLag, serviceCohorts } from "./study-base/queries";
import { bridgeCauses, loadedControls, openTotal } from "./tie/queries";
import { farAbove, zeroRuns } from "./units/oddity-queries";
import { billUnits } from "./units/prepare-units";
import { openByDay } from "./what-if/queries";

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
  lateEntries,
  drillDocuments,
  drillApplications,
  openTotal,
  loadedControls,
  bridgeCauses,
  monthlyMovements,
  monthEndReceivables,
  billingCohorts,
  daysToPay,
  settlementCells,
  cashReceived,
  receivablesStanding,
  delinquentAccounts,
  delinquentStanding,
  paymentMix,
  paymentDays,
  rollForwardMovements,
  rollForwardMonthEnds,
  migration,
  lossHistory,
  writeOffs,
  openCells,
  openByDay,
  billUnits,
  billedUnits,
  billedMeters,
  meteredUnits,
  periodAccounts,
  ledgerUse,
  billsByUse,
  billsApart,
  zeroRuns,
  farAbove,
  billCases,
  caseBills,
  misplacedCharges,
  missingServices,
  unbilledReads,
  chargedApart,
  billReceipts,
  billedTotal,
  impactServices,
  impactChanges,
  impactSteps,
  impactAccounts,
  impactReasons,
  worstAccounts,
  typicalUse,
  ledgerAccounts,
  billMonths,
  serviceCohorts,
  paymentLag,
  otherCharges,
];
