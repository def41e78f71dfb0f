-- Which documents are open at the close of one more day? The position of that day must have been taken.
-- $1 the day · $2 known on, null for everything · $3 credit policy: own, separate, fifo
INSERT INTO receivable_history
SELECT $1::DATE, account_key, service_key, side, kind, item, date, due_date, open_cents, unapplied
FROM receivable_open_items($1::DATE, $2::DATE, $3::VARCHAR)
