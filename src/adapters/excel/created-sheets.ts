import { ownerMark } from "../../report/owner-mark";
import type { PlacedSheet } from "../../report/placed";
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
  const added = createdSheets(plan).map(({ name }) => {
    const worksheet = context.workbook.worksheets.add(name);
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

async function remove(context: Excel.RequestContext, created: CreatedSheets): Promise<void> {
  const sheets = askSheets(context, created.plan);
  const names = askNames(context, created.plan);
  await context.sync();
  const own = sheets.filter(
    ({ sheet, used }) => !sheet.isNullObject && (created.ids.has(sheet.id) || used.isNullObject),
  );
  const ownNames = new Set(own.map(({ sheet }) => sheet.name));
  for (const name of names) {
    if (!name.isNullObject && ownNames.has(sheetOfAddress(String(name.formula).replace(/^=/, "")))) name.delete();
  }
  for (const { sheet } of own) sheet.delete();
  await context.sync();
}

function askSheets(context: Excel.RequestContext, plan: WritePlan) {
  return createdSheets(plan).map(({ name }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id,name");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    return { sheet, used };
  });
}

function askNames(context: Excel.RequestContext, plan: WritePlan): readonly Excel.NamedItem[] {
  const marks = createdSheets(plan).flatMap(({ key }) => [ownerMark(key), ownCellsName(key)]);
  return [...plan.names.map(({ name }) => name), ...marks].map((name) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("formula");
    return item;
  });
}

function createdSheets(plan: WritePlan): readonly PlacedSheet[] {
  return plan.sheets.filter((each) => each.outcome === "created").map(({ sheet }) => sheet);
}
