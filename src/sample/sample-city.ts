import { writeAccounts } from "./account-files";
import { ANSWER_FILE, answerText } from "./answer-file";
import { writeArrangements } from "./arrangement";
import { runBilling } from "./billing";
import { type City, foundCity } from "./city";
import { controlTotals } from "./control-totals";
import { certifyLiens } from "./lien";
import { plantMisbillings } from "./misbilling";
import { plantAdjustments } from "./planted-adjustment";
import { planClosingErrors } from "./planted-closing";
import { plantErrors } from "./planting";
import { settleResidents } from "./residents";
import { RATES_FILE, ratesText } from "./rates-file";
import { type SampleOptions, settleSample } from "./sample-settings";
import { STUDY_FILE, studyText } from "./study-file";
import { closeTreasuryDay, plantTreasuryErrors, type TreasuryErrors } from "./treasury";
import { runDepartures } from "./turnover";

/** A piece of one export file; the pieces of a file, in order, are the file. */
export interface SampleChunk {
  /** `charges.csv` … `rates.json`, `study.json`. */
  readonly file: string;
  readonly text: string;
  /** Share of the days lived so far, 0 to 1, for a progress bar. */
  readonly done: number;
}

/** Text gathered before it is handed out, in characters. */
const CHUNK_CHARACTERS = 65_536;

/**
 * A reproducible sample city as canonical ledger CSVs with its rate schedule and a rate study, in pieces so that memory stays small.
 * The same options give the same bytes on every machine.
 * @throws RangeError when an option makes no sense
 * @example [...generateSampleCity({ accounts: 200, months: 12, seed: 7 })]
 */
export function* generateSampleCity(options: SampleOptions = {}): Generator<SampleChunk> {
  const city = foundCity(settleSample(options));
  const { firstDay, lastDay } = city.settings;
  const treasuryErrors = beginLife(city);
  for (; city.today <= lastDay; city.today++) {
    liveDay(city, treasuryErrors);
    yield* pieces(city, CHUNK_CHARACTERS, (city.today - firstDay) / (lastDay - firstDay + 1));
  }
  city.today = lastDay;
  writeAccounts(city);
  writeArrangements(city);
  yield* pieces(city, 1, 1);
  yield { file: "control.csv", text: controlTotals(city), done: 1 };
  yield { file: RATES_FILE, text: ratesText(booksOf(city)), done: 1 };
  yield { file: ANSWER_FILE, text: answerText(city.answers.irregularities), done: 1 };
  yield { file: STUDY_FILE, text: studyText({ billed: city.billed, lastDate: city.settings.lastDate }), done: 1 };
}

/** Customers move in, and what will go wrong is decided. */
function beginLife(city: City): TreasuryErrors {
  settleResidents(city);
  plantErrors(city);
  plantAdjustments(city);
  planClosingErrors(city);
  plantMisbillings(city);
  return plantTreasuryErrors(city);
}

function liveDay(city: City, treasuryErrors: TreasuryErrors): void {
  city.agenda.run(city.today);
  runDepartures(city);
  runBilling(city);
  certifyLiens(city);
  closeTreasuryDay(city, treasuryErrors);
}

function booksOf({ calendar, settings }: City) {
  return { firstDate: calendar.date(settings.firstDay), lastDate: settings.lastDate };
}

function* pieces(city: City, atLeast: number, done: number): Generator<SampleChunk> {
  for (const table of city.files.tables) {
    const text = table.take(atLeast);
    if (text !== "") yield { file: `${table.name}.csv`, text, done };
  }
}
