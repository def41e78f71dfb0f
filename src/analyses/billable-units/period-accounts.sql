-- Question: how many different accounts were billed in the whole period, by service and class, and by service in all?
-- Basis: accounts with at least one bill of the service in the period; an account has one class. customer_class is NULL in the
-- rows of whole services. Units: accounts. Parameters: $1 first day, $2 last day.
SELECT service, customer_class, count(DISTINCT account_id) AS account_count
FROM unit_bill
WHERE bill_date BETWEEN $1::DATE AND $2::DATE
GROUP BY GROUPING SETS ((service, customer_class), (service))
ORDER BY service, customer_class NULLS FIRST;
