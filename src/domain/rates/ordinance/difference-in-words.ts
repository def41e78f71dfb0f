import { assertNever } from "../../assert-never";
import { dollarsInWords, plainNumber } from "../base-unit";
import type { PrintedRate } from "../printed-rate";
import type { MissingRate, OrdinanceLine } from "./compare-ordinance";
import type { FoundNumber } from "./found-number";

/** How much a line matters: another amount is an error, a number or figure without its like a warning, an undecided one a remark. */
export type Gravity = "info" | "warning" | "error";

/** The gravity of what became of a number; null for one that agrees. */
export function gravityOf(line: Pick<OrdinanceLine, "status">): Gravity | null {
  switch (line.status) {
    case "matched":
      return null;
    case "several":
      return "info";
    case "unmatched":
      return "warning";
    case "differs":
    case "elsewhere":
      return "error";
    default:
      return assertNever(line.status);
  }
}

/** What became of a number, in a sentence with its place. */
export function lineInWords(line: OrdinanceLine): string {
  const { number, words } = line;
  const place = `line ${number.line}, column ${number.column}`;
  const where = `${place}: ${numberInWords(number)}`;
  const around = words === "" ? "" : ` In: "${short(words)}".`;
  switch (line.status) {
    case "matched":
      return `${where} is ${rateInWords(line.rate)}.`;
    case "several":
      return `${where} matches ${line.rates.length} lines, and the words around do not decide: ${listed(line.rates)}.${around}`;
    case "differs":
      return `${place}: ordinance ${numberInWords(number)}, schedule ${amountInWords(line.rate)} (${nameOf(line.rate)}); ${line.because}.${around}`;
    case "elsewhere":
      return `${where} is the amount of ${listed(line.rates)}, but the words around speak of ${line.against.join(" and ")}.${around}`;
    case "unmatched":
      return `${where} stands in the ordinance, and no figure of the schedule has it.${around}`;
    default:
      return assertNever(line);
  }
}

/** A figure that the ordinance lacks, in a sentence. */
export function missingInWords({ rate, sameAmount }: MissingRate): string {
  const elsewhere =
    sameAmount.length === 0 ? "" : ` The same amount stands for another line ${sameAmount.map(placeOf).join(", ")}.`;
  return `${rateInWords(rate)} is in the schedule and was not found in the ordinance.${elsewhere}`;
}

/** A figure with its name, amount and unit. */
export function rateInWords(rate: PrintedRate): string {
  return `${nameOf(rate)}, ${amountInWords(rate)}`;
}

function amountInWords({ kind, value, unit }: PrintedRate): string {
  return kind === "price"
    ? `${dollarsInWords(value)} ${unit.replace(/^\$,? ?/, "")}`.trim()
    : `${plainNumber(value)} ${unit}`;
}

function nameOf({ label, part }: PrintedRate): string {
  return `${label}, ${part}`;
}

function numberInWords({ text, kind }: FoundNumber): string {
  if (kind === "percent") return `${text} percent`;
  return kind === "factor" ? `${text} times` : text;
}

function placeOf({ line, column }: FoundNumber): string {
  return `at line ${line}, column ${column}`;
}

const FEW = 4;

function listed(rates: readonly PrintedRate[]): string {
  const names = rates.slice(0, FEW).map(nameOf);
  return rates.length > FEW ? `${names.join("; ")}; and ${rates.length - FEW} more` : names.join("; ");
}

function short(words: string): string {
  return words.length > 160 ? `${words.slice(0, 157)}…` : words;
}
