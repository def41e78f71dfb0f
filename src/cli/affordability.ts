import { readFile } from "node:fs/promises";
import { affordabilityReport } from "../analyses/affordability/affordability-report";
import { parseAffordability } from "../app/affordability-text";
import { affordability, essentialUse } from "../domain/affordability/affordability";
import { AppError } from "../ports/app-error";
import { affordabilityJson, affordabilityText } from "./affordability-json";
import { optionSwitch, optionText, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { writeReport } from "./write-report";

/** `ratebook affordability`: what bills mean to households. */
export const affordabilityCommand: Command = {
  name: "affordability",
  summary: "what bills mean to households: share of income, Residential Indicator, burden, AR20, hours of work",
  usage: [
    "--inputs F.json       figures of the households and bills, each with its source; what is missing is told:",
    '                      {"utility": "…", "households": {"median_income": {"value": 41000, "source": "…"}, …},',
    '                       "bills": [{"name": "Existing rates", "annual_bill": {"value": 1032.12, "source": "…"}}]}',
    "                      households: median_income, lowest_fifth_income, taxes, housing, food, health, energy,",
    "                      minimum_wage (dollars), poverty_share (0.38), household_size, days, gallons, and the limits",
    "                      indicator_mid, indicator_high, burden_moderate, burden_high, poverty_moderate, poverty_high",
    "                      bills: annual_bill, wastewater_cost, essential_bill (a month, at essential use)",
    "--out BOOK.xlsx       writes the sheet, its measures live over the inputs",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: { inputs: { type: "string" }, out: { type: "string" }, json: { type: "boolean" } },
  run: async (args: Arguments, place: Workplace) => {
    const path = requiredText(args, "inputs", "households.json");
    const inputs = parseAffordability(await textOf(path), path);
    await writeReport(affordabilityReport(inputs, place.now()), optionText(args, "out"), place);
    const measures = inputs.bills.map((bills) => affordability(inputs.households, bills));
    const told = { inputs, measures, essential: essentialUse(inputs.households) };
    place.out(optionSwitch(args, "json") ? affordabilityJson(told) : affordabilityText(told));
    return 0;
  },
};

async function textOf(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError("unreadable-file", `There is no file ${path}. Check the name and the folder.`, { cause });
  });
}
