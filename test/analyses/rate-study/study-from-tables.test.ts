import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/open-xlsx-workbook";
import { studyFromTables } from "../../../src/analyses/rate-study/read/study-from-tables";
import type { RateStudy } from "../../../src/domain/study/study-schema";
import type { Workbook } from "../../../src/ports/workbook";
import { placeReport } from "../../../src/report/place";
import { fixtureStudy } from "../../support/study";
import { studyReport } from "../../support/study-recalculated";

const STUDY = fixtureStudy("four-funds");
const [WATER] = STUDY.funds;
if (WATER === undefined) throw new Error("the study has no fund");

/** The study with figures of every kind typed anew in its first fund. */
const CHANGED: RateStudy = {
  ...STUDY,
  effectiveMonth: 7,
  inflators: STUDY.inflators?.map((each) => (each.id === "wages" ? { ...each, rate: 0.05 } : each)),
  funds: [
    {
      ...WATER,
      opening: { ...WATER.opening, balance: 1_234_567.89 },
      customerGrowth: { rate: [0.01, 0.02, 0, 0, 0, 0, 0, 0], source: WATER.customerGrowth?.source ?? "" },
      collection: { uncollectible: 0.02, lagDays: 30, source: WATER.collection?.source ?? "" },
      rates: WATER.rates.map((line) => (line.id === "base" ? { ...line, units: 4100, price: 7.25 } : line)),
      operating: WATER.operating.map((line, at) => (at === 0 ? { ...line, amount: 812_345 } : line)),
      issues: WATER.issues?.map((each) => ({ ...each, rate: 0.051 })),
      projects: WATER.projects?.map((project, at) =>
        at === 0 ? { ...project, funding: { ...project.funding, rates: 0.7, grants: 0.3 } } : project,
      ),
      reserves: WATER.reserves?.map((each, at) => (at === 0 ? { ...each, opening: 410_000, deposits: 60_000 } : each)),
      tests: WATER.tests?.map((test) => (test.test === "coverage" ? { ...test, atLeast: 1.3 } : test)),
      increases: [0.05, 0.05, 0.04, 0.04, 0.03, 0.03, 0.02, 0.02],
    },
    ...STUDY.funds.slice(1),
  ],
};

async function written<Book extends Workbook>(workbook: Book, study: RateStudy): Promise<Book> {
  await workbook.write(placeReport(studyReport(study)), { overwrite: "refuse", stamp: "2026-11-29T20:00:00Z" });
  return workbook;
}

test.each(["four-funds", "worked-example", "stringtown"] as const)(
  "the workbook of the study %s that nobody changed reads back as the same study",
  async (name) => {
    const study = fixtureStudy(name);
    expect(await studyFromTables(await written(createMemoryWorkbook(), study), study)).toEqual({ study, problems: [] });
  },
);

test("assumptions, budget, funding, limits and increases typed into a file come back in the study", async () => {
  const file = await (await written(createXlsxWorkbook(), CHANGED)).save();
  expect(await studyFromTables(await openXlsxWorkbook(file), STUDY)).toEqual({ study: CHANGED, problems: [] });
});

test("a text where a number belongs is named by its table, line and year, and a line that moved by its row", async () => {
  const workbook = await written(createMemoryWorkbook(), STUDY);
  const read = await studyFromTables(
    {
      readInputs: workbook.readInputs,
      readTable: async (name) => {
        const table = await workbook.readTable(name);
        if (table === null || name !== "Inflators") return table;
        const [heading = [], , wages = [], ...others] = table.rows;
        const first = table.columns.indexOf("FY2027");
        return { ...table, rows: [heading, wages, wages.with(first, "three"), ...others] };
      },
    },
    STUDY,
  );
  expect(read.problems).toEqual([
    {
      place: "Inflators, row 2",
      sentence:
        'the line "Consumer prices" does not stand here; undo what moved or renamed it. New lines are added in the study document.',
    },
    { place: "Inflators, Wages, FY2027", sentence: 'it holds "three"; type a number, 0 for none.' },
  ]);
});
