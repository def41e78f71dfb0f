import initialise from "@ironcalc/wasm";
import { createIronCalc } from "../calculation/iron-calc";
import { ExcelHost } from "../excel-host";
import { displayText } from "../model/display-text";
import { parseAddress } from "../model/address";
import type { CellScalar } from "../model/cell";
import { mountAddIn } from "./add-in-frame";
import { pagePart } from "./element";
import { readPageOptions } from "./page-options";
import { WorkbookView } from "./workbook-view";

/** What browser tests may ask of the page: raw contents that the grid shows only formatted. */
interface HostWindow {
  sheets(): readonly string[];
  value(sheet: string, address: string): CellScalar;
  text(sheet: string, address: string): string;
  formula(sheet: string, address: string): string | null;
}

await start();

async function start(): Promise<void> {
  const options = readPageOptions(new URL(location.href));
  if (options.theme !== "system") document.documentElement.dataset["theme"] = options.theme;
  pagePart("pane-column").style.width = `${options.paneWidth}px`;
  await initialise();
  const host = new ExcelHost(createIronCalc());
  const view = new WorkbookView(host);
  Object.assign(window, { excelHost: forTests(host) });
  mountAddIn(pagePart("pane-column"), { address: options.pane, host, onRequest: () => view.schedule() });
}

function forTests({ workbook }: ExcelHost): HostWindow {
  const at = (name: string, address: string) => {
    const sheet = workbook.findSheet(name);
    const area = parseAddress(address)?.area;
    if (sheet === undefined || area === undefined) throw new Error(`no cell ${name}!${address}`);
    const cell = sheet.cells.at(area.row, area.column);
    return { cell, shown: workbook.shown(sheet, area.row, area.column) };
  };
  return {
    sheets: () => workbook.sheets.map((sheet) => sheet.name),
    value: (sheet, address) => at(sheet, address).shown.value,
    text: (sheet, address) => displayText(at(sheet, address).shown, at(sheet, address).cell.format.numberFormat),
    formula: (sheet, address) => at(sheet, address).cell.formula,
  };
}
