-- Which totals of the receivables came with the exports? Cents, null where none did.
-- From control.csv: receivables,balance as the billing system printed it; general_ledger,receivables as the ledger's control account.
SELECT
  (sum(value_cents) FILTER (WHERE "table" = 'receivables' AND measure = 'balance'))::BIGINT AS control_cents,
  (sum(value_cents) FILTER (WHERE "table" = 'general_ledger' AND measure = 'receivables'))::BIGINT AS gl_cents
FROM control
