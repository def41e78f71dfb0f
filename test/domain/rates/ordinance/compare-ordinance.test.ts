import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { editionOn } from "../../../../src/domain/rates/edition-on";
import { compareOrdinance, type OrdinanceComparison } from "../../../../src/domain/rates/ordinance/compare-ordinance";
import { lineInWords } from "../../../../src/domain/rates/ordinance/difference-in-words";
import { printedRates } from "../../../../src/domain/rates/printed-rates";
import type { PrintedRate } from "../../../../src/domain/rates/printed-rate";
import { readSchedule } from "../../../../src/domain/rates/read-schedule";
import type { RateSchedule } from "../../../../src/domain/rates/schedule-schema";

function scheduleAt(path: string): RateSchedule {
  const { schedule, problems } = readSchedule(
    JSON.parse(readFileSync(resolve(__dirname, "../../../..", path), "utf8")),
  );
  if (schedule === null) throw new Error(JSON.stringify(problems));
  return schedule;
}

const VILLAGE = scheduleAt("test/fixtures/rates/three-kinds.json");
const KENT = scheduleAt("src/sample/kent-rates.json");

function compared(text: string, schedule: RateSchedule, day?: string): OrdinanceComparison {
  const edition = editionOn(schedule, day);
  if (edition === null) throw new Error("no edition");
  return compareOrdinance(text, edition, schedule);
}

/** Every number that does not simply agree: its text, what became of it, and the schedule's amounts. */
function slips({ lines }: OrdinanceComparison) {
  return lines
    .filter(({ status }) => status !== "matched")
    .map((line) => [
      line.number.line,
      line.number.text,
      line.status,
      ...(line.status === "differs" ? [line.rate.place] : []),
    ]);
}

const PROSE = `ORDINANCE NO. 26-14
Section 1. Chapter 51, Section 51.20 of the Village Code, as amended by Ordinance 25-3 on March 4, 2025, shall read:
Sec. 51.20 WATER USE. Residential customers pay $4.10 per 1,000 gallons for the first 3,000 gallons, $3.65 per 1,000
gallons for the next 7,000 gallons, and $3.20 per 1,000 gallons for all use over 10,000 gallons. Commercial customers pay
$3.90 per 1,000 gallons for the first 25,000 gallons and $3.05 per 1,000 gallons above 25,000 gallons.
Sec. 51.21 SEWER USE. All customers pay $6.77 for each 1,000 gallons of metered water, with a minimum sewer bill of $19.73
per month.
Sec. 51.22 TRASH. $18.50 a month for each household; a 64-gallon cart is provided.
Sec. 51.23 LATE PAYMENT. Bills are due within 21 days. A late payment charge of six and one-half percent (6.5%) is added to water bills.
`;

test("prose agrees number by number: sections, dates, days, a cart's size and an ordinance's number are no rates", () => {
  const { lines, missing, passedOver } = compared(PROSE, VILLAGE);
  expect(lines.map(({ status }) => status)).toEqual(Array.from({ length: 14 }, () => "matched"));
  // Only the base charges of water do not stand in this text: ten amounts by meter and zone.
  expect(missing.map(({ rate }) => rate.chargeId)).toEqual(Array.from({ length: 10 }, () => "water-base"));
  expect(passedOver.map(({ text }) => text)).toEqual(expect.arrayContaining(["51.20", "25", "4", "2025", "64", "21"]));
});

const TABLE = `WATER BASE CHARGE PER MONTH

Meter size        Inside       Outside
5/8"              $11.39       $17.09
3/4"              12.50        18.75
1"                20.00        30.00
1-1/2"            34.00        51.00
2"                52.40        76.80

WATER USE, per 1,000 gallons
Gallons per month          Residential
0 - 3,000                  $4.10
3,001 - 10,000             $3.65
10,001 and over            $3.20

Gallons per month          Commercial
0 - 20,000                 $3.90
Over 25,000                $3.05
`;

