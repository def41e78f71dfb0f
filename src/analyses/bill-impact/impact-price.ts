import type { Cents } from "../../domain/money";
import type { ChangeReason } from "../../domain/rates/line-reason";

/** What one service of a case comes to under both sets of rates. */
export type ServicePrice =
  | {
      readonly kind: "priced";
      readonly oldCents: Cents;
      readonly newCents: Cents;
      /** New less old, by what is charged for; they add up to the change. */
      readonly reasons: Readonly<Record<ChangeReason, Cents>>;
    }
  /** Why one of the two bills cannot be made. */
  | { readonly kind: "not priced"; readonly sentence: string };

/** A service of a case of bills with its price. */
export interface ImpactPrice {
  readonly caseId: number;
  readonly service: string;
  /** Use of the bill in the existing schedule's unit, on the service that tells the use of an account; null on all others. */
  readonly use: number | null;
  readonly chargedCents: Cents;
  readonly price: ServicePrice;
}
