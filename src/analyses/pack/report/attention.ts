import type { Finding } from "../../../domain/finding";
import { printDollars } from "../../../domain/money";
import type { NoteBlock } from "../../../report/report";
import type { PackRun } from "./pack-run";

/** Exceptions that the summary names; all of them are on their own sheet. */
const MOST = 5;

const GRAVITY: Readonly<Record<Finding["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** The exceptions most worth a director's attention: failing checks, then findings, the gravest and largest first. */
export function attentionNote({ checks, context }: PackRun): NoteBlock {
  const failing = checks
    .filter(({ passes }) => !passes)
    .map(({ sheet, label }) => `${sheet}, a check fails: ${label}.`);
  const findings = context.findings.toSorted(byWeight).map(findingLine);
  const all = [...failing, ...findings];
  if (all.length === 0) return { kind: "note", lines: ["Nothing: every check passes and the data hold no findings."] };
  const more = all.length > MOST ? [`${all.length - MOST} more on the sheet Exceptions.`] : [];
  return { kind: "note", lines: [...all.slice(0, MOST).map((line, index) => `${index + 1}. ${line}`), ...more] };
}

function byWeight(a: Finding, b: Finding): number {
  return GRAVITY[a.severity] - GRAVITY[b.severity] || Math.abs(b.amountCents ?? 0) - Math.abs(a.amountCents ?? 0);
}

/** What was found, in its first sentence; what to do about it stands on the sheet Exceptions. */
function findingLine({ message, amountCents }: Finding): string {
  const found = /^.*?[.](?=\s|$)/s.exec(message)?.[0] ?? message;
  return amountCents === null ? found : `${found} At stake: ${printDollars(amountCents)}.`;
}
