import type { FundProjection } from "../../domain/study/project-fund";

/** An increase that is none but for the rounding of numbers. */
const NONE = 1e-9;

/** Whether a fund's rates change at all. */
export function isChanged({ years }: Pick<FundProjection, "years">): boolean {
  return years.some(({ increase }) => Math.abs(increase) > NONE);
}

/** The first projected year in which any fund's rates change, from 0; the first year where none do. */
export function firstChange(funds: readonly Pick<FundProjection, "years">[]): number {
  const firsts = funds.flatMap(({ years }) => {
    const at = years.findIndex(({ increase }) => Math.abs(increase) > NONE);
    return at < 0 ? [] : [at];
  });
  return firsts.length === 0 ? 0 : Math.min(...firsts);
}
