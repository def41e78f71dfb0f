-- What were the prepared receivables made with, and from which ledger? Both tables hold at most one row.
-- receivable_state is empty while a preparation is under way, so that a broken one is never taken for a current one.
CREATE TABLE IF NOT EXISTS receivable_setting (
  terms_days INTEGER,
  by_service BOOLEAN
);
CREATE TABLE IF NOT EXISTS receivable_state (
  terms_days INTEGER,
  by_service BOOLEAN,
  fingerprint VARCHAR
);
