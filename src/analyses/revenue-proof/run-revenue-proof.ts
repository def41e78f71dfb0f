import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import type { AgingCheck } from "../aging/aging-result";
import { priceBillCases } from "../billing/price-bill-cases";
import { servicesOf } from "../billing/services-of";
import { takeBillCases } from "../billing/take-bill-cases";
import { takeSettlement } from "../receivables/settlement";
import { revenueProofConventions } from "./conventions";
import { proofLines } from "./proof-lines";
import { proofSentence, proofWarning } from "./proof-sentence";
import { billedTotal, billReceipts } from "./queries";
import type { RevenueProofArgs } from "./revenue-proof-args";
import type { ProofLine, RevenueProofResult } from "./revenue-proof-result";
import { singleServices } from "./single-services";
import { tallyUnits } from "./tally-units";

/** Revenue at existing rates from units × rates, against what was billed and what was received. */
export async function runRevenueProof(
  database: Database,
  args: RevenueProofArgs,
  options: JobOptions = {},
): Promise<RevenueProofResult> {
  const { schedule, from, to } = args;
  const statement = { signal: options.signal };
  options.progress?.({ label: "Sorting bills into cases", done: 0, total: null });
  const cases = await takeBillCases(database, args, options);
  const asked = { from, to, services: servicesOf(schedule).join(",") };
  const [billed] = await runQuery(database, billedTotal, asked, statement);
  await takeSettlement(database, { ...args, knownOn: null }, options);
  const receipts = await runQuery(database, billReceipts, asked, statement);
  options.progress?.({ label: "Counting units", done: 0, total: null });
  const priced = priceBillCases(schedule, cases);
  const tallied = tallyUnits(schedule, singleServices(schedule, cases));
  const lines = proofLines({ priced, tallied, receipts });
  const bills = cases.reduce((sum, { count }) => sum + count, 0);
  const { units, reasons } = tallied;
  const sums = proved(lines, billed?.billed_cents ?? 0);
  return { args, bills, units, lines, reasons, ...sums, conventions: revenueProofConventions(args) };
}

type Sum = Exclude<keyof ProofLine, "service" | "customerClass" | "charges">;

function proved(lines: readonly ProofLine[], ledgerCents: number) {
  const sum = (of: Sum) => lines.reduce((total, line) => total + line[of], 0);
  const sums = {
    unitsRevenueCents: sum("unitsRevenueCents"),
    roundingCents: sum("roundingCents"),
    billedCents: sum("billedCents"),
    notPricedCents: sum("notPricedCents"),
    paidCents: sum("paidCents"),
    creditedCents: sum("creditedCents"),
  };
  const parity = parityOfProof(sums);
  const told = { ...sums, parity };
  return { ...told, headline: proofSentence(told), warning: proofWarning(told), checks: checksOf(sums, ledgerCents) };
}

/**
 * Billed, what cannot be priced left out, over units × rates with rounding; null where that is nothing.
 * @example parityOfProof({ billedCents: 995, notPricedCents: 0, unitsRevenueCents: 998, roundingCents: 2 }) // 0.995
 */
export function parityOfProof(
  line: Pick<ProofLine, "billedCents" | "notPricedCents" | "unitsRevenueCents" | "roundingCents">,
): number | null {
  const expected = line.unitsRevenueCents + line.roundingCents;
  return expected === 0 ? null : (line.billedCents - line.notPricedCents) / expected;
}

function checksOf({ billedCents }: Pick<ProofLine, "billedCents">, ledgerCents: number): readonly AgingCheck[] {
  return [
    {
      name: "ProofBilled",
      label: "Billed by service and class equals the charges of the ledger",
      leftCents: billedCents,
      rightCents: ledgerCents,
    },
  ];
}
