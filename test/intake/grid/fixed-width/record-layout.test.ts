import { parseRecordLayout } from "../../../../src/intake/grid/fixed-width/record-layout";

const places = (text: string): readonly unknown[] =>
  parseRecordLayout(text, "layout.txt").ruler.map(({ name, start, length }) => [name, start, length]);
const BILLS = [
  ["ACCT-NO", 1, 10],
  ["NAME", 11, 30],
  ["AMT-DUE", 41, 9],
];

test.each([
  ["a table with start and length", "Field,Start,Length,Type\nACCT-NO,1,10,X\nNAME,11,30,X\nAMT-DUE,41,9,9(7)V99\n"],
  [
    "a table with first and last character",
    "Name\tFrom\tTo\tFormat\nACCT-NO\t1\t10\tA\nNAME\t11\t40\tA\nAMT-DUE\t41\t49\tN 9.2\n",
  ],
  [
    "a printed table",
    "RECORD LAYOUT\n\nFIELD NAME   START  LENGTH  TYPE\n----------   -----  ------  ----\nACCT-NO          1      10  CHAR\nNAME            11      30  CHAR\nAMT-DUE         41       9  implied 2",
  ],
  ["positions as a range", "Position,Field,Format\n1-10,ACCT-NO,A/N\n11-40,NAME,A\n41-49,AMT-DUE,9(7)V99"],
  ["positions from 0", "Field,Offset,Length,Decimals,Type\nACCT-NO,0,10,,X\nNAME,10,30,,X\nAMT-DUE,40,9,2,N"],
  ["lines of ranges", "UB EXTRACT\nACCT-NO  1-10  X(10)\nNAME  11-40  X(30)\nAMT-DUE  41-49  9(7)V99"],
  ["lines of first and last character", "ACCT-NO 1 10 A\nNAME 11 40 A\nAMT-DUE 41 49 N implied 2"],
  ["lines of first character and length", "ACCT-NO 1 10 A\nNAME 11 30 A\nAMT-DUE 41 9 N 2 decimals"],
  [
    "a copybook",
    "       01  BILL-REC.\n      * comment\n           05  ACCT-NO  PIC X(10).\n           05  NAME     PIC X(30).\n           05  AMT-DUE\n               PIC 9(7)V99.",
  ],
])("%s gives the columns and the implied decimals", (_, text) => {
  expect(places(text)).toEqual(BILLS);
  expect(parseRecordLayout(text, "layout.txt").formats["AMT-DUE"]).toEqual({ as: "money", impliedDecimals: 2 });
  expect(parseRecordLayout(text, "layout.txt").formats["ACCT-NO"]).toEqual({ as: "id" });
});

test.each([
  ["BILL-DATE 1-8 YYYYMMDD", { as: "date", order: "YYYYMMDD" }],
  ["BILL-DATE 1-6 9(6) MMDDYY", { as: "date", order: "MMDDYY" }],
  ["BILL-DATE 1-6 YYMMDD", { as: "date", order: "YYMMDD" }],
  ["DUE 1-10 MM/DD/YYYY", { as: "date", order: "M/D/Y" }],
  ["PRIOR-READING 1-8 9(8)", { as: "quantity" }],
  ["USAGE 1-8 9(7)V9", { as: "quantity", impliedDecimals: 1 }],
  ["CURRENT-BAL 1-8 9(6)V99", { as: "money", impliedDecimals: 2 }],
  ["REFUSE 1-8 9(6)V99", { as: "money", impliedDecimals: 2 }],
  ["BALANCE 1-10 9(7).99", { as: "money" }],
  ["METER-NO 1-8 9(8)", { as: "id" }],
])("%s is read as the layout says", (text, format) => {
  expect(Object.values(parseRecordLayout(text, "layout.txt").formats)).toEqual([format]);
});

test("what a layout leaves open is left to the values", () => {
  expect(parseRecordLayout("NAME 1-30 X(30)\nBILL-DATE 31-38 9(8)", "layout.txt").formats).toEqual({});
});

test("fillers stay columns, each under its own name; a separate sign takes a character", () => {
  const text = "05 ACCT PIC X(5).\n05 FILLER PIC X(2).\n05 DUE PIC S9(3)V99 SIGN TRAILING SEPARATE.\n05 FILLER PIC X.";
  expect(places(text)).toEqual([
    ["ACCT", 1, 5],
    ["FILLER", 6, 2],
    ["DUE", 8, 6],
    ["FILLER 2", 14, 1],
  ]);
});

test.each([
  ["no field at all", "hello world", "layout.txt describes no field. Write one field a line"],
  ["fields over each other", "A 1-5 X\nB 4-7 X", 'layout.txt line 2: "B" begins at 4, inside "A".'],
  ["a field that ends before it begins", "A 5-1 X", 'layout.txt line 1: "A" ends before it begins.'],
  ["a length that is no number", "Field,Start,Length\nA,1,x", 'layout.txt line 2: "A" has no length.'],
  ["a line that is not understood", "A 1-5 X\n??? 7 of 9", 'layout.txt line 2: "??? 7 of 9" is not understood.'],
  ["a field that repeats", "05 A PIC X(3).\n05 READS OCCURS 3 TIMES PIC 9(4).", "layout.txt line 2: READS: OCCURS"],
  [
    "packed numbers",
    "05 A PIC X(3).\n05 DUE PIC S9(5)V99 COMP-3.",
    "layout.txt line 2: DUE: binary and packed numbers",
  ],
  ["overpunched signs", "A 1-5 X\nDUE 6-12 9(5)V99 signed overpunch", "layout.txt line 2: signed overpunch"],
])("%s is refused with the line and the remedy", (_, text, sentence) => {
  expect(() => parseRecordLayout(text, "layout.txt")).toThrow(sentence);
});
