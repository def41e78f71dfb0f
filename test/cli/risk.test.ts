import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import workedExample from "../fixtures/studies/worked-example.json";
import { ratebook } from "../support/command-line";

const risk = {
  seed: 42,
  simulations: 2000,
  uncertainties: [{ id: "weather", of: "usage", deviation: 0.03, source: "entered" }],
};

async function studyFile(study: object): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "ratebook-risk-")), "study.json");
  await writeFile(path, JSON.stringify(study));
  return path;
}

describe("ratebook risk", () => {
  it("answers in JSON with seed, fans and failures, the same every time", async () => {
    const study = await studyFile({ ...workedExample, risk });
    const words = ["risk", "--study", study, "--increase", "0.018", "--json"];
    const { exit, out } = await ratebook(...words);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      first_year: 2027,
      seed: 42,
      simulations: 2000,
      confidence: 0.9,
      percentiles: [5, 10, 25, 50, 75, 90, 95],
      funds: [
        {
          fund: "water",
          increases: [0.018, 0.018, 0.018, 0.018, 0.018],
          confident_path: { found: true, holds_share: expect.any(Number) },
          by_year: [{ year: 2027 }, { year: 2028 }, { year: 2029 }, { year: 2030 }, { year: 2031 }],
        },
      ],
    });
    expect((await ratebook(...words)).out).toBe(out);
  });

  it("takes the least level increase in printed steps, and says what holds", async () => {
    const study = await studyFile({ ...workedExample, risk });
    const { out } = await ratebook("risk", "--study", study, "--objective", "level", "--seed", "7");
    expect(out).toContain("2,000 futures, seed 7");
    expect(out).toMatch(/more every year \(.*\) all tests hold in 9\d\.\d% of the futures; 90\.0% were asked for\./);
  });

  it("asks for uncertainties where a study has none", async () => {
    const { exit, err } = await ratebook("risk", "--study", await studyFile(workedExample));
    expect([exit, err]).toEqual([2, expect.stringContaining('List uncertainties under "risk"')]);
  });

  it("refuses a confidence that is no share", async () => {
    const study = await studyFile({ ...workedExample, risk });
    const { exit, err } = await ratebook("risk", "--study", study, "--confidence", "90");
    expect([exit, err]).toEqual([2, '--confidence must be a share above 0 and at most 1, such as 0.018, not "90".']);
  });
});

describe("ratebook sensitivity", () => {
  it("lists what moves the level increase of the worked example, widest first", async () => {
    const { exit, out } = await ratebook("sensitivity", "--study", await studyFile(workedExample), "--json");
    expect(exit).toBe(0);
    const { funds } = JSON.parse(out) as { funds: { level_increase: number; rows: { assumption: string }[] }[] };
    expect(funds[0]?.level_increase).toBeCloseTo(0.01799, 5);
    expect(funds[0]?.rows[0]?.assumption).toBe("Volume sold");
  });
});
