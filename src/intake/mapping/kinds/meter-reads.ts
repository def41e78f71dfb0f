import type { FoundColumn } from "../../layout/found-table";
import type { Condition, FieldRule, TableRule } from "../../recipe/recipe-schema";
import { accountId, accountsOf } from "../account-parts";
import { dateColumn, serviceCodes, serviceField } from "../charge-parts";
import { allKnown, ESTIMATED_CODES } from "../codes/account-codes";
import { noneOf, oneOf, place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import { usageUnit, usageUnitCodes } from "../usage-unit";
import type { KindRule, Projection } from "./kind-rule";

/** Meter reads, or use by account and month. */
export const METER_READS: KindRule = {
  kind: "meter_reads",
  title: /\b(meter read\w*|reading\w*|meter|reads?|consumption|usage)\b/,
  needs: [
    ["any account", "meter number"],
    ["read date", "date", "period end"],
    ["reading", "usage"],
  ],
  speaksFor: [
    "read date",
    "reading",
    "usage",
    "previous reading",
    "previous read date",
    "meter number",
    "meter size",
    "estimated",
    "route",
    "usage unit",
    "days",
  ],
  speaksAgainst: ["amount", "service amounts", "balance", "total", "aging buckets", "payment amount", "due date"],
  project,
};

/** Reads that are, or are not, estimated. */
interface EstimatedRows {
  readonly estimated: FieldRule | undefined;
  readonly onlyWhere: readonly Condition[];
}

function project(reading: TableReading): Projection {
  const accounts = accountsOf(reading);
  const codes = { ...accounts.codes, ...serviceCodes(columnOf(reading, "service")), ...usageUnitCodes(reading) };
  return { tables: [...accounts.tables, ...serviceRule(reading), ...readRules(reading)], codes };
}

/** A file without meter numbers counts by account: the account then stands for its meter. */
function readRules(reading: TableReading): readonly TableRule[] {
  const meter = place(columnOf(reading, "meter number"));
  const account = accountId(reading) ?? meter;
  const read = {
    account_id: account,
    meter_id: meter ?? account,
    read_date: place(dateColumn(reading, "read date", "date", "period end", "posted date")),
    reading: place(columnOf(reading, "reading")),
    previous_reading: place(columnOf(reading, "previous reading")),
    usage: place(columnOf(reading, "usage")),
    usage_unit: usageUnit(reading),
  };
  return estimatedRows(reading).flatMap(({ estimated, onlyWhere }) =>
    tableRule("reads", { ...read, estimated }, { onlyWhere }),
  );
}

/** Meters measure water, unless the file names another service. */
function serviceRule(reading: TableReading): readonly TableRule[] {
  const meter = place(columnOf(reading, "meter number"));
  const service = columnOf(reading, "service");
  const fields = {
    account_id: accountId(reading) ?? meter,
    service: service === undefined ? "water" : serviceField(service),
    rate_code: place(columnOf(reading, "rate code")),
    meter_id: meter,
    meter_size: place(columnOf(reading, "meter size")),
  };
  return tableRule("services", fields, { oncePerId: true });
}

/** Codes of estimated reads tell rows apart; a flag that reads as yes or no is taken as it is. */
function estimatedRows(reading: TableReading): readonly EstimatedRows[] {
  const column = columnOf(reading, "estimated") ?? readCodes(reading);
  if (column === undefined) return [{ estimated: undefined, onlyWhere: [] }];
  if (column.format.value.as === "yes-no") return [{ estimated: `{${column.name}}`, onlyWhere: [] }];
  if (!allKnown(column, ESTIMATED_CODES)) return [{ estimated: undefined, onlyWhere: [] }];
  const codes = column.samples.filter((code) => ESTIMATED_CODES[code.trim().toLowerCase()] === "Y");
  const usual = codes.length === 0 ? ["E"] : codes;
  return [
    { estimated: "Y", onlyWhere: [oneOf(column, usual)] },
    { estimated: "N", onlyWhere: [noneOf(column, usual)] },
  ];
}

/** A column headed only `Code` or `Type`, whose codes are all known for estimated or actual. */
function readCodes(reading: TableReading): FoundColumn | undefined {
  const column = columnOf(reading, "transaction type");
  const tells = column?.samples.some((code) => ESTIMATED_CODES[code.trim().toLowerCase()] === "Y") ?? false;
  return column !== undefined && tells && allKnown(column, ESTIMATED_CODES) ? column : undefined;
}
