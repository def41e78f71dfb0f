import fc from "fast-check";
import { type CubeRow, priceCube, selectUse, useCube } from "../../../src/domain/rates/use-cube";

const ROW = fc.record({
  service: fc.constantFrom("water", "sewer"),
  customerClass: fc.constantFrom("residential", "commercial"),
  zone: fc.constantFrom("inside", "outside"),
  meterSize: fc.constantFrom("5/8", "2"),
  use: fc.nat(60),
  bills: fc.integer({ min: 1, max: 5 }),
});
const ROWS = fc.array(ROW, { maxLength: 40 });

/** A fixed charge by meter, two blocks, and half as much again outside; sewer is not priced. */
function centsOf({ service, zone, meterSize, use }: Omit<CubeRow, "bills">, end: number): number {
  if (service !== "water") return 0;
  const plain = (meterSize === "2" ? 4000 : 500) + 412.5 * Math.min(use, end) + 523.25 * Math.max(0, use - end);
  return Math.round(plain * (zone === "outside" ? 1.5 : 1));
}

test("whatever the bills, a changed break is priced over the cube as over every bill, to the cent", () => {
  fc.assert(
    fc.property(ROWS, fc.integer({ min: 1, max: 60 }), (rows, end) => {
      const everyBill = rows.reduce((sum, row) => sum + row.bills * centsOf(row, end), 0);
      const priced = priceCube(useCube(rows), (key) =>
        key.service === "water" ? (use) => centsOf({ ...key, use }, end) : null,
      );
      expect(priced).toBe(everyBill);
    }),
  );
});

test("the bills that fit some keys are those of all cells that have them", () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const cube = useCube(rows);
      const water = rows.filter(({ service, zone }) => service === "water" && zone === "inside");
      const found = selectUse(cube, { service: "water", zone: "inside" });
      expect([found.billCount, found.totalUse]).toEqual([
        water.reduce((sum, { bills }) => sum + bills, 0),
        water.reduce((sum, { bills, use }) => sum + bills * use, 0),
      ]);
      expect(selectUse(cube, {}).billCount).toBe(rows.reduce((sum, { bills }) => sum + bills, 0));
    }),
  );
});
