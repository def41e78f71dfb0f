import {
  equivalentMeters,
  METER_TABLE_IDS,
  METER_TABLES,
  ownMeterTable,
} from "../../../src/domain/rates/equivalent-meters";

const METERS = [
  { size: "5/8", meters: 100 },
  { size: '1-1/2"', meters: 4 },
  { size: "3", meters: 2 },
  { size: "6", meters: 1 },
];

test.each([
  // 100 × 1 + 4 × 5 = 120; 3 inch 15, 16 or 17.5 each; 6 inch 50, 50 or 65.
  ["displacement", 120 + 30 + 50],
  ["compound", 120 + 32 + 50],
  ["turbine", 120 + 35 + 65],
] as const)("by the %s table", (id, equivalent) => {
  expect(equivalentMeters(METERS, METER_TABLES[id])).toEqual({ equivalent, missing: [] });
});

test("below three inches all tables are the same, with 5/8 inch as one", () => {
  for (const id of METER_TABLE_IDS) {
    const ratios = ["5/8", "3/4", "1", "1.5", "2"].map((size) => METER_TABLES[id].ratios.get(size));
    expect(ratios).toEqual([1, 1.5, 2.5, 5, 8]);
  }
});

test("a size that the table does not name is told with its meters and counts for nothing", () => {
  const own = ownMeterTable([
    ["5/8 inch", 1],
    ['1-1/2"', 4],
  ]);
  expect(equivalentMeters(METERS, own)).toEqual({
    equivalent: 116,
    missing: [
      { size: "3", meters: 2 },
      { size: "6", meters: 1 },
    ],
  });
});
