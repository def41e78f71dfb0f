import type { Analysis } from "../analysis";
import type { BillImpactArgs } from "./bill-impact-args";
import type { BillImpactResult } from "./bill-impact-result";
import { billImpactReport } from "./report/bill-impact-report";
import { runBillImpact } from "./run-bill-impact";

/** What proposed rates do to the bills of real accounts. */
export const billImpact: Analysis<BillImpactArgs, BillImpactResult> = {
  id: "bill-impact",
  title: "Bill impact",
  question: "What do the proposed rates do to bills?",
  needs: ["charges"],
  run: runBillImpact,
  report: billImpactReport,
};
