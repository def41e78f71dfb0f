import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { billFrequency } from "../analyses/bill-frequency/bill-frequency";
import { type BillFrequencyArgs, billFrequencyArgs } from "../analyses/bill-frequency/bill-frequency-args";
import { billableUnits } from "../analyses/billable-units/billable-units";
import { type BillableUnitsArgs, billableUnitsArgs } from "../analyses/billable-units/billable-units-args";
import { type ProducedMonth, readProduction } from "../analyses/billable-units/produced-month";
import { METER_TABLE_IDS, METER_TABLES, type MeterTable, ownMeterTable } from "../domain/rates/equivalent-meters";
import { USAGE_UNITS } from "../domain/rates/usage-unit";
import { breaksProblem } from "../domain/rates/bill-frequency";
import { placeReport } from "../report/place";
import { AppError } from "../ports/app-error";
import { badUsage, optionChoice, optionDate, optionSwitch, optionText, requiredDate } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, type LoadedLedger, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { unitsJson } from "./units-json";
import { unitsText } from "./units-text";

/** `ratebook units`: what is sold, to whom, month by month, and how many bills stop at each level of use. */
export const unitsCommand: Command = {
  name: "units",
  summary: "billable units by service, class, meter and month, and the bill frequency",
  usage: [
    "--from DATE --to DATE   the period, by bill date; both days count",
    `--unit ${USAGE_UNITS.join("|")}   the unit of all use; the one that the exports name most unless told otherwise`,
    "--gallons N             gallons per cubic foot, 7.48052 unless told otherwise",
    `--meters ${METER_TABLE_IDS.join("|")}   the ratios of equivalent meters; displacement unless told otherwise`,
    "                        or your own ratios, as in 5/8=1,3/4=1.1,1=1.4",
    "--class CLASS           only this customer class",
    "--breaks USES           upper ends of the blocks of use, as in 10,20,30",
    "--production FILE.csv   water produced, a line a month: month,volume[,unit]",
    "--history-from DATE     first day of the months for trends and forecast; the whole ledger unless told otherwise",
    "--out BOOK.xlsx         writes both as a workbook too; a file of that name is replaced",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    from: { type: "string" },
    to: { type: "string" },
    unit: { type: "string" },
    gallons: { type: "string" },
    meters: { type: "string" },
    class: { type: "string" },
    breaks: { type: "string" },
    production: { type: "string" },
    "history-from": { type: "string" },
    out: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asked = await askedUnits(args);
    return withLedger(args, place, async (ledger) => {
      const progress = progressOn(place);
      const units = await billableUnits.run(ledger.database, asked.units, { progress });
      const frequency = await billFrequency.run(ledger.database, asked.frequency, { progress });
      const out = optionText(args, "out");
      if (out !== undefined) await writeBook(out, { units, frequency, ledger, place });
      place.out(optionSwitch(args, "json") ? unitsJson(units, frequency) : unitsText(units, frequency));
      for (const finding of ledger.check.findings) place.err(findingText(finding));
      return findingsExit(args, ledger.check);
    });
  },
};

interface Asked {
  readonly units: BillableUnitsArgs;
  readonly frequency: BillFrequencyArgs;
}

async function askedUnits(args: Arguments): Promise<Asked> {
  const shared = {
    from: requiredDate(args, "from"),
    to: requiredDate(args, "to"),
    unit: optionText(args, "unit") === undefined ? null : optionChoice(args, "unit", USAGE_UNITS),
    ...gallons(args),
    customerClass: optionText(args, "class") ?? null,
  };
  if (shared.from > shared.to) throw badUsage("--from is later than --to. Give the first day first.");
  return {
    units: billableUnitsArgs({
      ...shared,
      meters: meterTable(args),
      historyFrom: optionDate(args, "history-from") ?? null,
      production: await production(args),
    }),
    frequency: billFrequencyArgs({ ...shared, breaks: breaks(args) }),
  };
}

function gallons(args: Arguments): Partial<Pick<BillableUnitsArgs, "gallonsPerCubicFoot">> {
  const text = optionText(args, "gallons");
  if (text === undefined) return {};
  if (!/^\d{1,2}(\.\d{1,8})?$/.test(text) || Number(text) === 0)
    throw badUsage(`--gallons takes gallons per cubic foot such as 7.48052, not "${text}".`);
  return { gallonsPerCubicFoot: text };
}

/** One of the tables by name, or a city's own ratios. */
function meterTable(args: Arguments): MeterTable {
  const text = optionText(args, "meters") ?? "";
  if (!text.includes("=")) return METER_TABLES[optionChoice(args, "meters", METER_TABLE_IDS)];
  const own = text.split(",").map((each) => /^([^=]+)=(\d+(?:\.\d+)?)$/.exec(each.trim()));
  const ratios = own.flatMap((found) => (found === null ? [] : [[found[1] ?? "", Number(found[2])] as const]));
  if (ratios.length < own.length)
    throw badUsage(`--meters takes the name of a table, or sizes and ratios such as 5/8=1,1=2.5,2=8, not "${text}".`);
  return ownMeterTable(ratios);
}

function breaks(args: Arguments): readonly number[] {
  const text = optionText(args, "breaks");
  if (text === undefined) return [];
  const found = text.split(",").map((each) => (each.trim() === "" ? Number.NaN : Number(each)));
  if (breaksProblem(found) !== null)
    throw badUsage(`--breaks takes rising uses above 0 such as 10,20,30, not "${text}".`);
  return found;
}

async function production(args: Arguments): Promise<readonly ProducedMonth[]> {
  const path = optionText(args, "production");
  if (path === undefined) return [];
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError("unreadable-file", `There is no file ${path}. Check the name and the folder.`, { cause });
  });
  const read = readProduction(text);
  if (read.kind === "unreadable") throw badUsage(`${path}: ${read.problem}`);
  return read.months;
}

interface Book {
  readonly units: Awaited<ReturnType<typeof billableUnits.run>>;
  readonly frequency: Awaited<ReturnType<typeof billFrequency.run>>;
  readonly ledger: LoadedLedger;
  readonly place: Workplace;
}

async function writeBook(out: string, { units, frequency, ledger, place }: Book): Promise<void> {
  const stamp = place.now();
  const sources = ledger.exports.load.files.map(({ file }) => file);
  const context = { stamp, sources, tieOut: ledger.check.tieOut, findings: ledger.check.findings, tie: null };
  const workbook = place.newWorkbook();
  await workbook.write(placeReport(billableUnits.report(units, context)), { overwrite: "replace", stamp });
  await workbook.write(placeReport(billFrequency.report(frequency, context)), { overwrite: "replace", stamp });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, await workbook.save());
}
