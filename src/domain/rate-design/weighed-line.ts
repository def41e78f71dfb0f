import type { CountedLine } from "./counted-units";
import type { PriceKind } from "./design-shape";

/** A counted line with the price that it follows. */
export interface WeighedLine extends CountedLine {
  readonly steady: number;
  readonly kind: PriceKind | null;
  readonly priceId: string | null;
  /** Decimals that its price is printed with. */
  readonly decimals: number;
}
