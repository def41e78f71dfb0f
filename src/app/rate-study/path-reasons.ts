import type { PathSolution } from "../../domain/study/path/solve-path";

/** Limits that cost less than this a year are not worth a sentence: a thousandth of a point. */
const WORTH_TELLING = 0.00001;

/** Why the path is what it is: what binds, what rounding could not keep, the ways out, what each limit costs. */
export function reasonsOf({ binding, funds, relaxations, prices }: PathSolution): readonly string[] {
  return [
    ...binding.map(
      ({ fund, sentence }) => `${funds.find(({ plan }) => plan.fund.id === fund)?.plan.fund.name ?? fund}: ${sentence}`,
    ),
    ...funds.flatMap(({ remarks }) => remarks),
    ...relaxations.map(({ sentence }) => sentence),
    ...prices.filter(({ change }) => Math.abs(change) > WORTH_TELLING).map(({ sentence }) => sentence),
  ];
}
