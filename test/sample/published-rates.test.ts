import type { IsoDate } from "../../src/domain/calendar";
import { type Bill, billUnder } from "../../src/domain/rates/bill-under";
import { readSchedule } from "../../src/domain/rates/read-schedule";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";
import { type BilledService, billLines, FULL_MONTH_DAYS } from "../../src/sample/bill-lines";
import { ratesText } from "../../src/sample/rates-file";
import { ratesOf } from "../../src/sample/sample-rates";

const kent = scheduleOf(ratesText({ firstDate: "2022-01-01", lastDate: "2026-12-31" }));

const CLASSES = ["residential", "multi_family", "commercial", "industrial", "institutional", "government"] as const;
const METERS = ["5/8", "3/4", "1", "1.5", "2", "3", "4", "6"] as const;
/** Hundreds of cubic feet: none, around each minimum (3, 4.5, 7.5, 15, 24, 45, 75, 150), around both block limits, beyond. */
const USES = [0, 1, 3, 4, 5, 7, 8, 15, 16, 24, 25, 45, 46, 75, 76, 150, 151, 999, 1000, 1001, 3000, 3001, 4321];
/** Days of a period: a short first or final one, the last that is short, the first that is not, a month, a long one. */
const DAYS = [1, 7, 10, 19, 24, 25, 31, 62];

test("the schedule that goes with the sample city is one that Ratebook can use, in a city of any years", () => {
  for (const [firstDate, lastDate] of [
    ["2023-11-01", "2026-10-31"],
    ["2022-01-01", "2022-12-31"],
    ["2019-05-01", "2029-02-28"],
  ] as const)
    expect(readSchedule(JSON.parse(ratesText({ firstDate, lastDate })))).toMatchObject({ problems: [] });
});

describe("a city whose books begin before the published years and end after the schedule", () => {
  const text = ratesText({ firstDate: "2019-05-01", lastDate: "2028-03-31" });
  const account = { facts: { class: "residential", zone: "inside", meter: "5/8" }, takes: ["water"] };
  const tenCcf = (billDate: IsoDate) =>
    billUnder(scheduleOf(text), account, { usage: 10, period: on(billDate, 31) })
      .total.mul(100)
      .valueOf();

  test("has the rates of 2022 from its first day, and a note says so", () => {
    const { note } = JSON.parse(text) as { readonly note: readonly string[] };
    expect(note.at(-1)).toContain("before 2022 are made by the rates of 2022");
    expect([tenCcf("2019-05-04"), tenCcf("2021-12-31")]).toEqual([4297, 4297]);
  });

  test("goes on with 3 percent a year to its end", () => {
    // 51.19 x 1.03 = 52.7257; 52.73 x 1.03 = 54.3119
    expect([tenCcf("2026-12-31"), tenCcf("2027-01-01"), tenCcf("2028-03-31")]).toEqual([5119, 5273, 5431]);
    expect([ratesOf(2027).waterBlocks[0], ratesOf(2028).waterBlocks[0]]).toEqual([5273, 5431]);
  });
});

/** Runs on through all classes and zones, so that every use meets every meter, year and period in some of them. */
let turn = 0;

describe.each(CLASSES)(
  "bills of the class %s are those of the published schedule, line by line to the cent,",
  (customerClass) => {
    test.each(["inside", "outside"])("%s the city", (zone) => {
      for (const meterSize of METERS) {
        for (const year of [2022, 2023, 2024, 2025, 2026]) {
          for (let each = 0; each < 8; each++) {
            turn += 1;
            const service = serviceOf({ customerClass, meterSize, insideCity: zone === "inside" }, turn);
            const taken = caseOf(year, turn);
            expect({ service, taken, lines: bySample(service, taken) }).toEqual({
              service,
              taken,
              lines: bySchedule(service, taken),
            });
          }
        }
      }
    });
  },
);

interface Case {
  readonly usageCcf: number;
  readonly days: number;
  readonly year: number;
  /** Day of the bill. */
  readonly billDate: IsoDate;
}

/** The first and the last day of the year take turns. */
function caseOf(year: number, place: number): Case {
  const billDate = `${year}-${place % 2 === 0 ? "01-01" : "12-31"}`;
  return { usageCcf: USES[place % USES.length] ?? 0, days: DAYS[place % DAYS.length] ?? 31, year, billDate };
}

/** Units that go round, so that every number of ERU and containers meets every period; outside there are none. */
function serviceOf(
  account: Pick<BilledService, "customerClass" | "meterSize" | "insideCity">,
  place: number,
): BilledService {
  const tenths = [10, 25, 137, 0, 2010][place % 5] ?? 0;
  const containers = [1, 0, 6][place % 3] ?? 0;
  const units = account.insideCity ? { stormTenths: tenths, containers } : { stormTenths: 0, containers: 0 };
  return { ...account, ...units, sewer: place % 7 !== 0 };
}

function bySample(service: BilledService, { usageCcf, days, year }: Case): Readonly<Record<string, number>> {
  const flatDays = days < 25 ? days : FULL_MONTH_DAYS;
  const lines = billLines(service, { usageCcf, flatDays }, ratesOf(year));
  return Object.fromEntries(lines.map(({ service: name, kind, cents }) => [lineName(name, kind), cents]));
}

function bySchedule(service: BilledService, { usageCcf, days, billDate }: Case): Readonly<Record<string, number>> {
  const takes = ["water"];
  if (service.sewer) takes.push("sewer");
  if (service.stormTenths > 0) takes.push("storm");
  if (service.containers > 0) takes.push("solid_waste");
  const zone = service.insideCity ? "inside" : "outside";
  const facts = { class: service.customerClass, zone, meter: service.meterSize };
  const services = { storm: { eru: service.stormTenths / 10 }, solid_waste: { containers: service.containers } };
  const taken = { usage: usageCcf, period: on(billDate, days) };
  return centsOf(billUnder(kent, { facts, services, takes }, taken));
}

function centsOf({ lines }: Bill): Readonly<Record<string, number>> {
  return Object.fromEntries(
    lines.map(({ charge, amount }) => [lineName(charge.service, charge.kind), amount.mul(100).valueOf()]),
  );
}

function lineName(service: string, kind: string): string {
  return kind === "tax" ? `${service} tax` : service;
}

/** A period that ends on the day of the bill. */
function on(to: IsoDate, days: number): { readonly from: IsoDate; readonly to: IsoDate; readonly billDate: IsoDate } {
  const from = new Date(Date.parse(to) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return { from, to, billDate: to };
}

function scheduleOf(text: string): RateSchedule {
  const read = readSchedule(JSON.parse(text));
  if (read.schedule === null) throw new Error(JSON.stringify(read.problems));
  return read.schedule;
}
