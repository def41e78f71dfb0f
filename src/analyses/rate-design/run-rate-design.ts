import { CannotDesign } from "../../domain/rate-design/cannot-design";
import { designRates } from "../../domain/rate-design/design-rates";
import type { RateDesign } from "../../domain/rate-design/rate-design";
import { printDollars } from "../../domain/money";
import { serviceInWords } from "../../domain/service-in-words";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { takeBillCases } from "../billing/take-bill-cases";
import { singleServices } from "../revenue-proof/single-services";
import { rateDesignConventions } from "./conventions";
import { designBills } from "./design-bills";
import type { RateDesignArgs } from "./rate-design-args";
import type { RateDesignResult } from "./rate-design-result";

/**
 * Designs rates over the bills of a year.
 * @throws AppError `bad-usage` where the rates cannot be designed as asked
 */
export async function runRateDesign(
  database: Database,
  args: RateDesignArgs,
  options: JobOptions = {},
): Promise<RateDesignResult> {
  options.progress?.({ label: "Sorting bills into cases", done: 0, total: null });
  const cases = await takeBillCases(database, args, options);
  options.progress?.({ label: "Counting units and solving rates", done: 0, total: null });
  const bills = designBills(args.schedule, singleServices(args.schedule, cases));
  const design = designed({ ...args, bills });
  return {
    ...design,
    args,
    bills: cases.reduce((sum, { count }) => sum + count, 0),
    headline: headlineOf(design),
    conventions: rateDesignConventions(args),
  };
}

function designed(asked: Parameters<typeof designRates>[0]): RateDesign {
  try {
    return designRates(asked);
  } catch (error) {
    if (error instanceof CannotDesign) throw new AppError("bad-usage", error.message, { cause: error });
    throw error;
  }
}

function headlineOf({ services }: RateDesign): string {
  const told = services.map(({ service, requirement, revenueCents, proof, toBill }) => {
    const left = revenueCents - Math.round(100 * toBill);
    const missed =
      left === 0
        ? "to the cent"
        : `${printDollars(Math.abs(left))} ${left > 0 ? "over" : "short of"} what must be billed`;
    return `${serviceInWords(service)} ${printDollars(revenueCents)} at printed rates, ${missed} (proof ${(100 * proof).toFixed(3)} % of ${printDollars(Math.round(100 * requirement))})`;
  });
  return `Proposed rates bring in: ${told.join("; ")}.`;
}
