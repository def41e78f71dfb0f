import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { writeMonthlyStudy } from "../app/write-study";
import { readLedgerSpan } from "../app/ledger-span";
import { defaultSetup } from "../app/run-setup";
import { DEFAULT_RULES } from "../analyses/receivables/receivable-rules";
import { percentText } from "../analyses/rate-verification/verification-sentence";
import { readTie } from "../analyses/tie/read-tie";
import { rejectedAmounts } from "../analyses/tie/rejected-amounts";
import { type Cents, printDollars } from "../domain/money";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { optionDate, optionDollars, optionSwitch, requiredText } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, type LoadedLedger, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { scheduleAtHand } from "./schedule-at-hand";

/** `ratebook study`: from a folder of exports to the workbook the directors read. */
export const studyCommand: Command = {
  name: "study",
  summary: "write the workbook: proof of revenue, aging and collection measures with live formulas",
  usage: [
    "--out BOOK.xlsx  the workbook to write; a file of that name is replaced",
    "--as-of DATE     the last month end of the exports unless told otherwise",
    "--schedule S.json the rate schedule that revenue is proved by; rates.json in the data folder unless told otherwise",
    "--gl-balance AMOUNT  the general ledger's receivables control account on that day, to tie out with",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    out: { type: "string" },
    "as-of": { type: "string" },
    schedule: { type: "string" },
    "gl-balance": { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const out = requiredText(args, "out", "out/rate-study.xlsx");
    const asOf = optionDate(args, "as-of");
    const glCents = optionDollars(args, "gl-balance") ?? null;
    const schedule = await scheduleAtHand(args);
    return withLedger(args, place, async (ledger) => {
      const started = Date.parse(place.now());
      const study = await writeBook(ledger, { out, asOf, glCents, schedule, place });
      const seconds = (Date.parse(place.now()) - started) / 1000;
      place.out(
        optionSwitch(args, "json") ? JSON.stringify({ ...study, elapsed_seconds: seconds }, null, 1) : studyText(study),
      );
      for (const finding of ledger.check.findings) place.err(findingText(finding));
      return findingsExit(args, ledger.check);
    });
  },
};

interface Book {
  readonly out: string;
  readonly asOf: string | undefined;
  readonly glCents: Cents | null;
  readonly schedule: RateSchedule | null;
  readonly place: Workplace;
}

async function writeBook(ledger: LoadedLedger, { out, place, ...asked }: Book) {
  const { database, exports } = ledger;
  const progress = progressOn(place);
  const setup = defaultSetup(await readLedgerSpan(database), place.now().slice(0, 10));
  const asOf = asked.asOf ?? setup.aging.asOf;
  const tie = await readTie(
    database,
    {
      ...DEFAULT_RULES,
      asOf,
      controlCents: null,
      glCents: asked.glCents,
      rejected: rejectedAmounts(exports.load.files),
    },
    { progress },
  );
  const workbook = place.newWorkbook();
  const context = { ...runOf(ledger, place.now()), tie };
  const study = await writeMonthlyStudy(database, workbook, { asOf, context, progress, schedule: asked.schedule });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, await workbook.save());
  return { out, ...study };
}

function runOf({ exports, check }: LoadedLedger, stamp: string) {
  const sources = exports.load.files.map(({ file }) => file);
  return { stamp, sources, tieOut: check.tieOut, findings: check.findings };
}

function studyText(study: Awaited<ReturnType<typeof writeBook>>): string {
  return [
    `Wrote ${study.out}: ${study.sheets.map(({ name }) => name).join(", ")}.`,
    ...(study.warning === null ? [] : [study.warning]),
    ...(study.parity === null
      ? []
      : [`Parity of billed and rates over the twelve months before: ${percentText(study.parity)}.`]),
    `Owed at ${study.as_of}: ${printDollars(study.total_cents)}, of it past due ${printDollars(study.past_due_cents)}.`,
    `Days sales outstanding over the twelve months before: ${study.dso === null ? "none" : study.dso.toFixed(1)} days; collection effectiveness ${study.cei === null ? "none" : study.cei.toFixed(1)} %.`,
    ...study.checks.map(({ label, passes }) => `${passes ? "PASS" : "FAIL"}  ${label}`),
  ].join("\n");
}
