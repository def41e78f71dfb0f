/**
 * A whole number as its format shows it with leading zeros; null under formats that do not fill up with zeros. Account
 * numbers and ZIP codes are often kept this way.
 * @example paddedNumber(4430, "00000-0000") // "00000-4430"
 */
export function paddedNumber(value: number, section: string): string | null {
  const shown = section.replace(/\[[^\]]*\]|[_*]./g, "");
  const pattern = shown.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? "");
  const places = pattern.split("0").length - 1;
  const literal = shown.replace(/"[^"]*"|\\./g, "").replaceAll("0", "");
  if (places < 2 || !/^[-() /]*$/.test(literal) || !Number.isSafeInteger(value) || value < 0) return null;
  return filled(pattern, String(value).padStart(places, "0"));
}

/** The digits put in place of the pattern's zeros, from the right; surplus digits stand before the first zero. */
function filled(pattern: string, digits: string): string {
  const surplus = digits.length - (pattern.split("0").length - 1);
  let next = 0;
  return pattern.replaceAll("0", () => {
    const start = next;
    next = Math.max(start, surplus) + 1;
    return digits.slice(start, next);
  });
}
