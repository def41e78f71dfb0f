-- What were the prepared receivables made with, from which ledger, and at which day do they stand? At most one row each.
-- receivable_state is empty while a preparation is under way, receivable_position while a position is being taken, so that
-- a broken one is never taken for a current one.
CREATE TABLE IF NOT EXISTS receivable_setting (
  terms_days INTEGER,
  by_service BOOLEAN
);
CREATE TABLE IF NOT EXISTS receivable_state (
  terms_days INTEGER,
  by_service BOOLEAN,
  fingerprint VARCHAR
);
CREATE TABLE IF NOT EXISTS receivable_position (
  as_of DATE,
  known_on DATE,
  credits VARCHAR
);
-- Tables that were worked out from the preparation and are kept for the next question: made_of says from what.
CREATE TABLE IF NOT EXISTS receivable_kept (
  name VARCHAR,
  made_of VARCHAR
);
