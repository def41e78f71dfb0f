import { agingConventions } from "../aging/conventions";
import type { WhatIfArgs } from "./what-if-args";

/** Every rule by which the comparison was made, one sentence each: those of the base, then those of the comparison. */
export function whatIfConventions({ aging }: WhatIfArgs, missingDueDates: number): readonly string[] {
  return [
    ...agingConventions({ ...aging, minimumCents: 0 }, missingDueDates),
    "Each choice is compared with this aging by changing that one convention and nothing else.",
    "What would move is half of the sum of all changes, signs left off: what leaves one bucket enters another. Items that change places within a bucket, or cancel out between two, do not show.",
    "Other bucket sets are compared bucket by bucket, by their days: a bucket that one set does not have holds nothing in it.",
    "By calendar months, what was due earlier in the month of the as-of date takes the place of the first late bucket, what was due in the month before that of the second, and so on; the oldest bucket takes the rest.",
    "The views of other systems are drawn over the open items of this aging, by rules read from their code; the systems themselves were not run. They apply no credit of themselves: with credits in the bucket of their own date the open items are theirs.",
  ];
}
