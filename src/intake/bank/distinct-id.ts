/** A record that carries an id of the bank. */
export interface Identified {
  /** The bank's id for it. */
  readonly id: string;
  /** What makes it the same record when the id stands twice: date and amount. */
  readonly content: string;
}

/** The id that a record is kept under, or that it stands in the file a second time. */
export type DistinctId = { readonly is: "kept"; readonly id: string } | { readonly is: "repeated" };

/**
 * Ids that do not repeat. A record is a repetition only when its id and its content stand before it; another record
 * under the same id is kept with a number behind the id. Records without an id are never compared.
 * @example distinctIds([{ id: "7", content: "a" }, { id: "7", content: "b" }]) // kept "7", kept "7-2"
 */
export function distinctIds(records: readonly Identified[]): readonly DistinctId[] {
  const contents = new Map<string, Set<string>>();
  const taken = new Set(records.map((record) => record.id));
  return records.map(({ id, content }): DistinctId => {
    const seen = contents.get(id) ?? new Set<string>();
    if (seen.has(content)) return { is: "repeated" };
    contents.set(id, seen.add(content));
    return { is: "kept", id: seen.size === 1 ? id : freeId(id, taken) };
  });
}

function freeId(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${String(number)}`)) number += 1;
  const free = `${id}-${String(number)}`;
  taken.add(free);
  return free;
}
