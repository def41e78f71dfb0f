import type { Fund } from "./study-schema";

/** What a fund contradicts itself in about the parts that the ledger gives it: place and sentence. */
export function ledgerProblems({ fromLedger, service, rates }: Fund): readonly (readonly [string, string])[] {
  const isAsked = fromLedger?.includes("rates") === true;
  return [
    ...(rates.length === 0 && !isAsked
      ? [
          [
            "rates",
            'there are none. Enter its rate lines, or let the exports give them: "fromLedger": ["rates"].',
          ] as const,
        ]
      : []),
    ...(fromLedger !== undefined && fromLedger.length > 0 && service === undefined
      ? [
          [
            "fromLedger",
            "the ledger knows services, not funds; say which is meant under service: water, sewer …",
          ] as const,
        ]
      : []),
  ];
}
