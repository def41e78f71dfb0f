import { BUDGET_ROWS, OTHER_REVENUE_ROWS, TRANSFER_ROWS } from "./amount-fields";
import { PROJECT_ROWS, RESERVE_ROWS } from "./capital-fields";
import { DEBT_ROWS, ISSUE_ROWS } from "./debt-fields";
import { type RowForm, sourceField, type StudyField, type StudySection } from "./field";
import { TEST_ROWS } from "./policy-fields";
import { RATE_ROWS } from "./rate-line-fields";

const BY_YEAR = "One for every year, or one a year: 1; 0.5. The last stays.";

const OPENING: readonly StudyField[] = [
  { path: ["name"], label: "Name of the fund", entry: { kind: "words" } },
  {
    path: ["opening", "balance"],
    label: "Opening balance, $",
    hint: "Operating fund at the beginning of the first projected year.",
    entry: { kind: "dollars" },
  },
  { ...sourceField("opening"), label: "Source of the balance" },
  {
    path: ["interest", "rate"],
    label: "Interest on the balance, % a year",
    hint: BY_YEAR,
    entry: { kind: "percents" },
  },
  { ...sourceField("interest"), label: "Source of the interest" },
];

const GROWTH: readonly StudyField[] = [
  {
    path: ["customerGrowth", "rate"],
    label: "Growth of customers, % a year",
    hint: BY_YEAR,
    entry: { kind: "percents" },
  },
  { ...sourceField("customerGrowth"), label: "Source of the growth" },
  {
    path: ["usageTrend", "rate"],
    label: "Trend of use an account, % a year",
    hint: `${BY_YEAR} Below 0 where use falls.`,
    entry: { kind: "percents" },
  },
  { ...sourceField("usageTrend"), label: "Source of the trend" },
  {
    path: ["elasticity", "coefficient"],
    label: "Elasticity",
    hint: "Change of use over change of price: -0.2 means that 10 % more price brings 2 % less use.",
    entry: { kind: "number" },
  },
  {
    path: ["elasticity", "essentialShare"],
    label: "Essential use that does not react, %",
    entry: { kind: "percent" },
  },
  { ...sourceField("elasticity"), label: "Source of the elasticity" },
];

const COLLECTION: readonly StudyField[] = [
  {
    path: ["collection", "uncollectible"],
    label: "Never collected, % of what is billed",
    hint: BY_YEAR,
    entry: { kind: "percents" },
  },
  { path: ["collection", "lagDays"], label: "Days from bill to cash", entry: { kind: "number" } },
  { ...sourceField("collection"), label: "Source" },
];

/** The assumptions about a fund, in the order of a cash flow. */
export const FUND_SECTIONS: readonly StudySection[] = [
  fields("opening", "Opening balance and interest", OPENING),
  rows("Rates and sales", RATE_ROWS),
  fields("growth", "Growth, use and elasticity", GROWTH),
  fields("collection", "Collection", COLLECTION),
  rows("Other revenue", OTHER_REVENUE_ROWS),
  rows("Operating budget", BUDGET_ROWS),
  rows("Transfers", TRANSFER_ROWS),
  rows("Debt", DEBT_ROWS),
  rows("Planned issues", ISSUE_ROWS),
  rows("Capital projects", PROJECT_ROWS),
  rows("Reserves", RESERVE_ROWS),
  rows("Tests of policy", TEST_ROWS),
];

function fields(id: string, title: string, of: readonly StudyField[]): StudySection {
  return { id, title, of: "fund", fields: of, rows: null };
}

function rows(title: string, of: RowForm): StudySection {
  return { id: of.list, title, of: "fund", fields: [], rows: of };
}