test("a meter table by zone and tier tables: two digits changed places, and a block ends elsewhere", () => {
  expect(slips(compared(TABLE, VILLAGE))).toEqual([
    [8, "76.80", "differs", "water-base, amount, meter 2, zone outside"],
    [17, "20,000", "differs", "water-use-commercial, blocks 1 to"],
  ]);
});

const PARIS = `Sec. 34-61. Water rates.
(a) Residential. The minimum monthly charge, which includes the first 200 cubic feet, is $8.32 for a meter of 3/4 inch or less,
and $40.65 for a meter of 1 inch or greater, which includes the first 1,000 cubic feet. All use over that is $2.81 per 100 cubic feet.
(b) Commercial.
Meter size          Minimum bill    Cubic feet included   Rate per 100 cubic feet over
3/4" or less        $10.14          200                   $2.81
1" to 2"            $40.56          1,000                 $2.30
3"                  $145.60         3,000                 $2.30
4"                  $2,392.00       100,000               $2.30
6"                  $3,588.00       150,000               $2.30
8" and larger       $4,784.00       200,000               $2.30
`;

test("minimum bills by class and meter that include their first cubic feet, in prose and in a table: two digits changed places", () => {
  const found = compared(PARIS, scheduleAt("test/fixtures/rates/paris-tx.json"));
  expect(slips(found)).toEqual([[3, "$40.65", "differs", "base, amount, class residential, meter >=1"]]);
  expect(found.missing).toEqual([]);
});

const SWAPPED = `Monthly water base charge outside the village
5/8 inch ........ $18.75
3/4 inch ........ $17.09
1 inch .......... $30.00
The sewer rate is $6.77 per hundred cubic feet.
Customers of every class pay $4.10.
`;

test("amounts that changed rows, and a price for another unit, are no matches though their dollars stand in the schedule", () => {
  const found = compared(SWAPPED, VILLAGE);
  expect(slips(found)).toEqual([
    [2, "$18.75", "differs", "water-base, amount, meter 5/8, zone outside"],
    [3, "$17.09", "differs", "water-base, amount, meter 3/4, zone outside"],
    [5, "$6.77", "elsewhere"],
  ]);
  expect(found.servicesNotNamed).toEqual(["solid_waste"]);
});

const KENT_PRESS = `ORDINANCE NO. 2022-118
AN ORDINANCE AMENDING SECTIONS 921.05 AND 921.06 OF THE CODIFIED ORDINANCES, PASSED DECEMBER 21, 2022.

921.05 WATER RATES. Effective January 1, 2023, each customer inside the City shall pay, for each 1,000 cubic feet of
water: for the first 100,000 cubic feet, $46.83; for the next 200,000 cubic feet, $44.65; and for all over
300,000 cubic feet, $ 42.16.
921.06 Sewer rates. (1) The rate for sewer service is 65.77 per 1,000 cubic feet. Bills are due within 15 days.
(2) Customers outside the corporate limits pay one and one-half (1.5) times those rates. A penalty of ten percent (10%) is added.

Minimum use by meter size
Meter size     Cubic feet
5/8"           300
3/4"           450
1              750
1 1/2"         1,500
`;

test("the cent of Kent's newspaper is found, with the line and the words around it", () => {
  const found = compared(KENT_PRESS, KENT, "2023-06-30");
  const [slip] = found.lines.filter(({ status }) => status === "differs");
  expect(slip && lineInWords(slip)).toMatch(
    /^line 5, column 42: ordinance \$46\.83, schedule \$46\.84 per 1,000 cubic feet \(Water, block 1\)/,
  );
  // A penalty of 10 percent stands in no charge of the schedule; the larger meters of the schedule stand not in the text.
  expect(slips(found)).toEqual([
    [5, "$46.83", "differs", "water-use, blocks 1 rate"],
    [8, "10", "unmatched"],
  ]);
  expect(found.missing.map(({ rate }) => rate.part)).toEqual([2, 3, 4, 6].map((size) => `at least, meter ${size} in`));
});

