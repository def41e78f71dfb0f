import { agingEdgesProblem } from "../../domain/aging-bucket";
import type { Cents } from "../../domain/money";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import type { AgingArgs } from "../aging/aging-args";
import type { AgingCheck } from "../aging/aging-result";
import { ledgerBalance, missingDueDates } from "../aging/queries";
import { otherConventions, type OtherConvention } from "./alternatives";
import { bucketAmounts, compareBuckets, movedCents } from "./bucket-amounts";
import { askedConvention } from "./convention";
import { whatIfConventions } from "./conventions";
import { drawOtherSystems } from "./draw-other-systems";
import { type OpenDay, openDaysReader } from "./open-days";
import type { WhatIfArgs } from "./what-if-args";
import type { Alternative, BucketAmount, WhatIfResult } from "./what-if-result";
import { alternativeSentence, headlineSentence } from "./what-if-sentence";

/**
 * How much would stand in another bucket if one convention of an aging were changed, for every convention in turn.
 * @throws AppError `bad-usage` when bucket edges do not increase
 */
export async function runWhatIf(database: Database, args: WhatIfArgs, options: JobOptions = {}): Promise<WhatIfResult> {
  const { aging } = args;
  refuseEdges(args.bucketSets ?? []);
  const readDays = openDaysReader(database, options);
  const asked = askedConvention(aging);
  const days = await readDays(aging);
  const base = bucketAmounts(days, asked);
  const owed = await readBalance(database, aging, options);
  const missing = await countMissing(database, aging, options);
  const alternatives: Alternative[] = [];
  for (const other of otherConventions(asked, args, missing)) {
    options.progress?.({ label: other.label, done: alternatives.length, total: null });
    alternatives.push(compare(base, other, await readDays(other.aging)));
  }
  return {
    args,
    base,
    totalCents: sumOf(base),
    alternatives,
    otherSystems: drawOtherSystems(days, aging),
    headline: headlineSentence(alternatives, sumOf(base)),
    checks: checksOf(sumOf(base), owed, alternatives),
    conventions: whatIfConventions(args, missing),
  };
}

function refuseEdges(sets: readonly (readonly number[])[]): void {
  for (const edges of sets) {
    const problem = agingEdgesProblem(edges);
    if (problem !== null) throw new AppError("bad-usage", problem);
  }
}

function compare(base: readonly BucketAmount[], other: OtherConvention, days: readonly OpenDay[]): Alternative {
  const { name, label, compares } = other;
  const buckets = compareBuckets(base, bucketAmounts(days, other));
  const alternative = { name, label, compares, buckets, movedCents: movedCents(buckets) };
  return { ...alternative, sentence: alternativeSentence(alternative, sumOf(base)) };
}

function sumOf(buckets: readonly BucketAmount[]): Cents {
  return buckets.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

async function readBalance(database: Database, { asOf, knownOn }: AgingArgs, { signal }: JobOptions): Promise<Cents> {
  const [owed] = await runQuery(database, ledgerBalance, { as_of: asOf, known_on: knownOn }, { signal });
  return (owed?.debit_cents ?? 0) - (owed?.credit_cents ?? 0);
}

async function countMissing(database: Database, { asOf, knownOn }: AgingArgs, { signal }: JobOptions): Promise<number> {
  const [first] = await runQuery(database, missingDueDates, { as_of: asOf, known_on: knownOn }, { signal });
  return first?.missing_count ?? 0;
}

function checksOf(totalCents: Cents, owed: Cents, alternatives: readonly Alternative[]): readonly AgingCheck[] {
  const strayed = alternatives.reduce((sum, { buckets }) => sum + Math.abs(sumOf(buckets) - totalCents), 0);
  return [
    {
      name: "Buckets",
      label: "Buckets and unapplied credit equal debits less credits of the ledger",
      leftCents: totalCents,
      rightCents: owed,
    },
    {
      name: "SameTotal",
      label: "Sum of differences between the total and the total under each choice",
      leftCents: strayed,
      rightCents: 0,
    },
  ];
}
