import type { Analysis } from "../analysis";
import type { MonthlyPackArgs } from "./monthly-pack-args";
import type { MonthlyPackResult } from "./monthly-pack-result";
import { monthlyPackReport } from "./report/monthly-pack-report";
import { runMonthlyPack } from "./run-monthly-pack";

/** The month's management report. */
export const monthlyPack: Analysis<MonthlyPackArgs, MonthlyPackResult> = {
  id: "monthly-pack",
  title: "Monthly management report",
  question: "Where do the receivables stand at the month's end, and what needs a decision?",
  needs: ["charges"],
  run: runMonthlyPack,
  report: monthlyPackReport,
};
