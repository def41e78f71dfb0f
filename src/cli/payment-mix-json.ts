import type { MethodPayments, PaymentMix } from "../analyses/collections/payment-mix";
import { dollarText } from "../domain/money";

/** Payments of the period by method, returned ones apart. */
export function paymentMixJson({ methods }: PaymentMix) {
  const receivedCents = methods.reduce((sum, each) => sum + each.receivedCents, 0);
  return {
    methods: methods.map((each) => methodJson(each, receivedCents)),
    convention:
      "payments received in the period; returned: taken back in the period, under the method of the payment taken back; return rates over what was received in the period",
  };
}

/** Payments of the period by day of the month. */
export function paymentDaysJson({ days }: PaymentMix) {
  return {
    days: days.map(({ day, dayCount, receivedCount, receivedCents }) => ({
      day,
      times: dayCount,
      count: receivedCount,
      amount: dollarText(receivedCents),
    })),
    convention: "payments received in the period, returned ones not taken out; times: how often the day came",
  };
}

function methodJson(each: MethodPayments, allCents: number) {
  return {
    method: each.method,
    count: each.receivedCount,
    amount: dollarText(each.receivedCents),
    mean: each.receivedCount === 0 ? null : dollarText(Math.round(each.receivedCents / each.receivedCount)),
    share: allCents === 0 ? null : each.receivedCents / allCents,
    fees: dollarText(each.feeCents),
    returned_count: each.returnedCount,
    returned_amount: dollarText(each.returnedCents),
    return_rate_count: each.receivedCount === 0 ? null : each.returnedCount / each.receivedCount,
    return_rate_amount: each.receivedCents === 0 ? null : each.returnedCents / each.receivedCents,
  };
}
