-- Which preparation stands? None, after this: the ledger has changed.
DELETE FROM receivable_position;
DELETE FROM receivable_state;
DELETE FROM receivable_setting;
DELETE FROM receivable_kept;
