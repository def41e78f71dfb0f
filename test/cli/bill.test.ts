import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { folderWith, ratebook } from "../support/command-line";

const FIXTURES = resolve(__dirname, "../fixtures");
const KENT = resolve(__dirname, "../../src/sample/kent-rates.json");

interface BillDocument {
  readonly total: string;
  readonly effective: readonly string[];
  readonly lines: readonly {
    readonly line: string;
    readonly quantity: number | null;
    readonly rate: number | null;
    readonly amount: string;
    readonly rule: string;
    readonly blocks: readonly { readonly quantity: number; readonly rate: number }[];
  }[];
}

async function bill(schedule: string, ...words: readonly string[]): Promise<BillDocument> {
  const { exit, out, err } = await ratebook("bill", "--schedule", schedule, "--json", ...words);
  expect(err).toBe("");
  expect(exit).toBe(0);
  return JSON.parse(out) as BillDocument;
}

function published(name: string): { readonly expected: unknown; readonly inputs: unknown } {
  return JSON.parse(readFileSync(resolve(FIXTURES, "cases/rates", name), "utf8")) as {
    expected: unknown;
    inputs: unknown;
  };
}

const rates = (name: string) => resolve(FIXTURES, "rates", `${name}.json`);

describe("published case 10: three cities count storm water units in three ways", () => {
  const [berkeley, lawrenceville, charlottesville] = published("10-stormwater-eru-examples.json").expected as readonly {
    readonly eru?: number;
    readonly units?: number;
    readonly annual?: number;
    readonly monthly?: number;
  }[];

  test("Berkeley County rounds to the nearest whole unit, once a year", async () => {
    const { total, lines } = await bill(rates("storm-berkeley"), "--fact", "impervious_sf=915447");
    expect(lines[0]?.quantity).toBe(berkeley?.eru);
    expect(Number(total)).toBe(berkeley?.annual);
  });

  test("Lawrenceville does not round, and counts acres times the runoff factor", async () => {
    const facts = ["--fact", "parcel_acres=5", "--fact", "runoff_factor=0.75"];
    const { total, lines } = await bill(rates("storm-lawrenceville"), ...facts);
    expect(lines[0]?.quantity).toBe(lawrenceville?.eru);
    expect(Number(total)).toBe(lawrenceville?.monthly);
  });

  test("Charlottesville rounds up to the next unit of 500 square feet", async () => {
    const year = await bill(rates("storm-charlottesville"), "--fact", "impervious_sf=2100", "--months", "12");
    expect(year.lines[0]?.quantity).toBe(charlottesville?.units);
    expect(Number(year.total)).toBe(charlottesville?.annual);
  });
});

describe("published case 12: Kent raises water and sewer by 9 percent in 2023", () => {
  const { expected, inputs } = published("12-kent-oh-2023-rate-change.json") as {
    readonly expected: { readonly new: Readonly<Record<string, number>>; readonly water_min_new: number };
    readonly inputs: { readonly old: Readonly<Record<string, number>> };
  };
  const home = ["--class", "residential", "--zone", "inside", "--meter", "5/8"];
  // 4,000 ccf are 400,000 cubic feet: use in all three blocks.
  const usage = (date: string) => bill(KENT, ...home, "--service", "water,sewer", "--usage", "4000", "--date", date);

  test.each([
    ["2022-06-15", inputs.old],
    ["2023-06-15", expected.new],
  ])("the prices of %s", async (date, printed) => {
    const { lines } = await usage(date);
    expect(lines[0]?.blocks.map(({ rate }) => rate)).toEqual([
      printed["water 0-100,000 cf per 1,000"],
      printed["water 100,001-300,000"],
      printed["water >300,000"],
    ]);
    expect(lines[1]?.rate).toBe(printed["sewer per 1,000 cf"]);
  });

  test("the minimum bill is 300 cubic feet at the new price, not the old minimum and 9 percent", async () => {
    const month = await bill(KENT, ...home, "--service", "water,sewer", "--usage", "1", "--date", "2023-06-15");
    expect(month.lines.map(({ amount }) => Number(amount))).toEqual([
      expected.water_min_new,
      expected.new["sewer min monthly"],
    ]);
    const quarter = await bill(
      KENT,
      ...home,
      "--service",
      "sewer",
      "--usage",
      "1",
      "--date",
      "2023-06-15",
      "--months",
      "3",
    );
    expect(Number(quarter.total)).toBe(expected.new["sewer min (quarterly) 54.31"]);
  });
});

describe("published case 13: the bills that RateParser tests itself with", () => {
  const { expected, inputs } = published("13-rateparser-testthat.json") as {
    readonly expected: readonly number[];
    readonly inputs: { readonly rows: readonly Readonly<Record<string, string | number>>[] };
  };

  test.each(inputs.rows.map((row, index) => ({ row, total: expected[index] ?? NaN })))(
    "$row.c comes to $total",
    async ({ row, total }) => {
      const facts = ["water_type", "et_amount", "irrigable_area"].flatMap((name) => [
        "--fact",
        `${name}=${row[name] ?? ""}`,
      ]);
      const asked = [
        "--class",
        String(row["c"]),
        "--meter",
        String(row["meter_size"]),
        "--usage",
        String(row["usage_ccf"]),
      ];
      const household = ["--fact", `household_size=${row["hhsize"] ?? ""}`];
      const found = await bill(rates("rateparser"), ...asked, ...facts, ...household);
      expect(Number(found.total)).toBeCloseTo(total, 3);
    },
  );
});

describe("what cannot be billed", () => {
  test("says what is not known of the account", async () => {
    const { exit, err } = await ratebook(
      "bill",
      "--schedule",
      KENT,
      "--class",
      "residential",
      "--zone",
      "inside",
      "--usage",
      "8",
    );
    expect(exit).toBe(2);
    expect(err).toContain("minimum_kcf asks for meter (meter size in inches), which is not known of the account");
  });

  test("says which figure is missing for the account", async () => {
    const words = ["--class", "residential", "--zone", "inside", "--meter", "8", "--usage", "8"];
    const { exit, err } = await ratebook("bill", "--schedule", KENT, ...words);
    expect(exit).toBe(2);
    expect(err).toContain("has no figure for meter 8");
  });

  test("lists every place in which a schedule contradicts itself", async () => {
    const text = readFileSync(KENT, "utf8").replace('"6 in": 15', '"8 in": 15').replace('"to": 300', '"to": 90');
    const folder = await folderWith({ "rates.json": text });
    const { exit, err } = await ratebook("bill", "--schedule", `${folder}/rates.json`);
    expect(exit).toBe(2);
    expect(err).toContain("quantities, minimum_kcf: no figure for meter 6");
    expect(err).toContain("water-use, blocks 2: it ends at 90, and the block before ends at 100: they overlap");
  });
});

test("a bill reads as lines with their rules", async () => {
  const words = ["--class", "residential", "--zone", "inside", "--meter", "5/8", "--usage", "8", "--units", "1"];
  const { exit, out } = await ratebook("bill", "--schedule", KENT, ...words, "--date", "2023-06-15");
  expect(exit).toBe(0);
  // 0.8 x 46.84 = 37.472, 0.8 x 65.77 = 52.616, 4.30 and 18.50.
  expect(out).toContain("$37.47  0.8 kcf at $46.84 a kcf");
  expect(out).toContain("$52.62");
  expect(out).toContain("Total $112.89");
});
