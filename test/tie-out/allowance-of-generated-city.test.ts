import { ratebook } from "../support/command-line";
import { centsOf } from "../support/receivable-case";
import { withScratchFolder } from "../support/scratch-folder";

interface Way {
  readonly amount: string;
}

interface MatrixRow {
  readonly open: string;
  readonly to: Readonly<Record<string, Way>>;
  readonly paid: Way;
  readonly credited: Way;
  readonly written_off: Way;
  readonly other?: Way;
}

interface AllowanceDocument {
  readonly roll_rates: {
    readonly months: number;
    readonly matrix: readonly MatrixRow[];
    readonly by_month: readonly { readonly month_end: string; readonly matrix: readonly MatrixRow[] }[];
    readonly by_service: Readonly<Record<string, readonly MatrixRow[]>>;
  };
  readonly allowance: {
    readonly open: string;
    readonly lienable: string;
    readonly allowance: string;
    readonly unapplied_credits: string;
    readonly receivables: string;
    readonly cells: readonly { readonly open: string; readonly allowance: string }[];
    readonly checks: readonly { readonly passes: boolean }[];
  };
}

async function allowance(folder: string, ...words: readonly string[]): Promise<AllowanceDocument> {
  const { exit, out } = await ratebook("allowance", "--data", folder, "--json", ...words);
  expect(exit).toBe(0);
  return JSON.parse(out) as AllowanceDocument;
}

test("on a generated city rows of the matrix add up, and the allowance adds up to what the aging says is owed", async () => {
  await withScratchFolder(async (folder) => {
    await ratebook("sample", "--out", folder, "--accounts", "60", "--months", "15", "--seed", "7");
    const { roll_rates, allowance: set } = await allowance(folder, "--as-of", "2026-10-31");
    expect(roll_rates.months).toBe(14);
    const matrices = [
      roll_rates.matrix,
      ...roll_rates.by_month.map(({ matrix }) => matrix),
      ...Object.values(roll_rates.by_service),
    ];
    for (const row of matrices.flat()) {
      const ways = [...Object.values(row.to), row.paid, row.credited, row.written_off, row.other ?? { amount: "0" }];
      expect(ways.reduce((sum, { amount }) => sum + centsOf(amount), 0)).toBe(centsOf(row.open));
    }
    const sumOf = (key: "open" | "allowance") => set.cells.reduce((sum, cell) => sum + centsOf(cell[key]), 0);
    expect([sumOf("open"), sumOf("allowance")]).toEqual([centsOf(set.open), centsOf(set.allowance)]);
    expect(set.checks.every(({ passes }) => passes)).toBe(true);
    const aged = await ratebook("aging", "--data", folder, "--as-of", "2026-10-31", "--json");
    const aging = JSON.parse(aged.out) as { readonly total: string; readonly unapplied_credits: string };
    expect([set.receivables, set.unapplied_credits]).toEqual([aging.total, aging.unapplied_credits]);
    expect(Number(set.lienable)).toBeLessThanOrEqual(Number(set.open));
  });
});
