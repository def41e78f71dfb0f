-- Question: where does the bank's running balance not follow from the lines?
-- Basis: each file in its own order, oldest or newest line first, whichever breaks less often; a line without a balance
-- counts towards the next that has one. A balance that never changes is a closing balance printed on every line and is
-- left out. The amount is what is missing (or too much) between two balances. Units: cents. Parameters: none.
WITH running AS (
  SELECT
    *,
    statement_balance_cents - sum(amount_cents) OVER down AS offset_down,
    statement_balance_cents - sum(amount_cents) OVER up AS offset_up
  FROM bank
  WINDOW
    down AS (PARTITION BY source_file ORDER BY source_record, line_id),
    up AS (PARTITION BY source_file ORDER BY source_record DESC, line_id DESC)
), step AS (
  SELECT
    *,
    offset_down - lag(offset_down) OVER (PARTITION BY source_file ORDER BY source_record, line_id) AS jump_down,
    offset_up - lag(offset_up) OVER (PARTITION BY source_file ORDER BY source_record DESC, line_id DESC) AS jump_up,
    min(statement_balance_cents) OVER (PARTITION BY source_file) < max(statement_balance_cents) OVER (PARTITION BY source_file) AS runs
  FROM running WHERE statement_balance_cents IS NOT NULL
), directed AS (
  SELECT
    *,
    count(*) FILTER (WHERE jump_down <> 0) OVER (PARTITION BY source_file)
      <= count(*) FILTER (WHERE jump_up <> 0) OVER (PARTITION BY source_file) AS is_down
  FROM step WHERE runs
)
SELECT
  NULL::VARCHAR AS pattern,
  abs(CASE WHEN is_down THEN jump_down ELSE jump_up END) AS amount_cents,
  source_file,
  source_record,
  line_id AS subject
FROM directed
WHERE CASE WHEN is_down THEN jump_down ELSE jump_up END <> 0
ORDER BY source_file, source_record, subject
