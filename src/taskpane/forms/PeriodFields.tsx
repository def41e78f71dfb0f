import { dateInWords } from "../../app/date-in-words";
import type { LedgerSpan } from "../../app/run-setup";
import type { IsoDate } from "../../domain/calendar";
import { DateField } from "../parts/DateField";

/** A period; both days count. */
export interface PeriodFieldsProps {
  readonly period: { readonly from: IsoDate | ""; readonly to: IsoDate | "" };
  readonly span: LedgerSpan;
  /** What is taken at the end of the last day. */
  readonly atTheEnd: string;
  readonly onChange: (period: { readonly from: IsoDate | ""; readonly to: IsoDate | "" }) => void;
}

/** First and last day, with the days that the exports hold. */
export function PeriodFields({ period, span, atTheEnd, onChange }: PeriodFieldsProps) {
  const exports =
    span === null ? "" : ` Your exports run from ${dateInWords(span.first)} to ${dateInWords(span.last)}.`;
  return (
    <>
      <DateField
        label="First day"
        hint={`Whole months give the clearest measures.${exports}`}
        value={period.from}
        onChange={(from) => onChange({ ...period, from })}
      />
      <DateField
        label="Last day"
        hint={`${atTheEnd} at the end of this day.`}
        value={period.to}
        onChange={(to) => onChange({ ...period, to })}
      />
    </>
  );
}
