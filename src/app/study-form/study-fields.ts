import { type RowForm, sourceField, type StudyField, type StudySection } from "./field";

const YEARS: readonly StudyField[] = [
  { path: ["utility"], label: "Utility", entry: { kind: "words" } },
  { path: ["preparedBy"], label: "Prepared by", entry: { kind: "words" } },
  { path: ["firstYear"], label: "First projected fiscal year", entry: { kind: "number" } },
  { path: ["years"], label: "Projected years", hint: "1 to 30.", entry: { kind: "number" } },
  {
    path: ["baseYear"],
    label: "Base year",
    hint: "Fiscal year whose dollars and units are entered; the year before the first unless given.",
    entry: { kind: "number" },
  },
  {
    path: ["effectiveMonth"],
    label: "Month of effect",
    hint: "Month of the fiscal year from which new rates are billed: 1 for the whole year, 7 for half of it; 1 unless given.",
    entry: { kind: "number" },
  },
  {
    path: ["fiscalYearStart"],
    label: "First month of the fiscal year",
    hint: "Calendar month: 1 is January, 7 is July; 1 unless given.",
    entry: { kind: "number" },
  },
  {
    path: ["rounding", "increase"],
    label: "Increases are printed in steps of, %",
    hint: "0.1 for a tenth of a percent.",
    entry: { kind: "percent" },
  },
];

const INFLATORS: RowForm = {
  list: "inflators",
  one: "inflator",
  start: { name: "New inflator", rate: 0, source: "enter" },
  hasId: "yes",
  shown: [["rate"]],
  fields: [
    { path: ["name"], label: "Name", entry: { kind: "words" } },
    {
      path: ["rate"],
      label: "Increase a year, %",
      hint: "One for every year, or one a year: 3; 2.5; 2. The last stays.",
      entry: { kind: "percents" },
    },
    sourceField(),
  ],
};

/** What holds for all funds. */
export const STUDY_SECTIONS: readonly StudySection[] = [
  { id: "years", title: "Years and effect", of: "study", fields: YEARS, rows: null },
  { id: "inflators", title: "Inflators", of: "study", fields: [], rows: INFLATORS },
];
