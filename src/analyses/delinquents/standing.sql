-- What do the receivables at the close of a day consist of, seen from the accounts that are past due? Cents, signed as owed.
-- $1 as-of date · $2 credit policy: own, separate, fifo; the position of that day must have been taken.
-- past_due_cents: accounts whose items due before $1 add up to an amount owed; past_due_credit_cents: those where they add up
-- to a credit, 0 or negative; not_due_cents: items due on $1 or later; unapplied_cents: credit that found nothing to pay.
WITH balance AS (
  SELECT
    account_key,
    coalesce(sum(open_cents) FILTER (WHERE NOT unapplied AND due_date < $1::DATE), 0) AS past_due_cents,
    coalesce(sum(open_cents) FILTER (WHERE NOT unapplied AND due_date >= $1::DATE), 0) AS not_due_cents,
    coalesce(sum(open_cents) FILTER (WHERE unapplied), 0) AS unapplied_cents
  FROM receivable_open_items($1::DATE, NULL::DATE, $2::VARCHAR)
  GROUP BY account_key
)
SELECT
  coalesce(sum(greatest(past_due_cents, 0)), 0)::BIGINT AS past_due_cents,
  coalesce(sum(least(past_due_cents, 0)), 0)::BIGINT AS past_due_credit_cents,
  coalesce(sum(not_due_cents), 0)::BIGINT AS not_due_cents,
  coalesce(sum(unapplied_cents), 0)::BIGINT AS unapplied_cents
FROM balance
