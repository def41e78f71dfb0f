-- Which distinct cases are there to price, and how many bills is each? Cents; use in the unit named. See take-bills.sql.
SELECT case_id, case_key, bill_count, dates
FROM billing_case
ORDER BY case_id
