import { INFLATOR, NAME } from "./amount-fields";
import { type RowForm, sourceField, type StudyField } from "./field";

const FUNDING: readonly StudyField[] = [
  funded("rates", "Paid from rates, %"),
  funded("debt", "Paid from debt, %"),
  funded("grants", "Paid from grants, %"),
  funded("reserves", "Paid from reserves, %"),
  funded("contributions", "Paid by contributions, %"),
];

/** Capital projects and who pays. */
export const PROJECT_ROWS: RowForm = {
  list: "projects",
  one: "project",
  start: { name: "New project", costs: [], funding: { rates: 1 }, source: "enter" },
  hasId: "yes",
  shown: [],
  fields: [
    NAME,
    {
      path: ["costs"],
      label: "Costs: year, $",
      hint: "A line a year, as pasted from a sheet: 2027 150,000.",
      entry: {
        kind: "lines",
        columns: [
          { key: "year", name: "year" },
          { key: "amount", name: "dollars" },
        ],
      },
    },
    { ...INFLATOR, label: "Inflator of construction costs", hint: "None for dollars of the year of construction." },
    ...FUNDING,
    {
      path: ["issue"],
      label: "Issue that pays the debt share",
      entry: { kind: "reference", to: "issues", none: "None" },
    },
    {
      path: ["reserve"],
      label: "Reserve that pays the reserves’ share",
      entry: { kind: "reference", to: "reserves", none: "None" },
    },
    sourceField(),
  ],
};

/** Money set aside for a purpose. */
export const RESERVE_ROWS: RowForm = {
  list: "reserves",
  one: "reserve",
  start: { name: "New reserve", purpose: "operating", opening: 0, source: "enter" },
  hasId: "yes",
  shown: [["opening"]],
  fields: [
    NAME,
    {
      path: ["purpose"],
      label: "Kept for",
      entry: {
        kind: "choice",
        choices: [
          { value: "operating", name: "Operating" },
          { value: "capital", name: "Capital" },
          { value: "rate-stabilization", name: "Rate stabilization" },
          { value: "debt-service", name: "Debt service" },
          { value: "other", name: "Something else" },
        ],
      },
    },
    { path: ["opening"], label: "Opening balance, $", entry: { kind: "dollars" } },
    yearly("deposits", "Paid in from the fund, $ a year"),
    yearly("draws", "Paid back to the fund, $ a year"),
    { path: ["floor"], label: "Must not fall below, $", entry: { kind: "dollars" } },
    {
      path: ["interest"],
      label: "Interest a year, %",
      hint: "The fund’s rate unless given.",
      entry: { kind: "percents" },
    },
    sourceField(),
  ],
};

function funded(source: string, label: string): StudyField {
  return { path: ["funding", source], label, entry: { kind: "percent" } };
}

function yearly(key: string, label: string): StudyField {
  return {
    path: [key],
    label,
    hint: "One for every year, or one a year: 50,000; 60,000.",
    entry: { kind: "dollars-by-year", form: "one-or-list" },
  };
}
