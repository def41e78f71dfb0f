import type { Cents } from "../../domain/money";
import type { FileLoad } from "../../intake/load-result";

/** Money of a file's lines that were not loaded. */
export interface RejectedAmount {
  readonly file: string;
  readonly lines: number;
  /** As it would be owed: a rejected payment is negative. */
  readonly cents: Cents;
}

/** What a table's amount does to what is owed. */
const OWED_SIGN: Readonly<Record<string, 1 | -1>> = { charges: 1, adjustments: 1, payments: -1 };

/** What the rejected lines of each file would have added to the receivables; files that feed none or several of their tables are left out. */
export function rejectedAmounts(files: readonly FileLoad[]): readonly RejectedAmount[] {
  return files.flatMap(({ file, tables, rejected, amount }) => {
    const signs = tables.flatMap((table) => OWED_SIGN[table] ?? []);
    const [sign] = signs;
    if (sign === undefined || signs.length > 1 || amount === null || amount.rejectedCents === 0) return [];
    return [{ file, lines: rejected, cents: sign * amount.rejectedCents }];
  });
}
