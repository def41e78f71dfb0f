-- How much is open at the close of a day, every bucket and unapplied credit together? Cents. The position of that day must
-- have been taken. $1 as-of date · $2 known on, null for everything · $3 credit policy: own, separate, fifo
SELECT coalesce(sum(open_cents), 0)::BIGINT AS open_cents
FROM receivable_open_items($1::DATE, $2::DATE, $3::VARCHAR)
