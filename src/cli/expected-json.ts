import type { ExpectedMonth, ExpectedResult, ExpectedService } from "../analyses/expected/expected-result";
import type { BackTestMonth } from "../domain/back-test";
import type { CurvePoint } from "../domain/collection-curve";
import type { Forecast } from "../domain/forecast-error";
import { dollarText } from "../domain/money";
import { monthOfNumber } from "../domain/month-number";
import { checkLineJson } from "./check-line-json";

/** Expected collections as the JSON document of `ratebook expected --json`: dollars as text, shares as numbers. */
export function expectedJson(result: ExpectedResult): string {
  const document = {
    as_of: result.args.asOf,
    history: { from: result.firstMonth.slice(0, 7), months: result.historyMonths },
    months: result.months.map(monthJson),
    services: result.services.map((service) => serviceJson(service, result.months)),
    curve: result.forecast.curve.slice(0, result.forecast.olderFrom + result.args.months).map(pointJson),
    growth: { factor: result.forecast.coming.growth, basis: result.forecast.coming.basis },
    ...standingJson(result),
    backtest: backTestJson(result),
    checks: result.checks.map(checkLineJson),
    assumptions: result.assumptions,
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

/** What the receivables consist of, and what becomes of the open bills. */
function standingJson({ standing, outlook }: ExpectedResult) {
  return {
    receivables: {
      open_bills: dollarText(standing.openBillsCents),
      on_no_bill: dollarText(standing.otherCents),
      credit_held: dollarText(standing.creditCents),
      total: dollarText(standing.totalCents),
    },
    open_bills: {
      collected: dollarText(outlook.collectedCents),
      credited: dollarText(outlook.creditedCents),
      still_open: dollarText(outlook.stillOpenCents),
    },
  };
}

function monthJson({ month, fromOpenCents, fromComingCents, aheadCents, totalCents }: ExpectedMonth) {
  return {
    month: month.slice(0, 7),
    from_open: dollarText(fromOpenCents),
    from_coming: dollarText(fromComingCents),
    of_coming_paid_ahead: dollarText(aheadCents),
    total: dollarText(totalCents),
  };
}

function serviceJson({ service, openCents, months }: ExpectedService, all: readonly ExpectedMonth[]) {
  return {
    service,
    open: dollarText(openCents),
    months: months.map(({ fromOpenCents, fromComingCents }, index) => ({
      month: all[index]?.month.slice(0, 7),
      from_open: dollarText(fromOpenCents),
      from_coming: dollarText(fromComingCents),
      total: dollarText(fromOpenCents + fromComingCents),
    })),
  };
}

function pointJson(point: CurvePoint) {
  return {
    months_since_bill: point.offset,
    paid_share: point.cashShare,
    settled_otherwise_share: point.otherShare,
    open_share: point.openShare,
    paid_share_of_open: point.cashShareOfOpen,
  };
}

function backTestJson({ backTest, reliability }: ExpectedResult) {
  const { next, nextThree } = backTest;
  return {
    months: backTest.months.map(triedJson),
    wape: next.wape,
    mape: next.mape,
    bias: next.bias,
    three_months: { wape: nextThree.wape, mape: nextThree.mape, bias: nextThree.bias },
    meaning: reliability,
  };
}

function triedJson({ madeAfter, next, nextThree }: BackTestMonth) {
  return {
    made_after: monthOfNumber(madeAfter).slice(0, 7),
    month: monthOfNumber(madeAfter + 1).slice(0, 7),
    ...forecastJson(next),
    three_months: nextThree === null ? null : forecastJson(nextThree),
  };
}

function forecastJson({ expected, actual }: Forecast) {
  return { expected: dollarText(expected), actual: dollarText(actual), error: dollarText(expected - actual) };
}
