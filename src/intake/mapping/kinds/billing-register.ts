import type { TableRule } from "../../recipe/recipe-schema";
import { accountId, accountsOf } from "../account-parts";
import { chargeDetails, chargeKindRows, serviceCodes, serviceField } from "../charge-parts";
import { rowId } from "../row-id";
import { type Fields, notZero, place, tableRule } from "../rule-parts";
import type { ServiceColumn } from "../service-amount";
import { columnOf, type TableReading } from "../table-reading";
import { usageUnitCodes } from "../usage-unit";
import type { KindRule, Projection } from "./kind-rule";

/** What was billed: a column for each service, or a row for each. The total is a control, never a charge. */
export const BILLING_REGISTER: KindRule = {
  kind: "billing_register",
  title:
    /\b(billing register|bill register|billing journal|billing edit|billing list\w*|bill list\w*|billing summary|billing detail|billing report|charge register|billed charges|billing)\b/,
  needs: [
    ["any account"],
    ["service amounts", "service"],
    ["service amounts", "amount", "total"],
    ["service amounts", "usage", "period start", "period end", "bill date", "due date"],
  ],
  speaksFor: ["service amounts", "usage", "period start", "period end", "total", "rate code", "reading"],
  speaksAgainst: [
    "aging buckets",
    "transaction type",
    "payment amount",
    "payment date",
    "payment method",
    "batch",
    "read date",
  ],
  project,
};

/** Services whose charge follows the metered use. */
const METERED = new Set(["water", "sewer", "irrigation", "reclaimed", "electric", "gas"]);

function project(reading: TableReading): Projection {
  const accounts = accountsOf(reading);
  const { services } = reading;
  const service = services.length > 0 ? undefined : columnOf(reading, "service");
  const rules = service === undefined ? services.flatMap((each) => columnRule(each, reading)) : rowRules(reading);
  return {
    tables: [...accounts.tables, ...rules],
    codes: { ...accounts.codes, ...usageUnitCodes(reading), ...serviceCodes(service) },
  };
}

/** Metered services keep a row even when nothing was charged, since the use is told there. */
function columnRule({ column, service, kind }: ServiceColumn, reading: TableReading): readonly TableRule[] {
  const metered = kind === null && METERED.has(service) && columnOf(reading, "usage") !== undefined;
  return tableRule(
    "charges",
    {
      ...(metered ? chargeDetails(reading) : unmetered(chargeDetails(reading))),
      charge_id: chargeId(reading, `${service}${sameService(reading, service) ? `-${column.position + 1}` : ""}`),
      account_id: accountId(reading),
      service,
      kind: kind ?? (metered ? "volumetric" : "fixed"),
      amount: place(column),
    },
    { onlyWhere: [metered ? { column: column.name, is: "filled" } : notZero(column)] },
  );
}

/** A row for each service, with its code. */
function rowRules(reading: TableReading): readonly TableRule[] {
  const code = columnOf(reading, "service");
  return chargeKindRows(code).flatMap(({ kind, where }) =>
    tableRule(
      "charges",
      {
        ...chargeDetails(reading),
        charge_id: chargeId(reading),
        account_id: accountId(reading),
        service: serviceField(code),
        kind,
        amount: place(columnOf(reading, "amount", "total", "balance")),
      },
      { onlyWhere: where },
    ),
  );
}

function chargeId(reading: TableReading, suffix?: string): string {
  return rowId(reading, {
    numbered: [
      columnOf(reading, "charge number"),
      columnOf(reading, "bill number"),
      columnOf(reading, "transaction number"),
    ],
    context: [
      columnOf(reading, "account number", "customer number"),
      columnOf(reading, "period end", "bill date", "due date"),
    ],
    ...(suffix === undefined ? {} : { suffix }),
  });
}

function unmetered(fields: Fields): Fields {
  return { ...fields, usage: undefined, usage_unit: undefined };
}

function sameService({ services }: TableReading, service: string): boolean {
  return services.filter((each) => each.service === service).length > 1;
}
