-- Which position is complete? $1 as-of date · $2 known on · $3 credit policy
INSERT INTO receivable_position
SELECT $1::DATE AS as_of, $2::DATE AS known_on, $3::VARCHAR AS credits
