import type { ServiceCosts } from "../cost-of-service/service-costs";
import type { MeterTable } from "../rates/equivalent-meters";

/** How the rates of a service are found. */
export type DesignMethod =
  /** Every price and amount × one factor. */
  | { readonly kind: "across" }
  /** A fixed charge by meter size brings a share of the requirement, use the rest; blocks keep their proportions. */
  | { readonly kind: "fixed-share"; readonly fixedShare: number }
  /** Use in blocks at prices of given proportions, 0 for a free block; fixed charges stay unless a share is given. */
  | {
      readonly kind: "tiers";
      readonly breaks: readonly number[];
      readonly ratios: readonly number[];
      readonly fixedShare: number | null;
    }
  /** Fixed charges for meters and for billing, and a price of use for each class, each class paying what it costs. */
  | { readonly kind: "cost-of-service"; readonly costs: ServiceCosts };

/** All methods. */
export const DESIGN_METHODS = ["across", "fixed-share", "tiers", "cost-of-service"] as const;

/** What rates of a service are to bring in, and how. */
export interface ServiceRequest {
  readonly service: string;
  /** Dollars a year that are to be collected. */
  readonly requirement: number;
  readonly method: DesignMethod;
}

/** What holds for all services. Shares are fractions. */
export interface DesignRules {
  /** Share of billed revenue that is never collected. */
  readonly uncollectible: number;
  /** Change of use over change of price, 0 or below: -0.2. It bears on use above essential use only. */
  readonly elasticity: number;
  /** Use of a bill that does not respond to price, in the unit of the account; 0 where all of it does. */
  readonly essentialUse: number;
  /** By how much other prices have risen since the rates of today: only what goes beyond it is a dearer price. */
  readonly inflation: number;
  /** Ratios of meter sizes for fixed charges. */
  readonly meters: MeterTable;
}
