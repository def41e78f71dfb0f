import { isIsoDate, type IsoDate } from "../domain/calendar";
import type { Cents } from "../domain/money";
import { AppError } from "../ports/app-error";
import type { Arguments } from "./command";

/** A refusal of the command line's words; ends with exit code 2. */
export function badUsage(sentence: string): AppError {
  return new AppError("bad-usage", sentence);
}

/** The text of an option, or undefined when it was not given. */
export function optionText(args: Arguments, name: string): string | undefined {
  const value = args.options[name];
  return typeof value === "string" ? value : undefined;
}

/** The text of an option that must be given. */
export function requiredText(args: Arguments, name: string, example: string): string {
  const value = optionText(args, name);
  if (value === undefined) throw badUsage(`--${name} is missing. Give it as in: --${name} ${example}`);
  return value;
}

/** Whether a switch was given. */
export function optionSwitch(args: Arguments, name: string): boolean {
  return args.options[name] === true;
}

/** A date option, `YYYY-MM-DD`. */
export function optionDate(args: Arguments, name: string): IsoDate | undefined {
  const value = optionText(args, name);
  if (value !== undefined && !isIsoDate(value))
    throw badUsage(`--${name} must be a date such as 2026-10-31, not "${value}".`);
  return value;
}

/** A date option that must be given. */
export function requiredDate(args: Arguments, name: string): IsoDate {
  const value = optionDate(args, name);
  if (value === undefined) throw badUsage(`--${name} is missing. Give a date as in: --${name} 2026-10-31`);
  return value;
}

/** A whole number of at least `least`. */
export function optionCount(args: Arguments, name: string, least: number): number | undefined {
  const value = optionText(args, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) {
    throw badUsage(`--${name} must be a whole number of at least ${String(least)}, not "${value}".`);
  }
  return Number(value);
}

/**
 * An amount of dollars, in cents.
 * @example optionDollars({ options: { "gl-balance": "1234.5" }, files: [] }, "gl-balance") // 123450
 */
export function optionDollars(args: Arguments, name: string): Cents | undefined {
  const value = optionText(args, name);
  if (value === undefined) return undefined;
  const found = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(value);
  if (found === null) throw badUsage(`--${name} must be dollars such as 1234.50, not "${value}".`);
  const [, sign = "", dollars = "", cents = ""] = found;
  return Number(`${sign}${dollars}${cents.padEnd(2, "0")}`);
}

/** One of a few words; the first is the default. */
export function optionChoice<const T extends string>(args: Arguments, name: string, choices: readonly [T, ...T[]]): T {
  const value = optionText(args, name);
  if (value === undefined) return choices[0];
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw badUsage(`--${name} must be one of ${choices.join(", ")}, not "${value}".`);
  return found;
}

/** A list of words separated by commas, each one of the allowed; empty when not given. */
export function optionList<const T extends string>(args: Arguments, name: string, allowed: readonly T[]): readonly T[] {
  const words = (optionText(args, name) ?? "").split(",").filter((word) => word !== "");
  return words.map((word) => {
    const found = allowed.find((each) => each === word);
    if (found === undefined)
      throw badUsage(`--${name} takes ${allowed.join(", ")} (separated by commas), not "${word}".`);
    return found;
  });
}

/**
 * The last day of each aging bucket, as `--buckets` gives them; undefined when it was not given.
 * @example optionBuckets({ options: { buckets: "30,60" }, files: [] }) // [30, 60]
 */
export function optionBuckets(args: Arguments): readonly number[] | undefined {
  const text = optionText(args, "buckets");
  if (text === undefined) return undefined;
  if (!/^\d{1,4}(,\d{1,4})*$/.test(text)) throw badUsage(`--buckets takes days such as 30,60,90,120, not "${text}".`);
  return text.split(",").map(Number);
}
