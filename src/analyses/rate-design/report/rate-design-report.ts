import type { ServiceDesign } from "../../../domain/rate-design/rate-design";
import { serviceInWords } from "../../../domain/service-in-words";
import { headed, titled } from "../../../report/heading";
import type { Block, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import type { RateDesignResult } from "../rate-design-result";
import { designChecks } from "./design-checks";
import { designClassChart, designClassTable } from "./design-classes";
import { designInputs, designTotals } from "./design-inputs";
import { type DesignNames, designNames, linesOf } from "./design-names";
import { priceTotals } from "./price-totals";
import { fixedTable, todayTable, useTable } from "./unit-tables";

/** Proposed rates as a workbook, live from the requirement to the proof: a sheet for each service. */
export function rateDesignReport(result: RateDesignResult, context: RunContext): Report {
  return {
    id: "rate-design",
    title: `Rate design, rates from ${result.args.effective}`,
    sheets: [...result.services.map((design) => designSheet(design, result, context)), ...loadSheet("Design", context)],
  };
}

function designSheet(design: ServiceDesign, result: RateDesignResult, context: RunContext): Sheet {
  const names = designNames(design.service);
  const service = serviceInWords(design.service);
  const { args, conventions, rules, services } = result;
  return {
    key: `design-${design.service}`,
    name: services.length === 1 ? "Rate design" : `Rate design ${service}`.slice(0, 31),
    orientation: "landscape",
    blocks: [
      titled(`Rates of ${service} from ${args.effective}`),
      { kind: "note", lines: [...contextNotes(context), ...design.notes] },
      designInputs(design, names, rules),
      headed("What the printed rates bring in"),
      designTotals(design, names),
      headed("By class, today and proposed"),
      designClassTable(design, names),
      designClassChart(names),
      headed("Prices"),
      priceTotals(design, names),
      ...unitBlocks(design, names, result),
      headed("Units and rates of today"),
      todayTable(design, names),
      headed("Checks"),
      designChecks(design, names),
      headed("How these numbers were made"),
      { kind: "note", lines: conventions },
    ],
  };
}

function unitBlocks(design: ServiceDesign, names: DesignNames, { schedule }: RateDesignResult): readonly Block[] {
  const fixed = linesOf(design, "fixed").length === 0 ? [] : [fixedTable(design, names, schedule)];
  const use = linesOf(design, "use").length === 0 ? [] : [useTable(design, names, schedule)];
  return [
    ...fixed.flatMap((table): readonly Block[] => [headed("Proposed: charges that do not depend on use"), table]),
    ...use.flatMap((table): readonly Block[] => [headed("Proposed: charges that bring in the rest"), table]),
  ];
}
