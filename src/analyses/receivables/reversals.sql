-- How much of each reversal folds into the payment it takes back, at the close of a day?
-- as_of: the day. known_on: only what was entered by that day counts; null for everything. Cents.
-- Several reversals of one payment add up, at most to the payment; excess_cents is owed as of the reversal's own date.
-- A reversal whose payment was not yet known is all excess.
CREATE OR REPLACE MACRO receivable_reversals(as_of, known_on) AS TABLE
WITH summed AS (
  SELECT
    *,
    CASE
      WHEN known_on IS NULL OR payment_known_date <= known_on
        THEN sum(cents) OVER (PARTITION BY credit_item ORDER BY date, id ROWS UNBOUNDED PRECEDING)
      ELSE 0
    END AS through_cents
  FROM receivable_reversal
  WHERE date <= as_of AND (known_on IS NULL OR known_date <= known_on)
)
SELECT
  credit_item,
  payment_cents,
  account_key,
  service_key,
  scope_key,
  id,
  date,
  greatest(0, least(through_cents, payment_cents) - least(greatest(0, through_cents - cents), payment_cents))::BIGINT AS folded_cents,
  (cents - greatest(0, least(through_cents, payment_cents) - least(greatest(0, through_cents - cents), payment_cents)))::BIGINT AS excess_cents
FROM summed;
