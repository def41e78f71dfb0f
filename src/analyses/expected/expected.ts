import type { Analysis } from "../analysis";
import type { ExpectedArgs } from "./expected-args";
import type { ExpectedResult } from "./expected-result";
import { expectedReport } from "./report/expected-report";
import { runExpected } from "./run-expected";

/** How much cash to expect, and when. */
export const expected: Analysis<ExpectedArgs, ExpectedResult> = {
  id: "expected",
  title: "Expected collections",
  question: "How much cash can be expected in each of the coming months, from open and from coming bills?",
  needs: ["charges", "payments"],
  run: runExpected,
  report: expectedReport,
};
