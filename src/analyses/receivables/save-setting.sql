-- With which settings does the preparation run?
-- $1 terms in days: the due date of a charge that has none is its bill date + terms
-- $2 whether oldest-first stays within account and service (true) or covers the whole account (false)
INSERT INTO receivable_setting
SELECT $1::INTEGER AS terms_days, $2::BOOLEAN AS by_service
RETURNING terms_days, by_service
