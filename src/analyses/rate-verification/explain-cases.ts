import { type PricedCase, priceBillCases } from "../billing/price-bill-cases";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { Hypothesis } from "./hypothesis";
import { differs } from "./judge-charge";

/** What explains the charges of a case, for each of its services: the hypotheses that give the amount to the cent, in their order. */
export type Explanations = ReadonlyMap<number, readonly (readonly Hypothesis[])[]>;

/** Prices cases under every hypothesis and keeps those that give what was charged. */
export function explainCases(varied: readonly PricedCase[], hypotheses: readonly Hypothesis[]): Explanations {
  const found = new Map(varied.map(({ billCase }) => [billCase.id, billCase.services.map((): Hypothesis[] => [])]));
  for (const [schedule, group] of bySchedule(hypotheses)) {
    const asked = group.flatMap((hypothesis) =>
      varied.flatMap(({ billCase }) => {
        const changed = hypothesis.change(billCase);
        return changed === null ? [] : [{ hypothesis, changed }];
      }),
    );
    const priced = priceBillCases(
      schedule,
      asked.map(({ changed }) => changed),
      "whole bills only",
    );
    asked.forEach(({ hypothesis }, row) => note(found, hypothesis, priced[row]));
  }
  return new Map([...found].map(([id, each]) => [id, each.map((list) => inOrder(list, hypotheses))]));
}

function bySchedule(hypotheses: readonly Hypothesis[]): ReadonlyMap<RateSchedule, readonly Hypothesis[]> {
  const groups = new Map<RateSchedule, Hypothesis[]>();
  for (const each of hypotheses) groups.set(each.schedule, [...(groups.get(each.schedule) ?? []), each]);
  return groups;
}

function note(
  found: ReadonlyMap<number, Hypothesis[][]>,
  hypothesis: Hypothesis,
  priced: PricedCase | undefined,
): void {
  priced?.billCase.services.forEach(({ chargedCents }, place) => {
    const due = priced.due[place];
    if (due === undefined || "reason" in due) return;
    if (!differs(chargedCents, due.cents * (hypothesis.times ?? 1)))
      found.get(priced.billCase.id)?.[place]?.push(hypothesis);
  });
}

function inOrder(found: readonly Hypothesis[], all: readonly Hypothesis[]): readonly Hypothesis[] {
  return all.filter((each) => found.includes(each));
}
