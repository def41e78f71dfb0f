import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/open-xlsx-workbook";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
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
