import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ratebook } from "../support/command-line";
import { studyPath } from "../support/study";

interface ProjectDocument {
  readonly funds: readonly {
    readonly fund: string;
    readonly years: readonly Readonly<Record<string, number | string>>[];
    readonly rates: readonly {
      readonly line: string;
      readonly prices: readonly number[];
      readonly units: readonly number[];
    }[];
    readonly debt: readonly { readonly payment_with_deposit: readonly string[] }[];
    readonly cautions: readonly { readonly code: string }[];
  }[];
}

async function project(name: string, ...words: readonly string[]): Promise<ProjectDocument> {
  const { exit, out, err } = await ratebook("project", "--study", studyPath(name), "--json", ...words);
  expect(err).toBe("");
  expect(exit).toBe(0);
  return JSON.parse(out) as ProjectDocument;
}

function published(name: string): { readonly expected: unknown } {
  return JSON.parse(readFileSync(resolve(__dirname, "../fixtures/cases/rates", name), "utf8")) as { expected: unknown };
}

test("published case 08: level payments with ten percent set aside, in whole dollars", async () => {
  const { funds } = await project("level-debt");
  const payments = funds[0]?.debt.map(({ payment_with_deposit: [first] }) => Math.round(Number(first)));
  expect(payments).toEqual(published("08-cwcb-level-debt-service.json").expected);
});

test("published case 09: Stringtown's five years, every figure, and the transfer that its coverage hides", async () => {
  const expected = published("09-stringtown-proforma-workbook.json").expected as {
    readonly accounts: Readonly<Record<string, readonly number[]>>;
    readonly block_kgal: Readonly<Record<string, readonly number[]>>;
  } & Readonly<Record<string, readonly number[]>>;
  const { funds } = await project("stringtown");
  const [water] = funds;
  const column = (key: string) => water?.years.map((year) => Number(year[key]));
  expect(column("rate_revenue")).toEqual(expected["revenue_new_rates"]);
  expect(column("rate_revenue_existing")).toEqual(expected["revenue_existing_rates"]);
  expect(column("operating")).toEqual(expected["opex_total"]);
  expect(column("dscr")?.map((value) => Number(value.toFixed(6)))).toEqual(expected["dscr"]);
  expect(column("net_cash_flow")).toEqual(expected["surplus"]);
  expect(column("ending_balance")).toEqual(expected["cumulative"]);
  const perMonth = (line: string) => water?.rates.find((each) => each.line === line)?.units.map((units) => units / 12);
  expect([perMonth("res_base"), perMonth("com_base")]).toEqual([expected.accounts["res"], expected.accounts["com"]]);
  for (const [block, units] of Object.entries(expected.block_kgal)) expect(perMonth(block)).toEqual(units);
  expect(water?.cautions.map(({ code }) => code)).toContain("reserve-in-operating");
});

test("published case 12: Kent's nine percent prints each rate, and minimums follow their rate", async () => {
  const { funds } = await project("kent-2023");
  const prices = funds.flatMap(({ rates }) => rates.map(({ prices: [price] }) => price));
  expect(prices).toEqual([46.84, 44.65, 42.16, 14.05, 65.77, 19.73, 59.19]);
});

test("the status quo of the worked example fails its coverage, told as text", async () => {
  const { out } = await ratebook("project", "--study", studyPath("worked-example"), "--path", "status-quo");
  expect(out).toContain("FAIL  debt service coverage of at least 1.25: not in FY2029, FY2030, FY2031");
  expect(out).toContain("256,753");
});

test("increases that are no shares are refused with an example", async () => {
  const { exit, err } = await ratebook("project", "--study", studyPath("worked-example"), "--increases", "3%");
  expect(exit).toBe(2);
  expect(err).toBe('--increases takes shares such as 0.03,0.025 (0.03 is 3 percent), not "3%".');
});
