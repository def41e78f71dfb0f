import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import type { Block, Sheet, TableBlock } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { RateStudyResult } from "../rate-study-result";
import { CHECKS_FAILED } from "./checks-sheet";
import { yearHeader } from "./fund-pages";
import { sheetPurpose } from "./sheet-purpose";

/**
 * Title and transmittal: what it is, of when, by whom, on what it rests, and which sheet shows what.
 * @param sheets all the others, in order
 */
export function titleSheet(result: RateStudyResult, context: RunContext, sheets: readonly Sheet[]): Sheet {
  const { study } = result;
  return {
    key: "title",
    name: "Title",
    orientation: "portrait",
    blocks: [
      { kind: "heading", level: "title", text: study.utility },
      { kind: "heading", level: "heading", text: study.title ?? "Rate study" },
      { kind: "note", lines: transmittal(result, context) },
      {
        kind: "totals",
        totals: [
          {
            name: "Title_Checks",
            label: "Checks of this workbook",
            value: { formula: formula`IF(${total(CHECKS_FAILED)}=0,"PASS",${total(CHECKS_FAILED)}&" FAIL")` },
            format: "general",
            note: "see sheet Checks",
          },
        ],
      },
      { kind: "heading", level: "heading", text: "Based on" },
      { kind: "note", lines: basedOn(context) },
      { kind: "heading", level: "heading", text: "How to read this workbook" },
      { kind: "note", lines: HOW_TO_READ },
      { kind: "heading", level: "heading", text: "Contents" },
      contents(sheets),
      ...(study.note === undefined || study.note.length === 0 ? [] : noteBlocks(study.note)),
    ],
  };
}

const HOW_TO_READ: readonly string[] = [
  "Coloured cells are assumptions, each with its source; change one, and cash flow, tests and charts follow without the add-in.",
  "Lines are numbered on each sheet; the column How says from which lines a line comes.",
  "What a solver or a simulation found are values with a stamp. The sheet Checks says whether the formulas still agree with them.",
];

function transmittal({ study, pathInWords }: RateStudyResult, { stamp }: RunContext): readonly string[] {
  const last = study.firstYear + study.years - 1;
  return [
    `Fiscal years ${yearHeader(study.firstYear)} to ${yearHeader(last)}. Funds: ${study.funds.map(({ name }) => name).join(", ")}.`,
    "To: Finance Director, Service Director, City Engineer, Council.",
    ...(study.preparedBy === undefined ? [] : [`Prepared by: ${study.preparedBy}.`]),
    `Made on ${stamp.slice(0, 10)}.`,
    `Recommended path: ${pathInWords}.`,
  ];
}

function contents(sheets: readonly Sheet[]): TableBlock {
  return {
    kind: "table",
    name: "StudyContents",
    rowCount: sheets.length,
    columns: [
      { name: "Sheet", format: "text", width: 34, values: sheets.map(({ name }) => name) },
      { name: "What it shows", format: "text", width: 58, wraps: true, values: sheets.map(sheetPurpose) },
    ],
  };
}

function noteBlocks(lines: readonly string[]): readonly Block[] {
  return [
    { kind: "heading", level: "heading", text: "Notes" },
    { kind: "note", lines },
  ];
}

function basedOn({ sources, tieOut }: RunContext): readonly string[] {
  if (sources.length === 0)
    return ["The study document alone; no exports were loaded, so units and collection are as entered."];
  const open = tieOut.filter(({ difference }) => difference !== 0).length;
  return [
    `Exports: ${sources.join(", ")}.`,
    `Control totals of the exports: ${String(tieOut.length - open)} of ${String(tieOut.length)} agree with the ledger.`,
  ];
}
