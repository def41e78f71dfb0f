-- From what was a kept table made? $1 its name. No row when it does not stand.
SELECT made_of
FROM receivable_kept
WHERE name = $1::VARCHAR
ORDER BY made_of
