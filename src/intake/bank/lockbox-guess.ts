import type { BankFormat } from "../file-shape";
import type { Guess } from "../guess";
import { lockboxRecords } from "./lockbox-record";
import { lockboxTies } from "./read-lockbox";

const FEWEST_LINES = 3;
/** A text longer than this is taken for the head of a file that goes on. */
const WHOLE_FILE = 60_000;

/**
 * Whether a text is a lockbox file with record types: its lines begin with BAI's digits or with letters for header,
 * check and total; it is named a lockbox, or its checks make its totals.
 */
export function lockboxGuess(text: string, fileName: string): Guess<BankFormat> | null {
  const isPart = text.length > WHOLE_FILE;
  const records = lockboxRecords(isPart ? text.slice(0, text.lastIndexOf("\n") + 1) : text);
  const has = (role: string): boolean => records.some((record) => record.role === role);
  if (records.length < FEWEST_LINES || !has("check") || !records.every(isShaped)) return null;
  if (!(has("trailer") || isPart) || records[0]?.role !== "header") return null;
  const named = /lock ?-?_?box|\blbx/i.test(`${fileName}\n${text.slice(0, 2000)}`);
  const isBai = records.every((record) => /\d/.test(record.type)) && /^[12][^,|;\t]{19}/.test(text);
  if (lockboxTies(text, fileName) === "ties") {
    return {
      value: "lockbox",
      confidence: named || isBai ? 0.97 : 0.85,
      why: "Its lines begin with record types, and its checks make its totals.",
    };
  }
  if (!named && !isBai) return null;
  return {
    value: "lockbox",
    confidence: named ? 0.85 : 0.8,
    why: "Its lines begin with the record types of a lockbox file.",
  };
}

/** A record type and then a number, a blank or a delimiter: no word, no sentence. */
function isShaped({ role, text }: { readonly role: string; readonly text: string }): boolean {
  return (
    role !== "unknown" &&
    (text.length >= 16 || /[,|;\t]/.test(text) || role === "trailer") &&
    /^\w{1,3}(?:[\d ,|;\t"]|$)/.test(text)
  );
}
