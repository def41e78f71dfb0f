-- Where had the amounts gone a month later that stood in each age bucket at a month end, document by document? Cents.
-- $1 upper limits of the buckets in days past due, '0,30,60,90,120'; a bucket is how many limits the age exceeds, 0 is not due
-- $2 the month ends in order, '2026-01-31,2026-02-28', empty for none. Reads receivable_history of those days and receivable_settlement.
-- One row for each month, service and class (null where the row sums over them), bucket, and bucket a month later.
-- Only debits open for more than nothing are followed; unapplied credit is no bucket. A document stays for the lesser of its two
-- open amounts; what left is settled by links of that month: written off, then credited, then paid. Where no link tells (a payment
-- returned since, credit moved since), it is taken for what the account received that month: a payment, else a write-off, else
-- another credit, else it is other. assumed_cents: what was taken for so. Sum of stay, paid, credited, written off and other = open.
WITH
month_end AS (
  SELECT TRY_CAST(unnest(string_split($2::VARCHAR, ',')) AS DATE) AS day
),
step AS (
  SELECT day AS from_day, lead(day) OVER (ORDER BY day) AS to_day
  FROM month_end
),
-- The excess of a reversal has no row of its own in receivable_debit: one for each account, service and day of it.
document AS (
  SELECT as_of, account_key, service_key, item, due_date, open_cents, 1::BIGINT AS document_count
  FROM receivable_history
  WHERE side = 'debit' AND open_cents > 0 AND item IS NOT NULL
  UNION ALL
  SELECT as_of, account_key, service_key, NULL, due_date, sum(open_cents)::BIGINT, count(*)
  FROM receivable_history
  WHERE side = 'debit' AND open_cents > 0 AND item IS NULL
  GROUP BY as_of, account_key, service_key, due_date
),
followed AS (
  SELECT
    step.from_day,
    step.to_day,
    document.account_key,
    document.service_key,
    document.item,
    document.due_date,
    document.open_cents,
    document.document_count,
    least(document.open_cents, coalesce(later.open_cents, 0)) AS stay_cents
  FROM document
  JOIN step ON step.from_day = document.as_of AND step.to_day IS NOT NULL
  LEFT JOIN document AS later
    ON later.as_of = step.to_day
    AND later.item IS NOT DISTINCT FROM document.item
    AND later.account_key = document.account_key
    AND later.service_key = document.service_key
    AND later.due_date = document.due_date
),
credit_as AS (
  SELECT
    credit.rowid AS credit_item,
    credit.account_key,
    last_day(credit.date) AS to_day,
    CASE
      WHEN credit.kind = 1 THEN 'paid'
      WHEN credit.kind = 2 AND credit.id IN (SELECT adjustment_id FROM adjustments WHERE kind = 'write_off') THEN 'written off'
      ELSE 'credited'
    END AS settled_as
  FROM receivable_credit AS credit
),
linked AS (
  SELECT
    link.debit_item AS item,
    last_day(link.date) AS to_day,
    coalesce(sum(link.cents) FILTER (WHERE credit_as.settled_as = 'paid'), 0) AS paid_cents,
    coalesce(sum(link.cents) FILTER (WHERE credit_as.settled_as = 'written off'), 0) AS written_off_cents,
    coalesce(sum(link.cents) FILTER (WHERE credit_as.settled_as = 'credited'), 0) AS credited_cents
  FROM receivable_settlement AS link
  JOIN credit_as ON credit_as.credit_item = link.credit_item
  GROUP BY link.debit_item, last_day(link.date)
),
received AS (
  SELECT
    account_key,
    to_day,
    CASE
      WHEN bool_or(settled_as = 'paid') THEN 'paid'
      WHEN bool_or(settled_as = 'written off') THEN 'written off'
      ELSE 'credited'
    END AS settled_as
  FROM credit_as
  GROUP BY account_key, to_day
),
left_over AS (
  SELECT
    followed.*,
    greatest(0, least(followed.open_cents - followed.stay_cents, coalesce(linked.written_off_cents, 0))) AS written_off_cents,
    coalesce(linked.credited_cents, 0) AS credit_link_cents,
    coalesce(linked.paid_cents, 0) AS paid_link_cents
  FROM followed
  LEFT JOIN linked ON linked.item = followed.item AND linked.to_day = followed.to_day
),
credited AS (
  SELECT
    *,
    greatest(0, least(open_cents - stay_cents - written_off_cents, credit_link_cents)) AS credited_cents
  FROM left_over
),
paid AS (
  SELECT
    *,
    greatest(0, least(open_cents - stay_cents - written_off_cents - credited_cents, paid_link_cents)) AS paid_cents
  FROM credited
),
-- By due date first: thousands of rows to bucket instead of millions.
settled AS (
  SELECT
    paid.from_day,
    paid.to_day,
    paid.service_key,
    coalesce(account.customer_class, 'unknown') AS customer_class,
    paid.due_date,
    CASE WHEN paid.open_cents > paid.stay_cents THEN received.settled_as END AS settled_as,
    sum(paid.document_count) AS document_count,
    sum(paid.open_cents) AS open_cents,
    sum(paid.stay_cents) AS stay_cents,
    sum(paid.paid_cents) AS paid_cents,
    sum(paid.credited_cents) AS credited_cents,
    sum(paid.written_off_cents) AS written_off_cents
  FROM paid
  JOIN receivable_account AS account ON account.account_key = paid.account_key
  LEFT JOIN received ON received.account_key = paid.account_key AND received.to_day = paid.to_day
  GROUP BY ALL
),
assumed AS (
  SELECT *, open_cents - stay_cents - paid_cents - credited_cents - written_off_cents AS rest_cents
  FROM settled
),
boundary AS (
  SELECT unnest(string_split($1::VARCHAR, ','))::INTEGER AS days
),
age AS (
  SELECT days_past_due, count(boundary.days)::INTEGER AS bucket
  FROM (
    SELECT from_day - due_date AS days_past_due FROM assumed
    UNION
    SELECT to_day - due_date FROM assumed
  )
  LEFT JOIN boundary ON boundary.days < days_past_due
  GROUP BY days_past_due
)
SELECT
  assumed.to_day AS month_end,
  service.service,
  assumed.customer_class,
  age.bucket AS from_bucket,
  later_age.bucket AS to_bucket,
  sum(document_count)::BIGINT AS document_count,
  sum(open_cents)::BIGINT AS open_cents,
  sum(stay_cents)::BIGINT AS stay_cents,
  sum(paid_cents + CASE WHEN settled_as = 'paid' THEN rest_cents ELSE 0 END)::BIGINT AS paid_cents,
  sum(credited_cents + CASE WHEN settled_as = 'credited' THEN rest_cents ELSE 0 END)::BIGINT AS credited_cents,
  sum(written_off_cents + CASE WHEN settled_as = 'written off' THEN rest_cents ELSE 0 END)::BIGINT AS written_off_cents,
  sum(CASE WHEN settled_as IS NULL THEN rest_cents ELSE 0 END)::BIGINT AS other_cents,
  sum(CASE WHEN settled_as IS NULL THEN 0 ELSE rest_cents END)::BIGINT AS assumed_cents
FROM assumed
JOIN receivable_service AS service ON service.service_key = assumed.service_key
JOIN age ON age.days_past_due = assumed.from_day - assumed.due_date
JOIN age AS later_age ON later_age.days_past_due = assumed.to_day - assumed.due_date
GROUP BY GROUPING SETS (
  (age.bucket, later_age.bucket),
  (assumed.to_day, age.bucket, later_age.bucket),
  (service.service, age.bucket, later_age.bucket),
  (assumed.customer_class, age.bucket, later_age.bucket)
)
ORDER BY month_end NULLS FIRST, service NULLS FIRST, customer_class NULLS FIRST, from_bucket, to_bucket
