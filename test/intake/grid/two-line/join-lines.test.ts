import { splitRecord } from "../../../../src/intake/csv-record";
import type { GridRow } from "../../../../src/intake/grid/grid-row";
import { findLinePair } from "../../../../src/intake/grid/two-line/find-line-pair";
import { joinLines } from "../../../../src/intake/grid/two-line/join-lines";
import type { LinePair } from "../../../../src/intake/grid/two-line/line-pair";
import { collected, cutBy, rulerOf } from "../fixed-width/cut-listing";

const AGING = [
  "CITY OF ELM                      ACCOUNTS RECEIVABLE AGING                 PAGE 1",
  "10/31/26 08:14",
  "",
  "ACCT NO   NAME                   CURRENT   30 DAYS   60 DAYS  90+ DAYS     TOTAL",
  "          ADDRESS                PHONE         LAST PAY  LAST AMT",
  "================================================================================",
  "100100    SMITH, JOHN              41.20      0.00     38.05      0.00     79.25",
  "          100 N MAIN ST          614-555-1234  09/15/26     50.00",
  "100110    JONES PLUMBING LLC      141.20     20.00      0.00      5.00    166.20",
  "          PO BOX 12                            10/01/26    150.00",
  "100120    O'NEIL, PAT                .00      0.00      0.00      0.00       .00",
  "\fCITY OF ELM                      ACCOUNTS RECEIVABLE AGING                 PAGE 2",
  "10/31/26 08:15",
  "",
  "ACCT NO   NAME                   CURRENT   30 DAYS   60 DAYS  90+ DAYS     TOTAL",
  "          ADDRESS                PHONE         LAST PAY  LAST AMT",
  "================================================================================",
  "          7 OAK CT               614-555-9999  08/02/26     12.00",
  "100130    BAKER, TOM               10.00     10.00     10.00     10.00     40.00",
  "          99 ELM AVE APT 3       614-555-0000  07/07/26     20.00",
  "",
  "REPORT TOTALS                     192.40     30.00     48.05     15.00    285.45",
];

const REGISTER = [
  "TOWN OF BIRCH,,,BILLING REGISTER,,,Page 1",
  "Account,Customer,Usage,Water,Sewer,Penalty,Total",
  ",Service Address,Gal,From,To,,Due",
  '20-0100,"POE, A",3200,$22.10,$30.00,$ -   ,$52.10',
  ",1 ELM ST,,09/15/26,10/15/26,,$52.10",
  '20-0110,"ROE, B",0,$12.00,$ -   ,$ -   ,$12.00',
  ",2 ELM ST,,09/15/26,10/15/26,,$12.00",
  "TOWN OF BIRCH,,,BILLING REGISTER,,,Page 2",
  "Account,Customer,Usage,Water,Sewer,Penalty,Total",
  ",Service Address,Gal,From,To,,Due",
  '20-0120,"DOE, C",-200,$(1.40),$(1.88),$1.00,$(2.28)',
  ",3 ELM ST,,09/15/26,10/15/26,,$(2.28)",
  ",Total Bills: 3,,$32.70,$28.12,$1.00,$61.82",
];

function csv(lines: readonly string[]): readonly GridRow[] {
  return lines.map((line, index) => ({
    line: index + 1,
    cells: splitRecord(line).map((cell) => (cell === null || cell.trim() === "" ? null : cell.trim())),
  }));
}

async function* chunked(rows: readonly GridRow[]): AsyncGenerator<readonly GridRow[]> {
  for (const row of rows) yield [row];
}

function pairOf(rows: readonly GridRow[]): LinePair {
  const guess = findLinePair(rows);
  if (guess === null) throw new Error("no pair found");
  return guess.value;
}

async function joined(rows: readonly GridRow[], pair: LinePair = pairOf(rows)): Promise<readonly GridRow[]> {
  return collected(joinLines(chunked(rows), pair));
}

const cut = (lines: readonly string[]): Promise<readonly GridRow[]> =>
  cutBy(rulerOf(lines.join("\n")), lines.join("\n"));

test("the columns of both lines of an aged trial balance are found, each by its own headings", () => {
  expect(rulerOf(AGING.join("\n")).map(({ name, line }) => [line, name])).toEqual([
    ...["ACCT NO", "NAME", "CURRENT", "30 DAYS", "60 DAYS", "90+ DAYS", "TOTAL"].map((name) => [1, name]),
    ...["ADDRESS", "PHONE", "LAST PAY", "LAST AMT"].map((name) => [2, name]),
  ]);
});

test("a record that a page break splits is one row, after the rows of the page header", async () => {
  const rows = await joined(await cut(AGING));
  expect(rows.filter(({ cells }) => cells.length === 11).map(({ line, cells }) => [line, cells])).toEqual([
    [
      7,
      [
        "100100",
        "SMITH, JOHN",
        "41.20",
        "0.00",
        "38.05",
        "0.00",
        "79.25",
        "100 N MAIN ST",
        "614-555-1234",
        "09/15/26",
        "50.00",
      ],
    ],
    [
      9,
      [
        "100110",
        "JONES PLUMBING LLC",
        "141.20",
        "20.00",
        "0.00",
        "5.00",
        "166.20",
        "PO BOX 12",
        null,
        "10/01/26",
        "150.00",
      ],
    ],
    [
      11,
      ["100120", "O'NEIL, PAT", ".00", "0.00", "0.00", "0.00", ".00", "7 OAK CT", "614-555-9999", "08/02/26", "12.00"],
    ],
    [
      19,
      [
        "100130",
        "BAKER, TOM",
        "10.00",
        "10.00",
        "10.00",
        "10.00",
        "40.00",
        "99 ELM AVE APT 3",
        "614-555-0000",
        "07/07/26",
        "20.00",
      ],
    ],
  ]);
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 12, 13, 14, 15, 16, 17, 11, 19, 21, 22]);
  expect(rows.some(({ fault }) => fault !== undefined)).toBe(false);
});

