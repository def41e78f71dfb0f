import { factWord } from "../../domain/rates/facts";
import type { DesignBill } from "../../domain/rate-design/design-bill";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { accountOfCase } from "../billing/account-of-case";
import type { BillCase } from "../billing/bill-case";

/** The services of bill cases one by one, under the schedule's own names of classes. */
export function designBills(schedule: RateSchedule, cases: readonly BillCase[]): readonly DesignBill[] {
  return cases.flatMap((billCase) => {
    const account = accountOfCase(schedule, billCase);
    const { period, count } = billCase;
    return billCase.services.map(({ service, usage }): DesignBill => {
      const named = account.facts["class"] ?? account.services?.[service]?.["class"] ?? "unknown";
      return { service, customerClass: ownName(schedule, named), account, usage, period, count };
    });
  });
}

/** A class as the schedule calls it. */
function ownName({ aliases, classes }: RateSchedule, named: string | number): string {
  const word = factWord("class", named);
  const alias = Object.entries(aliases?.["class"] ?? {}).find(([other]) => factWord("class", other) === word);
  const own = factWord("class", alias?.[1] ?? named);
  return (classes ?? []).find((each) => factWord("class", each) === own) ?? own;
}
