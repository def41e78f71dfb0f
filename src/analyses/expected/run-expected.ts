import { backTest } from "../../domain/back-test";
import { monthEnd } from "../../domain/calendar";
import { expectedCash } from "../../domain/expected-cash";
import { monthOfNumber } from "../../domain/month-number";
import { openAtStart, type SettlementTriangle } from "../../domain/settlement-triangle";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import type { AgingCheck } from "../aging/aging-result";
import { expectedAssumptions, expectedConventions } from "./conventions";
import type { ExpectedArgs } from "./expected-args";
import { expectedMonths, expectedServices, openBillsOutlook } from "./expected-months";
import type { ExpectedResult, ReceivablesStanding } from "./expected-result";
import { readBooks } from "./read-books";
import { reliabilityText } from "./reliability-text";

/**
 * The cash to expect in the months after a month end.
 * @throws AppError `bad-usage` when the as-of date is no month's last day, or the history begins after it
 */
export async function runExpected(
  database: Database,
  args: ExpectedArgs,
  options: JobOptions = {},
): Promise<ExpectedResult> {
  refuseUnusable(args);
  const { triangle, services, standing } = await readBooks(database, args, options);
  options.progress?.({ label: "Expecting collections", done: 0, total: null });
  const forecast = expectedCash(triangle, args);
  const months = expectedMonths(forecast);
  return {
    args,
    firstMonth: monthOfNumber(triangle.firstMonth),
    historyMonths: triangle.cohorts.length,
    forecast,
    months,
    services: expectedServices(services, forecast, months),
    standing,
    outlook: openBillsOutlook(forecast, standing.openBillsCents),
    ...tryForecast(triangle, args),
    checks: [openBillsCheck(triangle, standing)],
    assumptions: expectedAssumptions(forecast, args),
    conventions: expectedConventions(args),
  };
}

function tryForecast(
  triangle: SettlementTriangle,
  args: ExpectedArgs,
): Pick<ExpectedResult, "backTest" | "reliability"> {
  const tried = backTest(triangle, args);
  return { backTest: tried, reliability: reliabilityText(tried) };
}

function refuseUnusable({ asOf, historyFrom }: ExpectedArgs): void {
  const end = monthEnd(asOf);
  if (asOf !== end) {
    const sentence = `Cash is expected from whole months: ${asOf} is no month's last day. Take ${end}, or the month end before.`;
    throw new AppError("bad-usage", sentence);
  }
  if (historyFrom > asOf) {
    throw new AppError(
      "bad-usage",
      `The history begins on ${historyFrom}, after ${asOf}: take an earlier first month.`,
    );
  }
}

/** What the settlements leave open is what the aging finds open. */
function openBillsCheck(triangle: SettlementTriangle, standing: ReceivablesStanding): AgingCheck {
  const months = triangle.cohorts.length;
  return {
    name: "OpenBills",
    label: "Bills by month, less everything that settled them, equal the open bills of the aging",
    leftCents: [triangle.before, ...triangle.cohorts].reduce((sum, cohort) => sum + openAtStart(cohort, months), 0),
    rightCents: standing.openBillsCents,
  };
}
