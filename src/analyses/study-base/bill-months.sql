-- In how many calendar months of a period were services of the schedule billed?
-- $1, $2 first and last bill date · $3 services of the schedule, between commas
SELECT count(DISTINCT date_trunc('month', bill_date))::BIGINT AS months
FROM charges
WHERE bill_date BETWEEN $1::DATE AND $2::DATE
  AND kind NOT IN ('penalty', 'installment', 'refund')
  AND replace(lower(trim(service)), ' ', '_') IN (SELECT unnest(string_split($3::VARCHAR, ',')))
