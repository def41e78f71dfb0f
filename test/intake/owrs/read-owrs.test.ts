import { billUnder } from "../../../src/domain/rates/bill-under";
import { readOwrs } from "../../../src/intake/owrs/read-owrs";
import published from "../../fixtures/cases/rates/13-rateparser-testthat.json";

function scheduleOf(document: unknown) {
  const reading = readOwrs(document);
  if (reading === null || reading.schedule === null) throw new Error(JSON.stringify(reading));
  return { schedule: reading.schedule, leftOut: reading.leftOut };
}

describe("the rate structure that RateParser tests itself with", () => {
  const metadata = { effective_date: "2016-01-01", utility_name: "Test", bill_unit: "hcf" };
  const { schedule, leftOut } = scheduleOf({ metadata, rate_structure: published.inputs.rate_structure });
  const rows = published.inputs.rows.map((row, index) => ({ ...row, total: published.expected[index] ?? NaN }));

  test.each(rows)("$c comes to $total", ({ c, total, usage_ccf: usage, hhsize, meter_size: meter, ...facts }) => {
    const bill = billUnder(schedule, { facts: { ...facts, class: c, meter, household_size: hhsize } }, { usage });
    expect(bill.total.valueOf()).toBeCloseTo(total, 3);
  });

  test("classes that cannot be worked out are left out with the reason", () => {
    expect(leftOut).toEqual([
      { customerClass: "ERROR_CLASS1", reason: "it has no tier_starts" },
      { customerClass: "ERROR_CLASS3", reason: "its bill names service_charge, which it does not have" },
      { customerClass: "ERROR_CLASS4", reason: "its tier start 101% is a share of a budget, and it has none" },
    ]);
  });
});

test("a price of use, an amount by two facts, and another frequency and unit", () => {
  const { schedule } = scheduleOf({
    metadata: {
      effective_date: "2017-07-01",
      utility_name: "Example",
      bill_frequency: "Bi-Monthly",
      bill_unit: "kgal",
    },
    rate_structure: {
      RESIDENTIAL_SINGLE: {
        service_charge: {
          depends_on: ["meter_size", "city_limits"],
          values: { '3/4"|inside_city': 20, '3/4"|outside_city': 30 },
        },
        flat_rate: { depends_on: "season", values: { Summer: 4, Winter: 2 } },
        commodity_charge: "flat_rate*usage_kgal",
        drought_surcharge: 1.5,
        bill: "service_charge + commodity_charge + drought_surcharge",
      },
    },
  });
  expect(schedule.monthsPerBill).toBe(2);
  const facts = { class: "RESIDENTIAL_SINGLE", meter: "3/4", city_limits: "outside_city", season: "winter" };
  // 30 + 2 x 7 + 1.5.
  expect(billUnder(schedule, { facts }, { usage: 7 }).total.valueOf()).toBe(45.5);
});

test("what is no OWRS document", () => {
  expect(readOwrs({ utility: "x" })).toBeNull();
});
