import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { loadSheet } from "../../load-sheet";
import type { AllowanceResult } from "../allowance-result";

/** Roll rates, loss rates and the allowance as a workbook. */
export function allowanceReport(result: AllowanceResult, context: RunContext): Report {
  const { asOf } = result.args;
  return {
    id: "allowance",
    title: `Allowance for doubtful accounts, ${asOf}`,
    sheets: loadSheet("Allowance", context),
  };
}