test("the two rows of a billing register become one, with the text of both", async () => {
  const rows = await joined(csv(REGISTER));
  expect(rows.filter(({ cells }) => cells.length === 14)).toEqual([
    {
      line: 4,
      cells: [
        "20-0100",
        "POE, A",
        "3200",
        "$22.10",
        "$30.00",
        "$ -",
        "$52.10",
        null,
        "1 ELM ST",
        null,
        "09/15/26",
        "10/15/26",
        null,
        "$52.10",
      ],
      text: "20-0100 POE, A 3200 $22.10 $30.00 $ - $52.10\n1 ELM ST 09/15/26 10/15/26 $52.10",
    },
    {
      line: 6,
      cells: [
        "20-0110",
        "ROE, B",
        "0",
        "$12.00",
        "$ -",
        "$ -",
        "$12.00",
        null,
        "2 ELM ST",
        null,
        "09/15/26",
        "10/15/26",
        null,
        "$12.00",
      ],
      text: "20-0110 ROE, B 0 $12.00 $ - $ - $12.00\n2 ELM ST 09/15/26 10/15/26 $12.00",
    },
    {
      line: 11,
      cells: [
        "20-0120",
        "DOE, C",
        "-200",
        "$(1.40)",
        "$(1.88)",
        "$1.00",
        "$(2.28)",
        null,
        "3 ELM ST",
        null,
        "09/15/26",
        "10/15/26",
        null,
        "$(2.28)",
      ],
      text: "20-0120 DOE, C -200 $(1.40) $(1.88) $1.00 $(2.28)\n3 ELM ST 09/15/26 10/15/26 $(2.28)",
    },
  ]);
  expect(rows.filter(({ cells }) => cells.length === 7).map(({ line }) => line)).toEqual([1, 2, 3, 8, 9, 10, 13]);
});

test("a line whose other half is missing is given with the reason", async () => {
  const pair = pairOf(csv(REGISTER));
  const firstOnly = await joined(csv([...REGISTER.slice(3, 4), ...REGISTER.slice(5, 7)]), pair);
  expect(firstOnly.map(({ line, fault }) => [line, fault])).toEqual([
    [1, "the second line of this record is missing"],
    [2, undefined],
  ]);
  const secondOnly = await joined(csv([...REGISTER.slice(4, 7), ...REGISTER.slice(3, 4)]), pair);
  expect(secondOnly.map(({ line, fault }) => [line, fault])).toEqual([
    [1, "the first line of this record is missing"],
    [2, undefined],
    [4, "the second line of this record is missing"],
  ]);
  expect(secondOnly[0]?.cells.slice(7)).toEqual([null, "1 ELM ST", null, "09/15/26", "10/15/26", null, "$52.10"]);
});

test("a pair that was kept as JSON joins the next month's file", async () => {
  const kept: LinePair = JSON.parse(JSON.stringify(pairOf(csv(REGISTER))));
  expect(await joined(csv(REGISTER), kept)).toEqual(await joined(csv(REGISTER)));
});

const ONE_LINE: readonly (readonly [string, readonly string[]])[] = [
  [
    "a subtotal under every item",
    [
      "Account,Charge,Due,Balance",
      "0451,WATER,9/1/2026,41.20",
      "0451 Account Total,,,41.20",
      "0452,WATER,9/1/2026,1.20",
      "0452 Account Total,,,1.20",
      "0453,SEWER,9/1/2026,5.00",
      "0453 Account Total,,,5.00",
    ],
  ],
  [
    "a subtotal without a word",
    [
      "Account,Charge,Due,Balance",
      "0451,WATER,9/1/2026,41.20",
      ",,,41.20",
      "0452,WATER,9/1/2026,1.20",
      ",,,1.20",
      "0453,SEWER,9/1/2026,5.00",
      ",,,5.00",
    ],
  ],
  [
    "a second service without the account",
    [
      "Account,Name,Service,Amount",
      "0451,POE,WATER,41.20",
      ",,SEWER,38.05",
      "0452,ROE,WATER,1.20",
      ",,SEWER,2.05",
      "0453,DOE,WATER,5.00",
      ",,SEWER,6.05",
    ],
  ],
  [
    "debit and credit in turn",
    [
      "Date,Account,Debit,Credit",
      "10/1/2026,1010,41.20,",
      "10/1/2026,4010,,41.20",
      "10/2/2026,1010,1.20,",
      "10/2/2026,4010,,1.20",
      "10/3/2026,1010,5.00,",
      "10/3/2026,4010,,5.00",
    ],
  ],
  [
    "bills and unapplied credits",
    [
      "Account,Charge,Bill,Due,Balance",
      "0451,WATER,88123,9/1/2026,41.20",
      "0451,UNAPPLIED,,9/3/2026,(5.00)",
      "0452,WATER,88124,9/1/2026,1.20",
      "0452,UNAPPLIED,,9/3/2026,(1.00)",
      "0453,WATER,88125,9/1/2026,5.00",
      "0453,UNAPPLIED,,9/3/2026,(2.00)",
    ],
  ],
  ["plain rows", ["Account,Name,Amount", "0451,POE,41.20", "0452,ROE,1.20", "0453,DOE,5.00", "0454,KAY,6.00"]],
  ["no rows", []],
];

test.each(ONE_LINE)("%s is no record of two lines", (_, lines) => {
  expect(findLinePair(csv(lines))).toBeNull();
});
