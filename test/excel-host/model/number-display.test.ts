import { formatNumber } from "../../../src/excel-host/model/number-display";

const DOLLARS = '$#,##0.00_);($#,##0.00);"-"_)';

test.each([
  [1234.5, DOLLARS, "$1,234.50 "],
  [-1234.5, DOLLARS, "($1,234.50)"],
  [0, DOLLARS, "- "],
  [0.126, "0.0%", "12.6%"],
  [9900, "#,##0", "9,900"],
  [-1, "#,##0", "-1"],
  [-0.001, "#,##0.00", "0.00"],
  [7.25, "#,##0.0", "7.3"],
  // 46326 is 2026-10-31: 46022 is 2025-12-31, and October 31 is day 304 of the year.
  [46_326, "mmm d, yyyy", "Oct 31, 2026"],
  [46_326, "yyyy-mm-dd", "2026-10-31"],
  [46_326, "m/d/yy", "10/31/26"],
  [1 / 3, "General", "0.3333333333"],
  [12, "General", "12"],
  [3, '0" days"', "3 days"],
])("%p in format %p is shown as %p", (value, code, text) => {
  expect(formatNumber(value, code)).toBe(text);
});
