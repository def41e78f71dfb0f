import type { AreaResolver } from "../../formula/print-a1";
import type { WriteOptions, WriteReceipt } from "../../ports/workbook";
import { filledCells } from "../../report/book";
import type { PlacedReport, PlacedSheet } from "../../report/placed";
import { placedAreas } from "../../report/placed-areas";
import { type CreatedSheets, createSheets } from "./created-sheets";
import type { ExcelSession } from "./excel-session";
import { highlight } from "./highlight";
import { findOwnedSheets } from "./owned-sheet";
import { prepareSheet } from "./prepare-sheet";
import { readErrors } from "./read-errors";
import { refuseConflicts, refuseUnwanted } from "./refusals";
import { removeCharts } from "./remove-charts";
import { sheetParts } from "./sheet-parts";
import { setUpPage } from "./set-up-page";
import type { UserColumns } from "./user-columns";
import { cellRequests, writeCells } from "./write-cells";
import { writeChart } from "./write-chart";
import { formulaRequests, writeFormulas } from "./write-formulas";
import { writeNames } from "./write-names";
import { type WritePlan, planWrite } from "./write-plan";
import { WriteSteps } from "./write-steps";
import { fitTables, type UserColumnsByTable, writeTables } from "./write-tables";
import { writeUserColumns } from "./write-user-columns";

/** A connection to the workbook, and what the user asked for. */
export interface WriteJob {
  readonly session: ExcelSession;
  readonly report: PlacedReport;
  readonly options: WriteOptions;
}

/**
 * Decides the whole write and finds every reason against it, before anything is changed.
 * @throws AppError `workbook-changed`, `workbook-protected`
 */
export async function decideWrite(context: Excel.RequestContext, { report, options }: WriteJob): Promise<WritePlan> {
  const owned = await findOwnedSheets(context, report);
  refuseUnwanted(report, owned, options);
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const plan = planWrite(
    report,
    owned,
    worksheets.items.map((sheet) => sheet.name),
  );
  await refuseConflicts(context, plan);
  return plan;
}

/** Carries a plan out: sheets, cells, tables, names, then formulas and all that is drawn over them. */
export async function carryOut(
  context: Excel.RequestContext,
  created: CreatedSheets,
  job: WriteJob,
): Promise<WriteReceipt> {
  const { plan } = created;
  const sheets = plan.sheets.map(({ sheet }) => sheet);
  const areas = placedAreas({ ...job.report, sheets, names: plan.names });
  const steps = new WriteSteps(context, job.options, requestCount(sheets, areas));
  await createSheets(context, created);
  const added = await prepareSheets(context, plan, job.session);
  await steps.send();
  const errors: string[] = [];
  const notices: string[] = [];
  for (const sheet of sheets) errors.push(...(await writeCells(context, sheet, steps)));
  for (const sheet of sheets) notices.push(...(await writeUserColumns(context, sheet, added)));
  await writeOver(context, { plan, areas, added, stamp: job.options.stamp }, steps);
  drawOver(context, plan);
  await steps.send();
  for (const sheet of sheets) errors.push(...(await readErrors(context, sheet)));
  return receipt(plan, errors, notices);
}

interface Overlay {
  readonly plan: WritePlan;
  readonly areas: AreaResolver;
  readonly added: UserColumnsByTable;
  readonly stamp: string;
}

/** Tables, names and formulas; a statement becomes a table only when its formulas are in place. */
async function writeOver(
  context: Excel.RequestContext,
  { plan, areas, added, stamp }: Overlay,
  steps: WriteSteps,
): Promise<void> {
  const parts = plan.sheets.map(({ sheet }) => sheetParts(sheet));
  for (const { others } of parts) await writeTables(context, others, added);
  await writeNames(context, plan, stamp);
  await steps.send();
  for (const { statements } of parts) await writeFormulas(context, { sheet: statements, areas }, steps);
  for (const { statements } of parts) await writeTables(context, statements, added);
  await steps.send();
  for (const { others } of parts) await writeFormulas(context, { sheet: others, areas }, steps);
}

/** Clears what earlier runs left. @returns the columns users added to the report's tables */
async function prepareSheets(
  context: Excel.RequestContext,
  plan: WritePlan,
  session: ExcelSession,
): Promise<UserColumnsByTable> {
  const added = new Map<string, UserColumns>();
  for (const planned of plan.sheets) {
    if (planned.outcome === "refreshed") {
      await removeCharts(context, planned.sheet);
      for (const [table, columns] of await fitTables(context, planned, session)) added.set(table, columns);
    }
    prepareSheet(context, planned);
  }
  return added;
}

/** Charts, highlights, page setup; then the first sheet comes into sight. */
function drawOver(context: Excel.RequestContext, plan: WritePlan): void {
  for (const { sheet } of plan.sheets) {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    for (const chart of sheet.charts) writeChart(worksheet, chart);
    for (const format of sheet.conditionalFormats) highlight(worksheet, format);
    setUpPage(worksheet, sheet);
  }
  const first = plan.sheets[0];
  if (first !== undefined) context.workbook.worksheets.getItem(first.sheet.name).activate();
}

function requestCount(sheets: readonly PlacedSheet[], areas: AreaResolver): number {
  const counts = sheets.map((sheet) => {
    const { statements, others } = sheetParts(sheet);
    return cellRequests(sheet) + formulaRequests(statements, areas) + formulaRequests(others, areas);
  });
  return counts.reduce((sum, count) => sum + count, 4);
}

function receipt(plan: WritePlan, errors: readonly string[], notices: readonly string[]): WriteReceipt {
  return {
    sheets: plan.sheets.map(({ sheet, outcome }) => ({ name: sheet.name, outcome, cells: filledCells(sheet) })),
    errors,
    notices,
    renamed: plan.renamed,
  };
}
