import { basename } from "node:path";
import { costConventions } from "../analyses/cost-of-service/conventions";
import { costOfServiceReport } from "../analyses/cost-of-service/report/cost-of-service-report";
import type { CostOfService } from "../domain/cost-of-service/cost-of-service-schema";
import { costsOfStudy, type ServiceCosts } from "../domain/cost-of-service/service-costs";
import { dollarText, printDollars } from "../domain/money";
import { serviceInWords } from "../domain/service-in-words";
import { optionSwitch, optionText, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { readCostFile } from "./cost-file";
import { textTable } from "./text-table";
import { writeReport } from "./write-report";

/** `ratebook cost-of-service`: what each class costs, from functions over components and units. */
export const costOfServiceCommand: Command = {
  name: "cost-of-service",
  summary: "what each class costs: functions to components to units to classes",
  usage: [
    "--inputs COS.json     the study: for each service its requirement, functions and classes, each with its source",
    "--out BOOK.xlsx       writes the workbook as well, live from functions to classes",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: { inputs: { type: "string" }, out: { type: "string" }, json: { type: "boolean" } },
  run: async (args: Arguments, place: Workplace) => {
    const path = requiredText(args, "inputs", "cost-of-service.json");
    const study = await readCostFile(path);
    const context = { stamp: place.now(), sources: [basename(path)], tieOut: [], findings: [], tie: null };
    await writeReport(costOfServiceReport(study, context), optionText(args, "out"), place);
    const costs = costsOfStudy(study);
    place.out(optionSwitch(args, "json") ? JSON.stringify(studyJson(study, costs), null, 1) : studyText(study, costs));
    return 0;
  },
};

function studyJson({ utility, year }: CostOfService, costs: readonly ServiceCosts[]) {
  return { utility, year, services: costs.map(serviceJson) };
}

function serviceJson({ service, functions, components, classes, units, totalCents }: ServiceCosts) {
  return {
    service: service.service,
    method: service.method,
    requirement: inDollars(service.requirement.dollars),
    total: dollarText(totalCents),
    functions: functions.map(({ name, cost, shares, source }) => ({ name, cost: inDollars(cost), shares, source })),
    components: components.map(({ id, label, unit, cost, units: count, unitCost }) => {
      return { component: id, label, cost: inDollars(cost), units: count, unit, unit_cost: unitCost };
    }),
    classes: classes.map(({ customerClass, byComponent, cents }, place) => ({
      class: customerClass,
      units: units[place]?.units ?? {},
      by_component: Object.fromEntries(Object.entries(byComponent).map(([id, dollars]) => [id, inDollars(dollars)])),
      cost: dollarText(cents),
    })),
    conventions: costConventions(service),
  };
}

function studyText({ utility, year }: CostOfService, costs: readonly ServiceCosts[]): string {
  return [`Cost of service of ${utility}, ${year}`, ...costs.map(serviceText)].join("\n\n");
}

function serviceText({ service, components, classes, totalCents }: ServiceCosts): string {
  const shown = components.filter(({ cost }) => cost !== 0);
  return [
    `${serviceInWords(service.service)}: ${printDollars(totalCents)} a year`,
    textTable([
      ["component", "cost", "units", "unit", "a unit costs"],
      ...shown.map(({ label, cost, units, unit, unitCost }) => {
        return [label, printed(cost), plain(units), unit, `$${unitCost.toFixed(4)}`];
      }),
    ]),
    textTable([
      ["class", "costs", "share"],
      ...classes.map(({ customerClass, cents }) => {
        const share = totalCents === 0 ? "" : `${((100 * cents) / totalCents).toFixed(2)}%`;
        return [serviceInWords(customerClass), printDollars(cents), share];
      }),
    ]),
  ].join("\n\n");
}

function inDollars(dollars: number): string {
  return dollarText(Math.round(dollars * 100));
}

function printed(dollars: number): string {
  return printDollars(Math.round(dollars * 100));
}

function plain(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}
