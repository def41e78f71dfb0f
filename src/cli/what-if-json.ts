import type { Alternative, BucketAmount, SystemView, WhatIfResult } from "../analyses/what-if/what-if-result";
import { dollarText } from "../domain/money";

/** The comparison of conventions as the JSON document of `ratebook what-if --json`: dollars as text, the conventions named. */
export function whatIfJson(result: WhatIfResult): string {
  const document = {
    base: baseJson(result),
    headline: result.headline,
    alternatives: result.alternatives.map(alternativeJson),
    other_systems: result.otherSystems.map(systemJson),
    checks: result.checks.map(({ name, label, leftCents, rightCents }) => ({
      name,
      label,
      passes: leftCents === rightCents,
      difference: dollarText(leftCents - rightCents),
    })),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

function baseJson({ args: { aging }, base, totalCents }: WhatIfResult) {
  return {
    as_of: aging.asOf,
    basis: aging.basis,
    credits: aging.credits,
    fifo_scope: aging.fifoScope,
    known_on: aging.knownOn,
    terms_days: aging.termsDays,
    buckets: base.map((place) => ({
      bucket: place.bucket,
      from_days: place.fromDays,
      to_days: place.toDays,
      ...amountJson(place),
    })),
    total: dollarText(totalCents),
  };
}

function amountJson({ count, amountCents }: Pick<BucketAmount, "count" | "amountCents">) {
  return { count, amount: dollarText(amountCents) };
}

function alternativeJson({ name, label, compares, buckets, movedCents, sentence }: Alternative) {
  return {
    name,
    label,
    compares: compares === "same-buckets" ? "the same buckets" : "other buckets",
    buckets: buckets.map((place) => ({
      bucket: place.bucket,
      ...amountJson(place),
      change: dollarText(place.changeCents),
      change_count: place.count - place.baseCount,
    })),
    moved: dollarText(movedCents),
    sentence,
  };
}

function systemJson({ system, name, columns, noColumn, note }: SystemView) {
  return {
    system,
    name,
    columns: columns.map((each) => ({ column: each.column, ...amountJson(each) })),
    no_column: amountJson(noColumn),
    note,
  };
}
