import type { RunContext } from "../../src/analyses/analysis";
import { costNames } from "../../src/analyses/cost-of-service/report/cost-names";
import { costOfServiceReport } from "../../src/analyses/cost-of-service/report/cost-of-service-report";
import { costsOfStudy } from "../../src/domain/cost-of-service/service-costs";
import { FULL_STUDY } from "../support/cost-study";
import { testWithLibreOffice } from "../support/libre-office";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";

const CONTEXT: RunContext = {
  stamp: "2026-11-22T14:03:00Z",
  sources: ["cos.json"],
  tieOut: [],
  findings: [],
  tie: null,
};

testWithLibreOffice(
  "the cost of service recalculates to the cents of every class and unit cost, by every method",
  async () => {
    const book = await recalculatedReport(costOfServiceReport(FULL_STUDY, CONTEXT));
    expect(book.errors).toEqual([]);
    for (const costs of costsOfStudy(FULL_STUDY)) {
      const names = costNames(costs.service.service);
      expect(book.column(names.costs, "Cost of the class ($)").map(cents)).toEqual(
        costs.classes.map((each) => each.cents),
      );
      const shown = costs.components.filter(({ cost }) => cost !== 0);
      const unitCosts = book.column(names.components, "Cost of a unit ($)");
      shown.forEach(({ unitCost }, place) => expect(unitCosts[place]).toBeCloseTo(unitCost, 8));
      const checks = ["Requirement", "Least", "Most", "Dollars", "Components", "Classes"];
      expect(checks.map((name) => book.named(`Check_${names.word}${name}`))).toEqual(checks.map(() => "PASS"));
    }
  },
);

test("Microsoft's validator finds nothing wrong with the workbook", async () => {
  expect(await openXmlErrors(await writtenReport(costOfServiceReport(FULL_STUDY, CONTEXT)))).toEqual([]);
});
