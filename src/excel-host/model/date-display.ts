const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, as far as days from 1900-03-01 on are concerned. */
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * A day number as a date format shows it. Times of day are left out.
 * @example displayDate(46326, "mmm d, yyyy") // "Oct 31, 2026"
 */
export function displayDate(serial: number, code: string): string {
  const date = new Date(EPOCH + Math.floor(serial) * DAY_MS);
  return code.replace(/\[[^\]]*\]/g, "").replace(/"[^"]*"|\\.|y+|m+|d+/gi, (token) => part(date, token));
}

function part(date: Date, token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  const year = String(date.getUTCFullYear());
  const month = date.getUTCMonth();
  const day = String(date.getUTCDate());
  const kind = token.toLowerCase();
  if (kind.startsWith("y")) return kind.length > 2 ? year : year.slice(2);
  if (kind.startsWith("d")) return day.padStart(kind.length, "0");
  const name = MONTHS[month] ?? "";
  if (kind.length > 2) return kind.length === 3 ? name.slice(0, 3) : name;
  return String(month + 1).padStart(kind.length, "0");
}
