-- What stands at the close of the day that is asked about? Nothing yet: these tables hold one position at a time.
DELETE FROM receivable_position;
-- How much of each reversal folds into the payment it takes back; the excess is owed as of the reversal's own date.
CREATE OR REPLACE TABLE receivable_reversal_at (
  credit_item BIGINT,
  account_key INTEGER,
  service_key INTEGER,
  scope_key BIGINT,
  id VARCHAR,
  date DATE,
  payment_cents BIGINT,
  folded_cents BIGINT,
  excess_cents BIGINT
);
-- The explicit applications in force.
CREATE OR REPLACE TABLE receivable_application_at (
  credit_item BIGINT,
  debit_item BIGINT,
  debit_scope_key BIGINT,
  start_date DATE,
  cents BIGINT
);
-- The credit to apply oldest first in each scope.
CREATE OR REPLACE TABLE receivable_scope_at (
  scope_key BIGINT,
  pool_cents BIGINT,
  covered_cents BIGINT,
  surplus_cents BIGINT,
  anew BOOLEAN
);
