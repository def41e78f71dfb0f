import type { BankFormat } from "../file-shape";
import type { Guess } from "../guess";

/** No lockbox layout is known yet. */
export function lockboxGuess(_text: string, _fileName: string): Guess<BankFormat> | null {
  return null;
}
