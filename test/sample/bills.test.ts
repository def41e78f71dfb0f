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

const services = new Map(city.rows("services").map((row) => [`${row["account_id"]} ${row["service"]}`, row]));
const accounts = new Map(city.rows("accounts").map((row) => [row["account_id"], row]));
const lines = city.rows("charges").filter((row) => row["period_end"] !== "");
const answers = (...kinds: readonly string[]) => city.answers.filter((answer) => kinds.includes(answer.kind));
/** Values of a column in the planted rows' keys, in order. */
const keysOf = (kinds: readonly string[], column: string) =>
  answers(...kinds)
    .flatMap((answer) => answer.rows.map((row) => value(row.key, column)))
    .filter((key) => key !== "")
    .sort();
const idsOf = (rows: readonly Row[]) => rows.map((row) => value(row, "charge_id")).sort();
const serviceOf = (charge: Row) => services.get(`${value(charge, "account_id")} ${value(charge, "service")}`);
const accountOf = (charge: Row) => accounts.get(value(charge, "account_id"));

/** Bills one line from the tariff alone, in dollars and decimals: no code in common with the generator. */
function rebill(charge: Row): number {
  const service = serviceOf(charge);
  if (service === undefined) return 0;
  const [block1, block2, block3, sewer, storm, solidWaste] = TARIFF[value(charge, "bill_date").slice(0, 4)] ?? [
    0, 0, 0, 0, 0, 0,
  ];
  const rate = (price: number) => (value(accountOf(charge), "inside_city") === "Y" ? price : round(price * 1.5));
  const thousands = Number(value(charge, "usage")) / 10;
  const least = 0.3 * (RATIOS[value(service, "meter_size")] ?? 0);
  const days = (Date.parse(value(charge, "period_end")) - Date.parse(value(charge, "period_start"))) / 86_400_000 + 1;
  const share = days < 25 ? days / 30 : 1;
  const units = Number(value(service, "units"));
  if (value(charge, "kind") === "tax")
    return value(accountOf(charge), "customer_class") === "residential" ? 0 : round(75 * units * share);
  if (value(charge, "service") === "storm") return round(storm * units * share);
  if (value(charge, "service") === "solid_waste") return round(solidWaste * units * share);
  if (value(charge, "service") === "sewer") return Math.max(round(rate(sewer) * thousands), round(rate(sewer) * least));
  const first = rate(block1) * Math.min(thousands, 100);
  const second = rate(block2) * Math.max(0, Math.min(thousands, 300) - 100);
  return Math.max(round(first + second + rate(block3) * Math.max(0, thousands - 300)), round(rate(block1) * least));
}

const CLASS_CODES: Readonly<Record<string, string>> = {
  residential: "R",
  multi_family: "MF",
  commercial: "COM",
  industrial: "IND",
  institutional: "INS",
  government: "GOV",
};

/** The code that a line should carry by its account's class and side of the city. */
function codeOf(charge: Row): string {
  const account = accountOf(charge);
  const customerClass = CLASS_CODES[value(account, "customer_class")] ?? "";
  const side = value(account, "inside_city") === "Y" ? "IN" : "OUT";
  if (value(charge, "service") === "water") return `W-${customerClass}-${side}`;
  if (value(charge, "service") === "sewer") return `S-${customerClass}-${side}`;
  if (value(charge, "service") === "storm") return "ST-ERU";
  if (customerClass === "R") return "SW-R";
  return value(charge, "kind") === "tax" ? "SW-DIST" : "SW-C";
}

/** Errors that change the amounts of lines that are there. */
const WRONG_AMOUNTS = [
  "wrong-rate-code",
  "bill-at-old-rate",
  "wrong-meter-size",
  "minimum-not-applied",
  "rounding-down",
  "proration-missed",
  "charge-without-service",
];

test("the tariff bills every line again to the cent, but for the planted errors, off by the amounts stated", () => {
  const wrong = new Map<string, number>();
  const charges: string[] = [];
  for (const charge of lines) {
    const account = value(charge, "account_id");
    const right = rebill(charge);
    if (right === cents(charge["amount"])) continue;
    charges.push(value(charge, "charge_id"));
    wrong.set(account, (wrong.get(account) ?? 0) + right - cents(charge["amount"]));
  }
  const isShop = ({ account_id }: { readonly account_id: string | null }) =>
    value(accounts.get(account_id ?? ""), "customer_class") !== "residential";
  const planted = [...answers(...WRONG_AMOUNTS), ...answers("wrong-class").filter((answer) => !isShop(answer))];
  expect([...new Set(planted.map(({ kind }) => kind))].sort()).toEqual([...WRONG_AMOUNTS, "wrong-class"].sort());
  const stated = planted.map((answer) => [answer.account_id, cents(answer.amount ?? "")]);
  expect([...wrong].map(([account, off]) => [account, Math.abs(off)]).sort()).toEqual(stated.sort());
  const rows = new Set(planted.flatMap((answer) => answer.rows.map((row) => value(row.key, "charge_id"))));
  expect(charges.filter((id) => !rows.has(id))).toEqual([]);
  const listed = keysOf(WRONG_AMOUNTS, "charge_id");
  expect(listed.filter((id) => !charges.includes(id))).toEqual([]);
});

