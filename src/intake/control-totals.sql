-- Question: which totals did the exporting system print?
-- Basis: control.csv; the same table and measure twice is summed. Units: cents (a count of rows is in hundredths).
SELECT "table", measure, sum(value_cents)::BIGINT AS value_cents
FROM control
GROUP BY "table", measure
ORDER BY "table", measure
