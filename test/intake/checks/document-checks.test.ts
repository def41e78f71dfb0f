import type { Database } from "../../../src/ports/database";
import { openTestDatabase } from "../../support/open-database";
import { findingsOfRows, inShort } from "./findings-of-rows";

const PAID = { account_id: "A1", date: "2026-02-10", amount_cents: 4500, reference: "4471" };

describe("payments and adjustments", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test("a payment with the account, date, amount and reference of another is found, and only the second", async () => {
    const payments = [
      { ...PAID, payment_id: "P1" },
      { ...PAID, payment_id: "P2" },
      { ...PAID, payment_id: "P3", reference: "4472" },
      { ...PAID, payment_id: "P4", account_id: "A2" },
    ];
    expect((await findingsOfRows(database, { payments })).map(inShort)).toEqual([
      ["payment-entered-twice", 1, 4500, ["P2"]],
    ]);
  });

  test("payments without a reference are never called doubled: two may come on one day", async () => {
    const payments = [1, 2].map((number) => ({ ...PAID, payment_id: `P${number}`, reference: null }));
    expect(await findingsOfRows(database, { payments })).toEqual([]);
  });

  test("a payment for a bill that no charge belongs to is found, where charges have bill numbers", async () => {
    const payments = [
      { ...PAID, payment_id: "P1", bill_id: "B1" },
      { ...PAID, payment_id: "P2", bill_id: "B7", reference: "4480" },
    ];
    const charge = { charge_id: "C1", account_id: "A1", service: "water", kind: "fixed", amount_cents: 4500 };
    const dates = { bill_date: "2026-01-05", due_date: "2026-01-25" };
    const billed = (bill_id: string | null) =>
      findingsOfRows(database, { payments, charges: [{ ...charge, ...dates, bill_id }] });
    expect((await billed("B1")).map(inShort)).toEqual([["unknown-bill", 1, 4500, ["P2"]]]);
    expect(await billed(null)).toEqual([]);
  });

  test("adjustments entered twice are found by kind; transfers move equal amounts one by one", async () => {
    const row = { account_id: "A1", date: "2026-02-10", amount_cents: -1500, reason: "Leak" };
    const adjustments = ["leak", "leak", "transfer_out", "transfer_out"].map((kind, index) => ({
      ...row,
      adjustment_id: `J${index + 1}`,
      kind,
    }));
    expect((await findingsOfRows(database, { adjustments })).map(inShort)).toEqual([
      ["adjustment-entered-twice", 1, -1500, ["J2"]],
    ]);
  });
});
