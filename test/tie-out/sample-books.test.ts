import { folderWith, ratebook } from "../support/command-line";

interface Total {
  readonly table: string;
  readonly measure: string;
  readonly value: string;
}

/** The made-up city's own books are kept by the generator day by day; the engine knows only the exports. */
describe("a made-up city of 150 addresses", () => {
  let folder: string;
  let control: readonly Total[];

  beforeAll(async () => {
    folder = await folderWith({});
    const words = ["--out", folder, "--accounts", "150", "--months", "14", "--seed", "7", "--json"];
    const { exit, out } = await ratebook("sample", ...words);
    expect(exit).toBe(0);
    control = (JSON.parse(out) as { control: readonly Total[] }).control;
  });

  test("ties out with the totals it printed", async () => {
    const { out } = await ratebook("check", "--data", folder, "--json");
    const { tie_out, tables } = JSON.parse(out) as {
      readonly tie_out: readonly { readonly table: string; readonly difference: string }[];
      readonly tables: Readonly<Record<string, { readonly rows: number; readonly rejected: number }>>;
    };
    expect(tables["charges"]?.rows).toBeGreaterThan(150 * 14);
    expect(Object.values(tables).every(({ rejected }) => rejected === 0)).toBe(true);
    const off = tie_out.filter(({ difference }) => Number(difference) !== 0);
    expect(off).toEqual([]);
    expect(tie_out.length).toBeGreaterThan(10);
  });

  test("ages as its own books do, to the cent, bucket by bucket", async () => {
    const { out } = await ratebook("aging", "--data", folder, "--as-of", "2026-10-31", "--credits", "fifo", "--json");
    const document = JSON.parse(out) as {
      readonly buckets: readonly { readonly bucket: string; readonly amount: string }[];
      readonly unapplied_credits: string;
      readonly total: string;
    };
    const printed = Object.fromEntries(
      control.filter(({ table }) => table === "receivables").map(({ measure, value }) => [measure, value]),
    );
    const aged = Object.fromEntries(document.buckets.map(({ bucket, amount }) => [bucket, amount]));
    expect({ ...aged, unapplied_credits: document.unapplied_credits, balance: document.total }).toEqual(printed);
  });

  test("explicit applications that are oldest first age like the policy oldest first", async () => {
    const explicit = await folderWith({});
    const words = ["--accounts", "150", "--months", "14", "--seed", "7"];
    await ratebook("sample", "--out", explicit, ...words, "--applications");
    const total = async (data: string, credits: string) => {
      const { out } = await ratebook(
        "aging",
        "--data",
        data,
        "--as-of",
        "2026-10-31",
        "--credits",
        credits,
        "--by",
        "service",
        "--json",
      );
      const { buckets, total: sum, groups } = JSON.parse(out) as Readonly<Record<string, unknown>>;
      return { buckets, sum, groups };
    };
    expect(await total(explicit, "fifo")).toEqual(await total(folder, "fifo"));
  });
});
