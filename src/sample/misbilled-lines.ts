import type { Account } from "./account";
import {
  type BilledPeriod,
  type BilledService,
  type BillLine,
  billLines,
  FULL_MONTH_DAYS,
  minimumCcf,
} from "./bill-lines";
import type { SampleClass } from "./customer-class";
import type { Misbilling, MisbillingKind } from "./irregularity";
import type { YearRates } from "./sample-rates";

/** What a bill is made from when it is made rightly. */
export interface RightBill {
  readonly service: BilledService;
  readonly period: BilledPeriod;
  readonly rates: YearRates;
}

/** The size that is billed where the meter size is mistaken; its minimum covers 750 cubic feet. */
export const WRONG_METER = "1";
/** The service that a household has and is never charged for. */
export const LEFT_OUT = "storm";
/** A rate that the city gave up; its schedule does not know it. */
const UNKNOWN_CODE = "W-SENIOR";

/** Makes the lines of a bill wrong in one way; `bills` counts those made wrong before. */
type Maker = (bill: RightBill, bills: number) => readonly BillLine[];

const MAKERS: Readonly<Record<MisbillingKind, Maker>> = {
  "wrong-class": (bill) => billedFor(bill, { customerClass: otherClass(bill.service) }),
  "wrong-meter-size": (bill) => billedFor(bill, { meterSize: WRONG_METER }),
  "minimum-not-applied": (bill) => billedFor(bill, withoutMinimum(bill)),
  "rounding-down": (bill) => billedFor(bill, { rounding: "down" }),
  "proration-missed": (bill) => billedFor({ ...bill, period: { ...bill.period, flatDays: FULL_MONTH_DAYS } }, {}),
  "charge-without-service": (bill) => billedFor(bill, bill.service.sewer ? { containers: 1 } : { sewer: true }),
  "service-never-charged": (bill) => billedFor(bill, {}).filter(({ service }) => service !== LEFT_OUT),
  "unknown-rate-code": (bill) => withWaterCode(bill, () => UNKNOWN_CODE),
  "rate-code-twin": (bill, bills) => withWaterCode(bill, bills % 2 === 0 ? digitForLetter : hyphenLost),
};

/** The lines of a bill as they come out: right, or made wrong in some way. */
export function misbilledLines(misbilling: Misbilling | null, bill: RightBill): readonly BillLine[] {
  return misbilling === null ? billedFor(bill, {}) : MAKERS[misbilling.kind](bill, misbilling.bills);
}

/** The account as its rate codes have it: of another class where its bills are made by that. */
export function codedAs({ misbilling }: Account, service: BilledService): BilledService {
  if (misbilling?.kind !== "wrong-class" || misbilling.bills === 0) return service;
  return { ...service, customerClass: otherClass(service) };
}

function billedFor({ service, period, rates }: RightBill, wrong: Partial<BilledService>): readonly BillLine[] {
  return billLines({ ...service, ...wrong }, period, rates);
}

/** A household passes for a shop, everyone else for a household. */
function otherClass({ customerClass }: BilledService): SampleClass {
  return customerClass === "residential" ? "commercial" : "residential";
}

/** No line comes to nothing: without any use the minimum stays. */
function withoutMinimum({ service, period }: RightBill): Partial<BilledService> {
  return period.usageCcf > 0 && period.usageCcf < minimumCcf(service.meterSize) ? { minimum: "left out" } : {};
}

function withWaterCode(bill: RightBill, code: (right: string) => string): readonly BillLine[] {
  return billedFor(bill, {}).map((line) =>
    line.service === "water" ? { ...line, rateCode: code(line.rateCode) } : line,
  );
}

/** `W-R-IN` typed as `W-R-1N`. */
function digitForLetter(code: string): string {
  return code.replace("-I", "-1");
}

/** `W-R-IN` typed as `WR-IN`. */
function hyphenLost(code: string): string {
  return code.replace("-", "");
}
