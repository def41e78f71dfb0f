import { type Cents, dollarText } from "../domain/money";
import type { City } from "./city";
import { CsvTable, csvDollars, csvText } from "./csv-table";

const BUCKET_ENDS: readonly (readonly [name: string, lastDay: number])[] = [
  ["not_due", 0],
  ["1-30", 30],
  ["31-60", 60],
  ["61-90", 90],
  ["91-120", 120],
  ["121+", Number.POSITIVE_INFINITY],
];
const COUNTED_ONLY = ["accounts", "services", "reads", "arrangements", "service_orders", "holds"];

/** Aging of the generator's own books: by due date, credits to the oldest due first, as of the last day. */
interface OwnAging {
  readonly buckets: readonly (readonly [name: string, cents: Cents])[];
  /** What was paid beyond everything owed; zero or negative. */
  readonly unappliedCents: Cents;
  readonly balanceCents: Cents;
}

/** The text of `control.csv`: rows and money of each table, the balance and its aging, as the billing system knows them. */
export function controlTotals(city: City): string {
  const control = new CsvTable("control");
  for (const table of city.files.tables) {
    control.write([table.name, "rows", table.rows, "billing system"]);
    if (!COUNTED_ONLY.includes(table.name))
      control.write([table.name, "amount", dollarText(table.amountCents), "billing system"]);
  }
  const aging = ownAging(city);
  const source = csvText(`aging by due date, credits oldest due first, as of ${city.settings.lastDate}`);
  for (const [bucket, cents] of aging.buckets) control.write(["receivables", bucket, csvDollars(cents), source]);
  control.write(["receivables", "unapplied_credits", csvDollars(aging.unappliedCents), source]);
  control.write(["receivables", "balance", csvDollars(aging.balanceCents), source]);
  return control.take(0);
}

/** Ages the generator's own books; needs none of the rows it wrote. */
function ownAging(city: City): OwnAging {
  const sums = BUCKET_ENDS.map(() => 0);
  let [unappliedCents, balanceCents] = [0, 0];
  for (const { items } of city.accounts) {
    balanceCents += items.balanceCents;
    unappliedCents += Math.min(0, items.balanceCents);
    for (const { dueDay, cents } of items.unpaid()) {
      const place = BUCKET_ENDS.findIndex(([, last]) => city.settings.lastDay - dueDay <= last);
      sums[place] = (sums[place] ?? 0) + cents;
    }
  }
  return {
    buckets: BUCKET_ENDS.map(([name], place) => [name, sums[place] ?? 0] as const),
    unappliedCents,
    balanceCents,
  };
}
