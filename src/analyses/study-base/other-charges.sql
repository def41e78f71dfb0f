-- What was charged besides rates, and to which service does it belong? Cents, as real numbers where a charge is shared out.
-- $1, $2 first and last bill date · $3 services of the schedule, between commas
-- $4 what the schedule itself makes of fees, taxes and others, as 'service kind', between commas
-- A charge of a service of the schedule belongs to it. Others, such as a penalty of its own, are shared out by what their bill
-- charged for each service, or by what the account was charged in the period where there is no such bill; service is '' where it
-- was charged nothing. Installments and refunds are none.
WITH
asked AS (SELECT unnest(string_split($3::VARCHAR, ',')) AS service),
made AS (SELECT unnest(string_split($4::VARCHAR, ',')) AS service_kind),
line AS (
  SELECT
    account_id,
    bill_id,
    bill_date,
    replace(lower(trim(service)), ' ', '_') AS service,
    kind,
    amount_cents
  FROM charges
  WHERE kind NOT IN ('installment', 'refund')
),
other AS (
  SELECT *, service IN (SELECT service FROM asked) AS is_own
  FROM line
  WHERE bill_date BETWEEN $1::DATE AND $2::DATE
    AND (
      kind = 'penalty'
      OR service NOT IN (SELECT service FROM asked)
      OR (kind IN ('fee', 'tax', 'other') AND service || ' ' || kind NOT IN (SELECT service_kind FROM made))
    )
),
billed AS (
  SELECT account_id, bill_id, bill_date, service, amount_cents
  FROM line
  WHERE kind <> 'penalty' AND service IN (SELECT service FROM asked)
),
bill AS (
  SELECT account_id, bill_id, service, sum(amount_cents) AS cents
  FROM billed
  WHERE bill_id IN (SELECT bill_id FROM other)
  GROUP BY account_id, bill_id, service
  HAVING sum(amount_cents) > 0
  UNION ALL
  SELECT account_id, NULL, service, sum(amount_cents)
  FROM billed
  WHERE bill_date BETWEEN $1::DATE AND $2::DATE
  GROUP BY account_id, service
  HAVING sum(amount_cents) > 0
),
share AS (
  SELECT *, cents / sum(cents) OVER (PARTITION BY account_id, bill_id) AS part
  FROM bill
),
known_bill AS (SELECT DISTINCT account_id, bill_id FROM bill WHERE bill_id IS NOT NULL),
placed AS (
  SELECT other.*, known_bill.bill_id AS share_bill
  FROM other
  LEFT JOIN known_bill ON known_bill.account_id = other.account_id AND known_bill.bill_id = other.bill_id
)
SELECT
  coalesce(share.service, CASE WHEN placed.is_own THEN placed.service END, '') AS service,
  placed.kind,
  CASE WHEN placed.is_own THEN placed.kind ELSE placed.service END AS charge,
  sum(placed.amount_cents * coalesce(share.part, 1))::DOUBLE AS cents
FROM placed
LEFT JOIN share
  ON share.account_id = placed.account_id
  AND share.bill_id IS NOT DISTINCT FROM placed.share_bill
  AND NOT placed.is_own
GROUP BY ALL
ORDER BY service, placed.kind, charge
