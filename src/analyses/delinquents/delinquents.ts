import type { Analysis } from "../analysis";
import type { DelinquentsArgs } from "./delinquents-args";
import type { DelinquentsResult } from "./delinquents-result";
import { delinquentsReport } from "./report/delinquents-report";
import { runDelinquents } from "./run-delinquents";

/** Who is past due, by what they have in common. */
export const delinquents: Analysis<DelinquentsArgs, DelinquentsResult> = {
  id: "delinquents",
  title: "Top delinquents",
  question:
    "Which accounts are past due, and which of them are late again and again, newly late, tenants, closed, or over a limit?",
  needs: ["charges"],
  run: runDelinquents,
  report: delinquentsReport,
};
