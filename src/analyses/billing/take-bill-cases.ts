import { addDays, type IsoDate } from "../../domain/calendar";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { Database, SqlValue } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { type BillCase, readBillCase } from "./bill-case";
import { billCases } from "./queries";
import { servicesOf } from "./services-of";
import takeBillCasesSql from "./take-bill-cases.sql";
import takeBilledServices from "./take-billed-services.sql";
import takeBills from "./take-bills.sql";

/** Which bills are asked for, by their dates, both included, and the schedule that they are held against. */
export interface AskedBills {
  readonly schedule: RateSchedule;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Takes the bills of a period from the ledger, the services of the schedule only, as distinct cases. Leaves `billing_service`
 * (a row a bill and service), `billing_bill` and `billing_case` behind for queries that look further.
 */
export async function takeBillCases(
  database: Database,
  asked: AskedBills,
  { signal }: JobOptions = {},
): Promise<readonly BillCase[]> {
  const { schedule, from, to } = asked;
  const steps: readonly (readonly [string, readonly SqlValue[]])[] = [
    [takeBilledServices, [from, to, servicesOf(schedule).join(",")]],
    [takeBills, likenessOf(schedule)],
    [takeBillCasesSql, []],
  ];
  for (const [sql, params] of steps) await database.select(sql, params, { signal });
  return (await runQuery(database, billCases, {}, { signal })).map(readBillCase);
}

/** What bills must share besides their facts to have the same price: parameters of take-bills.sql. */
function likenessOf(schedule: RateSchedule): readonly SqlValue[] {
  const editions = schedule.editions.map(({ effective }) => effective).join(",");
  const turns = (schedule.seasons ?? []).flatMap(({ from, to }) => [from, dayAfter(to)]);
  return [
    editions,
    schedule.midPeriod ?? "bill-date",
    [...new Set(turns)].toSorted().join(","),
    schedule.seasonBy ?? "period-end",
    /"(occupancy|cycle)"|\b(occupancy|cycle)\b/.test(JSON.stringify(schedule.editions)),
  ];
}

/** The day of the year after another, as MM-DD; seen in a leap year, so that 02-28 is followed by 02-29. */
function dayAfter(day: string): string {
  return addDays(`2024-${day}`, 1).slice(5);
}
