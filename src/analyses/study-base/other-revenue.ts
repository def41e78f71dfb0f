import { roundTo } from "../../domain/round-decimal";
import type { OtherRevenue } from "../../domain/study/revenue-schema";
import type { Row } from "../../ports/query";
import type { otherCharges } from "./queries";
import { freeId, slug } from "./rate-lines";
import type { RateTally } from "./tally-rates";

/** Kinds of charges of a schedule that increases of rates do not move. */
const NO_RATE: readonly string[] = ["penalty", "fee", "tax"];

/** Whether a tally is a fee, tax or penalty rather than a rate. */
export function isNoRate({ kind }: Pick<RateTally, "kind">): boolean {
  return NO_RATE.includes(kind);
}

/** What belongs to a service besides its rates. */
export interface OtherParts {
  /** Fees and taxes that the schedule itself charges. */
  readonly tallies: readonly RateTally[];
  /** Charges of the ledger that no rate makes. */
  readonly charged: readonly Row<typeof otherCharges>[];
  /** 12 over the months that were billed. */
  readonly perYear: number;
  readonly source: string;
}

/** Other revenue of a year: penalties under penalties, fees and taxes under operating; never rate revenue. */
export function otherRevenue({ tallies, charged, perYear, source }: OtherParts): readonly OtherRevenue[] {
  const taken = new Set<string>();
  const dollars = new Map<string, { readonly kind: string; sum: number }>();
  const add = (name: string, kind: string, amount: number) => {
    const found = dollars.get(name) ?? { kind, sum: 0 };
    found.sum += amount;
    dollars.set(name, found);
  };
  for (const { label, kind, units, price } of tallies) add(label, kind, units.mul(price).valueOf());
  for (const { charge, kind, cents } of charged) add(nameOf(charge, kind), kind, cents / 100);
  return [...dollars]
    .map(([name, { kind, sum }]) => ({
      id: freeId(slug(name), taken),
      name,
      amount: roundTo(sum * perYear, 2, "nearest"),
      kind: kind === "penalty" ? ("penalties" as const) : ("operating" as const),
      source: `${source}, as charged; what was waived or never paid is not taken off`,
    }))
    .filter(({ amount }) => amount !== 0);
}

function nameOf(charge: string, kind: string): string {
  if (kind === "penalty") return "Penalties";
  const words = charge.replaceAll("_", " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${charge === kind ? " charges" : ""}`;
}
