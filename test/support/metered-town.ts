import type { ChargeRow, LedgerRows } from "./ledger-rows";

function line(
  ...[account, day, kind, use, more = {}]: readonly [string, string, string, number | null, Partial<ChargeRow>?]
): ChargeRow {
  const given = { kind, usage: use, usage_unit: use === null ? null : "ccf", bill_id: `${account}-${day}`, ...more };
  const charge_id = `${account}-${day}-${more.service ?? "water"}-${kind}-${String(use)}`;
  return { charge_id, account_id: account, bill_date: day, amount_cents: 1000, ...given };
}

/**
 * Four accounts billed for September and October 2026; every rule of counting has a bill.
 *
 * Water, September: A1 5 (tiers 3 + 2, and the fixed line says 5 again), A2 2 (as 1,496.104 gallons), A3 20: together 27.
 * October: A1 8, A2 0, A3 12 and a correction of −4, A4 without a use: together 16. A penalty is no bill.
 * Meters: A1 and A2 5/8 inch, A2 3/4 inch from October on; A3 1½ and 2 inch. Storm: A1 1 ERU, A3 3.5 ERU.
 */
export function meteredTown(): LedgerRows {
  return {
    accounts: [
      { account_id: "A1", customer_class: "residential", inside_city: true },
      { account_id: "A2", customer_class: "residential", inside_city: false },
      { account_id: "A3", customer_class: "commercial", inside_city: true },
    ],
    services: [
      { account_id: "A1", service: "water", meter_id: "M1", meter_size: "5/8" },
      { account_id: "A1", service: "storm", units: 1 },
      { account_id: "A2", service: "water", meter_id: "M2", meter_size: "5/8", end_date: "2026-09-30" },
      { account_id: "A2", service: "water", meter_id: "M3", meter_size: '3/4"', start_date: "2026-10-01" },
      { account_id: "A3", service: "water", meter_id: "M4", meter_size: '1-1/2"', end_date: "2026-10-10" },
      { account_id: "A3", service: "water", meter_id: "M5", meter_size: "2", end_date: "2026-10-10" },
      { account_id: "A3", service: "storm", units: 3.5 },
    ],
    charges: [
      line("A1", "2026-09-15", "fixed", 5),
      line("A1", "2026-09-15", "volumetric", 3),
      line("A1", "2026-09-15", "volumetric", 2),
      line("A1", "2026-09-15", "fixed", null, { service: "storm" }),
      line("A2", "2026-09-15", "volumetric", 1496.104, { usage_unit: "gal" }),
      line("A3", "2026-09-20", "volumetric", 20),
      line("A3", "2026-09-20", "fixed", null, { service: "storm" }),
      line("A1", "2026-10-15", "volumetric", 8),
      line("A1", "2026-10-15", "fixed", null, { service: "storm" }),
      line("A1", "2026-10-20", "penalty", null),
      line("A2", "2026-10-15", "minimum", 0),
      line("A3", "2026-10-20", "volumetric", 12, { period_end: "2026-10-12" }),
      line("A3", "2026-10-25", "volumetric", -4),
      line("A4", "2026-10-15", "fixed", null),
    ],
    reads: [
      { account_id: "A1", meter_id: "M1", read_date: "2026-09-10", usage: 5, usage_unit: "ccf", estimated: false },
      { account_id: "A1", meter_id: "M1", read_date: "2026-10-10", usage: 8, usage_unit: "ccf", estimated: true },
      {
        account_id: "A3",
        meter_id: "M4",
        read_date: "2026-09-12",
        reading: 120,
        previous_reading: 100,
        usage_unit: "ccf",
      },
    ],
  };
}

/** The same meters, read and not billed: reads alone. */
export function readsAlone(): LedgerRows {
  const { accounts = [], services = [], reads = [] } = meteredTown();
  return { accounts, services, reads };
}

const SIZES = ["5/8", "5/8", "3/4", "1", "2", "3"];

/** Six accounts billed for water, sewer and storm from September 2024 to October 2026, more in summer, with zeros and a correction. */
export function meteredYears(): LedgerRows {
  const accounts = SIZES.map((size, index) => ({
    id: `00${index + 1}`,
    size,
    class: index < 4 ? "residential" : "commercial",
  }));
  const months = Array.from({ length: 26 }, (_, index) => {
    const month = 8 + index;
    return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
  const useOf = (account: number, place: number) => {
    const summer = [5, 6, 7, 8].includes((place + 8) % 12) ? 1.5 : 1;
    return account === 0 && place % 5 === 0 ? 0 : Math.round((3 + account * 7 + (place % 3)) * summer * 10) / 10;
  };
  return {
    accounts: accounts.map((each, index) => ({
      account_id: each.id,
      customer_class: each.class,
      inside_city: index % 3 !== 2,
    })),
    services: accounts.flatMap(({ id, size }, index) => [
      { account_id: id, service: "water", meter_id: `M${id}`, meter_size: size },
      { account_id: id, service: "sewer", meter_id: `M${id}`, meter_size: size },
      { account_id: id, service: "storm", units: 1 + index / 2 },
    ]),
    charges: [
      ...accounts.flatMap(({ id }, index) =>
        months.flatMap((month, place) => [
          line(id, `${month}-05`, "volumetric", useOf(index, place)),
          line(id, `${month}-05`, "fixed", useOf(index, place)),
          line(id, `${month}-05`, "volumetric", useOf(index, place), { service: "sewer" }),
          line(id, `${month}-05`, "fixed", null, { service: "storm" }),
        ]),
      ),
      line("006", "2026-03-20", "volumetric", -6.5),
    ],
    reads: accounts.flatMap(({ id }, index) =>
      months.map((month, place) => ({
        account_id: id,
        meter_id: `M${id}`,
        read_date: `${month}-01`,
        usage: useOf(index, place),
        usage_unit: "ccf",
        estimated: place % 7 === index,
      })),
    ),
  };
}
