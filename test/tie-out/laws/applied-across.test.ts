import { takeSettlement } from "../../../src/analyses/receivables/settlement";
import { rollForwardArgs } from "../../../src/analyses/roll-forward/roll-forward-args";
import { runRollForward } from "../../../src/analyses/roll-forward/run-roll-forward";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { smallCity } from "../../support/small-city";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** By service and month, what credits of other services gave to its charges (negative) and its credits to theirs (positive). */
const GIVEN_AND_TAKEN = `
WITH link AS (
  SELECT strftime(date_trunc('month', link.date), '%Y-%m') AS month, giver.service AS giver, taker.service AS taker, link.cents
  FROM receivable_settlement AS link
  JOIN receivable_debit AS debit ON debit.rowid = link.debit_item
  JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
  JOIN receivable_service AS giver ON giver.service_key = credit.service_key
  JOIN receivable_service AS taker ON taker.service_key = debit.service_key
  WHERE giver.service <> taker.service
)
SELECT service, month, sum(cents)::BIGINT AS cents
FROM (SELECT giver AS service, month, cents FROM link UNION ALL SELECT taker, month, -cents FROM link)
GROUP BY ALL
HAVING sum(cents) <> 0
ORDER BY service, month`;

test("in books without returns, what is applied across services is what the settlement says", async () => {
  await loadLedgerRows(database, { ...smallCity(), adjustments: [] });
  const args = rollForwardArgs({ from: "2026-01-01", to: "2026-10-31" });
  const { services } = await runRollForward(database, args);
  await takeSettlement(database, { ...args, asOf: args.to, knownOn: null });
  const settled = await database.select(GIVEN_AND_TAKEN, []);
  const across = services.flatMap(({ key, months }) =>
    months.map((month) => [key, month.month.slice(0, 7), month.appliedAcrossCents] as const),
  );
  expect(across.filter(([, , cents]) => cents !== 0)).toEqual(settled.rows);
  expect(settled.rows.length).toBeGreaterThan(30);
});
