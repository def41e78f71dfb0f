import { canonicalFiles, folderWith, ratebook } from "../support/command-line";
import type { LedgerRows } from "../support/ledger-rows";

interface Way {
  readonly amount: string;
  readonly rate: number | null;
}

interface MatrixRow {
  readonly bucket: string;
  readonly open: string;
  readonly documents: number;
  readonly to: Readonly<Record<string, Way>>;
  readonly paid: Way;
  readonly credited: Way;
  readonly written_off: Way;
  readonly other?: Way;
}

interface AllowanceDocument {
  readonly roll_rates: {
    readonly from: string;
    readonly months: number;
    readonly matrix: readonly MatrixRow[];
    readonly convention: string;
  };
  readonly loss_rates: {
    readonly default: string;
    readonly rates: readonly { readonly bucket: string; readonly absorbing_chain: number | null }[];
    readonly convention: string;
  };
  readonly allowance: {
    readonly open: string;
    readonly allowance: string;
    readonly receivables: string;
    readonly rates: Readonly<Record<string, readonly { readonly rate: number; readonly source: string }[]>>;
    readonly convention: string;
  };
}

/** January 31: A owes 100.00 and B 60.00, both 11 days late. In February A pays 40.00, and B's bill is written off. */
const BOOKS: LedgerRows = {
  accounts: [{ account_id: "A" }, { account_id: "B" }],
  charges: [
    { charge_id: "C", account_id: "A", bill_date: "2026-01-01", due_date: "2026-01-20", amount_cents: 100_00 },
    { charge_id: "D", account_id: "B", bill_date: "2026-01-01", due_date: "2026-01-20", amount_cents: 60_00 },
  ],
  payments: [{ payment_id: "P", account_id: "A", date: "2026-02-10", amount_cents: 40_00 }],
  adjustments: [{ adjustment_id: "J", account_id: "B", date: "2026-02-12", amount_cents: -60_00, kind: "write_off" }],
};

async function allowance(folder: string, ...words: readonly string[]): Promise<AllowanceDocument> {
  const { exit, out } = await ratebook("allowance", "--data", folder, "--json", ...words);
  expect(exit).toBe(0);
  return JSON.parse(out) as AllowanceDocument;
}

test("roll rates, loss rates and allowance come as one document, each with its convention", async () => {
  const folder = await folderWith(canonicalFiles(BOOKS));
  const { roll_rates, loss_rates, allowance: set } = await allowance(folder, "--as-of", "2026-02-28");
  // The ledger begins in January, so its first month end is the history's.
  expect([roll_rates.from, roll_rates.months]).toEqual(["2026-01-31", 1]);
  expect(roll_rates.matrix[1]).toEqual({
    bucket: "1-30",
    open: "160.00",
    documents: 2,
    to: {
      not_due: { amount: "0.00", rate: 0 },
      "1-30": { amount: "0.00", rate: 0 },
      "31-60": { amount: "60.00", rate: 0.375 },
      "61-90": { amount: "0.00", rate: 0 },
      "91-120": { amount: "0.00", rate: 0 },
      "121+": { amount: "0.00", rate: 0 },
    },
    paid: { amount: "40.00", rate: 0.25 },
    credited: { amount: "0.00", rate: 0 },
    written_off: { amount: "60.00", rate: 0.375 },
  });
  expect(roll_rates.matrix[0]?.paid).toEqual({ amount: "0.00", rate: null });
  // What rolled to 31-60 leads to a bucket without a history: no eventual loss, so the placeholder of 5 % stands.
  expect(loss_rates.default).toBe("absorbing_chain");
  expect(loss_rates.rates[1]).toMatchObject({ bucket: "1-30", absorbing_chain: null });
  expect(set.rates["water"]?.[2]).toMatchObject({ rate: 0.05, source: "placeholder" });
  expect([set.open, set.allowance, set.receivables]).toEqual(["60.00", "3.00", "60.00"]);
  for (const { convention } of [roll_rates, loss_rates, set]) expect(convention.length).toBeGreaterThan(100);
});

test("the text says the same, with the rates, the matrix and the rules", async () => {
  const folder = await folderWith(canonicalFiles(BOOKS));
  const { exit, out } = await ratebook("allowance", "--data", folder, "--as-of", "2026-02-28");
  expect(exit).toBe(0);
  expect(out).toMatch(/allowance\s+\$3\.00/);
  expect(out).toMatch(/1-30\s+\$160\.00 .*37\.50 %.*25\.00 %/);
  expect(out).toMatch(/5\.00 % !/);
  expect(out).toContain("By these rules:");
});

test.each([
  [["--json"], /--as-of is missing/],
  [["--as-of", "2026-02-28", "--history-from", "2026-03-31"], /--history-from is later than --as-of/],
  [["--as-of", "2026-02-28", "--lien-after", "soon"], /--lien-after must be a whole number/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook("allowance", "--data", "x", ...words);
  expect(exit).toBe(2);
  expect(err).toMatch(message);
});
