-- Which preparation is complete? $1 fingerprint of the ledger it was made from.
INSERT INTO receivable_state
SELECT terms_days, by_service, $1::VARCHAR AS fingerprint
FROM receivable_setting
RETURNING terms_days, by_service, fingerprint
