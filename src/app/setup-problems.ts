import { monthsProblem } from "../analyses/aging/aged-buckets";
import { readProduction } from "../analyses/billable-units/produced-month";
import { packDayProblem } from "../analyses/pack/monthly-pack-args";
import { agingEdgesProblem } from "../domain/aging-bucket";
import { breaksProblem } from "../domain/rates/bill-frequency";
import { type IsoDate, monthEnd } from "../domain/calendar";
import { isAboutReceivables, type QuestionId, type RunSetup } from "./run-setup";
import { NO_SCHEDULE } from "./setup-args";

type Problem = string | null;

/** What is wrong with the parameters, in a sentence each; empty when the run can start. */
export function setupProblems(setup: RunSetup): readonly string[] {
  const shared = isAboutReceivables(setup.question) ? sharedProblems(setup) : [];
  return [...questionProblems(setup), ...shared].filter((problem) => problem !== null);
}

function questionProblems(setup: RunSetup): readonly Problem[] {
  return QUESTION_PROBLEMS[setup.question](setup);
}

const QUESTION_PROBLEMS: Readonly<Record<QuestionId, (setup: RunSetup) => readonly Problem[]>> = {
  aging: ({ aging }) => agingProblems(aging),
  "what-if": ({ aging }) => agingProblems(aging),
  collections: ({ collections }) => [periodProblem(collections)],
  "roll-forward": ({ rollForward }) => [periodProblem(rollForward), agingEdgesProblem(rollForward.edges)],
  allowance: ({ allowance }) => allowanceProblems(allowance),
  expected: ({ expected }) => expectedProblems(expected),
  delinquents: ({ delinquents }) => delinquentsProblems(delinquents),
  "monthly-pack": ({ monthlyPack }) => packProblems(monthlyPack),
  "billable-units": unitsProblems,
  "bill-frequency": unitsProblems,
  "verify-rates": ratesProblems,
  "revenue-proof": ratesProblems,
  "bill-impact": impactProblems,
};

function unitsProblems({ question, billableUnits, billFrequency }: RunSetup): readonly Problem[] {
  if (question === "bill-frequency") return [periodProblem(billFrequency), breaksProblem(billFrequency.breaks)];
  const read = readProduction(billableUnits.production);
  return [periodProblem(billableUnits), read.kind === "read" ? null : read.problem];
}

function ratesProblems({ question, schedule, verifyRates, revenueProof }: RunSetup): readonly Problem[] {
  const bills = question === "verify-rates" ? verifyRates : revenueProof;
  return [schedule === null ? NO_SCHEDULE : null, periodProblem(bills)];
}

function impactProblems({ schedule, billImpact }: RunSetup): readonly Problem[] {
  const { proposed, percent, limitPercent, limitCents } = billImpact;
  return [
    schedule === null ? NO_SCHEDULE : null,
    periodProblem(billImpact),
    proposed === "newest" || (percent > -100 && percent !== 0)
      ? null
      : "Enter by how many percent the rates are raised, for example 3 or 6.35.",
    limitPercent >= 0 && limitCents >= 0
      ? null
      : "Enter above which rise an account is told: percent, and dollars a month.",
  ];
}

function packProblems({ asOf }: RunSetup["monthlyPack"]): readonly Problem[] {
  return [asOf === "" ? dayProblem(asOf) : packDayProblem(asOf)];
}

function sharedProblems({ rules, glCents }: RunSetup): readonly Problem[] {
  return [
    isCount(rules.termsDays, 0) ? null : "Enter the payment terms as whole days, for example 30.",
    glCents === null || Number.isInteger(glCents)
      ? null
      : "Enter the balance of the general ledger's control account in dollars, for example 412,345.67, or leave it empty.",
  ];
}

function agingProblems({ asOf, bucketsBy, edges, months, minimumCents }: RunSetup["aging"]): readonly Problem[] {
  return [
    dayProblem(asOf),
    bucketsBy === "days" ? agingEdgesProblem(edges) : monthsProblem(months),
    isCount(minimumCents, 0) ? null : "Enter from which balance accounts are listed in dollars, for example 5.00.",
  ];
}

function allowanceProblems(allowance: RunSetup["allowance"]): readonly Problem[] {
  const { asOf, historyFrom, lossMonths, lienAfterDays, lienRate } = allowance;
  return [
    dayProblem(asOf),
    historyProblem(historyFrom, asOf),
    isCount(lossMonths, 1) ? null : "Enter within how many months a write-off counts, for example 12.",
    lienRate >= 0 && lienRate <= 1 ? null : "Enter what is set aside of lienable amounts in percent, from 0 to 100.",
    isCount(lienAfterDays, 0) ? null : "Enter after how many days past due a charge can become a lien, for example 60.",
  ];
}

function expectedProblems({ asOf, historyFrom, months }: RunSetup["expected"]): readonly Problem[] {
  return [
    monthEndProblem(asOf),
    historyProblem(historyFrom, asOf),
    isCount(months, 1) ? null : "Enter how many months ahead you look as a whole number, for example 12.",
  ];
}

function delinquentsProblems({ asOf, limitCents, lateBills, top }: RunSetup["delinquents"]): readonly Problem[] {
  return [
    dayProblem(asOf),
    isCount(limitCents, 0) ? null : "Enter the limit in dollars, for example 500.00.",
    isCount(lateBills, 1)
      ? null
      : "Enter from how many late bills an account counts as repeatedly late, for example 3.",
    isCount(top, 1) ? null : "Enter how many accounts of each pattern to list, for example 25.",
  ];
}

function dayProblem(asOf: IsoDate | ""): Problem {
  return asOf === "" ? "Enter the as-of date: the day whose open balances you want." : null;
}

function monthEndProblem(asOf: IsoDate | ""): Problem {
  if (asOf === "") return dayProblem(asOf);
  return asOf === monthEnd(asOf)
    ? null
    : `This report is for a month end: choose the last day of the month, for example ${monthEnd(asOf)}.`;
}

function historyProblem(from: IsoDate | "", asOf: IsoDate | ""): Problem {
  if (from === "") return "Enter where the history begins.";
  return from < asOf
    ? null
    : "The history ends before it begins: let it begin at least one month before the as-of date.";
}

function periodProblem({ from, to }: { readonly from: IsoDate | ""; readonly to: IsoDate | "" }): Problem {
  if (from === "" || to === "") return "Enter the first and the last day of the period.";
  return from > to ? "The period ends before it begins: make the last day later than the first." : null;
}

function isCount(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least;
}
