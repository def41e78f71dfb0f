import fc from "fast-check";
import { literal } from "../../../src/intake/sql-text";
import { damageSql } from "../../../src/intake/values/damage-sql";
import { damageOf } from "../../../src/intake/values/read-id";
import { valueOf } from "../../../src/intake/values/read-value";
import { standsForNothing } from "../../../src/intake/values/stands-for-nothing";
import { DATE_ORDERS, type ValueFormat } from "../../../src/intake/values/value-format";
import { isNothingSql, type TypedAs, typedSql } from "../../../src/intake/values/value-sql";
import type { Database } from "../../../src/ports/database";
import { openTestDatabase } from "../../support/open-database";

const FORMATS: readonly (readonly [ValueFormat, TypedAs])[] = [
  [{ as: "money" }, "money"],
  [{ as: "money", impliedDecimals: 2 }, "money"],
  [{ as: "money", impliedDecimals: 4 }, "money"],
  [{ as: "quantity" }, "quantity"],
  [{ as: "quantity", unit: "Gal" }, "quantity"],
  [{ as: "quantity", impliedDecimals: 1 }, "quantity"],
  [{ as: "id" }, "text"],
  [{ as: "text" }, "text"],
  [{ as: "yes-no" }, "yes-no"],
  [{ as: "date", order: "M/D/Y", pivotYear: 30 }, "date"],
  [{ as: "date", order: "YYMMDD", pivotYear: 85 }, "date"],
  ...DATE_ORDERS.map((order): readonly [ValueFormat, TypedAs] => [{ as: "date", order }, "date"]),
];

const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from("00123456789")), minLength: least, maxLength: most });
const piece = fc.oneof(
  { weight: 4, arbitrary: digits(1, 4) },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from(",.$()-/:+ ")) },
  fc.constantFrom(
    "CR",
    "dr",
    "USD",
    "GAL",
    "gals.",
    "ccf",
    "E+",
    "e",
    "#",
    "##",
    "*",
    "=",
    '"',
    "'",
    "_",
    "\u00a0",
    "\u2212",
  ),
  fc.constantFrom("Oct", "JAN", "September", "may.", "T", "Z", "AM", "N/A", "null", "Y", "x", "inf", "nan", "é", "\n"),
);
const grouped = fc
  .tuple(digits(1, 3), digits(3, 3), fc.constantFrom("", ".5", ".50", ".500", ".505"))
  .map(([head, tail, cents]) => `${head},${tail}${cents}`);
const signed = fc
  .tuple(
    fc.constantFrom("", "-", "(", "$", "$(", "($", "-$", "$ ", "$ -", " "),
    fc.oneof(
      grouped,
      digits(0, 14),
      fc.tuple(digits(0, 13), digits(0, 4)).map((parts) => parts.join(".")),
    ),
    fc.constantFrom("", "-", ")", " CR", "DR", " GAL", "ccf", " CR.", " USD"),
  )
  .map((parts) => parts.join(""));
const year = fc.oneof(digits(2, 2), fc.constantFrom("1900", "2000", "2024", "2026", "9999", "0026", "1899"));
const dayOrMonth = fc.integer({ min: 0, max: 32 }).chain((n) => fc.constantFrom(String(n), String(n).padStart(2, "0")));
const part = fc.oneof(
  { weight: 3, arbitrary: dayOrMonth },
  { weight: 2, arbitrary: year },
  fc.constantFrom("OCT", "Feb", "june"),
);
const separator = fc.constantFrom("/", "-", ".", " ", "", "/ ", ", ");
const time = fc.constantFrom("", "", "", " 12:00:00 AM", "T23:59:59-04:00", " 8:15", "Z", "-23.59.59.000000", "235959");
const dated = fc
  .tuple(part, separator, part, separator, part, time)
  .map(([one, first, two, second, three, clock]) => `${one}${first}${two}${second}${three}${clock}`);
const monthYear = fc.tuple(part, separator, part).map((parts) => parts.join(""));
const serial = fc.integer({ min: 0, max: 110_000 }).chain((n) => fc.constantFrom(String(n), `${n}.25`));
const text = fc.oneof(
  signed,
  dated,
  monthYear,
  serial,
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")),
);

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase("wasm");
});
afterAll(() => database.close());

const filled = text.map((one) => one.replace(/^ +| +$/g, "")).filter((one) => one !== "");

test("the engine and TypeScript read the same from any text, in every format", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(filled, { minLength: 400, maxLength: 400, size: "max" }), async (texts) => {
      const values = texts.map((one, index) => `(${index}, ${literal(one)})`).join(", ");
      await database.execute(`CREATE OR REPLACE TABLE texts AS SELECT * FROM (VALUES ${values}) AS t(i, c)`);
      for (const [format, type] of FORMATS) {
        const { rows } = await database.select(
          `SELECT c, (${typedSql("c", format, type)})::VARCHAR, ${isNothingSql("c", format)}, ${damageSql("c")} FROM texts ORDER BY i`,
          [],
        );
        const read = rows.map(([one, value, nothing, damage]) => [
          one,
          value !== null && type === "quantity" ? Number(value) : value,
          nothing,
          damage,
        ]);
        expect({ format, read }).toEqual({
          format,
          read: texts.map((one) => [
            one,
            shown(valueOf(one, format), type),
            standsForNothing(one, format),
            damageOf(one),
          ]),
        });
      }
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

/** A value as the engine prints it. */
function shown(value: number | string | boolean | null, type: TypedAs): number | string | null {
  if (value === null) return null;
  return type === "quantity" ? Number(value) : String(value);
}
