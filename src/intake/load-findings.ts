import type { Finding } from "../domain/finding";
import type { FileLoad, LoadResult, Reject } from "./load-result";

/** Refused files and rejected records as findings, records grouped by what is wrong with them. */
export function loadFindings(load: LoadResult): readonly Finding[] {
  const refused = load.refused.map(
    ({ file, reason }): Finding => ({
      code: "refused-file",
      severity: "error",
      message: reason,
      count: 1,
      amountCents: null,
      sample: [file],
    }),
  );
  return [...refused, ...load.files.flatMap((file) => [...rejectFindings(file), ...countFindings(file)])];
}

/** Two independent counts of one file that differ: some quote is out of place, and lines may have run together. */
function countFindings({ file, loaded, rejected, counted }: FileLoad): readonly Finding[] {
  const records = loaded + rejected;
  if (records === counted) return [];
  const message = `${file}: ${String(records)} records were read, but its lines make ${String(counted)}. A quote is out of place somewhere; compare the totals, or export the file again.`;
  return [
    {
      code: "count-difference",
      severity: "error",
      message,
      count: Math.abs(records - counted),
      amountCents: null,
      sample: [],
    },
  ];
}

function rejectFindings(file: FileLoad): readonly Finding[] {
  const reasons = [...new Set(file.rejects.map((reject) => reject.reason))];
  return reasons.map((reason): Finding => {
    const rejects = file.rejects.filter((reject) => reject.reason === reason);
    const word = rejects.length === 1 ? "line was" : "lines were";
    return {
      code: "rejected-line",
      severity: "error",
      message: `${file.file}: ${String(rejects.length)} ${word} not loaded: ${reason}`,
      count: rejects.length,
      amountCents: null,
      sample: rejects.slice(0, 10).map((reject) => described(file, reject)),
    };
  });
}

function described(file: FileLoad, { line, column, text }: Reject): string {
  return `${file.file} line ${String(line)}${column === null ? "" : `, column ${column}`}: ${text}`;
}
