import type { Guess } from "../guess";
import type { Sensitive } from "../privacy/sensitive-columns";
import type { TableReading } from "./table-reading";

/**
 * What each column is taken for, in words for the coordinator.
 * @example meaningsOf(reading, [])["Acct #"] // { value: "account number", confidence: 0.95, why: 'the heading "Acct #"' }
 */
export function meaningsOf(
  reading: TableReading,
  sensitive: readonly Sensitive[],
): Readonly<Record<string, Guess<string>>> {
  const told = (column: { readonly name: string; readonly heading: string | null }, value: string, confidence = 0.9) =>
    [column.name, { value, confidence, why: `the heading "${column.heading ?? column.name}"` }] as const;
  const all: readonly (readonly [string, Guess<string>])[] = [
    ...(reading.services.length > 1
      ? reading.services.map(({ column, service, kind }) =>
          told(column, kind === null ? `charge for ${service.replace("_", " ")}` : `${kind} charged`),
        )
      : []),
    ...reading.buckets.map(({ column, fromDays }) =>
      told(column, fromDays === 0 ? "not past due" : `past due from day ${fromDays}`),
    ),
    ...[...reading.assigned.values()].map(
      ({ column, meaning, confidence, why }) => [column.name, { value: meaning, confidence, why }] as const,
    ),
    ...sensitive.map(({ column, what, why }) => [column, { value: what, confidence: 0.9, why }] as const),
  ];
  return Object.fromEntries(all);
}
