-- Which bills are of these cases? $1 numbers of cases, between commas; billing_case must have been taken.
SELECT kind.case_id, bill.account_id, bill.bill_key, bill.bill_date, bill.period_start, bill.period_end
FROM (SELECT unnest(string_split($1::VARCHAR, ','))::INTEGER AS case_id) AS wanted
JOIN billing_case AS kind ON kind.case_id = wanted.case_id
JOIN billing_bill AS bill ON bill.case_key = kind.case_key
ORDER BY bill.bill_date, bill.account_id, bill.bill_key
