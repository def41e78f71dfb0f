import { byColumn, cents, type Row, readCity } from "./read-city";

const city = readCity({ accounts: 150, months: 36, seed: 41 });
const value = (row: Row | undefined, column: string) => row?.[column] ?? "";

/** Cents: water per 1,000 cf by block, sewer, storm per ERU, solid waste per container. 2023 as published, then 3 % on the rounded rate. */
const TARIFF: Readonly<Record<string, readonly [number, number, number, number, number, number]>> = {
  "2023": [4684, 4465, 4216, 6577, 430, 1850],
  "2024": [4825, 4599, 4342, 6774, 443, 1906],
  "2025": [4970, 4737, 4472, 6977, 456, 1963],
  "2026": [5119, 4879, 4606, 7186, 470, 2022],
};
/** AWWA capacity ratios. */
const RATIOS: Readonly<Record<string, number>> = {
  "5/8": 1,
  "3/4": 1.5,
  "1": 2.5,
  "1.5": 5,
  "2": 8,
  "3": 15,
  "4": 25,
  "6": 50,
};
const round = (amount: number) => Math.floor(amount + 0.5 + 1e-6);

/** Bills one line from the tariff alone, in dollars and decimals: no code in common with the generator. */
function rebill(charge: Row, service: Row | undefined, inside: string): number {
  const [block1, block2, block3, sewer, storm, solidWaste] = TARIFF[value(charge, "bill_date").slice(0, 4)] ?? [
    0, 0, 0, 0, 0, 0,
  ];
  const rate = (price: number) => (inside === "Y" ? price : round(price * 1.5));
  const thousands = Number(value(charge, "usage")) / 10;
  const least = 0.3 * (RATIOS[value(service, "meter_size")] ?? 0);
  const days = (Date.parse(value(charge, "period_end")) - Date.parse(value(charge, "period_start"))) / 86_400_000 + 1;
  const share = days < 25 ? days / 30 : 1;
  const units = Number(value(service, "units"));
  if (value(charge, "kind") === "tax") return round(75 * units * share);
  if (value(charge, "service") === "storm") return round(storm * units * share);
  if (value(charge, "service") === "solid_waste") return round(solidWaste * units * share);
  if (value(charge, "service") === "sewer") return Math.max(round(rate(sewer) * thousands), round(rate(sewer) * least));
  const first = rate(block1) * Math.min(thousands, 100);
  const second = rate(block2) * Math.max(0, Math.min(thousands, 300) - 100);
  return Math.max(round(first + second + rate(block3) * Math.max(0, thousands - 300)), round(rate(block1) * least));
}

const services = new Map(city.rows("services").map((row) => [`${row["account_id"]} ${row["service"]}`, row]));
const accounts = new Map(city.rows("accounts").map((row) => [row["account_id"], row]));
const lines = city.rows("charges").filter((row) => row["period_end"] !== "");
const answers = (kind: string) => city.answers.filter((answer) => answer.kind === kind);

test("the tariff bills every line again to the cent, but for the planted wrong code and old rate, short by the amounts stated", () => {
  const wrong = new Map<string, number>();
  const charges: string[] = [];
  for (const charge of lines) {
    const account = value(charge, "account_id");
    const right = rebill(
      charge,
      services.get(`${account} ${value(charge, "service")}`),
      value(accounts.get(account), "inside_city"),
    );
    if (right === cents(charge["amount"])) continue;
    charges.push(value(charge, "charge_id"));
    wrong.set(account, (wrong.get(account) ?? 0) + right - cents(charge["amount"]));
  }
  const planted = [...answers("wrong-rate-code"), ...answers("bill-at-old-rate")];
  expect(planted.length).toBeGreaterThan(1);
  expect([...wrong].sort()).toEqual(planted.map((answer) => [answer.account_id, cents(answer.amount ?? "")]).sort());
  const rows = planted.flatMap((answer) => answer.rows.map((row) => value(row.key, "charge_id")));
  for (const id of charges) expect(rows).toContain(id);
});

test("every bill carries each service that the account takes, but for the planted unbilled sewer", () => {
  const taken = byColumn(city.rows("services"), "account_id");
  const short = new Set<string>();
  for (const [bill, rows] of byColumn(lines, "bill_id")) {
    const billed = new Set(rows.map((row) => row["service"]));
    for (const service of taken.get(value(rows[0], "account_id")) ?? [])
      if (!billed.has(service["service"])) short.add(bill);
  }
  expect([...short].sort()).toEqual(
    answers("unbilled-service")
      .flatMap((answer) => answer.rows.map((row) => value(row.key, "bill_id")))
      .sort(),
  );
});

test("the use billed is the use read; a backward reading bills none", () => {
  const reads = new Map(
    city.rows("reads").map((row) => [`${row["account_id"]} ${row["read_date"]}`, Number(row["usage"])]),
  );
  const billedOtherwise = lines.filter((line) => {
    const read = reads.get(`${value(line, "account_id")} ${value(line, "period_end")}`) ?? Number.NaN;
    return line["usage"] !== "" && Number(line["usage"]) !== Math.max(0, read);
  });
  expect(billedOtherwise).toEqual([]);
});

test("billing periods of an account follow one another without gap, but where a bill was missed or sent twice", () => {
  const gaps: Row[] = [];
  const disturbed = new Set(
    [...answers("missed-bill"), ...answers("duplicate-bill")].map((answer) => answer.account_id),
  );
  const nextDay = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  for (const [account, rows] of byColumn(
    lines.filter((row) => row["service"] === "water"),
    "account_id",
  )) {
    if (disturbed.has(account)) continue;
    rows.slice(1).forEach((row, place) => {
      if (value(row, "period_start") !== nextDay(value(rows[place], "period_end"))) gaps.push(row);
    });
  }
  expect(gaps).toEqual([]);
});

test("a penalty is a tenth of what was unpaid of its bill's own charges, at most, after the bill was due", () => {
  const bills = byColumn(lines, "bill_id");
  const penalties = city.rows("charges").filter((row) => row["kind"] === "penalty");
  expect(penalties.length).toBeGreaterThan(100);
  for (const penalty of penalties) {
    const bill = bills.get(value(penalty, "bill_id")) ?? [];
    const current = bill.reduce((sum, row) => sum + cents(row["amount"]), 0);
    expect(cents(penalty["amount"])).toBeLessThanOrEqual(Math.floor(current / 10 + 0.5));
    expect(cents(penalty["amount"])).toBeGreaterThanOrEqual(50);
    expect(value(penalty, "bill_date") > value(bill[0], "due_date")).toBe(true);
  }
});
