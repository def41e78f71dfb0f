-- What do the receivables at the close of $1 consist of? Cents, signed as owed; the position of that day must have been taken
-- oldest first. bill_cents: open bills; other_cents: what stands on no bill (the excess of a return over its payment, more
-- applied than a credit held); credit_cents: credit that found no bill, 0 or negative.
SELECT
  coalesce(sum(open_cents) FILTER (WHERE side = 'debit' AND item IS NOT NULL), 0)::BIGINT AS bill_cents,
  coalesce(sum(open_cents) FILTER (WHERE NOT unapplied AND (side = 'credit' OR item IS NULL)), 0)::BIGINT AS other_cents,
  coalesce(sum(open_cents) FILTER (WHERE unapplied), 0)::BIGINT AS credit_cents
FROM receivable_open_items($1::DATE, NULL::DATE, 'fifo')
