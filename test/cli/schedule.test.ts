import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { folderWith, ratebook } from "../support/command-line";

const KENT = resolve(__dirname, "../../src/sample/kent-rates.json");

test("a schedule says in words what it does, and lists its figures with their units", async () => {
  const { exit, out } = await ratebook("schedule", KENT, "--on", "2023-06-30");
  expect(exit).toBe(0);
  expect(out).toMatch(/^Rates of City of Kent, Ohio/);
  expect(out).toContain(
    '- Water: each 1,000 cubic feet up to 100,000 cubic feet at $46.84, then up to 300,000 cubic feet at $44.65, above at $42.16; at least the figure by meter (5/8": 300 cubic feet, 3/4": 450 cubic feet,',
  );
  expect(out).toContain("- Each line is rounded to the cent, halves up.");
  expect(out).toContain("- For outside: prices of use of water and sewer are 1.5 times as high.");
  expect(out).toMatch(/Water, block 1 +\$46\.84 {2}\$ per 1,000 cubic feet/);
});

test("the same as one JSON document: figures are numbers with their unit, nothing is wrong with it", async () => {
  const { exit, out } = await ratebook("schedule", KENT, "--json");
  const document: unknown = JSON.parse(out);
  expect(exit).toBe(0);
  expect(document).toMatchObject({
    problems: [],
    editions: [
      { effective: "2022-01-01" },
      {
        effective: "2023-01-01",
        charges: expect.arrayContaining([
          {
            id: "sewer-use",
            label: "Sewer",
            service: "sewer",
            figures: expect.arrayContaining([
              {
                place: "sewer-use, rate",
                part: "rate",
                kind: "price",
                for: {},
                value: 65.77,
                unit: "$ per 1,000 cubic feet",
              },
            ]),
          },
        ]),
      },
      { effective: "2024-01-01" },
      { effective: "2025-01-01" },
      { effective: "2026-01-01" },
    ],
  });
});

test("a step prints current, proposed, dollars and percent, and writes the schedule with it", async () => {
  const folder = await folderWith({});
  const out = join(folder, "next.json");
  const step = await ratebook("schedule", KENT, "--step", "3", "--only", "sewer", "--out", out);
  expect(step.exit).toBe(0);
  // 71.86 × 1.03 = 74.0158; water stays.
  expect(step.out).toMatch(/Sewer, rate +\$71\.86 +\$74\.02 +\$2\.16 +3\.0 %/);
  expect(step.out).toMatch(/Water, block 1 +\$51\.19 +\$51\.19 +\$0\.00 +0\.0 %/);
  expect(await readFile(out, "utf8")).toContain('"effective": "2027-01-01"');
  const again = await ratebook("schedule", out, "--compare", KENT, "--json");
  expect(JSON.parse(again.out)).toMatchObject({
    current: "2027-01-01",
    proposed: "2026-01-01",
    rates: expect.arrayContaining([
      expect.objectContaining({
        place: "sewer-use, rate",
        current: 74.02,
        proposed: 71.86,
        change: -2.16,
        percent: -2.9,
      }),
    ]),
  });
});

const PRESS = "Water rates. The first 100,000 cubic feet cost $46.83 per 1,000 cubic feet.\n";

test("an ordinance with another amount fails only where --fail-on asks for it", async () => {
  const folder = await folderWith({ "ordinance.txt": PRESS });
  const words = ["schedule", KENT, "--on", "2023-06-30", "--ordinance", join(folder, "ordinance.txt")];
  const read = await ratebook(...words);
  expect([read.exit, read.out]).toEqual([0, expect.stringMatching(/ordinance \$46\.83, schedule \$46\.84/)]);
  expect((await ratebook(...words, "--fail-on", "error")).exit).toBe(1);
  const document: unknown = JSON.parse((await ratebook(...words, "--json")).out);
  expect(document).toMatchObject({
    effective: "2023-01-01",
    lines: [
      { line: 1, text: "100,000", status: "matched", severity: null, places: ["water-use, blocks 1 to"] },
      {
        line: 1,
        column: 48,
        text: "$46.83",
        status: "differs",
        severity: "error",
        places: ["water-use, blocks 1 rate"],
      },
    ],
    services_not_named: ["sewer", "storm", "solid_waste"],
  });
});

test("a schedule that contradicts itself is refused with every problem and its place", async () => {
  const charge = {
    charge: "usage",
    id: "use",
    service: "water",
    blocks: [
      { to: 10, rate: 4 },
      { to: 5, rate: 3 },
    ],
  };
  const schedule = {
    ratebookRates: 1,
    utility: "Contradictory",
    usageUnit: "kgal",
    editions: [
      {
        effective: "2026-01-01",
        charges: [charge, { charge: "fixed", id: "use", service: "water", amount: "nothing" }],
      },
    ],
  };
  const folder = await folderWith({ "bad.json": JSON.stringify(schedule), "text.json": "{" });
  const { exit, out, err } = await ratebook("schedule", join(folder, "bad.json"));
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toMatch(/The rate schedule bad\.json cannot be used:/);
  expect(err).toMatch(/editions 2026-01-01, use, blocks 2: /);
  expect(err).toMatch(/two charges have this id/);
  expect(err).toMatch(/nothing defines "nothing"/);
  const text = await ratebook("schedule", join(folder, "text.json"));
  expect([text.exit, text.err]).toEqual([2, expect.stringMatching(/it cannot be read/)]);
});

test("the JSON Schema of the form names every kind of charge and tables within tables", async () => {
  const { exit, out } = await ratebook("schedule", "--json-schema");
  const schema: unknown = JSON.parse(out);
  expect(exit).toBe(0);
  expect(schema).toMatchObject({
    type: "object",
    properties: { usageUnit: { enum: expect.arrayContaining(["kgal"]) } },
  });
  for (const kind of ["fixed", "usage", "minimum", "percent", "strength"]) expect(out).toContain(`"const": "${kind}"`);
  expect(out).toContain('"$ref"');
});

test.each([
  [["schedule"], /Name one rate schedule/],
  [["schedule", "/no/such.json"], /There is no rate schedule \/no\/such\.json/],
  [["schedule", KENT, "--on", "2021-12-31"], /begins on 2022-01-01/],
  [["schedule", KENT, "--step", "three"], /--step takes a percent/],
  [["schedule", KENT, "--step", "3", "--effective", "2025-06-01"], /begin on 2026-01-01/],
  [["schedule", KENT, "--step", "3", "--only", "gas"], /--only takes charges or services/],
  [["schedule", KENT, "--step", "3", "--compare", "2022-01-01"], /Ask one thing at a time/],
  [["schedule", KENT, "--out", "x.json"], /--out belongs to a step/],
  [["schedule", KENT, "--fail-on", "error"], /--fail-on belongs to --ordinance/],
  [["schedule", KENT, "--ordinance", "/no/such.txt"], /There is no text file/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook(...words);
  expect([exit, err]).toEqual([2, expect.stringMatching(message)]);
});
