import type { Analysis } from "../analysis";
import { rateVerificationReport } from "./report/rate-verification-report";
import type { RateVerificationArgs } from "./rate-verification-args";
import type { RateVerificationResult } from "./rate-verification-result";
import { runRateVerification } from "./run-rate-verification";

/** Whether bills follow the adopted rates, and where and why they do not. */
export const rateVerification: Analysis<RateVerificationArgs, RateVerificationResult> = {
  id: "verify-rates",
  title: "Bills held against the adopted rates",
  question: "Do our bills follow the adopted rates?",
  needs: ["charges"],
  run: runRateVerification,
  report: rateVerificationReport,
};
