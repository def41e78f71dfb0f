import type { Charge } from "./charge-schema";
import { exactOf } from "./exact";
import type { ScheduleProblem } from "./schedule-problem";
import type { RateValue } from "./value-schema";

/** What is wrong with the blocks of a charge: none or two kinds of price, no open end, gaps, overlaps, a wrong order. */
export function blockProblems(charge: Charge, place: string): readonly ScheduleProblem[] {
  if (charge.charge !== "usage") return [];
  const { rate, blocks } = charge;
  if (rate === undefined && blocks === undefined)
    return [{ place, sentence: "it has no price; give it a rate or blocks." }];
  if (rate !== undefined && blocks !== undefined)
    return [{ place, sentence: "it has a rate and blocks; keep one of them." }];
  return (blocks ?? []).flatMap((block, index) => {
    const after = blocks?.[index + 1];
    const sentence = endProblem(block, after) ?? orderProblem(block, blocks?.[index - 1]);
    return sentence === null ? [] : [{ place: `${place}, blocks ${index + 1}`, sentence }];
  });
}

interface WrittenBlock {
  readonly from?: number | undefined;
  readonly to?: RateValue | undefined;
}

function endProblem({ to }: WrittenBlock, after: WrittenBlock | undefined): string | null {
  if (after === undefined)
    return to === undefined
      ? null
      : "the last block must have no end: leave out its `to`, or add a block for use above it.";
  return to === undefined ? "only the last block may have no end: give it a `to`." : null;
}

function orderProblem(block: WrittenBlock, before: WrittenBlock | undefined): string | null {
  const [end, earlier] = [limitOf(block.to), limitOf(before?.to)];
  if (end !== null && earlier !== null && end <= earlier)
    return `it ends at ${end}, and the block before ends at ${earlier}: they overlap.`;
  if (end !== null && before === undefined && end <= 0) return `it ends at ${end}; the first block must end above 0.`;
  return beginning(block.from, before === undefined ? 0 : earlier);
}

function beginning(from: number | undefined, end: number | null): string | null {
  if (from === undefined || end === null || from === end) return null;
  return from > end
    ? `it begins at ${from}, and the block before ends at ${end}: a gap. Write the same number in both; a limit belongs to the block that it ends.`
    : `it begins at ${from}, and the block before ends at ${end}: they overlap.`;
}

function limitOf(value: RateValue | undefined): number | null {
  if (value === undefined || typeof value === "object") return null;
  return exactOf(value)?.valueOf() ?? null;
}
