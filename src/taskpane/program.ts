import type { Database } from "../ports/database";
import type { PlacedReport } from "../report/placed";
import type { Report } from "../report/report";
import { inTurn } from "./in-turn";
import { intakeServices } from "./intake-program";
import { ledgerServices } from "./ledger-program";
import type { PaneServices } from "./pane-services";
import type { OpenDatabase, ProgramParts } from "./program-parts";
import { ratesServices } from "./rates-program";
import { studyServices } from "./study-program";
import { writeOptions } from "./write-options";

/** The services of the pane over the use cases of the program. */
export function paneServices(parts: ProgramParts): PaneServices {
  // Two engines that start at the same time can wait for each other for ever on a busy machine.
  const turn = inTurn();
  const openDatabase = () => turn(parts.openDatabase);
  const open = onceOpened(openDatabase);
  const { heldLedger, ...ledger } = ledgerServices(parts, open);
  return {
    ...ledger,
    ...intakeServices(parts, onceOpened(openDatabase)),
    ...deliveryServices(parts),
    ...ratesServices(parts),
    ...studyServices(parts, heldLedger),
    hostKind: parts.hostKind,
    today: () => parts.clock.now().slice(0, 10),
  };
}

function deliveryServices(parts: ProgramParts): Pick<PaneServices, "write" | "save" | "rejectsSheet"> {
  return {
    rejectsSheet: async (files, job) => {
      const [workbook, { placeReport }, { rejectsReport }] = await Promise.all([
        parts.openWorkbook(),
        import("../report/place"),
        import("../app/rejects-report"),
      ]);
      return workbook.write(placeReport(rejectsReport(files)), writeOptions(parts, "replace", job));
    },
    write: async (answer, overwrite, job) => {
      const [workbook, { keptTablesOf, withKept }] = await Promise.all([
        parts.openWorkbook(),
        import("../app/kept-tables"),
      ]);
      const report = withKept(answer.report, await keptTablesOf(answer.report, workbook));
      return workbook.write(await placed(report), writeOptions(parts, overwrite, job));
    },
    save: async (answer, job) => {
      const bytes = await parts.xlsxOf(await placed(answer.report), writeOptions(parts, "refuse", job));
      job.signal?.throwIfAborted();
      parts.download(answer.fileName, bytes);
    },
  };
}

/** Opens the engine at the first call and keeps it; a failure is forgotten, so that the next call tries again. */
function onceOpened(open: () => Promise<Database>): OpenDatabase {
  let opening: Promise<Database> | null = null;
  return ({ progress }) => {
    if (opening !== null) return opening;
    progress?.({ label: "Starting the engine", done: 0, total: null });
    opening = open();
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
}

async function placed(report: Report): Promise<PlacedReport> {
  const { placeReport } = await import("../report/place");
  return placeReport(report);
}
