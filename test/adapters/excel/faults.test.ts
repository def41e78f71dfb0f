import type { WriteOptions } from "../../../src/ports/workbook";
import { accountList } from "../../fixtures/account-list";
import { bridgedExcel } from "../../support/excel-bridge";
import { sheetNamed, shownValues } from "../../support/host-sheet";

const FIRST: WriteOptions = { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" };
const AGAIN: WriteOptions = { overwrite: "replace", stamp: "2026-11-23T08:00:00Z" };
const REPORT = accountList([{ account: "100-1", open: 20 }]);
const GROWN = accountList([
  { account: "100-1", open: 20 },
  { account: "200-2", open: 30 },
]);

test("while the user is typing in a cell the write waits for another try", async () => {
  const { host, workbook } = bridgedExcel();
  host.faults.isEditingCell = true;
  await expect(workbook.write(REPORT, FIRST)).rejects.toMatchObject({
    code: "workbook-busy",
    message: expect.stringContaining("Press Enter or Esc"),
  });
  host.faults.isEditingCell = false;
  await expect(workbook.write(REPORT, FIRST)).resolves.toMatchObject({ errors: [] });
});

test("a protected sheet is named, with what to do", async () => {
  const { host, workbook } = bridgedExcel();
  await workbook.write(REPORT, FIRST);
  sheetNamed(host, "Open accounts").isProtected = true;
  await expect(workbook.write(GROWN, AGAIN)).rejects.toMatchObject({
    code: "workbook-protected",
    message: expect.stringContaining('Sheet "Open accounts" is protected'),
  });
  expect(shownValues(host, "Open accounts", "A5:A6")).toEqual([["100-1"], [""]]);
});

test.each(["Values", "Formulas", "SetPrintTitleRows", "Activate"])(
  "when Excel fails at %s no half report is left, and the next try succeeds",
  async (action) => {
    const { host, workbook } = bridgedExcel();
    host.faults.failingAction = action;
    await expect(workbook.write(REPORT, FIRST)).rejects.toMatchObject({ code: "GeneralException" });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(host.workbook.names).toEqual([]);
    delete host.faults.failingAction;
    await expect(workbook.write(REPORT, AGAIN)).resolves.toMatchObject({ errors: [] });
  },
);

test("a co-author who deletes the sheet while it is written is told about, and writing again works", async () => {
  const { host, workbook } = bridgedExcel();
  await workbook.write(REPORT, FIRST);
  const deleteSheet = (): void => host.workbook.deleteSheet(sheetNamed(host, "Open accounts"));
  host.faults.coAuthor = { afterRequests: host.costs.length + 5, act: deleteSheet };
  await expect(workbook.write(GROWN, AGAIN)).rejects.toMatchObject({
    code: "workbook-changed",
    message: expect.stringContaining("Write the report again"),
  });
  const receipt = await workbook.write(GROWN, AGAIN);
  expect(receipt.sheets).toEqual([{ name: "Open accounts", outcome: "created", cells: expect.any(Number) }]);
});

test("a write that is cancelled half way leaves no sheet behind", async () => {
  const { host, workbook } = bridgedExcel();
  const cancel = new AbortController();
  const progress = (): void => cancel.abort(new Error("cancelled by the user"));
  await expect(workbook.write(REPORT, { ...FIRST, progress, signal: cancel.signal })).rejects.toThrow(
    "cancelled by the user",
  );
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(host.workbook.names).toEqual([]);
});

test("a slow Excel changes nothing but the time", async () => {
  const { host, workbook } = bridgedExcel();
  host.faults.delay = 20;
  await expect(workbook.write(REPORT, FIRST)).resolves.toMatchObject({ errors: [] });
});
