import { decodeResult } from "../../../src/adapters/duckdb/decode";

const DAY_OF_2024_02_29 = 19782; // 54 years × 365 + 13 leap days before 2024 + 59 days of January and February

function decodeOne(typeName: string, value: unknown) {
  const raw = { columns: [{ name: "asked", typeName }], chunks: [{ rowCount: 1, at: () => value }] };
  return decodeResult(raw).rows[0]?.[0];
}

describe("decoding", () => {
  test.each([
    ["BIGINT", 2n ** 53n - 1n, 9_007_199_254_740_991],
    ["BIGINT", -8870n, -8870],
    ["INTEGER", 7, 7],
    ["DOUBLE", 0.25, 0.25],
    ["DATE", DAY_OF_2024_02_29, "2024-02-29"],
    ["DATE", 0, "1970-01-01"],
    ["DATE", -1, "1969-12-31"],
    ["BOOLEAN", false, false],
    ["VARCHAR", "", ""],
    ["VARCHAR", null, null],
    ["DATE", undefined, null],
  ])("%s %p is %p", (typeName, value, expected) => {
    expect(decodeOne(typeName, value)).toBe(expected);
  });

  test.each([
    ["BIGINT", 2n ** 53n, "beyond the whole numbers"],
    ["DOUBLE", Number.NaN, "guard the division"],
    ["DATE", 2 ** 31 - 1, "outside the years"],
    ["DATE", -719_163, "outside the years"],
    ["VARCHAR", new Uint8Array(1), "holds object, not text"],
    ["HUGEINT", 1n, "asked is HUGEINT: cast it"],
    ["DECIMAL(18,2)", 1n, "asked is DECIMAL(18,2): cast it"],
  ])("%s %p is refused by its column's name", (typeName, value, message) => {
    expect(() => decodeOne(typeName, value)).toThrow(message);
    expect(() => decodeOne(typeName, value)).toThrow("column asked");
  });

  test("the first of January of the year 1 is the earliest date", () => {
    expect(decodeOne("DATE", -719_162)).toBe("0001-01-01");
  });

  test("rows of several chunks follow each other", () => {
    const chunk = (values: readonly number[]) => ({
      rowCount: values.length,
      at: (_: number, row: number) => values[row],
    });
    const raw = { columns: [{ name: "n", typeName: "INTEGER" }], chunks: [chunk([1, 2]), chunk([]), chunk([3])] };
    expect(decodeResult(raw).rows).toEqual([[1], [2], [3]]);
  });
});
