-- Which payments are reduced by reversals at the close of a day, and what is left of them? Parameters as for reversals. Cents.
CREATE OR REPLACE MACRO receivable_reductions(as_of, known_on) AS TABLE
SELECT
  credit_item,
  sum(folded_cents)::BIGINT AS folded_cents,
  (max(payment_cents) - sum(folded_cents))::BIGINT AS net_cents
FROM receivable_reversals(as_of, known_on)
WHERE folded_cents > 0
GROUP BY credit_item;
