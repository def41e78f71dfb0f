import type { AmountLine } from "./amount-plan";
import type { RateLine } from "./revenue-schema";
import type { Fund } from "./study-schema";

/** A fund that sells so many times the volume: rate lines by volume, and budget lines that follow it. */
export function changeSales(fund: Fund, factor: number): Fund {
  const { otherRevenue, transfers } = fund;
  return {
    ...fund,
    rates: fund.rates.map((line) => (isSoldByVolume(line) ? changeUnits(line, factor) : line)),
    operating: changeFollowers(fund.operating, factor),
    ...(otherRevenue === undefined ? {} : { otherRevenue: changeFollowers(otherRevenue, factor) }),
    ...(transfers === undefined ? {} : { transfers: changeFollowers(transfers, factor) }),
  };
}

/** Lines with their dollars multiplied, whichever way they are entered. */
export function changeBudget<Line extends AmountLine>(lines: readonly Line[], factor: number): Line[] {
  return lines.map((line) => ({
    ...line,
    ...(line.amount === undefined ? {} : { amount: line.amount * factor }),
    ...(line.amounts === undefined ? {} : { amounts: line.amounts.map((dollars) => dollars * factor) }),
  }));
}

function changeFollowers<Line extends AmountLine>(lines: readonly Line[], factor: number): Line[] {
  return lines.map((line) => {
    if (line.follows !== "volume" || line.amount === undefined) return line;
    return { ...line, amount: line.amount * factor };
  });
}

function isSoldByVolume({ kind, growth }: RateLine): boolean {
  return kind === "volume" || growth === "volume";
}

function changeUnits(line: RateLine, factor: number): RateLine {
  return {
    ...line,
    ...(line.units === undefined ? {} : { units: line.units * factor }),
    ...(line.revenue === undefined ? {} : { revenue: line.revenue * factor }),
  };
}
