-- How much of each reversal folds into the payment it takes back, at the close of a day? Cents.
-- $1 as-of date · $2 known on: only what was entered by that day counts; null for everything.
-- Several reversals of one payment add up, at most to the payment; a reversal whose payment was not yet known is all excess.
INSERT INTO receivable_reversal_at
WITH
summed AS (
  SELECT
    *,
    CASE
      WHEN $2::DATE IS NULL OR payment_known_date <= $2::DATE
        THEN sum(cents) OVER (PARTITION BY credit_item ORDER BY date, id ROWS UNBOUNDED PRECEDING)
      ELSE 0
    END AS through_cents
  FROM receivable_reversal
  WHERE date <= $1::DATE AND ($2::DATE IS NULL OR known_date <= $2::DATE)
),
folded AS (
  SELECT
    *,
    greatest(0, least(through_cents, payment_cents) - least(greatest(0, through_cents - cents), payment_cents))::BIGINT AS folded_cents
  FROM summed
)
SELECT credit_item, account_key, service_key, scope_key, id, date, payment_cents, folded_cents, cents - folded_cents
FROM folded
