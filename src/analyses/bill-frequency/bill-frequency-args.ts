import { type UnitsArgs, unitsArgs } from "../units/units-args";

/** What the bill frequency is asked for. */
export interface BillFrequencyArgs extends UnitsArgs {
  /** Upper ends of all blocks but the last, rising, in the report's unit; empty for the uses that half, three quarters and nine tenths of all bills do not pass. */
  readonly breaks: readonly number[];
}

/** The arguments with every choice that was not made set to its default. */
export function billFrequencyArgs(
  asked: Pick<BillFrequencyArgs, "from" | "to"> & Partial<BillFrequencyArgs>,
): BillFrequencyArgs {
  return { breaks: [], ...asked, ...unitsArgs(asked) };
}
