import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { monthlyPackArgs, packDayProblem } from "../analyses/pack/monthly-pack-args";
import { rejectedAmounts } from "../analyses/tie/rejected-amounts";
import { readLedgerSpan } from "../app/ledger-span";
import { lastMonthEnd } from "../app/run-setup";
import { writeMonthlyPack, type WrittenPack } from "../app/write-monthly-pack";
import { badUsage, optionChoice, optionDate, optionDollars, optionSwitch, requiredText } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { formerPack } from "./former-pack";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, type LoadedLedger, withLedger } from "./ledger-folder";
import { packJson, packText } from "./pack-text";
import { progressOn } from "./progress-line";

/** `ratebook pack`: the month's management report. */
export const packCommand: Command = {
  name: "pack",
  summary: "write the month's management report, continuing the history of the one before",
  usage: [
    "--out BOOK.xlsx       the workbook; one that this command wrote is refreshed and keeps its history and its log",
    "--as-of DATE          the month end; the last complete one of the exports unless told otherwise",
    "--gl-balance AMOUNT   what the general ledger's receivables account shows on that day",
    "--credits fifo|own|separate   how credits that no application uses are applied; fifo unless told otherwise",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    out: { type: "string" },
    "as-of": { type: "string" },
    "gl-balance": { type: "string" },
    credits: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asked = askedPack(args);
    const before = await formerPack(asked.out, place);
    return withLedger(args, place, async (ledger) => {
      const written = await writePack(ledger, { ...asked, before, place });
      place.out(optionSwitch(args, "json") ? packJson(asked.out, written) : packText(asked.out, written));
      for (const finding of ledger.check.findings) place.err(findingText(finding));
      return findingsExit(args, ledger.check);
    });
  },
};

function askedPack(args: Arguments) {
  const asOf = optionDate(args, "as-of");
  const problem = asOf === undefined ? null : packDayProblem(asOf);
  if (problem !== null) throw badUsage(problem);
  return {
    out: requiredText(args, "out", "out/monthly-report.xlsx"),
    asOf,
    glCents: optionDollars(args, "gl-balance") ?? null,
    credits: optionChoice(args, "credits", ["fifo", "own", "separate"]),
  };
}

type Asked = ReturnType<typeof askedPack> & {
  readonly before: Awaited<ReturnType<typeof formerPack>>;
  readonly place: Workplace;
};

async function writePack({ database, exports, check }: LoadedLedger, asked: Asked): Promise<WrittenPack> {
  const { out, before, place, credits, glCents } = asked;
  const stamp = place.now();
  const span = await readLedgerSpan(database);
  const asOf = asked.asOf ?? lastMonthEnd(span?.last ?? stamp.slice(0, 10));
  const workbook = place.newWorkbook();
  const sources = exports.load.files.map(({ file }) => file);
  const written = await writeMonthlyPack(database, workbook, {
    args: monthlyPackArgs({ asOf, credits }, span?.first ?? asOf),
    context: { stamp, sources, tieOut: check.tieOut, findings: check.findings },
    sides: { controlCents: null, glCents, rejected: rejectedAmounts(exports.load.files) },
    before,
    progress: progressOn(place),
  });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, await workbook.save());
  return written;
}
