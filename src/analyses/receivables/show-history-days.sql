-- Which days does the question at hand ask for? $1 the days, '2026-01-31,2026-02-28'
INSERT INTO receivable_history_day
SELECT DISTINCT unnest(string_split($1::VARCHAR, ','))::DATE
