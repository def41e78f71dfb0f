import type { AgingArgs } from "../aging/aging-args";

/** What the comparison of conventions is asked for: the aging it starts from. */
export interface WhatIfArgs {
  readonly aging: AgingArgs;
}
