import { formula } from "../../../formula/formula-tag";
import type { Formula } from "../../../formula/formula";
import { thisRow } from "../../../formula/references";
import type { TableColumn } from "../../../report/report";

/** What bills come to at the existing rates. */
export const EXISTING = "Existing ($)";
/** What they come to at the proposed rates. */
export const PROPOSED = "Proposed ($)";
/** Proposed less existing. */
export const CHANGE = "Change ($)";
/** The change over the existing bills. */
export const SHARE = "Change (%)";

/** The change in dollars and as a share of the existing bills, live. */
export function changeColumns(): readonly TableColumn[] {
  const [existing, proposed] = [thisRow(EXISTING), thisRow(PROPOSED)];
  return [
    { name: CHANGE, format: "dollars", width: 15, formula: formula`ROUND(${proposed}-${existing},2)` },
    shareColumn(SHARE, formula`${thisRow(CHANGE)}`, formula`${existing}`),
  ];
}

/** A share, live; empty where the whole is nothing. */
export function shareColumn(
  ...[name, part, whole]: readonly [name: string, part: Formula, whole: Formula]
): TableColumn {
  return { name, format: "percent", width: 11, formula: formula`IF(${whole}=0,"",${part}/${whole})` };
}

/** A column of words. */
export function textColumn(
  ...[name, width, values]: readonly [name: string, width: number, values: readonly string[]]
): TableColumn {
  return { name, format: "text", width, values };
}

/** A column of counts. */
export function countColumn(name: string, values: readonly number[]): TableColumn {
  return { name, format: "count", width: 12, values };
}
