-- Which position stands? No row when none does.
SELECT as_of, known_on, credits
FROM receivable_position
ORDER BY as_of, known_on, credits
