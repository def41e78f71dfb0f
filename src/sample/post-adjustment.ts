import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { enterCredit, enterDebit, enteredAt } from "./account-entry";
import type { City } from "./city";
import { csvDollars, csvText } from "./csv-table";

/** An adjustment to be posted today. Negative reduces what is owed. */
export interface AdjustmentEntry {
  readonly cents: Cents;
  readonly kind: string;
  readonly service?: string;
  readonly billId?: string | null;
  /** The day an increase ages from; its effective day where left out. */
  readonly dueDay?: number;
  readonly reason: string;
  readonly approvedBy: string;
  readonly enteredBy?: string;
  /** Effective day in the books where it is not today. */
  readonly effectiveDay?: number;
}

/** Posts an adjustment: a row of `adjustments.csv`, and a debit or credit in the account's own book. Answers its number. */
export function postAdjustment(city: City, account: Account, entry: AdjustmentEntry): string {
  const id = city.files.nextId("A");
  const { cents, kind, service = null, billId = null, enteredBy = "lortiz", effectiveDay = city.today } = entry;
  const dueDay = entry.dueDay ?? effectiveDay;
  const due = cents > 0 ? city.calendar.date(dueDay) : null;
  const what = [id, account.id, city.calendar.date(effectiveDay), csvDollars(cents), kind, service, billId, due];
  const why = [csvText(entry.reason), entry.approvedBy, enteredAt(city, enteredBy), enteredBy];
  city.files.table("adjustments").write([...what, ...why], cents);
  if (cents > 0) enterDebit(city, account, { id, dueDay, cents });
  else enterCredit(city, account, { id, cents: -cents });
  return id;
}
