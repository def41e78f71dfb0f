import type { Database } from "../../../src/ports/database";
import { openTestDatabase } from "../../support/open-database";
import { findingsOfRows } from "./findings-of-rows";

const RECEIVED = { account_id: "A1", amount_cents: 100 };

describe("findings by pattern", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test("twenty patterns are listed, the frequent ones first; the others are summed into one", async () => {
    // Codes S01 to S23: S01 on 24 payments, S02 on 23 … S23 on 2. Listed: S01–S20; summed: S21, S22, S23 with 4 + 3 + 2 = 9.
    const payments = [...Array(23).keys()].flatMap((code) =>
      [...Array(24 - code).keys()].map((number) => ({
        ...RECEIVED,
        payment_id: `P${code}-${number}`,
        account_id: `A${number}`,
        date: "2026-02-01",
        service: `S${String(code + 1).padStart(2, "0")}`,
      })),
    );
    const findings = await findingsOfRows(database, { payments });
    expect(findings.map(({ count }) => count)).toEqual([...Array(20).keys()].map((code) => 24 - code).concat(9));
    expect(findings[0]?.message).toContain("In payments: 24 rows ($24.00) of the service “S01”");
    expect(findings[0]?.sample).toHaveLength(10);
    expect(findings[20]).toMatchObject({ code: "unknown-service", amountCents: 900 });
    expect(findings[20]?.message).toContain(
      "In payments: and 3 more patterns of this kind (unknown-service), 9 rows ($9.00) together.",
    );
  });

  test("a date far from the bulk is found under its month, though it be one of ten rows", async () => {
    const dates = [...Array(9).keys()].map((month) => `2026-0${month + 1}-15`);
    const payments = (slip: string) => ({
      payments: [...dates, slip].map((date, index) => ({ ...RECEIVED, payment_id: `P${index}`, date })),
    });
    const [finding, ...others] = await findingsOfRows(database, payments("2062-03-15"));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "far-date", count: 1, amountCents: 100, sample: ["P9"] });
    expect(finding?.message).toContain("dated 2062-03,");
    // Ten of twelve rows lie between 15 February and 15 September 2026; 15 October 2027 is 395 days after the latter.
    expect(await findingsOfRows(database, payments("2027-09-15"))).toEqual([]);
  });

  test("a month with less than half of the usual rows is found with what is missing, the first and last are not", async () => {
    // Twenty payments a month, but 5 in January, 3 in April and none in July: 17 and 20 are missing.
    const counts = [5, 20, 20, 3, 20, 20, 0, 20, 20, 20, 20, 20];
    const payments = counts.flatMap((count, month) =>
      [...Array(count).keys()].map((n) => ({
        ...RECEIVED,
        payment_id: `P${month}-${n}`,
        date: `2026-${String(month + 1).padStart(2, "0")}-15`,
      })),
    );
    const findings = await findingsOfRows(database, { payments });
    expect(findings.map(({ code, count, sample }) => [code, count, sample])).toEqual([
      ["thin-month", 20, ["2026-07"]],
      ["thin-month", 17, ["2026-04"]],
    ]);
    expect(findings[1]?.message).toContain("in 2026-04, where 3 stand and 20 are usual.");
  });

  test("a city that bills every second month has no thin months", async () => {
    const counts = [20, 1, 20, 2, 20, 1, 20, 2, 20];
    const payments = counts.flatMap((count, month) =>
      [...Array(count).keys()].map((n) => ({
        ...RECEIVED,
        payment_id: `P${month}-${n}`,
        date: `2026-${String(month + 1).padStart(2, "0")}-15`,
      })),
    );
    expect(await findingsOfRows(database, { payments })).toEqual([]);
  });
});
