import type { ServiceCosts } from "../../../domain/cost-of-service/service-costs";

/** Names of the tables and cells of one service on its sheet. */
export interface CostNames {
  readonly functions: string;
  readonly dollars: string;
  readonly components: string;
  readonly classes: string;
  readonly containers: string;
  readonly costs: string;
  /** Start of the names of inputs, totals and checks. */
  readonly word: string;
}

/**
 * Names of a service, apart from those of every other service in the workbook.
 * @example costNames("solid_waste").costs // "CosSolidWasteByClass"
 */
export function costNames(service: string): CostNames {
  const word = `Cos${service
    .split(/[^A-Za-z0-9]+/)
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
    .join("")}`;
  return {
    functions: `${word}Functions`,
    dollars: `${word}Dollars`,
    components: `${word}Components`,
    classes: `${word}Classes`,
    containers: `${word}Containers`,
    costs: `${word}ByClass`,
    word,
  };
}

/** A component as the sheet names its columns. */
export type ShownComponent = ServiceCosts["components"][number];

/** Components that cost something; the others would be empty columns. */
export function shownComponents({ components, functions }: ServiceCosts): readonly ShownComponent[] {
  return components.filter(({ id }) => functions.some(({ shares }) => (shares[id] ?? 0) !== 0));
}

/** Column of a component's share of functions. */
export function shareColumn({ label }: ShownComponent): string {
  return label;
}

/** Column of a component's dollars. */
export function dollarColumn({ label }: ShownComponent): string {
  return `${label} ($)`;
}

/** Column of a component's units by class. */
export function unitColumn({ label, unit }: ShownComponent): string {
  return `${label} (${unit})`;
}
