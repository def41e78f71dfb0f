import { readsAs, valueOf } from "../../../src/intake/values/read-value";
import { literal } from "../../../src/intake/sql-text";
import { isNothingSql, type TypedAs, typedSql } from "../../../src/intake/values/value-sql";
import type { ValueFormat } from "../../../src/intake/values/value-format";
import type { Database } from "../../../src/ports/database";
import { openTestDatabase } from "../../support/open-database";

const engines = ["wasm", "native"] as const;
const databases = new Map<string, Database>();

beforeAll(async () => {
  for (const engine of engines) databases.set(engine, await openTestDatabase(engine));
});
afterAll(async () => {
  for (const database of databases.values()) await database.close();
});

const money: ValueFormat = { as: "money" };

/** Printed text, format, value (cents, ISO date, number), and whether the text stands for nothing. */
const CASES: readonly (readonly [string, ValueFormat, number | string | boolean | null, "nothing"?])[] = [
  ["1234.5", money, 123450],
  ["$1,234.50", money, 123450],
  ["(500.00)", money, -50000],
  ["$(1.40)", money, -140],
  ["($1.40)", money, -140],
  ["$ (1.40)", money, -140],
  ["-$5", money, -500],
  ["$-5.00", money, -500],
  ["5.00-", money, -500],
  ["12.50 CR", money, -1250],
  ["12.50CR", money, -1250],
  ["12.50 cr", money, -1250],
  ["12.50 DR", money, 1250],
  [".00", money, 0],
  ["-.05", money, -5],
  ["0", money, 0],
  ["$ -", money, 0],
  ["$ -   ", money, 0],
  ["-", money, 0],
  ["--", money, 0],
  ["-0-", money, 0],
  ["1,234", money, 123400],
  ["$ 7.00", money, 700],
  ["USD 12.00", money, 1200],
  ["\u22125.00", money, -500],
  ["$\u00a01,000.00", money, 100000],
  ["12.500", money, 1250],
  ["12.", money, 1200],
  ["+3.10", money, 310],
  ["999,999,999,999.99", money, 99999999999999],
  ["1,000,000,000,000.00", money, null],
  ["12.345", money, null],
  ["1e3", money, null],
  ["1_000", money, null],
  ["1.23E+11", money, null],
  ["1,23.4", money, null],
  ["12,34", money, null],
  ["1.2.3", money, null],
  ["####", money, null],
  ["WATER", money, null],
  ["-5.00-", money, null],
  ["-5.00 CR", money, null],
  ["()", money, null],
  ["$", money, null],
  [".", money, null, "nothing"],
  ["N/A", money, null, "nothing"],
  ["null", money, null, "nothing"],
];
const CASES_MORE: typeof CASES = [
  ["0000012350", { as: "money", impliedDecimals: 2 }, 12350],
  ["0000012350-", { as: "money", impliedDecimals: 2 }, -12350],
  ["-12350", { as: "money", impliedDecimals: 2 }, -12350],
  ["12350CR", { as: "money", impliedDecimals: 2 }, -12350],
  ["123.50", { as: "money", impliedDecimals: 2 }, 12350],
  ["12350", { as: "money", impliedDecimals: 3 }, 1235],
  ["12355", { as: "money", impliedDecimals: 3 }, null],
  ["12355", { as: "money", impliedDecimals: 1 }, 123550],
  ["99999999999999999", { as: "money", impliedDecimals: 2 }, null],
  ["3,200", { as: "quantity" }, 3200],
  ["-200", { as: "quantity" }, -200],
  ["200-", { as: "quantity" }, -200],
  ["(200)", { as: "quantity" }, -200],
  ["3,200 GAL", { as: "quantity" }, 3200],
  ["12.5 CCF", { as: "quantity", unit: "ccf" }, 12.5],
  ["12.5", { as: "quantity", unit: "CCF" }, 12.5],
  ["12.5 GAL", { as: "quantity", unit: "CCF" }, null],
  ["100 GALS.", { as: "quantity", unit: "gal" }, 100],
  ["200 CR", { as: "quantity" }, -200],
  ["0012", { as: "quantity", impliedDecimals: 1 }, 1.2],
  [".5", { as: "quantity" }, 0.5],
  ["inf", { as: "quantity" }, null],
  ["nan", { as: "quantity" }, null, "nothing"],
  ["1.2E+05", { as: "quantity" }, null],
  ["-", { as: "quantity" }, null, "nothing"],
  ["0004512", { as: "id" }, "0004512"],
  ["10-0100-1", { as: "id" }, "10-0100-1"],
  ["4512-00", { as: "id" }, "4512-00"],
  ['="0004512"', { as: "id" }, "0004512"],
  ["'0004512", { as: "id" }, "0004512"],
  ["1.23E+11", { as: "id" }, null],
  ["12E5", { as: "id" }, "12E5"],
  ["####", { as: "id" }, null],
  ["10-Jan", { as: "id" }, null],
  ["SEP-12", { as: "id" }, "SEP-12"],
  ["N/A", { as: "id" }, null, "nothing"],
  ["#", { as: "text" }, "#"],
  ["###", { as: "text" }, null],
  ["**", { as: "text" }, "**"],
  ["Y", { as: "yes-no" }, true],
  ["no", { as: "yes-no" }, false],
  ["X", { as: "yes-no" }, true],
  ["maybe", { as: "yes-no" }, null],
];

const on = (order: Extract<ValueFormat, { as: "date" }>["order"], pivotYear?: number): ValueFormat => ({
  as: "date",
  order,
  ...(pivotYear === undefined ? {} : { pivotYear }),
});

