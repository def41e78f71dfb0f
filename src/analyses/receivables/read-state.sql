-- With which settings, and from which ledger, was the preparation made that stands? No row when none does.
SELECT terms_days, by_service, fingerprint
FROM receivable_state
ORDER BY fingerprint, terms_days, by_service
