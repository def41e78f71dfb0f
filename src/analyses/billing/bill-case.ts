import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { BillingPeriod } from "../../domain/rates/billing-period";
import type { Row } from "../../ports/query";
import type { billCases } from "./queries";

/** One service of a bill: what was charged for it, and what the ledger knows of it. Null for what it does not say. */
export interface CaseService {
  readonly service: string;
  readonly chargedCents: Cents;
  /** In `usageUnit`. */
  readonly usage: number | null;
  readonly usageUnit: string | null;
  readonly meter: string | null;
  readonly units: number | null;
  /** Rate codes on the charges. */
  readonly rateCodes: readonly string[];
  /** Rate code of the service on file. */
  readonly serviceCode: string | null;
}

/** Bills that are alike in all that their price depends on, and in what was charged. */
export interface BillCase {
  readonly id: number;
  /** Bills of the case. */
  readonly count: number;
  readonly customerClass: string | null;
  /** `inside` or `outside`. */
  readonly zone: string | null;
  readonly occupancy: string | null;
  readonly cycle: string | null;
  /** Of one bill of the case, which stands for all. */
  readonly period: BillingPeriod & { readonly billDate: IsoDate };
  /** Days of the period, both ends included; 0 where they are not known. */
  readonly days: number;
  /** What the edition, season and shared period are, as one text: cases that share it take the same rates. */
  readonly ratesKey: string;
  readonly services: readonly CaseService[];
}

/** Between the parts of a case's text, and between the figures of a service. See take-bills.sql. */
const PART = String.fromCodePoint(29);
const FIGURE = String.fromCodePoint(31);
/** Between several rate codes of a service. */
const CODE = String.fromCodePoint(30);

/** Reads a case from its text. */
export function readBillCase({ case_id, case_key, bill_count, dates }: Row<typeof billCases>): BillCase {
  const [customerClass, zone, occupancy, cycle, edition, season, shared, days, ...services] = case_key.split(PART);
  const [billDate = "", from = "-", to = "-"] = dates.split(" ");
  return {
    id: case_id,
    count: bill_count,
    customerClass: given(customerClass),
    zone: given(zone),
    occupancy: given(occupancy),
    cycle: given(cycle),
    period: { billDate, ...(from === "-" ? {} : { from }), ...(to === "-" ? {} : { to }) },
    days: Number(days ?? 0),
    ratesKey: [edition, season, shared].join(PART),
    services: services.map(readService),
  };
}

function readService(text: string): CaseService {
  const [service = "", cents, usage, usageUnit, meter, units, rateCodes, serviceCode] = text.split(FIGURE);
  return {
    service,
    chargedCents: Number(cents),
    usage: figure(usage),
    usageUnit: given(usageUnit),
    meter: given(meter),
    units: figure(units),
    rateCodes: given(rateCodes)?.split(CODE) ?? [],
    serviceCode: given(serviceCode),
  };
}

function given(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

function figure(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}
