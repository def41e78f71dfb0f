import type { Analysis } from "../analysis";
import { rateDesignReport } from "./report/rate-design-report";
import type { RateDesignArgs } from "./rate-design-args";
import type { RateDesignResult } from "./rate-design-result";
import { runRateDesign } from "./run-rate-design";

/** Rates that bring in a requirement. */
export const rateDesign: Analysis<RateDesignArgs, RateDesignResult> = {
  id: "rate-design",
  title: "Rate design",
  question: "Which rates bring in what we need?",
  needs: ["charges"],
  run: runRateDesign,
  report: rateDesignReport,
};
