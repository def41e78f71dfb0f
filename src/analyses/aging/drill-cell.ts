import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { AgingKey } from "./aging-args";

/** A cell of an aging: some groups, one bucket or all of them. */
export interface DrillCell {
  /** Values of keys as the groups name them; a key that is absent is not looked at. */
  readonly keys: Readonly<Partial<Record<AgingKey, string>>>;
  /** `31-60`, `unapplied_credit`; `past_due` for all buckets after not due; null for every age. */
  readonly bucket: string | null;
}

/** What reduced a document: a payment, an adjustment or a negative charge applied to it; for a credit, what it was used for. */
export interface AppliedCredit {
  /** Of the other document. */
  readonly id: string;
  readonly kind: "payment" | "adjustment" | "charge";
  /** The day from which it counts. */
  readonly date: IsoDate;
  /** Negative where a credit was used; the document's own amount less all of them is what is open of it. */
  readonly cents: Cents;
}

/** An open document behind a cell. */
export interface OpenDocument {
  readonly id: string;
  readonly accountId: string;
  readonly service: string;
  readonly kind: "charge" | "adjustment" | "payment" | "returned payment";
  readonly billId: string | null;
  readonly date: IsoDate;
  readonly dueDate: IsoDate;
  readonly days: number;
  readonly bucket: string;
  /** The document's own amount; negative for a credit. */
  readonly amountCents: Cents;
  readonly openCents: Cents;
  /** Oldest first. */
  readonly applied: readonly AppliedCredit[];
}

/** The documents behind a cell: all of them counted, the first of them shown. */
export interface DrillResult {
  readonly cell: DrillCell;
  readonly count: number;
  /** Of all documents behind the cell: equal to the cell to the cent. */
  readonly totalCents: Cents;
  /** Largest open amount first, at most as many as were asked for. */
  readonly documents: readonly OpenDocument[];
}
