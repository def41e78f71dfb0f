import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { canonicalFiles, folderWith, ratebook } from "../support/command-line";
import { caseLedger, centsOf, type ReceivableCase, receivableCases } from "../support/receivable-case";

interface AgingDocument {
  readonly buckets: readonly { readonly bucket: string; readonly count: number; readonly amount: string }[];
  readonly unapplied_credits: string;
  readonly total: string;
  readonly items: readonly { readonly id: string; readonly open: string }[];
}

const CREDITS = { own_date: "own", separate: "separate", fifo: "fifo" } as const;

async function aging(folder: string, ...words: readonly string[]): Promise<AgingDocument> {
  const { exit, out } = await ratebook("aging", "--data", folder, "--json", ...words);
  expect(exit).toBe(0);
  return JSON.parse(out) as AgingDocument;
}

function caseWords(each: ReceivableCase, asOf: string): readonly string[] {
  const edges = each.policy.buckets.map(([, , to]) => to).filter((to) => to !== null && to > 0);
  const basis = each.policy.basis === "due_date" ? "due" : "bill";
  return [
    "--as-of",
    asOf,
    "--basis",
    basis,
    "--credits",
    CREDITS[each.policy.credits],
    "--buckets",
    edges.join(","),
    "--items",
  ];
}

/** The printed answer of a case: not due and 1–30 are one bucket where the case has no bucket of its own for not due. */
function caseBuckets(each: ReceivableCase, document: AgingDocument): Readonly<Record<string, number>> {
  const cents = document.buckets.map(({ amount }) => centsOf(amount));
  const own =
    each.policy.buckets.length === cents.length ? cents : [(cents[0] ?? 0) + (cents[1] ?? 0), ...cents.slice(2)];
  return Object.fromEntries(each.policy.buckets.map(([name], index) => [name, own[index] ?? 0]));
}

describe.each(receivableCases())("published case $id", (each) => {
  test("reproduces on the command line", async () => {
    const folder = await folderWith(canonicalFiles(caseLedger(each)));
    const document = await aging(folder, ...caseWords(each, each.as_of));
    const found: Readonly<Record<string, number>> = {
      ...caseBuckets(each, document),
      unapplied_credit: centsOf(document.unapplied_credits),
    };
    for (const [name, amount] of Object.entries(each.expected.buckets ?? {})) {
      expect([name, found[name]]).toEqual([name, centsOf(amount)]);
    }
    expect(centsOf(document.total)).toBe(centsOf(each.expected.total ?? "0"));
    expectItems(document, each.expected.open_items);
  });

  const later = each.expected.as_of_next_day;
  if (later !== undefined) {
    test(`reproduces as of ${later.as_of}`, async () => {
      const folder = await folderWith(canonicalFiles(caseLedger(each)));
      const document = await aging(folder, ...caseWords(each, later.as_of));
      expect(centsOf(document.total)).toBe(centsOf(later.total ?? "0"));
      expectItems(document, later.open_items);
    });
  }
});

function expectItems(document: AgingDocument, items: Readonly<Record<string, string>> | undefined): void {
  if (items === undefined) return;
  const open = Object.fromEntries(document.items.map(({ id, open: amount }) => [id, centsOf(amount)]));
  expect(open).toEqual(Object.fromEntries(Object.entries(items).map(([id, amount]) => [id, centsOf(amount)])));
}

const IBM = resolve(__dirname, "../../../shared/data");
const onRealExport = existsSync(resolve(IBM, "ibm-accounts-receivable.csv")) ? test : test.skip;
if (onRealExport === test.skip) {
  process.stderr.write("skipped: aging of the IBM export, which may not be redistributed and is not on this machine\n");
}

onRealExport.each([
  ["2013-06-30", 72, "4284.29", 12, "835.56", "5119.85"],
  ["2012-12-31", 86, "4936.32", 13, "788.74", "5725.06"],
])(
  "the IBM export at %s ages as its publisher's rows say",
  async (asOf, notDue, notDueAmount, late, lateAmount, total) => {
    const document = await aging(IBM, "--as-of", asOf);
    expect(document.buckets.slice(0, 2)).toMatchObject([
      { bucket: "not_due", count: notDue, amount: notDueAmount },
      { bucket: "1-30", count: late, amount: lateAmount },
    ]);
    expect(document.buckets.slice(2).every(({ count, amount }) => count === 0 && amount === "0.00")).toBe(true);
    expect(document.total).toBe(total);
  },
);

test.each([
  [["aging"], /--data is missing|--as-of is missing/],
  [["aging", "--data", "x", "--as-of", "2026-02-30"], /--as-of must be a date such as 2026-10-31/],
  [
    ["aging", "--data", "x", "--as-of", "2026-02-28", "--credits", "lifo"],
    /--credits must be one of fifo, own, separate/,
  ],
  [["aging", "--data", "x", "--as-of", "2026-02-28", "--by", "colour"], /--by takes service, class/],
  [["aging", "--data", "/no/such/folder", "--as-of", "2026-02-28"], /cannot be read/],
  [["aging", "--bogus"], /Unknown option '--bogus'/],
  [["bogus"], /There is no command "bogus"/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, out, err } = await ratebook(...words);
  expect(exit).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(message);
});
