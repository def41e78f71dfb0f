import type { CostOfService } from "../../../domain/cost-of-service/cost-of-service-schema";
import { costsOfStudy, type ServiceCosts } from "../../../domain/cost-of-service/service-costs";
import { serviceInWords } from "../../../domain/service-in-words";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import { headed, titled } from "../../../report/heading";
import type { Block, InputsBlock, Report, Sheet, TableBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { RunContext } from "../../analysis";
import { contextNotes } from "../../load-sheet";
import { costConventions } from "../conventions";
import { classCostChart, classCostTable } from "./class-cost-table";
import { methodInputs } from "./class-facts";
import { costChecks } from "./cost-checks";
import { type CostNames, costNames } from "./cost-names";
import { classColumn, classTable, componentTable, dollarTable, functionTable, ruleText } from "./cost-tables";

/** The cost of service as a workbook, live from functions to classes: a sheet for each service. */
export function costOfServiceReport(study: CostOfService, context: RunContext): Report {
  return {
    id: "cost-of-service",
    title: `Cost of service ${study.year}`,
    sheets: costsOfStudy(study).map((costs) => costSheet(costs, study, context)),
  };
}

/** One service's sheet. */
export function costSheet(costs: ServiceCosts, study: CostOfService, context: RunContext): Sheet {
  const { service } = costs;
  const names = costNames(service.service);
  const name = serviceInWords(service.service);
  return {
    key: `cost-${service.service}`,
    name: study.services.length === 1 ? "Cost of service" : `Cost of service ${name}`.slice(0, 31),
    orientation: "landscape",
    blocks: [
      titled(`Cost of service of ${name}, ${study.year}`),
      { kind: "note", lines: [...contextNotes(context), ...[study.note ?? []].flat(), ...[service.note ?? []].flat()] },
      inputsOf(costs, names),
      headed("What each class costs"),
      classCostTable(costs, names),
      totalsOf(names),
      classCostChart(costs, names),
      headed("Functions and their allocation"),
      functionTable(costs, names),
      { kind: "note", lines: service.functions.map(ruleText) },
      headed("Functions by component"),
      dollarTable(costs, names),
      headed("Components and the cost of a unit"),
      componentTable(costs, names),
      headed("What each class takes"),
      classTable(costs, names),
      ...containerBlocks(costs, names),
      headed("Checks"),
      costChecks(names),
      headed("How these numbers were made"),
      { kind: "note", lines: [...costConventions(service), ...sources(costs)] },
    ],
  };
}

function inputsOf({ service }: ServiceCosts, { word }: CostNames): InputsBlock {
  const { dollars, source } = service.requirement;
  return {
    kind: "inputs",
    inputs: [
      {
        name: `In_${word}Requirement`,
        label: "Revenue requirement",
        value: dollars,
        format: "dollars",
        note: `dollars a year that rates must bring in; ${source}`,
      },
      ...methodInputs(service, word),
    ],
  };
}

function totalsOf({ functions, word }: CostNames): Block {
  const sum = columnSum(functions, "Cost ($)");
  return { kind: "totals", totals: [dollarTotal(`${word}_Total`, "All functions", sum, "a year, to the cent")] };
}

/** Containers by class, size and pickups, where the service counts them. */
function containerBlocks({ service }: ServiceCosts, names: CostNames): readonly Block[] {
  if (service.method !== "solid-waste") return [];
  const rows = service.classes.flatMap((each) => each.containers.map((container) => ({ ...each, ...container })));
  const table: TableBlock = {
    kind: "table",
    name: names.containers,
    rowCount: rows.length,
    columns: [
      classColumn({ ...service, classes: rows }),
      { name: "Size", format: "price", width: 12, isInput: true, values: rows.map(({ size }) => size) },
      { name: "Containers", format: "count", width: 14, isInput: true, values: rows.map(({ count }) => count) },
      {
        name: "Emptied a week",
        format: "price",
        width: 16,
        isInput: true,
        values: rows.map((each) => each.pickupsPerWeek),
      },
      { name: "Pickups a week", format: "decimal", width: 16, formula: weeklyPickups() },
    ],
  };
  return [headed("Containers"), table];
}

function weeklyPickups() {
  return formula`${thisRow("Size")}*${thisRow("Containers")}*${thisRow("Emptied a week")}`;
}

function sources({ service }: ServiceCosts): readonly string[] {
  return service.classes.map((each) => `${serviceInWords(each.class)}: ${each.source}`);
}
