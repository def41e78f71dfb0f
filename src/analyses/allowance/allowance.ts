import type { Analysis } from "../analysis";
import type { AllowanceArgs } from "./allowance-args";
import type { AllowanceResult } from "./allowance-result";
import { allowanceReport } from "./report/allowance-report";
import { runAllowance } from "./run-allowance";

/** What will not be collected, and how that is known. */
export const allowance: Analysis<AllowanceArgs, AllowanceResult> = {
  id: "allowance",
  title: "Roll rates and allowance",
  question: "How much of what is owed will not be collected, judging by where amounts went from month to month?",
  needs: ["charges"],
  run: runAllowance,
  report: allowanceReport,
};