test("an error says whether too little or too much was billed", () => {
  const direction = (kind: string) => answers(kind).map(({ about }) => / too (little|much)\.$/.exec(about)?.[1]);
  for (const kind of ["wrong-rate-code", "bill-at-old-rate", "minimum-not-applied", "rounding-down"])
    expect([kind, new Set(direction(kind))]).toEqual([kind, new Set(["little"])]);
  for (const kind of ["wrong-meter-size", "proration-missed", "charge-without-service"])
    expect([kind, new Set(direction(kind))]).toEqual([kind, new Set(["much"])]);
});

test("every line carries the code of its account's class and side of the city, but for the planted wrong codes", () => {
  const miscoded = lines.filter((line) => value(line, "rate_code") !== codeOf(line));
  const kinds = ["wrong-rate-code", "wrong-class", "unknown-rate-code", "rate-code-twin"];
  expect(idsOf(miscoded)).toEqual(keysOf(kinds, "charge_id"));
});

test("every code is one of the schedule that goes with the city, but for the planted unknown ones and twins", () => {
  const { codes } = JSON.parse(city.texts.get("rates.json") ?? "{}") as { readonly codes: Readonly<Row> };
  const unknown = lines.filter((line) => codes[value(line, "rate_code")] === undefined);
  expect(idsOf(unknown)).toEqual(keysOf(["unknown-rate-code", "rate-code-twin"], "charge_id"));
  expect([...new Set(unknown.map((line) => line["rate_code"]))].sort()).toEqual(["W-R-1N", "W-SENIOR", "WR-IN"]);
  expect(city.rows("services").filter((row) => codes[value(row, "rate_code")] === undefined)).toEqual([]);
});

test("all but households pay the district fee with their containers, save those planted as households; the fees are what is stated", () => {
  const fees = new Set(lines.filter((line) => line["kind"] === "tax").map((line) => line["bill_id"]));
  const free = lines.filter(
    (line) =>
      line["service"] === "solid_waste" &&
      value(accountOf(line), "customer_class") !== "residential" &&
      !fees.has(line["bill_id"] ?? ""),
  );
  const shops = answers("wrong-class").filter(
    ({ account_id }) => value(accounts.get(account_id ?? ""), "customer_class") !== "residential",
  );
  expect(shops.length).toBeGreaterThan(0);
  expect([...new Set(free.map((line) => line["account_id"]))].sort()).toEqual(
    shops.map(({ account_id }) => account_id).sort(),
  );
  // 0.75 a container and full month.
  const lost = free.reduce((sum, line) => sum + 75 * Number(value(serviceOf(line), "units")), 0);
  expect(lost).toBe(shops.reduce((sum, { amount }) => sum + cents(amount ?? ""), 0));
});

test("a wrong class runs from its first bill to the end, and its codes stand among the account's services", () => {
  for (const { account_id, rows } of answers("wrong-class")) {
    const ids = new Set(rows.map(({ key }) => key["charge_id"]));
    const own = lines.filter((line) => line["account_id"] === account_id && line["service"] === "water");
    const places = own.map((line, place) => (ids.has(line["charge_id"]) ? place : -1)).filter((place) => place >= 0);
    expect(places.at(-1)).toBe(own.length - 1);
    expect(places).toHaveLength(own.length - (places[0] ?? 0));
    const service = services.get(`${account_id} water`);
    expect(value(service, "rate_code")).toBe(value(own.at(-1), "rate_code"));
  }
});

test("every bill carries each service that the account takes, but for the planted unbilled sewer and storm water never charged", () => {
  const taken = byColumn(city.rows("services"), "account_id");
  const short = new Set<string>();
  for (const [bill, rows] of byColumn(lines, "bill_id")) {
    const billed = new Set(rows.map((row) => row["service"]));
    for (const service of taken.get(value(rows[0], "account_id")) ?? [])
      if (!billed.has(service["service"])) short.add(bill);
  }
  expect([...short].sort()).toEqual(keysOf(["unbilled-service", "service-never-charged"], "bill_id"));
});

test("storm water never charged is charged on no bill of the account, and the answer names the service", () => {
  expect(answers("service-never-charged").length).toBeGreaterThan(0);
  for (const { account_id, rows } of answers("service-never-charged")) {
    expect(rows[0]).toEqual({ table: "services", key: { account_id, service: "storm" } });
    const own = lines.filter((line) => line["account_id"] === account_id);
    expect(own.filter((line) => line["service"] === "storm")).toEqual([]);
    expect(new Set(own.map((line) => line["bill_id"])).size).toBe(rows.length - 1);
  }
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
