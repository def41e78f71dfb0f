import { type BillImpactArgs, type ComparedRates, USUAL_IMPACT } from "../analyses/bill-impact/bill-impact-args";
import { billImpact } from "../analyses/bill-impact/bill-impact";
import { impactAccountsReport } from "../analyses/bill-impact/report/impact-accounts-report";
import { readLedgerSpan } from "../app/ledger-span";
import type { IsoDate } from "../domain/calendar";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { newestDay } from "../domain/rates/step-schedule";
import { badUsage, optionChoice, optionDate, optionDollars, optionSwitch, optionText } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { impactJson } from "./impact-json";
import { impactText } from "./impact-text";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, type LoadedLedger, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { neededSchedule } from "./schedule-at-hand";
import { readScheduleFile } from "./schedule-file";
import { writeReport } from "./write-report";

/** `ratebook impact`: what proposed rates do to the bills of real accounts. */
export const impactCommand: Command = {
  name: "impact",
  summary: "what proposed rates do to bills: every bill of a period made at existing and proposed rates",
  usage: [
    "--schedule NOW.json   the existing rates; rates.json in the data folder unless told otherwise",
    "--proposed NEW.json   the proposed rates; the schedule's own newest edition without",
    "--existing-on D       existing rates are those of this day; the last day of the period unless told otherwise",
    "                      each-bill: those that were in force for each bill, as in the proof of revenue",
    "--proposed-on D       proposed rates are those of this day; the newest edition unless told otherwise",
    "--from D --to D       first and last bill date; all bills without",
    "--limit P             percent above which a rise is told, 10 unless told otherwise",
    "--limit-dollars N     and dollars a month, 10.00 unless told otherwise",
    "--uses 4,6,8          uses a month for the typical bills, in the schedule's unit",
    "--names masked|named  accounts of the list masked (default), or with their number: confidential",
    "--out BOOK.xlsx       writes the workbook for directors: no account number stands in it",
    "--accounts-out L.xlsx writes the coordinator's list of the accounts that rise most",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    schedule: { type: "string" },
    proposed: { type: "string" },
    "existing-on": { type: "string" },
    "proposed-on": { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    limit: { type: "string" },
    "limit-dollars": { type: "string" },
    uses: { type: "string" },
    names: { type: "string" },
    out: { type: "string" },
    "accounts-out": { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const schedule = await neededSchedule(args);
    const named = optionText(args, "proposed");
    const proposed = named === undefined ? schedule : await readScheduleFile(named);
    const settings = {
      ...limitsOf(args),
      standardUses: usesOf(args),
      worst: USUAL_IMPACT.worst,
      accounts: "left out" as const,
    };
    const names = optionChoice(args, "names", ["masked", "named"]);
    return withLedger(args, place, async (ledger) => {
      const asked = { ...settings, ...(await comparedRates({ schedule, proposed }, args, { ledger, place })) };
      const result = await billImpact.run(ledger.database, asked, { progress: progressOn(place) });
      const context = contextOf(ledger, place);
      await writeReport(billImpact.report(result, context), optionText(args, "out"), place);
      await writeReport(impactAccountsReport(result, context, names), optionText(args, "accounts-out"), place);
      place.out(optionSwitch(args, "json") ? impactJson(result, names) : impactText(result));
      for (const finding of ledger.check.findings) place.err(findingText(finding));
      return findingsExit(args, ledger.check);
    });
  },
};

interface Loaded {
  readonly ledger: LoadedLedger;
  readonly place: Workplace;
}

type Compared = Pick<BillImpactArgs, "existing" | "proposed" | "from" | "to">;

async function comparedRates(
  { schedule, proposed }: { readonly schedule: RateSchedule; readonly proposed: RateSchedule },
  args: Arguments,
  { ledger, place }: Loaded,
): Promise<Compared> {
  const span = await readLedgerSpan(ledger.database);
  const last = span?.last ?? place.now().slice(0, 10);
  const [from, to] = [optionDate(args, "from") ?? span?.first ?? last, optionDate(args, "to") ?? last];
  const existing = { schedule, on: existingDay(args) ?? to };
  const next = { schedule: proposed, on: optionDate(args, "proposed-on") ?? newestDay(proposed) };
  refuseTheSame(existing, next);
  return { existing, proposed: next, from, to };
}

function existingDay(args: Arguments): ComparedRates["on"] | undefined {
  return optionText(args, "existing-on") === "each-bill" ? "each bill" : optionDate(args, "existing-on");
}

/** One schedule compared with itself on days of one edition would show no change, and mean nothing. */
function refuseTheSame(existing: ComparedRates, proposed: ComparedRates): void {
  if (existing.schedule !== proposed.schedule || existing.on === "each bill") return;
  const editionOf = (day: IsoDate) => {
    return existing.schedule.editions.filter(({ effective }) => effective <= day).length;
  };
  if (proposed.on === "each bill" || editionOf(existing.on) !== editionOf(proposed.on)) return;
  throw badUsage(
    `The existing and the proposed rates are the same edition of ${existing.schedule.utility}. Give the proposed rates with --proposed NEW.json, or another day with --existing-on.`,
  );
}

function limitsOf(args: Arguments): Pick<BillImpactArgs, "limitShare" | "limitCents"> {
  const percent = optionText(args, "limit");
  if (percent !== undefined && !/^\d{1,4}(\.\d{1,4})?$/.test(percent))
    throw badUsage(`--limit takes a percent such as 10, not "${percent}".`);
  return {
    limitShare: percent === undefined ? USUAL_IMPACT.limitShare : Number(percent) / 100,
    limitCents: optionDollars(args, "limit-dollars") ?? USUAL_IMPACT.limitCents,
  };
}

function usesOf(args: Arguments): readonly number[] {
  const text = optionText(args, "uses");
  if (text === undefined) return USUAL_IMPACT.standardUses;
  if (!/^\d{1,6}(\.\d{1,3})?(,\d{1,6}(\.\d{1,3})?)*$/.test(text))
    throw badUsage(`--uses takes uses a month such as 4,6,8, not "${text}".`);
  return text.split(",").map(Number);
}

function contextOf({ exports, check }: LoadedLedger, place: Workplace) {
  const sources = exports.load.files.map(({ file }) => file);
  return { stamp: place.now(), sources, tieOut: check.tieOut, findings: check.findings, tie: null };
}
