import type { Formula, FormulaPart } from "../formula/formula";
import type {
  Block,
  ChartBlock,
  ChecksBlock,
  Report,
  ReportValue,
  Sheet,
  StatementRow,
  TableBlock,
  TableColumn,
} from "./report";
import { renamedHow } from "./statement-lines";

/**
 * The same report under other names: tables become `Pack…`, named cells `Pack_…`, charts too, and every formula refers to
 * the new names. So a report and a larger one that contains it can stand in one workbook. Sheets keep their keys and names.
 * @param prefix letters, the first a capital: `Pack`
 * @example prefixNames(agingReport, "Pack") // AgingSummary → PackAgingSummary, Aging_Total → Pack_Aging_Total
 */
export function prefixNames(report: Report, prefix: string): Report {
  return { ...report, sheets: report.sheets.map((sheet) => prefixSheet(sheet, prefix)) };
}

/**
 * A formula over the names of a report, as it reads once the report is prefixed.
 * @example prefixFormula(formula`${total("Aging_Total")}*2`, "Pack") // =Pack_Aging_Total*2
 */
export function prefixFormula(formula: Formula, prefix: string): Formula {
  return formula.map((part) => prefixPart(part, prefix));
}

function prefixSheet(sheet: Sheet, prefix: string): Sheet {
  return { ...sheet, blocks: sheet.blocks.map((block) => prefixBlock(block, prefix)) };
}

function prefixBlock(block: Block, prefix: string): Block {
  switch (block.kind) {
    case "table":
      return prefixTable(block, prefix);
    case "statement":
      return { ...block, name: prefix + block.name, rows: block.rows.map((row) => prefixRow(row, prefix)) };
    case "inputs":
      return { ...block, inputs: block.inputs.map((each) => prefixCell(each, prefix)) };
    case "totals":
      return { ...block, totals: block.totals.map((each) => prefixCell(each, prefix)) };
    case "checks":
      return { ...block, checks: block.checks.map((each) => prefixCheck(each, prefix)) };
    case "chart":
      return prefixChart(block, prefix);
    default:
      return block;
  }
}

function prefixTable(table: TableBlock, prefix: string): TableBlock {
  return { ...table, name: prefix + table.name, columns: table.columns.map((column) => prefixColumn(column, prefix)) };
}

function prefixColumn(column: TableColumn, prefix: string): TableColumn {
  if ("formula" in column) return { ...column, formula: prefixFormula(column.formula, prefix) };
  return { ...column, values: column.values.map((value) => prefixValue(value, prefix)) };
}

function prefixChart(chart: ChartBlock, prefix: string): ChartBlock {
  const name = prefix + chart.name;
  if ("statement" in chart) return { ...chart, name, statement: prefix + chart.statement };
  return { ...chart, name, table: prefix + chart.table };
}

function prefixRow(row: StatementRow, prefix: string): StatementRow {
  const how = renamedHow(row.how, (name) => prefix + name);
  return { ...row, how, values: row.values.map((value) => prefixValue(value, prefix)) };
}

function prefixCell<T extends { readonly name: string; readonly value: ReportValue }>(cell: T, prefix: string): T {
  return { ...cell, name: `${prefix}_${cell.name}`, value: prefixValue(cell.value, prefix) };
}

function prefixCheck(check: ChecksBlock["checks"][number], prefix: string): ChecksBlock["checks"][number] {
  const sides = { left: prefixValue(check.left, prefix), right: prefixValue(check.right, prefix) };
  return { ...check, ...sides, name: `${prefix}_${check.name}` };
}

function prefixValue(value: ReportValue, prefix: string): ReportValue {
  if (value === null || typeof value !== "object" || !("formula" in value)) return value;
  return { formula: prefixFormula(value.formula, prefix) };
}

function prefixPart(part: FormulaPart, prefix: string): FormulaPart {
  switch (part.kind) {
    case "input":
    case "total":
      return { ...part, name: `${prefix}_${part.name}` };
    case "column":
    case "cell":
    case "cells":
      return { ...part, table: prefix + part.table };
    default:
      return part;
  }
}
