import { type Cents, toDollars } from "../../domain/money";
import type { Formula } from "../../formula/formula";
import { dollarCheck } from "../../report/dollar-check";
import { headed } from "../../report/heading";
import type { Block, ChecksBlock } from "../../report/report";
import { bridgeBlocks } from "./bridge-blocks";
import type { ReceivableTie } from "./receivable-tie";

/** The sheet that a strip stands on. */
export interface TiedSheet {
  /** Keeps the names of the cells of several sheets apart, letters only: `RollForward`. */
  readonly name: string;
  /** The sheet's own sum of receivables, over its own tables. */
  readonly total: Formula;
}

/**
 * The tie-out strip of a sheet: its own total against the aging's buckets, the accounts, the billing system and the general
 * ledger, each PASS or FAIL; a sentence for a side that nobody gave; the bridge to a side that differs.
 */
export function tieStrip(sheet: TiedSheet, tie: ReceivableTie | null): readonly Block[] {
  if (tie === null) return [];
  const sides: readonly (readonly [string, string, Cents | null])[] = [
    ["Accounts", "This sheet = sum of all accounts", tie.accountsCents],
    ["Buckets", "This sheet = sum of the aging's buckets", tie.bucketsCents],
    ["Control", "This sheet = the billing system's own total", tie.controlCents],
    ["Gl", "This sheet = general ledger control account", tie.glCents],
  ];
  const checks = sides.flatMap(([side, label, cents]) => (cents === null ? [] : [check(sheet, [side, label], cents)]));
  const notes = missingSides(tie);
  return [
    headed(`Tie-out of receivables at ${tie.asOf}`),
    { kind: "checks", checks },
    ...(notes.length === 0 ? [] : [{ kind: "note" as const, lines: notes }]),
    ...bridgeBlocks(sheet.name, tie),
  ];
}

function check(
  sheet: TiedSheet,
  [side, label]: readonly [string, string],
  cents: Cents,
): ChecksBlock["checks"][number] {
  const left = { formula: sheet.total };
  return dollarCheck({ name: `Tie_${sheet.name}_${side}`, label, left, right: toDollars(cents) });
}

function missingSides({ controlCents, glCents }: ReceivableTie): readonly string[] {
  return [
    ...(controlCents === null
      ? [
          "The billing system printed no total of its receivables: export one (control.csv: receivables,balance) to tie out.",
        ]
      : []),
    ...(glCents === null ? ["No general ledger balance was entered: enter it to tie out."] : []),
  ];
}
