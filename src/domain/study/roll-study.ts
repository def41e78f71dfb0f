import type { Actuals, FundActuals } from "./actuals-schema";
import type { FundProjection } from "./project-fund";
import { rolledCapital } from "./roll-capital";
import { rolledRates } from "./roll-rates";
import type { Fund, RateStudy } from "./study-schema";
import { nextYears, nextYearsOrLast } from "./roll-lists";

/**
 * The study one year on, to be solved again: the year of the actuals becomes the base year and the year after it the first.
 * Balances, units and budget are the actuals', prices those in force at the year's end; projects are in the base year's dollars;
 * what was planned for the closed year is gone. The last year of the horizon stays.
 * @param projections of all funds, under the path by which the closed year was planned
 */
export function rollStudy(study: RateStudy, projections: readonly FundProjection[], actuals: Actuals): RateStudy {
  const { inflators } = study;
  return {
    ...study,
    baseYear: study.firstYear,
    firstYear: study.firstYear + 1,
    years: Math.max(1, study.years - 1),
    note: [
      ...(study.note ?? []),
      `Rolled forward from ${actuals.year} with its actuals; the horizon's last year is as before.`,
    ],
    ...(inflators === undefined
      ? {}
      : { inflators: inflators.map((each) => ({ ...each, rate: nextYearsOrLast(each.rate) })) }),
    funds: study.funds.map((fund) => {
      const projection = projections.find(({ plan }) => plan.fund.id === fund.id);
      const own = actuals.funds.find((each) => each.fund === fund.id);
      return projection === undefined || own === undefined ? fund : rolledFund(fund, projection, own);
    }),
  };
}

function rolledFund(fund: Fund, projection: FundProjection, actual: FundActuals): Fund {
  const later = fund.increases?.slice(1) ?? [];
  return {
    ...fund,
    ...rolledAssumptions(fund),
    opening: { balance: actual.endingBalance, source: actual.source },
    rates: rolledRates(projection, actual),
    operating: rolledLines(fund.operating, actual.operating, actual.source),
    ...(fund.otherRevenue === undefined
      ? {}
      : { otherRevenue: rolledLines(fund.otherRevenue, actual.otherRevenue, actual.source) }),
    ...(fund.transfers === undefined
      ? {}
      : { transfers: rolledLines(fund.transfers, actual.transfers, actual.source) }),
    ...rolledCapital(projection, actual),
    lastIncrease: projection.years[0]?.increase ?? 0,
    ...(fund.increases === undefined ? {} : { increases: later.length === 0 ? [0] : later }),
  };
}

/** Assumptions by year begin a year later. */
function rolledAssumptions({ customerGrowth, usageTrend, interest, collection, tests }: Fund): Partial<Fund> {
  return {
    ...(customerGrowth === undefined
      ? {}
      : { customerGrowth: { ...customerGrowth, rate: nextYearsOrLast(customerGrowth.rate) } }),
    ...(usageTrend === undefined ? {} : { usageTrend: { ...usageTrend, rate: nextYearsOrLast(usageTrend.rate) } }),
    ...(interest === undefined ? {} : { interest: { ...interest, rate: nextYearsOrLast(interest.rate) } }),
    ...(collection === undefined
      ? {}
      : { collection: { ...collection, uncollectible: nextYearsOrLast(collection.uncollectible) } }),
    ...(tests === undefined
      ? {}
      : {
          tests: tests.map((test) =>
            test.test === "increase-cap" ? { ...test, atMost: nextYearsOrLast(test.atMost) } : test,
          ),
        }),
  };
}

interface Line {
  readonly id: string;
  readonly amount?: number | undefined;
  readonly amounts?: number[] | undefined;
}

/** Amounts of the base year are the actuals; entered years lose the closed one. */
function rolledLines<Each extends Line & { readonly source: string }>(
  lines: readonly Each[],
  actual: FundActuals["operating"] | undefined,
  source: string,
): Each[] {
  return lines.map((line) => {
    if (line.amounts !== undefined) return { ...line, amounts: nextYears(line.amounts) };
    const found = actual?.find((each) => each.line === line.id);
    return found === undefined ? line : { ...line, amount: found.amount, source };
  });
}
