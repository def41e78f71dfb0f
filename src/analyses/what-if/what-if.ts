import type { Analysis } from "../analysis";
import { whatIfReport } from "./report/what-if-report";
import { runWhatIf } from "./run-what-if";
import type { WhatIfArgs } from "./what-if-args";
import type { WhatIfResult } from "./what-if-result";

/** How much the aging depends on the conventions it is made by. */
export const whatIf: Analysis<WhatIfArgs, WhatIfResult> = {
  id: "what-if",
  title: "Conventions compared",
  question: "How much would stand in another bucket if one convention of the aging were another one?",
  needs: ["charges"],
  run: runWhatIf,
  report: whatIfReport,
};
