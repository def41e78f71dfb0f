/**
 * An analyte by calendar month, one row a month from January on, three years each.
 * Source: EPA, Statistical Analysis of Groundwater Monitoring Data, Unified Guidance (2009), Examples 14-8 and 14-10.
 */
export const ANALYTE: readonly (readonly number[])[] = [
  [1.99, 2.01, 2.15],
  [2.1, 2.1, 2.17],
  [2.12, 2.17, 2.27],
  [2.12, 2.13, 2.23],
  [2.11, 2.13, 2.24],
  [2.15, 2.18, 2.26],
  [2.19, 2.25, 2.31],
  [2.18, 2.24, 2.32],
  [2.16, 2.22, 2.28],
  [2.08, 2.13, 2.22],
  [2.05, 2.08, 2.19],
  [2.08, 2.16, 2.22],
];
