-- Which bills are alike, so that one of them stands for all? A row a bill, with all that its price depends on as one text.
-- $1 days on which editions begin, between commas · $2 which day takes the edition: bill-date, period-end, period-start, by-days
-- $3 days of the year (MM-DD) on which seasons begin or end, between commas · $4 which day takes the season
-- $5 whether occupancy and cycle matter · billing_service must have been taken.
-- The text: parts between chr(29) are class, zone, occupancy, cycle, number of the edition, number of the season, both ends of
-- a period that two editions share, days, then a part for each service, its figures between chr(31).
CREATE OR REPLACE TABLE billing_bill AS
WITH
edition AS (SELECT unnest(string_split($1::VARCHAR, ','))::DATE AS day),
season AS (SELECT unnest(string_split($3::VARCHAR, ',')) AS day),
on_file AS (
  SELECT
    account_id,
    min(customer_class) AS customer_class,
    bool_or(inside_city) AS inside_city,
    min(occupancy) AS occupancy,
    min(cycle) AS cycle
  FROM accounts
  GROUP BY account_id
),
bill AS (
  SELECT
    account_id,
    bill_key,
    min(bill_date) AS bill_date,
    min(period_start) AS period_start,
    max(period_end) AS period_end,
    string_agg(
      concat_ws(
        chr(31),
        service,
        charged_cents::VARCHAR,
        coalesce(usage::VARCHAR, ''),
        coalesce(usage_unit, ''),
        coalesce(meter_size, ''),
        coalesce(units::VARCHAR, ''),
        coalesce(rate_codes, ''),
        coalesce(service_code, '')
      ),
      chr(29)
      ORDER BY service
    ) AS items
  FROM billing_service
  GROUP BY account_id, bill_key
),
dated AS (
  SELECT
    *,
    CASE $2::VARCHAR
      WHEN 'bill-date' THEN bill_date
      WHEN 'period-start' THEN coalesce(period_start, period_end, bill_date)
      ELSE coalesce(period_end, bill_date)
    END AS edition_day,
    CASE $2::VARCHAR WHEN 'by-days' THEN coalesce(period_start, period_end, bill_date) END AS first_day,
    CASE $4::VARCHAR
      WHEN 'bill-date' THEN bill_date
      WHEN 'period-start' THEN coalesce(period_start, period_end, bill_date)
      ELSE coalesce(period_end, bill_date)
    END AS season_day
  FROM bill
),
day AS (
  SELECT DISTINCT unnest([edition_day, first_day, season_day]) AS day
  FROM dated
),
numbered AS (
  SELECT
    day.day,
    (SELECT count(*) FROM edition WHERE edition.day <= day.day) AS edition_number,
    (SELECT count(*) FROM season WHERE season.day <= strftime(day.day, '%m-%d') AND season.day <> '') AS season_number
  FROM day
  WHERE day.day IS NOT NULL
)
SELECT
  dated.account_id,
  dated.bill_key,
  dated.bill_date,
  dated.period_start,
  dated.period_end,
  concat_ws(
    chr(29),
    coalesce(on_file.customer_class, ''),
    CASE on_file.inside_city WHEN TRUE THEN 'inside' WHEN FALSE THEN 'outside' ELSE '' END,
    CASE WHEN $5::BOOLEAN THEN coalesce(on_file.occupancy, '') ELSE '' END,
    CASE WHEN $5::BOOLEAN THEN coalesce(on_file.cycle, '') ELSE '' END,
    last_day.edition_number::VARCHAR,
    in_season.season_number::VARCHAR,
    CASE WHEN begun.edition_number <> last_day.edition_number THEN concat_ws(' ', dated.period_start, dated.period_end) ELSE '' END,
    coalesce((dated.period_end - dated.period_start + 1)::VARCHAR, ''),
    dated.items
  ) AS case_key
FROM dated
JOIN numbered AS last_day ON last_day.day = dated.edition_day
JOIN numbered AS in_season ON in_season.day = dated.season_day
LEFT JOIN numbered AS begun ON begun.day = dated.first_day
LEFT JOIN on_file ON on_file.account_id = dated.account_id
