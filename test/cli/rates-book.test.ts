import { readFile } from "node:fs/promises";
import { join } from "node:path";
import kent from "../../src/sample/kent-rates.json";
import { folderWith, ratebook } from "../support/command-line";

test("a schedule goes into a workbook and comes back from it", async () => {
  const folder = await folderWith({ "kent.json": JSON.stringify(kent) });
  const [source, book, back] = ["kent.json", "kent.xlsx", "back.json"].map((name) => join(folder, name));
  const written = await ratebook("rates-book", "--schedule", source ?? "", "--out", book ?? "");
  expect(written.exit).toBe(0);
  expect(written.out).toContain("5 editions from 2022-01-01 to 2026-01-01");
  const read = await ratebook("rates-book", "--from", book ?? "", "--out", back ?? "", "--json");
  expect(JSON.parse(read.out)).toMatchObject({
    out: back,
    editions: [
      { effective: "2022-01-01", charges: 5, increases: [] },
      { effective: "2023-01-01", charges: null, increases: [9] },
      {},
      {},
      {},
    ],
  });
  expect(JSON.parse(await readFile(back ?? "", "utf8"))).toEqual(kent);
});

test("a schedule that contradicts itself is refused with the place", async () => {
  const folder = await folderWith({
    "bad.json": JSON.stringify({ ...kent, editions: kent.editions.slice(1) }),
    "no.json": "{",
  });
  const out = join(folder, "book.xlsx");
  const bad = await ratebook("rates-book", "--schedule", join(folder, "bad.json"), "--out", out);
  expect(bad.exit).toBe(2);
  expect(bad.err).toContain("editions 2023-01-01: the first edition must list its charges.");
  const broken = await ratebook("rates-book", "--schedule", join(folder, "no.json"), "--out", out);
  expect(broken.err).toContain("no.json is no rate schedule: it cannot be read");
  const absent = await ratebook("rates-book", "--schedule", join(folder, "absent.json"), "--out", out);
  expect(absent.err).toContain("absent.json. Check the name and the folder.");
});

test("a workbook without rate tables says what to do, and one of both ways must be chosen", async () => {
  const folder = await folderWith({ "text.xlsx": "no workbook" });
  const none = await ratebook("rates-book", "--out", join(folder, "rates.json"));
  expect(none).toMatchObject({ exit: 2, err: expect.stringContaining("Give either --schedule") });
  const from = await ratebook("rates-book", "--from", join(folder, "text.xlsx"), "--out", join(folder, "rates.json"));
  expect(from).toMatchObject({ exit: 2, err: expect.stringContaining("not a workbook") });
});
