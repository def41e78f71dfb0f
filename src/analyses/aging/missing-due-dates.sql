-- Which charges on the books have no due date of their own and age from bill date + terms? At most ten by id, and how many in all.
-- $1 as-of date · $2 known on, null for everything
SELECT charge_id AS id, (count(*) OVER ())::BIGINT AS missing_count
FROM charges
WHERE
  due_date IS NULL
  AND amount_cents > 0
  AND bill_date <= $1::DATE
  AND coalesce(entered_at::DATE, bill_date) <= coalesce($2::DATE, DATE '9999-12-31')
ORDER BY charge_id
LIMIT 10
