import { accountId, accountsOf } from "../account-parts";
import { dateColumn, serviceCodes, serviceField } from "../charge-parts";
import { place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection, Trait } from "./kind-rule";

/** What lists of accounts and services do not have. */
const OF_ENTRIES: readonly Trait[] = [
  "amount",
  "aging buckets",
  "service amounts",
  "date",
  "reading",
  "usage",
  "payment amount",
  "payment date",
  "total",
  "due date",
  "bill number",
  "check number",
  "reason",
];

/** Accounts with who and where. */
export const ACCOUNT_LIST: KindRule = {
  kind: "account_list",
  title: /\b(customers?|accounts?) ?(list\w*|master|file|directory|information|register|extract|export)?\b/,
  needs: [["any account"], ["customer name", "service address", "customer class", "status", "parcel"]],
  speaksFor: [
    "customer name",
    "service address",
    "mailing address",
    "customer class",
    "cycle",
    "route",
    "start date",
    "parcel",
    "occupancy",
    "status",
  ],
  speaksAgainst: [
    ...OF_ENTRIES,
    "arrangement number",
    "installment amount",
    "transaction type",
    "rate code",
    "meter number",
  ],
  project: projectAccounts,
};

/** Services of the accounts: rate codes, meters, units. */
export const SERVICE_LIST: KindRule = {
  kind: "service_list",
  title: /\b(services?|rate code|meters?) ?(list\w*|inventory|master|file|assignment\w*|report)?\b/,
  needs: [["any account"], ["service", "rate code", "meter number"]],
  speaksFor: ["service", "rate code", "meter number", "meter size", "units", "start date", "end date"],
  speaksAgainst: [...OF_ENTRIES, "balance", "transaction type", "read date"],
  project: projectServices,
};

function projectAccounts(reading: TableReading): Projection {
  const { codes } = accountsOf(reading);
  const described = accountsOf(reading).tables.map((rule) => ({
    ...rule,
    columns: { ...rule.columns, ...dates(reading) },
  }));
  return { tables: described, codes };
}

function dates(reading: TableReading): Record<string, string> {
  const [opened, closed] = [place(dateColumn(reading, "start date")), place(dateColumn(reading, "end date"))];
  return {
    ...(opened === undefined ? {} : { opened_date: opened }),
    ...(closed === undefined ? {} : { closed_date: closed }),
  };
}

/** Without a service column every row is a water service: rate codes and meters are listed for water alone. */
function projectServices(reading: TableReading): Projection {
  const accounts = accountsOf(reading);
  const service = columnOf(reading, "service");
  const services = tableRule(
    "services",
    {
      account_id: accountId(reading),
      service: service === undefined ? "water" : serviceField(service),
      rate_code: place(columnOf(reading, "rate code")),
      meter_id: place(columnOf(reading, "meter number")),
      meter_size: place(columnOf(reading, "meter size")),
      units: place(columnOf(reading, "units")),
      start_date: place(dateColumn(reading, "start date")),
      end_date: place(dateColumn(reading, "end date")),
    },
    {},
  );
  return { tables: [...accounts.tables, ...services], codes: { ...accounts.codes, ...serviceCodes(service) } };
}
