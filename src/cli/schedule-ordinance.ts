import { readFile } from "node:fs/promises";
import {
  compareOrdinance,
  type OrdinanceComparison,
  type OrdinanceLine,
} from "../domain/rates/ordinance/compare-ordinance";
import {
  type Gravity,
  gravityOf,
  lineInWords,
  missingInWords,
  rateInWords,
} from "../domain/rates/ordinance/difference-in-words";
import { ratesOf } from "../domain/rates/ordinance/match-numbers";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { serviceInWords } from "../domain/service-in-words";
import { AppError } from "../ports/app-error";
import { optionChoice, optionSwitch, optionText } from "./arguments";
import type { Arguments, Workplace } from "./command";
import { editionAsked } from "./schedule-edition";

const GRAVITIES = ["error", "warning", "info"] as const;

/** `ratebook schedule S.json --ordinance FILE.txt`: the rates that the text adopts beside those of the schedule. */
export async function showOrdinance(schedule: RateSchedule, args: Arguments, place: Workplace): Promise<number> {
  const failOn = optionText(args, "fail-on") === undefined ? null : optionChoice(args, "fail-on", GRAVITIES);
  const path = optionText(args, "ordinance") ?? "";
  const comparison = compareOrdinance(await textOf(path), editionAsked(schedule, args), schedule);
  place.out(optionSwitch(args, "json") ? ordinanceJson(schedule, comparison) : ordinanceText(schedule, comparison));
  return failOn !== null && gravities(comparison).some((each) => GRAVITIES.indexOf(each) <= GRAVITIES.indexOf(failOn))
    ? 1
    : 0;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const message = `There is no text file ${path}. Copy the rate section of the ordinance into one, and name it.`;
    throw new AppError("unreadable-file", message, { cause });
  }
}

/** A figure that the ordinance lacks weighs as much as a number that the schedule lacks. */
function gravities({ lines, missing }: OrdinanceComparison): readonly Gravity[] {
  const missed = missing.map(() => "warning" as const);
  return [...lines.map(gravityOf).filter((each) => each !== null), ...missed];
}

function ordinanceText({ utility }: RateSchedule, comparison: OrdinanceComparison): string {
  const { effective, lines, missing, passedOver, servicesNotNamed } = comparison;
  const told = (gravity: Gravity) => lines.filter((line) => gravityOf(line) === gravity).map(lineInWords);
  const agreed = lines.filter(({ status }) => status === "matched");
  return [
    `The ordinance beside the rates of ${utility} from ${effective} on: ${agreed.length} of ${lines.length} numbers agree, ${missing.length} figures of the schedule are not in it, ${passedOver.length} numbers are no rates (sections, dates, meter sizes, units).`,
    section("Another amount", told("error")),
    section("In the ordinance, not in the schedule", told("warning")),
    section("In the schedule, not found in the ordinance", missing.map(missingInWords)),
    servicesNotNamed.length === 0
      ? ""
      : `The text does not name ${servicesNotNamed.map(serviceInWords).join(", ")}: those rates were not looked for.`,
    section("Undecided", told("info")),
    section("Agree", agreed.map(lineInWords)),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function section(title: string, sentences: readonly string[]): string {
  return sentences.length === 0 ? "" : [`${title}:`, ...sentences.map((each) => `- ${each}`)].join("\n");
}

function ordinanceJson({ utility }: RateSchedule, comparison: OrdinanceComparison): string {
  const { effective, lines, missing, servicesNotNamed, passedOver } = comparison;
  const document = {
    utility,
    effective,
    lines: lines.map(lineJson),
    missing: missing.map(({ rate, sameAmount }) => ({
      place: rate.place,
      figure: rateInWords(rate),
      same_amount: sameAmount.map(({ line, column }) => ({ line, column })),
    })),
    services_not_named: servicesNotNamed,
    passed_over: passedOver.map(({ line, column, text, kind, reason }) => ({
      line,
      column,
      text,
      reason: reason === "" && kind === "per" ? "what a price is for" : reason,
    })),
  };
  return JSON.stringify(document, null, 1);
}

function lineJson(found: OrdinanceLine) {
  const { line, column, text } = found.number;
  const rates = found.status === "elsewhere" ? found.rates : ratesOf(found);
  return {
    ...{ line, column, text },
    status: found.status,
    severity: gravityOf(found),
    places: rates.map(({ place }) => place),
    words: found.words,
    sentence: lineInWords(found),
  };
}
