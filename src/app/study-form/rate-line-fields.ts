import { NAME } from "./amount-fields";
import { type RowForm, sourceField } from "./field";

/** What rates are billed by. */
export const RATE_ROWS: RowForm = {
  list: "rates",
  one: "rate line",
  start: { name: "New rate line", kind: "volume", revenue: 0, source: "enter" },
  hasId: "yes",
  shown: [["price"], ["revenue"]],
  fields: [
    NAME,
    {
      path: ["kind"],
      label: "Billed by",
      hint: "Only what is billed by use reacts to the price.",
      entry: {
        kind: "choice",
        choices: [
          { value: "fixed", name: "Account, meter, ERU or container" },
          { value: "volume", name: "Use" },
        ],
      },
    },
    {
      path: ["units"],
      label: "Units of one period of the base year",
      hint: "With the price; leave both empty where only revenue is known.",
      entry: { kind: "dollars" },
    },
    { path: ["unit"], label: "What is counted", hint: "ccf, bills, equivalent meters.", entry: { kind: "words" } },
    { path: ["perYear"], label: "Periods a year", hint: "12 for months; 1 unless given.", entry: { kind: "number" } },
    { path: ["price"], label: "Existing price, $ a unit", entry: { kind: "dollars" } },
    {
      path: ["revenue"],
      label: "Or revenue at existing rates, $ a year",
      hint: "Where units are not known.",
      entry: { kind: "dollars" },
    },
    {
      path: ["growth"],
      label: "Units grow with",
      entry: {
        kind: "choice",
        choices: [
          { value: null, name: "What is usual for the kind" },
          { value: "customers", name: "The number of customers" },
          { value: "volume", name: "Customers and use" },
          { value: "none", name: "Nothing" },
        ],
      },
    },
    sourceField(),
  ],
};
