import type { Analysis } from "../analysis";
import type { BillFrequencyArgs } from "./bill-frequency-args";
import type { BillFrequencyResult } from "./bill-frequency-result";
import { billFrequencyReport } from "./report/bill-frequency-report";
import { runBillFrequency } from "./run-bill-frequency";

/** How many bills stop at each level of use. */
export const billFrequency: Analysis<BillFrequencyArgs, BillFrequencyResult> = {
  id: "bill-frequency",
  title: "Bill frequency",
  question: "How many bills stop at each level of use?",
  needs: [],
  run: runBillFrequency,
  report: billFrequencyReport,
};
