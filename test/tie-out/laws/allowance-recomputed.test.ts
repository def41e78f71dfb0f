import fc from "fast-check";
import { allowanceArgs } from "../../../src/analyses/allowance/allowance-args";
import type { AllowanceResult } from "../../../src/analyses/allowance/allowance-result";
import { runAllowance } from "../../../src/analyses/allowance/run-allowance";
import { agingArgs } from "../../../src/analyses/aging/aging-args";
import { runAging } from "../../../src/analyses/aging/run-aging";
import { takeSettlement } from "../../../src/analyses/receivables/settlement";
import { daysBetween } from "../../../src/domain/calendar";
import { emptyRollRow, type RollRow, rollShares, settledAndStaying } from "../../../src/domain/roll-rate";
import type { Database } from "../../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyLedger } from "../../support/random-ledger";
import { type SimulatedItem, simulateOpenItems } from "../../support/receivable-simulator";
import { smallCity } from "../../support/small-city";

/** More in a long run: `LEDGERS=500 ENGINE=native`. */
const LEDGERS = Number(process.env["LEDGERS"] ?? 5);
const ENGINE = process.env["ENGINE"] === "native" ? "native" : "wasm";
const RULES = { fifoScope: "account", termsDays: 30 } as const;

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(ENGINE);
});
afterAll(() => database.close());

interface Link {
  readonly debit: string;
  readonly way: "paidCents" | "writtenOffCents" | "creditedCents";
  readonly month: string;
  readonly cents: number;
}

/** Links as they stand at the close of a day, read apart from the analysis. */
async function linksAt(asOf: string, credits: "fifo" | "own", rows: LedgerRows): Promise<readonly Link[]> {
  await takeSettlement(database, { ...RULES, asOf, credits, knownOn: null });
  const { rows: found } = await database.select(
    `SELECT debit.id, credit.id, strftime(link.date, '%Y-%m'), link.cents::BIGINT
     FROM receivable_settlement AS link
     JOIN receivable_debit AS debit ON debit.rowid = link.debit_item
     JOIN receivable_credit AS credit ON credit.rowid = link.credit_item`,
    [],
  );
  return found.map(([debit, credit, month, cents]) => ({
    debit: String(debit),
    way: wayOf(String(credit), rows),
    month: String(month),
    cents: Number(cents),
  }));
}

function wayOf(credit: string, { payments = [], adjustments = [] }: LedgerRows): Link["way"] {
  if (payments.some((each) => each.payment_id === credit)) return "paidCents";
  const kind = adjustments.find((each) => each.adjustment_id === credit)?.kind;
  return kind === "write_off" ? "writtenOffCents" : "creditedCents";
}

/** What the account got in a month, by the strongest claim: a payment, else a write-off, else another credit. */
function receivedIn(rows: LedgerRows, accountId: string, month: string): keyof RollRow {
  const inMonth = (date: string, cents: number) => date.startsWith(month) && cents;
  const { payments = [], adjustments = [], charges = [] } = rows;
  const own = <T extends { readonly account_id: string }>(all: readonly T[]) =>
    all.filter((each) => each.account_id === accountId);
  if (own(payments).some((each) => Number(inMonth(each.date, each.amount_cents)) > 0)) return "paidCents";
  const reducing = own(adjustments).filter((each) => Number(inMonth(each.date, each.amount_cents)) < 0);
  if (reducing.some(({ kind }) => kind === "write_off")) return "writtenOffCents";
  const lines = own(charges).filter((each) => Number(inMonth(each.bill_date, each.amount_cents)) < 0);
  return reducing.length + lines.length > 0 ? "creditedCents" : "otherCents";
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly before: readonly SimulatedItem[];
  readonly after: readonly SimulatedItem[];
}

function bucketOf(days: number): number {
  return days <= 0 ? 0 : days <= 30 ? 1 : days <= 60 ? 2 : days <= 90 ? 3 : days <= 120 ? 4 : 5;
}

/** The matrix of one month, document by document. */
function recompute({ from, to, before, after }: Step, links: readonly Link[], rows: LedgerRows): RollRow[] {
  const matrix = BUCKET_ROWS.map(() => ({ ...emptyRollRow(6), stayCents: [0, 0, 0, 0, 0, 0] }));
  const credits = creditIds(rows);
  for (const item of before) {
    if (item.openCents <= 0 || credits.has(item.id)) continue;
    const row = matrix[bucketOf(daysBetween(item.dueDate, from))] ?? matrix[0];
    if (row === undefined) continue;
    const later = Math.max(0, after.find(({ id }) => id === item.id)?.openCents ?? 0);
    const stays = Math.min(item.openCents, later);
    let left = item.openCents - stays;
    const add = (way: "paidCents" | "writtenOffCents" | "creditedCents" | "otherCents", cents: number) => {
      Object.assign(row, { [way]: row[way] + cents });
      left -= cents;
    };
    Object.assign(row, { openCents: row.openCents + item.openCents, documents: row.documents + 1 });
    const to_ = bucketOf(daysBetween(item.dueDate, to));
    row.stayCents[to_] = (row.stayCents[to_] ?? 0) + stays;
    for (const way of ["writtenOffCents", "creditedCents", "paidCents"] as const) {
      const linked = links.filter((each) => each.debit === item.id && each.way === way && to.startsWith(each.month));
      add(
        way,
        Math.max(
          0,
          Math.min(
            left,
            linked.reduce((sum, each) => sum + each.cents, 0),
          ),
        ),
      );
    }
    if (left > 0) add(receivedIn(rows, item.accountId, to.slice(0, 7)) as "otherCents", left);
  }
  return matrix;
}

