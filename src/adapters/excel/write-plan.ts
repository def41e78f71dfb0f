import { freeSheetName } from "../../report/free-name";
import type { PlacedReport, PlacedSheet, Rectangle } from "../../report/placed";
import type { OwnedSheet } from "./owned-sheet";
import { type Origin, shiftSheet } from "./shift-sheet";

/** One sheet to be written: everything placed where it will stand, under the name it will have. */
export interface PlannedSheet {
  readonly sheet: PlacedSheet;
  readonly outcome: "created" | "refreshed";
  /** Where the report's A1 stands. */
  readonly origin: Origin;
  /** Cells of an earlier run that may be written over or cleared. */
  readonly ownCells: readonly Rectangle[];
}

const TOP_LEFT: Origin = { row: 0, column: 0 };

/** A whole write, decided before anything is changed. */
export interface WritePlan {
  readonly sheets: readonly PlannedSheet[];
  /** Every named cell, on the sheet name it will have. */
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }[];
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
}

/**
 * Decides where each sheet goes: in place of its earlier run, or new, under a free name.
 * @param taken names of all sheets in the workbook
 */
export function planWrite(report: PlacedReport, owned: readonly OwnedSheet[], taken: readonly string[]): WritePlan {
  const used = [...taken];
  const sheets = report.sheets.map((placed) => {
    const before = owned.find((each) => each.key === placed.key);
    const name = before?.name ?? freeSheetName(placed.name, used);
    used.push(name);
    return { placed, planned: plannedSheet({ ...placed, name }, before) };
  });
  return {
    sheets: sheets.map(({ planned }) => planned),
    names: report.names.flatMap((each) => {
      const home = sheets.find(({ placed }) => placed.name === each.sheet);
      if (home === undefined) return [];
      const { sheet, origin } = home.planned;
      return [{ name: each.name, sheet: sheet.name, row: each.row + origin.row, column: each.column + origin.column }];
    }),
    renamed: sheets.flatMap(({ placed, planned }) =>
      placed.name === planned.sheet.name ? [] : [{ wanted: placed.name, used: planned.sheet.name }],
    ),
  };
}

function plannedSheet(sheet: PlacedSheet, before: OwnedSheet | undefined): PlannedSheet {
  if (before === undefined) return { sheet, outcome: "created", origin: TOP_LEFT, ownCells: [] };
  const shifted = shiftSheet(sheet, before.origin);
  return { sheet: shifted, outcome: "refreshed", origin: before.origin, ownCells: before.cells ?? shifted.ranges };
}
