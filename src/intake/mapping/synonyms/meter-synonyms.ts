import type { Synonyms } from "../meaning";

/** Meter reads. */
export const METER_SYNONYMS: readonly Synonyms[] = [
  {
    meaning: "read date",
    reads: ["date"],
    headings: `
      Read Date | Reading Date | Rdg Date | Date Read | Current Read Date | Curr Read Date | Cur Rd Dt |
      Present Read Date | Meter Read Date | Usage Date | Pres Date | Current Date | Read On | Present Date |
      Read Dt | Current Reading Date`,
  },
  {
    meaning: "reading",
    reads: ["quantity", "id"],
    headings: `
      Reading | Read | Current Reading | Current Read | Curr Read | Cur Rdg | Present Read | Present Reading |
      Present | Pres Rdg | Meter Reading | End Reading | Ending Reading | Ending Read | Curr Reading |
      Register Read | Meter Read | New Read | New Reading`,
  },
  {
    meaning: "previous reading",
    reads: ["quantity", "id"],
    headings: `
      Previous Reading | Previous Read | Prev Read | Prev Rdg | Prior Read | Prior Reading | Begin Reading |
      Beginning Reading | Beginning Read | Last Reading | Last Read | Previous | Old Read | Old Reading |
      Start Reading`,
  },
  {
    meaning: "previous read date",
    reads: ["date"],
    headings: `
      Previous Read Date | Prev Read Date | Prior Read Date | Prev Rd Dt | Last Read Date | Previous Date |
      Prior Date | Previous Reading Date`,
  },
  {
    meaning: "estimated",
    reads: ["yes-no", "text"],
    headings: `
      Estimated | Est | Estimate | Est Flag | Estimated Flag | Read Type | Est/Act | A/E | E/A | Read Code |
      Reading Type | Estimated Read | Act/Est | Est? | Read Status | Actual/Estimated | Estimate Code`,
  },
  {
    meaning: "days",
    reads: ["quantity", "id"],
    headings: `
      Days | Days Of Service | No Of Days | Days Used | Billing Days | Service Days | Number Of Days`,
  },
];