const DATES: typeof CASES = [
  ["2026-10-31", on("Y-M-D"), "2026-10-31"],
  ["2026-10-31T23:59:59-04:00", on("Y-M-D"), "2026-10-31"],
  ["2026-10-31 23:59:59.123Z", on("Y-M-D"), "2026-10-31"],
  ["2026-10-31-23.59.59.000000", on("Y-M-D"), "2026-10-31"],
  ["2026/9/1", on("Y-M-D"), "2026-09-01"],
  ["infinity", on("Y-M-D"), null],
  ["9/1/2026", on("M/D/Y"), "2026-09-01"],
  ["9/1/26", on("M/D/Y"), "2026-09-01"],
  ["09-01-69", on("M/D/Y"), "2069-09-01"],
  ["09.01.70", on("M/D/Y"), "1970-09-01"],
  ["09/01/26", on("M/D/Y", 20), "1926-09-01"],
  [" 9/ 1/2026", on("M/D/Y"), "2026-09-01"],
  ["10 31 2026", on("M/D/Y"), "2026-10-31"],
  ["10/31/2026 12:00:00 AM", on("M/D/Y"), "2026-10-31"],
  ["2026-10-31", on("M/D/Y"), "2026-10-31"],
  ["2/30/2026", on("M/D/Y"), null],
  ["2/29/2024", on("M/D/Y"), "2024-02-29"],
  ["2/29/26", on("M/D/Y"), null],
  ["13/1/2026", on("M/D/Y"), null],
  ["13/1/2026", on("D/M/Y"), "2026-01-13"],
  ["20261031", on("YYYYMMDD"), "2026-10-31"],
  ["20261031235959[-4:EDT]", on("YYYYMMDD"), "2026-10-31"],
  ["20260230", on("YYYYMMDD"), null],
  ["261031", on("YYMMDD"), "2026-10-31"],
  ["90131", on("YYMMDD"), "2009-01-31"],
  ["10312026", on("MMDDYYYY"), "2026-10-31"],
  ["9012026", on("MMDDYYYY"), "2026-09-01"],
  ["103126", on("MMDDYY"), "2026-10-31"],
  ["31102026", on("DDMMYYYY"), "2026-10-31"],
  ["31-OCT-2026", on("D-MON-Y"), "2026-10-31"],
  ["31OCT26", on("D-MON-Y"), "2026-10-31"],
  ["Oct 31, 2026", on("MON D, Y"), "2026-10-31"],
  ["September 1 2026", on("MON D, Y"), "2026-09-01"],
  ["10/2026", on("M/Y"), "2026-10-01"],
  ["Oct-26", on("M/Y"), "2026-10-01"],
  ["202610", on("YYYYMM"), "2026-10-01"],
  ["46326", on("Excel serial"), "2026-10-31"],
  ["46326.75", on("Excel serial"), "2026-10-31"],
  ["1", on("Excel serial"), "1900-01-01"],
  ["59", on("Excel serial"), "1900-02-28"],
  ["60", on("Excel serial"), null],
  ["61", on("Excel serial"), "1900-03-01"],
  ["0", on("Excel serial"), null, "nothing"],
  ["00000000", on("YYYYMMDD"), null, "nothing"],
  ["000000", on("YYMMDD"), null, "nothing"],
  ["/  /", on("M/D/Y"), null, "nothing"],
  ["00/00/0000", on("M/D/Y"), null, "nothing"],
  ["99999999", on("YYYYMMDD"), null, "nothing"],
  ["12/31/9999", on("M/D/Y"), null, "nothing"],
  ["1/0/1900", on("M/D/Y"), null, "nothing"],
  ["-", on("M/D/Y"), null, "nothing"],
];

const TYPES: Readonly<Record<ValueFormat["as"], TypedAs>> = {
  money: "money",
  date: "date",
  quantity: "quantity",
  "yes-no": "yes-no",
  text: "text",
  id: "text",
};

interface Case {
  readonly text: string;
  readonly format: ValueFormat;
  readonly value: number | string | boolean | null;
  readonly nothing: boolean;
}

const ALL: readonly Case[] = [...CASES, ...CASES_MORE, ...DATES].map(([text, format, value, nothing]) => ({
  text,
  format,
  value,
  nothing: nothing === "nothing",
}));

test.each(ALL)("$text as $format is $value", ({ text, format, value, nothing }) => {
  expect(valueOf(text, format)).toBe(value);
  expect(readsAs(text, format)).toBe(value !== null || nothing);
});

test.each(engines)("the engine reads the same, on %s", async (engine) => {
  const formats = [...new Set(ALL.map(({ format }) => JSON.stringify(format)))];
  for (const wanted of formats) {
    const cases = ALL.filter(({ format }) => JSON.stringify(format) === wanted);
    expect(await readByEngine(engine, cases)).toEqual(
      cases.map(({ text, value, nothing }) => [text, value === null ? null : String(value), nothing]),
    );
  }
});

async function readByEngine(engine: string, cases: readonly Case[]): Promise<readonly (readonly unknown[])[]> {
  const format = cases[0]?.format ?? money;
  const type = TYPES[format.as];
  const values = cases.map(({ text }, index) => `(${index}, ${literal(text)})`).join(", ");
  const database = databases.get(engine);
  if (database === undefined) throw new Error(`no ${engine}`);
  const { rows } = await database.select(
    `SELECT c, (${typedSql("c", format, type)})::VARCHAR, ${isNothingSql("c", format)} FROM (VALUES ${values}) AS t(i, c) ORDER BY i`,
    [],
  );
  return rows.map(([text, value, nothing]) => [
    text,
    value !== null && type === "quantity" ? String(Number(value)) : value,
    nothing,
  ]);
}
