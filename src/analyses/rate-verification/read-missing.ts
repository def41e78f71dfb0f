import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { BillCase, CaseService } from "../billing/bill-case";
import { type Due, priceBillCases } from "../billing/price-bill-cases";
import { servicesOf } from "../billing/services-of";
import { missingServices } from "./queries";
import type { RateVariance } from "./rate-verification-result";

/** A service that a bill leaves out, and the case of the bill. */
export interface MissingService {
  readonly billCase: BillCase;
  readonly variance: RateVariance;
}

/** What the bills are looked up in. */
export interface MissingFrom {
  readonly schedule: RateSchedule;
  readonly cases: ReadonlyMap<number, BillCase>;
}

/** Reads the services that bills leave out; due is what the service would have come to with the use of the bill's other services. */
export async function readMissing(
  database: Database,
  { schedule, cases }: MissingFrom,
  { signal }: JobOptions,
): Promise<readonly MissingService[]> {
  const services = servicesOf(schedule).join(",");
  const rows = await runQuery(database, missingServices, { services }, { signal });
  const asked = rows.flatMap((row) => {
    const billCase = cases.get(row.case_id);
    return billCase === undefined ? [] : [{ row, billCase }];
  });
  const priced = priceBillCases(
    schedule,
    asked.map(({ row, billCase }) => ({ ...billCase, services: [...billCase.services, leftOut(row, billCase)] })),
  );
  return asked.map(({ row, billCase }, place) => ({ billCase, variance: varianceOf(row, priced[place]?.due.at(-1)) }));
}

function leftOut(row: Row<typeof missingServices>, { services }: BillCase): CaseService {
  const measured = services.find(({ usage }) => usage !== null);
  return {
    service: row.service,
    chargedCents: 0,
    usage: measured?.usage ?? null,
    usageUnit: measured?.usageUnit ?? null,
    meter: row.meter_size,
    units: row.units,
    rateCodes: [],
    serviceCode: row.service_code,
  };
}

function varianceOf(row: Row<typeof missingServices>, due: Due = { reason: "" }): RateVariance {
  const cents = "reason" in due ? null : Math.round(due.cents);
  const words = row.ever_charged ? "on file and left off this bill" : "on file and charged on no bill";
  return {
    pattern: row.ever_charged ? "missing-service" : "service-never-charged",
    accountId: row.account_id,
    billId: row.bill_key,
    date: row.bill_date,
    service: row.service,
    chargedCents: 0,
    dueCents: cents,
    differenceCents: cents === null ? 0 : -cents,
    detail: "reason" in due && due.reason !== "" ? `${words}; ${due.reason}` : words,
    also: [],
  };
}
