-- Question: which customer classes do the accounts of the ledger have?
-- Basis: classes as the exports name them. Unit: none. Parameters: none.
SELECT DISTINCT customer_class
FROM accounts
WHERE customer_class IS NOT NULL
ORDER BY customer_class;
