-- What was open at the close of several days? Nothing yet. One row per open document and day; cents signed as owed.
-- item: row of receivable_debit or receivable_credit (side), null for the excess of a reversal. The rest as in open-items.sql.
CREATE OR REPLACE TABLE receivable_history_item (
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
-- The days that the question at hand asks for, and what it sees: the history is kept for more days than one question needs.
CREATE OR REPLACE TABLE receivable_history_day (
  as_of DATE
);
CREATE OR REPLACE VIEW receivable_history AS
SELECT item.*
FROM receivable_history_item AS item
SEMI JOIN receivable_history_day AS asked ON asked.as_of = item.as_of;
