import type { Delimiter } from "../../../src/intake/file-shape";
import { detectDelimiter } from "../../../src/intake/text/detect-delimiter";

const AGING_CSV = `"MAPLE FALLS, CITY OF"
ACCOUNTS RECEIVABLE AGING,,,CATEGORY: 20,
Effective Date: 10/31/2026,,Printed 11/02/2026

Account,Name,Current,1-30,Balance
0071,"GREY, A",1.00,.00,1.00
0072,"HALE, ""BB""","1,200.00",.00,"1,200.00"
,0072 Account Total,1201.00,.00,1201.00
END OF REPORT`;

const LISTING = `                      CITY OF MAPLE FALLS, OHIO
                      AGED TRIAL BALANCE AS OF 10/31/2026          PAGE   1
ACCOUNT     NAME                     CURRENT     30 DAYS       TOTAL
----------- -------------------- ----------- ----------- -----------
0071-01     GREY, ANNA                 12.50         .00       12.50
0072-01     HALE, BERT              1,200.00      310.00    1,510.00
0073-02     IVES, CARLA                 8.00    2,000.10    2,008.10
0074-01     JOLLY CAR WASH, LLC     4,310.00         .00    4,310.00`;

const TIGHT_LISTING = `0071  GREY,A         WATER     12.50  20261001
0072  HALE,B         SEWER   1200.00  20261001
0073  IVES,C         WATER      8.00  20261001
0074  JOLLY,D        STORM   4310.00  20261001`;

const LETTER = `Dear Ms. Grey,

your account, which was due on October 1, is open.
Please call us, write, or come by, Monday to Friday.

Yours sincerely,
the Collections Office, City of Maple Falls`;

const REGISTER = `VILLAGE OF MAPLE FALLS
Account,Customer,Usage,Water,Sewer,Total
Service Address,From,To,Due
10-0100-1,"GREY, A",3200,22.10,30.00,52.10
100 1ST ST,09/15/26,10/15/26,52.10
10-0110-1,"HALE, B",0,12.00,0.00,12.00
110 1ST ST,09/15/26,10/15/26,12.00`;

test.each<[string, Delimiter | null, string]>([
  ["a report with titles, blank rows and totals", ",", AGING_CSV],
  ["records of two lines with different numbers of fields", ",", REGISTER],
  ["one header and one record", ",", "account,amount\n0071,12.50"],
  ["tabs, with commas in every name", "\t", "Acct\tName\tAmt\n0071\tGREY, A\t1\n0072\tHALE, B\t2"],
  ["bars, with commas in every address", "|", "0071|1 Main, Apt 2, Akron|1\n0072|2 Main, Apt 3, Akron|2"],
  ["semicolons", ";", "Acct;Name;Amt\n0071;GREY, A;1.00\n0072;HALE, B;2.00"],
  ["a bar table with rules", "|", "+----+-----+\n| id | amt |\n+----+-----+\n| 1  | 2.5 |\n| 2  | 3.5 |\n+----+-----+"],
  ["a query tool's table", "|", " id | amt \n----+-----\n  1 | 2.50\n  2 | 3.50\n(2 rows)"],
  ["all cells quoted", ",", '"0071","GREY; A","1,000.00"\n"0072","HALE; B","2,000.00"'],
  [
    "cells padded with blanks",
    ",",
    "0071  ,GREY, A         ,   12.50\n0072  ,HALE, B         ,  112.50\n0073  ,IVES           ,    1.00\n0074  ,KAY            ,    1.00",
  ],
  ["addresses with double blanks", ",", "0071,GREY,100  N  MAIN,12.50,OH\n0072,HALE,101  N  MAIN,13.50,OH"],
  ["Excel's own first line", ";", "sep=;\na,b;c,d\n1,2;3,4"],
  [
    "a long preamble over three records",
    ",",
    "City\nReport\nCycle 1\nUser: a\nPrinted: b\nPage 1\n\nacct,name,amt\n1,a,2\n2,b,3",
  ],
  ["a printed listing with commas in names and amounts", null, LISTING],
  ["a listing with commas in each name and no blank behind", null, TIGHT_LISTING],
  ["a letter", null, LETTER],
  ["one word in each line", null, "alpha\nbeta\ngamma"],
  ["one column of amounts", null, "1,234.50\n2,000.00\n1,100.75"],
  ["a listing with a bar in its title", null, LISTING.replace("MAPLE FALLS,", "MAPLE FALLS |")],
  ["a listing with a tab in one line", null, LISTING.replace("BALANCE AS", "BALANCE\tAS")],
  ["a file of one line", ",", "0071,GREY,12.50"],
  [
    "headings of accounts between their lines",
    ",",
    "acct,date,amt\nAccount 1\n1,10/1,2\n1,10/2,3\nAccount 2\n2,10/1,2\n2,10/3,4",
  ],
  ["empty ends left out", "\t", "a\tb\tc\td\n1\t2\t3\n1\t2\t3\t4\n1\t2\t3\t4\n1\t2\t3\n1\t2\t3\t4\t5\n1\t2\t3\t4\t5\n"],
  ["nothing", null, ""],
])("%s: %j", (_, delimiter, text) => {
  expect(detectDelimiter(text.split("\n")).value).toBe(delimiter);
});

test("a clear case is sure, and says what was seen", () => {
  const guess = detectDelimiter(["a,b,c", "1,2,3", "4,5,6", "7,8,9"]);
  expect(guess).toEqual({ value: ",", confidence: 0.99, why: "commas cut 4 of 4 lines into 3 fields" });
});

test("two records are enough to guess by, but not to be sure", () => {
  expect(detectDelimiter(["0071,12.50", "0072,13.50"]).confidence).toBe(0.85);
});

test("two delimiters that fit alike are asked about", () => {
  const guess = detectDelimiter(["1,2;3,4;5", "1,2;3,4;5", "1,2;3,4;5"]);
  expect(guess.confidence).toBeLessThan(0.8);
});
