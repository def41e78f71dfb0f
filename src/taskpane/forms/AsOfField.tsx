import { dateInWords } from "../../app/date-in-words";
import type { LedgerSpan } from "../../app/run-setup";
import type { IsoDate } from "../../domain/calendar";
import { DateField } from "../parts/DateField";

/** The day at whose close balances are taken. */
export interface AsOfFieldProps {
  readonly value: IsoDate | "";
  readonly span: LedgerSpan;
  /** What is taken at the end of the day: "Open balances". */
  readonly what: string;
  readonly onChange: (value: IsoDate | "") => void;
}

/** The as-of date, with the day on which the exports end. */
export function AsOfField({ value, span, what, onChange }: AsOfFieldProps) {
  const exports = span === null ? "" : ` Your exports end on ${dateInWords(span.last)}.`;
  return (
    <DateField
      label="As-of date"
      hint={`${what} at the end of this day.${exports}`}
      value={value}
      onChange={onChange}
    />
  );
}
