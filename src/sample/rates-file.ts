import type { IsoDate } from "../domain/calendar";
import kent from "./kent-rates.json";

/** Name of the rate schedule beside the exports; not a ledger table, so a loaded folder leaves it aside. */
export const RATES_FILE = "rates.json";

const EARLIER =
  "Bills of the sample city before 2022 are made by the rates of 2022; those that Kent charged then are not known here.";
const LATER = "yearly step of the sample city, made up";

/** First and last day of a city's books. */
interface Books {
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
}

/**
 * The text of the rate schedule that the city's bills follow, with its sources and notes.
 * In a city that begins before the first published year, the first rates begin with the city; one that outlasts the
 * schedule goes on with its yearly step.
 * @example JSON.parse(ratesText({ firstDate: "2023-11-01", lastDate: "2026-10-31" })).editions[0].effective // "2022-01-01"
 */
export function ratesText(books: Books): string {
  return `${JSON.stringify(scheduleOf(books), null, 2)}\n`;
}

function scheduleOf({ firstDate, lastDate }: Books): object {
  const [first, ...others] = kent.editions;
  if (first === undefined) return kent;
  const editions = [...others, ...stepsUntil(lastDate)];
  if (first.effective <= firstDate) return { ...kent, editions: [first, ...editions] };
  return { ...kent, note: [...kent.note, EARLIER], editions: [{ ...first, effective: firstDate }, ...editions] };
}

/** The last step again for each year that the schedule does not know. */
function stepsUntil(lastDate: IsoDate): readonly object[] {
  const last = kent.editions.at(-1);
  const from = Number(last?.effective.slice(0, 4)) + 1;
  const count = Math.max(0, Number(lastDate.slice(0, 4)) - from + 1);
  return Array.from({ length: count }, (_, place) => ({ ...last, effective: `${from + place}-01-01`, source: LATER }));
}
