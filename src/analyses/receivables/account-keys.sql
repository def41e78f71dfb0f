-- Under which class, cycle, place, occupancy and hold does each account stand at the close of a day? One row an account.
-- as_of: the day. A hold is in force from its first to its last day, both counted; without a last day it is still in force.
-- Of several at once the gravest names the account: bankruptcy, dispute, medical, arrangement, other. 'none': no hold.
CREATE OR REPLACE MACRO receivable_account_keys(as_of) AS TABLE
WITH held AS (
  SELECT
    account_id,
    arg_min(kind, CASE kind WHEN 'bankruptcy' THEN 1 WHEN 'dispute' THEN 2 WHEN 'medical' THEN 3 WHEN 'arrangement' THEN 4 ELSE 5 END) AS hold
  FROM holds
  WHERE start_date <= as_of AND (end_date IS NULL OR end_date >= as_of)
  GROUP BY account_id
)
SELECT
  account.account_key,
  account.account_id,
  coalesce(account.customer_class, 'unknown') AS customer_class,
  coalesce(account.cycle, 'unknown') AS cycle,
  CASE account.inside_city WHEN TRUE THEN 'inside' WHEN FALSE THEN 'outside' ELSE 'unknown' END AS inside,
  coalesce(account.occupancy, 'unknown') AS occupancy,
  coalesce(held.hold, 'none') AS hold
FROM receivable_account AS account
LEFT JOIN held ON held.account_id = account.account_id;
