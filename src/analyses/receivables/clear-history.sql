-- What was open at the close of several days? Nothing yet. One row per open document and day; cents signed as owed.
-- item: row of receivable_debit or receivable_credit (side), null for the excess of a reversal. The rest as in open-items.sql.
CREATE OR REPLACE TABLE receivable_history (
  as_of DATE,
  account_key INTEGER,
  service_key INTEGER,
  side VARCHAR,
  kind TINYINT,
  item BIGINT,
  date DATE,
  due_date DATE,
  open_cents BIGINT,
  unapplied BOOLEAN
);
