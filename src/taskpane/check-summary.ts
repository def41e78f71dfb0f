import type { CheckedLedger } from "../app/checked-ledger";
import { dateInWords } from "../app/date-in-words";
import type { Notice } from "../app/notice";

/** The state of the ledger in one or two sentences, and what to do next; the tone is that of the worst news. */
export function checkSummary(ledger: CheckedLedger): Notice {
  const loaded = sum(ledger, "loaded");
  const rejected = sum(ledger, "rejected");
  const untied = ledger.tieOut.filter(({ difference }) => difference !== 0).length;
  const errors = ledger.findings.filter(({ severity }) => severity === "error").length;
  const lines = `${loaded.toLocaleString("en-US")} lines of ${plural(ledger.load.files.length, "file")} are loaded${spanText(ledger)}.`;
  const parts = [
    ...(ledger.isSample ? ["This is a made-up city, not yours."] : []),
    lines,
    rejected === 0 ? "No line was rejected." : `${plural(rejected, "line")} rejected: see Files below for each reason.`,
    ...(untied === 0
      ? []
      : [`${plural(untied, "total")} not equal to your system's: see Tie-out before you rely on the numbers.`]),
    ...(errors === 0 ? [] : [`${plural(errors, "error")} found in the data: see Findings.`]),
  ];
  const isClean = rejected === 0 && untied === 0 && errors === 0 && ledger.load.refused.length === 0;
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
