import type { Alternative, WhatIfResult } from "./what-if-result";

/** Choices that keep the buckets in their places, so that a matrix can show them. */
export function sameBuckets({ alternatives }: Pick<WhatIfResult, "alternatives">): readonly Alternative[] {
  return alternatives.filter(({ compares }) => compares === "same-buckets");
}

/** Choices that draw other buckets; they only draw other lines through the same ages. */
export function otherBuckets({ alternatives }: Pick<WhatIfResult, "alternatives">): readonly Alternative[] {
  return alternatives.filter(({ compares }) => compares === "other-buckets");
}
