import { blobFile } from "../../src/adapters/file/blob-file";
import type { RatePattern } from "../../src/analyses/rate-verification/rate-pattern";
import type {
  RateVariance,
  RateVerificationResult,
} from "../../src/analyses/rate-verification/rate-verification-result";
import { runRateVerification } from "../../src/analyses/rate-verification/run-rate-verification";
import { loadExports } from "../../src/app/load-exports";
import { parseSchedule } from "../../src/app/schedule-text";
import type { Database } from "../../src/ports/database";
import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "../sample/read-city";
import { openTestDatabase } from "../support/open-database";

/** Where the verification must find each planted error. */
const PATTERN_OF: Readonly<Record<string, RatePattern>> = {
  "wrong-rate-code": "wrong-zone",
  "wrong-class": "wrong-class",
  "wrong-meter-size": "wrong-meter-size",
  "minimum-not-applied": "minimum",
  "rounding-down": "rounding",
  "proration-missed": "proration",
  "bill-at-old-rate": "old-rate",
  "unbilled-service": "missing-service",
  "service-never-charged": "service-never-charged",
  "charge-without-service": "without-service",
  "charge-after-close": "after-close",
  "use-after-close": "use-after-close",
  "duplicate-bill": "billed-twice",
  "missed-bill": "missed-bill",
  "unknown-rate-code": "unknown-code",
  "rate-code-twin": "code-twin",
};

interface Planted {
  readonly kind: string;
  readonly account_id: string;
  readonly rows: readonly { readonly table: string; readonly key: Readonly<Record<string, string>> }[];
  readonly amount: string | null;
}

interface City {
  readonly result: RateVerificationResult;
  readonly planted: readonly Planted[];
  /** Where each charge stands: its bill and service, in one text. */
  readonly placeOf: ReadonlyMap<string, string>;
}

/** Both cities live through a January, when rates rise. */
describe.each([11, 29])("the bills of a generated city, seed %i", (seed) => {
  let database: Database;
  let city: City;
  beforeAll(async () => {
    database = await openTestDatabase();
    city = await verifiedCity(database, seed);
  });
  afterAll(() => database.close());

  test("every planted billing error is found where it is, and nothing else", () => {
    const kinds = Object.entries(PATTERN_OF).map(([kind, pattern]) => compare(city, kind, pattern));
    process.stdout.write(`${kinds.map(({ line }) => line).join("\n")}\n`);
    expect(kinds.filter(({ missed, extra }) => missed.length > 0 || extra.length > 0)).toEqual([]);
    expect(city.planted.map(({ kind }) => kind)).toEqual(expect.arrayContaining(Object.keys(PATTERN_OF)));
  });

  test("no other pattern occurs, and the variances add up to billed less recomputed", () => {
    const known = new Set<string>(Object.values(PATTERN_OF));
    expect(city.result.variances.filter(({ pattern }) => !known.has(pattern))).toEqual([]);
    for (const { leftCents, rightCents } of city.result.checks) expect(leftCents).toBe(rightCents);
  });

  test("half a year cut out of the middle shows what the whole shows of it, and nothing else", async () => {
    const { args, variances } = city.result;
    const cut = await runRateVerification(database, { ...args, from: "2025-12-01", to: "2026-05-31" });
    const within = ({ date }: RateVariance) => date >= cut.args.from && date <= cut.args.to;
    const places = (each: readonly RateVariance[]) =>
      each.map(({ accountId, billId, date, service }) => [accountId, billId, date, service].join(" "));
    expect(places(cut.variances)).toEqual(places(variances.filter(within)));
  });

  test("the money of each error is the amount that the answer file names", () => {
    for (const { kind, account_id, amount } of city.planted) {
      const pattern = PATTERN_OF[kind];
      if (pattern === undefined || amount === null) continue;
      const own = city.result.variances.filter((each) => each.pattern === pattern && each.accountId === account_id);
      const cents = own.reduce((sum, { differenceCents }) => sum + differenceCents, 0);
      expect([kind, account_id, Math.abs(cents)]).toEqual([kind, account_id, Math.round(Number(amount) * 100)]);
    }
  });
});

async function verifiedCity(database: Database, seed: number): Promise<City> {
  const texts = joined(generateSampleCity({ accounts: 800, months: 16, seed }));
  const text = (file: string) => texts.get(file) ?? "";
  const files = ["accounts.csv", "charges.csv", "services.csv", "reads.csv"];
  await loadExports(
    database,
    files.map((file) => blobFile(file, new Blob([text(file)]))),
  );
  const schedule = parseSchedule(text("rates.json"), "rates.json");
  const dates = charges(text("charges.csv"))
    .map(({ bill_date = "" }) => bill_date)
    .toSorted();
  const args = { schedule, from: dates[0] ?? "", to: dates.at(-1) ?? "", samples: 5 };
  return {
    result: await runRateVerification(database, args),
    planted: JSON.parse(text("planted-irregularities.json")) as readonly Planted[],
    placeOf: new Map(
      charges(text("charges.csv")).map(({ charge_id = "", bill_id = "", service = "" }) => [
        charge_id,
        `${bill_id} ${service}`,
      ]),
    ),
  };
}

function charges(csv: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = csv.trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, place) => [names[place] ?? "", cell])));
}

function compare(city: City, kind: string, pattern: RatePattern) {
  const planted = city.planted.filter((each) => each.kind === kind);
  const wanted = new Set(planted.flatMap((each) => wantedPlaces(city, each)));
  const found = new Set(
    city.result.variances.filter((each) => each.pattern === pattern).map((each) => placed(kind, each)),
  );
  const missed = [...wanted].filter((place) => !found.has(place));
  const extra = [...found].filter((place) => !wanted.has(place));
  const hits = wanted.size - missed.length;
  const share = (of: number) => (of === 0 ? "-" : `${((100 * hits) / of).toFixed(1)} %`);
  const line = `${kind.padEnd(22)} planted ${wanted.size}, found ${found.size}, precision ${share(found.size)}, recall ${share(wanted.size)}`;
  return { kind, missed, extra, line };
}

/** Errors of whole bills are placed by bill or read; all others by bill and service. */
const BY_BILL: ReadonlySet<string> = new Set(["unbilled-service", "service-never-charged", "duplicate-bill"]);
const BY_READ: ReadonlySet<string> = new Set(["missed-bill", "use-after-close"]);

function placed(kind: string, { billId, service, accountId, date }: RateVariance): string {
  if (BY_READ.has(kind)) return `${accountId} ${date}`;
  return BY_BILL.has(kind) ? billId : `${billId} ${service}`;
}

function wantedPlaces({ placeOf }: City, { kind, account_id, rows }: Planted): readonly string[] {
  if (BY_READ.has(kind)) return rows.map(({ key }) => `${account_id} ${key["read_date"] ?? ""}`);
  const bills = rows.filter(({ table }) => table === "charges");
  // Of two bills of one period the second is the one too many.
  if (kind === "duplicate-bill") return bills.slice(1).map(({ key }) => key["bill_id"] ?? "");
  if (BY_BILL.has(kind)) return bills.map(({ key }) => key["bill_id"] ?? "");
  return bills.map(({ key }) => placeOf.get(key["charge_id"] ?? "") ?? "");
}
