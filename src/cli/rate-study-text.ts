import { OBJECTIVE_WORDS } from "../domain/study/path/path-objective";
import type { StudyWritten } from "./study-sheets";

/** A written rate study for a terminal: increases and tests by fund, why, what the ledger could not give. */
export function rateStudyText({ objective, funds, reasons, notes, impact, memo }: StudyWritten): readonly string[] {
  return [
    `Recommended path, ${objective}: ${OBJECTIVE_WORDS[objective]}.`,
    ...funds.map(({ name, increases, passes, failing, status_quo_fails }) => {
      const list = increases.map((share) => (share * 100).toFixed(1)).join(", ");
      const quo =
        status_quo_fails === null
          ? "holds without an increase"
          : `without an increase a test fails in FY${String(status_quo_fails)}`;
      return `${passes ? "PASS" : "FAIL"}  ${name}: ${list} % by year; ${quo}${passes ? "" : `; not kept: ${failing.join("; ")}`}`;
    }),
    ...reasons.map((sentence) => `      ${sentence}`),
    ...notes.map((note) => `NOTE  ${note}`),
    ...(impact === null ? [] : [`Bills: ${impact}`]),
    ...(memo === null ? [] : [`Wrote the memo ${memo}.`]),
  ];
}
