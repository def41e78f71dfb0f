import type { Analysis } from "../analysis";
import type { AgingArgs } from "./aging-args";
import type { AgingResult } from "./aging-result";
import { agingReport } from "./report/aging-report";
import { runAging } from "./run-aging";

/** Who owes how much, and since when. */
export const aging: Analysis<AgingArgs, AgingResult> = {
  id: "aging",
  title: "Accounts receivable aging",
  question: "How much is owed to the utility at the close of a day, and for how long has it been due?",
  needs: ["charges"],
  run: runAging,
  report: agingReport,
};
