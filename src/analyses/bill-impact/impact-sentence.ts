import { printDollars } from "../../domain/money";
import { CHANGE_REASONS, REASON_WORDS } from "../../domain/rates/line-reason";
import type { BillImpactArgs } from "./bill-impact-args";
import type { ImpactSums, NotCompared } from "./bill-impact-result";

/** What the proposed rates do, in a sentence or two. */
export function impactSentence(args: BillImpactArgs, sums: ImpactSums): string {
  const { accounts, notComparedAccounts, oldCents, newCents, aboveBoth } = sums;
  const compared = accounts - notComparedAccounts;
  if (compared === 0) return "No bill of the period can be made under both sets of rates, so that nothing is compared.";
  const change = newCents - oldCents;
  const way = change < 0 ? "fall" : "rise";
  const [most] = CHANGE_REASONS.toSorted((a, b) => Math.abs(sums.reasons[b]) - Math.abs(sums.reasons[a]));
  const why = change === 0 || most === undefined ? "" : ` Most of it comes from: ${REASON_WORDS[most].toLowerCase()}.`;
  return `With the same use, the bills of ${counted(compared)} accounts ${way} from ${printDollars(oldCents)} to ${printDollars(newCents)}, ${shareText(oldCents, change)}.${why} ${counted(aboveBoth)} accounts (${shareText(compared, aboveBoth)}) rise by more than ${limitsText(args)}.`;
}

/**
 * The limits in words.
 * @example limitsText({ limitShare: 0.1, limitCents: 1000 }) // "10 % and $10.00 a month"
 */
export function limitsText({ limitShare, limitCents }: Pick<BillImpactArgs, "limitShare" | "limitCents">): string {
  return `${percentOf(limitShare)} and ${printDollars(limitCents)} a month`;
}

/** A limit in percent, without needless decimals. */
export function percentOf(share: number): string {
  return `${String(Math.round(share * 10_000) / 100)} %`;
}

/** What is left out, in a sentence each. */
export function notComparedSentence({ sentence, count, chargedCents }: NotCompared): string {
  return `Not compared: ${counted(count)} ${count === 1 ? "service of a bill" : "services of bills"}, billed ${printDollars(chargedCents)}. ${sentence}`;
}

function shareText(whole: number, part: number): string {
  return whole === 0 ? "no base" : `${((100 * part) / whole).toFixed(1)} %`;
}

function counted(count: number): string {
  return count.toLocaleString("en-US");
}
