import type { BillImpactResult } from "../analyses/bill-impact/bill-impact-result";
import { ratesText } from "../analyses/bill-impact/conventions";
import { notComparedSentence } from "../analyses/bill-impact/impact-sentence";
import { type Cents, printDollars } from "../domain/money";
import { CHANGE_REASONS, REASON_WORDS } from "../domain/rates/line-reason";
import { textTable } from "./text-table";

/** The bill impact for a terminal: totals, classes, services, spread, reasons, typical bills. No account number. */
export function impactText(result: BillImpactResult): string {
  const { args, sums } = result;
  return [
    `Bill impact, bills of ${args.from} to ${args.to}: ${ratesText(args.existing)}, against ${ratesText(args.proposed)}`,
    [result.headline, ...result.notCompared.map(notComparedSentence)].join("\n"),
    classText(result),
    serviceText(result),
    textTable([["change a month", "5th", "median", "95th"], ...spreadRows(result)]),
    textTable([
      ["reason", "change"],
      ...CHANGE_REASONS.map((reason) => [REASON_WORDS[reason], printDollars(sums.reasons[reason])]),
    ]),
    textTable([["typical bill", "use a month", ...CHANGE_HEADS], ...typicalRows(result)]),
    result.checks
      .map(({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`)
      .join("\n"),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

const CHANGE_HEADS = ["existing", "proposed", "change", "percent"];

function classText({ classes, sums }: BillImpactResult): string {
  const rows = classes.map((row) => [
    ...[row.customer_class, String(row.account_count), ...changeCells(row.old_cents, row.new_cents)],
    String(row.above_both_count),
  ]);
  const all = ["all", String(sums.accounts), ...changeCells(sums.oldCents, sums.newCents), String(sums.aboveBoth)];
  return textTable([["class", "accounts", ...CHANGE_HEADS, "above both limits"], ...rows, all]);
}

function serviceText({ services }: BillImpactResult): string {
  const rows = services.map((row) => {
    const names = [row.service, row.customer_class, String(row.bill_count)];
    return [...names, ...changeCells(row.old_cents, row.new_cents)];
  });
  return textTable([["service", "class", "bills", ...CHANGE_HEADS], ...rows]);
}

function changeCells(oldCents: Cents, newCents: Cents): readonly string[] {
  const change = newCents - oldCents;
  const share = oldCents === 0 ? "" : `${((100 * change) / oldCents).toFixed(1)} %`;
  return [printDollars(oldCents), printDollars(newCents), printDollars(change), share];
}

function spreadRows({ changes }: BillImpactResult): readonly (readonly string[])[] {
  const dollars = (cents: Cents | null) => (cents === null ? "" : printDollars(cents));
  return changes
    .filter(({ part }) => part === "all")
    .map((row) => [row.customer_class ?? "all", dollars(row.cents_5), dollars(row.cents_50), dollars(row.cents_95)]);
}

function typicalRows({ typical }: BillImpactResult): readonly (readonly string[])[] {
  return typical.map(({ customerClass, level, monthlyUse, services }) => {
    const sum = (of: "oldCents" | "newCents") => services.reduce((total, each) => total + each[of], 0);
    return [`${customerClass}, ${level}`, String(monthlyUse), ...changeCells(sum("oldCents"), sum("newCents"))];
  });
}
