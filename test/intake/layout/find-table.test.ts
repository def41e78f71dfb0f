import { findTable } from "../../../src/intake/layout/find-table";

const CONTEXT = {
  fileName: "export.csv",
  shape: { form: "delimited", delimiter: "," },
  linesPerRecord: 1,
  firstWidth: 0,
} as const;

function tableOf(text: string) {
  const rows = text
    .trim()
    .split("\n")
    .map((line, index) => ({ line: index + 1, cells: line.split(",").map((cell) => (cell === "" ? null : cell)) }));
  return findTable(rows, CONTEXT);
}

test("one column with a day above 12 tells the order of the others", () => {
  const { found } = tableOf(`
Invoice,Account,Bill Date,Paid Date,Amount
B1,100231,05/08/2026,28/09/2026,61.20
B2,100232,05/08/2026,03/09/2026,58.00
B3,100233,06/08/2026,04/09/2026,40.00`);
  expect(found.columns[2]?.format.value).toEqual({ as: "date", order: "D/M/Y" });
});

test("a line pushed to the right by an unquoted comma says nothing of the columns", () => {
  const { found, facts } = tableOf(`
Account,Name,Opened,Balance
1001,ABEL,04/13/2015,10.00
1002,BOND,06/15/2019,12.00
1003,COLE, JR,09/09/2020,11.00`);
  expect(found.columns.map(({ name }) => name)).toEqual(["Account", "Name", "Opened", "Balance"]);
  expect(found.columns[2]?.format.value).toEqual({ as: "date", order: "M/D/Y" });
  expect({ width: facts.width, fields: facts.fieldsPerRecord, records: found.records.length }).toEqual({
    width: 4,
    fields: 4,
    records: 2,
  });
});

test("a heading word that says too little alone takes the word above it", () => {
  const { found } = tableOf(`
,,Bill,Due,,Over
Account,Name,Number,Date,Current,60
1100,ARCHER,B1001,08/31/2026,40.00,0.00
1101,BOWMAN,B1002,08/31/2026,44.00,0.00`);
  expect(found.columns.map(({ name }) => name)).toEqual([
    "Account",
    "Name",
    "Bill Number",
    "Due Date",
    "Current",
    "Over 60",
  ]);
});

test("amounts without a word, below records with words, are no record", () => {
  const { found } = tableOf(`
Account,Name,Current,Total
1001,ABEL,10.00,10.00
1002,BOND,12.00,12.00
,,22.00,22.00`);
  expect(found.records).toHaveLength(2);
});
