import { openNodeDatabase } from "../adapters/duckdb/node";
import { diskFile } from "../adapters/file/disk-file";
import { createXlsxWorkbook } from "../adapters/xlsx/xlsx-workbook";
import { runCommandLine } from "./command-line";

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  now: () => new Date().toISOString(),
  openDatabase: async (engine) => (await openNodeDatabase({ engine })).database,
  openFile: diskFile,
  newWorkbook: createXlsxWorkbook,
});
