import { dollarText } from "../domain/money";
import type { Irregularity } from "./irregularity";

/** Name of the answer file; not a ledger table, so a loaded folder leaves it aside. */
export const ANSWER_FILE = "planted-irregularities.json";

/** The text of the answer file: every irregularity with a number, in the order they came about. */
export function answerText(irregularities: readonly Irregularity[]): string {
  const answers = irregularities.map(({ kind, accountId, rows, cents, about }, place) => ({
    id: `I${String(place + 1).padStart(4, "0")}`,
    kind,
    account_id: accountId,
    rows,
    amount: cents === null ? null : dollarText(cents),
    about,
  }));
  return `${JSON.stringify(answers, null, 1)}\n`;
}
