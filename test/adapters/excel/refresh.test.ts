import type { WriteOptions } from "../../../src/ports/workbook";
import { accountList } from "../../fixtures/account-list";
import { type BridgedExcel, bridgedExcel } from "../../support/excel-bridge";
import { sheetNamed, shownValue, shownValues, typeInto } from "../../support/host-sheet";

const FIRST: WriteOptions = { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" };
const AGAIN: WriteOptions = { overwrite: "replace", stamp: "2026-11-23T08:00:00Z" };
const NAME = "Open accounts";
const TWO = [
  { account: "100-1", open: 20 },
  { account: "200-2", open: 30 },
];
const THREE = [{ account: "050-5", open: 5 }, ...TWO];

/** Title in row 1, input in row 2, header in row 4, accounts in rows 5 and 6, totals in rows 8 and 9. */
async function written(apiVersion?: string): Promise<BridgedExcel> {
  const excel = bridgedExcel(apiVersion);
  await excel.workbook.write(accountList(TWO), FIRST);
  return excel;
}

test("a note beside the table and another below the report stay", async () => {
  const { host, workbook } = await written();
  typeInto(host, `'${NAME}'!E5`, [["ask Ann"]]);
  typeInto(host, `'${NAME}'!A40`, [["see minutes of May"]]);
  await workbook.write(accountList(THREE), AGAIN);
  expect(shownValue(host, NAME, "E5")).toBe("ask Ann");
  expect(shownValue(host, NAME, "A40")).toBe("see minutes of May");
  expect(shownValues(host, NAME, "A5:B7")).toEqual([
    ["050-5", 5],
    ["100-1", 20],
    ["200-2", 30],
  ]);
});

test.each(["1.9", "1.15"])("a column a user added to the table follows its accounts (ExcelApi %s)", async (version) => {
  const { host, workbook } = await written(version);
  typeInto(host, `'${NAME}'!D4:D6`, [["Remark"], ["=1"], ["'= call back"]]);
  widenTable(host);
  const receipt = await workbook.write(accountList(THREE), AGAIN);
  expect(shownValues(host, NAME, "D4:D7")).toEqual([["Remark"], [""], [1], ["= call back"]]);
  expect(receipt.notices).toEqual([]);
  expect((await workbook.readTable("OpenAccounts"))?.columns).toEqual(["Account", "Open ($)", "Fee ($)", "Remark"]);
  const shorter = await workbook.write(accountList([{ account: "100-1", open: 20 }]), {
    ...AGAIN,
    stamp: "2026-11-24T08:00:00Z",
  });
  expect(shorter.notices).toEqual([
    'Your entry "= call back" in column Remark stood beside 200-2, which is no longer in the table.',
  ]);
  expect(shownValues(host, NAME, "D4:D7")).toEqual([["Remark"], [1], [""], [""]]);
});

test("a user's formula over the table goes on", async () => {
  const { host, workbook } = await written();
  typeInto(host, "Sheet1!A1", [["=SUM(OpenAccounts[Open ($)])"]]);
  await workbook.write(accountList(THREE), AGAIN);
  expect(shownValue(host, "Sheet1", "A1")).toBe(55);
});

test("a sheet the user renamed is found by its mark", async () => {
  const { host, workbook } = await written();
  const sheet = sheetNamed(host, NAME);
  sheet.name = "Collections, October";
  host.workbook.names = host.workbook.names.map((each) => ({
    ...each,
    formula: each.formula.replaceAll(`'${NAME}'`, "'Collections, October'"),
  }));
  const receipt = await workbook.write(accountList(THREE), AGAIN);
  expect(receipt.sheets.map(({ name, outcome }) => [name, outcome])).toEqual([["Collections, October", "refreshed"]]);
});

test("one chart and one set of highlights remain after many refreshes", async () => {
  const { host, workbook } = await written();
  await workbook.write(accountList(THREE), AGAIN);
  await workbook.write(accountList(TWO), AGAIN);
  expect(sheetNamed(host, NAME).conditionalFormats).toHaveLength(1);
  expect(sheetNamed(host, NAME).tables).toHaveLength(1);
});

test("a note where the report has to grow stops the write, says where, and nothing changes", async () => {
  const { host, workbook } = await written();
  const last = sheetNamed(host, NAME).cells.used();
  typeInto(host, `'${NAME}'!A${(last?.rows ?? 0) + 1}`, [["my note"]]);
  const refused = workbook.write(accountList(THREE), AGAIN);
  await expect(refused).rejects.toMatchObject({
    code: "workbook-changed",
    message: expect.stringContaining("something of yours"),
  });
  expect(shownValues(host, NAME, "A5:A6")).toEqual([["100-1"], ["200-2"]]);
});

test("a colleague's newer run is not overwritten by an older one", async () => {
  const { host, workbook } = await written();
  await workbook.write(accountList(THREE), AGAIN);
  const refused = workbook.write(accountList(TWO), { ...AGAIN, stamp: "2026-11-22T20:00:00Z" });
  await expect(refused).rejects.toMatchObject({
    code: "workbook-changed",
    message: expect.stringContaining("newer run"),
  });
  expect(shownValue(host, NAME, "A5")).toBe("050-5");
});

test.each([
  ["name", "The name In_FeeRate already stands for"],
  ["table", 'A table on sheet "Sheet1" is called OpenAccounts'],
])("a %s of the user's that the report needs is not taken over", async (kind, message) => {
  const { session, workbook } = bridgedExcel();
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    if (kind === "name") context.workbook.names.add("In_FeeRate", sheet.getRange("B2"));
    else sheet.tables.add(sheet.getRange("A1:B3"), true).name = "OpenAccounts";
    await context.sync();
  });
  await expect(workbook.write(accountList(TWO), FIRST)).rejects.toMatchObject({
    code: "workbook-changed",
    message: expect.stringContaining(message),
  });
});

function widenTable(host: BridgedExcel["host"]): void {
  const table = sheetNamed(host, NAME).tables[0];
  if (table === undefined) throw new Error("no table");
  table.area = { ...table.area, columns: 4 };
  host.workbook.changed();
}
