import { type RowForm, sourceField, type StudyField } from "./field";

/** A name, as it is printed. */
export const NAME: StudyField = { path: ["name"], label: "Name", entry: { kind: "words" } };

/** The inflator of a row's dollars. */
export const INFLATOR: StudyField = {
  path: ["inflator"],
  label: "Grows by the inflator",
  entry: { kind: "reference", to: "inflators", none: "None" },
};

/** Dollars that grow from the base year, or stand for each year. */
const AMOUNTS: readonly StudyField[] = [
  {
    path: ["amount"],
    label: "Amount, $ a year",
    hint: "Of the base year; it grows as said below.",
    entry: { kind: "dollars" },
  },
  INFLATOR,
  {
    path: ["follows"],
    label: "Grows also with",
    entry: {
      kind: "choice",
      choices: [
        { value: null, name: "Nothing else" },
        { value: "customers", name: "The number of customers" },
        { value: "volume", name: "The volume sold" },
      ],
    },
  },
  {
    path: ["amounts"],
    label: "Or dollars of each year, $",
    hint: "In the place of the amount, year by year: 100,000; 104,000.",
    entry: { kind: "dollars-by-year", form: "list" },
  },
];

const START = { name: "New line", amount: 0, source: "enter" };
const SHOWN = [["amount"], ["inflator"]];

/** The operating budget. */
export const BUDGET_ROWS: RowForm = {
  list: "operating",
  one: "budget line",
  start: START,
  hasId: "yes",
  shown: SHOWN,
  fields: [
    NAME,
    ...AMOUNTS,
    { path: ["category"], label: "Heading", hint: "Personnel, chemicals, power.", entry: { kind: "words" } },
    sourceField(),
  ],
};

/** Revenue that is no rate revenue. */
export const OTHER_REVENUE_ROWS: RowForm = {
  list: "otherRevenue",
  one: "line of other revenue",
  start: { ...START, kind: "operating" },
  hasId: "yes",
  shown: SHOWN,
  fields: [
    NAME,
    {
      path: ["kind"],
      label: "Kind",
      hint: "Coverage leaves connection fees and grants out.",
      entry: {
        kind: "choice",
        choices: [
          { value: "operating", name: "Operating" },
          { value: "penalties", name: "Penalties" },
          { value: "non-operating", name: "Non-operating" },
          { value: "connection-fees", name: "Connection fees" },
          { value: "grants", name: "Grants" },
        ],
      },
    },
    ...AMOUNTS,
    sourceField(),
  ],
};

/** Money that leaves the fund and is no O&M. */
export const TRANSFER_ROWS: RowForm = {
  list: "transfers",
  one: "transfer",
  start: START,
  hasId: "yes",
  shown: SHOWN,
  fields: [
    NAME,
    ...AMOUNTS,
    {
      path: ["treatAs"],
      label: "Coverage counts it",
      entry: {
        kind: "choice",
        choices: [
          { value: null, name: "After debt service" },
          { value: "operating", name: "Before debt service, like O&M" },
        ],
      },
    },
    sourceField(),
  ],
};
