import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import type { BillCase } from "../billing/bill-case";
import { type PricedCase, priceBillCases } from "../billing/price-bill-cases";
import { unbilledReads } from "./queries";
import type { MissingFrom } from "./read-missing";
import type { RateVerificationArgs } from "./rate-verification-args";
import type { RateVariance } from "./rate-verification-result";

/** Days that a bill without a period covers. */
const BILL_DAYS = 31;

/** Reads the meter reads that no bill covers; what is due is estimated from the account's nearest bill with the use of the read. */
export async function readUnbilled(
  database: Database,
  from: MissingFrom & { readonly args: Pick<RateVerificationArgs, "from" | "to"> },
  { signal }: JobOptions,
): Promise<readonly RateVariance[]> {
  const { schedule, cases, args } = from;
  const asked = { from: args.from, to: args.to, bill_days: BILL_DAYS };
  const rows = (await runQuery(database, unbilledReads, asked, { signal })).filter(
    ({ is_after_close, usage }) => !is_after_close || usage > 0,
  );
  const priced = priceBillCases(
    schedule,
    rows.map((row) => billOfRead(row, cases.get(row.like_case ?? -1))),
  );
  return rows.map((row, place) => varianceOf(row, priced[place]));
}

const NOBODY: BillCase = {
  id: -1,
  count: 0,
  customerClass: null,
  zone: null,
  occupancy: null,
  cycle: null,
  period: { billDate: "" },
  days: 0,
  ratesKey: "",
  services: [],
};

/** The bill that the read would have made: the services of the nearest bill, the use of the read, a month of usual length. */
function billOfRead(row: Row<typeof unbilledReads>, like: BillCase = NOBODY): BillCase {
  return {
    ...like,
    period: { billDate: row.read_date },
    days: 0,
    ratesKey: `read ${row.read_date}`,
    services: like.services.map((each) =>
      each.usage === null ? each : { ...each, usage: Math.max(0, row.usage), usageUnit: row.usage_unit },
    ),
  };
}

function varianceOf(row: Row<typeof unbilledReads>, priced: PricedCase | undefined): RateVariance {
  const due = priced?.due ?? [];
  const cents = due.reduce((sum, each) => sum + ("reason" in each ? 0 : Math.round(each.cents)), 0);
  const use = `${row.usage.toLocaleString("en-US")} ${row.usage_unit ?? "units"}`;
  return {
    pattern: row.is_after_close ? "use-after-close" : "missed-bill",
    accountId: row.account_id,
    billId: "",
    date: row.read_date,
    service: "",
    chargedCents: 0,
    dueCents: due.length === 0 ? null : cents,
    differenceCents: -cents,
    detail: `meter ${row.meter_id} moved by ${use}`,
    also: [],
  };
}
