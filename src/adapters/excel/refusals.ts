import { AppError } from "../../ports/app-error";
import type { WriteOptions } from "../../ports/workbook";
import type { PlacedReport } from "../../report/placed";
import { areaAddress, sheetOfAddress, uncovered } from "./area";
import type { OwnedSheet } from "./owned-sheet";
import type { PlannedSheet, WritePlan } from "./write-plan";

/**
 * Stops a write that would replace sheets without being asked to, or a colleague's newer run.
 * @throws AppError `workbook-changed`
 */
export function refuseUnwanted(report: PlacedReport, owned: readonly OwnedSheet[], options: WriteOptions): void {
  const newer = owned.find((each) => each.stamp > options.stamp);
  if (newer !== undefined) {
    throw changed(
      `Sheet "${newer.name}" holds a newer run, written at ${newer.stamp} by you or a colleague. Run ${report.title} again before writing it.`,
    );
  }
  if (options.overwrite === "refuse" && owned.length > 0) {
    const names = owned.map((each) => `"${each.name}"`).join(", ");
    throw changed(`The workbook holds "${report.title}" already (${names}). Choose to replace it.`);
  }
}

/**
 * Stops a write that would take over a user's cells, names or tables, or meets a protected sheet. Two round trips.
 * @throws AppError `workbook-changed` or `workbook-protected`, saying where and what to do
 */
export async function refuseConflicts(context: Excel.RequestContext, plan: WritePlan): Promise<void> {
  await refuseProtected(context, plan);
  await refuseTakenNames(context, plan);
  for (const planned of plan.sheets.filter((each) => each.outcome === "refreshed"))
    await refuseUserCells(context, planned);
}

async function refuseProtected(context: Excel.RequestContext, plan: WritePlan): Promise<void> {
  const asked = plan.sheets
    .filter((each) => each.outcome === "refreshed")
    .map(({ sheet }) => {
      const { protection } = context.workbook.worksheets.getItem(sheet.name);
      protection.load("protected");
      return { name: sheet.name, protection };
    });
  await context.sync();
  const locked = asked.find(({ protection }) => protection.protected);
  if (locked === undefined) return;
  const message = `Sheet "${locked.name}" is protected. Choose Unprotect Sheet on Excel's Review tab, then write again.`;
  throw new AppError("workbook-protected", message);
}

/** Our names and tables may stand on our own sheets only. */
async function refuseTakenNames(context: Excel.RequestContext, plan: WritePlan): Promise<void> {
  const names = plan.names.map(({ name }) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("formula");
    return { name, item };
  });
  const tables = plan.sheets
    .flatMap(({ sheet }) => sheet.tables)
    .map(({ name }) => {
      const item = context.workbook.tables.getItemOrNullObject(name);
      const home = item.worksheet;
      home.load("name");
      return { name, item, home };
    });
  await context.sync();
  const own = new Set(plan.sheets.map(({ sheet }) => sheet.name));
  for (const { name, item } of names)
    if (!item.isNullObject) refuseName(name, String(item.formula).replace(/^=/, ""), own);
  const table = tables.find(({ item, home }) => !item.isNullObject && !own.has(home.name));
  if (table === undefined) return;
  const { name, home } = table;
  throw changed(
    `A table on sheet "${home.name}" is called ${name}, as one of the report. Rename it, then write again.`,
  );
}

/** A name whose cell was deleted is free again. */
function refuseName(name: string, address: string, own: ReadonlySet<string>): void {
  if (address.includes("#REF!") || own.has(sheetOfAddress(address))) return;
  throw changed(`The name ${name} already stands for ${address}. Rename it in Excel's Name Manager, then write again.`);
}

/** Cells that the report needs now, did not have before, and that hold something are a user's. */
async function refuseUserCells(context: Excel.RequestContext, { sheet, ownCells }: PlannedSheet): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const asked = sheet.ranges
    .flatMap((range) => uncovered(range, ownCells))
    .map((area) => {
      const used = worksheet
        .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
        .getUsedRangeOrNullObject(true);
      used.load("address");
      return { area, used };
    });
  await context.sync();
  const taken = asked.find(({ used }) => !used.isNullObject);
  if (taken === undefined) return;
  const where = taken.used.address.slice(taken.used.address.lastIndexOf("!") + 1);
  throw changed(
    `Sheet "${sheet.name}" has grown into cells with something of yours in ${where} (the report now needs ${areaAddress(taken.area)}). Move that to the side, then write again.`,
  );
}

function changed(message: string): AppError {
  return new AppError("workbook-changed", message);
}
