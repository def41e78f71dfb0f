/** One record as its cells are printed: account, name, bill, bill date, due date, billed, balance. */
export type KnownRecord = readonly [string, string, string, string, string, string, string];

/** How the report is written: a delimiter, or columns of fixed width. */
export type ReportForm = "," | "\t" | "|" | ";" | "fixed";

const NAMES = ["ALDER TOM", "BIRCH SUE", "CEDAR MFG CO", "DOGWOOD AL", "ELM & SONS", "FIR KATE", "GUM LEE"];

/** Forty records, no value twice in a row, so that a row that stands in the wrong place shows. */
export const RECORDS: readonly KnownRecord[] = Array.from({ length: 40 }, (_, index): KnownRecord => {
  const cents = 1_234 + index * 7_919;
  const balance = index % 9 === 4 ? `(${printed(index * 311 + 105)})` : printed(cents - index * 100);
  const day = String(1 + (index % 28)).padStart(2, "0");
  const account = `00${String(41_000 + index * 37)}`;
  const name = NAMES[index % NAMES.length] ?? "";
  return [account, name, String(700_100 + index), `09/${day}/2026`, `10/${day}/2026`, printed(cents), balance];
});

const HEADING = ["Account", "Name", "Bill No", "Bill Date", "Due Date", "Billed", "Balance"];
const TITLE = "CITY OF MAPLE FALLS - ACCOUNTS RECEIVABLE DETAIL AS OF 10/31/2026";

/** The report's rows, as a sheet would hold them. */
export const REPORT: readonly (readonly string[])[] = [[TITLE], [], HEADING, ...RECORDS];

/** The report as text, and the values of each line that is a record. */
export function reportAs(form: ReportForm): {
  readonly text: string;
  readonly records: ReadonlyMap<string, readonly string[]>;
} {
  const line = (cells: readonly string[]) => (form === "fixed" ? fixedLine(cells) : delimitedLine(cells, form));
  const records = new Map(RECORDS.map((cells) => [line(cells), cells.map(asRead)]));
  const totals = ["", "REPORT TOTAL", "", "", "", total(5), total(6)];
  const lines = [TITLE, "", line(HEADING), ...records.keys(), line(totals), ""];
  return { text: lines.join("\r\n"), records };
}

function fixedLine(cells: readonly string[]): string {
  const widths = [10, 16, 9, 12, 12, 13, 13];
  return cells
    .map((cell, at) => (at >= 5 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
    .join("")
    .trimEnd();
}

function delimitedLine(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter);
}

/** A cell as the load shows it: amounts in dollars, dates by year first. */
function asRead(cell: string, position: number): string {
  if (position === 3 || position === 4) return `${cell.slice(6)}-${cell.slice(0, 2)}-${cell.slice(3, 5)}`;
  if (position < 5) return cell;
  const plain = cell.replace(/[(),]/g, "");
  return cell.startsWith("(") ? `-${plain}` : plain;
}

function total(position: 5 | 6): string {
  const cents = RECORDS.reduce((sum, cells) => sum + Math.round(Number(asRead(cells[position], position)) * 100), 0);
  return printed(cents);
}

function printed(cents: number): string {
  return (cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
}
