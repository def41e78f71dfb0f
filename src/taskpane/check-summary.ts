import type { CheckedLedger } from "../app/checked-ledger";
import { dateInWords } from "../app/date-in-words";
import type { Notice } from "../app/notice";
import type { Finding } from "../domain/finding";
import type { TieOut } from "../intake/load-result";

/** Findings that the check step shows in full by their own: refused files, rejected lines, totals that differ. */
const SHOWN_ELSEWHERE: readonly string[] = ["refused-file", "rejected-line", "control-difference"];

/** Findings that are not told by another part of the check step. */
export function otherFindings({ findings }: CheckedLedger): readonly Finding[] {
  return findings.filter(({ code }) => !SHOWN_ELSEWHERE.includes(code));
}

/** The totals that the files print of themselves, each under the name of its file. */
export function printedTotals({ load }: CheckedLedger): readonly TieOut[] {
  return load.files.flatMap(({ file, printed }) => printed.map((total) => ({ ...total, table: file })));
}

/** The state of the ledger in one or two sentences, and what to do next; the tone is that of the worst news. */
export function checkSummary(ledger: CheckedLedger): Notice {
  const loaded = sum(ledger, "loaded");
  const rejected = sum(ledger, "rejected");
  const untied = [...ledger.tieOut, ...printedTotals(ledger)].filter(({ difference }) => difference !== 0).length;
  const errors = otherFindings(ledger).filter(({ severity }) => severity === "error").length;
  const refused = ledger.load.refused.length;
  const lines = `${plural(loaded, "line")} of ${plural(ledger.load.files.length, "file")} ${loaded === 1 ? "is" : "are"} loaded${spanText(ledger)}.`;
  const parts = [
    ...(ledger.isSample ? ["This is a made-up city, not yours."] : []),
    lines,
    ...(refused === 0 ? [] : [`${plural(refused, "file")} could not be used: the reasons are below.`]),
    rejected === 0 ? "No line was rejected." : `${plural(rejected, "line")} rejected: the reason of each is below.`,
    ...(untied === 0
      ? []
      : [`${plural(untied, "total")} not equal to your system's: look at Tie-out before you rely on the numbers.`]),
    ...(errors === 0 ? [] : [`${plural(errors, "error")} found in the data: look at Findings.`]),
  ];
  const isClean = rejected === 0 && untied === 0 && errors === 0 && refused === 0;
  return { tone: isClean ? "success" : "warning", text: parts.join(" ") };
}

function sum({ load }: CheckedLedger, column: "loaded" | "rejected"): number {
  return load.files.reduce((total, file) => total + file[column], 0);
}

function spanText({ span }: CheckedLedger): string {
  return span === null ? "" : `, ${dateInWords(span.first)} to ${dateInWords(span.last)}`;
}

/**
 * A number with its noun.
 * @example plural(1200, "line") // "1,200 lines"
 */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * What was passed over, by what it is.
 * @example notDataWords([{ what: "heading lines", count: 1 }, { what: "total rows", count: 6 }]) // "1 heading line, 6 total rows"
 */
export function notDataWords(notData: readonly { readonly what: string; readonly count: number }[]): string {
  const words = ({ what, count }: { readonly what: string; readonly count: number }) => {
    const noun = count === 1 ? what.replace(/\b(line|row|record)s\b/, "$1") : what;
    return `${count.toLocaleString("en-US")} ${noun}`;
  };
  return notData.map(words).join(", ");
}
