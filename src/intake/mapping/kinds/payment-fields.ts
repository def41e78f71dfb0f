import { accountId } from "../account-parts";
import { dateColumn, serviceField } from "../charge-parts";
import { type Fields, place } from "../rule-parts";
import { rowId } from "../row-id";
import { columnOf, type TableReading } from "../table-reading";

/**
 * What a row of a payment report says besides the amount. Where it prints no date, the report's date.
 * @example paymentFields(reading)["batch_id"] // "{Batch #}"
 */
export function paymentFields(reading: TableReading): Fields {
  const service = columnOf(reading, "service");
  const day = dateColumn(reading, "payment date", "date", "posted date");
  return {
    payment_id: rowId(reading, {
      numbered: [
        columnOf(reading, "payment number"),
        columnOf(reading, "transaction number"),
        columnOf(reading, "reference"),
      ],
      context: [columnOf(reading, "batch"), columnOf(reading, "account number", "customer number"), day],
    }),
    account_id: accountId(reading),
    date: place(day) ?? (reading.found.asOf === null ? undefined : "{@as_of}"),
    bill_id: place(columnOf(reading, "bill number")),
    service: service === undefined ? undefined : serviceField(service),
    method: place(columnOf(reading, "payment method", "source")),
    reference: place(columnOf(reading, "check number", "reference", "trace number")),
    batch_id: place(columnOf(reading, "batch")),
    entered_by: place(columnOf(reading, "entered by")),
  };
}
