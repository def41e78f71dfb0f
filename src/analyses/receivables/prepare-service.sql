-- Every service that a document names, with a small integer key; key 0 is 'none', for documents that name no service.
-- source: whose revenue it is, the utility's or that of the city's other receivables.
CREATE OR REPLACE TABLE receivable_service AS
WITH named AS (
  SELECT service FROM charges
  UNION SELECT service FROM payments
  UNION SELECT service FROM adjustments
)
SELECT 0::INTEGER AS service_key, 'none'::VARCHAR AS service, 'none'::VARCHAR AS source
UNION ALL
SELECT
  (row_number() OVER (ORDER BY service))::INTEGER,
  service,
  CASE WHEN service IN ('water', 'sewer', 'storm', 'solid_waste') THEN 'utility' ELSE 'other receivables' END
FROM named
WHERE service IS NOT NULL
ORDER BY service_key;
