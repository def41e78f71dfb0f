/** One fiscal year of a fund, in the lines of a cash flow. Dollars unless said otherwise. */
export interface FundYear {
  readonly year: number;
  /** Increase of rates from this year's month of effect on: a share. */
  readonly increase: number;
  /** Rate revenue billed. */
  readonly billed: number;
  /** Rate revenue billed if no rate had changed since before the first projected year. */
  readonly atExistingRates: number;
  /** Of the billed, what is never collected. */
  readonly uncollectible: number;
  /** Billed less uncollectible; coverage counts it in the year of the bill. */
  readonly netRateRevenue: number;
  readonly otherRevenue: number;
  /** Of other revenue, what coverage counts. */
  readonly otherInCoverage: number;
  /** Interest of the operating fund. */
  readonly interest: number;
  /** Net rate revenue, other revenue and interest. */
  readonly revenue: number;
  /** Operation and maintenance, without depreciation. */
  readonly operating: number;
  /** Transfers that coverage counts as operating expenses. */
  readonly operatingTransfers: number;
  /** Transfers below debt service. */
  readonly transfers: number;
  /** Principal and interest. */
  readonly debtService: number;
  /** Projects paid from rates. */
  readonly payGo: number;
  /** Into reserves, and out of them. */
  readonly reserveDeposits: number;
  readonly reserveDraws: number;
  /** Cash that comes a year later than its bill: collected this year of last year's bills, less what this year's leave for the next. */
  readonly collectionLag: number;
  readonly opening: number;
  /** Change of the operating fund. */
  readonly netCashFlow: number;
  readonly ending: number;
  /** Operating fund and unrestricted reserves, at year end. */
  readonly unrestrictedCash: number;
  /** Net revenue over debt service, by the fund's coverage test or by the usual form; null without debt service. */
  readonly coverage: number | null;
  /** Revenue over O&M, debt service, projects paid from rates and transfers; null where there are none of these. */
  readonly allInCoverage: number | null;
  /** Unrestricted cash in days of O&M; null without O&M. */
  readonly daysCash: number | null;
  /** Operating revenue over O&M; null without O&M. */
  readonly operatingRatio: number | null;
}
