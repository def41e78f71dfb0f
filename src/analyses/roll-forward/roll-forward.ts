import type { Analysis } from "../analysis";
import { rollForwardReport } from "./report/roll-forward-report";
import type { RollForwardArgs } from "./roll-forward-args";
import type { RollForwardResult } from "./roll-forward-result";
import { runRollForward } from "./run-roll-forward";

/** How receivables came from one month end to the next. */
export const rollForward: Analysis<RollForwardArgs, RollForwardResult> = {
  id: "roll-forward",
  title: "Receivables roll-forward",
  question: "What brought the receivables from one month end to the next: billed, collected, adjusted, written off?",
  needs: ["charges"],
  run: runRollForward,
  report: rollForwardReport,
};
