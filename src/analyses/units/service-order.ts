const FIRST = ["water", "sewer"];

/**
 * Services as cities list them: water, sewer, then the others by name. For sorting.
 * @example ["storm", "sewer", "water"].toSorted(serviceOrder) // ["water", "sewer", "storm"]
 */
export function serviceOrder(left: string, right: string): number {
  const place = (service: string) => (FIRST.includes(service) ? FIRST.indexOf(service) : FIRST.length);
  return place(left) - place(right) || (left < right ? -1 : left === right ? 0 : 1);
}
