import { useAtShare } from "../../../domain/rates/bill-frequency";
import { headed, titled } from "../../../report/heading";
import type { Block, InputsBlock, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { counted } from "../../units/unit-oddity";
import type { BillFrequencyResult, FrequencyGroup } from "../bill-frequency-result";
import { blockTable, blockTotals, classTable } from "./block-tables";
import { frequencyChecks } from "./frequency-checks";
import { dataSheet } from "./frequency-data";
import { classLabel, frequencyNames, type PlacedFrequency, serviceHead } from "./frequency-names";
import { classCurveChart, classCurveTable, curveChart, curveTable, levelTable } from "./level-tables";

/** The bill frequency as a workbook: blocks and classes under breaks to change, the curve, the tabulation, the bills behind. */
export function billFrequencyReport(result: BillFrequencyResult, context: RunContext): Report {
  const placed = result.services.map((frequency, index) => ({ frequency, index, unit: result.unit }));
  return {
    id: "bill-frequency",
    title: `Bill frequency from ${result.args.from} to ${result.args.to}`,
    sheets: [
      summarySheet(result, placed, context),
      ...(placed.length === 0 ? [] : [tabulationSheet(placed), dataSheet(result, placed)]),
      ...loadSheet("Frequency", context),
    ],
  };
}

function summarySheet(result: BillFrequencyResult, placed: readonly PlacedFrequency[], context: RunContext): Sheet {
  const { args, oddities, conventions } = result;
  return {
    key: "summary",
    name: "Bill frequency",
    orientation: "landscape",
    blocks: [
      titled(`Bill frequency from ${args.from} to ${args.to}`),
      {
        kind: "note",
        lines: [...contextNotes(context), placed.length === 0 ? "No bill of the period states a use." : HOW_TO_CHANGE],
      },
      ...placed.flatMap(serviceBlocks),
      ...(oddities.length === 0
        ? []
        : [headed("To look at"), { kind: "note" as const, lines: oddities.map(({ message }) => message) }]),
      ...(placed.length === 0 ? [] : [headed("Checks"), frequencyChecks(result, placed)]),
      headed("How these numbers were made"),
      { kind: "note", lines: conventions },
    ],
  };
}

const HOW_TO_CHANGE =
  'Change the class, the ends of the blocks in the column "Up to" and the prices: everything on this sheet and the tabulation follow. Whole uses are exact; see the note on the sheet "Bills by use".';

function serviceBlocks(placed: PlacedFrequency): readonly Block[] {
  const head = serviceHead(placed);
  const apart = placed.frequency.groups.flatMap(apartSentence);
  return [
    headed(`${head}: use by block`),
    inputsOf(placed),
    blockTable(placed),
    blockTotals(placed),
    ...(apart.length === 0 ? [] : [{ kind: "note" as const, lines: apart }]),
    curveChart(placed),
    headed(`${head}: by class, in the same blocks`),
    classTable(placed),
    classCurveChart(placed),
    headed(`${head}: behind the first chart`),
    curveTable(placed),
    headed(`${head}: behind the chart by class`),
    classCurveTable(placed),
  ];
}

function inputsOf(placed: PlacedFrequency): InputsBlock {
  const { frequency, unit } = placed;
  const { classInput, stepInput } = frequencyNames(placed);
  const [first] = frequency.groups;
  const named = frequency.groups.map(classLabel);
  const high = first === undefined ? 0 : (useAtShare(first.distribution, 0.95) ?? 0);
  return {
    kind: "inputs",
    inputs: [
      {
        name: classInput,
        label: "Class",
        value: named[0] ?? "all classes",
        format: "text",
        note: `one of: ${named.join(", ")}`,
      },
      {
        name: stepInput,
        label: `Step of the chart (${unit})`,
        value: Math.max(1, Math.ceil(high / 30)),
        format: "general",
        note: "whole numbers are exact",
      },
    ],
  };
}

function apartSentence(group: FrequencyGroup): readonly string[] {
  if (group.noUseBills === 0 && group.corrections === 0) return [];
  return [
    `${classLabel(group)}: left out, since they stop at no level, are ${counted(group.noUseBills, "bill")} that state no use and ${counted(group.corrections, "correction")} below zero (${group.correctionUse.toLocaleString("en-US")}).`,
  ];
}

function tabulationSheet(placed: readonly PlacedFrequency[]): Sheet {
  return {
    key: "tabulation",
    name: "Bill tabulation",
    orientation: "portrait",
    blocks: [
      titled("Bill tabulation of the chosen class"),
      {
        kind: "note",
        lines: [
          'The class is chosen on the sheet "Bill frequency". Consolidated use is what all bills use up to the level.',
        ],
      },
      ...placed.flatMap((each): readonly Block[] => [
        headed(`${serviceHead(each)}: by level of use`),
        levelTable(each),
      ]),
    ],
  };
}