const BUCKET_ROWS = [0, 1, 2, 3, 4, 5];

function creditIds({ payments = [], adjustments = [], charges = [] }: LedgerRows): ReadonlySet<string> {
  return new Set([
    ...payments.filter((each) => each.amount_cents > 0).map((each) => each.payment_id),
    ...adjustments.filter((each) => each.amount_cents < 0).map((each) => each.adjustment_id),
    ...charges.filter((each) => each.amount_cents < 0).map((each) => each.charge_id),
  ]);
}

function expectRowsToAddUp({ rollRates }: AllowanceResult): void {
  const { all, byMonth, byService, byClass } = rollRates;
  for (const row of [...all, ...[...byMonth, ...byService, ...byClass].flatMap(({ matrix }) => matrix)]) {
    expect(settledAndStaying(row)).toBe(row.openCents);
    const ways = [row.paidCents, row.creditedCents, row.writtenOffCents, row.otherCents, ...row.stayCents];
    expect(ways.filter((cents) => cents < 0)).toEqual([]);
    const shares = rollShares(row);
    const { paid = 0, credited = 0, writtenOff = 0, other = 0, stay = [] } = shares ?? {};
    const sum = stay.reduce((total, share) => total + share, paid + credited + writtenOff + other);
    expect(sum).toBeCloseTo(shares === null ? 0 : 1, 12);
  }
}

const MONTH_ENDS = ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"] as const;

test("the matrices of random books equal those counted document by document from simulated open items and links", async () => {
  const questions = fc.record({ rows: anyLedger, credits: fc.constantFrom("fifo", "own") });
  await fc.assert(
    fc.asyncProperty(questions, async ({ rows: drawn, credits }) => {
      const rows = withWriteOffs(drawn);
      await loadLedgerRows(database, rows);
      const asked = { ...RULES, credits, asOf: "2024-05-31", historyFrom: "2024-01-31" } as const;
      const result = await runAllowance(database, allowanceArgs(asked));
      expectRowsToAddUp(result);
      const links = await linksAt("2024-05-31", credits, rows);
      const open = MONTH_ENDS.map((asOf) => simulateOpenItems(rows, { ...RULES, credits, asOf, knownOn: null }));
      for (const [index, { name, matrix }] of result.rollRates.byMonth.entries()) {
        const [from, before, after] = [MONTH_ENDS[index] ?? "", open[index] ?? [], open[index + 1] ?? []];
        expect(matrix).toEqual(recompute({ from, to: name, before, after }, links, rows));
      }
    }),
    { numRuns: LEDGERS },
  );
});

/** Every other reducing adjustment is a write-off. */
function withWriteOffs(rows: LedgerRows): LedgerRows {
  const kind = (index: number) => (index % 2 === 0 ? "write_off" : "correction");
  return { ...rows, adjustments: rows.adjustments?.map((each, index) => ({ ...each, kind: kind(index) })) ?? [] };
}

test("what a month's matrix begins with is the aging's buckets, where no bill is paid beyond its amount", async () => {
  await loadLedgerRows(database, smallCity());
  const result = await runAllowance(database, allowanceArgs({ asOf: "2026-09-30", historyFrom: "2026-03-31" }));
  expectRowsToAddUp(result);
  const begins = ["2026-03-31", ...result.rollRates.byMonth.slice(0, -1).map(({ name }) => name)];
  for (const [index, asOf] of begins.entries()) {
    const { buckets } = await runAging(database, agingArgs({ asOf }));
    const matrix = result.rollRates.byMonth[index]?.matrix ?? [];
    expect(matrix.map(({ openCents }) => openCents)).toEqual(buckets.map(({ amountCents }) => amountCents));
  }
});

test("the cells of the allowance are the aging's, by service, class and bucket", async () => {
  await loadLedgerRows(database, smallCity());
  const { cells, unappliedCreditsCents } = await runAllowance(
    database,
    allowanceArgs({ asOf: "2026-09-30", historyFrom: "2026-03-31" }),
  );
  const aged = await runAging(database, agingArgs({ asOf: "2026-09-30", by: ["service", "class"] }));
  for (const { key, buckets } of aged.groups) {
    const own = cells.filter((cell) => cell.service === key.service && cell.customerClass === key.class);
    const amounts = BUCKET_ROWS.map((bucket) => own.find((cell) => cell.bucket === bucket)?.now.openCents ?? 0);
    expect(amounts).toEqual(buckets);
  }
  expect(unappliedCreditsCents).toBe(aged.unappliedCreditsCents);
});
