import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import addPrices from "./add-prices.sql";
import type { ImpactPrice } from "./impact-price";
import takeAccounts from "./take-accounts.sql";
import takeMonths from "./take-months.sql";
import takePrices from "./take-prices.sql";
import takeServices from "./take-services.sql";

/** Rows that are handed to the engine at once. */
const AT_ONCE = 20_000;
/** Between rows, and between the figures of a row. See add-prices.sql. */
const ROW = String.fromCodePoint(29);
const FIGURE = String.fromCodePoint(31);

/**
 * Puts the prices of the cases beside the bills: `impact_service` (a row a bill and service), `impact_month` (an account and
 * month) and `impact_account`. The bills' cases must have been taken.
 * @param months of a bill
 */
export async function takeImpact(
  database: Database,
  { prices, months }: { readonly prices: readonly ImpactPrice[]; readonly months: number },
  { signal }: JobOptions = {},
): Promise<void> {
  const statement = { signal };
  await database.select(takePrices, [], statement);
  for (let start = 0; start < prices.length; start += AT_ONCE) {
    const rows = prices.slice(start, start + AT_ONCE).map(rowOf);
    await database.select(addPrices, [rows.join(ROW)], statement);
  }
  await database.select(takeServices, [], statement);
  await database.select(takeMonths, [months], statement);
  await database.select(takeAccounts, [months], statement);
}

function rowOf({ caseId, service, use, chargedCents, price }: ImpactPrice): string {
  const amounts =
    price.kind === "priced"
      ? [
          ...[price.oldCents, price.newCents, price.reasons.minimum, price.reasons.fixed],
          ...[price.reasons.volume, price.reasons.units, price.reasons.surcharge],
        ]
      : ["", "", "", "", "", "", ""];
  return [caseId, service, use ?? "", chargedCents, ...amounts].join(FIGURE);
}
