import type { Account } from "./account";
import { bookCash, postAtBank } from "./cash-book";
import type { City } from "./city";
import { postCharge } from "./post-charge";
import { type PostedPayment, postReversal } from "./post-payment";

const RETURN_FEE_CENTS = 3000;
const RETURNED_SHARE = 0.0035;

/** A payment that may come back, and what its customer then does. */
export interface PaymentRisk {
  readonly payment: PostedPayment;
  readonly payAgain: () => void;
}

/** Lets a few checks and drafts come back some days later: the payment is reversed, a fee charged, the cash taken out again. */
export function riskReturn(city: City, account: Account, risk: PaymentRisk): void {
  const { payment, payAgain } = risk;
  if (payment.method !== "check" && payment.method !== "ach" && payment.method !== "online") return;
  if (!city.chance.happens(RETURNED_SHARE)) return;
  city.agenda.on(city.calendar.businessDay(city.today + city.chance.whole(4, 8)), () => {
    returnPayment(city, account, payment);
    if (city.chance.happens(0.85))
      city.agenda.on(city.calendar.businessDay(city.today + city.chance.whole(4, 18)), payAgain);
  });
}

function returnPayment(city: City, account: Account, payment: PostedPayment): void {
  postReversal(city, account, { payment, reason: "RETURNED" });
  const fee = { service: "returned_item", kind: "fee", billId: null, dueDay: city.today + 14, cents: RETURN_FEE_CENTS };
  postCharge(city, account, fee);
  bookCash(city, { cents: -payment.cents, kind: "adjustment", reference: payment.id, source: "RETURNED" });
  const description = payment.method === "check" ? "RETURNED CHECK NSF" : "ACH RETURN R01";
  postAtBank(city, { cents: -payment.cents, reference: payment.id, description, typeCode: "555" });
}
