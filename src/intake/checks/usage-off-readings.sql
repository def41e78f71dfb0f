-- Question: where is the use not the reading less the reading before?
-- Basis: reads that rose; a difference of up to one unit is rounding. The pattern is how many times the difference of the
-- readings the use is, where that is a multiple that units or multipliers make (10, 100, 1,000, 7.48). Units: none.
-- Parameters: none.
SELECT
  CASE
    WHEN reading = previous_reading THEN 'use though the reading stood still'
    WHEN abs(usage / (reading - previous_reading) / 10 - 1) < 0.005 THEN '10 times the difference'
    WHEN abs(usage / (reading - previous_reading) / 100 - 1) < 0.005 THEN '100 times the difference'
    WHEN abs(usage / (reading - previous_reading) / 1000 - 1) < 0.005 THEN '1,000 times the difference'
    WHEN abs(usage / (reading - previous_reading) / 7.4805 - 1) < 0.005 THEN '7.48 times the difference (gallons of cubic feet)'
    WHEN abs(usage / (reading - previous_reading) / 748.05 - 1) < 0.005 THEN '748 times the difference (gallons of ccf)'
    WHEN abs(usage / (reading - previous_reading) / 0.1 - 1) < 0.005 THEN 'a tenth of the difference'
    WHEN abs(usage / (reading - previous_reading) / 0.01 - 1) < 0.005 THEN 'a hundredth of the difference'
    WHEN abs(usage / (reading - previous_reading) / 0.001 - 1) < 0.005 THEN 'a thousandth of the difference'
    ELSE 'more or less than the difference'
  END AS pattern,
  NULL::BIGINT AS amount_cents,
  source_file,
  source_record,
  account_id || ' ' || read_date::VARCHAR AS subject
FROM reads
WHERE reading >= previous_reading AND abs(usage - (reading - previous_reading)) > 1
ORDER BY source_file, source_record, subject
