import { billImpact } from "../analyses/bill-impact/bill-impact";
import { billFrequency } from "../analyses/bill-frequency/bill-frequency";
import { billableUnits } from "../analyses/billable-units/billable-units";
import { aging } from "../analyses/aging/aging";
import { allowance } from "../analyses/allowance/allowance";
import type { Analysis, RunContext } from "../analyses/analysis";
import { collections } from "../analyses/collections/collections";
import { delinquents } from "../analyses/delinquents/delinquents";
import { expected } from "../analyses/expected/expected";
import { monthlyPack } from "../analyses/pack/monthly-pack";
import { rateVerification } from "../analyses/rate-verification/rate-verification";
import { revenueProof } from "../analyses/revenue-proof/revenue-proof";
import { rollForward } from "../analyses/roll-forward/roll-forward";
import { readTie, type TieSides } from "../analyses/tie/read-tie";
import { rejectedAmounts } from "../analyses/tie/rejected-amounts";
import { whatIf } from "../analyses/what-if/what-if";
import type { TieOut } from "../intake/load-result";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import type { Report } from "../report/report";
import { agingAnswer } from "./aging-answer";
import { allowanceAnswer } from "./allowance-answer";
import type { Answer, PreviewCheck } from "./answer";
import { askedBillImpact } from "./asked-bill-impact";
import { billFrequencyAnswer } from "./bill-frequency-answer";
import { billImpactAnswer } from "./bill-impact-answer";
import { billableUnitsAnswer } from "./billable-units-answer";
import type { CheckedLedger } from "./checked-ledger";
import { collectionsAnswer } from "./collections-answer";
import { delinquentsAnswer } from "./delinquents-answer";
import { expectedAnswer } from "./expected-answer";
import { monthlyPackAnswer } from "./monthly-pack-answer";
import { rateVerificationAnswer } from "./rate-verification-answer";
import { revenueProofAnswer } from "./revenue-proof-answer";
import { rollForwardAnswer } from "./roll-forward-answer";
import { runContext } from "./run-context";
import { isAboutReceivables, type QuestionId, type RunSetup } from "./run-setup";
import {
  askedAging,
  askedAllowance,
  askedBillableUnits,
  askedBillFrequency,
  askedCollections,
  askedDelinquents,
  askedDrill,
  askedExpected,
  askedMonthlyPack,
  askedRateVerification,
  askedRevenueProof,
  askedRollForward,
  askedWhatIf,
  reportDay,
} from "./setup-args";
import { whatIfAnswer } from "./what-if-answer";

/** A question about a loaded ledger, and the moment it is asked at. */
export interface AskedQuestion {
  readonly setup: RunSetup;
  readonly ledger: CheckedLedger;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

/** Runs the analysis that was asked for and prepares what the pane shows of it. */
export async function answerQuestion(database: Database, asked: AskedQuestion, options: JobOptions): Promise<Answer> {
  const { setup, ledger, stamp } = asked;
  const ties = isAboutReceivables(setup.question);
  const tie = ties ? await readTie(database, tieSides(asked), options) : null;
  const answer = await ANSWERING[setup.question](
    database,
    { setup, context: { ...runContext(ledger, stamp), tie } },
    options,
  );
  return {
    ...answer,
    tie,
    ...(ties ? { drillInto: askedDrill(setup) } : {}),
    checks: [...answer.checks, ...controlCheck(ledger.tieOut)],
  };
}

interface Asked {
  readonly setup: RunSetup;
  readonly context: RunContext;
}

type Answering = (database: Database, asked: Asked, options: JobOptions) => Promise<Answer>;

const ANSWERING: Readonly<Record<QuestionId, Answering>> = {
  aging: by(aging, askedAging, agingAnswer),
  collections: by(collections, askedCollections, collectionsAnswer),
  delinquents: by(delinquents, askedDelinquents, delinquentsAnswer),
  expected: by(expected, askedExpected, expectedAnswer),
  "roll-forward": by(rollForward, askedRollForward, rollForwardAnswer),
  allowance: by(allowance, askedAllowance, allowanceAnswer),
  "what-if": by(whatIf, askedWhatIf, whatIfAnswer),
  "billable-units": by(billableUnits, askedBillableUnits, billableUnitsAnswer),
  "bill-frequency": by(billFrequency, askedBillFrequency, billFrequencyAnswer),
  "monthly-pack": by(monthlyPack, askedMonthlyPack, monthlyPackAnswer),
  "verify-rates": by(rateVerification, askedRateVerification, rateVerificationAnswer),
  "revenue-proof": by(revenueProof, askedRevenueProof, revenueProofAnswer),
  "bill-impact": by(billImpact, askedBillImpact, billImpactAnswer),
};

/** A question that one analysis answers. */
function by<Args, Result>(
  analysis: Analysis<Args, Result>,
  argsOf: (setup: RunSetup) => Args,
  answerOf: (result: Result, report: Report) => Answer,
): Answering {
  return async (database, { setup, context }, options) => {
    const result = await analysis.run(database, argsOf(setup), options);
    return answerOf(result, analysis.report(result, context));
  };
}

/** The total that the billing system printed is taken from the ledger, where it was loaded. */
function tieSides({ setup, ledger }: AskedQuestion): TieSides {
  const { rules, glCents } = setup;
  const rejected = rejectedAmounts(ledger.load.files);
  return { ...rules, asOf: reportDay(setup), controlCents: null, glCents, rejected };
}

/** Whether what was loaded equals what the exporting system printed; nothing where it printed no totals. */
function controlCheck(tieOut: readonly TieOut[]): readonly PreviewCheck[] {
  if (tieOut.length === 0) return [];
  const agreeing = tieOut.filter(({ difference }) => difference === 0).length;
  const detail = `${agreeing} of ${tieOut.length} totals agree`;
  return [{ label: "The loaded exports equal your system's own totals", passes: agreeing === tieOut.length, detail }];
}
