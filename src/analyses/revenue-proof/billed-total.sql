-- What do charges of the kinds that rates make come to, read straight from the ledger? Cents.
-- $1, $2 first and last bill date · $3 services of the schedule, between commas
SELECT coalesce(sum(amount_cents), 0)::BIGINT AS billed_cents
FROM charges
WHERE bill_date BETWEEN $1::DATE AND $2::DATE
  AND kind NOT IN ('penalty', 'installment', 'refund')
  AND replace(lower(trim(service)), ' ', '_') IN (SELECT unnest(string_split($3::VARCHAR, ',')))
