import type { Finding } from "../../domain/finding";
import { printDollars } from "../../domain/money";
import type { FileLoad } from "../load-result";
import type { MappedExport } from "./engine-rows";

const NOTE = { amountCents: null, sample: [] } as const;

/** What a coordinator should know of a load beside its rejects: totals that differ, hidden rows, guesses that were made. */
export function loadNotes({ file, opened, located }: MappedExport, load: FileLoad): readonly Finding[] {
  return [
    ...(opened.bank?.findings ?? []),
    ...printedDifferences(load),
    ...hiddenRows(file.name, opened.notes()?.hiddenRows ?? 0),
    ...carriedNote(file.name, load.carried, located.facts.carriedFrom?.title ?? ""),
  ];
}

function printedDifferences({ file, printed, rejected }: FileLoad): readonly Finding[] {
  return printed
    .filter(({ difference }) => difference !== 0)
    .map(({ measure, source, ledger, difference, unit }) => {
      const print = (value: number): string => (unit === "cents" ? printDollars(value) : String(value));
      const remedy =
        rejected > 0
          ? "Mend the rejected lines first."
          : "Look for lines that are missing, or ask for the report again.";
      return {
        code: "printed-total-difference",
        severity: "error" as const,
        message: `${file}: the report prints ${print(source)} as the total of ${measure}, its loaded records make ${print(ledger)}, a difference of ${print(difference)}. ${remedy}`,
        count: 1,
        amountCents: unit === "cents" ? difference : null,
        sample: [],
      };
    });
}

function hiddenRows(file: string, count: number): readonly Finding[] {
  if (count === 0) return [];
  const rows = count === 1 ? "1 row is" : `${count.toLocaleString("en-US")} rows are`;
  const message = `${file}: ${rows} hidden on the sheet, and read like the others. If they were filtered out on purpose, remove them and load again.`;
  return [{ code: "hidden-rows", severity: "warning", message, count, ...NOTE }];
}

function carriedNote(file: string, count: number, title: string): readonly Finding[] {
  if (count === 0) return [];
  const message = `${file}: ${String(count)} records under "${title}" belong to an earlier time; they are loaded, and left out of the file's totals.`;
  return [{ code: "carried-records", severity: "info", message, count, ...NOTE }];
}
