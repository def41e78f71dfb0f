/** The patterns that variances are counted in, in the order in which they are told. Each variance is in exactly one. */
export const RATE_PATTERNS = [
  "wrong-zone",
  "wrong-class",
  "old-rate",
  "early-rate",
  "proration",
  "minimum",
  "rounding",
  "wrong-meter-size",
  "wrong-units",
  "twice-the-amount",
  "wrong-usage-unit",
  "missing-service",
  "service-never-charged",
  "missed-bill",
  "without-service",
  "after-close",
  "billed-twice",
  "use-after-close",
  "unknown-code",
  "code-twin",
  "not-priced",
  "unexplained",
] as const;

/** One of the patterns. */
export type RatePattern = (typeof RATE_PATTERNS)[number];