test("declining blocks in hundreds of cubic feet, a least bill and an outside price follow from the schedule", () => {
  const text = [
    "WATER. Inside the city:",
    "(a) First 1,000 hundred cubic feet, $46.84 per thousand cubic feet",
    "(b) Next 2,000 hundred cubic feet, $44.65 per thousand cubic feet",
    "(c) All over 3,000 hundred cubic feet, $42.16 per thousand cubic feet",
    'The minimum bill for a 5/8" meter is $14.05.',
    "Outside the city the first block is $70.26.",
  ].join("\n");
  const { lines } = compared(text, KENT, "2023-06-30");
  expect(lines.map((line) => [line.number.text, line.status])).toEqual([
    ["1,000", "matched"],
    ["$46.84", "matched"],
    ["2,000", "matched"],
    ["$44.65", "matched"],
    ["3,000", "matched"],
    ["$42.16", "matched"],
    ["$14.05", "matched"],
    ["$70.26", "matched"],
  ]);
});

test("where the words do not decide, every line with the amount is named, and none is missed", () => {
  const schedule: RateSchedule = {
    ratebookRates: 1,
    utility: "Two classes at one price",
    usageUnit: "kgal",
    editions: [
      {
        effective: "2026-01-01",
        charges: [
          {
            charge: "usage",
            id: "use",
            service: "water",
            rate: { by: ["class"], values: { residential: 4.1, commercial: 4.1 } },
          },
        ],
      },
    ],
  };
  const { lines, missing } = compared("Water is $4.10 per 1,000 gallons.", schedule);
  expect(lines.map(({ status }) => status)).toEqual(["several"]);
  expect(lines.map(lineInWords)[0]).toMatch(/matches 2 lines, and the words around do not decide/);
  expect(missing).toEqual([]);
});

test("a text without rates and an empty text find nothing, and every figure is missing", () => {
  for (const text of ["", "Section 3. This ordinance takes effect on January 1, 2026."]) {
    const { lines, missing } = compared(text, VILLAGE);
    expect(lines).toEqual([]);
    // 10 base charges, 5 prices, 3 block ends, sewer, its minimum, trash and the late payment.
    expect(missing).toHaveLength(22);
  }
});

/** One rate as a line of a simple text. */
function rendered({ label, service, facts, kind, value, unit }: PrintedRate): string {
  const keys = facts.map(({ name, keys: [key = ""] }) => (name === "meter" ? `${key} inch meter` : key)).join(", ");
  const amount =
    kind === "price" ? `$${value.toString()} ${unit.replace("$ ", "")}` : `first ${value.toString()} ${unit}`;
  return `${service} ${label}, ${keys}: ${amount}.`;
}

const cents = fc.integer({ min: 1, max: 99_999 }).map((each) => each / 100);

test("every printed rate of a schedule is found in a text that prints it", () => {
  const schedules = fc.record({
    base: fc.record({ "5/8": cents, "1": cents, "1.5": cents }),
    sewer: fc.record({ residential: cents, commercial: cents }),
    blocks: fc.tuple(cents, cents, cents),
    ends: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 99 })),
  });
  fc.assert(
    fc.property(schedules, ({ base, sewer, blocks: [low, middle, high], ends: [first, second] }) => {
      const schedule: RateSchedule = {
        ratebookRates: 1,
        utility: "Any",
        usageUnit: "kgal",
        editions: [
          {
            effective: "2026-01-01",
            charges: [
              { charge: "fixed", id: "base", service: "water", amount: { by: ["meter"], values: base } },
              {
                charge: "usage",
                id: "use",
                service: "water",
                blocks: [{ to: first, rate: low }, { to: second, rate: middle }, { rate: high }],
              },
              { charge: "usage", id: "flow", service: "sewer", rate: { by: ["class"], values: sewer } },
            ],
          },
        ],
      };
      const edition = editionOn(schedule, undefined);
      if (edition === null) throw new Error("no edition");
      const text = printedRates(edition, schedule).map(rendered).join("\n");
      const { missing, lines } = compareOrdinance(text, edition, schedule);
      expect(missing.map(({ rate }) => rate.place)).toEqual([]);
      expect(lines.filter(({ status }) => status === "unmatched")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
