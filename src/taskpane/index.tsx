import { createRoot } from "react-dom/client";
import { blobFile } from "../adapters/file/blob-file";
import { createWorkerSpreadsheetReader, startSheetWorker } from "../adapters/xlsx/worker-spreadsheet-reader";
import { App } from "./App";
import { examineInWorker } from "./examine-in-worker";
import { officeReady } from "./office-ready";
import { paneServices } from "./program";
import { makeSampleFiles } from "./sample-files";
import { saveInBrowser } from "./save-in-browser";
import { keepDropsInPane } from "./stray-drop";
import { keepTabInPane } from "./tab-key";
import { currentLook, onLookChange } from "./screen-look";

/** One reader for all files, so that a workbook which was looked at is not parsed again when it is loaded. */
const spreadsheets = createWorkerSpreadsheetReader({ start: startSheetWorker });

/** Puts the pane together. What is heavy (engine, analyses, writers) is fetched when it is first used. */
const services = paneServices({
  clock: { now: () => `${new Date().toISOString().slice(0, 19)}Z` },
  exportFile: ({ name, blob }) => blobFile(name, blob),
  makeSampleFiles,
  examine: examineInWorker,
  hostKind: officeReady,
  openDatabase: async () => (await import("../adapters/duckdb/browser")).openBrowserDatabase(),
  openWorkbook: async () => {
    const [{ createExcelWorkbook }, { officeHost }] = await Promise.all([
      import("../adapters/excel/excel-workbook"),
      import("../adapters/excel/office-host"),
    ]);
    return createExcelWorkbook(officeHost());
  },
  xlsxOf: async (placed, options) => {
    const { createXlsxWorkbook } = await import("../adapters/xlsx/xlsx-workbook");
    const workbook = createXlsxWorkbook();
    await workbook.write(placed, options);
    return workbook.save();
  },
  docxOf: async (memo) => (await import("../adapters/docx/memo-docx")).memoDocx(memo),
  openSolver: async () => (await import("../adapters/highs/browser")).openBrowserSolver(),
  openSimulator: async () => (await import("../adapters/simulation/browser")).createBrowserSimulator(),
  openSpreadsheets: async () => spreadsheets,
  download: saveInBrowser,
});

const element = document.getElementById("pane");
if (element === null) throw new Error("taskpane.html has no element #pane");
const root = createRoot(element);
const show = () => root.render(<App services={services} look={currentLook()} />);
onLookChange(show);
keepTabInPane(document);
keepDropsInPane(document);
void officeReady().then(show);
show();
