import type { AgedGroup, AgingResult } from "../analyses/aging/aging-result";
import { drillTitle } from "../analyses/aging/drill-title";
import type { DrillResult } from "../analyses/aging/drill-cell";
import { printDollars } from "../domain/money";
import type { AgingTold } from "./aging-json";
import { tieText } from "./tie-text";
import { textTable } from "./text-table";

/** The aging as `ratebook aging` prints it. */
export function agingText({ result, tie, behind }: AgingTold): string {
  const { args } = result;
  return [
    `Aging at ${args.asOf}`,
    bucketsText(result),
    ...(result.groups.length > 0 ? [groupsText(result)] : []),
    ...holdsText(result),
    ...creditsText(result),
    ...(result.items === null ? [] : [itemsText(result.items)]),
    ...clocksText(result),
    ...(behind === null ? [] : [behindText(behind, result)]),
    checksText(result),
    tieText(tie),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function bucketsText(result: AgingResult): string {
  const months = result.args.bucketsBy === "months";
  return textTable([
    [months ? "month" : result.args.basis === "due" ? "days past due" : "days since billed", "items", "amount"],
    ...result.buckets.map(({ bucket, count, amountCents }) => [bucket, String(count), printDollars(amountCents)]),
    ["unapplied credits", String(result.unappliedCreditsCount), printDollars(result.unappliedCreditsCents)],
    ["total", "", printDollars(result.totalCents)],
  ]);
}

function groupsText({ args, buckets, groups }: AgingResult): string {
  const header = [args.by.join(", "), ...buckets.map(({ bucket }) => bucket), "unapplied", "total"];
  return textTable([
    header,
    ...groups.map((group) => groupRow(args.by.map((key) => group.key[key] ?? "").join(", "), group)),
  ]);
}

function groupRow(name: string, { accounts, buckets, unapplied, total }: AgedGroup): readonly string[] {
  const counted = accounts === undefined ? name : `${name} (${accounts})`;
  return [counted, ...buckets.map(printDollars), printDollars(unapplied), printDollars(total)];
}

function holdsText({ buckets, byHold }: AgingResult): readonly string[] {
  if (!byHold.some(({ key }) => key.hold !== "none")) return [];
  const header = ["on hold", ...buckets.map(({ bucket }) => bucket), "unapplied", "total"];
  return [textTable([header, ...byHold.map((group) => groupRow(group.key.hold ?? "", group))])];
}

function creditsText({ creditBalances, unapplied, belowMinimum }: AgingResult): readonly string[] {
  const lines = [
    ...unapplied.map(
      ({ kind, count, amountCents, oldestDate }) =>
        `Unapplied ${kind}s: ${printDollars(amountCents)} in ${count}, the oldest of ${oldestDate}.`,
    ),
    ...(creditBalances === null || creditBalances.accounts.length === 0
      ? []
      : [
          `Accounts in credit: ${creditBalances.accounts.length}, together ${printDollars(creditBalances.totalCents)}.`,
        ]),
    ...(belowMinimum === null
      ? []
      : [
          `Accounts below ${printDollars(belowMinimum.minimumCents)}: ${belowMinimum.accounts}, together ${printDollars(belowMinimum.group.total)}.`,
        ]),
  ];
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function itemsText(items: NonNullable<AgingResult["items"]>): string {
  const rows = items.map((item) => [
    item.id,
    item.accountId,
    item.dueDate,
    String(item.days),
    item.bucket,
    printDollars(item.openCents),
  ]);
  return textTable([["item", "account", "due", "days", "bucket", "open"], ...rows]);
}

function clocksText({ clocks: { knownOn, late, views } }: AgingResult): readonly string[] {
  if (views === null) return [];
  const { books, known } = views;
  const rows = books.buckets.map(({ bucket, amountCents }, index) => [
    bucket,
    printDollars(amountCents),
    printDollars(known.buckets[index]?.amountCents ?? 0),
  ]);
  const closing = [
    ["unapplied credits", printDollars(books.unappliedCreditsCents), printDollars(known.unappliedCreditsCents)],
    ["total", printDollars(books.totalCents), printDollars(known.totalCents)],
  ];
  const named = late.map(
    ({ kind, count, amountCents, sample }) =>
      `Entered after ${knownOn}: ${count} ${kind}, ${printDollars(amountCents)} (${sample.join(", ")}${count > sample.length ? " …" : ""})`,
  );
  return [[textTable([["", "by effective date", `known on ${knownOn}`], ...rows, ...closing]), ...named].join("\n")];
}

function behindText({ cell, count, totalCents, documents }: DrillResult, { args }: AgingResult): string {
  const rows = documents.flatMap((each) => [
    [
      each.id,
      each.accountId,
      each.kind,
      each.dueDate,
      String(each.days),
      printDollars(each.amountCents),
      printDollars(each.openCents),
    ],
    ...each.applied.map(({ id, kind, date, cents }) => [`  ${id}`, "", kind, date, "", printDollars(-cents), ""]),
  ]);
  const shown = documents.length === count ? "" : `, the ${documents.length} largest`;
  return [
    `Behind ${drillTitle(cell, args)}: ${count} documents, ${printDollars(totalCents)}${shown}`,
    textTable([["document", "account", "kind", "due", "days", "amount", "open"], ...rows]),
  ].join("\n");
}

function checksText({ checks }: AgingResult): string {
  return checks
    .map(({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`)
    .join("\n");
}
