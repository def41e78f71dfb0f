-- Which charges on the books have no due date of their own and age from bill date + terms? At most ten by id, and how many in all.
-- $1 as-of date · $2 known on, null for everything
SELECT id, (count(*) OVER ())::BIGINT AS missing_count
FROM receivable_debit
WHERE missing_due AND date <= $1::DATE AND known_date <= coalesce($2::DATE, DATE '9999-12-31')
ORDER BY id
LIMIT 10
