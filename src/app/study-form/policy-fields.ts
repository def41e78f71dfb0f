import { type RowForm, sourceField } from "./field";

/** What must hold in every year. */
export const TEST_ROWS: RowForm = {
  list: "tests",
  one: "test",
  start: { test: "coverage", atLeast: 1.25, source: "enter" },
  hasId: "no",
  shown: [],
  fields: [
    {
      path: ["test"],
      label: "What is tested",
      entry: {
        kind: "choice",
        choices: [
          { value: "coverage", name: "Debt service coverage" },
          { value: "all-in-coverage", name: "Coverage of all obligations" },
          { value: "days-cash", name: "Days of cash" },
          { value: "minimum-balance", name: "Ending balance" },
          { value: "operating-ratio", name: "Operating ratio" },
          { value: "increase-cap", name: "Largest increase in a year" },
          { value: "no-decrease", name: "No decrease of rates" },
        ],
      },
    },
    {
      path: ["atLeast"],
      label: "At least",
      hint: "Times for coverage and ratios (1.25); days for cash (90).",
      entry: { kind: "number" },
      when: { key: "test", is: ["coverage", "all-in-coverage", "days-cash", "operating-ratio"] },
    },
    {
      path: ["debt"],
      label: "Against",
      entry: {
        kind: "choice",
        choices: [
          { value: null, name: "The year’s debt service" },
          { value: "maximum", name: "The largest of this and later years" },
        ],
      },
      when: { key: "test", is: ["coverage"] },
    },
    {
      path: ["countsStabilization"],
      label: "Draws from rate stabilization count as revenue",
      entry: { kind: "yes" },
      when: { key: "test", is: ["coverage"] },
    },
    {
      path: ["amount"],
      label: "At least, $",
      entry: { kind: "dollars" },
      when: { key: "test", is: ["minimum-balance"] },
    },
    {
      path: ["operatingMonths"],
      label: "And months of O&M",
      entry: { kind: "number" },
      when: { key: "test", is: ["minimum-balance"] },
    },
    {
      path: ["nextDebtService"],
      label: "And next year’s debt service",
      entry: { kind: "yes" },
      when: { key: "test", is: ["minimum-balance"] },
    },
    {
      path: ["includesDebt"],
      label: "Debt service counts as an expense",
      entry: { kind: "yes" },
      when: { key: "test", is: ["operating-ratio"] },
    },
    {
      path: ["atMost"],
      label: "At most, %",
      hint: "One for every year, or one a year: 9; 6.",
      entry: { kind: "percents" },
      when: { key: "test", is: ["increase-cap"] },
    },
    { path: ["from"], label: "From fiscal year", hint: "The first unless given.", entry: { kind: "number" } },
    sourceField(),
  ],
};
