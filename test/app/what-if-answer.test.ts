import { agingArgs } from "../../src/analyses/aging/aging-args";
import { whatIf } from "../../src/analyses/what-if/what-if";
import { whatIfAnswer } from "../../src/app/what-if-answer";
import { loadLedgerRows } from "../support/ledger-rows";
import { openTestDatabase } from "../support/open-database";

test("the pane shows what each choice would move, by bucket, and the other systems", async () => {
  const database = await openTestDatabase();
  await loadLedgerRows(database, {
    charges: [
      { charge_id: "B1", account_id: "1", bill_date: "2026-09-10", due_date: "2026-10-01", amount_cents: 8000 },
      { charge_id: "B2", account_id: "1", bill_date: "2026-10-10", due_date: "2026-10-31", amount_cents: 4000 },
    ],
  });
  const result = await whatIf.run(database, { aging: agingArgs({ asOf: "2026-10-31" }) });
  await database.close();
  const context = { stamp: "2026-11-22T14:03:00Z", sources: [], tieOut: [], findings: [], tie: null };
  const answer = whatIfAnswer(result, whatIf.report(result, context));
  expect([answer.question, answer.fileName]).toEqual(["what-if", "what-if-2026-10-31.xlsx"]);
  // By bill date both items move (51 and 21 days): 40.00 from not due, 80.00 on to 31-60. No credit, so four choices of seven move nothing.
  expect(answer.figures.map(({ label, value, note }) => [label, value, note])).toEqual([
    ["Receivables", "$120.00", "the same under every choice"],
    ["Most that would move", "$80.00", "By bill date, not due date"],
    ["Choices that move nothing", "4 of 7", "other bucket sets left out"],
  ]);
  const [bars] = answer.charts;
  expect(bars?.kind === "bars" && bars.bars[1]).toEqual({
    label: "What is due today counts as late",
    amountCents: 4000,
    count: 1,
  });
  expect(answer.tables[0]?.columns).toEqual([
    "Choice",
    "Not due",
    "1-30 days",
    "31-60 days",
    "61-90 days",
    "91-120 days",
    "121+ days",
    "Unapplied credit",
    "Moved",
  ]);
  expect(answer.tables[0]?.rows[1]).toEqual([
    "By bill date, not due date",
    "-$40.00",
    "-$40.00",
    "+$80.00",
    "–",
    "–",
    "–",
    "–",
    "$80.00",
  ]);
  expect(answer.tables.at(-1)?.rows).toEqual([
    ["c0", "1", "$40.00"],
    ["c30", "1", "$80.00"],
    ["c60", "0", "$0.00"],
    ["c90", "0", "$0.00"],
    ["in none of its columns", "0", "$0.00"],
  ]);
  expect(answer.checks.map(({ passes }) => passes)).toEqual([true, true]);
});
