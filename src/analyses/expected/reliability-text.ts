import type { BackTest } from "../../domain/back-test";
import type { ForecastError } from "../../domain/forecast-error";

/**
 * What a back-test means, as one would say it.
 * @example "The last 12 forecasts of one month missed by 4.1 % on average (3.9 % of all dollars) and were 0.4 % too high in all. …"
 */
export function reliabilityText({ next, nextThree }: BackTest): string {
  if (next.count === 0)
    return "No forecast could be tried: the history is too short. Take the figures as a first guess.";
  const one = sentence(`${counted(next.count)} of one month`, next);
  return nextThree.count === 0 ? one : `${one} ${sentence(`${counted(nextThree.count)} of three months`, nextThree)}`;
}

function counted(count: number): string {
  return count === 1 ? "The last forecast" : `The last ${count} forecasts`;
}

function sentence(which: string, { mape, wape, bias }: ForecastError): string {
  if (mape === null || wape === null || bias === null) return `${which} cannot be judged: nothing was received.`;
  const direction = bias < 0 ? "too low" : "too high";
  return `${which} missed by ${percent(mape)} on average (${percent(wape)} of all dollars), ${percent(Math.abs(bias))} ${direction} in all.`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
