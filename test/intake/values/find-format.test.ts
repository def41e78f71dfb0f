import { findFormat } from "../../../src/intake/values/find-format";
import type { ValueFormat } from "../../../src/intake/values/value-format";

const date = (order: Extract<ValueFormat, { as: "date" }>["order"]): ValueFormat => ({ as: "date", order });
const money: ValueFormat = { as: "money" };
const id: ValueFormat = { as: "id" };
const text: ValueFormat = { as: "text" };
const quantity: ValueFormat = { as: "quantity" };
const yesNo: ValueFormat = { as: "yes-no" };

const COLUMNS: readonly {
  readonly heading: string | null;
  readonly values: readonly (string | null)[];
  readonly format: ValueFormat;
}[] = [
  { heading: "Account", values: ["0004512", "0004512", "0004513"], format: id },
  { heading: "Account", values: ["10-0100-1", "10-0110-1", "10-0120-2"], format: id },
  { heading: "CID", values: ["101", "102", "107"], format: id },
  { heading: "Year", values: ["2026", "2026", null], format: text },
  { heading: "Bill", values: ["88123", "90441", null], format: id },
  { heading: "Charge", values: ["WATER", "SEWER", "UNAPPLIED"], format: text },
  { heading: "Name", values: ['ALVAREZ, "JJ"', "BLUEBIRD DINER, INC."], format: text },
  { heading: "Due Date", values: ["9/1/2026", "10/20/2026", "10/1/2026"], format: date("M/D/Y") },
  { heading: "Due Date", values: ["20/10/2026", "1/9/2026"], format: date("D/M/Y") },
  { heading: "From", values: ["09/15/26", "08/16/26"], format: date("M/D/Y") },
  { heading: null, values: ["2026-10-31T23:59:59-04:00", "2026-11-02"], format: date("Y-M-D") },
  { heading: "Posted", values: ["31-OCT-2026", "01-NOV-2026"], format: date("D-MON-Y") },
  { heading: "Date", values: ["Oct 31, 2026", "Nov 1, 2026"], format: date("MON D, Y") },
  { heading: "Due Dt", values: ["20261031", "00000000", "20261101"], format: date("YYYYMMDD") },
  { heading: "Due Dt", values: ["261031", "000000", "261101"], format: date("YYMMDD") },
  { heading: "Pay Date", values: ["103126", "90126"], format: date("MMDDYY") },
  { heading: "Date", values: ["46326", "46327.5"], format: date("Excel serial") },
  { heading: "Meter No", values: ["46326", "46327"], format: id },
  { heading: "Current", values: [".00", "1,318.75", "(500.00)"], format: money },
  { heading: "1-30", values: ["0", "12", "5"], format: money },
  { heading: "Water", values: ["$22.10", "$ -   ", "$(1.40)"], format: money },
  { heading: null, values: ["61.22", "148.90", "-20.00", "1,010.05"], format: money },
  { heading: "Amount", values: ["612.3", "212.18", "722"], format: money },
  { heading: "Amount", values: ["0000012350", "0000000995"], format: { as: "money", impliedDecimals: 2 } },
  { heading: "Usage", values: ["3200", "0", "121,400", "-200"], format: quantity },
  { heading: "Usage", values: ["3,200 GAL", "0 GAL"], format: { as: "quantity", unit: "GAL" } },
  { heading: "Reading", values: ["001234", "001260"], format: quantity },
  { heading: "Zip", values: ["44999", "04430", "44999-1204"], format: id },
  { heading: null, values: ["44999", "44999-1204", "04430"], format: id },
  { heading: "Check #", values: ["20119", "20117", null], format: id },
  { heading: null, values: ["700010", "700011", "700012"], format: id },
  { heading: null, values: ["No", "Yes", "No"], format: yesNo },
  { heading: "Estimated", values: ["1", "0", "0"], format: yesNo },
  { heading: null, values: ["1", "0", "0"], format: quantity },
  { heading: "Phone", values: ["(330) 555-0100", "330-555-0101"], format: id },
  { heading: "Account", values: ["1.23E+11", "####", "0004512"], format: id },
  { heading: "Balance", values: ["12.50 CR", "N/A", "####", "7.00"], format: money },
  { heading: "Bill Amount", values: ["41", "52", "12"], format: money },
  { heading: "Number of Bills", values: ["41", "52", "12"], format: quantity },
  { heading: "Period", values: ["10/2026", "11/2026"], format: date("M/Y") },
  { heading: null, values: ["Posted", "Pending"], format: text },
];

test.each(COLUMNS)("$heading over $values is $format", ({ heading, values, format }) => {
  expect(findFormat(values, heading).value).toEqual(format);
});

test("dates that could be read either way are asked about, and the reason says so", () => {
  const { value, confidence, why } = findFormat(["9/1/2026", "10/1/2026"], "Due Date");
  expect(value).toEqual(date("M/D/Y"));
  expect(confidence).toBe(0.6);
  expect(why).toContain("cannot be told apart");
});

test("the reason for an order counts the days that show it", () => {
  const { confidence, why } = findFormat(["9/1/2026", "10/20/2026", "10/31/2026"], "Due Date");
  expect(why).toBe("2 of 3 have a number above 12 second, so the day stands second");
  expect(confidence).toBeGreaterThan(0.9);
});

test("one slip in twenty does not hide a format, three in twenty do unless the heading names it", () => {
  const amounts = Array.from({ length: 17 }, (_, index) => `${index}.50`);
  expect(findFormat([...amounts, "1.00", "2.00", "paid"], "Amount").value).toEqual(money);
  expect(findFormat([...amounts, "paid", "void", "see note"], "Remarks").value).toEqual(text);
  expect(findFormat([...amounts, "paid", "void", "see note"], "Amount").value).toEqual(money);
});

test("an empty column goes by its heading and is never certain", () => {
  expect(findFormat([null, ""], "Balance").value).toEqual(money);
  expect(findFormat([null], "Balance").confidence).toBeLessThan(0.8);
  expect(findFormat([], null).value).toEqual(text);
});
