import type { Database } from "../../../src/ports/database";
import { openTestDatabase } from "../../support/open-database";
import { findingsOfRows, inShort, type Rows } from "./findings-of-rows";

/** A read on the first of a month of 2026: 10 units above the reading before. */
function read(month: number, rest: object = {}) {
  const date = `2026-${String(month).padStart(2, "0")}-01`;
  const readings = { reading: 500 + 10 * month, previous_reading: 490 + 10 * month, usage: 10 };
  return {
    account_id: "A1",
    meter_id: "M1",
    read_date: date,
    usage_unit: "ccf",
    estimated: false,
    ...readings,
    ...rest,
  };
}

describe("reads", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const findings = (reads: readonly object[], others: object = {}) =>
    findingsOfRows(database, { reads: reads.map((each) => ({ ...each })), ...others });
  const found = async (reads: readonly object[], others: object = {}) => (await findings(reads, others)).map(inShort);

  test("of one meter, month after month, give no finding", async () => {
    expect(await found([1, 2, 3, 4, 5].map((month) => read(month)))).toEqual([]);
  });

  test("of one day are told apart: copies, and reads that contradict each other", async () => {
    const copies = [read(1), read(1), read(2), read(2, { reading: 531, usage: 21, previous_reading: 510 })];
    const messages = (await findings(copies)).map(({ code, count, sample, message }) => [code, count, sample, message]);
    expect(messages).toEqual([
      ["duplicate-read", 1, ["A1 2026-02-01"], expect.stringContaining("with another use.")],
      ["duplicate-read", 1, ["A1 2026-01-01"], expect.stringContaining("with the same use.")],
    ]);
  });

  test("two meters of one account may be read on one day", async () => {
    expect(await found([read(1), read(1, { meter_id: "M2" })])).toEqual([]);
  });

  test.each([
    // 9,985 is within 10 % of the end of a four-digit dial, 12 in its first 10 %: use 10,000 - 9,985 + 12 = 27.
    ["meter-roll-over", { previous_reading: 9985, reading: 12, usage: 27 }],
    ["reading-fell", { previous_reading: 8999, reading: 12, usage: 13 }],
    ["reading-fell", { previous_reading: 9985, reading: 1001, usage: 16 }],
    // A dial of two digits is no meter: too easily plausible.
    ["reading-fell", { previous_reading: 98, reading: 3, usage: 5 }],
    ["negative-usage", { previous_reading: null, reading: null, usage: -3 }],
    ["usage-off-readings", { previous_reading: 500, reading: 510, usage: 12 }],
    ["read-without-usage", { previous_reading: null, reading: null, usage: null }],
    ["read-without-usage", { previous_reading: 500, reading: 500, usage: 0 }],
  ])("%s: %j", async (code, slip) => {
    expect(await found([read(1), read(2, slip)])).toEqual([[code, 1, null, ["A1 2026-02-01"]]]);
  });

  test("of readings a fraction off their use are rounding", async () => {
    expect(await found([read(1, { previous_reading: 500.4, reading: 509.8, usage: 10 })])).toEqual([]);
  });

  test("whose use is a multiple of the readings' difference name the multiple", async () => {
    const messages = (await findings([read(1, { usage: 1000 }), read(2, { usage: 7480.5 })])).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      expect.stringContaining(": 100 times the difference."),
      expect.stringContaining(": 748 times the difference (gallons of ccf)."),
    ]);
  });

  test("of zero in a row are told apart from lone ones; a closed account may stand still", async () => {
    const zeros = [1, 2, 3, 5].map((month) => read(month, { reading: 500, previous_reading: 500, usage: 0 }));
    const [inARow, lone] = await findings([...zeros, read(4), read(6)]);
    expect(inARow).toMatchObject({ code: "read-without-usage", count: 3 });
    expect(inARow?.message).toContain("zero in three or more reads in a row");
    expect(lone).toMatchObject({ code: "read-without-usage", count: 1, sample: ["A1 2026-05-01"] });
    const closed = { accounts: [{ account_id: "A1", status: "final" }] };
    expect(await found([...zeros, read(4), read(6)], closed)).toEqual([]);
  });

  test("estimated three times in a row are found as one stretch; twice is in order", async () => {
    const estimated = (...months: readonly number[]) =>
      [1, 2, 3, 4, 5, 6].map((month) => read(month, { estimated: months.includes(month) }));
    expect(await found(estimated(1, 2, 4, 5))).toEqual([]);
    expect(await found(estimated(2, 3, 4, 6))).toEqual([["estimated-in-a-row", 1, null, ["A1 2026-04-01"]]]);
  });

  test("that were left out for a month are found under the month they were due", async () => {
    // Days between reads: 31, 28, 61, 31; the median is 31; 61 is more than 1.75 times that. Due on 1 April.
    const [finding, ...others] = await findings([1, 2, 3, 5, 6].map((month) => read(month)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "read-gap", count: 1, sample: ["A1 2026-05-01"] });
    expect(finding?.message).toContain("due in 2026-04.");
  });

  test("far above the account's own median are found by size, a backward dial for itself", async () => {
    const usual = [...Array(100).keys()].map((number) =>
      read(1 + (number % 10), { account_id: `B${number}`, meter_id: "M" }),
    );
    const own = [1, 2, 3, 4, 5].map((month) => read(month));
    const high = (usage: number) => read(6, { usage, reading: null, previous_reading: null });
    const pattern = async (usage: number) =>
      (await findings([...usual, ...own, high(usage)])).map(({ message }) => message);
    expect(await pattern(200)).toEqual([]);
    expect(await pattern(201)).toEqual([expect.stringContaining(": 20 to 100 times the account’s median.")]);
    expect(await pattern(10001)).toEqual([expect.stringContaining(": more than 1,000 times the account’s median.")]);
    expect(await pattern(9997)).toEqual([expect.stringContaining(": just below a full turn of the dial")]);
  });

  test("of an account or a meter without a service are found, where services are known", async () => {
    const services = (meter_id: string | null) => ({ services: [{ account_id: "A1", service: "water", meter_id }] });
    expect(await found([read(1)], services("M1"))).toEqual([]);
    expect(await found([read(1)], services(null))).toEqual([]);
    expect(await found([read(1)], services("M2"))).toEqual([["read-without-service", 1, null, ["A1 M1"]]]);
    expect(await found([read(1, { account_id: "A9" })], services("M1"))).toEqual([
      ["read-without-service", 1, null, ["A9 M1"]],
    ]);
  });

  test("in another unit than most are found under the pair", async () => {
    const [finding] = await findings([read(1), read(2), read(3, { usage_unit: "gal" })]);
    expect(finding).toMatchObject({ code: "mixed-units", count: 1, sample: ["A1 2026-03-01"] });
    expect(finding?.message).toContain("in gal instead of ccf");
  });
});

