import { mkdir, open, stat } from "node:fs/promises";
import { join } from "node:path";

/** A generated export and what it holds by the generator's own count. */
export interface VendorExport {
  readonly path: string;
  readonly records: number;
  /** Sum of the column Balance over all records. */
  readonly balanceCents: number;
}

const SERVICES = ["WATER", "SEWER", "STORM", "REFUSE", "PENALTY"];
const HEADING = "Account,Name,Charge,Bill,Bill Date,Due Date,Billed,Balance\n";
const TITLE =
  '"MAPLE FALLS, CITY OF"\nACCOUNTS RECEIVABLE AGING - DETAIL\nEffective Date: 12/31/2026,,Report generated: 01/04/2027 08:14\n\n';

/**
 * Writes, once, an A/R listing as vendors print it: preamble, a subtotal under each account, page heads with the headings again,
 * `1,234.50`, `.00` and `(500.00)`, account numbers in three forms, names with commas, and a grand total.
 */
export async function vendorExport(records: number): Promise<VendorExport> {
  const folder = "out/bench";
  await mkdir(folder, { recursive: true });
  const path = join(folder, `vendor-${String(records)}.csv`);
  const writer = new Listing(records);
  const text = writer.pages();
  const file = (await exists(path)) ? null : await open(path, "w");
  for (const page of text) await file?.write(page);
  await file?.close();
  return { path, records, balanceCents: writer.balanceCents };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

class Listing {
  balanceCents = 0;
  readonly #records: number;
  #seed = 12_345;

  constructor(records: number) {
    this.#records = records;
  }

  *pages(): Generator<string> {
    let page = `${TITLE}${HEADING}`;
    for (let done = 0, account = 1; done < this.#records; account++) {
      const lines = Math.min(5, this.#records - done);
      page += this.#account(account, lines);
      done += lines;
      if (account % 10 === 0) page += `"MAPLE FALLS, CITY OF",,,,,,,P ${String(account / 10 + 1)}\n${HEADING}`;
      if (page.length > 1_000_000) {
        yield page;
        page = "";
      }
    }
    yield `${page},REPORT TOTALS,,,,,,"${printed(this.balanceCents)}"\n** END OF REPORT **\n`;
  }

  #account(account: number, lines: number): string {
    const id = accountId(account);
    let text = "";
    let billedTotal = 0;
    let balanceTotal = 0;
    for (let line = 0; line < lines; line++) {
      const billed = this.#next(60_000) - (line === 4 ? 30_000 : 0);
      const balance = this.#next(3) === 0 ? 0 : billed;
      const month = 1 + this.#next(12);
      text += `${id},"CUSTOMER ${String(account)}, ""A""",${SERVICES[line] ?? ""},${String(account * 10 + line)},${String(month)}/5/2026,${String(month)}/28/2026,${field(billed)},${field(balance)}\n`;
      billedTotal += billed;
      balanceTotal += balance;
    }
    this.balanceCents += balanceTotal;
    return `${text},${id} Account Total,,,,,${field(billedTotal)},${field(balanceTotal)}\n`;
  }

  /** A whole number from 0 up to the limit, the same in every run. */
  #next(limit: number): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(this.#seed / 65_536) % limit;
  }
}

function accountId(account: number): string {
  if (account % 3 === 0) return `10-${String(account).padStart(4, "0")}-1`;
  return account % 3 === 1 ? String(account).padStart(8, "0") : `A${String(account)}-00`;
}

function field(cents: number): string {
  const text = printed(cents);
  return text.includes(",") ? `"${text}"` : text;
}

function printed(cents: number): string {
  const size = Math.abs(cents);
  const dollars = Math.floor(size / 100);
  const whole = dollars === 0 ? "" : dollars.toLocaleString("en-US");
  const text = `${whole}.${String(size % 100).padStart(2, "0")}`;
  return cents < 0 ? `(${text})` : text;
}
