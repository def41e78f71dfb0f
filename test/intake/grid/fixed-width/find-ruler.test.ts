import fc from "fast-check";
import { findRuler } from "../../../../src/intake/grid/fixed-width/find-ruler";
import { cellsOf, rulerOf } from "./cut-listing";

const UNDERLINED = [
  "                         VILLAGE OF MAPLE FALLS                     PAGE   1",
  "RUN DATE 10/31/26            AGED TRIAL BALANCE",
  "                                                   OVER      OVER",
  "ACCOUNT      NAME                    CURRENT         30        60      BALANCE",
  "-----------  --------------------  ---------  ---------  --------  -----------",
  "10-0100-1    GREY, A                   71.60       0.00      0.00        71.60",
  "10-0110-1    HALE, BARBARA ANN        131.50      12.00      0.00       143.50",
  "10-0120-2    IVES, C                1,149.31       0.00    12.10-     1,137.21",
  "",
  "             TOTALS                 1,352.41      12.00    12.10-     1,352.31",
].join("\n");

test("dashes under the headings show the columns, and both heading lines name them", async () => {
  expect(rulerOf(UNDERLINED).map(({ name }) => name)).toEqual([
    "ACCOUNT",
    "NAME",
    "CURRENT",
    "OVER 30",
    "OVER 60",
    "BALANCE",
  ]);
  const cells = await cellsOf(UNDERLINED);
  expect(cells.get(7)).toEqual(["10-0110-1", "HALE, BARBARA ANN", "131.50", "12.00", "0.00", "143.50"]);
  expect(cells.get(10)).toEqual([null, "TOTALS", "1,352.41", "12.00", "12.10-", "1,352.31"]);
});

test("without dashes, the blank places part columns, also where only one blank stands between them", async () => {
  const text = [
    "RPT UB210            CITY OF OAKDALE                     10/31/26   PAGE   1",
    "                     DELINQUENT LIST",
    "                                       DUE         LAST",
    "ACCOUNT NAME             SERVICE       DATE        READ     BALANCE",
    "",
    "0004512 ALVAREZ, JJ      WATER       9/01/26      3,200       41.20",
    "0004513 BLUEBIRD DINER   WATER      10/01/26    121,400    1,318.75",
    "0004513 BLUEBIRD DINER   UNAPPLIED  10/20/26                 500.00CR",
    "0004520 CRANE, M         REFUSE     10/31/26                  18.00",
    "SUB TOTAL                                                    877.95",
    "\fRPT UB210            CITY OF OAKDALE                     10/31/26   PAGE   2",
    "                     DELINQUENT LIST",
    "                                       DUE         LAST",
    "ACCOUNT NAME             SERVICE       DATE        READ     BALANCE",
    "",
    "0004600 EASTGATE APTS    WATER      10/02/26        900      207.66",
  ].join("\r\n");
  expect(rulerOf(text).map(({ name }) => name)).toEqual([
    "ACCOUNT",
    "NAME",
    "SERVICE",
    "DUE DATE",
    "LAST READ",
    "BALANCE",
  ]);
  const cells = await cellsOf(text);
  expect(cells.get(6)).toEqual(["0004512", "ALVAREZ, JJ", "WATER", "9/01/26", "3,200", "41.20"]);
  expect(cells.get(8)).toEqual(["0004513", "BLUEBIRD DINER", "UNAPPLIED", "10/20/26", null, "500.00CR"]);
  expect(cells.get(16)).toEqual(["0004600", "EASTGATE APTS", "WATER", "10/02/26", "900", "207.66"]);
});

test("the lines of a drawn table part columns and are in no cell", async () => {
  const text = [
    "┌─────────┬────────────────────┬───────────┬───────────┐",
    "│ Account │ Name               │   Current │   Over 30 │",
    "├─────────┼────────────────────┼───────────┼───────────┤",
    "│ 0004512 │ ALVAREZ, JJ        │     41.20 │      0.00 │",
    "│ 0004513 │ BLUEBIRD DINER INC │  1,318.75 │   (12.00) │",
    "│ 0004520 │ CRANE, M           │     18.00 │       .00 │",
    "├─────────┼────────────────────┼───────────┼───────────┤",
    "│         │ TOTAL              │  1,377.95 │   (12.00) │",
    "└─────────┴────────────────────┴───────────┴───────────┘",
  ].join("\n");
  expect(rulerOf(text).map(({ name, start, length }) => [name, start, length])).toEqual([
    ["Account", 2, 9],
    ["Name", 12, 20],
    ["Current", 33, 11],
    ["Over 30", 45, 11],
  ]);
  const cells = await cellsOf(text);
  expect(cells.get(5)).toEqual(["0004513", "BLUEBIRD DINER INC", "1,318.75", "(12.00)"]);
  expect(cells.get(8)).toEqual([null, "TOTAL", "1,377.95", "(12.00)"]);
});

