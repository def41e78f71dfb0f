/**
 * Items by a key, groups in the order of their first item, items in their own.
 * @example [...groupBy(["a1", "b1", "a2"], (each) => each.slice(0, 1)).keys()] // ["a", "b"]
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
