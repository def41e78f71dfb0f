import type { Finding } from "../../domain/finding";
import type { UnderstoodExport } from "./understand-export";

const NOTE = { amountCents: null, sample: [], count: 1 } as const;

/** What a coordinator should look at because it was guessed, or because the layout has changed. */
export function understoodFindings(file: string, { drift, questions }: UnderstoodExport): readonly Finding[] {
  return [
    ...drift.map(
      ({ code, severity, message }): Finding => ({
        code: `layout-${code}`,
        severity,
        message: `${file}: ${message}`,
        ...NOTE,
      }),
    ),
    ...questions.map(
      ({ text }): Finding => ({ code: "please-check", severity: "warning", message: `${file}: ${text}`, ...NOTE }),
    ),
  ];
}
