import type { RunContext } from "../../src/analyses/analysis";
import { designNames, priceCells } from "../../src/analyses/rate-design/report/design-names";
import { rateDesignReport } from "../../src/analyses/rate-design/report/rate-design-report";
import { serviceCosts } from "../../src/domain/cost-of-service/service-costs";
import type { DesignRules, ServiceRequest } from "../../src/domain/rate-design/design-request";
import { designRates } from "../../src/domain/rate-design/design-rates";
import type { Charge } from "../../src/domain/rates/charge-schema";
import type { Report } from "../../src/report/report";
import { WORKED_WATER } from "../support/cost-study";
import { PLAIN_RULES, townBill, townSchedule } from "../support/design-town";
import { testWithLibreOffice } from "../support/libre-office";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";

const CONTEXT: RunContext = {
  stamp: "2026-11-22T14:03:00Z",
  sources: ["made up"],
  tieOut: [],
  findings: [],
  tie: null,
};
/** One service for each method. */
const SERVICES = ["water", "sewer", "irrigation", "steam"];
const COSTS = serviceCosts({
  ...WORKED_WATER,
  functions: [
    ...WORKED_WATER.functions,
    { name: "Billing", cost: 90_000, allocation: { shares: { customers: 0.4, meters: 0.6 } }, source: "made up" },
  ],
  requirement: { dollars: 1_590_000, source: "made up" },
  classes: [
    { class: "residential", use: 300, maxDay: 2.2, maxHour: 3.5, equivalentMeters: 60, bills: 50, source: "made up" },
    { class: "commercial", use: 200, maxDay: 1.6, maxHour: 2.4, equivalentMeters: 40, bills: 20, source: "made up" },
    { class: "public_fire", fireFlow: 1000, fireHours: 2, source: "made up" },
  ],
});

const BILLS = SERVICES.flatMap((service) =>
  [0, 2, 3, 5, 8, 12, 20, 50].flatMap((usage, place) => [
    townBill({ service, usage, count: 3 + place, zone: place === 3 ? "outside" : "inside" }),
    townBill({
      service,
      usage: 2 * usage,
      customerClass: "commercial",
      meter: place < 4 ? "1" : "5/8",
      count: 1 + place,
    }),
  ]),
);

function requests(water: number, fixedShare: number): readonly ServiceRequest[] {
  return [
    { service: "water", requirement: water, method: { kind: "fixed-share", fixedShare } },
    {
      service: "sewer",
      requirement: 4321.09,
      method: { kind: "tiers", breaks: [3, 10], ratios: [0, 1, 1.5], fixedShare: null },
    },
    { service: "irrigation", requirement: 5000, method: { kind: "cost-of-service", costs: COSTS } },
    { service: "steam", requirement: 3210.98, method: { kind: "across" } },
  ];
}

function designed(water: number, fixedShare: number) {
  const charges = SERVICES.flatMap((service): readonly Charge[] => [
    { charge: "fixed", id: `${service}-base`, label: "Base charge", service, amount: 4.15 },
    {
      charge: "usage",
      id: `${service}-use`,
      label: "Use",
      service,
      atLeast: 1,
      blocks: [{ to: 10, rate: 2.05 }, { rate: 1.85 }],
    },
  ]);
  const schedule = townSchedule(charges);
  const rules: DesignRules = {
    ...PLAIN_RULES,
    uncollectible: 0.013,
    elasticity: -0.2,
    essentialUse: 4,
    inflation: 0.02,
  };
  const asked = { schedule, requests: requests(water, fixedShare), effective: "2027-01-01", rules };
  const args = { ...asked, from: "2026-01-01", to: "2026-12-31" };
  return { ...designRates({ ...asked, bills: BILLS }), args, bills: BILLS.length, headline: "", conventions: [] };
}

/** The report with other values in input cells, as a director would type them. */
function retyped(report: Report, values: Readonly<Record<string, number>>): Report {
  const sheets = report.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      if (block.kind !== "inputs") return block;
      return { ...block, inputs: block.inputs.map((each) => ({ ...each, value: values[each.name] ?? each.value })) };
    }),
  }));
  return { ...report, sheets };
}

testWithLibreOffice(
  "a director who types another requirement and fixed share sees the rates of a new design",
  async () => {
    const report = rateDesignReport(designed(5000, 0.3), CONTEXT);
    const typed = { In_DesignWaterRequirement: 6150.5, In_DesignWaterFixedShare: 0.42 };
    const book = await recalculatedReport(retyped(report, typed));
    expect(book.errors).toEqual([]);
    for (const design of designed(6150.5, 0.42).services) {
      const names = designNames(design.service);
      const column = (header: string) => [
        ...(design.lines.some(({ kind }) => kind !== "use" && kind !== "all") ? book.column(names.fixed, header) : []),
        ...book.column(names.use, header),
      ];
      const lines = [
        ...design.lines.filter(({ kind }) => kind !== "use" && kind !== "all"),
        ...design.lines.filter(({ kind }) => kind === "use" || kind === "all"),
      ];
      expect(column("Rate ($)")).toEqual(lines.map(({ rate }) => rate));
      expect(column("Revenue ($)").map(cents)).toEqual(lines.map(({ revenueCents }) => revenueCents));
      expect(book.column(names.classes, "Proposed ($)").map(cents)).toEqual(
        design.classes.map(({ newCents }) => newCents),
      );
      expect(book.column(names.classes, "Today ($)").map(cents)).toEqual(
        design.classes.map(({ oldCents }) => oldCents),
      );
      for (const { id, price } of design.prices)
        expect(book.named(priceCells(names, design, id).price)).toBeCloseTo(price, 9);
      expect(book.named(`${names.word}_Proof`)).toBeCloseTo(design.proof, 12);
      const checks = ["Requirement", "Classes", ...(design.service === "water" ? ["FixedShare"] : ["Bills"])];
      expect(checks.map((name) => book.named(`Check_${names.word}${name}`))).toEqual(checks.map(() => "PASS"));
    }
  },
);

test("Microsoft's validator finds nothing wrong with the workbook", async () => {
  expect(await openXmlErrors(await writtenReport(rateDesignReport(designed(5000, 0.3), CONTEXT)))).toEqual([]);
});
