-- What was charged under no rate of the schedule, by service and kind? Cents, charges; such charges are not held against rates.
-- $1, $2 first and last bill date · $3 services of the schedule, between commas
SELECT service, kind, count(*)::INTEGER AS charge_count, sum(amount_cents)::BIGINT AS charged_cents
FROM charges
WHERE bill_date BETWEEN $1::DATE AND $2::DATE
  AND (
    kind IN ('penalty', 'installment', 'refund')
    OR replace(lower(trim(service)), ' ', '_') NOT IN (SELECT unnest(string_split($3::VARCHAR, ',')))
  )
GROUP BY service, kind
ORDER BY charged_cents DESC, service, kind
