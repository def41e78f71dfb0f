import type { AgingKey } from "../analyses/aging/aging-args";
import type { AgedGroup, AgingResult } from "../analyses/aging/aging-result";
import type { DrillCell } from "../analyses/aging/drill-cell";
import { type Cents, printDollars } from "../domain/money";
import type { PreviewTable } from "./answer";
import { bucketInWords } from "./bucket-in-words";
import { groupName } from "./group-name";

/** The tables of an aging in the pane: by age, by each key asked for, on hold, and both clocks where they differ. */
export function agingTables(result: AgingResult): readonly PreviewTable[] {
  const asked = KEY_TABLES.filter(({ key, groups }) => result.args.by.includes(key) && groups(result).length > 0);
  const held = result.byHold.some(({ key }) => key.hold !== "none") && !result.args.by.includes("hold");
  return [
    ageTable(result),
    ...asked.map(({ key, title, groups }) => groupTable(title, key, groups(result))),
    ...(held ? [groupTable("Hold", "hold", result.byHold)] : []),
    ...clockTables(result),
  ];
}

interface KeyTable {
  readonly key: AgingKey;
  readonly title: string;
  readonly groups: (result: AgingResult) => readonly AgedGroup[];
}

const KEY_TABLES: readonly KeyTable[] = [
  { key: "service", title: "Service", groups: ({ byService }) => byService },
  { key: "source", title: "Revenue source", groups: ({ bySource }) => bySource },
  { key: "class", title: "Customer class", groups: ({ byClass }) => byClass },
  { key: "cycle", title: "Billing cycle", groups: ({ byCycle }) => byCycle },
  { key: "inside", title: "Inside the city", groups: ({ byInside }) => byInside },
  { key: "occupancy", title: "Occupancy", groups: ({ byOccupancy }) => byOccupancy },
  { key: "hold", title: "Hold", groups: ({ byHold }) => byHold },
];

function ageTable({ buckets, unappliedCreditsCents, unappliedCreditsCount, totalCents }: AgingResult): PreviewTable {
  const credit = { bucket: "unapplied_credit", count: unappliedCreditsCount, amountCents: unappliedCreditsCents };
  const lines = [
    ...buckets.map((each) => ({ ...each, name: bucketInWords(each) })),
    ...(unappliedCreditsCount === 0 ? [] : [{ ...credit, name: "Unapplied credit" }]),
  ];
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  return {
    title: "By age",
    columns: ["Age", "Open items", "Amount"],
    rows: lines.map((line) => [line.name, printCount(line.count), printDollars(line.amountCents)]),
    total: ["Total", printCount(count), printDollars(totalCents)],
    drills: lines.map(({ bucket }) => [null, null, { keys: {}, bucket }]),
  };
}

function groupTable(title: string, key: AgingKey, groups: readonly AgedGroup[]): PreviewTable {
  const amounts = groups.map(amountsOf);
  const sums = [0, 1, 2, 3].map((column) => amounts.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return {
    title: `By ${title.toLowerCase()}`,
    columns: [title, "Total", "Not due", "Past due", "Unapplied"],
    rows: groups.map((group, row) => [groupName(key, group.key[key]), ...(amounts[row] ?? []).map(printDollars)]),
    total: ["Total", ...sums.map(printDollars)],
    drills: groups.map((group) => [null, ...BUCKETS.map((bucket) => ({ keys: group.key, bucket }))]),
  };
}

/** What stands behind the amounts of a group's row. */
const BUCKETS: readonly DrillCell["bucket"][] = [null, "not_due", "past_due", "unapplied_credit"];

function amountsOf({ buckets, unapplied, total }: AgedGroup): readonly Cents[] {
  const notDue = buckets[0] ?? 0;
  return [total, notDue, total - notDue - unapplied, unapplied];
}

function clockTables({ args, clocks: { knownOn, views } }: AgingResult): readonly PreviewTable[] {
  if (views === null) return [];
  const { books, known } = views;
  const credit = [books.unappliedCreditsCents, known.unappliedCreditsCents];
  const rows = books.buckets.map((each, index) => ({
    name: bucketInWords(each),
    bucket: each.bucket,
    cents: [each.amountCents, known.buckets[index]?.amountCents ?? 0],
  }));
  const lines = [...rows, { name: "Unapplied credit", bucket: "unapplied_credit", cents: credit }];
  const drilled = args.knownOn === null ? 0 : 1;
  return [
    {
      title: `What was known on ${knownOn}`,
      columns: ["Age", "By effective date", "Known by then"],
      rows: lines.map(({ name, cents }) => [name, ...cents.map(printDollars)]),
      total: ["Total", printDollars(books.totalCents), printDollars(known.totalCents)],
      drills: lines.map(({ bucket }) => [null, ...[0, 1].map((at) => (at === drilled ? { keys: {}, bucket } : null))]),
    },
  ];
}

function printCount(count: number): string {
  return count.toLocaleString("en-US");
}
