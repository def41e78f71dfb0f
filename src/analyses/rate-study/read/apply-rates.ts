import type { Fund } from "../../../domain/study/study-schema";
import { changeEach, TYPED, yearlyShare } from "./change-line";
import type { SheetLine } from "./sheet-line";

/** Units of the base typed anew; revenue where units are not known. */
export function applyUnits(fund: Fund, lines: readonly SheetLine[]): Fund {
  const rates = changeEach(fund.rates, lines, {
    suffix: "",
    by: (rate, { base }) => {
      if (base === null) return rate;
      return rate.units === undefined || rate.price === undefined
        ? { ...rate, revenue: base }
        : { ...rate, units: base };
    },
  });
  return { ...fund, rates };
}

/** Existing prices typed anew, and prices entered year by year. */
export function applyPrices(fund: Fund, lines: readonly SheetLine[]): Fund {
  const rates = changeEach(fund.rates, lines, {
    suffix: "",
    by: (rate, { base, years }) => {
      const priced = base === null || rate.price === undefined ? rate : { ...rate, price: base };
      const proposed = years.flatMap((each) => each ?? []);
      return rate.proposed === undefined || proposed.length === 0 ? priced : { ...priced, proposed };
    },
  });
  return { ...fund, rates };
}

/** Growth, use, interest, collection and caps by year. */
export function applyYearly(fund: Fund, lines: readonly SheetLine[]): Fund {
  return lines.reduce(applyYearlyLine, fund);
}

function applyYearlyLine(fund: Fund, line: SheetLine): Fund {
  const rate = yearlyShare(line);
  const none = { source: TYPED };
  switch (line.key) {
    case "customers":
      return { ...fund, customerGrowth: { ...none, ...fund.customerGrowth, rate } };
    case "usage":
      return { ...fund, usageTrend: { ...none, ...fund.usageTrend, rate } };
    case "interest":
      return { ...fund, interest: { ...none, ...fund.interest, rate } };
    case "uncollectible":
      return { ...fund, collection: { ...none, ...fund.collection, uncollectible: rate } };
    default:
      return applyCap(fund, line);
  }
}

function applyCap(fund: Fund, line: SheetLine): Fund {
  if (fund.tests === undefined) return fund;
  const tests = fund.tests.map((test, index) =>
    test.test === "increase-cap" && line.key === `cap${String(index + 1)}`
      ? { ...test, atMost: yearlyShare(line) }
      : test,
  );
  return { ...fund, tests };
}
