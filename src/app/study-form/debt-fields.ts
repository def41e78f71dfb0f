import { NAME } from "./amount-fields";
import { type RowForm, sourceField, type StudyField } from "./field";

const RATE: StudyField = { path: ["rate"], label: "Interest a year, %", entry: { kind: "percent" } };
const TERM: StudyField = { path: ["years"], label: "Payments, one a year", entry: { kind: "number" } };
const FIRST: StudyField = {
  path: ["firstYear"],
  label: "Fiscal year of the first payment",
  entry: { kind: "number" },
};
const INTEREST_ONLY: StudyField = {
  path: ["interestOnlyYears"],
  label: "First years of interest only",
  hint: "0 unless given.",
  entry: { kind: "number" },
};
const RESERVE: StudyField = {
  path: ["reserve"],
  label: "Reserve that takes its deposits",
  entry: { kind: "reference", to: "reserves", none: "None" },
};
const DEPOSIT: StudyField = {
  path: ["reserveDeposit"],
  label: "Set aside besides each payment, % of it",
  entry: { kind: "percent" },
};

/** Debt that is owed already. */
export const DEBT_ROWS: RowForm = {
  list: "debt",
  one: "loan or bond",
  start: { name: "New loan", principal: 1, rate: 0.03, years: 20, source: "enter" },
  hasId: "yes",
  shown: [["principal"]],
  fields: [
    NAME,
    {
      path: ["payments"],
      label: "Payments: year, principal $, interest $",
      hint: "A line a year, as pasted from a sheet: 2027 200,000 100,000. In the place of principal, interest and term.",
      entry: {
        kind: "lines",
        columns: [
          { key: "year", name: "year" },
          { key: "principal", name: "principal" },
          { key: "interest", name: "interest" },
        ],
      },
    },
    { path: ["principal"], label: "Or principal owed, $, for level payments", entry: { kind: "dollars" } },
    RATE,
    TERM,
    FIRST,
    INTEREST_ONLY,
    DEPOSIT,
    RESERVE,
    sourceField(),
  ],
};

/** Loans and bonds that are planned. */
export const ISSUE_ROWS: RowForm = {
  list: "issues",
  one: "planned issue",
  start: { name: "New issue", year: 2030, amount: "capital-plan", rate: 0.04, years: 20, source: "enter" },
  hasId: "yes",
  shown: [["year"], ["amount"]],
  fields: [
    NAME,
    { path: ["year"], label: "Fiscal year of issue", entry: { kind: "number" } },
    {
      path: ["amount"],
      label: "Amount, $",
      hint: "Or the word capital-plan: as much as the projects that name it need.",
      entry: { kind: "dollars", word: "capital-plan" },
    },
    RATE,
    TERM,
    FIRST,
    INTEREST_ONLY,
    {
      path: ["capitalizedInterestYears"],
      label: "First years whose interest is paid from proceeds",
      entry: { kind: "number" },
    },
    { path: ["issuanceCost"], label: "Cost of issuing, % of the amount", entry: { kind: "percent" } },
    { path: ["premium"], label: "Premium, % of the amount", entry: { kind: "percent" } },
    { path: ["reserveShare"], label: "Put into a reserve, % of the amount", entry: { kind: "percent" } },
    DEPOSIT,
    RESERVE,
    sourceField(),
  ],
};
