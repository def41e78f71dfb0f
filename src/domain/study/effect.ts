/** Why cash at year end differs from the plan: one line, positive where it leaves more. Dollars. */
export interface Effect {
  readonly kind:
    | "opening"
    | "usage"
    | "price"
    | "collection"
    | "other-revenue"
    | "interest"
    | "operating"
    | "transfers"
    | "debt-service"
    | "capital"
    | "reserves"
    | "unexplained";
  /** Id of the study's line; null where the effect is of the fund as a whole. */
  readonly line: string | null;
  readonly name: string;
  /** Dollars; of price a unit, of usage units. */
  readonly planned: number;
  readonly actual: number;
  /** What it adds to the ending balance. */
  readonly effect: number;
}

/** What is compared: a line and its figures. */
export type Compared = Omit<Effect, "effect">;

/** More of what comes in leaves more. */
export function inflow(compared: Compared): Effect {
  return { ...compared, effect: compared.actual - compared.planned };
}

/** More of what goes out leaves less. */
export function outflowEffect(compared: Compared): Effect {
  return { ...compared, effect: compared.planned - compared.actual };
}
