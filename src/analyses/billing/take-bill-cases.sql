-- Which distinct cases do the bills come to? A row a case, numbered in the order of its text; billing_bill must have been taken.
-- Any bill of a case has the same price, so the dates of its first one stand for it.
CREATE OR REPLACE TABLE billing_case AS
SELECT
  (row_number() OVER (ORDER BY case_key) - 1)::INTEGER AS case_id,
  case_key,
  count(*)::INTEGER AS bill_count,
  min(concat_ws(' ', bill_date, coalesce(period_start::VARCHAR, '-'), coalesce(period_end::VARCHAR, '-'))) AS dates
FROM billing_bill
GROUP BY case_key
