-- Which kept table is complete, and from what was it made? $1 its name · $2 what it was made of
INSERT INTO receivable_kept
SELECT $1::VARCHAR AS name, $2::VARCHAR AS made_of