test("an extract without headings is cut by blanks", async () => {
  const text = [
    "0004512  ALVAREZ, JJ           WATER   20261001      41.20",
    "0004513  BLUEBIRD DINER, INC.  WATER   20261101    1318.75",
    "0004520  CRANE, M              REFUSE  20261031      18.00",
    "0004600  EASTGATE APTS BLDG C  SEWER   20261002    2119.30",
  ].join("\n");
  expect(rulerOf(text).map(({ name }) => name)).toEqual(["Column 1", "Column 2", "Column 3", "Column 4", "Column 5"]);
  expect((await cellsOf(text)).get(4)).toEqual(["0004600", "EASTGATE APTS BLDG C", "SEWER", "20261002", "2119.30"]);
});

test("in an extract whose columns touch, digits and letters, dates and zero-filled amounts part them", async () => {
  const text = [
    "H20261031UBEXTRACT                                ",
    "0004512ALVAREZ JJ          WATER 202610010000004120",
    "0004513BLUEBIRD DINER INC  WATER 202611010000131875",
    "0004520CRANE M             REFUSE202610310000001800",
    "0000077DEAD LETTER SVC     WATER 202503150000104491",
    "0004601EASTGATE APTS BLDG CSEWER 202610020000211930",
  ].join("\n");
  const cells = await cellsOf(
    text.replace("H20261031UBEXTRACT                                ", "H20261031UBEXTRACT".padEnd(51)),
  );
  expect(cells.get(4)).toEqual(["0004520", "CRANE M", "REFUSE", "20261031", "0000001800"]);
  expect(cells.get(6)).toEqual(["0004601", "EASTGATE APTS BLDG C", "SEWER", "20261002", "0000211930"]);
});

test("a column in which nothing is printed so far has its heading", () => {
  const text = [
    "ACCOUNT    NAME           BALANCE   PENALTY   STATUS",
    "1001001    GREY, ANN        71.60             ACTIVE",
    "1001002    HALE, BO        131.50             ACTIVE",
    "1001003    IVES, CY          9.31             FINAL",
  ].join("\n");
  expect(rulerOf(text).map(({ name }) => name)).toEqual(["ACCOUNT", "NAME", "BALANCE", "PENALTY", "STATUS"]);
});

test("an amount that once touches the text beside it is cut where the headings part", async () => {
  const text = [
    "ACCOUNT     BALANCE  SERVICE",
    "1001001        9.31  WATER",
    "1001002       18.31  WATER",
    "1001003       27.31  WATER",
    "1001004       36.31  WATER",
    "1001005       45.31  WATER",
    "1001006       54.31  WATER",
    "1001007       63.31  WATER",
    "1001008       72.31  WATER",
    "1001009       81.31  WATER",
    "1001010 12,111.10CRWATER",
    "1001011       99.31  WATER",
  ].join("\n");
  expect((await cellsOf(text)).get(4)).toEqual(["1001003", "27.31", "WATER"]);
});

test.each([
  [
    "a letter",
    "Dear customer,\n\nthe meeting of 10/31/2026 takes place in room 12 at 5 pm.\nPlease bring 3 copies of your bill, and your account\nnumber 0004512 if you have it. We will see you there, or\ncall 614-555-1234 between 8 and 5.\n\nYours truly,\nThe City",
  ],
  ["one word a line", "ALPHA\nBETA\nGAMMA\nDELTA\nEPSILON"],
  ["XML", '<rows>\n  <row id="1">41.20</row>\n  <row id="2">42.20</row>\n  <row id="3">43.20</row>\n</rows>'],
  ["nothing", ""],
])("%s has no columns", (_, text) => {
  expect(findRuler(text.split("\n"))).toBeNull();
});

test("dashes make a surer guess than blank places alone", () => {
  const dashes = findRuler(UNDERLINED.split("\n"))?.confidence ?? 0;
  const plain =
    findRuler(["0001  GREY  1.00", "0002  HALE  2.00", "0003  IVES  3.00", "0004  KAY   4.00"])?.confidence ?? 0;
  expect(dashes).toBeGreaterThan(0.8);
  expect(plain).toBeLessThan(0.8);
});

test("no text makes it fail, whatever is in it", () => {
  const line = fc.string({
    unit: fc.constantFrom(
      " ",
      " ",
      "0",
      "7",
      ".",
      ",",
      "-",
      "$",
      "(",
      ")",
      "|",
      "│",
      "─",
      "=",
      "\f",
      "\t",
      "A",
      "b",
      "\u001a",
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const ruler = findRuler(lines)?.value ?? [];
      expect(ruler.every(({ start, length }) => start >= 1 && length >= 1)).toBe(true);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 200) },
  );
});
