import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { headed, titled } from "../../../report/heading";
import type { Block, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { tieStrip } from "../../tie/tie-strip";
import type { AllowanceResult } from "../allowance-result";
import { allowanceConventions, lossConventions, rollConventions } from "../conventions";
import { ageRows, cellTable, type SummaryOf, summaryTable } from "./allowance-tables";
import { allowanceChecks, allowanceTotals } from "./allowance-totals";
import { historyTable, lossRateTable, yearTable, yearTotals } from "./loss-tables";
import { monthRollChart, monthRollTable } from "./month-rolls";
import { allowanceInputs } from "./rate-inputs";
import { rollAmountTable, rollClassTable, rollRateTable } from "./roll-tables";

/** The allowance as a workbook: what is set aside, the rates it follows from, and the roll rates these are drawn from. */
export function allowanceReport(result: AllowanceResult, context: RunContext): Report {
  return {
    id: "allowance",
    title: `Allowance for doubtful accounts, ${result.args.asOf}`,
    sheets: [
      summarySheet(result, context),
      rateSheet(result),
      cellSheet(result, context),
      lossSheet(result),
      rollSheet(result),
      rollAmountSheet(result),
      ...loadSheet("Allowance", context),
    ],
  };
}

function summarySheet(result: AllowanceResult, context: RunContext): Sheet {
  const summaries = summariesOf(result);
  return {
    key: "summary",
    name: "Allowance",
    orientation: "landscape",
    blocks: [
      titled(`Allowance for doubtful accounts at ${result.args.asOf}`),
      { kind: "note", lines: contextNotes(context) },
      ...tie("Allowance", context),
      headed("What is set aside"),
      allowanceTotals(result),
      ...summaries.flatMap(({ heading, ...of }): readonly Block[] => [headed(heading), summaryTable(result, of)]),
      headed("Checks"),
      allowanceChecks(
        result,
        summaries.map(({ name }) => name),
      ),
      headed("How these numbers were made"),
      {
        kind: "note",
        lines: [...allowanceConventions(result.args), ...rollConventions(result.args, result.rollRates).slice(-2)],
      },
    ],
  };
}

function summariesOf(result: AllowanceResult): readonly (SummaryOf & { readonly heading: string })[] {
  const classes = [...new Set(result.cells.map(({ customerClass }) => customerClass))].toSorted();
  const services = result.rates.map(({ service }) => service);
  return [
    { heading: "By age", name: "AllowanceByAge", key: "Age", rows: ageRows(result) },
    { heading: "By service", name: "AllowanceByService", key: "Service", rows: services },
    { heading: "By customer class", name: "AllowanceByClass", key: "Class", rows: classes },
  ];
}

function rateSheet(result: AllowanceResult): Sheet {
  return {
    key: "rates",
    name: "Allowance rates",
    orientation: "portrait",
    blocks: [
      titled(`Rates of the allowance at ${result.args.asOf}`),
      {
        kind: "note",
        lines: [
          "Yours to change: the allowance follows. Beside each rate stands where it comes from; the sheet Loss rates shows how it was drawn.",
        ],
      },
      allowanceInputs(result),
    ],
  };
}

function cellSheet(result: AllowanceResult, context: RunContext): Sheet {
  return {
    key: "cells",
    name: "Allowance detail",
    orientation: "landscape",
    blocks: [
      titled(`Allowance by service, class and age at ${result.args.asOf}`),
      { kind: "note", lines: ["The rates are those of the sheet Allowance rates: change them there."] },
      ...tie("AllowanceDetail", context),
      cellTable(result),
    ],
  };
}

function lossSheet(result: AllowanceResult): Sheet {
  return {
    key: "losses",
    name: "Loss rates",
    orientation: "landscape",
    blocks: [
      titled(`Loss rates, history from ${result.monthEnds[0] ?? ""} to ${result.args.asOf}`),
      headed("Loss rates by service and age"),
      { kind: "note", lines: ["An empty cell has nothing to be drawn from."] },
      lossRateTable(result),
      headed("How these rates were drawn"),
      { kind: "note", lines: lossConventions(result) },
      headed("Written off and recovered by year"),
      yearTable(result),
      yearTotals(),
      headed(
        `Write-off history: what stood open at a month end, and was written off within ${result.args.lossMonths} months`,
      ),
      historyTable(result),
    ],
  };
}

function rollSheet(result: AllowanceResult): Sheet {
  return {
    key: "rolls",
    name: "Roll rates",
    orientation: "landscape",
    blocks: [
      titled(`Roll rates from ${result.monthEnds[0] ?? ""} to ${result.monthEnds.at(-1) ?? ""}`),
      headed("Where amounts were a month later: all services, all months"),
      rollRateTable(result),
      monthRollChart(),
      headed("How these numbers were made"),
      { kind: "note", lines: rollConventions(result.args, result.rollRates) },
      headed("Month by month"),
      monthRollTable(result),
    ],
  };
}

function rollAmountSheet(result: AllowanceResult): Sheet {
  return {
    key: "amounts",
    name: "Roll amounts",
    orientation: "landscape",
    blocks: [
      titled(`Amounts behind the roll rates, ${result.monthEnds[0] ?? ""} to ${result.monthEnds.at(-1) ?? ""}`),
      headed("By service"),
      rollAmountTable(result),
      headed("By customer class"),
      rollClassTable(result),
    ],
  };
}

function tie(name: string, context: RunContext): readonly Block[] {
  return tieStrip({ name, total: formula`${total("Allowance_Receivables")}` }, context.tie);
}
