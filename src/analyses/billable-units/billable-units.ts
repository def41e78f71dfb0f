import type { Analysis } from "../analysis";
import type { BillableUnitsArgs } from "./billable-units-args";
import type { BillableUnitsResult } from "./billable-units-result";
import { billableUnitsReport } from "./report/billable-units-report";
import { runBillableUnits } from "./run-billable-units";

/** What is sold, to whom, month by month. */
export const billableUnits: Analysis<BillableUnitsArgs, BillableUnitsResult> = {
  id: "billable-units",
  title: "Billable units",
  question: "What do we sell, to whom, month by month?",
  needs: [],
  run: runBillableUnits,
  report: billableUnitsReport,
};
