import { headingKey } from "../heading-words";
import type { Meaning, Synonyms } from "../meaning";
import { ACCOUNT_SYNONYMS } from "./account-synonyms";
import { CHARGE_SYNONYMS } from "./charge-synonyms";
import { METER_SYNONYMS } from "./meter-synonyms";
import { MONEY_SYNONYMS } from "./money-synonyms";
import { PAYMENT_SYNONYMS } from "./payment-synonyms";
import { TRANSACTION_SYNONYMS } from "./transaction-synonyms";

/** A heading of the reviewed list. */
export interface KnownHeading {
  readonly meaning: Meaning;
  readonly reads: Synonyms["reads"];
  /** The heading in whole words. */
  readonly key: string;
  /** Place in the list of its meaning, from 0: the plainest heading comes first. */
  readonly rank: number;
}

/** Every heading of the reviewed lists. */
export const KNOWN_HEADINGS: readonly KnownHeading[] = [
  ...ACCOUNT_SYNONYMS,
  ...CHARGE_SYNONYMS,
  ...MONEY_SYNONYMS,
  ...TRANSACTION_SYNONYMS,
  ...PAYMENT_SYNONYMS,
  ...METER_SYNONYMS,
].flatMap(({ meaning, reads, headings }) =>
  headings.split("|").map((heading, rank) => ({ meaning, reads, key: headingKey(heading), rank })),
);
