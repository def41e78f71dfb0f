import { canonicalFiles, folderWith, ratebook } from "./command-line";
import { caseLedger, centsOf, type OtherQuestion, type ReceivableCase } from "./receivable-case";

interface AgingDocument {
  readonly buckets: readonly { readonly bucket: string; readonly count: number; readonly amount: string }[];
  readonly unapplied_credits: string;
  readonly total: string;
  readonly items: readonly { readonly id: string; readonly open: string }[];
  readonly checks: readonly { readonly label: string; readonly passes: boolean }[];
}

const CREDITS = { own_date: "own", separate: "separate", fifo: "fifo" } as const;

/** Puts a case's documents into a folder as canonical CSV. */
export function caseFolder(each: ReceivableCase): Promise<string> {
  return folderWith(canonicalFiles(caseLedger(each)));
}

/** What a command prints as JSON about a folder of exports. */
export async function jsonAnswer<T>(command: string, folder: string, words: readonly string[]): Promise<T> {
  const { exit, out, err } = await ratebook(command, "--data", folder, "--json", ...words);
  if (exit !== 0) throw new Error(err);
  return JSON.parse(out) as T;
}

/** The words of the command line that ask what a case asks, or the same otherwise. */
export function caseWords(each: ReceivableCase, other: OtherQuestion = {}): readonly string[] {
  const { policy } = each;
  const edges = policy.buckets.flatMap(([, , to]) => (to === null || to === 0 ? [] : [to]));
  const terms = other.terms_days ?? each.terms_days;
  return [
    ...["--as-of", other.as_of ?? each.as_of],
    ...["--basis", (other.basis ?? policy.basis) === "due_date" ? "due" : "bill"],
    ...["--credits", CREDITS[other.credits ?? policy.credits]],
    ...["--fifo-scope", other.scope ?? policy.scope ?? "account"],
    ...["--buckets", edges.join(",")],
    ...(terms === undefined ? [] : ["--terms", String(terms)]),
    ...(other.known_on === undefined ? [] : ["--known-on", other.known_on]),
  ];
}

/** Asks for the aging as a user would and holds every printed number against the hand-worked answer. */
export async function expectCaseAnswer(each: ReceivableCase, expected: OtherQuestion, folder: string): Promise<void> {
  const document = await jsonAnswer<AgingDocument>("aging", folder, ["--items", ...caseWords(each, expected)]);
  const { open_items, buckets, total, counts } = expected;
  const items = Object.fromEntries(document.items.map(({ id, open }) => [id, open]));
  if (open_items !== undefined) expect(inCents(items)).toEqual(inCents(open_items));
  if (buckets !== undefined) expect(bucketsOf(each, document)).toEqual(inCents(buckets));
  if (total !== undefined) expect(centsOf(document.total)).toBe(centsOf(total));
  for (const [name, count] of Object.entries(counts ?? {})) {
    expect(document.buckets.find(({ bucket }) => bucket === name)?.count).toBe(count);
  }
  expect(document.checks.filter(({ passes }) => !passes)).toEqual([]);
}

/** What is asked otherwise, in a few words for a title. */
export function questionTitle(other: OtherQuestion): string {
  const { as_of, known_on, terms_days, basis, credits, scope, applications } = other;
  const words = [
    as_of === undefined ? [] : [`at ${as_of}`],
    known_on === undefined ? [] : [`as known on ${known_on}`],
    terms_days === undefined ? [] : [`at ${terms_days} days' terms`],
    basis === undefined ? [] : [`by ${basis}`],
    credits === undefined ? [] : [`credits ${credits}`],
    scope === undefined ? [] : [`within the ${scope}`],
    applications === undefined ? [] : [`with ${applications.length} applications`],
  ]
    .flat()
    .join(", ");
  return words === "" ? "as asked" : words;
}

function inCents(dollars: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(dollars).map(([name, amount]) => [name, centsOf(amount)]));
}

/** Amounts under the case's own names, empty buckets left out; without a bucket for not due its first takes it. */
function bucketsOf({ policy }: ReceivableCase, document: AgingDocument): Readonly<Record<string, number>> {
  const printed = document.buckets.map(({ amount }) => centsOf(amount));
  const [notDue = 0, first = 0, ...rest] = printed;
  const cents = policy.buckets.length === printed.length ? printed : [notDue + first, ...rest];
  const named = policy.buckets.map(([name], index): readonly [string, number] => [name, cents[index] ?? 0]);
  const unapplied = ["unapplied_credit", centsOf(document.unapplied_credits)] as const;
  return Object.fromEntries([...named, unapplied].filter(([, amount]) => amount !== 0));
}
