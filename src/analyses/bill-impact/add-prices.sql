-- Puts prices into the table of take-prices.sql, its columns in their order.
-- $1 rows between chr(29), figures of a row between chr(31), nothing where a figure is not known
INSERT INTO impact_price
SELECT
  figures[1]::INTEGER,
  figures[2],
  nullif(figures[3], '')::DOUBLE,
  figures[4]::BIGINT,
  nullif(figures[5], '')::BIGINT,
  nullif(figures[6], '')::BIGINT,
  nullif(figures[7], '')::BIGINT,
  nullif(figures[8], '')::BIGINT,
  nullif(figures[9], '')::BIGINT,
  nullif(figures[10], '')::BIGINT,
  nullif(figures[11], '')::BIGINT
FROM (
  SELECT string_split(priced.figures, chr(31)) AS figures
  FROM (SELECT unnest(string_split($1::VARCHAR, chr(29))) AS figures) AS priced
)
