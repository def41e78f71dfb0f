-- A city's exports for the bench: charge lines in posting order (month, account, service), and a payment for most bills.
-- {rows}: charge lines; {accounts}: rows / 144 (36 months × 4 services); {seed}: another number gives other amounts.
-- hash() stands in for chance, so that the same rows and seed give the same files.
CREATE TABLE line AS
SELECT
  i,
  i // ({accounts} * 4) AS month,
  (i // 4) % {accounts} AS account,
  ['water', 'sewer', 'storm', 'solid_waste'][i % 4 + 1] AS service,
  (DATE '2023-07-01' + (to_months((i // ({accounts} * 4))::INTEGER)) + (to_days(((i // 4) % {accounts} % 4 * 7)::INTEGER)))::DATE AS bill_date,
  (500 + hash(i, {seed}) % 9000)::BIGINT AS cents,
  (hash(i, {seed} + 1) % 200)::INTEGER / 10 AS usage
FROM range({rows}) AS r(i);

COPY (
  SELECT
    format('C{:08d}', i) AS charge_id,
    format('A{:06d}', account) AS account_id,
    service,
    CASE service WHEN 'water' THEN 'volumetric' WHEN 'sewer' THEN 'volumetric' ELSE 'fixed' END AS kind,
    format('B{:06d}{:02d}', account, month) AS bill_id,
    bill_date,
    bill_date + 21 AS due_date,
    usage,
    'ccf' AS usage_unit,
    format('{}-{}', upper(service[1:2]), account % 7) AS rate_code,
    format('{:d}.{:02d}', cents // 100, cents % 100) AS amount
  FROM line
  ORDER BY i
) TO '{folder}/charges.csv' (HEADER);

COPY (
  WITH bill AS (
    SELECT account, month, min(bill_date) AS bill_date, sum(cents)::BIGINT AS cents, hash(account, month, {seed}) AS chance
    FROM line
    GROUP BY account, month
  ),
  paid AS (
    SELECT *, bill_date + (10 + chance % 45)::INTEGER AS date, CASE WHEN chance % 100 < 5 THEN cents // 2 ELSE cents END AS paid_cents
    FROM bill
    WHERE chance % 1000 >= 40
  )
  SELECT
    format('P{:08d}', row_number() OVER (ORDER BY date, account, month)) AS payment_id,
    format('A{:06d}', account) AS account_id,
    date,
    format('{:d}.{:02d}', paid_cents // 100, paid_cents % 100) AS amount,
    ['check', 'card', 'ach', 'cash'][(chance % 4)::INTEGER + 1] AS method,
    strftime(date, 'D%Y%m%d') AS batch_id
  FROM paid
  ORDER BY date, account, month
) TO '{folder}/payments.csv' (HEADER);

COPY (
  SELECT
    format('A{:06d}', account) AS account_id,
    ['residential', 'commercial', 'rental'][account % 3 + 1] AS customer_class,
    format('{}', account % 4 + 1) AS cycle
  FROM range({accounts}) AS r(account)
  ORDER BY account
) TO '{folder}/accounts.csv' (HEADER);
