import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Report } from "../report/report";
import { percentText } from "../analyses/rate-verification/verification-sentence";
import { DEFAULT_RULES } from "../analyses/receivables/receivable-rules";
import { revenueProof } from "../analyses/revenue-proof/revenue-proof";
import type { ProofLine, RevenueProofResult, UnitLine } from "../analyses/revenue-proof/revenue-proof-result";
import { parityOfProof } from "../analyses/revenue-proof/run-revenue-proof";
import { readLedgerSpan } from "../app/ledger-span";
import { printDollars } from "../domain/money";
import { placeReport } from "../report/place";
import { optionDate, optionSwitch, optionText } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { revenueProofJson } from "./revenue-proof-json";
import { neededSchedule } from "./schedule-at-hand";
import { textTable } from "./text-table";

/** `ratebook revenue-proof`: units × rates against billed and received. */
export const revenueProofCommand: Command = {
  name: "revenue-proof",
  summary: "revenue at existing rates from units × rates, against what was billed and received",
  usage: [
    "--schedule S.json     the rate schedule; rates.json in the data folder unless told otherwise",
    "--from D --to D       first and last bill date; all bills without",
    "--as-of D             last day on which receipts count; the last of the exports unless told otherwise",
    "--out BOOK.xlsx       writes the workbook as well",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    schedule: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    "as-of": { type: "string" },
    out: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const schedule = await neededSchedule(args);
    const [from, to, asOf] = [optionDate(args, "from"), optionDate(args, "to"), optionDate(args, "as-of")];
    return withLedger(args, place, async ({ database, exports, check }) => {
      const span = await readLedgerSpan(database);
      const stamp = place.now();
      const last = span?.last ?? stamp.slice(0, 10);
      const days = { from: from ?? span?.first ?? last, to: to ?? last, asOf: asOf ?? last };
      const asked = { ...DEFAULT_RULES, schedule, ...days };
      const result = await revenueProof.run(database, asked, { progress: progressOn(place) });
      const sources = exports.load.files.map(({ file }) => file);
      const context = { stamp, sources, tieOut: check.tieOut, findings: check.findings, tie: null };
      await writeBook(revenueProof.report(result, context), optionText(args, "out"), place);
      place.out(optionSwitch(args, "json") ? revenueProofJson(result) : revenueProofText(result));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

async function writeBook(report: Report, out: string | undefined, place: Workplace): Promise<void> {
  if (out === undefined) return;
  const workbook = place.newWorkbook();
  await workbook.write(placeReport(report), { overwrite: "replace", stamp: place.now() });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, await workbook.save());
}

function revenueProofText(result: RevenueProofResult): string {
  const { args, warning } = result;
  return [
    `Proof of revenue, bills of ${args.from} to ${args.to}, by the rates of ${args.schedule.utility}`,
    ...(warning === null ? [] : [warning]),
    result.headline,
    textTable([
      ["service", "class", "units × rates", "rounding", "billed", "parity", "received"],
      ...result.lines.map(lineRow),
      ["all", "", ...amountsOf(result)],
    ]),
    textTable([["service", "class", "rates of", "charge", "units", "rate", "revenue"], ...result.units.map(unitRow)]),
    result.checks
      .map(({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`)
      .join("\n"),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function lineRow(line: ProofLine): readonly string[] {
  return [line.service, line.customerClass, ...amountsOf(line)];
}

function amountsOf(
  sums: Pick<ProofLine, "unitsRevenueCents" | "roundingCents" | "billedCents" | "notPricedCents" | "paidCents">,
): readonly string[] {
  const parity = parityOfProof(sums);
  return [
    printDollars(sums.unitsRevenueCents),
    printDollars(sums.roundingCents),
    printDollars(sums.billedCents),
    parity === null ? "" : percentText(parity),
    printDollars(sums.paidCents),
  ];
}

function unitRow({
  service,
  customerClass,
  effective,
  label,
  unit,
  units,
  rate,
  revenueCents,
}: UnitLine): readonly string[] {
  const count = `${units.toLocaleString("en-US", { maximumFractionDigits: 3 })} ${unit}`;
  return [service, customerClass, effective, label, count, String(rate), printDollars(revenueCents)];
}
