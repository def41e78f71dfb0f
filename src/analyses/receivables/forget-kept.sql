-- Which kept table is about to be made anew? $1 its name.
DELETE FROM receivable_kept WHERE name = $1::VARCHAR
