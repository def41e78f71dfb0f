-- Which accounts owe something past due at the close of a day, and how do they pay? Cents, counts, days; largest first.
-- $1 as-of date · $2 credit policy: own, separate, fifo · $3 whether names and addresses are read
-- The position of that day must have been taken, and receivable_settlement as of it. Past due: open items due before $1.
-- A bill is the charge lines of one account, bill number and bill date (a line without a bill number stands alone), one of them
-- neither penalty nor fee. Due: the latest due date of its lines. It is late when its last line was settled after that, or is
-- not settled and the due date has passed. late_count: among the newest twelve by bill date; year: due in the twelve months to $1.
WITH
item AS NOT MATERIALIZED (
  SELECT account_key, service_key, due_date, open_cents, NOT unapplied AND due_date < $1::DATE AS is_past_due
  FROM receivable_open_items($1::DATE, NULL::DATE, $2::VARCHAR)
),
owing AS (
  SELECT
    account_key,
    sum(open_cents)::BIGINT AS total_cents,
    sum(open_cents) FILTER (WHERE is_past_due)::BIGINT AS past_due_cents,
    min(due_date) FILTER (WHERE is_past_due AND open_cents > 0) AS oldest_due_date,
    list(DISTINCT service_key) FILTER (WHERE is_past_due AND open_cents > 0) AS service_keys
  FROM item
  GROUP BY account_key
  HAVING sum(open_cents) FILTER (WHERE is_past_due) > 0
),
line AS (
  SELECT
    debit.rowid AS item,
    debit.account_key,
    coalesce(charge.bill_id, charge.charge_id) AS bill_id,
    debit.date,
    debit.due_date,
    debit.cents,
    charge.kind IN ('penalty', 'fee') AS is_extra
  FROM receivable_debit AS debit
  JOIN owing ON owing.account_key = debit.account_key
  JOIN charges AS charge ON charge.charge_id = debit.id
  WHERE debit.kind = 1 AND debit.date <= $1::DATE
),
settled AS (
  SELECT link.debit_item AS item, sum(link.cents) AS cents, max(link.date) AS last_date
  FROM receivable_settlement AS link
  SEMI JOIN line ON line.item = link.debit_item
  GROUP BY link.debit_item
),
bill AS (
  SELECT
    line.account_key,
    line.bill_id,
    line.date,
    max(line.due_date) AS due_date,
    bool_and(coalesce(settled.cents, 0) >= line.cents) AS is_settled,
    max(settled.last_date) AS last_date
  FROM line
  LEFT JOIN settled ON settled.item = line.item
  GROUP BY line.account_key, line.bill_id, line.date
  HAVING NOT bool_and(line.is_extra)
),
judged AS (
  SELECT
    account_key,
    NOT is_settled AS is_unpaid,
    CASE WHEN is_settled THEN last_date > due_date ELSE due_date < $1::DATE END AS is_late,
    due_date > $1::DATE - INTERVAL 12 MONTH AS is_of_year,
    row_number() OVER (PARTITION BY account_key ORDER BY date DESC, bill_id DESC) <= 12 AS is_of_twelve
  FROM bill
),
habit AS (
  SELECT
    account_key,
    count(*) FILTER (WHERE is_of_twelve) AS bill_count,
    count(*) FILTER (WHERE is_of_twelve AND is_late) AS late_count,
    count(*) FILTER (WHERE is_of_year AND is_late) AS year_late_count,
    count(*) FILTER (WHERE is_of_year AND is_late AND is_unpaid) AS year_unpaid_count,
    count(*) FILTER (WHERE is_late AND is_unpaid) AS unpaid_late_count
  FROM judged
  GROUP BY account_key
),
folded AS (
  SELECT credit_item, sum(folded_cents) AS cents
  FROM receivable_reversal_at
  GROUP BY credit_item
),
paid_on AS (
  SELECT payment.account_key, payment.date, sum(payment.cents - coalesce(folded.cents, 0))::BIGINT AS cents
  FROM receivable_credit AS payment
  LEFT JOIN folded ON folded.credit_item = payment.rowid
  WHERE payment.kind = 1 AND payment.date <= $1::DATE
  GROUP BY payment.account_key, payment.date
  HAVING sum(payment.cents - coalesce(folded.cents, 0)) > 0
),
last_payment AS (
  SELECT account_key, max(date) AS date, arg_max(cents, date) AS cents
  FROM paid_on
  GROUP BY account_key
),
on_file AS (
  SELECT
    account_id,
    CASE WHEN $3::BOOLEAN THEN min(customer_name) END AS customer_name,
    CASE WHEN $3::BOOLEAN THEN min(service_address) END AS service_address,
    CASE WHEN max(closed_date) IS NOT NULL THEN max(closed_date) <= $1::DATE ELSE bool_or(status = 'final') END AS is_final
  FROM accounts
  GROUP BY account_id
),
held AS (
  SELECT account_id, string_agg(DISTINCT kind, ', ' ORDER BY kind) AS holds
  FROM holds
  WHERE start_date <= $1::DATE AND coalesce(end_date, $1::DATE) >= $1::DATE
  GROUP BY account_id
),
served AS (
  SELECT named.account_key, string_agg(service.service, ', ' ORDER BY service.service) AS services
  FROM (SELECT account_key, unnest(service_keys) AS service_key FROM owing) AS named
  JOIN receivable_service AS service ON service.service_key = named.service_key
  GROUP BY named.account_key
)
SELECT
  account.account_id,
  on_file.customer_name,
  on_file.service_address,
  coalesce(account.customer_class, 'unknown') AS customer_class,
  coalesce(account.occupancy = 'tenant', FALSE) AS is_tenant,
  coalesce(on_file.is_final, FALSE) AS is_final,
  owing.past_due_cents,
  owing.total_cents,
  ($1::DATE - owing.oldest_due_date)::INTEGER AS oldest_days,
  served.services,
  last_payment.date AS last_payment_date,
  last_payment.cents AS last_payment_cents,
  coalesce(habit.bill_count, 0)::BIGINT AS bill_count,
  coalesce(habit.late_count, 0)::BIGINT AS late_count,
  coalesce(habit.year_late_count, 0)::BIGINT AS year_late_count,
  coalesce(habit.year_unpaid_count, 0)::BIGINT AS year_unpaid_count,
  coalesce(habit.unpaid_late_count, 0)::BIGINT AS unpaid_late_count,
  held.holds
FROM owing
JOIN receivable_account AS account ON account.account_key = owing.account_key
JOIN served ON served.account_key = owing.account_key
LEFT JOIN on_file ON on_file.account_id = account.account_id
LEFT JOIN habit ON habit.account_key = owing.account_key
LEFT JOIN last_payment ON last_payment.account_key = owing.account_key
LEFT JOIN held ON held.account_id = account.account_id
ORDER BY owing.past_due_cents DESC, account.account_id
