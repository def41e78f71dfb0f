import type { YearlyDollars, YearlyShare } from "../../../domain/study/yearly-schema";
import type { SheetLine } from "./sheet-line";

/** Where a figure comes from that the study had not before. */
export const TYPED = "typed into the workbook";

/**
 * Shares by year as the study writes them: one where all years have the same.
 * @example yearlyShare({ years: [0.03, 0.03] }) // 0.03
 */
export function yearlyShare({ years }: Pick<SheetLine, "years">): YearlyShare {
  const shares = years.map((each) => each ?? 0);
  return shares.every((each) => each === shares[0]) ? (shares[0] ?? 0) : shares;
}

/** Dollars by year as the study writes them: one where all years have the same. */
export function yearlyDollars(line: SheetLine): YearlyDollars {
  return yearlyShare(line);
}

/** A list with the item of an id changed by the line that speaks of it, by the key of which the id is made. */
export function changeEach<Item extends { readonly id: string }>(
  items: readonly Item[],
  lines: readonly SheetLine[],
  change: { readonly suffix: string; readonly by: (item: Item, line: SheetLine) => Item },
): Item[] {
  return items.map((item) => {
    const line = lines.find(({ key }) => key === `${item.id}${change.suffix}`);
    return line === undefined ? item : change.by(item, line);
  });
}
