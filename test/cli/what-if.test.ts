import { canonicalFiles, folderWith, ratebook } from "../support/command-line";

const FILES = canonicalFiles({
  charges: [
    { charge_id: "B1", account_id: "1", bill_date: "2026-09-10", due_date: "2026-10-01", amount_cents: 8000 },
    { charge_id: "B2", account_id: "1", bill_date: "2026-10-10", due_date: "2026-10-31", amount_cents: 4000 },
  ],
});

test("the choices and the other systems as one JSON document", async () => {
  const folder = await folderWith(FILES);
  const { exit, out } = await ratebook("what-if", "--data", folder, "--as-of", "2026-10-31", "--json");
  const document: unknown = JSON.parse(out);
  expect(exit).toBe(0);
  expect(document).toMatchObject({
    base: {
      as_of: "2026-10-31",
      basis: "due",
      credits: "fifo",
      total: "120.00",
      // 30 days late, and due today.
      buckets: [
        { bucket: "not_due", from_days: null, to_days: 0, count: 1, amount: "40.00" },
        { bucket: "1-30", from_days: 1, to_days: 30, count: 1, amount: "80.00" },
        { bucket: "31-60", count: 0, amount: "0.00" },
        { bucket: "61-90" },
        { bucket: "91-120" },
        { bucket: "121+" },
        { bucket: "unapplied_credit", amount: "0.00" },
      ],
    },
    checks: [{ passes: true }, { passes: true }],
  });
  expect(document).toMatchObject({
    alternatives: expect.arrayContaining([
      expect.objectContaining({
        name: "edge-opens-next",
        moved: "80.00",
        buckets: expect.arrayContaining([
          { bucket: "1-30", count: 0, amount: "0.00", change: "-80.00", change_count: -1 },
          { bucket: "31-60", count: 1, amount: "80.00", change: "80.00", change_count: 1 },
        ]),
      }),
    ]),
    other_systems: expect.arrayContaining([
      expect.objectContaining({
        system: "ledgersmb",
        columns: [
          { column: "c0", count: 1, amount: "40.00" },
          { column: "c30", count: 1, amount: "80.00" },
          { column: "c60", count: 0, amount: "0.00" },
          { column: "c90", count: 0, amount: "0.00" },
        ],
        no_column: { count: 0, amount: "0.00" },
      }),
    ]),
  });
});

test("the text names what moves most first, and every system's note", async () => {
  const folder = await folderWith(FILES);
  const words = ["--as-of", "2026-10-31", "--compare-buckets", "10,20/45", "--compare-terms", "5"];
  const { exit, out } = await ratebook("what-if", "--data", folder, ...words);
  expect(exit).toBe(0);
  expect(out).toMatch(/^Aging at 2026-10-31 under other conventions\n\nWhat would move most: "By bill date/);
  expect(out).toMatch(/Buckets 10\/20 +\$80\.00/);
  expect(out).toMatch(/Buckets 45 +\$80\.00/);
  expect(out).toMatch(/its query puts no date on payments/);
  expect(out).not.toMatch(/Missing due dates/);
});

test.each([
  [["what-if"], /--as-of is missing|--data is missing/],
  [["what-if", "--data", "x", "--as-of", "2026-10-31", "--compare-buckets", "a"], /--compare-buckets takes days/],
  [["what-if", "--data", "x", "--as-of", "2026-10-31", "--compare-terms", "30;45"], /--compare-terms takes days/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook(...words);
  expect([exit, err]).toEqual([2, expect.stringMatching(message)]);
});
