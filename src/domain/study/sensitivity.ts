import { type AssumptionChange, changeAssumption } from "./change-assumption";
import type { RateStudy } from "./study-schema";

/** An assumption stepped down and up. */
export interface SensitivityStep {
  /** What is changed, in words. */
  readonly label: string;
  readonly down: AssumptionChange;
  readonly up: AssumptionChange;
  /** The steps in words: "−5%", "+1 point". */
  readonly downLabel: string;
  readonly upLabel: string;
}

/** The level increase of each fund by its id; null where no level increase meets the tests. */
export type LevelIncreases = Readonly<Record<string, number | null>>;

/** What an assumption's steps do to the level increase that is needed. */
export interface SensitivityRow {
  readonly step: SensitivityStep;
  readonly down: LevelIncreases;
  readonly up: LevelIncreases;
}

/** Level increases as assumed, and under every step. */
export interface Sensitivity {
  readonly base: LevelIncreases;
  readonly rows: readonly SensitivityRow[];
}

/** The steps that rate studies usually show; points are of shares a year. */
export const SENSITIVITY_STEPS: readonly SensitivityStep[] = [
  percent("Volume sold", (factor) => ({ of: "sales", factor }), 5),
  percent("Operation and maintenance", (factor) => ({ of: "operating", factor }), 5),
  percent("Cost of projects", (factor) => ({ of: "capital-cost", factor }), 10),
  percent("Opening balance", (factor) => ({ of: "opening-balance", factor }), 10),
  points("Inflation", (by) => ({ of: "inflation", by }), 1),
  points("Growth of customers", (by) => ({ of: "growth", by }), 1),
  points("Interest earned", (by) => ({ of: "interest", by }), 1),
  points("Interest of planned issues", (by) => ({ of: "borrowing", by }), 1),
  points("Never collected", (by) => ({ of: "collection", by }), 1),
  {
    label: "Elasticity of use",
    down: { of: "elasticity", by: -0.1 },
    up: { of: "elasticity", by: 0.1 },
    downLabel: "−0.1",
    upLabel: "+0.1",
  },
];

/**
 * A tornado: the level increase that each fund needs when one assumption is stepped down and up, all others as they are.
 * @param levelsOf the level increase by fund of a changed study
 */
export function sensitivity(
  study: RateStudy,
  levelsOf: (study: RateStudy) => LevelIncreases,
  steps: readonly SensitivityStep[] = SENSITIVITY_STEPS,
): Sensitivity {
  return {
    base: levelsOf(study),
    rows: steps.map((step) => ({
      step,
      down: levelsOf(changeAssumption(study, step.down)),
      up: levelsOf(changeAssumption(study, step.up)),
    })),
  };
}

/** The rows for one fund, widest first; rows in which no level increase meets the tests come before all. */
export function widestFirst({ base, rows }: Sensitivity, fund: string): readonly SensitivityRow[] {
  const span = ({ down, up }: SensitivityRow): number => {
    const ends = [base[fund], down[fund], up[fund]];
    const known = ends.filter((end) => end !== null && end !== undefined);
    return known.length < ends.length ? Number.POSITIVE_INFINITY : Math.max(...known) - Math.min(...known);
  };
  const order = new Map(rows.map((row) => [row, span(row)]));
  return rows.toSorted((a, b) => {
    const [first = 0, second = 0] = [order.get(a), order.get(b)];
    return first === second ? 0 : second - first;
  });
}

function percent(label: string, change: (factor: number) => AssumptionChange, step: number): SensitivityStep {
  return {
    label,
    down: change(1 - step / 100),
    up: change(1 + step / 100),
    downLabel: `−${step}%`,
    upLabel: `+${step}%`,
  };
}

function points(label: string, change: (by: number) => AssumptionChange, step: number): SensitivityStep {
  const words = step === 1 ? "1 point" : `${step} points`;
  return {
    label,
    down: change(-step / 100),
    up: change(step / 100),
    downLabel: `−${words}`,
    upLabel: `+${words}`,
  };
}
