import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/open-xlsx-workbook";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { bridgedExcel } from "../support/excel-bridge";
import { testWorkbook } from "./workbook-contract";

describe("a workbook in memory", () => {
  testWorkbook(() => {
    const workbook = createMemoryWorkbook();
    return Promise.resolve({ workbook, reopen: () => Promise.resolve(workbook) });
  });
});

describe("a workbook that becomes an .xlsx file", () => {
  testWorkbook(() => {
    const workbook = createXlsxWorkbook();
    return Promise.resolve({ workbook, reopen: async () => openXlsxWorkbook(await workbook.save()) });
  });
});

describe.each(["1.9", "1.15"])("a workbook open in Excel, through office.js at ExcelApi %s", (apiVersion) => {
  testWorkbook(() => {
    const { workbook } = bridgedExcel(apiVersion);
    return Promise.resolve({ workbook, reopen: () => Promise.resolve(workbook) });
  });
});
