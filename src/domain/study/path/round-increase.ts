/** A millionth of a step is the solver's last digit, and no reason for a step more. */
const LAST_DIGIT = 1e-6;

/**
 * The smallest whole number of steps that is not below a share.
 * @example roundUp(0.0179929, 0.001) // 0.018
 */
export function roundUp(share: number, step: number): number {
  return whole(Math.ceil(share / step - LAST_DIGIT), step);
}

/**
 * The largest whole number of steps that is not above a share.
 * @example roundDown(0.0905, 0.001) // 0.09
 */
export function roundDown(share: number, step: number): number {
  return share === Infinity ? Infinity : whole(Math.floor(share / step + LAST_DIGIT), step);
}

function whole(steps: number, step: number): number {
  return Number((steps * step).toFixed(10));
}
