-- Which days does the question at hand ask for? None yet.
DELETE FROM receivable_history_day
