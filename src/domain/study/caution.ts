import type { StudyProblem } from "./study-problem";

/** Something that is allowed and often a mistake: the errors that rate studies are known for (RATES.md, ten common errors). */
export interface Caution extends StudyProblem {
  readonly code:
    | "minimum-apart-from-rate"
    | "reserve-in-operating"
    | "depreciation-in-operating"
    | "no-elasticity"
    | "no-uncollectible"
    | "not-filled"
    | "capital-not-inflated"
    | "fees-in-coverage"
    | "all-in-below-one"
    | "reserve-below-floor"
    | "proceeds-overspent";
}
