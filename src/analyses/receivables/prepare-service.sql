-- Every service that a document names, with a small integer key; key 0 is 'none', for documents that name no service.
CREATE OR REPLACE TABLE receivable_service AS
WITH named AS (
  SELECT service FROM charges
  UNION SELECT service FROM payments
  UNION SELECT service FROM adjustments
)
SELECT 0::INTEGER AS service_key, 'none'::VARCHAR AS service
UNION ALL
SELECT (row_number() OVER (ORDER BY service))::INTEGER, service
FROM named
WHERE service IS NOT NULL
ORDER BY service_key;
