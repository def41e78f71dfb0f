import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import type { TableBlock } from "../../../report/report";
import { plus } from "./join-formulas";
import type { NamedCheck } from "./checks/fund-checks";
import { type ErrorNumber, KNOWN_ERRORS } from "./checks/known-errors";

/** Each error that rate studies are known for, the checks that would catch it, and whether all of them pass. */
export function errorTable(checks: readonly NamedCheck[]): TableBlock {
  return {
    kind: "table",
    name: "KnownErrors",
    rowCount: KNOWN_ERRORS.length,
    columns: [
      { name: "Known error", format: "text", width: 38, wraps: true, values: KNOWN_ERRORS.map(wordsOf) },
      {
        name: "Checks that catch it",
        format: "count",
        width: 16,
        values: KNOWN_ERRORS.map(({ number }) => catching(checks, number).length),
      },
      {
        name: "FAIL",
        format: "count",
        width: 16,
        values: KNOWN_ERRORS.map(({ number }) => ({ formula: failing(catching(checks, number)) })),
      },
      {
        name: "Verdict",
        format: "text",
        width: 14,
        values: KNOWN_ERRORS.map(({ number }) => ({ formula: verdict(catching(checks, number)) })),
      },
    ],
    highlights: [{ column: "Verdict", kind: "pass-fail" }],
  };
}

function wordsOf({ number, words }: (typeof KNOWN_ERRORS)[number]): string {
  return `${String(number)}. ${words}`;
}

function catching(checks: readonly NamedCheck[], error: ErrorNumber): readonly NamedCheck[] {
  return checks.filter(({ catches }) => catches === error);
}

/** How many of some checks fail. */
export function failing(checks: readonly NamedCheck[]): Formula {
  return plus(checks.map(({ name }) => formula`IF(${total(name)}="PASS",0,1)`));
}

/** An error that nothing in the study could hold, such as a wrong exhibit where no price is printed, has no check. */
function verdict(checks: readonly NamedCheck[]): Formula {
  return checks.length === 0 ? formula`"none"` : formula`IF(${failing(checks)}=0,"PASS","FAIL")`;
}
