-- Question: which reads show a use far above what the account is used to?
-- Basis: more than 20 times the median of the account's own reads that are not zero (four at least), and among the highest
-- 1 % of all reads. A use just below a power of ten of at least 1,000 is what a dial leaves that ran a little backwards.
-- Units: none. Parameters: none.
WITH high AS (
  SELECT account_id, read_date, usage, source_file, source_record
  FROM reads WHERE usage > (SELECT quantile_disc(usage, 0.99) FROM reads)
), usual AS (
  SELECT account_id, median(usage) AS usual_usage
  FROM reads WHERE usage > 0 AND account_id IN (SELECT account_id FROM high)
  GROUP BY account_id HAVING count(*) >= 4
)
SELECT
  CASE
    WHEN usage >= 990 AND usage >= 0.99 * pow(10, length((usage - 1)::HUGEINT::VARCHAR))
      THEN 'just below a full turn of the dial, as if the meter had run backwards'
    WHEN usage > 1000 * usual_usage THEN 'more than 1,000 times the account’s median'
    WHEN usage > 100 * usual_usage THEN '100 to 1,000 times the account’s median'
    ELSE '20 to 100 times the account’s median'
  END AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id || ' ' || read_date::VARCHAR || ': ' || usage::VARCHAR AS subject
FROM high JOIN usual USING (account_id)
WHERE usage > 20 * usual_usage
ORDER BY source_file, source_record, subject
