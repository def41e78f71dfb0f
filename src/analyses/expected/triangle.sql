-- What became of each month's bills, month by month? Cents, by service of the bill. Reads receivable_settlement as of $1.
-- $1 as-of date · $2 first day of the history. Bills: everything that increases what is owed, charges of every kind, increasing
-- adjustments, and money paid back that reverses no payment. bill_month: null for bills dated before the history.
-- settled_month: null for what settled them before the history began; billed_cents stands in the row that has none.
-- cash_cents: payments received in the month in which they settle; held_cents: payments received in an earlier month;
-- credited_cents: adjustments and negative charges. Which credit settled which bill: see receivables/links.sql.
WITH
bill AS (
  SELECT
    rowid AS item,
    service_key,
    CASE WHEN date >= $2::DATE THEN date_trunc('month', date)::DATE END AS bill_month,
    cents
  FROM receivable_debit
  WHERE date <= $1::DATE
),
movement AS (
  SELECT
    service_key,
    bill_month,
    NULL::DATE AS settled_month,
    sum(cents) AS billed_cents,
    0 AS cash_cents,
    0 AS held_cents,
    0 AS credited_cents
  FROM bill
  GROUP BY ALL
  UNION ALL
  SELECT
    bill.service_key,
    bill.bill_month,
    CASE WHEN link.date >= $2::DATE THEN date_trunc('month', link.date)::DATE END,
    0,
    coalesce(sum(link.cents) FILTER (WHERE credit.kind = 1 AND date_trunc('month', credit.date) = date_trunc('month', link.date)), 0),
    coalesce(sum(link.cents) FILTER (WHERE credit.kind = 1 AND date_trunc('month', credit.date) < date_trunc('month', link.date)), 0),
    coalesce(sum(link.cents) FILTER (WHERE credit.kind <> 1), 0)
  FROM receivable_settlement AS link
  JOIN bill ON bill.item = link.debit_item
  JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
  GROUP BY ALL
)
SELECT
  service.service,
  movement.bill_month,
  movement.settled_month,
  sum(movement.billed_cents)::BIGINT AS billed_cents,
  sum(movement.cash_cents)::BIGINT AS cash_cents,
  sum(movement.held_cents)::BIGINT AS held_cents,
  sum(movement.credited_cents)::BIGINT AS credited_cents
FROM movement
JOIN receivable_service AS service ON service.service_key = movement.service_key
GROUP BY ALL
ORDER BY service.service, movement.bill_month NULLS FIRST, movement.settled_month NULLS FIRST
