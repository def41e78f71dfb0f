-- The best hand-written form: integer account keys, whole cents, credits summed to the day, charges numbered oldest due first.
-- It knows nothing of adjustments, reversals, applications, services, classes or the second clock.
CREATE TABLE account_key AS
SELECT account_id, (row_number() OVER ())::INTEGER AS account_key
FROM (SELECT DISTINCT account_id FROM charges);
CREATE TABLE charge AS
SELECT account_key, charge_id, service, bill_date, due_date, round(amount * 100)::BIGINT AS cents
FROM charges
JOIN account_key USING (account_id);
CREATE TABLE credit AS
SELECT account_key, date, round(amount * 100)::BIGINT AS cents
FROM payments
JOIN account_key USING (account_id);
