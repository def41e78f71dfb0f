-- Which open documents stand behind a cell of the aging? The largest open amounts first; count and sum are of all of them.
-- $1 as-of date · $2 known on, null for everything · $3 credit policy: own, separate, fifo · $4 basis: due or bill date
-- $5 upper limits of the buckets in days, '0,30,60,90,120' · $6 first and $7 last bucket: how many limits the age exceeds,
-- -1 is unapplied credit
-- $8 service · $9 source · $10 class · $11 cycle · $12 inside · $13 occupancy · $14 hold · $15 account: as groups.sql names them
-- $16 how many documents. A null in $8 to $15 asks for all. Cents; a credit is negative.
-- item: row of receivable_debit, receivable_credit or (the excess of a reversal) receivable_reversal_at, as side says.
WITH
boundary AS (
  SELECT unnest(string_split($5::VARCHAR, ','))::INTEGER AS upper_days
),
item AS (
  SELECT
    open.*,
    account.account_id,
    service.service,
    ($1::DATE - CASE WHEN $4::VARCHAR = 'bill' THEN open.date ELSE open.due_date END)::INTEGER AS days
  FROM receivable_open_items($1::DATE, $2::DATE, $3::VARCHAR) AS open
  JOIN receivable_account_keys($1::DATE) AS account ON account.account_key = open.account_key
  JOIN receivable_service AS service ON service.service_key = open.service_key
  WHERE
    ($8::VARCHAR IS NULL OR service.service = $8::VARCHAR)
    AND ($9::VARCHAR IS NULL OR service.source = $9::VARCHAR)
    AND ($10::VARCHAR IS NULL OR account.customer_class = $10::VARCHAR)
    AND ($11::VARCHAR IS NULL OR account.cycle = $11::VARCHAR)
    AND ($12::VARCHAR IS NULL OR account.inside = $12::VARCHAR)
    AND ($13::VARCHAR IS NULL OR account.occupancy = $13::VARCHAR)
    AND ($14::VARCHAR IS NULL OR account.hold = $14::VARCHAR)
    AND ($15::VARCHAR IS NULL OR account.account_id = $15::VARCHAR)
),
aged AS (
  SELECT
    item.*,
    CASE WHEN item.unapplied THEN -1 ELSE (SELECT count(*) FROM boundary WHERE boundary.upper_days < item.days) END::INTEGER AS bucket
  FROM item
),
behind AS (
  SELECT
    *,
    (count(*) OVER ())::BIGINT AS behind_count,
    (sum(open_cents) OVER ())::BIGINT AS behind_cents
  FROM aged
  WHERE bucket BETWEEN $6::INTEGER AND $7::INTEGER
  ORDER BY abs(open_cents) DESC, account_id, due_date, id, side
  LIMIT $16::INTEGER
),
reversal AS (
  SELECT account_key, id, date, min(rowid) AS item, min(folded_cents + excess_cents)::BIGINT AS cents
  FROM receivable_reversal_at
  GROUP BY account_key, id, date
)
SELECT
  CASE WHEN behind.item IS NULL THEN 'reversal' ELSE behind.side END AS side,
  coalesce(behind.item, reversal.item)::BIGINT AS item,
  behind.id,
  behind.account_id,
  behind.service,
  behind.kind::INTEGER AS kind,
  coalesce(charge.bill_id, payment.bill_id, adjustment.bill_id) AS bill_id,
  behind.date,
  behind.due_date,
  behind.days,
  behind.bucket,
  coalesce(debit.cents, -credit.cents, reversal.cents)::BIGINT AS amount_cents,
  behind.open_cents,
  behind.behind_count,
  behind.behind_cents
FROM behind
LEFT JOIN receivable_debit AS debit ON behind.side = 'debit' AND debit.rowid = behind.item
LEFT JOIN receivable_credit AS credit ON behind.side = 'credit' AND credit.rowid = behind.item
LEFT JOIN reversal ON behind.item IS NULL AND reversal.account_key = behind.account_key AND reversal.id = behind.id AND reversal.date = behind.date
LEFT JOIN (SELECT charge_id, min(bill_id) AS bill_id FROM charges WHERE charge_id IN (SELECT id FROM behind) GROUP BY charge_id) AS charge
  ON charge.charge_id = behind.id AND ((behind.side = 'debit' AND behind.kind < 3) OR (behind.side = 'credit' AND behind.kind = 3))
LEFT JOIN (SELECT payment_id, min(bill_id) AS bill_id FROM payments WHERE payment_id IN (SELECT id FROM behind) GROUP BY payment_id) AS payment
  ON payment.payment_id = behind.id AND ((behind.side = 'debit' AND behind.kind = 4) OR (behind.side = 'credit' AND behind.kind = 1))
LEFT JOIN (SELECT adjustment_id, min(bill_id) AS bill_id FROM adjustments WHERE adjustment_id IN (SELECT id FROM behind) GROUP BY adjustment_id) AS adjustment
  ON adjustment.adjustment_id = behind.id AND ((behind.side = 'debit' AND behind.kind = 3) OR (behind.side = 'credit' AND behind.kind = 2))
ORDER BY abs(behind.open_cents) DESC, behind.account_id, behind.due_date, behind.id, behind.side
