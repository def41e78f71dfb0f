import type { IsoDate } from "../../src/domain/calendar";
import { ledgerDdl } from "../../src/ledger/ddl";
import { LEDGER_TABLES, ledgerTable } from "../../src/ledger/tables";
import { sqlName } from "../../src/ledger/table";
import type { Database } from "../../src/ports/database";

export interface ChargeRow {
  readonly charge_id: string;
  readonly account_id: string;
  readonly service?: string;
  readonly kind?: string;
  readonly bill_id?: string | null;
  readonly bill_date: IsoDate;
  readonly due_date?: IsoDate | null;
  readonly period_start?: IsoDate | null;
  readonly period_end?: IsoDate | null;
  readonly usage?: number | null;
  readonly usage_unit?: string | null;
  readonly rate_code?: string | null;
  readonly amount_cents: number;
  readonly entered_at?: string | null;
}

export interface ServiceRow {
  readonly account_id: string;
  readonly service: string;
  readonly rate_code?: string | null;
  readonly meter_id?: string | null;
  readonly meter_size?: string | null;
  readonly units?: number | null;
  readonly start_date?: IsoDate | null;
  readonly end_date?: IsoDate | null;
}

export interface PaymentRow {
  readonly payment_id: string;
  readonly account_id: string;
  readonly date: IsoDate;
  readonly amount_cents: number;
  readonly reverses_payment_id?: string | null;
  readonly method?: string | null;
  readonly fee_cents?: number | null;
  readonly service?: string | null;
  readonly entered_at?: string | null;
}

export interface AdjustmentRow {
  readonly adjustment_id: string;
  readonly account_id: string;
  readonly date: IsoDate;
  readonly amount_cents: number;
  readonly kind?: string;
  readonly service?: string | null;
  readonly due_date?: IsoDate | null;
  readonly entered_at?: string | null;
}

export interface ApplicationRow {
  readonly from_id: string;
  readonly to_id: string;
  readonly amount_cents: number;
  readonly date: IsoDate;
  readonly entered_at?: string | null;
}

export interface AccountRow {
  readonly account_id: string;
  readonly inside_city?: boolean | null;
  readonly customer_class?: string | null;
  readonly cycle?: string | null;
  readonly occupancy?: "owner" | "tenant" | null;
  readonly parcel_id?: string | null;
  readonly customer_name?: string | null;
  readonly service_address?: string | null;
  readonly status?: "active" | "inactive" | "final" | null;
  readonly closed_date?: IsoDate | null;
}

export interface ReadRow {
  readonly account_id: string;
  readonly meter_id: string;
  readonly read_date: IsoDate;
  readonly usage?: number | null;
  readonly usage_unit?: string | null;
  readonly reading?: number | null;
  readonly previous_reading?: number | null;
  readonly estimated?: boolean | null;
}

export interface HoldRow {
  readonly account_id: string;
  readonly kind: string;
  readonly start_date: IsoDate;
  readonly end_date?: IsoDate | null;
}

/** Rows of ledger tables, for tests; a table that is left out is empty. */
export interface LedgerRows {
  readonly accounts?: readonly AccountRow[];
  readonly services?: readonly ServiceRow[];
  readonly reads?: readonly ReadRow[];
  readonly charges?: readonly ChargeRow[];
  readonly payments?: readonly PaymentRow[];
  readonly adjustments?: readonly AdjustmentRow[];
  readonly applications?: readonly ApplicationRow[];
  readonly holds?: readonly HoldRow[];
}

/** Makes the ledger anew, as a load does, and fills it with the rows given. */
export async function loadLedgerRows(database: Database, rows: LedgerRows): Promise<void> {
  const charges = (rows.charges ?? []).map((row) => ({ service: "water", kind: "volumetric", ...row }));
  const adjustments = (rows.adjustments ?? []).map((row) => ({ kind: "correction", ...row }));
  const tables = { ...rows, charges, adjustments };
  const inserts = Object.entries(tables).map(([table, each]) => insertStatement(table, each));
  await database.execute(`${ledgerDdl()}\n${inserts.join("\n")}`);
}

function insertStatement(table: string, rows: readonly object[]): string {
  if (rows.length === 0 || !LEDGER_TABLES.some((each) => each.name === table)) return "";
  const names = ledgerTable(table).columns.map((column) => sqlName(column));
  const values = rows.map((row) => {
    const given = new Map<string, unknown>(Object.entries(row));
    return `(${names.map((name) => literal(given.get(name))).join(", ")})`;
  });
  return `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(", ")}) VALUES ${values.join(",\n")};`;
}

function literal(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? `'${value.replace(/'/g, "''")}'` : "NULL";
}
