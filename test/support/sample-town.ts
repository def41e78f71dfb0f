import { generateSampleCity } from "../../src/sample/sample-city";

/** What each account of the pane's sample town owes, in cents: charges and adjustments less payments, read from the CSVs. */
export function balancesOfSampleTown(): ReadonlyMap<string, number> {
  const texts = new Map<string, string>();
  for (const { file, text } of generateSampleCity({ accounts: 1500, months: 24 })) {
    texts.set(file, (texts.get(file) ?? "") + text);
  }
  const balances = new Map<string, number>();
  add(balances, texts.get("charges.csv") ?? "", 1);
  add(balances, texts.get("adjustments.csv") ?? "", 1);
  add(balances, texts.get("payments.csv") ?? "", -1);
  return balances;
}

/** Adds a file's amounts. The columns before the amount never hold commas, so a plain split finds them. */
function add(balances: Map<string, number>, csv: string, sign: 1 | -1): void {
  const [header = "", ...lines] = csv.trimEnd().split("\n");
  const columns = header.split(",");
  const [account, amount] = [columns.indexOf("account_id"), columns.indexOf("amount")];
  for (const line of lines) {
    const cells = line.split(",");
    const id = cells[account] ?? "";
    balances.set(id, (balances.get(id) ?? 0) + sign * Math.round(Number(cells[amount]) * 100));
  }
}
