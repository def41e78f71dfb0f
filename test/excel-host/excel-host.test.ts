import { bridgedExcel } from "../support/excel-bridge";
import { shownValue, shownValues } from "../support/host-sheet";

test("the unmodified client writes and reads cells", async () => {
  const { host, session } = bridgedExcel();
  const read = await session.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    cells.values = [
      ["Class", "Open"],
      ["Residential", 12.5],
    ];
    cells.load("values,address");
    await context.sync();
    return { values: cells.values, address: cells.address };
  });
  expect(read).toEqual({
    address: "Sheet1!A1:B2",
    values: [
      ["Class", "Open"],
      ["Residential", 12.5],
    ],
  });
  expect(shownValues(host, "Sheet1", "A1:B2")).toEqual(read.values);
});

test("a member that is not emulated fails by its name", async () => {
  const { session } = bridgedExcel();
  const asked = session.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").insert("Down");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({
    code: "ApiNotFound",
    message: "The embedded host does not emulate Range.Insert().",
  });
});

test("below its requirement set the client itself refuses a member", async () => {
  const { session } = bridgedExcel("1.9");
  const asked = session.run(async (context) => {
    context.workbook.tables.getItem("Any").resize("A1:B2");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("1.13") });
});

test("a missing item is null where the client asks for that, and an error where it does not", async () => {
  const { session } = bridgedExcel();
  const isMissing = await session.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("Nothing");
    const cells = table.getRange();
    cells.load("address");
    await context.sync();
    return table.isNullObject;
  });
  expect(isMissing).toBe(true);
  const asked = session.run(async (context) => {
    context.workbook.worksheets.getItem("Nothing").load("name");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("a batch that fails in the middle keeps what ran before", async () => {
  const { host, session } = bridgedExcel();
  host.faults.failingAction = "Activate";
  const asked = session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["before"]];
    sheet.activate();
    sheet.getRange("A2").values = [["after"]];
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "GeneralException" });
  expect(shownValue(host, "Sheet1", "A1")).toBe("before");
  expect(shownValue(host, "Sheet1", "A2")).toBe("");
});

test.each([
  ["a request of more than 5 MB", "RequestPayloadSizeLimitExceeded", 6_000],
  ["an answer of more than 5 MB", "ResponsePayloadSizeLimitExceeded", 4_000],
])("%s is refused", async (_, code, rows) => {
  const { session } = bridgedExcel();
  const line = "x".repeat(900);
  const asked = session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const write = (start: number, count: number): Excel.Range => {
      const cells = sheet.getRangeByIndexes(start, 0, count, 1);
      cells.values = Array.from({ length: count }, () => [line]);
      return cells;
    };
    write(0, rows);
    await context.sync();
    write(rows, rows);
    await context.sync();
    const all = sheet.getRangeByIndexes(0, 0, 2 * rows, 1);
    all.load("values");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code });
});

test("values of another shape than the range, and formulas with open brackets, are refused", async () => {
  const { session } = bridgedExcel();
  const write = (values: unknown[][]): Promise<void> =>
    session.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = values;
      await context.sync();
    });
  await expect(write([["one"]])).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(write([["=SUM(1"], [2]])).rejects.toMatchObject({ code: "InvalidArgument" });
});
