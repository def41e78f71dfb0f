import type { Analysis } from "../analysis";
import { revenueProofReport } from "./report/revenue-proof-report";
import type { RevenueProofArgs } from "./revenue-proof-args";
import type { RevenueProofResult } from "./revenue-proof-result";
import { runRevenueProof } from "./run-revenue-proof";

/** Whether units times rates give what was billed. */
export const revenueProof: Analysis<RevenueProofArgs, RevenueProofResult> = {
  id: "revenue-proof",
  title: "Proof of revenue",
  question: "Do units times rates give what we billed?",
  needs: ["charges"],
  run: runRevenueProof,
  report: revenueProofReport,
};
