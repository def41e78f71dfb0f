import type { CheckedLedger } from "../app/checked-ledger";
import { AppError } from "../ports/app-error";
import type { PaneServices } from "./pane-services";
import type { OpenDatabase, ProgramParts } from "./program-parts";
import { writeOptions } from "./write-options";

/**
 * The services of asking the ledger: a report, and the documents behind one of its cells.
 * @param held the ledger that the engine holds; null while it holds none
 */
export function askingServices(
  parts: ProgramParts,
  open: OpenDatabase,
  held: () => CheckedLedger | null,
): Pick<PaneServices, "run" | "drill" | "writeDrill"> {
  const drill: PaneServices["drill"] = async (args, asked, job) => {
    const { drillDown } = await import("../analyses/aging/drill-down");
    return drillDown(await open(job), args, asked, job);
  };
  return {
    drill,
    run: async (setup, ledger, job) => {
      const [database, { answerQuestion }] = await Promise.all([open(job), import("../app/answer-question")]);
      return answerQuestion(database, { setup, ledger, stamp: parts.clock.now() }, job);
    },
    writeDrill: async (args, { overwrite, ...asked }, job) => {
      const ledger = held();
      if (ledger === null) throw new AppError("nothing-loaded", "Load the files first.");
      const [workbook, { placedDrill }] = await Promise.all([parts.openWorkbook(), import("../app/placed-drill")]);
      const options = writeOptions(parts, overwrite, job);
      const found = await drill(args, asked, job);
      return workbook.write(placedDrill(found, { args, ledger, stamp: options.stamp }), options);
    },
  };
}
