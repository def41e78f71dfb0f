import { billFrequency } from "../../src/analyses/bill-frequency/bill-frequency";
import { billFrequencyArgs } from "../../src/analyses/bill-frequency/bill-frequency-args";
import { billableUnits } from "../../src/analyses/billable-units/billable-units";
import { billableUnitsArgs } from "../../src/analyses/billable-units/billable-units-args";
import { billFrequencyAnswer } from "../../src/app/bill-frequency-answer";
import { billableUnitsAnswer } from "../../src/app/billable-units-answer";
import type { Database } from "../../src/ports/database";
import { loadLedgerRows } from "../support/ledger-rows";
import { meteredTown } from "../support/metered-town";
import { openTestDatabase } from "../support/open-database";

const PERIOD = { from: "2026-09-01", to: "2026-10-31" };
const CONTEXT = { stamp: "2026-11-22T14:03:00Z", sources: [], tieOut: [], findings: [], tie: null };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, meteredTown());
});
afterAll(() => database.close());

test("the pane shows billed use by month, and who uses it", async () => {
  const result = await billableUnits.run(database, billableUnitsArgs(PERIOD));
  const answer = billableUnitsAnswer(result, billableUnits.report(result, CONTEXT));
  expect([answer.question, answer.fileName]).toEqual([
    "billable-units",
    "billable-units-2026-09-01-to-2026-10-31.xlsx",
  ]);
  expect(answer.figures.map(({ label, value }) => [label, value])).toEqual([
    ["Billed water", "43 ccf"],
    ["Highest month", "Sep 2026"],
    ["Next twelve months", "–"],
    ["Patterns to look at", "5"],
  ]);
  expect(answer.charts).toMatchObject([
    {
      kind: "quantities",
      unit: "ccf",
      bars: [
        { label: "Sep 2026", quantity: 27, count: 3 },
        { label: "Oct 2026", quantity: 16, count: 4 },
      ],
    },
  ]);
  expect(answer.tables[0]?.rows).toEqual([
    ["water", "4", "7", "43", "15.25", "–"],
    ["storm", "2", "3", "0", "0", "2.75 ERU"],
  ]);
  expect(answer.tables[1]?.rows[0]).toEqual(["commercial", "1", "2", "0", "28", "1.43", "–"]);
  expect(answer.checks.map(({ passes }) => passes)).toEqual([true, true]);
});

test("the pane shows the curve, the blocks and the classes of the bill frequency", async () => {
  const result = await billFrequency.run(database, billFrequencyArgs({ ...PERIOD, breaks: [5, 15] }));
  const answer = billFrequencyAnswer(result, billFrequency.report(result, CONTEXT));
  const [curve, blocks] = answer.charts;
  expect(answer.figures.map(({ value }) => value)).toEqual(["6", "5 ccf", "20 ccf"]);
  // Uses 0, 2, 5, 8, 12, 20: at a level of 1 one bill of six has stopped, and five of 47 ccf are used.
  expect(curve?.kind === "lines" && curve.points[1]).toEqual({ label: "1", shares: [1 / 6, 5 / 47] });
  expect(blocks).toMatchObject({ kind: "quantities", bars: [{ label: "0 to 5 ccf", quantity: 22, count: 3 }, {}, {}] });
  expect(answer.tables[0]?.rows).toEqual([
    ["0 to 5 ccf", "3", "5", "22", "46.8 %"],
    ["5 to 15 ccf", "2", "3", "20", "42.6 %"],
    ["Above 15 ccf", "1", "1", "5", "10.6 %"],
  ]);
  expect(answer.checks.every(({ passes }) => passes)).toBe(true);
});

test("without anything in the period both say so and stand empty", async () => {
  const period = { from: "2020-01-01", to: "2020-12-31" };
  const units = await billableUnits.run(database, billableUnitsArgs(period));
  const frequency = await billFrequency.run(database, billFrequencyArgs(period));
  expect(billableUnitsAnswer(units, billableUnits.report(units, CONTEXT)).charts).toEqual([]);
  expect(billFrequencyAnswer(frequency, billFrequency.report(frequency, CONTEXT)).figures[0]?.note).toBe(
    "no bill of the period states one",
  );
});
