-- Which credit settled which debit, for how much, and from which day? See links.sql; the position must have been taken.
-- $1 the day as of which links stand · $2 known on, null for everything
CREATE OR REPLACE TABLE receivable_settlement AS
SELECT debit_item, credit_item, date, cents
FROM receivable_links($1::DATE, $2::DATE)
