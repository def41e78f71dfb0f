import type { Cents } from "../../domain/money";
import type { Row } from "../../ports/query";
import type { caseBills } from "../billing/queries";
import type { PricedCase } from "../billing/price-bill-cases";
import { codePattern, codeWords } from "./code-words";
import type { Explanations } from "./explain-cases";
import type { Hypothesis } from "./hypothesis";
import type { Judgement } from "./judge-charge";
import type { RateVariance } from "./rate-verification-result";

/** A variance for which several explanations may stand. */
export interface OpenVariance {
  readonly variance: RateVariance;
  readonly explanations: readonly Hypothesis[];
}

/** Cases with how their services were judged, and what explains them. */
export interface JudgedCases {
  readonly priced: readonly PricedCase[];
  readonly judged: readonly (readonly Judgement[])[];
  readonly explanations: Explanations;
}

/** The bills of the judged cases, a variance for each service that does not agree. */
export function openVariances(
  { priced, judged, explanations }: JudgedCases,
  bills: readonly Row<typeof caseBills>[],
): readonly OpenVariance[] {
  const places = new Map(priced.map(({ billCase }, place) => [billCase.id, place]));
  return bills.flatMap((bill) => {
    const place = places.get(bill.case_id) ?? -1;
    return (priced[place]?.billCase.services ?? []).flatMap(
      ({ service, chargedCents }, at): readonly OpenVariance[] => {
        const judgement = judged[place]?.[at] ?? { kind: "agrees" };
        if (judgement.kind === "agrees") return [];
        const known = {
          accountId: bill.account_id,
          billId: bill.bill_key,
          date: bill.bill_date,
          service,
          chargedCents,
        };
        const explained = judgement.kind === "amount" ? (explanations.get(bill.case_id)?.[at] ?? []) : [];
        return [{ variance: { ...known, ...judgedAs(judgement, chargedCents) }, explanations: explained }];
      },
    );
  });
}

type JudgedAs = Pick<RateVariance, "pattern" | "dueCents" | "differenceCents" | "detail" | "also">;

function judgedAs(judgement: Exclude<Judgement, { kind: "agrees" }>, chargedCents: Cents): JudgedAs {
  switch (judgement.kind) {
    case "not-priced":
      return { pattern: "not-priced", dueCents: null, differenceCents: 0, detail: judgement.reason, also: [] };
    case "code":
      return {
        pattern: codePattern(judgement.code),
        dueCents: chargedCents,
        differenceCents: 0,
        detail: codeWords(judgement.code),
        also: [],
      };
    case "amount": {
      const { dueCents, code } = judgement;
      const detail = code === null ? "" : codeWords(code);
      return { pattern: "unexplained", dueCents, differenceCents: chargedCents - dueCents, detail, also: [] };
    }
  }
}
