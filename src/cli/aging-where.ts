import type { AgingArgs, AgingKey } from "../analyses/aging/aging-args";
import { bucketSpan } from "../analyses/aging/bucket-span";
import type { DrillCell } from "../analyses/aging/drill-cell";
import { badUsage } from "./arguments";

/** What aging can be grouped and looked behind by, as options name it. */
export const AGING_KEYS = [
  "service",
  "class",
  "cycle",
  "account",
  "inside",
  "occupancy",
  "source",
  "hold",
] as const satisfies readonly AgingKey[];

/**
 * The cell that `--where` names.
 * @throws AppError `bad-usage` for a word that is no key, a key without a value, and a bucket that the aging does not have
 * @example askedCell("service=water,bucket=31-60", args) // { keys: { service: "water" }, bucket: "31-60" }
 */
export function askedCell(text: string, args: AgingArgs): DrillCell {
  const pairs = text.split(",").map(pairOf);
  const bucket = pairs.find(([key]) => key === "bucket")?.[1] ?? null;
  const keys = Object.fromEntries(pairs.filter(([key]) => key !== "bucket"));
  const cell = { keys, bucket };
  bucketSpan(cell, args);
  return cell;
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf("=");
  const [key, value] = [text.slice(0, at), text.slice(at + 1)];
  const isKnown = key === "bucket" || AGING_KEYS.some((each) => each === key);
  if (at > 0 && value !== "" && isKnown) return [key, value];
  throw badUsage(
    `--where takes ${[...AGING_KEYS, "bucket"].join(", ")} with a value each, as in service=water,bucket=31-60, not "${text}".`,
  );
}
