import { fixedAddress } from "../../formula/print-a1";
import { ownerMark } from "../../report/owner-mark";
import { ownCellsFormula, ownCellsName } from "./owned-sheet";
import type { WritePlan } from "./write-plan";

/** A defined name as it shall be. */
interface WantedName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/**
 * Defines the named cells and the hidden marks of the report's sheets; a name that exists is pointed anew, so that a
 * user's formulas over it go on. One round trip, then the caller's.
 */
export async function writeNames(context: Excel.RequestContext, plan: WritePlan, stamp: string): Promise<void> {
  const { names } = context.workbook;
  const asked = wantedNames(plan, stamp).map((wanted) => {
    const item = names.getItemOrNullObject(wanted.name);
    item.load("name");
    return { wanted, item };
  });
  await context.sync();
  for (const { wanted, item } of asked) {
    const target = item.isNullObject ? names.add(wanted.name, wanted.formula, wanted.comment) : item;
    if (!item.isNullObject) {
      item.formula = wanted.formula;
      item.comment = wanted.comment;
    }
    target.visible = wanted.visible;
  }
}

function wantedNames(plan: WritePlan, stamp: string): readonly WantedName[] {
  const cells = plan.names.map(({ name, ...cell }) => ({
    name,
    formula: cellFormula(cell),
    comment: "",
    visible: true,
  }));
  const marks = plan.sheets.flatMap(({ sheet, origin }) => {
    const mark = {
      name: ownerMark(sheet.key),
      formula: cellFormula({ sheet: sheet.name, ...origin }),
      comment: stamp,
      visible: false,
    };
    const own = ownCellsFormula(sheet.name, sheet.ranges);
    return [mark, { name: ownCellsName(sheet.key), formula: own, comment: "", visible: false }];
  });
  return [...cells, ...marks];
}

function cellFormula(cell: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return `=${fixedAddress({ ...cell, rows: 1, columns: 1 })}`;
}
