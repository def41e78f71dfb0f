import type { DesignLine, DesignPrice, ServiceDesign } from "../../../domain/rate-design/rate-design";

/** Names of the tables and cells of one service's rate design. */
export interface DesignNames {
  /** Charges whose units do not depend on the price of use. */
  readonly fixed: string;
  /** Charges that bring in the rest. */
  readonly use: string;
  readonly today: string;
  readonly classes: string;
  /** Start of the names of inputs, totals and checks. */
  readonly word: string;
}

/**
 * Names of a service, apart from those of every other service in the workbook.
 * @example designNames("solid_waste").use // "DesignSolidWasteUse"
 */
export function designNames(service: string): DesignNames {
  const word = `Design${service
    .split(/[^A-Za-z0-9]+/)
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
    .join("")}`;
  return { fixed: `${word}Fixed`, use: `${word}Use`, today: `${word}Today`, classes: `${word}ByClass`, word };
}

/** Whether a price brings in what is left after the others. */
export function bringsTheRest({ kind }: Pick<DesignPrice, "kind">): boolean {
  return kind === "use" || kind === "all";
}

/** Lines of the table of use, or of the other table. */
export function linesOf({ lines }: ServiceDesign, part: "fixed" | "use"): readonly DesignLine[] {
  const isUse = ({ kind }: DesignLine) => kind === "use" || kind === "all";
  return lines.filter((line) => isUse(line) === (part === "use"));
}

/** Cells of a price: what it is to bring in, the price of before, the price, the share of elastic use that is left. */
export function priceCells({ word }: DesignNames, { prices }: ServiceDesign, id: string) {
  const number = prices.findIndex((each) => each.id === id) + 1;
  const start = `${word}_${number}`;
  return { dollars: `${start}_ToBring`, before: `${start}_Before`, price: `${start}_Price`, left: `${start}_UseLeft` };
}
