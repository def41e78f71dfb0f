import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { PATH_OBJECTIVES } from "../domain/study/path/path-objective";
import { writeMonthlyStudy } from "../app/write-study";
import { readLedgerSpan } from "../app/ledger-span";
import { defaultSetup } from "../app/run-setup";
import { DEFAULT_RULES } from "../analyses/receivables/receivable-rules";
import { percentText } from "../analyses/rate-verification/verification-sentence";
import { readTie } from "../analyses/tie/read-tie";
import { rejectedAmounts } from "../analyses/tie/rejected-amounts";
import { type Cents, printDollars } from "../domain/money";
import { optionChoice, optionDate, optionDollars, optionSwitch, optionText, requiredText } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, type LoadedLedger, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { rateStudyText } from "./rate-study-text";
import { scheduleAtHand } from "./schedule-at-hand";
import { stagesOf } from "./stages";
import { studyAtHand } from "./study-at-hand";
import { type StudyAsked, writeStudySheets } from "./study-sheets";

/** `ratebook study`: from a folder of exports to the workbook the directors read. */
export const studyCommand: Command = {
  name: "study",
  summary: "the whole rate study, from exports to the directors' workbook with live formulas, and a memo",
  usage: [
    "--out BOOK.xlsx  the workbook to write; a file of that name is replaced",
    "--study S.json   the rate study; study.json in the data folder unless told otherwise; without one, the month's books only",
    `--objective level the path to recommend: ${PATH_OBJECTIVES.join(", ")}`,
    "--memo M.docx    writes a memo to the Finance Director, the Service Director and the City Engineer",
    "--as-of DATE     the last month end of the exports unless told otherwise",
    "--schedule S.json the rate schedule that revenue is proved by; rates.json in the data folder unless told otherwise",
    "--gl-balance AMOUNT  the general ledger's receivables control account on that day, to tie out with",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    out: { type: "string" },
    study: { type: "string" },
    objective: { type: "string" },
    memo: { type: "string" },
    "as-of": { type: "string" },
    schedule: { type: "string" },
    "gl-balance": { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const out = requiredText(args, "out", "out/rate-study.xlsx");
    const asked = {
      asOf: optionDate(args, "as-of"),
      glCents: optionDollars(args, "gl-balance") ?? null,
      schedule: await scheduleAtHand(args),
      study: await studyAtHand(args),
      objective: optionChoice(args, "objective", PATH_OBJECTIVES),
      memo: optionText(args, "memo") ?? null,
    };
    const stages = stagesOf(place);
    const loaded = stages.begin("loading");
    return withLedger(args, place, async (ledger) => {
      loaded();
      const book = await writeBook(ledger, { out, place, stages, ...asked });
      const isJson = optionSwitch(args, "json");
      place.out(isJson ? JSON.stringify({ ...book, ...stages.elapsed() }, null, 1) : studyText(book));
      for (const finding of ledger.check.findings) place.err(findingText(finding));
      return findingsExit(args, ledger.check);
    });
  },
};

interface Book extends Omit<StudyAsked, "context" | "asOf"> {
  readonly out: string;
  readonly asOf: string | undefined;
  readonly glCents: Cents | null;
}

async function writeBook(ledger: LoadedLedger, { out, glCents, ...asked }: Book) {
  const { database, exports } = ledger;
  const { place, stages, schedule } = asked;
  const progress = progressOn(place);
  const setup = defaultSetup(await readLedgerSpan(database), place.now().slice(0, 10));
  const asOf = asked.asOf ?? setup.aging.asOf;
  const rules = { ...DEFAULT_RULES, asOf, controlCents: null, glCents, rejected: rejectedAmounts(exports.load.files) };
  const tie = await stages.time("tie-out", () => readTie(database, rules, { progress }));
  const workbook = place.newWorkbook();
  const context = { ...runOf(ledger, place.now()), tie };
  const study = await writeStudySheets(database, workbook, { ...asked, asOf, context });
  const books = await stages.time("proof, aging and collections", () =>
    writeMonthlyStudy(database, workbook, { asOf, context, progress, schedule }),
  );
  await stages.time("saving", async () => {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, await workbook.save());
  });
  return { out, ...books, sheets: [...(study?.sheets ?? []), ...books.sheets], study: study?.summary ?? null };
}

function runOf({ exports, check }: LoadedLedger, stamp: string) {
  const sources = exports.load.files.map(({ file }) => file);
  return { stamp, sources, tieOut: check.tieOut, findings: check.findings };
}

function studyText({ study: rates, ...study }: Awaited<ReturnType<typeof writeBook>>): string {
  return [
    `Wrote ${study.out}: ${study.sheets.map(({ name }) => name).join(", ")}.`,
    ...(rates === null ? [] : rateStudyText(rates)),
    ...(study.warning === null ? [] : [study.warning]),
    ...(study.parity === null
      ? []
      : [`Parity of billed and rates over the twelve months before: ${percentText(study.parity)}.`]),
    `Owed at ${study.as_of}: ${printDollars(study.total_cents)}, of it past due ${printDollars(study.past_due_cents)}.`,
    `Days sales outstanding over the twelve months before: ${study.dso === null ? "none" : study.dso.toFixed(1)} days; collection effectiveness ${study.cei === null ? "none" : study.cei.toFixed(1)} %.`,
    ...study.checks.map(({ label, passes }) => `${passes ? "PASS" : "FAIL"}  ${label}`),
  ].join("\n");
}
