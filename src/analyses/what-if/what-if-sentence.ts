import { type Cents, printDollars } from "../../domain/money";
import { UNAPPLIED_BUCKET } from "../aging/aged-groups";
import { sameBuckets } from "./compared";
import type { Alternative, BucketAmount, ComparedBucket } from "./what-if-result";

/**
 * A bucket as it is named at the head of a row or column.
 * @example bucketHead({ bucket: "not_due", fromDays: null }) // "Not due"
 */
export function bucketHead(bucket: Pick<BucketAmount, "bucket" | "fromDays" | "label">): string {
  const words = bucketWords(bucket);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/**
 * What an alternative would do, naming the bucket that loses most and the one that gains most.
 * @param totalCents receivables; the share is left out when they are not above zero
 */
export function alternativeSentence(
  { label, buckets, movedCents }: Omit<Alternative, "sentence">,
  totalCents: Cents,
): string {
  if (movedCents === 0) return `${label}: nothing would move.`;
  const moved = `${printDollars(movedCents)}${shareText(movedCents, totalCents)} would stand elsewhere`;
  const down = mostOf(buckets, -1);
  const up = mostOf(buckets, 1);
  return `${label}: ${moved}; ${bucketWords(down)} would fall most, by ${printDollars(-down.changeCents)}, and ${bucketWords(up)} would rise most, by ${printDollars(up.changeCents)}.`;
}

/**
 * Which choices matter most; other bucket sets are left out, since they only draw other lines through the same ages.
 * @param totalCents receivables
 */
export function headlineSentence(alternatives: readonly Alternative[], totalCents: Cents): string {
  const compared = sameBuckets({ alternatives });
  const moving = compared.filter(({ movedCents }) => movedCents > 0).toSorted((a, b) => b.movedCents - a.movedCents);
  const [most, ...others] = moving.slice(0, NAMED).map((each) => choiceText(each, totalCents));
  if (most === undefined) return "No choice matters here: nothing would move under any of them.";
  const next = others.length === 0 ? "" : `; then ${others.join(", ")}`;
  const still = compared.length - moving.length;
  const rest = still === 0 ? "" : ` ${still} of the ${compared.length} choices would move nothing.`;
  return `What would move most: ${most}${next}.${rest} The total owed is the same under all of them.`;
}

/** A bucket as it is said in a sentence: "121+ days". */
function bucketWords({ bucket, fromDays, label }: Pick<BucketAmount, "bucket" | "fromDays" | "label">): string {
  if (bucket === UNAPPLIED_BUCKET) return "unapplied credit";
  return fromDays === null ? "not due" : (label ?? `${bucket} days`);
}

/** So many choices are named, the largest first. */
const NAMED = 3;

function choiceText({ label, movedCents }: Alternative, totalCents: Cents): string {
  return `"${label}" ${printDollars(movedCents)}${shareText(movedCents, totalCents)}`;
}

/** Where credits are not applied, bills and their payments both stand open: more can move than is owed. */
function shareText(cents: Cents, totalCents: Cents): string {
  if (totalCents <= 0) return "";
  if (cents > totalCents) return " (more than is owed in all: bills and their payments stand apart)";
  return ` (${((100 * cents) / totalCents).toFixed(1)} % of receivables)`;
}

/** The bucket with the largest change in a direction; something moved, so there is one. */
function mostOf(buckets: readonly ComparedBucket[], sign: 1 | -1): ComparedBucket {
  return buckets.reduce((most, each) => (sign * each.changeCents > sign * most.changeCents ? each : most));
}