describe("services", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  const water = (account_id: string, rate_code: string, rest: object = {}) => ({
    account_id,
    service: "water",
    rate_code,
    ...rest,
  });

  test("under two rate codes at a time are found; one after the other is in order", async () => {
    const services = [
      water("A1", "SF1"),
      water("A1", "MF2"),
      water("A2", "SF1", { end_date: "2026-03-31" }),
      water("A2", "SF2", { start_date: "2026-04-01" }),
    ];
    const [finding, ...others] = await findingsOfRows(database, { services });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "several-rate-codes", count: 1, sample: ["A1 MF2, SF1"] });
    expect(finding?.message).toContain("water under MF# and SF#");
  });

  test("without a rate code are found, where others of the service have one", async () => {
    const bare = { account_id: "A2", service: "water" };
    const found = async (services: Rows[string]) => (await findingsOfRows(database, { services })).map(inShort);
    expect(await found([water("A1", "SF1"), bare])).toEqual([["missing-rate-code", 1, null, ["A2"]]]);
    expect(await found([bare])).toEqual([]);
  });

  test("whose rate code belongs to another class than the account's are found under the pair", async () => {
    // Three houses under SF and three under MF as their class says; one single house under MF. A shop under SF is the only
    // one of its class, so SF is what shops have: no contradiction can be seen.
    const classes = ["single", "single", "single", "multi", "multi", "multi", "single", "shop"];
    const codes = ["SF1", "SF1", "SF2", "MF1", "MF1", "MF3", "MF1", "SF1"];
    const accounts = classes.map((customer_class, index) => ({ account_id: `A${index + 1}`, customer_class }));
    const services = codes.map((code, index) => water(`A${index + 1}`, code));
    const [finding, ...others] = await findingsOfRows(database, { accounts, services });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "class-against-rate-code", count: 1, sample: ["A7"] });
    expect(finding?.message).toContain("water: single under MF# (usual: SF#)");
  });
});
