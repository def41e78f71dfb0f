import { LEDGER_TABLES } from "../../src/ledger/tables";
import kent from "../../src/sample/kent-rates.json";
import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "./read-city";

const small = { accounts: 40, months: 6, seed: 5 };

test("the same seed gives the same bytes", () => {
  expect(joined(generateSampleCity(small))).toEqual(joined(generateSampleCity(small)));
});

test("another seed gives other bytes in every ledger file that lists people or money", () => {
  const one = joined(generateSampleCity(small));
  const other = joined(generateSampleCity({ ...small, seed: 6 }));
  for (const file of ["accounts.csv", "charges.csv", "payments.csv", "bank.csv"])
    expect(one.get(file)).not.toBe(other.get(file));
});

test("every ledger table is written with exactly the ledger's headers; applications only when asked for", () => {
  const texts = joined(generateSampleCity({ accounts: 3, months: 1, seed: 1 }));
  const withApplications = joined(generateSampleCity({ accounts: 3, months: 1, seed: 1, applications: true }));
  expect(texts.has("applications.csv")).toBe(false);
  for (const { name, columns } of LEDGER_TABLES) {
    const header = withApplications.get(`${name}.csv`)?.split("\n")[0];
    expect(header).toBe(columns.map((column) => column.name).join(","));
  }
});

test("the rate schedule that the bills follow goes with the exports, readable by itself", () => {
  const text = joined(generateSampleCity({ accounts: 3, months: 1, seed: 1 })).get("rates.json") ?? "";
  expect(text.startsWith('{\n  "ratebookRates": 1,\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(kent);
});

test("the pieces stay small and say how far the city has come", () => {
  let [longest, before] = [0, 0];
  for (const { text, done } of generateSampleCity({ accounts: 300, months: 12, seed: 1 })) {
    longest = Math.max(longest, text.length);
    expect(done).toBeGreaterThanOrEqual(before);
    before = done;
  }
  expect(before).toBe(1);
  expect(longest).toBeLessThan(1_000_000);
});

test("a city of one account and one month has a bill and closes on the last day of the month asked for", () => {
  const texts = joined(generateSampleCity({ accounts: 1, months: 1, seed: 3, endMonth: "2024-02" }));
  const bills = (texts.get("charges.csv") ?? "").trim().split("\n").slice(1);
  expect(bills.length).toBeGreaterThan(0);
  for (const bill of bills) expect(bill.split(",")[5]?.slice(0, 7)).toBe("2024-02");
  expect(texts.get("control.csv")).toContain("as of 2024-02-29");
});

test.each([
  [{ accounts: 0 }, "accounts must be a whole number of at least 1, not 0"],
  [{ months: 1.5 }, "months must be a whole number of at least 1, not 1.5"],
  [{ seed: Number.NaN }, "seed must be a whole number, not NaN"],
  [{ endMonth: "2026-13" }, "endMonth must look like 2026-10, not 2026-13"],
])("%j is refused", (options, message) => {
  expect(() => [...generateSampleCity(options)]).toThrow(new RangeError(message));
});

test("asking for applications changes no other file", () => {
  const without = joined(generateSampleCity(small));
  const withApplications = new Map(joined(generateSampleCity({ ...small, applications: true })));
  withApplications.delete("applications.csv");
  const control = (texts: ReadonlyMap<string, string>) =>
    (texts.get("control.csv") ?? "").replaceAll(/^applications,.*\n/gm, "");
  expect(control(withApplications)).toBe(control(without));
  for (const [file, text] of without) if (file !== "control.csv") expect(withApplications.get(file)).toBe(text);
});
