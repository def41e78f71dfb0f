import type { BridgeLine, ReceivableTie } from "../analyses/tie/receivable-tie";
import { type Cents, printDollars } from "../domain/money";
import { textTable } from "./text-table";

/** The tie-out of the receivables as commands print it: each side with its verdict, and the bridge to a side that differs. */
export function tieText(tie: ReceivableTie): string {
  const { accountsCents, bucketsCents, controlCents, glCents } = tie;
  const verdict = (cents: Cents, label: string) =>
    `${cents === accountsCents ? "PASS" : "FAIL"}  All accounts, ${printDollars(accountsCents)}, equal ${label}, ${printDollars(cents)}`;
  return [
    verdict(bucketsCents, "the buckets of the aging"),
    controlCents === null
      ? "      No control total was exported, so the total was not compared with the billing system's."
      : verdict(controlCents, "the billing system's own total"),
    ...bridgeText(tie, "control"),
    glCents === null
      ? "      No general ledger balance was entered: give --gl-balance to tie out with it."
      : verdict(glCents, "the general ledger's control account"),
    ...bridgeText(tie, "gl"),
  ].join("\n");
}

function bridgeText({ accountsCents, bridge }: ReceivableTie, side: BridgeLine["to"]): readonly string[] {
  const lines = bridge.filter(({ to }) => to === side);
  if (lines.length === 0) return [];
  const rows = lines.map(({ label, amountCents }) => [`      ${label}`, printDollars(amountCents)]);
  return [textTable([["      Sum of all accounts", printDollars(accountsCents)], ...rows])];
}
