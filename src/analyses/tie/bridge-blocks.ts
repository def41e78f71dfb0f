import { type Cents, toDollars } from "../../domain/money";
import { formula } from "../../formula/formula-tag";
import { columnOf } from "../../formula/references";
import { dollarCheck } from "../../report/dollar-check";
import type { Block, ChecksBlock, TableBlock } from "../../report/report";
import type { BridgeLine, ReceivableTie } from "./receivable-tie";

const AMOUNT = "Amount ($)";
const LEADS_TO = "Leads to";

/** The sides that a bridge leads to, as the table names them. */
const SIDES: Readonly<Record<BridgeLine["to"], string>> = { control: "Billing system", gl: "General ledger" };

/**
 * From the accounts to each side that differs: a table of steps, and a live sum of them against that side. None when all agree.
 * @param name of the sheet, as in its strip
 */
export function bridgeBlocks(name: string, tie: ReceivableTie): readonly Block[] {
  const sides = (["control", "gl"] as const).filter((side) => tie.bridge.some(({ to }) => to === side));
  if (sides.length === 0) return [];
  return [
    {
      kind: "note",
      lines: [
        "From the sum of all accounts to a total that differs, step by step; the last step is what nothing here explains. A cause is named where it explains at least nine tenths of the difference.",
      ],
    },
    bridgeTable(name, tie, sides),
    { kind: "checks", checks: sides.map((side) => bridgeCheck(name, side, sideCents(tie, side))) },
  ];
}

function bridgeTable(name: string, tie: ReceivableTie, sides: readonly BridgeLine["to"][]): TableBlock {
  const rows = sides.flatMap((side) => [
    { to: side, label: "Sum of all accounts", amountCents: tie.accountsCents },
    ...tie.bridge.filter(({ to }) => to === side),
  ]);
  return {
    kind: "table",
    name: `Tie${name}Bridge`,
    rowCount: rows.length,
    columns: [
      { name: "Step", format: "text", width: 44, values: rows.map(({ label }) => label) },
      { name: LEADS_TO, format: "text", width: 16, values: rows.map(({ to }) => SIDES[to]) },
      { name: AMOUNT, format: "dollars", width: 17, values: rows.map(({ amountCents }) => toDollars(amountCents)) },
    ],
  };
}

function bridgeCheck(name: string, side: BridgeLine["to"], cents: Cents): ChecksBlock["checks"][number] {
  const table = `Tie${name}Bridge`;
  const steps = formula`ROUND(SUMIF(${columnOf(table, LEADS_TO)},${SIDES[side]},${columnOf(table, AMOUNT)}),2)`;
  return dollarCheck({
    name: `Tie_${name}_${side === "gl" ? "Gl" : "Control"}_Bridge`,
    label: `The steps lead to the ${SIDES[side].toLowerCase()}'s total`,
    left: { formula: steps },
    right: toDollars(cents),
  });
}

function sideCents({ controlCents, glCents }: ReceivableTie, side: BridgeLine["to"]): Cents {
  return (side === "gl" ? glCents : controlCents) ?? 0;
}
