import { assertNever } from "../../domain/assert-never";
import type { DelinquentPattern } from "../../domain/delinquent-pattern";
import { printDollars } from "../../domain/money";
import type { DelinquentsArgs } from "./delinquents-args";

/** A pattern's name and what it means. */
export interface PatternWords {
  readonly name: string;
  readonly meaning: string;
}

/** A pattern as a coordinator says it, with the limits of the run. */
export function patternWords(pattern: DelinquentPattern, { lateBills, limitCents }: DelinquentsArgs): PatternWords {
  switch (pattern) {
    case "repeat_late":
      return { name: "Repeatedly late", meaning: `${lateBills} or more of the last twelve bills were late` };
    case "newly_late":
      return { name: "Newly late", meaning: "one late bill in twelve months, still unpaid, and nothing older" };
    case "tenant":
      return { name: "Tenant-occupied", meaning: "a tenant lives there, by the account" };
    case "final":
      return { name: "Final bill", meaning: "the account is closed and owes something past due" };
    case "over_limit":
      return { name: "Over the limit", meaning: `${printDollars(limitCents)} or more past due` };
    default:
      return assertNever(pattern);
  }
}
