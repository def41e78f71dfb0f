import { ownerMark } from "../../report/owner-mark";
import { sheetOfAddress } from "./area";
import type { ExcelSession } from "./excel-session";
import { ownCellsName } from "./owned-sheet";
import type { WritePlan } from "./write-plan";

/** The new sheets of a write that is under way: what to take away again should it fail. */
export interface CreatedSheets {
  readonly plan: WritePlan;
  /** Ids of the sheets that were added for certain. */
  readonly ids: Set<string>;
}

/** Adds the new sheets of a plan. One round trip. */
export async function createSheets(context: Excel.RequestContext, { plan, ids }: CreatedSheets): Promise<void> {
  const added = plan.sheets
    .filter((each) => each.outcome === "created")
    .map(({ sheet }) => {
      const worksheet = context.workbook.worksheets.add(sheet.name);
      worksheet.load("id");
      return worksheet;
    });
  await context.sync();
  for (const { id } of added) ids.add(id);
}

/**
 * Takes away the new sheets of a write that did not come through, with the names that stand for their cells, so that
 * no half report is left. A sheet of the same name that somebody else made meanwhile, and that holds something, stays.
 * Refreshed sheets stay as they are: writing again completes them. Never throws: the write's own error is what counts.
 */
export async function removeCreated(session: ExcelSession, created: CreatedSheets): Promise<void> {
  try {
    await session.run((context) => remove(context, created));
  } catch {
    // Excel refused again. What is left is replaced by the next write, or deleted by the user.
  }
}

async function remove(context: Excel.RequestContext, { plan, ids }: CreatedSheets): Promise<void> {
  const planned = plan.sheets.filter((each) => each.outcome === "created").map(({ sheet }) => sheet);
  const sheets = planned.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id,name");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    return { sheet, used };
  });
  const names = [
    ...plan.names.map(({ name }) => name),
    ...planned.flatMap(({ key }) => [ownerMark(key), ownCellsName(key)]),
  ];
  const items = names.map((name) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("formula");
    return item;
  });
  await context.sync();
  const own = sheets.filter(({ sheet, used }) => !sheet.isNullObject && (ids.has(sheet.id) || used.isNullObject));
  const ownNames = new Set(own.map(({ sheet }) => sheet.name));
  for (const item of items) {
    if (!item.isNullObject && ownNames.has(sheetOfAddress(String(item.formula).replace(/^=/, "")))) item.delete();
  }
  for (const { sheet } of own) sheet.delete();
  await context.sync();
}
